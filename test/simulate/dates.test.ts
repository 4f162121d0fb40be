/** Waits over the days on which clocks change, over a leap day, and over the end of a year. */
import { expect, test } from 'vitest';
import type { Happening } from '../../src/simulate/types.ts';
import type { Action, Trigger } from '../../src/wire/types.ts';
import { berlin, chain, consenting, definition, delay, email, event, sms, walk } from './support.ts';

/** When the message behind the action goes out, for somebody who comes in at a moment. */
function sentAfter(action: Action, at: string, timezone: string, message = email('e'), more: object = {}): string {
  const { entries } = walk(definition(chain(action, message)), [event(Date.parse(at), 'Checkout')], {
    ...consenting,
    timezone,
    ...more,
  });
  return new Date(entries.find(({ kind }) => kind === 'sent')!.at).toISOString();
}

const target = (data: object): Action =>
  ({ temporary_id: 't', type: 'target-date', data: { timezone: 'profile', ...data } }) as Action;
const on = (...delay_until_weekdays: string[]): object => ({ delay_until_weekdays });

test.each([
  // The same clock time on the next allowed weekday, with the clocks changed in between.
  ['Europe/Berlin', '2026-10-23T10:00:00Z', 'monday', '2026-10-26T12:00:00.000Z'],
  ['Europe/Berlin', '2026-03-27T11:00:00Z', 'monday', '2026-03-30T11:00:00.000Z'],
  ['America/New_York', '2026-10-30T15:00:00Z', 'tuesday', '2026-11-03T17:00:00.000Z'],
  ['America/New_York', '2026-03-06T16:00:00Z', 'monday', '2026-03-09T16:00:00.000Z'],
  ['Australia/Sydney', '2026-10-02T02:00:00Z', 'monday', '2026-10-05T02:00:00.000Z'],
  ['Australia/Sydney', '2026-04-03T01:00:00Z', 'monday', '2026-04-06T03:00:00.000Z'],
  // Over the end of the year: 1 January 2027 is a Friday.
  ['Europe/Berlin', '2026-12-31T10:00:00Z', 'friday', '2027-01-01T11:00:00.000Z'],
])('an hour, then the next weekday, in %s from %s on %s', (zone, at, weekday, sent) => {
  expect(sentAfter(delay('d', 'hours', 1, on(weekday)), at, zone)).toBe(sent);
});

test.each([
  ['Europe/Berlin', '2026-10-24T20:00:00Z', '09:00:00', '2026-10-25T08:00:00.000Z'],
  ['Europe/Berlin', '2026-03-28T20:00:00Z', '09:00:00', '2026-03-29T07:00:00.000Z'],
  ['America/New_York', '2026-10-31T20:00:00Z', '09:00:00', '2026-11-01T14:00:00.000Z'],
  ['America/New_York', '2026-03-07T20:00:00Z', '09:00:00', '2026-03-08T13:00:00.000Z'],
  ['Australia/Sydney', '2026-10-03T04:00:00Z', '09:00:00', '2026-10-03T22:00:00.000Z'],
  ['Australia/Sydney', '2026-04-04T04:00:00Z', '09:00:00', '2026-04-04T23:00:00.000Z'],
  ['Europe/Berlin', '2028-02-28T20:00:00Z', '09:00:00', '2028-02-29T08:00:00.000Z'],
  ['Europe/Berlin', '2026-12-31T20:00:00Z', '09:00:00', '2027-01-01T08:00:00.000Z'],
])('a target date in %s from %s until %s', (zone, at, target_time, sent) => {
  expect(sentAfter(target({ target_time }), at, zone)).toBe(sent);
});

