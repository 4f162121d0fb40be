/** `predicted`: numbers, a gender, or the date of the next purchase (Klaviyo OpenAPI 2026-07-15). */
import type { Path } from '../../yaml/yaml-range.ts';
import { readTest } from './operators.ts';
import type { Reader } from '../reader.ts';
import type { Condition } from './condition-type.ts';
import { notOneOf } from '../issue.ts';
import { genders } from '../written/condition.ts';

const numberOps = ['equals', 'not_equals', 'greater_than', 'at_least', 'less_than', 'at_most'];
const dateOps = ['before', 'after', 'in_the_last'];

export function readPrediction(
  leaf: Readonly<Record<string, unknown>>,
  path: Path,
  reader: Reader,
): Condition | undefined {
  const dimension = String(leaf.predicted);
  const test = readTest(leaf, path, 'predicted', reader);
  if (!test) return undefined;
  const allowed =
    dimension === 'predicted_gender'
      ? ['equals', 'not_equals']
      : dimension === 'expected_date_of_next_purchase'
        ? dateOps
        : numberOps;
  if (!allowed.includes(test.op)) {
    return reader.report('invalid-value', [...path, test.op], {
      message: `"${test.op}" cannot be asked about ${dimension}.`,
      detail: `Use one of: ${allowed.join(', ')}.`,
      part: 'key',
    });
  }
  const value = 'value' in test ? test.value : undefined;
  if (dimension === 'predicted_gender') {
    if (!(genders as readonly unknown[]).includes(value))
      return reader.told(notOneOf([...path, test.op], dimension, String(value), genders));
  } else if (allowed === numberOps && typeof value !== 'number') {
    return reader.report('wrong-type', [...path, test.op], {
      message: `${dimension} is a number.`,
      detail: 'Write the number without quotes.',
    });
  }
  return { at: reader.at(path), kind: 'predicted', dimension, test };
}
