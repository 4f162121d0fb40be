/** Random values, filters and conditions, drawn from few, so that things meet. */
import fc from 'fast-check';
import type { ProfileCondition, ProfileFilter, ValueFilter, Weekday } from '../../../src/wire/types.ts';
import type { Channel, Value } from '../../../src/simulate/types.ts';

export const HOUR = 3_600_000;
export const pick = fc.constantFrom;
export const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(one, { nil: undefined, freq: 2 });
export const filled = <T extends object>(one: T): T =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as T;

export const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Sydney',
  'Asia/Kolkata',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
] as const;
/** Summer time's ends in Berlin, New York and Sydney, a leap day, the year's end, and days on which nothing happens. */
export const DAYS = [
  '2026-03-28',
  '2026-10-24',
  '2026-03-07',
  '2026-10-31',
  '2026-04-04',
  '2026-10-03',
  '2028-02-28',
  '2026-12-30',
  '2026-06-09',
] as const;
export const TIMES = [
  '00:00:00',
  '02:00:00',
  '02:30:00',
  '03:00:00',
  '09:00:00',
  '09:30:15',
  '21:00:00',
  '23:59:00',
] as const;
const WEEKDAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const METRICS = ['CHECKOUT', 'ORDER', 'RECEIVED'] as const;
export const PROPERTIES = ['Tier', 'Count', 'Vip', 'Tags', 'Since'] as const;
export const CHANNELS: readonly Channel[] = ['email', 'sms', 'push', 'whatsapp'];

export const someDays = maybe(fc.subarray([...WEEKDAYS], { minLength: 1 }));
export const zone = pick(...ZONES);
export const zoneOrProfile = maybe(pick('profile', ...ZONES));
export const text = pick('gold', 'silver', 'go', 'old', '');
export const number = pick(-1, 0, 1, 2, 90);
const date = pick(
  '2026-03-28',
  '2026-10-25T01:00:00Z',
  '2026-06-09T09:00:00+02:00',
  '2028-02-29',
  '2026-04-05T00:00:00',
  '04/05/2026 01:30',
  '2026-02-30',
);
const tags = fc.array(pick('a', 'b', 'ab'), { maxLength: 3 });

/** Mostly of the type its name promises; now and then another, or null. */
export const valueOf = (property: string): fc.Arbitrary<Value> => {
  const right: Record<string, fc.Arbitrary<Value>> = {
    Tier: text,
    Count: number,
    $value: number,
    Vip: fc.boolean(),
    Tags: tags,
    Since: date,
  };
  return fc.oneof(
    { weight: 9, arbitrary: right[property]! },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: pick<Value[]>('2', 'gold', 2, true) },
  );
};

export const unit = pick('hour' as const, 'day' as const, 'week' as const);
const quantity = pick(1, 2, 24);
const timeframe = fc.oneof(
  fc.constant({ type: 'date' as const, operator: 'flow-start' as const }),
  fc.constant({ type: 'date' as const, operator: 'alltime' as const }),
  fc.record({
    type: fc.constant('date' as const),
    operator: pick('in-the-last' as const, 'at-least' as const),
    unit,
    quantity,
  }),
  fc.record({ type: fc.constant('date' as const), operator: pick('after' as const, 'before' as const), date }),
  fc.record({
    type: fc.constant('date' as const),
    operator: fc.constant('between' as const),
    start: pick(0, 1),
    end: pick(2, 24),
    unit,
  }),
  fc.record({
    type: fc.constant('date' as const),
    operator: fc.constant('between-static' as const),
    start: date,
    end: date,
  }),
);
const numeric = fc.record({
  type: fc.constant('numeric' as const),
  operator: pick(
    ...(['equals', 'not-equals', 'greater-than', 'greater-than-or-equal', 'less-than', 'less-than-or-equal'] as const),
  ),
  value: number,
});
const strings = fc.oneof(
  fc.record({
    type: fc.constant('string' as const),
    operator: pick(
      ...(['contains', 'ends-with', 'equals', 'starts-with'] as const),
      ...(['not-contains', 'not-ends-with', 'not-equals', 'not-starts-with'] as const),
    ),
    value: text,
  }),
  fc.record({
    type: fc.constant('string' as const),
    operator: pick('in' as const, 'not-in' as const),
    value: fc.array(text),
  }),
);
const existence = fc.record({
  type: fc.constant('existence' as const),
  operator: pick('is-set' as const, 'not-set' as const),
});
const filterOf = (property: string): fc.Arbitrary<ValueFilter> => {
  const right: Record<string, fc.Arbitrary<ValueFilter>> = {
    Tier: strings,
    Count: fc.oneof(
      numeric,
      fc.record({
        type: fc.constant('numeric' as const),
        operator: fc.constant('between' as const),
        start: number,
        end: number,
      }),
    ),
    $value: numeric,
    Vip: fc.record({
      type: fc.constant('boolean' as const),
      operator: fc.constant('equals' as const),
      value: fc.boolean(),
    }),
    Tags: fc.oneof(
      fc.record({
        type: fc.constant('list' as const),
        operator: pick('contains' as const, 'not-contains' as const),
        value: pick('a', 'b'),
      }),
      fc.record({
        type: fc.constant('list' as const),
        operator: pick('length-equals' as const, 'length-greater-than' as const, 'length-less-than-or-equal' as const),
        value: pick(0, 1, 2),
      }),
    ),
    Since: fc.oneof(
      fc.record({ type: fc.constant('date' as const), operator: pick('after' as const, 'before' as const), date }),
      fc.record({
        type: fc.constant('date' as const),
        operator: pick('in-the-last' as const, 'in-the-next' as const, 'at-least' as const),
        unit,
        quantity,
      }),
      fc.record({
        type: fc.constant('date' as const),
        operator: fc.constant('calendar-month' as const),
        value: pick(2, 3, 6, 10),
      }),
    ),
  };
  return fc.oneof({ weight: 5, arbitrary: right[property]! }, { weight: 1, arbitrary: existence });
};

