/** People and events to ask conditions about, and conditions to ask; values fit their property's type, or are not set. */
import fc from 'fast-check';
import type { SourceRange } from '../../src/diagnostics/diagnostic.ts';
import type { Condition, NumberTest, Test, Window } from '../../src/model/conditions/condition-type.ts';

export type Value = string | number | boolean | readonly string[] | Date;

export interface Happening {
  readonly metric: string;
  readonly hoursAgo: number;
  readonly sinceEntry: boolean;
  readonly properties: Readonly<Record<string, Value>>;
}

export interface Person {
  /** By name; a property that is not set is not there. */
  readonly properties: Readonly<Record<string, Value>>;
  readonly event: Readonly<Record<string, Value>>;
  readonly done: readonly Happening[];
  readonly groups: readonly string[];
  readonly email: 'subscribed' | 'unsubscribed' | 'never_subscribed';
  readonly suppressed: boolean;
  readonly sms: boolean;
  readonly push: boolean;
  readonly regions: readonly ('european_union' | 'united_states')[];
  /** Nobody documents what Klaviyo makes of the sum of nothing: a translation must hold either way. */
  readonly sumOfNothingIsZero: boolean;
}

/** The moment at which everything is asked. */
export const now = Date.parse('2026-11-23T12:00:00Z');
const day = 86_400_000;

const words = ['gold', 'silver', 'old', 'go', ''];
const moments = ['2026-01-01T00:00:00Z', '2026-11-20T00:00:00Z', '2026-11-23T00:00:00Z', '2026-12-24T00:00:00Z'];

/** Property → its values. Names as an author might write them. */
const values: Readonly<Record<string, fc.Arbitrary<Value>>> = {
  Tier: fc.constantFrom(...words),
  "O'Brien": fc.constantFrom(...words),
  Score: fc.integer({ min: -1, max: 3 }),
  Vip: fc.boolean(),
  Tags: fc.subarray(['a', 'b', 'c']),
  Seen: fc.oneof(
    fc.constantFrom(...moments).map((text) => new Date(text)),
    fc.integer({ min: -12, max: 12 }).map((half) => new Date(now + (half * day) / 2 + 1000)),
  ),
};

const some = fc.record(values, { requiredKeys: [] }) as fc.Arbitrary<Readonly<Record<string, Value>>>;
const metrics = ['Placed Order', 'Clicked Email'];
const groups = ['Newsletter', 'VIP'];

export const person: fc.Arbitrary<Person> = fc.record({
  properties: some,
  event: some,
  done: fc.array(
    fc.record({
      metric: fc.constantFrom(...metrics),
      hoursAgo: fc.integer({ min: 0, max: 60 }),
      sinceEntry: fc.boolean(),
      properties: fc.record({
        $value: fc.integer({ min: -2, max: 4 }),
        Brand: fc.constantFrom('Oak', 'Iron'),
        'Bot Click': fc.boolean(),
      }),
    }),
    { maxLength: 4 },
  ),
  groups: fc.subarray(groups),
  email: fc.constantFrom('subscribed', 'unsubscribed', 'never_subscribed'),
  suppressed: fc.boolean(),
  sms: fc.boolean(),
  push: fc.boolean(),
  regions: fc.subarray(['european_union', 'united_states']),
  sumOfNothingIsZero: fc.boolean(),
});

