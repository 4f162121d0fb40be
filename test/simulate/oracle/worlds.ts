/** Random flows, people, happenings and accounts. Moments are drawn from few, so that things meet. */
import fc from 'fast-check';
import type { Action, FlowDefinition, ProfileFilter, Trigger } from '../../../src/wire/types.ts';
import type { Consent, Flow, Happening, Person, Setting, Value } from '../../../src/simulate/types.ts';
import {
  HOUR,
  pick,
  maybe,
  filled,
  ZONES,
  DAYS,
  TIMES,
  PROPERTIES,
  CHANNELS,
  someDays,
  zone,
  valueOf,
  unit,
  eventCondition,
  condition,
  groups,
  rarely,
} from './random-conditions.ts';
import { delay, laidOut, step } from './random-steps.ts';

interface World {
  readonly flows: readonly Flow[];
  readonly person: Person;
  readonly happenings: readonly Happening[];
  readonly setting: Setting;
}

const trigger: fc.Arbitrary<Trigger> = fc.oneof(
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
const caused: fc.Arbitrary<Trigger> = pick(
  { type: 'list' as const, id: 'L2' },
  { type: 'metric' as const, id: 'RECEIVED', trigger_filter: null },
);
const reentry = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  pick(0, 1).map((duration) => ({ unit: 'alltime' as const, duration })),
  fc.record({ unit, duration: pick(1, 2) }),
);
const flowOf = (id: string, starts: fc.Arbitrary<Trigger>, again: typeof reentry): fc.Arbitrary<Flow> =>
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

const person: fc.Arbitrary<Omit<Person, 'draws'>> = fc
  .record({
    Tier: maybe(valueOf('Tier')),
    Count: maybe(valueOf('Count')),
    Vip: maybe(valueOf('Vip')),
    Tags: maybe(valueOf('Tags')),
    Since: maybe(valueOf('Since')),
    phone_number: maybe(
      pick('+12125550100', '+16045550100', '+493055501', '+61255501000', '+818055501', '+18085550100'),
    ),
    consent: fc.dictionary(
      pick(...CHANNELS),
      pick<Consent[]>('subscribed', 'subscribed', 'unsubscribed', 'never_subscribed'),
    ),
    timezone: maybe(zone),
    lists: maybe(fc.subarray(['L1', 'L2'])),
    segments: maybe(fc.subarray(['S1'])),
    churn: maybe(pick(0, 1, 90)),
  })
  .map(({ consent, timezone, lists, segments, churn, ...properties }) =>
    filled({
      properties: filled(properties) as Record<string, Value>,
      consent,
      timezone,
      lists,
      segments,
      ...(churn !== undefined && { predictions: { churn_probability: churn } }),
    }),
  );

/** Days from the start of the story, or a date as it is. */
const birthday: fc.Arbitrary<number | string> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -40, max: 100 }) },
  {
    weight: 1,
    arbitrary: pick('2000-02-29', '1990-12-31', '1988-10-31', '1999-01-30', '2026-06-09T23:30:00-05:00', 'in May'),
  },
);
const dayAfter = (start: number, days: number): string => new Date(start + days * 24 * HOUR).toISOString().slice(0, 10);

