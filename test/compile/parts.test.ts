/** The small parts of the compiler by themselves, where a sequence that shows each of their cases would be long. */
import { describe, expect, it } from 'vitest';
import { asksEvent, asksProfile, conditionGroups } from '../../src/compile/condition.ts';
import type { Context } from '../../src/compile/context.ts';
import { and, countGroups, type Formula, groupsOf, leaf, or } from '../../src/compile/formula.ts';
import { metricConditions } from '../../src/compile/metric.ts';
import { namesFor } from '../../src/compile/names.ts';
import { propertyName, writtenProperty } from '../../src/compile/property.ts';
import { countActions, goesOn } from '../../src/compile/ways.ts';
import type { Condition, NumberTest } from '../../src/model/conditions/condition-type.ts';
import { type Followed, labelOf, type Step, waysOf } from '../../src/steps/kinds.ts';
import { idOf } from '../../src/steps/step-kind.ts';

const at = { file: 'flows/a.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };
const context = (): Context => ({
  address: 'a',
  diagnostics: [],
  references: new Map(),
  templates: new Map(),
  secrets: new Set(),
  channels: new Map(),
});
const sms = (id: string, more: object = {}): Step => ({ kind: 'sms', id, body: 'Hi', at, ...more }) as unknown as Step;
const exit: Step = { kind: 'exit', at };
const split = (then: readonly Step[], other: readonly Step[], id = 'split'): Step =>
  ({ kind: 'random_split', id, percent: 50, then, else: other, at }) as Step;

describe('a sum', () => {
  /** Who never did it has the sum of nothing: where 0 would do, "not even once" stands beside it. */
  const sum = (op: NumberTest['op'], value: number, negated: boolean): string =>
    metricConditions(
      context(),
      {
        kind: 'metric',
        metric: { name: 'Placed Order' },
        sum: '$value',
        test: { op, value },
        window: { kind: 'all_time' },
        where: [],
        at,
      },
      negated,
    )
      .map(({ measurement, measurement_filter: filter }) =>
        measurement === 'count' && filter.operator === 'equals' && filter.value === 0
          ? 'never'
          : `${measurement} ${filter.operator} ${filter.value}`,
      )
      .join(', ');
  it.each<[NumberTest['op'], number, string, string]>([
    ['equals', 0, 'sum equals 0, never', 'sum not-equals 0'],
    ['equals', 5, 'sum equals 5', 'sum not-equals 5, never'],
    ['not_equals', 0, 'sum not-equals 0', 'sum equals 0, never'],
    ['not_equals', 5, 'sum not-equals 5, never', 'sum equals 5'],
    ['greater_than', 0, 'sum greater-than 0', 'sum less-than-or-equal 0, never'],
    ['greater_than', -1, 'sum greater-than -1, never', 'sum less-than-or-equal -1'],
    ['at_least', 0, 'sum greater-than-or-equal 0, never', 'sum less-than 0'],
    ['at_least', 1, 'sum greater-than-or-equal 1', 'sum less-than 1, never'],
    ['less_than', 0, 'sum less-than 0', 'sum greater-than-or-equal 0, never'],
    ['less_than', 1, 'sum less-than 1, never', 'sum greater-than-or-equal 1'],
    ['at_most', 0, 'sum less-than-or-equal 0, never', 'sum greater-than 0'],
    ['at_most', -1, 'sum less-than-or-equal -1', 'sum greater-than -1, never'],
  ])('%s %i', (op, value, asked, opposite) => {
    expect(sum(op, value, false)).toBe(asked);
    expect(sum(op, value, true)).toBe(opposite);
  });
});

describe('what a condition asks about', () => {
  const event: Condition = { kind: 'event', property: '$value', test: { op: 'is_set' }, at };
  const person: Condition = { kind: 'property', property: 'Tier', test: { op: 'is_set' }, at };
  const raw = (type: string): Condition => ({ kind: 'raw', definition: { type }, at });
  it.each<[string, Condition, boolean, boolean]>([
    ['the event', event, true, false],
    ['the person', person, false, true],
    ['not the event', { kind: 'not', of: event, at }, true, false],
    ['any of both', { kind: 'any', of: [person, event], at }, true, true],
    ['all, one within another', { kind: 'all', of: [{ kind: 'any', of: [event], at }], at }, true, false],
    ['raw, of the event', raw('metric-property'), true, false],
    ['raw, of the person', raw('profile-property'), false, true],
  ])('%s', (_, condition, ofEvent, ofPerson) => {
    expect([asksEvent(condition), asksProfile(condition)]).toEqual([ofEvent, ofPerson]);
  });
});

describe('a formula', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((one) => leaf(one)) as [Formula<string>, Formula<string>, Formula<string>];
  it.each<[string, Formula<string>, number, string[][]]>([
    ['one leaf', a, 1, [['a']]],
    ['an and', and([a, b]), 2, [['a'], ['b']]],
    ['an or', or([a, b]), 1, [['a', 'b']]],
    ['an or of ands multiplies', or([and([a, b]), and([b, c])]), 4, [['a', 'b'], ['a', 'c'], ['b'], ['b', 'c']]],
    ['an and of ors', and([or([a, b]), c]), 2, [['a', 'b'], ['c']]],
    ['what stands twice in a group', or([a, b, a]), 1, [['a', 'b']]],
    ['a group that stands twice', and([a, b, a]), 3, [['a'], ['b']]],
    ['none', and([]), 0, []],
  ])('%s', (_, formula, count, groups) => {
    expect(countGroups(formula)).toBe(count);
    expect(groupsOf(formula)).toEqual(groups);
  });

  /** "or" of `count` pairs is 2^count groups. */
  const pairs = (count: number): Condition => {
    const one = (name: string): Condition => ({ kind: 'property', property: name, test: { op: 'is_set' }, at });
    return {
      kind: 'any',
      of: Array.from({ length: count }, (_, i) => ({ kind: 'all', of: [one(`a${i}`), one(`b${i}`)], at })),
      at,
    };
  };
  const list = (count: number): Condition => ({
    kind: 'all',
    of: Array.from({ length: count }, (_, i) => ({ kind: 'list', list: `L${i}`, at })),
    at,
  });
  it.each([
    ['fifty groups', list(50), undefined],
    ['one more', list(51), 'This condition becomes 51 groups; 50 is the limit.'],
    ['a lot', pairs(19), 'This condition becomes 524288 groups; 50 is the limit.'],
    ['too many to count', pairs(30), 'This condition becomes more than a million groups; 50 is the limit.'],
  ])('of %s', (_, condition, problem) => {
    const gathered = context();
    const groups = conditionGroups(gathered, [{ condition }]);
    expect(gathered.diagnostics.map(({ message }) => message)).toEqual(problem === undefined ? [] : [problem]);
    expect(groups === undefined).toBe(problem !== undefined);
  });
});

