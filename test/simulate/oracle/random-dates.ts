/** Random stories of one date flow: dates near and far, written in many ways, that are changed while somebody waits. */
import fc from 'fast-check';
import type { Flow, Happening, Value } from '../../../src/simulate/types.ts';
import { DAYS, filled, HOUR, maybe, pick, someDays, TIMES, zone, zoneOrProfile } from './random-conditions.ts';
import { dated, reentry } from './random-flows.ts';
import { dayAfter } from './random-happenings.ts';
import type { World } from './worlds.ts';

/** Days from the start of the story, or a value as it is: ends of months, leap days, other zones, and what is no date. */
const dateValue: fc.Arbitrary<number | Value> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -60, max: 500 }) },
  { weight: 1, arbitrary: fc.integer({ min: -16_000, max: 3_000 }) },
  {
    weight: 3,
    arbitrary: pick<Value[]>(
      ...['2000-02-29', '2024-02-29', '2028-02-29', '1999-01-30', '2026-01-31', '2025-08-31', '1990-12-31'],
      ...['2026-06-09T23:30:00-05:00', '2026-06-09T01:30:00+05:00', '2026-06-09T10:00:00', '2026-06-09T24:00:00Z'],
      ...['2026-02-30', '2027-02-29', '2026-06-31', '2026-13-01', 'in May', '', null, true],
      ...['06/09/2026', '02/29/2028 10:00:00', '13/01/2026', '02/30/2026', '2026-06-09 23:30:00-0500', '2026-06-09 10'],
    ),
  },
);
const change = fc.oneof(
  dateValue.map((value) => ({ kind: 'property', property: 'Birthday', value })),
  pick('open', 'closed').map((state) => ({ kind: 'flow', flow: 'd', state })),
);

/** A message at once and one after a delay, or at a countdown to the date. */
const actions = fc
  .oneof(
    pick(1, 3, 40).map((value) => ({ type: 'time-delay', data: { unit: 'days', value } })),
    fc
      .record({
        unit: pick('days', 'weeks', 'months'),
        value: pick(0, 1, 2),
        timezone: zoneOrProfile,
        delay_until_time: maybe(pick(...TIMES)),
        delay_until_weekdays: someDays,
      })
      .map((data) => ({ type: 'countdown-delay', data: filled(data) })),
  )
  .map((wait) => {
    const send = { type: 'send-webhook', data: { status: 'live', message: { url: 'https://shop.example' } } };
    return [
      { ...send, id: 'd-0', links: { next: 'd-1' } },
      { ...wait, id: 'd-1', links: { next: 'd-2' } },
      { ...send, id: 'd-2', links: { next: null } },
    ] as unknown as Flow['definition']['actions'];
  });

export const dateWorld: fc.Arbitrary<World> = fc
  .record({
    trigger: dated,
    again: reentry,
    actions,
    closed: pick(false, false, false, true),
    day: pick(...DAYS),
    birthday: dateValue,
    timezone: maybe(zone),
    account: zone,
    leapDay: pick('february-28', 'march-1'),
    changes: fc.array(fc.tuple(fc.integer({ min: 0, max: 400 * 24 }), change), { maxLength: 3 }),
    days: pick(1, 40, 400, 1_500),
  })
  .map((one) => {
    const start = Date.parse(`${one.day}T00:00:00Z`);
    const valueOf = (value: number | Value): Value => (typeof value === 'number' ? dayAfter(start, value) : value);
    const changes = one.changes.map(([hours, raw]) => ({
      at: start + hours * HOUR,
      ...('value' in raw ? { ...raw, value: valueOf(raw.value) } : raw),
    }));
    return {
      flows: [
        {
          id: 'd',
          definition: filled({
            triggers: [one.trigger],
            profile_filter: null,
            actions: one.actions,
            entry_action_id: 'd-0',
            reentry_criteria: one.again,
          }),
          ...(one.closed && { closed: true }),
        },
      ],
      person: filled({ properties: { Birthday: valueOf(one.birthday) }, timezone: one.timezone }),
      happenings: [{ at: start, kind: 'back-in-stock' }, ...changes] as unknown as Happening[],
      setting: { timezone: one.account, until: start + one.days * 24 * HOUR, switches: { leapDay: one.leapDay } },
    };
  });
