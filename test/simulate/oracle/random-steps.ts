/** Random trees of actions of every kind the rules speak of. */
import fc from 'fast-check';
import type { Action, ActionStatus, ProfileCondition } from '../../../src/wire/types.ts';
import {
  pick,
  maybe,
  filled,
  TIMES,
  PROPERTIES,
  someDays,
  zoneOrProfile,
  text,
  number,
  eventCondition,
  condition,
  groups,
  rarely,
  filterHere,
} from './random-conditions.ts';

/** A step of a tree: what it is, and its ways on in their order. */
interface Step {
  readonly make: (id: string, ways: readonly (string | null)[]) => Action;
  readonly ways: readonly (Step | null)[];
}
type Make = Step['make'];

const status: fc.Arbitrary<ActionStatus | undefined> = fc.oneof(
  { weight: 8, arbitrary: fc.constant('live' as const) },
  { weight: 1, arbitrary: pick('draft' as const, 'manual' as const, 'disabled' as const, undefined) },
);
const message = fc.record({
  id: maybe(pick('m1', 'm2')),
  smart_sending_enabled: maybe(fc.boolean()),
  transactional: maybe(fc.boolean()),
  additional_filters: rarely(filterHere),
});
const linear = (one: fc.Arbitrary<object>): fc.Arbitrary<Make> =>
  one.map(
    (fields) =>
      (id, [next]) =>
        ({ id, links: { next: next ?? null }, ...fields }) as unknown as Action,
  );