describe('names', () => {
  const step = sms('last');
  const message = (steps: readonly Step[], branches: readonly string[]): string =>
    namesFor(steps).message(steps[0]!, branches);

  it('bear their branches', () => {
    expect(message([step], [])).toBe('last');
    expect(message([step], ['gold: yes', 'big: no'])).toBe('last · gold: yes, big: no');
  });
  it('bear the id where two steps have one name', () => {
    const names = namesFor([sms('one', { name: 'Same' }), sms('two', { name: 'Same' }), sms('three', { name: 'Own' })]);
    const all = [sms('one', { name: 'Same' }), sms('two', { name: 'Same' }), sms('three', { name: 'Own' })];
    expect(all.map((one) => names.message(one, []))).toEqual(['Same (one)', 'Same (two)', 'Own']);
  });
  it('are counted where they would fall together', () => {
    const names = namesFor([step]);
    expect([1, 2, 3].map(() => names.message(step, ['a']))).toEqual(['last · a', 'last · a 2', 'last · a 3']);
    expect([1, 2, 3].map(() => names.temporaryId(step, ['-A b!-', 'ÄÖ']))).toEqual([
      'last~a-b~äö',
      'last~a-b~äö~2',
      'last~a-b~äö~3',
    ]);
  });
  it('of 200 characters stay; longer ones are shortened and told apart', () => {
    const long = (letters: number, end: string): Step => sms('x', { name: `${'😀'.repeat(letters - 1)}${end}` });
    expect(message([long(200, 'a')], [])).toBe(`${'😀'.repeat(199)}a`);
    const [a, b] = ['a', 'b'].map((end) => message([long(201, end)], [])) as [string, string];
    expect(a).toMatch(/^(😀){190}… [0-9a-f]{8}$/u);
    expect([...a]).toHaveLength(200);
    expect(a).not.toBe(b);
  });
  it('of variants are their own, or the test’s with a letter', () => {
    const test = {
      kind: 'ab_test',
      id: 'try',
      variants: [
        { weight: 1, message: sms('short') },
        { weight: 1, message: sms('v2', { idGiven: true }) },
        { weight: 1, message: sms('v3', { idGiven: true, name: 'Long' }) },
      ],
      at,
    } as unknown as Step;
    const names = namesFor([test]);
    expect([0, 1, 2, 3].map((index) => names.message(test, ['gold: yes'], index))).toEqual([
      'short · gold: yes',
      'try · B · gold: yes',
      'Long · gold: yes',
      'try · D · gold: yes',
    ]);
  });
  it.each(['v2', 'v9'])(
    'of variants of one name bear the letter, never an id that was given for this run: %s',
    (given) => {
      const same = (id: string) => ({ weight: 1, message: sms(id, { idGiven: true, name: 'Same' }) });
      const own = { weight: 1, message: sms('own', { name: 'Same' }) };
      const test = { kind: 'ab_test', id: 'try', variants: [same('v1'), same(given), own], at } as unknown as Step;
      const names = namesFor([test]);
      expect([0, 1, 2].map((index) => names.message(test, [], index))).toEqual([
        'Same (try · A)',
        'Same (try · B)',
        'Same (own)',
      ]);
    },
  );
  it('need an id: that a step has none is our own mistake', () => {
    expect(() => idOf({ ...step, id: undefined } as unknown as Step)).toThrow(
      'A sms step reached the compiler without an id.',
    );
  });
});

