/** Lengths of time, lists and conditions in words. */
import { describe, expect, it } from 'vitest';
import { conditionWords, filterWords, groupWords } from '../../src/flow/words/condition-words.ts';
import { clock, days, duration, listed, plain, plural } from '../../src/text/words.ts';

const names = (id: string): string => ({ M1: 'Placed Order', L1: 'VIP', L2: 'Staff' })[id] ?? id;

describe('small words', () => {
  it.each([
    [plural(1, 'day'), '1 day'],
    [plural(0, 'day'), '0 days'],
    [plural(2, 'body', 'bodies'), '2 bodies'],
    [listed([]), ''],
    [listed(['a']), 'a'],
    [listed(['a', 'b']), 'a and b'],
    [listed(['a', 'b', 'c'], 'or'), 'a, b or c'],
    [days(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']), 'Mon, Tue, Wed, Thu or Fri'],
    [days(['saturday', 'sunday', 'holiday']), 'Sat, Sun or holiday'],
    [days(null), ''],
    [clock('09:00:00'), '09:00'],
    [clock('09:00:30'), '09:00:30'],
    [clock('109:00:00'), '109:00:00'],
    [clock('09:00:00Z'), '09:00:00Z'],
    [plain('a'), 'a'],
    [plain({ a: [1] }), '{"a":[1]}'],
    [duration(0), '0 minutes'],
    [duration(1), '1 minute'],
    [duration(90), '1 hour 30 minutes'],
    [duration(4320), '3 days'],
    [duration(1440 + 61), '1 day 1 hour 1 minute'],
  ])('%s', (words, wanted) => {
    expect(words).toBe(wanted);
  });
});

const tier = (filter: object) => ({ type: 'profile-property', property: "properties['Tier']", filter });
const metric = (some: object) => ({
  type: 'profile-metric',
  metric_id: 'M1',
  measurement: 'count',
  measurement_filter: { operator: 'greater-than-or-equal', value: 1 },
  timeframe_filter: { operator: 'alltime' },
  metric_filters: null,
  ...some,
});
const times = (operator: string, value: number) => metric({ measurement_filter: { operator, value } });
const since = (timeframe_filter: unknown) => metric({ timeframe_filter });
const member = (is_member: boolean, group_ids: unknown, some = {}) => ({
  type: 'profile-group-membership',
  is_member,
  group_ids,
  ...some,
});
const consent = (some: object, consent_status?: object) => ({
  type: 'profile-marketing-consent',
  consent: { channel: 'email', can_receive_marketing: true, consent_status, ...some },
});

describe('one condition', () => {
  it.each<[unknown, string]>([
    [tier({ operator: 'equals', value: 'gold' }), 'Tier is gold'],
    [tier({ operator: 'not-equals', value: 'gold' }), 'Tier is not gold'],
    [tier({ operator: 'contains', value: 'o' }), 'Tier contains o'],
    [tier({ operator: 'not-contains', value: 'o' }), 'Tier does not contain o'],
    [tier({ operator: 'starts-with', value: 'g' }), 'Tier starts with g'],
    [tier({ operator: 'not-starts-with', value: 'g' }), 'Tier does not start with g'],
    [tier({ operator: 'ends-with', value: 'd' }), 'Tier ends with d'],
    [tier({ operator: 'not-ends-with', value: 'd' }), 'Tier does not end with d'],
    [tier({ operator: 'in', value: ['a', 'b', 1] }), 'Tier is one of a, b or 1'],
    [tier({ operator: 'not-in', value: ['a'] }), 'Tier is none of a'],
    [tier({ operator: 'greater-than', value: 1 }), 'Tier is more than 1'],
    [tier({ operator: 'greater-than-or-equal', value: 1 }), 'Tier is at least 1'],
    [tier({ operator: 'less-than', value: 0 }), 'Tier is less than 0'],
    [tier({ operator: 'less-than-or-equal', value: 1 }), 'Tier is at most 1'],
    [tier({ operator: 'is-set' }), 'Tier is set'],
    [tier({ operator: 'not-set', value: null }), 'Tier is not set'],
    [tier({ operator: 'before', date: '2026-01-01' }), 'Tier is before 2026-01-01'],
    [tier({ operator: 'after', date: '2026-01-01' }), 'Tier is after 2026-01-01'],
    [tier({ operator: 'in-the-last', unit: 'week', quantity: 2 }), 'Tier is in the last 2 weeks'],
    [tier({ operator: 'in-the-next', quantity: 1 }), 'Tier is in the next 1 day'],
    [tier({ operator: 'is-some-thing', value: 1 }), 'Tier is some thing 1'],
    [tier({ value: false }), 'Tier  false'],
    [{ ...tier({ operator: 'is-set' }), property: 'email' }, 'email is set'],
    [{ ...tier({ operator: 'is-set' }), property: "x properties['Tier']" }, "x properties['Tier'] is set"],
    [{ ...tier({ operator: 'is-set' }), property: "properties['Tier'] x" }, "properties['Tier'] x is set"],
    [
      { type: 'metric-property', field: '$value', filter: { operator: 'greater-than', value: 5 } },
      'event $value is more than 5',
    ],
    [metric({}), 'Placed Order at least once'],
    [times('greater-than', 0), 'Placed Order at least once'],
    [times('equals', 0), 'Placed Order not once'],
    [times('equals', 1), 'Placed Order exactly once'],
    [times('less-than', 0), 'Placed Order is less than 0 times'],
    [times('greater-than', 1), 'Placed Order is more than once'],
    [times('greater-than-or-equal', 0), 'Placed Order is at least 0 times'],
    [times('greater-than-or-equal', 2), 'Placed Order is at least 2 times'],
    [times('less-than', 1), 'Placed Order is less than once'],
    [metric({ measurement: 'sum', measurement_filter: { operator: 'equals', value: 0 } }), 'Placed Order is 0 in sum'],
    [since({ operator: 'flow-start' }), 'Placed Order at least once since entry'],
    [since(null), 'Placed Order at least once'],
    [since({ operator: 'in-the-last', unit: 'day', quantity: 30 }), 'Placed Order at least once in the last 30 days'],
    [since({ operator: 'in-the-last', quantity: 'x', unit: 'day' }), 'Placed Order at least once (in the last x day)'],
    [since({ operator: 'at-some-time' }), 'Placed Order at least once (at some time)'],
    [
      metric({
        metric_filters: [
          { property: 'Size', filter: { operator: 'equals', value: 'L' } },
          { property: 'Paid', filter: { operator: 'is-set' } },
        ],
      }),
      'Placed Order at least once where Size is L and Paid is set',
    ],
    [metric({ metric_filters: [] }), 'Placed Order at least once'],
    [member(true, ['L1']), 'in VIP'],
    [member(false, ['L1', 'L2', 'L3']), 'not in VIP, Staff or L3'],
    [
      member(true, ['L1'], { timeframe_filter: { operator: 'in-the-last', unit: 'day', quantity: 1 } }),
      'in VIP in the last 1 day',
    ],
    [member(true, null), 'in '],
    [consent({}, { subscription: 'any' }), 'can receive email'],
    [
      consent({ can_receive_marketing: false, channel: 'sms' }, { subscription: 'never_subscribed' }),
      'cannot receive sms (never_subscribed)',
    ],
    [consent({}), 'can receive email'],
    [consent({}, { filters: [{ a: 1 }] }), 'can receive email [{"a":1}]'],
    [{ type: 'profile-region', in_region: true, region: 'european_union' }, 'in european union'],
    [{ type: 'profile-region', in_region: false, region: 'united_states_x' }, 'not in united states x'],
    [
      {
        type: 'profile-predictive-analytics',
        dimension: 'historic_clv_x',
        filter: { operator: 'greater-than', value: 9 },
      },
      'historic clv x is more than 9',
    ],
    [
      { type: 'profile-not-in-flow', timeframe_filter: { operator: 'in-the-last', unit: 'day', quantity: 7 } },
      'not in this flow in the last 7 days',
    ],
    [{ type: 'profile-not-in-flow', timeframe_filter: { operator: 'alltime' } }, 'not in this flow'],
    [{ type: 'profile-sample', percentage: 20 }, 'a random 20 %'],
    [{ type: 'something-new', a: 1 }, '{"type":"something-new","a":1}'],
    ['no condition', 'no condition'],
  ])('%j', (condition, words) => {
    expect(conditionWords(condition, names)).toBe(words);
  });
});

describe('a filter', () => {
  const [gold, set] = [tier({ operator: 'equals', value: 'gold' }), tier({ operator: 'is-set' })];
  const groups = (...all: object[][]) => ({ condition_groups: all.map((conditions) => ({ conditions })) });
  it.each<[string, unknown, readonly string[], string | null]>([
    ['of one group', groups([gold]), ['Tier is gold'], 'Tier is gold'],
    [
      'of one group with alternatives',
      groups([gold, set]),
      ['Tier is gold or Tier is set'],
      'Tier is gold or Tier is set',
    ],
    [
      'of several: what is an "or" stands in brackets',
      groups([gold, set], [set]),
      ['Tier is gold or Tier is set', 'Tier is set'],
      '(Tier is gold or Tier is set) and Tier is set',
    ],
    ['that lets everyone through', groups(), [], null],
    ['that is none', null, [], null],
    ['with a group of nothing', { condition_groups: [{}] }, [''], ''],
  ])('%s', (_, filter, each, all) => {
    expect(groupWords(filter, names)).toEqual(each);
    expect(filterWords(filter, names)).toBe(all);
  });
});