const propertyCondition = pick(...PROPERTIES).chain((name) =>
  fc.record({
    type: fc.constant('profile-property' as const),
    property: fc.constant(`properties['${name}']`),
    filter: filterOf(name),
  }),
);
export const eventCondition = fc.tuple(pick(...METRICS), pick('$value', 'Tier', 'Tags')).chain(([metric_id, field]) =>
  fc.record({
    type: fc.constant('metric-property' as const),
    metric_id: fc.constant(metric_id),
    field: fc.constant(field),
    filter: filterOf(field),
  }),
);
const messageIs = fc.record({
  type: fc.constant('string' as const),
  operator: pick('equals' as const, 'not-equals' as const),
  value: pick('m1', 'm2', 'f-1'),
});
const sinceFrame = fc.oneof(
  fc.constant({ type: 'date' as const, operator: 'alltime' as const }),
  fc.record({ type: fc.constant('date' as const), operator: fc.constant('in-the-last' as const), unit, quantity }),
);
export const condition = (place: 'flow' | 'step'): fc.Arbitrary<ProfileCondition> =>
  fc.oneof(
    propertyCondition as fc.Arbitrary<ProfileCondition>,
    fc.record({
      type: fc.constant('profile-metric' as const),
      metric_id: pick(...METRICS),
      measurement: pick('count' as const, 'sum' as const),
      measurement_filter: numeric,
      timeframe_filter: timeframe,
      metric_filters: fc.option(
        fc.array(
          fc.oneof(
            fc.record({ property: fc.constant('Tier'), filter: fc.option(strings) }),
            // What they got: whether it was this message.
            fc.record({ property: fc.constant('$message'), filter: messageIs }),
          ),
          { maxLength: 2 },
        ),
      ),
    }),
    fc.record({
      type: fc.constant('profile-group-membership' as const),
      is_member: fc.constant(true as const),
      group_ids: fc.subarray(['L1', 'L2', 'S1'], { minLength: 1 }),
      timeframe_filter: fc.option(
        fc.record({
          type: fc.constant('date' as const),
          operator: pick('in-the-last' as const, 'at-least' as const),
          unit,
          quantity,
        }),
      ),
    }),
    fc.record({
      type: fc.constant('profile-group-membership' as const),
      is_member: fc.constant(false as const),
      group_ids: fc.subarray(['L1', 'L2', 'S1'], { minLength: 1 }),
    }),
    fc.record({
      type: fc.constant('profile-marketing-consent' as const),
      consent: fc.record({
        channel: pick('email' as const, 'sms' as const, 'push' as const),
        can_receive_marketing: fc.boolean(),
        consent_status: fc.record({
          subscription: pick(
            'any' as const,
            'subscribed' as const,
            'unsubscribed' as const,
            'never_subscribed' as const,
          ),
        }),
      }),
    }),
    fc.record({
      type: fc.constant('profile-predictive-analytics' as const),
      dimension: fc.constant('churn_probability' as const),
      filter: numeric,
    }),
    fc.record({
      type: pick('profile-not-sent-email' as const, 'profile-not-sent-sms' as const, 'profile-not-sent-push' as const),
      timeframe_filter: sinceFrame,
    }),
    fc.constant<ProfileCondition>({
      type: 'profile-has-custom-object',
      object_type_id: 'O',
      object_type_relationship_id: 'R',
      filter: { type: 'numeric', operator: 'equals', value: 1 },
      filters: [],
    }),
    place === 'flow'
      ? fc.record({ type: fc.constant('profile-not-in-flow' as const), timeframe_filter: sinceFrame })
      : fc.record({ type: fc.constant('profile-sample' as const), percentage: pick(10, 50, 90) }),
  );
export const groups = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<{ condition_groups: { conditions: T[] }[] }> =>
  fc
    .array(fc.array(one, { minLength: 1, maxLength: 2 }), { maxLength: 2 })
    .map((all) => ({ condition_groups: all.map((conditions) => ({ conditions })) }));
export const rarely = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: one });
export const filterHere: fc.Arbitrary<ProfileFilter> = groups(condition('step'));