it.each([
  ['Tier', "properties['Tier']"],
  ['email', 'email'],
  ['location.country', "location['country']"],
  ["location['zip']", "location['zip']"],
  ['created', 'created'],
  ['location.planet', "properties['location.planet']"],
  ["O'Brien", "properties['O\\'Brien']"],
  ['a\\b', "properties['a\\\\b']"],
  ["properties['Tier']", "properties['Tier']"],
  ["properties['two\nlines']", "properties['two\nlines']"],
  ["my properties['Tier']", "properties['my properties[\\'Tier\\']']"],
  ["properties['Tier'] too", "properties['properties[\\'Tier\\'] too']"],
])('property %j is %j', (written, name) => {
  expect(propertyName(written)).toBe(name);
});

it.each([
  ["properties['Tier']", 'Tier'],
  ["properties['O\\'Brien']", "O'Brien"],
  ["properties['a\\\\b']", 'a\\b'],
  ["properties['two\nlines']", 'two\nlines'],
  ['email', 'email'],
  ["location['country']", 'location.country'],
  ["location['planet']", "location['planet']"],
  // A name that would be taken for another stays as Klaviyo has it.
  ["properties['email']", "properties['email']"],
  ["properties['location.zip']", "properties['location.zip']"],
  ["properties['a'b']", "properties['a'b']"],
  ["my properties['Tier']", "my properties['Tier']"],
  ["properties['Tier'] too", "properties['Tier'] too"],
  ['Tier', 'Tier'],
])('Klaviyo’s property %j is written %j', (wire, name) => {
  expect(writtenProperty(wire)).toBe(name);
});

