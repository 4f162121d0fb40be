/** Random stories: flows, a person, what happens, an account. Moments are drawn from few, so that things meet. */
import fc from 'fast-check';
import type { Consent, Flow, Happening, Person, Setting, Value } from '../../../src/simulate/types.ts';
import { CHANNELS, DAYS, filled, HOUR, maybe, pick, valueOf, zone } from './random-conditions.ts';
import { caused, dated, flowOf, reentry, trigger } from './random-flows.ts';
import { birthday, dayAfter, happening, offset, settled } from './random-happenings.ts';

export interface World {
  readonly flows: readonly Flow[];
  readonly person: Person;
  readonly happenings: readonly Happening[];
  readonly setting: Setting;
}

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
