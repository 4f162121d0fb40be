/** Who gets into a flow, how often, and who is put out of it. */
import { expect, test } from 'vitest';
import type { Trigger } from '../../../src/wire/types.ts';
import type { Happening } from '../../../src/simulate/types.ts';
import {
  chain,
  checkout,
  consenting,
  day,
  deeds,
  definition,
  delay,
  email,
  event,
  filter,
  hour,
  is,
  joins,
  lines,
  monday,
  noOrder,
  onList,
  property,
  split,
  walk,
} from '../support.ts';

test('the trigger filter and the profile filter are asked at entry', () => {
  const large = {
    type: 'metric-property',
    metric_id: 'Checkout',
    field: '$value',
    filter: { type: 'numeric', operator: 'greater-than', value: 50 },
  };
  const flow = definition(chain(email('e')), {
    triggers: [{ type: 'metric', id: 'Checkout', trigger_filter: filter([large]) } as unknown as Trigger],
    profile_filter: filter([property('Tier', is('gold'))]),
  });
  const gold = { ...consenting, properties: { Tier: 'gold' } };
  expect(deeds(walk(flow, [event(monday, 'Checkout', { $value: 40 })], gold))).toEqual(['+0h refused filter']);
  expect(deeds(walk(flow, [event(monday, 'Checkout', { $value: 60 })]))).toEqual(['+0h refused filter']);
  expect(deeds(walk(flow, [event(monday, 'Checkout', { $value: 60 })], gold))).toEqual(['+0h sent e']);
  expect(walk(flow, [checkout], gold).entries[0]?.why).toMatchObject({ of: 'trigger', group: 0 });
});

test('the profile filter is asked again before every action', () => {
  const flow = definition(chain(delay('d', 'hours', 1), email('e'), delay('f', 'hours', 1), email('g')), {
    profile_filter: noOrder,
  });
  expect(deeds(walk(flow, [checkout, event(monday + 1.5 * hour, 'Order')]))).toEqual([
    '+1h sent e',
    '+2h left g filter',
  ]);
  const silent = definition(
    chain(delay('d', 'hours', 1), split('s', filter([property('Tier', is('gold'))]), 'e', null), email('e')),
    { profile_filter: noOrder },
  );
  expect(deeds(walk(silent, [checkout, event(monday + hour, 'Order')]))).toEqual(['+1h left s filter']);
});

const thrice = [monday, monday + day, monday + 3 * day];

test.each([
  ['metric', undefined, 3],
  ['metric', { unit: 'alltime', duration: 0 }, 3],
  ['metric', { unit: 'alltime', duration: 1 }, 1],
  ['metric', { unit: 'day', duration: 2 }, 2],
  ['metric', { unit: 'hour', duration: 24 }, 3],
  ['metric', { unit: 'week', duration: 1 }, 1],
  ['list', null, 1],
  ['list', { unit: 'alltime', duration: 0 }, 3],
] as const)('re-entry into a %s flow with %j: %i times', (trigger, reentry_criteria, count) => {
  const flow = definition(chain(email('e')), {
    ...(trigger === 'list' ? { triggers: [onList] } : {}),
    ...(reentry_criteria === undefined ? {} : { reentry_criteria }),
  });
  const happenings = thrice.flatMap((at) =>
    trigger === 'list' ? [joins(at), joins(at + hour, false)] : [event(at, 'Checkout')],
  );
  expect(walk(flow, happenings).entries.filter(({ kind }) => kind === 'entered')).toHaveLength(count);
});

test('a list or segment flow takes nobody who was in before', () => {
  for (const kind of ['list', 'segment'] as const) {
    const flow = definition(chain(email('e')), { triggers: [{ type: kind, id: 'L' }] });
    expect(lines(walk(flow, [joins(monday, true, kind)], { ...consenting, [`${kind}s`]: ['L'] }))).toEqual([]);
    expect(deeds(walk(flow, [joins(monday, true, kind)]))).toEqual(['+0h sent e']);
  }
});

test('runs of one person can go side by side where re-entry allows it', () => {
  const flow = definition(chain(delay('d', 'hours', 2), email('e')));
  expect(lines(walk(flow, [checkout, event(monday + hour, 'Checkout')]))).toEqual([
    '+0h entered',
    '+0h waits d until +2h',
    '+1h entered',
    '+1h waits d until +3h',
    '+2h sent e',
    '+2h ended',
    '+3h sent e',
    '+3h ended',
  ]);
});

test('a deleted flow cancels everybody inside; a closed one takes nobody in', () => {
  const flow = definition(chain(delay('d', 'hours', 2), email('e')));
  const state = (at: number, to: 'deleted' | 'closed'): Happening => ({ at, kind: 'flow', flow: 'flow', state: to });
  expect(deeds(walk(flow, [checkout, state(monday + hour, 'deleted'), event(monday + hour, 'Checkout')]))).toEqual([
    '+1h left d deleted',
  ]);
  expect(deeds(walk(flow, [checkout, state(monday + hour, 'closed'), event(monday + 1.5 * hour, 'Checkout')]))).toEqual(
    ['+2h sent e'],
  );
});
