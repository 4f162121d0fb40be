/**
 * What a condition means to its author. A test holds only for a value that is there (but for not_set): so says Klaviyo's
 * help of negative operators. `not` is everybody else, those without a value included.
 */
import type { Condition, NumberTest, Test, Window } from '../../src/model/conditions/condition-type.ts';
import { now } from './people.ts';
import type { Happening, Person, Value } from './people.ts';

export function holds(condition: Condition, person: Person): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((part) => holds(part, person));
    case 'any':
      return condition.of.some((part) => holds(part, person));
    case 'not':
      return !holds(condition.of, person);
    case 'property':
      return testHolds(condition.test, person.properties[condition.property]);
    case 'event':
      return testHolds(condition.test, person.event[condition.property]);
    case 'metric': {
      const counted = person.done.filter(
        (one) =>
          one.metric === condition.metric.name &&
          within(condition.window, one) &&
          !(one.metric === 'Clicked Email' && one.properties['Bot Click'] === true) &&
          condition.where.every(({ property, test }) => testHolds(test, one.properties[property])),
      );
      const { sum } = condition;
      const number =
        sum === undefined ? counted.length : counted.reduce((total, one) => total + Number(one.properties[sum]), 0);
      return numberHolds(condition.test, number);
    }
    case 'list':
      return person.groups.includes(condition.list);
    case 'segment':
      return person.groups.includes(condition.segment);
    case 'consent':
      if (condition.channel === 'email') return person.email === 'subscribed' && !person.suppressed;
      return condition.channel === 'sms' ? person.sms : person.push;
    case 'region':
      return person.regions.includes(condition.region === 'eu' ? 'european_union' : 'united_states');
    default:
      throw new Error(`Not asked here: ${condition.kind}`);
  }
}

function within(window: Window, { sinceEntry, hoursAgo }: Happening): boolean {
  if (window.kind === 'last') return hoursAgo <= window.value;
  return window.kind === 'all_time' || sinceEntry;
}

function numberHolds({ op, value }: NumberTest, number: number): boolean {
  switch (op) {
    case 'equals':
      return number === value;
    case 'not_equals':
      return number !== value;
    case 'greater_than':
      return number > value;
    case 'at_least':
      return number >= value;
    case 'less_than':
      return number < value;
    case 'at_most':
      return number <= value;
  }
}

const hours = { hour: 1, day: 24, week: 168 } as const;

function testHolds(test: Test, value: Value | undefined): boolean {
  if (test.op === 'not_set') return value === undefined;
  if (value === undefined) return false;
  if (test.op === 'is_set') return true;
  const text = String(value);
  switch (test.op) {
    case 'equals':
      return value === test.value;
    case 'not_equals':
      return value !== test.value;
    case 'contains':
      return text.includes(test.value);
    case 'not_contains':
      return !text.includes(test.value);
    case 'starts_with':
      return text.startsWith(test.value);
    case 'not_starts_with':
      return !text.startsWith(test.value);
    case 'ends_with':
      return text.endsWith(test.value);
    case 'not_ends_with':
      return !text.endsWith(test.value);
    case 'in':
      return test.value.includes(value as string);
    case 'not_in':
      return !test.value.includes(value as string);
    case 'has_item':
      return (value as readonly string[]).includes(String(test.value));
    case 'lacks_item':
      return !(value as readonly string[]).includes(String(test.value));
    case 'has_any':
      return test.value.some((item) => (value as readonly string[]).includes(String(item)));
    case 'has_all':
      return test.value.every((item) => (value as readonly string[]).includes(String(item)));
    case 'has_none':
      return !test.value.some((item) => (value as readonly string[]).includes(String(item)));
    case 'lacks_some':
      return !test.value.every((item) => (value as readonly string[]).includes(String(item)));
    case 'country_in':
    case 'country_not_in':
      throw new Error('Phone numbers are nobody’s here.');
    case 'at_least_ago':
      return now - (value as Date).getTime() >= test.value * hours[test.unit] * 3_600_000;
    case 'before':
      return (value as Date).getTime() < Date.parse(test.value);
    case 'after':
      return (value as Date).getTime() > Date.parse(test.value);
    case 'in_the_last': {
      const ago = now - (value as Date).getTime();
      return ago >= 0 && ago < test.value * hours[test.unit] * 3_600_000;
    }
    case 'greater_than':
    case 'at_least':
    case 'less_than':
    case 'at_most':
      return numberHolds({ op: test.op, value: test.value }, value as number);
  }
}
