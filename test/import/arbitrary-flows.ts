/**
 * Flows as people build them in Klaviyo's app, at random: branches that meet, end or are half built, defaults left out or
 * written as null, keys nobody knows, names that repeat, are missing, or are words of JavaScript.
 */
import fc from 'fast-check';
import type { FlowDefinition } from '../../src/wire/types.ts';

type Definition = Record<string, unknown>;

const oddNames = [
  'Email',
  'Email',
  'E-mail #1',
  '__proto__',
  'constructor',
  'toString',
  '${secret:X}',
  'Ünï · 日本',
  ' x ',
];
const name = fc.oneof(fc.constantFrom(...oddNames, null), fc.string({ minLength: 1, maxLength: 20 }));
/** Klaviyo takes no such text; the others are what people type. */
const text = fc
  .oneof(
    fc.constantFrom('Hello', 'Our #1 pan', '01234', 'Yes', '${price}', '$${x}', "it's", 'a: b', '- x'),
    fc.string(),
  )
  .map((one) => (one.trim() === '' ? 'x' : one).replaceAll(/[{%}]/g, ''));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> =>
  fc.oneof(value, fc.constantFrom(null, undefined));
/** Without what is undefined, and now and then with a key that a later Klaviyo adds. */
const open = (fields: fc.Arbitrary<Definition>): fc.Arbitrary<Definition> =>
  fc
    .tuple(fields, fc.boolean())
    .map(([one, isNew]) => JSON.parse(JSON.stringify(isNew ? { ...one, added_since: { a: null, b: [1] } } : one)));

