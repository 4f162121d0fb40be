/** The longest a person can wait in a flow, whatever way they go. */
import { expect, it } from 'vitest';
import { longestInside } from '../../src/drain/inside.ts';
import { longestWait } from '../../src/flow/words/wait.ts';
import { cases, definitionOf, mail, split, wait, type Node } from '../plan/tree.ts';

const day = 1440;
const target = (id: string, data: object): Node => ({ id, type: 'target-date', data });
const countdown = (id: string): Node => ({ id, type: 'countdown-delay', data: { unit: 'days', value: 2 } });

it.each<[string, readonly Node[], number]>([
  ['nothing', [], 0],
  ['no delay', [mail('a', 'A')], 0],
  ['one delay', [wait('a', 1)], day],
  ['several, one after the other', [wait('a', 1), mail('m', 'M'), wait('b', 2)], 3 * day],
  ['a time of day', [target('a', { target_time: '09:00:00' })], day],
  ['a time on some weekdays', [target('a', { target_days: ['monday'] })], 7 * day],
  ['the longer branch', [wait('a', 1), split('s', 'x', [wait('b', 1)], [wait('c', 5)])], 6 * day],
  ['the longer branch, yes', [split('s', 'x', [wait('b', 5)], [wait('c', 1)])], 5 * day],
  ['the longest of several', [cases('s', [[wait('a', 1)], [wait('b', 9), wait('c', 1)], []])], 10 * day],
  ['what a split does not count', [{ ...split('s', 'x', [], []), data: { unit: 'days', value: 9 } }], 0],
])('%s', (_, nodes, minutes) => {
  expect(longestWait(definitionOf(nodes, 'id'))).toBe(minutes);
});

it.each<[string, 'days' | 'weeks' | 'months', number, number]>([
  ['a month before the date', 'months', 1, 31 * day - 2 * day],
  ['two weeks before it', 'weeks', 2, 14 * day - 2 * day],
  ['later than the countdown ends', 'days', 1, 0],
])('a countdown to two days before the date, of who enters %s', (_, unit, value, minutes) => {
  const definition = definitionOf([countdown('a'), wait('b', 1)], 'id');
  const trigger = {
    ...({ type: 'date', date_field_type: 'profile-property', date_profile_property: 'Birthday' } as const),
    ...{ timedelta_unit_before_date: unit, timedelta_value_before_date: value, trigger_time: '09:00:00' },
  };
  expect(longestWait({ ...definition, triggers: [trigger] })).toBe(minutes + day);
  expect(longestInside({ ...definition, triggers: [trigger] })).toBe(minutes + day);
});
