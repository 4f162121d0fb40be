/** Random things that happen to somebody, and to flows. */
import fc from 'fast-check';
import type { Action } from '../../../src/wire/types.ts';
import type { Flow } from '../../../src/simulate/types.ts';
import { CHANNELS, HOUR, pick, PROPERTIES, valueOf } from './random-conditions.ts';
import { delay } from './random-steps.ts';

/** Days from the start of the story, or a date as it is. */
export const birthday: fc.Arbitrary<number | string> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -40, max: 100 }) },
  {
    weight: 1,
    arbitrary: pick('2000-02-29', '1990-12-31', '1988-10-31', '1999-01-30', '2026-06-09T23:30:00-05:00', 'in May'),
  },
);
export const dayAfter = (start: number, days: number): string =>
  new Date(start + days * 24 * HOUR).toISOString().slice(0, 10);

export const offset = fc.oneof(
  pick(0, 0, 1, 15, 16, 24, 24.5, 48).map((hours) => hours * HOUR),
  fc.integer({ min: 0, max: 600 }).map((quarters) => (quarters * HOUR) / 4),
);
export const happening: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
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

/**
 * Edits name a delay of the first flow by its kind and place; it keeps its id and its ways. Dates are days from the start, or
 * written out.
 */
export const settled = (flow: Flow, raw: Record<string, unknown>, start: number): Record<string, unknown> | null => {
  if (raw['kind'] === 'property' && typeof raw['value'] === 'number' && raw['property'] === 'Birthday')
    return { ...raw, value: dayAfter(start, raw['value']) };
  if (raw['kind'] !== 'edit') return raw;
  const delays = flow.definition.actions.filter(({ type }) => type === (raw['by'] as Action).type);
  const old = delays[(raw['nth'] as number) % Math.max(1, delays.length)];
  if (old === undefined) return null;
  return { kind: 'edit', flow: flow.id, actions: [{ ...(raw['by'] as object), id: old.id, links: old.links }] };
};
