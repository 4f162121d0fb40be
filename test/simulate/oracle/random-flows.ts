/** Random flows: their triggers, re-entry and filters around a tree of steps. */
import fc from 'fast-check';
import type { FlowDefinition, ProfileFilter, Trigger } from '../../../src/wire/types.ts';
import type { Flow } from '../../../src/simulate/types.ts';
import {
  condition,
  eventCondition,
  filled,
  groups,
  maybe,
  pick,
  rarely,
  someDays,
  TIMES,
  unit,
  ZONES,
} from './random-conditions.ts';
import { laidOut, step } from './random-steps.ts';

export const trigger: fc.Arbitrary<Trigger> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('metric' as const),
      id: pick('CHECKOUT', 'ORDER'),
      trigger_filter: rarely(groups(eventCondition)),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'list' as const, id: 'L1' }) },
  { weight: 1, arbitrary: fc.constant({ type: 'segment' as const, id: 'S1' }) },
  {
    weight: 1,
    arbitrary: fc.constant<Trigger>({
      type: 'price-drop',
      trigger_filter: null,
      price_drop_amount_value: 5,
      audience: ['viewed'],
    }),
  },
);
/** The most usual exit: nothing bought since the entry. */
const untilOrder: ProfileFilter = {
  condition_groups: [
    {
      conditions: [
        {
          type: 'profile-metric',
          metric_id: 'ORDER',
          measurement: 'count',
          measurement_filter: { type: 'numeric', operator: 'equals', value: 0 },
          timeframe_filter: { type: 'date', operator: 'flow-start' },
          metric_filters: null,
        },
      ],
    },
  ],
};
/** What one flow does can start these; once only, so that nothing goes round for ever. */
export const caused: fc.Arbitrary<Trigger> = pick(
  { type: 'list' as const, id: 'L2' },
  { type: 'metric' as const, id: 'RECEIVED', trigger_filter: null },
);
export const reentry = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  pick(0, 1).map((duration) => ({ unit: 'alltime' as const, duration })),
  fc.record({ unit, duration: pick(1, 2) }),
);
export const flowOf = (id: string, starts: fc.Arbitrary<Trigger>, again: typeof reentry): fc.Arbitrary<Flow> =>
  fc
    .record({
      first: step,
      trigger: starts,
      profile_filter: fc.oneof(
        { weight: 5, arbitrary: rarely(groups(condition('flow'))) },
        { weight: 1, arbitrary: fc.constant(untilOrder) },
      ),
      again,
      closed: pick(false, false, false, true),
    })
    .map(({ first, trigger: one, profile_filter, again: reentry_criteria, closed }) => {
      const { entry, actions } = laidOut(first, `${id}-`);
      const definition: FlowDefinition = filled({
        triggers: [one],
        profile_filter,
        actions,
        entry_action_id: entry,
        ...(reentry_criteria !== undefined && { reentry_criteria }),
      });
      return { id, definition, ...(closed && { closed }) };
    });

/** A date flow, with leads and rhythms of every kind. */
export const dated = fc
  .record({
    lead: pick<readonly ['days' | 'weeks' | 'months' | undefined, number]>(
      ['days', 0],
      ['days', 9],
      ['weeks', 1],
      ['weeks', 0],
      [undefined, 1],
      ['months', 0],
      ['months', 1],
      ['months', 3],
      ['months', 14],
      ['days', 400],
    ),
    recurrence_frequency: maybe(pick('never', 'weekly', 'monthly', 'annually', 'annually')),
    timezone: pick('profile', ...ZONES),
    trigger_time: pick(...TIMES),
    trigger_days: someDays,
  })
  .map(({ lead: [unit_, value], ...more }): Trigger =>
    filled({
      type: 'date',
      date_field_type: 'profile-property',
      date_profile_property: "properties['Birthday']",
      timedelta_unit_before_date: unit_,
      timedelta_value_before_date: value,
      ...more,
    }),
  );