const offset = fc.oneof(
  pick(0, 0, 1, 15, 16, 24, 24.5, 48).map((hours) => hours * HOUR),
  fc.integer({ min: 0, max: 600 }).map((quarters) => (quarters * HOUR) / 4),
);
const happening: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('event'),
      metric: pick('CHECKOUT', 'CHECKOUT', 'ORDER'),
      properties: fc.record(
        { $value: valueOf('$value'), Tier: valueOf('Tier'), Tags: valueOf('Tags') },
        { requiredKeys: [] },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: pick({ kind: 'trigger', properties: {} }, { kind: 'trigger', flow: 'f', properties: { Tier: 'gold' } }),
  },
  {
    weight: 1,
    arbitrary: pick(...PROPERTIES).chain((property) =>
      fc.record({ kind: fc.constant('property'), property: fc.constant(property), value: valueOf(property) }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('consent'),
      channel: pick(...CHANNELS),
      consent: pick('subscribed', 'unsubscribed', 'never_subscribed'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('list'), id: pick('L1', 'L2'), member: pick(true, true, false) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('segment'), id: fc.constant('S1'), member: pick(true, true, false) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('message'), channel: pick(...CHANNELS) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'back-in-stock' }) },
  {
    weight: 1,
    arbitrary: fc.oneof(birthday, birthday, fc.constant(null)).map((value) => ({
      kind: 'property',
      property: 'Birthday',
      value,
    })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'settled' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('flow'),
      flow: pick('f', 'g', 'd', 'd'),
      state: pick('open', 'open', 'closed', 'deleted'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit'), nth: fc.nat({ max: 9 }), by: delay }) },
);

const setting: fc.Arbitrary<Setting> = fc
  .record({
    timezone: zone,
    smartSending: maybe(fc.constant({ email: 2 })),
    quietHours: maybe(pick({ from: '20:00', to: '11:00' }, { from: '01:00', to: '03:00' })),
    received: maybe(fc.constant({ email: 'RECEIVED' })),
    switches: fc.record({
      weekday: pick('moved-day', 'counted-day'),
      targetNow: pick('now', 'next'),
      afterManual: pick('goes-on', 'stands'),
      triggerCounts: pick('no', 'yes'),
      sampleAgain: pick('same', 'new'),
      leapDay: pick('february-28', 'march-1'),
      editedDelay: pick('keeps', 'moves'),
      undecidable: pick('no', 'yes'),
    }),
  })
  .map((one) => filled(one) as Setting);

/**
 * Edits name a delay of the first flow by its kind and place; it keeps its id and its ways. Dates are days from the start, or
 * written out.
 */
const settled = (flow: Flow, raw: Record<string, unknown>, start: number): Record<string, unknown> | null => {
  if (raw['kind'] === 'property' && typeof raw['value'] === 'number' && raw['property'] === 'Birthday')
    return { ...raw, value: dayAfter(start, raw['value']) };
  if (raw['kind'] !== 'edit') return raw;
  const delays = flow.definition.actions.filter(({ type }) => type === (raw['by'] as Action).type);
  const old = delays[(raw['nth'] as number) % Math.max(1, delays.length)];
  if (old === undefined) return null;
  return { kind: 'edit', flow: flow.id, actions: [{ ...(raw['by'] as object), id: old.id, links: old.links }] };
};

/** A date flow, with leads and rhythms of every kind. */
const dated = fc
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

export const world: fc.Arbitrary<World> = fc
  .record({
    first: flowOf('f', trigger, reentry),
    second: fc.option(flowOf('g', fc.oneof(caused, trigger), fc.constant({ unit: 'alltime' as const, duration: 1 })), {
      nil: undefined,
    }),
    person,
    setting,
    day: pick(...DAYS),
    begin: fc.integer({ min: 0, max: 95 }),
    happenings: fc.array(fc.tuple(offset, happening), { minLength: 1, maxLength: 8 }),
    until: maybe(pick(24, 100, 400, 2_000, 12_000)),
    third: fc.option(flowOf('d', dated, reentry), { nil: undefined, freq: 2 }),
    birthday: fc.option(birthday, { nil: undefined, freq: 9 }),
    draw: pick(0, 5, 20, 49.9, 50, 95),
  })
  .map((one) => {
    const start = Date.parse(`${one.day}T00:00:00Z`) + (one.begin * HOUR) / 4;
    const flows = [one.first, one.second, one.third].filter((flow) => flow !== undefined);
    const Birthday = typeof one.birthday === 'number' ? dayAfter(start, one.birthday) : one.birthday;
    // A date that a flow itself moves would come again for ever.
    const until =
      one.until ?? (JSON.stringify(flows).includes('"property_key":"properties[\'Birthday\']"') ? 3_000 : undefined);
    const first: Happening = { at: start, kind: 'back-in-stock' };
    const happenings = one.happenings.flatMap(([after, raw]) => {
      const settledOne = settled(one.first, raw, start);
      return settledOne === null ? [] : [{ at: start + after, ...settledOne } as unknown as Happening];
    });
    const draws = Object.fromEntries(
      flows.flatMap(({ definition }) => definition.actions).map(({ id }) => [id, one.draw]),
    );
    return {
      flows,
      person: {
        ...one.person,
        properties: filled({ ...one.person.properties, Birthday }) as Record<string, Value>,
        draws,
      },
      happenings: [first, ...happenings],
      setting: { ...one.setting, ...(until !== undefined && { until: start + until * HOUR }) },
    };
  });