describe('ways', () => {
  const raw = (type: string, more: object = {}): Followed =>
    ({ kind: 'raw', id: 'raw', definition: { type }, at, ...more }) as unknown as Followed;
  const told = (step: Followed): string | undefined =>
    waysOf(step)
      ?.map(({ name, steps }) => `${name} ${steps.length}`)
      .join(', ');
  const branch = {
    kind: 'branch',
    id: 'tier',
    name: 'Tier',
    cases: [{ name: 'gold', then: [sms('a')] }],
    else: [sms('b'), sms('c')],
    at,
  } as unknown as Followed;
  it.each<[string, Followed, string | undefined]>([
    ['a step that does not split', sms('a') as Followed, undefined],
    ['a split', split([sms('a')], []) as Followed, 'yes 1, no 0'],
    ['a branch', branch, 'gold 1, else 2'],
    ['a raw step', raw('send-push'), undefined],
    ['a raw split that says nothing of its ways', raw('conditional-split'), 'yes 0, no 0'],
    ['another', raw('trigger-split'), 'yes 0, no 0'],
    ['a third', raw('action-output-split'), 'yes 0, no 0'],
    ['a raw step with one way', raw('new-split', { then: [sms('a')] }), 'yes 1, no 0'],
    ['a raw step with the other', raw('new-split', { else: [sms('a')] }), 'yes 0, no 1'],
  ])('of %s', (_, step, ways) => {
    expect(told(step)).toBe(ways);
  });

  const skipped = (...instead: Step[]): Step =>
    ({ kind: 'skipped', written: 'condition', instead, advice: '', holdsLive: false, at }) as Step;
  it.each<[string, readonly Step[], number, boolean]>([
    ['none', [], 0, true],
    ['steps in a row', [sms('a'), sms('b')], 2, true],
    ['an end', [sms('a'), exit], 1, false],
    ['what stands behind an end', [sms('a'), exit, sms('b')], 1, false],
    ['what is copied', [split([sms('a')], []), sms('b')], 4, true],
    ['what is not, since one way ends', [split([sms('a'), exit], []), sms('b')], 3, true],
    ['where both ways end', [split([exit], [sms('a'), exit])], 2, false],
    ['what stands in for a skipped step', [skipped(sms('a'), sms('b')), sms('c')], 3, true],
    ['an end that stands in', [skipped(exit), sms('c')], 0, false],
    ['a split within a split', [split([split([], [])], []), sms('b')], 5, true],
  ])('count and end: %s', (_, steps, count, on) => {
    expect(countActions(steps)).toBe(count);
    expect(goesOn(steps)).toBe(on);
  });
});

it.each<[string, object, string]>([
  ['a raw step by its type', { kind: 'raw', definition: { type: 'send-push' } }, 'send-push'],
  ['a raw step without one', { kind: 'raw', definition: {} }, 'raw'],
  ['a condition by its id', { kind: 'condition', id: 'gold' }, 'gold'],
  ['a condition that has none yet', { kind: 'condition' }, 'condition'],
  ['a skipped step by what was written', { kind: 'skipped', written: 'tag' }, 'tag'],
  [
    'a delay until some days',
    { kind: 'delay', value: 1, unit: 'days', weekdays: ['sunday', 'monday'] },
    '1 day on Mon, Sun',
  ],
  [
    'a delay until days in a row',
    { kind: 'delay', value: 2, unit: 'days', weekdays: ['friday', 'wednesday', 'thursday'] },
    '2 days on Wed–Fri',
  ],
  [
    'a delay until two days',
    { kind: 'delay', value: 2, unit: 'days', weekdays: ['monday', 'tuesday'] },
    '2 days on Mon, Tue',
  ],
  [
    'a delay until three that are not',
    { kind: 'delay', value: 2, unit: 'days', weekdays: ['tuesday', 'wednesday', 'sunday'] },
    '2 days on Tue, Wed, Sun',
  ],
])('%s', (_, step, label) => {
  expect(labelOf(step as unknown as Step)).toBe(label);
});