const textFilter = fc.record({
  type: fc.constant('string'),
  operator: fc.constantFrom('equals', 'not-equals', 'contains', 'starts-with', 'regex', 'not-ends-with'),
  value: text,
});
const filter = fc.oneof(
  textFilter,
  fc.record({
    type: fc.constant('string'),
    operator: fc.constantFrom('in', 'not-in'),
    value: fc.array(text, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('numeric'),
    operator: fc.constantFrom('equals', 'greater-than', 'less-than-or-equal'),
    value: fc.integer(),
  }),
  fc.record({ type: fc.constant('boolean'), operator: fc.constant('equals'), value: fc.boolean() }),
  fc.record({ type: fc.constant('existence'), operator: fc.constantFrom('is-set', 'not-set') }),
  fc.record({
    type: fc.constant('list'),
    operator: fc.constantFrom('contains', 'not-contains', 'contains-substring'),
    value: text,
  }),
  fc.record({
    ...{ type: fc.constant('date'), operator: fc.constantFrom('in-the-last', 'at-least', 'in-the-next') },
    ...{ unit: fc.constantFrom('hour', 'day', 'week'), quantity: fc.integer({ min: 1, max: 99 }) },
  }),
  fc.record({ type: fc.constant('date'), operator: fc.constantFrom('anniversary-month', 'anniversary') }),
);
const property = fc
  .constantFrom(
    'email',
    "location['country']",
    "properties['Tier']",
    "properties['it\\'s']",
    "properties['__proto__']",
    'created',
  )
  .chain((one) => filter.map((asked) => ({ type: 'profile-property', property: one, filter: asked })));
const metric = fc.record({
  type: fc.constant('profile-metric'),
  metric_id: fc.constantFrom('M1', 'M2', 'M3'),
  measurement: fc.constantFrom('count', 'sum'),
  measurement_filter: fc.record({
    type: fc.constant('numeric'),
    operator: fc.constantFrom('equals', 'greater-than', 'greater-than-or-equal'),
    value: fc.integer({ min: 0, max: 3 }),
  }),
  timeframe_filter: fc.constantFrom<Definition>(
    { type: 'date', operator: 'alltime' },
    { type: 'date', operator: 'flow-start' },
    { type: 'date', operator: 'in-the-last', unit: 'day', quantity: 7 },
    { type: 'date', operator: 'between', unit: 'day', start: 1, end: 3 },
  ),
  metric_filters: fc.oneof(
    fc.constant(null),
    fc.array(
      fc.record({
        property: fc.constantFrom('Items', '$flow', 'constructor'),
        filter: fc.oneof(
          textFilter,
          fc.record({
            type: fc.constant('list'),
            operator: fc.constantFrom('contains-any', 'contains-all', 'not-contains-any', 'not-contains-all'),
            value: fc.array(text, { minLength: 1, maxLength: 2 }),
          }),
        ),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  ),
});
const consent = fc
  .tuple(
    fc.constantFrom('email', 'sms', 'push'),
    fc.boolean(),
    fc.constantFrom('any', 'subscribed', 'unsubscribed', 'never_subscribed'),
  )
  .map(([channel, may, subscription]) => ({
    type: 'profile-marketing-consent',
    consent: { channel, can_receive_marketing: may, consent_status: { subscription, filters: null } },
  }));
const group = fc.oneof(
  fc.record({
    type: fc.constant('profile-group-membership'),
    is_member: fc.constant(true),
    group_ids: fc.constantFrom(['L1'], ['L1', 'S1'], ['gone']),
    timeframe_filter: fc.constant(null),
  }),
  fc.record({
    type: fc.constant('profile-group-membership'),
    is_member: fc.constant(false),
    group_ids: fc.constantFrom(['L1'], ['S1']),
  }),
);
const condition = fc.oneof(
  property,
  metric,
  consent,
  group,
  fc.constant({ type: 'profile-region', in_region: false, region: 'united_states' }),
);
const groups = fc
  .array(fc.array(condition, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
  .map((all) => ({ condition_groups: all.map((conditions) => ({ conditions })) }));

const utm = fc.oneof(
  fc.constantFrom<Definition>(
    {},
    { add_tracking_params: true },
    { add_tracking_params: true, custom_tracking_params: [] },
  ),
  fc.boolean().map((on) => ({
    add_tracking_params: on,
    custom_tracking_params: [{ param: 'utm_source', value: 'klaviyo' }],
  })),
);
const email = fc
  .record({
    name: maybe(name),
    subject_line: text.map((one) => one.slice(0, 200)),
    preview_text: maybe(text),
    from_email: maybe(fc.constant('hello@oakandiron.test')),
    cc_email: maybe(fc.constant('cc@oakandiron.test')),
    smart_sending_enabled: maybe(fc.boolean()),
    additional_filters: fc.oneof({ arbitrary: maybe(groups), weight: 1 }, { arbitrary: fc.constant(null), weight: 3 }),
    template_id: fc.constantFrom('T1', 'T2', 'T3', 'unread'),
  })
  .chain((message) => utm.map((more) => ({ ...message, ...more })));
const status = fc.constantFrom('draft', 'live', 'manual');
const linear: fc.Arbitrary<Definition> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('send-email'), data: open(fc.record({ status, message: open(email) })) }),
  },
  fc.record({
    type: fc.constant('send-sms'),
    data: fc.record({
      status,
      message: open(fc.record({ name: maybe(name), body: text, shorten_links: maybe(fc.boolean()) })),
    }),
  }),
  fc.record({
    type: fc.constant('time-delay'),
    data: open(
      fc.record({
        unit: fc.constantFrom('days', 'hours', 'minutes'),
        value: fc.integer({ min: 0, max: 40 }),
        secondary_value: fc.constantFrom(null, 0, undefined),
        timezone: fc.constantFrom('profile', undefined),
      }),
    ),
  }),
  fc.record({
    type: fc.constant('time-delay'),
    data: fc.record({
      unit: fc.constant('days'),
      value: fc.integer({ min: 0, max: 9 }),
      delay_until_time: fc.constant('09:00:00'),
      delay_until_weekdays: maybe(fc.constantFrom<string[]>(['monday'], [])),
    }),
  }),
  fc.record({
    type: fc.constant('update-profile'),
    data: fc.record({
      status,
      profile_operations: fc.array(
        fc.oneof(
          fc.record({
            operator: fc.constantFrom('create', 'update'),
            property_type: fc.constant('string'),
            property_key: fc.constantFrom("properties['A']", "properties['__proto__']"),
            property_value: text,
          }),
          fc.constant({ operator: 'delete', property_key: "properties['B']" }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  }),
  fc.record({
    type: fc.constant('list-update'),
    data: fc.record({ name, on_execution: fc.boolean(), list_id: fc.constantFrom('L1', 'gone'), status }),
  }),
  fc.constant({ type: 'back-in-stock-delay' }),
  fc.constant({ type: 'send-whatsapp', data: { status: 'draft', message: { name: 'W' } } }),
  fc.constant({ type: 'some-day', data: { whatever: { deep: [1, null] } } }),
);

interface Part {
  readonly action: Definition;
  /** Of how many actions on each way out leads; beyond the last one it ends. */
  readonly jumps: readonly number[];
}
const part: fc.Arbitrary<Part> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(linear, fc.integer({ min: 1, max: 2 })).map(([action, jump]) => ({ action, jumps: [jump] })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(groups, fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 2 }))
      .map(([profile_filter, jumps]) => ({ action: { type: 'conditional-split', data: { profile_filter } }, jumps })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        name.map((one) => one ?? 'Which'),
        groups,
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
      )
      .map(([label, branch_filter, jumps]) => ({
        action: { type: 'multi-branch-split', data: { name: label, branches: [branch_filter, branch_filter, null] } },
        jumps,
      })),
  },
);

/** Every action is reached: what no way leads to is left out, as the app does. */
function joined(parts: readonly Part[]): { readonly actions: readonly Definition[]; readonly entry: string } {
  const id = (place: number): string | null => (place < parts.length ? String(place + 1) : null);
  const reached = new Set([0]);
  parts.forEach(({ jumps }, place) => {
    if (reached.has(place)) for (const jump of jumps) reached.add(place + jump);
  });
  const actions = parts.flatMap(({ action, jumps }, place): Definition[] => {
    if (!reached.has(place)) return [];
    const [first, second, third] = jumps.map((jump) => id(place + jump));
    const own = { id: id(place), ...action };
    if (action['type'] === 'conditional-split')
      return [{ ...own, links: { next_if_true: first, next_if_false: second } }];
    if (action['type'] !== 'multi-branch-split') return [{ ...own, links: { next: first } }];
    const data = action['data'] as { name: unknown; branches: readonly unknown[] };
    const [one, other] = data.branches;
    const branches = [
      { branch_id: '1', order: 0, name: 'One', branch_filter: one, links: { next: first } },
      { branch_id: '2', order: 1, name: 'One', branch_filter: other, links: { next: second } },
      {
        branch_id: '3',
        branch_filter: null,
        is_else: true,
        ...(third === null ? { links: null } : { links: { next: third } }),
      },
    ];
    return [{ ...own, links: null, data: { ...data, branches } }];
  });
  return { actions, entry: '1' };
}

const trigger = fc.oneof(
  fc.constantFrom<Definition>({ type: 'list', id: 'L1' }, { type: 'list', id: 'gone' }, { type: 'segment', id: 'S1' }),
  fc.constantFrom('M1', 'M2').map((id) => ({ type: 'metric', id, trigger_filter: null })),
  fc.integer({ min: -9, max: 9 }).map((days) => ({
    ...{ type: 'date', date_field_type: 'profile-property', date_profile_property: 'Birthday' },
    ...{ timedelta_unit_before_date: 'days', timedelta_value_before_date: days, recurrence_frequency: 'annually' },
    ...{ timezone: 'profile', trigger_time: '09:00:00', trigger_days: null },
  })),
);

export interface BuiltFlow {
  readonly name: string;
  readonly status: 'draft' | 'manual' | 'live';
  readonly definition: FlowDefinition;
}

/** With ids of `M1`–`M3`, `L1` and `S1`; `gone` is an id of nothing. Templates `T1`–`T3`; `unread` cannot be read. */
export const builtFlows: fc.Arbitrary<BuiltFlow> = fc
  .record({
    name: name.map((one) => one ?? 'Flow').filter((one) => one.trim() !== ''),
    status,
    trigger,
    parts: fc.array(part, { minLength: 1, maxLength: 9 }),
    profile_filter: fc.oneof(maybe(groups), fc.constant({ condition_groups: [] })),
    reentry: fc.constantFrom(null, undefined, { duration: 1, unit: 'alltime' }, { duration: 7, unit: 'day' }),
  })
  .map(({ name: called, status: at, trigger: first, parts, profile_filter, reentry }) => {
    const { actions, entry } = joined(parts);
    const definition = {
      triggers: [first],
      profile_filter,
      actions,
      entry_action_id: entry,
      reentry_criteria: reentry,
    };
    return { name: called, status: at, definition: JSON.parse(JSON.stringify(definition)) as FlowDefinition };
  });
