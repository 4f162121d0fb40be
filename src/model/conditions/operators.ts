/** Operators of a written leaf → one Test. Exactly one stands in a leaf. */
import type { Path } from '../../yaml/yaml-range.ts';
import { parseDate } from '../times/clock.ts';
import { parseOneUnit } from '../times/duration.ts';
import type { Reader } from '../reader.ts';
import type { NumberTest, Test } from './condition-type.ts';
import { operatorKeys } from '../written/condition.ts';

type Written = Readonly<Record<string, unknown>>;

/** The one operator of a leaf; undefined with the problem told when there is none or more than one. */
function theOperator(leaf: Written, path: Path, subject: string, reader: Reader, optional: boolean) {
  const present = operatorKeys.filter((key) => leaf[key] !== undefined);
  const [first, second] = present;
  if (second !== undefined) {
    return reader.report('invalid-value', [...path, second], {
      message: `One condition tests one thing; this has both ${present.join(' and ')}.`,
      detail: `Write { all: [{ ${subject}: …, ${first}: … }, { ${subject}: …, ${second}: … }] }.`,
      part: 'key',
    });
  }
  if (first === undefined && !optional) {
    return reader.report('missing-key', path, {
      message: `Nothing is asked about this ${subject}.`,
      detail: `Add an operator, such as equals, contains, greater_than, has_item or is_set: { ${subject}: …, equals: … }.`,
    });
  }
  return first;
}

/** Of a property, an event property or a prediction. */
export function readTest(leaf: Written, path: Path, subject: string, reader: Reader): Test | undefined {
  const op = theOperator(leaf, path, subject, reader, false);
  if (op === undefined) return undefined;
  const value = leaf[op];
  switch (op) {
    case 'is_set':
    case 'not_set':
      return { op: (op === 'is_set') === value ? 'is_set' : 'not_set' };
    case 'before':
    case 'after': {
      const date = reader.take(parseDate(String(value)), [...path, op]);
      return date === undefined ? undefined : { op, value: date };
    }
    case 'country_in':
    case 'country_not_in':
      if (subject === 'property') return { op, value: value as readonly string[] };
      return reader.report('invalid-value', [...path, op], {
        message: `"${op}" asks about the phone number of a person.`,
        detail: 'Write { property: phone_number, country_in: [US, CA] }.',
        part: 'key',
      });
    case 'at_least_ago':
    case 'in_the_last': {
      const span = readSpan(value, [...path, op], reader);
      return span && { op, ...span };
    }
    default:
      // The schema of the leaf has made sure that the value fits its operator.
      return { op, value } as Test;
  }
}

/** Of a count or a sum; at least once, when nothing is written. */
export function readNumberTest(leaf: Written, path: Path, subject: string, reader: Reader): NumberTest | undefined {
  const op = theOperator(leaf, path, subject, reader, true);
  if (op === undefined) {
    return operatorKeys.some((key) => leaf[key] !== undefined) ? undefined : { op: 'at_least', value: 1 };
  }
  return { op, value: leaf[op] } as NumberTest;
}

/** "30 days": hours, days or weeks, at least one. */
export function readSpan(value: unknown, path: Path, reader: Reader) {
  if (typeof value !== 'string') {
    return reader.report('wrong-type', path, {
      message: 'A length of time is a number and a unit.',
      detail: 'Such as "14 days", in hours, days or weeks.',
    });
  }
  const span = reader.take(parseOneUnit(value, ['hour', 'day', 'week']), path);
  if (span?.value !== 0) return span;
  return reader.report('invalid-value', path, { message: 'The time is 0 long.', detail: 'Write at least one hour.' });
}
