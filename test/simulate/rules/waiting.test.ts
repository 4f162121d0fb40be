/** How long each kind of wait lasts, and whom it lets go. */
import { expect, test } from 'vitest';
import type { Action, FlowDefinition } from '../../../src/wire/types.ts';
import type { Happening } from '../../../src/simulate/types.ts';
import { chain, checkout, consenting, deeds, definition, delay, email, event, hour, monday, walk } from '../support.ts';

const wait = (
  data: object,
  unit: 'minutes' | 'hours' | 'days',
  value: number,
  at: string,
  timezone = 'Europe/Berlin',
): string => {
  const timeline = walk(
    definition(chain(delay('d', unit, value, data), email('e'))),
    [event(Date.parse(at), 'Checkout')],
    { ...consenting, timezone },
  );
  const { until } = timeline.entries.find(({ kind }) => kind === 'waits')!;
  return new Date(until!).toISOString();
};
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

test('minutes and hours are exact, days are 24 hours each', () => {
  expect(wait({}, 'minutes', 90, '2026-10-25T00:30:00Z')).toBe('2026-10-25T02:00:00.000Z');
  expect(wait({}, 'hours', 30, '2026-10-24T10:00:00Z')).toBe('2026-10-25T16:00:00.000Z');
  expect(wait({}, 'days', 1, '2026-10-24T10:00:00Z')).toBe('2026-10-25T10:00:00.000Z');
});

test('days with a time of day are calendar days in the zone of the delay', () => {
  const nine = { delay_until_time: '09:00:00' };
  expect(wait(nine, 'days', 1, '2026-11-02T07:00:00Z')).toBe('2026-11-03T08:00:00.000Z');
  expect(wait(nine, 'days', 1, '2026-11-02T15:00:00Z')).toBe('2026-11-03T08:00:00.000Z');
  expect(wait({ ...nine, timezone: 'America/New_York' }, 'days', 1, '2026-11-02T03:00:00Z')).toBe(
    '2026-11-02T14:00:00.000Z',
  );
  // Over already today: the next day.
  expect(wait(nine, 'days', 0, '2026-11-02T09:00:00Z')).toBe('2026-11-03T08:00:00.000Z');
});

test.each([
  ['Europe/Berlin', '2026-03-28T10:00:00Z', '09:00', '2026-03-29T07:00:00.000Z'],
  ['Europe/Berlin', '2026-10-24T10:00:00Z', '09:00', '2026-10-25T08:00:00.000Z'],
  // There is no 02:30 on that day; it becomes 03:30. In autumn there are two, and the first is meant.
  ['Europe/Berlin', '2026-03-28T10:00:00Z', '02:30', '2026-03-29T01:30:00.000Z'],
  ['Europe/Berlin', '2026-10-24T10:00:00Z', '02:30', '2026-10-25T00:30:00.000Z'],
  ['America/New_York', '2026-03-07T15:00:00Z', '09:00', '2026-03-08T13:00:00.000Z'],
  ['America/New_York', '2026-10-31T15:00:00Z', '09:00', '2026-11-01T14:00:00.000Z'],
  ['America/New_York', '2026-10-31T15:00:00Z', '01:30', '2026-11-01T05:30:00.000Z'],
  ['Australia/Sydney', '2026-04-04T00:00:00Z', '09:00', '2026-04-04T23:00:00.000Z'],
  ['Australia/Sydney', '2026-10-03T00:00:00Z', '09:00', '2026-10-03T22:00:00.000Z'],
  ['Australia/Sydney', '2026-10-03T00:00:00Z', '02:30', '2026-10-03T16:30:00.000Z'],
  ['Europe/Berlin', '2028-02-28T12:00:00Z', '09:00', '2028-02-29T08:00:00.000Z'],
])('a calendar day in %s over %s until %s', (zone, at, time, until) => {
  expect(wait({ delay_until_time: `${time}:00` }, 'days', 1, at, zone)).toBe(until);
});

test('then the next allowed weekday, also over the end of the year', () => {
  const working = { delay_until_time: '09:00:00', delay_until_weekdays: weekdays };
  expect(wait(working, 'days', 1, '2026-11-05T10:00:00Z')).toBe('2026-11-06T08:00:00.000Z');
  expect(wait(working, 'days', 1, '2026-11-06T10:00:00Z')).toBe('2026-11-09T08:00:00.000Z');
  expect(wait({ ...working, delay_until_weekdays: ['friday'] }, 'days', 1, '2026-12-31T10:00:00Z')).toBe(
    '2027-01-01T08:00:00.000Z',
  );
  expect(wait({ ...working, delay_until_weekdays: ['thursday'] }, 'days', 1, '2026-12-31T10:00:00Z')).toBe(
    '2027-01-07T08:00:00.000Z',
  );
});

const target = (data: object): FlowDefinition =>
  definition(
    chain({ temporary_id: 't', type: 'target-date', data: { timezone: 'profile', ...data } } as Action, email('e')),
  );

test('a target date is the next moment with that time and weekday', () => {
  expect(deeds(walk(target({ target_time: '10:00:00' })))).toEqual(['+1h sent e']);
  expect(deeds(walk(target({ target_time: '08:00:00' })))).toEqual(['+23h sent e']);
  expect(deeds(walk(target({ target_time: '10:00:00', target_days: ['wednesday'] })))).toEqual(['+49h sent e']);
});

test('a delay is skipped, and the person leaves, when nothing live follows', () => {
  const flow = (status: string): FlowDefinition =>
    definition(chain(email('a'), delay('d', 'hours', 1), email('b', {}, status)));
  expect(deeds(walk(flow('draft')))).toEqual(['+0h sent a', '+0h left d nothing-live']);
  expect(deeds(walk(flow('manual')))).toEqual(['+0h sent a', '+1h skipped b review']);
});

test('an edited delay counts for who reaches it afterwards', () => {
  const flow = definition(chain(delay('d', 'hours', 2), email('e')));
  const edit: Happening = {
    at: monday + hour,
    kind: 'edit',
    flow: 'flow',
    actions: [{ ...flow.actions[0]!, data: { unit: 'hours', value: 5 } } as Action],
  };
  expect(deeds(walk(flow, [checkout, edit, event(monday + 1.5 * hour, 'Checkout')]))).toEqual([
    '+2h sent e',
    '+6.5h sent e',
  ]);
});