const send = (type: string, fields: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc.tuple(fields, status).map(([one, is]) => ({ type, data: { message: filled(one), ...(is && { status: is }) } }));
const sms = fc
  .tuple(message, maybe(fc.boolean()))
  .map(([one, sms_quiet_hours_enabled]) => ({ body: 'b', ...one, sms_quiet_hours_enabled }));
const timed = fc.record({
  unit: fc.constant('days'),
  value: pick(0, 1, 2, 6),
  timezone: zoneOrProfile,
  delay_until_time: maybe(pick(...TIMES)),
  delay_until_weekdays: someDays,
});
const operation = fc.oneof(
  fc.record({
    operator: pick('create', 'update'),
    property_type: fc.constant('string'),
    property_key: fc.constant("properties['Tier']"),
    property_value: text,
  }),
  fc.record({
    operator: pick('create', 'update'),
    property_type: fc.constant('boolean'),
    property_key: fc.constant("properties['Vip']"),
    property_value: fc.boolean(),
  }),
  fc.record({
    operator: pick('create', 'update'),
    property_type: fc.constant('numeric'),
    property_key: fc.constant("properties['Count']"),
    property_value: number,
  }),
  fc.record({
    operator: pick('create', 'update'),
    property_type: fc.constant('date'),
    property_key: pick("properties['Since']", "properties['Birthday']"),
    property_value: pick('today', '2026-06-09', '2000-02-29'),
  }),
  fc.record({
    operator: pick('create', 'update'),
    property_type: fc.constant('list'),
    property_operation: pick('add', 'remove', null),
    property_key: fc.constant("properties['Tags']"),
    property_value: pick('a', 'b'),
  }),
  fc.record({
    operator: fc.constant('delete'),
    property_key: pick(...PROPERTIES).map((name) => `properties['${name}']`),
  }),
);
export const delay: fc.Arbitrary<object> = fc.oneof(
  fc
    .record({ unit: pick('minutes', 'hours'), value: pick(0, 1, 16, 24, 30) })
    .map((data) => ({ type: 'time-delay', data })),
  fc.record({ unit: fc.constant('days'), value: pick(1, 3, 9) }).map((data) => ({ type: 'time-delay', data })),
  timed.map((data) => ({ type: 'time-delay', data: filled(data) })),
  fc
    .record({ timezone: zoneOrProfile, target_time: pick(...TIMES), target_days: someDays })
    .map((data) => ({ type: 'target-date', data: filled(data) })),
  fc.constant({ type: 'back-in-stock-delay' }),
  fc
    .record({
      unit: maybe(pick('days', 'weeks', 'months')),
      value: pick(0, 1, 2, 5),
      timezone: zoneOrProfile,
      delay_until_time: maybe(pick(...TIMES)),
      delay_until_weekdays: someDays,
    })
    .map((data) => ({ type: 'countdown-delay', data: filled(data) })),
);
const variation = (type: string) => (id: string) => ({ id, type, data: { message: { body: 'b' }, status: 'live' } });
const abTest = fc
  .record({
    type: pick('send-email', 'send-sms'),
    experiment_status: maybe(pick('draft', 'live')),
    status,
    share: pick(0.2, 0.5, 0.9),
  })
  .map(
    ({ type, experiment_status, status: is, share }): Make =>
      (id, [next]) =>
        ({
          id,
          type: 'ab-test',
          links: { next: next ?? null },
          data: filled({
            status: is,
            experiment_status,
            main_action: variation(type)(`${id}-main`),
            current_experiment: {
              variations: [variation(type)(`${id}-a`), variation(type)(`${id}-b`)],
              allocations: { [`${id}-a`]: share, [`${id}-b`]: 1 - share },
            },
          }),
        }) as unknown as Action,
  );
const straight: fc.Arbitrary<Make> = fc.oneof(
  { weight: 3, arbitrary: linear(send('send-email', message)) },
  { weight: 2, arbitrary: linear(send('send-sms', sms)) },
  { weight: 1, arbitrary: linear(send('send-mobile-push', message)) },
  { weight: 1, arbitrary: linear(send('send-whatsapp', message)) },
  { weight: 1, arbitrary: linear(send('send-webhook', fc.constant({ url: 'https://shop.example' }))) },
  { weight: 1, arbitrary: linear(send('send-internal-alert', fc.constant({ to_emails: [] }))) },
  { weight: 6, arbitrary: linear(delay) },
  { weight: 1, arbitrary: abTest },
  {
    weight: 1,
    arbitrary: linear(
      fc.tuple(fc.array(operation, { minLength: 1, maxLength: 2 }), status).map(([profile_operations, is]) => ({
        type: 'update-profile',
        data: filled({ profile_operations, status: is }),
      })),
    ),
  },
  {
    weight: 1,
    arbitrary: linear(
      fc.tuple(pick(true, false, null), status).map(([on_execution, is]) => ({
        type: 'list-update',
        data: filled({ name: 'n', on_execution, list_id: 'L2', status: is }),
      })),
    ),
  },
);
const split: fc.Arbitrary<Make> = fc.oneof(
  filterHere.map((profile_filter): Make => (id, [yes, no]) => ({
    id,
    type: 'conditional-split',
    links: { next_if_true: yes ?? null, next_if_false: no ?? null },
    data: { profile_filter },
  })),
  groups(eventCondition).map((trigger_filter): Make => (id, [yes, no]) => ({
    id,
    type: 'trigger-split',
    links: { next_if_true: yes ?? null, next_if_false: no ?? null },
    data: { trigger_filter, trigger_id: 'CHECKOUT', trigger_type: 'metric' },
  })),
  fc.constant<Make>((id, [yes, no]) => ({
    id,
    type: 'action-output-split',
    links: { next_if_true: yes ?? null, next_if_false: no ?? null },
    data: {},
  })),
);
const many: fc.Arbitrary<Make> = fc
  .tuple(
    fc.array(groups(fc.oneof(condition('step'), eventCondition as unknown as fc.Arbitrary<ProfileCondition>)), {
      minLength: 1,
      maxLength: 2,
    }),
    fc.boolean(),
  )
  .map(([filters, hasElse]): Make => (id, ways) => ({
    id,
    type: 'multi-branch-split',
    links: null,
    data: {
      name: 'n',
      branches: [
        ...filters.map((branch_filter, index) => ({
          branch_id: `b${index}`,
          order: index,
          branch_filter,
          links: { next: ways[index] ?? null },
        })),
        ...(hasElse
          ? [{ branch_id: 'else', is_else: true, branch_filter: null, links: { next: ways[2] ?? null } }]
          : []),
      ],
    },
  }));

export const { step } = fc.letrec<{ step: Step | null }>((tie) => ({
  step: fc.oneof(
    { depthSize: 'large', withCrossShrink: true, maxDepth: 7 },
    { weight: 1, arbitrary: fc.constant(null) },
    {
      weight: 9,
      arbitrary: fc.tuple(straight, tie('step')).map(([make, next]) => ({ make, ways: [next] })),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(split, tie('step'), tie('step')).map(([make, yes, no]) => ({ make, ways: [yes, no] })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(many, fc.array(tie('step'), { minLength: 3, maxLength: 3 }))
        .map(([make, ways]) => ({ make, ways })),
    },
  ),
}));

export function laidOut(first: Step | null, prefix: string): { entry: string | null; actions: Action[] } {
  const actions: Action[] = [];
  const lay = (one: Step | null): string | null => {
    if (one === null) return null;
    const id = `${prefix}${actions.length}`;
    const place = actions.push(one.make(id, [])) - 1;
    actions[place] = one.make(id, one.ways.map(lay));
    return id;
  };
  return { entry: lay(first), actions };
}
