/** Flows by a date: when they take people in, where, and when they let go of them. */
import { expect, test } from 'vitest';
import type { Action, FlowDefinition, Trigger } from '../../../src/wire/types.ts';
import type { Happening } from '../../../src/simulate/types.ts';
import { berlin, chain, consenting, day, deeds, definition, delay, email, monday, walk } from '../support.ts';

const birthday = (actions: readonly Action[], more: object = {}): FlowDefinition =>
  definition(actions, {
    triggers: [
      {
        type: 'date',
        date_field_type: 'profile-property',
        date_profile_property: "properties['Birthday']",
        timedelta_unit_before_date: 'days',
        timedelta_value_before_date: 7,
        recurrence_frequency: 'annually',
        timezone: 'profile',
        trigger_time: '09:00:00',
        trigger_days: null,
        ...more,
      } as Trigger,
    ],
  });
const born = (date: string): typeof consenting => ({ ...consenting, properties: { Birthday: date } });
const opens: Happening = { at: monday, kind: 'flow', flow: 'flow', state: 'open' };

test('a date flow takes people in so long before their date, each year', () => {
  const flow = birthday(chain(email('a'), delay('d', 'days', 7), email('b')));
  expect(deeds(walk(flow, [opens], born('1990-11-11')))).toEqual(['+48h sent a', '+216h sent b']);
  const years = walk(flow, [opens], born('1990-11-11'), { ...berlin, until: monday + 800 * day });
  expect(deeds(years).filter((line) => line.endsWith('sent a'))).toHaveLength(3);
});

test('a date flow pulls a person in at the place where their date stands', () => {
  const flow = birthday(chain(email('a'), delay('d', 'days', 7), email('b')));
  // The date is in five days: what was due two days ago is passed.
  const timeline = walk(flow, [opens], born('1990-11-07'));
  expect(deeds(timeline)).toEqual(['+120h sent b']);
  expect(timeline.entries[0]?.why.code).toBe('pulled-in');
  expect(deeds(walk(flow, [opens], born('1990-11-01')))).toEqual(['+8567h sent a', '+8735h sent b']);
});

test('a date flow asks the date again before each action', () => {
  const flow = birthday(chain(email('a'), delay('d', 'days', 7), email('b')), { recurrence_frequency: 'never' });
  const moves: Happening = { at: monday + 3 * day, kind: 'property', property: 'Birthday', value: '2026-12-24' };
  expect(deeds(walk(flow, [opens, moves], born('2026-11-11')))).toEqual([
    '+48h sent a',
    '+216h left b date-moved',
    '+1080h sent a',
    '+1248h sent b',
  ]);
  const forgets: Happening = { at: monday + 3 * day, kind: 'property', property: 'Birthday', value: null };
  expect(deeds(walk(flow, [opens, forgets], born('2026-11-11')))).toEqual(['+48h sent a', '+216h left b date-moved']);
});

test('a wait for days before a date counts from the date', () => {
  const countdown = {
    temporary_id: 'c',
    type: 'countdown-delay',
    data: { unit: 'days', value: 2, timezone: 'profile', delay_until_time: '09:00:00' },
  } as Action;
  const flow = birthday(chain(email('a'), countdown, email('b')));
  expect(deeds(walk(flow, [opens], born('1990-11-11')))).toEqual(['+48h sent a', '+168h sent b']);
});
