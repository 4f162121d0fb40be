/** What a condition says of somebody. */
import { expect, test } from 'vitest';
import type { FlowDefinition } from '../../../src/wire/types.ts';
import {
  chain,
  checkout,
  consenting,
  deeds,
  definition,
  delay,
  email,
  event,
  filter,
  hour,
  monday,
  noOrder,
  property,
  split,
  walk,
} from '../support.ts';

test('"since flow start" counts from the entry', () => {
  const flow = definition(chain(delay('d', 'hours', 1), email('e')), { profile_filter: noOrder });
  expect(deeds(walk(flow, [event(monday - 1, 'Order'), checkout]))).toEqual(['+1h sent e']);
  expect(deeds(walk(flow, [checkout, event(monday, 'Order')]))).toEqual(
    ['+1h left e filter'].map((line) => line.replace('+1h left e', '+0h left d')),
  );
});

test('a negative operator leaves out who has the property unset', () => {
  const flow = (test: object): FlowDefinition => definition([split('s', filter([property('Tier', test)]), null, null)]);
  for (const operator of ['not-equals', 'not-contains', 'not-starts-with', 'not-ends-with', 'nregex'])
    expect(deeds(walk(flow({ type: 'string', operator, value: 'gold' })))).toEqual(['+0h branch s no']);
  expect(deeds(walk(flow({ type: 'list', operator: 'not-contains', value: 'gold' })))).toEqual(['+0h branch s no']);
  expect(
    deeds(
      walk(flow({ type: 'string', operator: 'not-equals', value: 'gold' }), [checkout], {
        ...consenting,
        properties: { Tier: '' },
      }),
    ),
  ).toEqual(['+0h branch s yes']);
});

test('static dates are UTC', () => {
  const after = property('Since', { type: 'date', operator: 'after', date: '2026-11-02T00:00:00' });
  const flow = definition([split('s', filter([after]), null, null)]);
  const since = (Since: string): string[] => deeds(walk(flow, [checkout], { ...consenting, properties: { Since } }));
  expect(since('2026-11-02')).toEqual(['+0h branch s no']);
  // Half past midnight in Berlin is still the day before.
  expect(since('2026-11-02T00:30:00+01:00')).toEqual(['+0h branch s no']);
  expect(since('2026-11-02T00:00:01')).toEqual(['+0h branch s yes']);
});

test('a sample is one draw a person and split', () => {
  const flow = definition([split('s', filter([{ type: 'profile-sample', percentage: 30 }]), null, null)]);
  const twice = [checkout, event(monday + hour, 'Checkout')];
  const yes = Array.from({ length: 1000 }, (_, n) =>
    deeds(walk(flow, twice, { ...consenting, id: `p${n}` })).map((line) => line.endsWith('yes')),
  );
  expect(yes.every(([first, second]) => first === second)).toBe(true);
  expect(yes.filter(([first]) => first).length).toBeGreaterThan(250);
  expect(yes.filter(([first]) => first).length).toBeLessThan(350);
  expect(deeds(walk(flow, [checkout], { ...consenting, draws: { s: 29.9 } }))).toEqual(['+0h branch s yes']);
});