export const at: SourceRange = { file: 'flows/a.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };

const word = fc.constantFrom(...words);
const score = fc.integer({ min: -1, max: 3 });
const existence = fc.constantFrom<Test>({ op: 'is_set' }, { op: 'not_set' });
const textTest: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ op: fc.constantFrom('equals', 'not_equals'), value: word }),
  fc.record({
    op: fc.constantFrom('contains', 'not_contains', 'starts_with', 'not_starts_with', 'ends_with', 'not_ends_with'),
    value: word,
  }),
  fc.record({ op: fc.constantFrom('in', 'not_in'), value: fc.array(word, { minLength: 1, maxLength: 3 }) }),
);
export const numberTest: fc.Arbitrary<NumberTest> = fc.record({
  op: fc.constantFrom('equals', 'not_equals', 'greater_than', 'at_least', 'less_than', 'at_most'),
  value: score,
});
const numberSet = fc.record({
  op: fc.constantFrom('in', 'not_in'),
  value: fc.array(score, { minLength: 1, maxLength: 3 }),
});
const unit = fc.constantFrom('hour', 'day', 'week');
const dateTest: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ op: fc.constantFrom('before', 'after'), value: fc.constantFrom(...moments) }),
  fc.record({ op: fc.constantFrom('in_the_last', 'at_least_ago'), value: fc.integer({ min: 1, max: 5 }), unit }),
);

const tests: Readonly<Record<string, fc.Arbitrary<Test>>> = {
  Tier: textTest,
  "O'Brien": textTest,
  Score: fc.oneof(numberTest, numberSet) as fc.Arbitrary<Test>,
  Vip: fc.record({ op: fc.constantFrom('equals', 'not_equals'), value: fc.boolean() }),
  Tags: fc.oneof(
    fc.record({ op: fc.constantFrom('has_item', 'lacks_item'), value: fc.constantFrom('a', 'b') }),
    fc.record({
      op: fc.constantFrom('has_any', 'has_all', 'has_none', 'lacks_some'),
      value: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
    }),
  ) as fc.Arbitrary<Test>,
  Seen: dateTest,
};

const valueLeaf = (kind: 'property' | 'event'): fc.Arbitrary<Condition> =>
  fc
    .constantFrom(...Object.keys(tests))
    .chain((property) =>
      fc
        .oneof({ arbitrary: tests[property]!, weight: 5 }, { arbitrary: existence, weight: 1 })
        .map((test) => ({ kind, property, test, at })),
    );

const window: fc.Arbitrary<Window> = fc.oneof(
  fc.constant<Window>({ kind: 'since_entry' }),
  fc.constant<Window>({ kind: 'all_time' }),
  fc.integer({ min: 1, max: 48 }).map((value): Window => ({ kind: 'last', value, unit: 'hour' })),
);
const metricLeaf: fc.Arbitrary<Condition> = fc.record({
  kind: fc.constant('metric'),
  metric: fc.constantFrom(...metrics).map((name) => ({ name })),
  test: numberTest,
  window,
  where: fc.subarray([{ property: 'Brand', test: { op: 'equals', value: 'Oak' } as const, at }]),
  at: fc.constant(at),
});
const sumLeaf = metricLeaf.map((leaf) => ({ ...leaf, sum: '$value' }) as Condition);

const stateLeaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom(...groups).map((list): Condition => ({ kind: 'list', list, at })),
  fc.constantFrom(...groups).map((segment): Condition => ({ kind: 'segment', segment, at })),
  fc.constantFrom('email', 'sms', 'push').map((channel): Condition => ({ kind: 'consent', channel, at })),
  fc.constantFrom('eu', 'us').map((region): Condition => ({ kind: 'region', region, at })),
);

const leaves = {
  profile: fc.oneof(valueLeaf('property'), metricLeaf, sumLeaf, stateLeaf),
  event: valueLeaf('event'),
  both: fc.oneof(valueLeaf('property'), valueLeaf('event'), metricLeaf, stateLeaf),
};

/** Any condition on the person, on the event, or on both. */
export const conditionOn = (what: keyof typeof leaves): fc.Arbitrary<Condition> =>
  fc.letrec<{ any: Condition }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaves[what],
      fc.record({
        kind: fc.constantFrom('all', 'any'),
        of: fc.array(tie('any'), { minLength: 1, maxLength: 3 }),
        at: fc.constant(at),
      }) as fc.Arbitrary<Condition>,
      tie('any').map((of): Condition => ({ kind: 'not', of, at })),
    ),
  })).any;