test.each([
  ['+49301234567', '2026-10-24T21:00:00Z', '2026-10-25T07:00:00.000Z'],
  ['+49301234567', '2026-03-28T21:00:00Z', '2026-03-29T06:00:00.000Z'],
  ['+12125550100', '2026-11-01T02:00:00Z', '2026-11-01T13:00:00.000Z'],
  ['+61212345678', '2026-10-03T12:00:00Z', '2026-10-03T21:00:00.000Z'],
  ['+61212345678', '2026-12-31T12:00:00Z', '2026-12-31T21:00:00.000Z'],
])('quiet hours of %s over the change of clocks, from %s', (phone_number, at, sent) => {
  const text = sms('s', { sms_quiet_hours_enabled: true });
  expect(sentAfter(delay('d', 'minutes', 0), at, 'UTC', text, { properties: { phone_number } })).toBe(sent);
});

test('a week of a leap year, and 24 hours that are not a calendar day', () => {
  expect(sentAfter(delay('d', 'days', 2), '2028-02-28T10:00:00Z', 'Europe/Berlin')).toBe('2028-03-01T10:00:00.000Z');
  expect(sentAfter(delay('d', 'days', 2), '2027-02-27T10:00:00Z', 'Europe/Berlin')).toBe('2027-03-01T10:00:00.000Z');
  expect(sentAfter(delay('d', 'days', 1), '2026-10-24T10:00:00Z', 'Europe/Berlin')).toBe('2026-10-25T10:00:00.000Z');
});

const flowByDate = (recurrence_frequency: string, more: object = {}) =>
  definition(chain(email('e')), {
    triggers: [
      {
        type: 'date',
        date_field_type: 'profile-property',
        date_profile_property: "properties['Date']",
        timedelta_unit_before_date: 'days',
        timedelta_value_before_date: 0,
        recurrence_frequency,
        timezone: 'profile',
        trigger_time: '09:00:00',
        trigger_days: null,
        ...more,
      } as Trigger,
    ],
  });

test.each([
  // The first date is yet to come, months ahead.
  ['weekly', '2026-06-05', {}, ['2026-06-05T07:00', '2026-06-12T07:00', '2026-06-19T07:00']],
  // Weeks that have gone on for long; the clocks change between.
  ['weekly', '2020-01-05', {}, ['2026-03-22T08:00', '2026-03-29T07:00', '2026-04-05T07:00']],
  // A month that is too short has it on its last day.
  ['monthly', '2025-12-31', {}, ['2026-03-31T07:00', '2026-04-30T07:00', '2026-05-31T07:00']],
  [
    'monthly',
    '2024-02-29',
    { timedelta_unit_before_date: 'months', timedelta_value_before_date: 1 },
    ['2026-03-29T07:00', '2026-04-29T07:00', '2026-05-29T07:00'],
  ],
  ['annually', '2000-02-29', {}, ['2027-02-28T08:00', '2028-02-29T08:00', '2029-02-28T08:00']],
  // A week before, and then the next Monday.
  [
    'annually',
    '1990-01-05',
    { timedelta_value_before_date: 7, trigger_days: ['monday'] },
    ['2027-01-04T08:00', '2028-01-03T08:00', '2029-01-01T08:00'],
  ],
  // The first of them is years ahead.
  ['annually', '2028-06-05', {}, ['2028-06-05T07:00', '2029-06-05T07:00']],
  ['never', '2026-06-05', { trigger_time: '23:30:00' }, ['2026-06-05T21:30']],
  // The month first, as Klaviyo takes it too.
  ['never', '06/05/2026', {}, ['2026-06-05T07:00']],
  // No calendar has it.
  ['monthly', '2026-02-30', {}, []],
] as const)('a %s date flow for %s (%j) takes in at %j', (frequency, date, more, expected) => {
  const opens: Happening = { at: Date.parse('2026-03-20T12:00:00Z'), kind: 'flow', flow: 'flow', state: 'open' };
  const until = Date.parse('2029-12-31T00:00:00Z');
  const person = { ...consenting, properties: { Date: date } };
  const { entries } = walk(flowByDate(frequency, more), [opens], person, { ...berlin, until });
  const entered = entries
    .filter(({ kind }) => kind === 'entered')
    .map(({ at }) => new Date(at).toISOString().slice(0, 16));
  expect(entered.slice(0, 3)).toEqual(expected);
});
