/** The longest a person can wait in a flow, whatever way they go. */
import { expect, it } from 'vitest';
import { longestWait } from '../../src/flow/wait.ts';
import { cases, definitionOf, mail, split, wait, type Node } from '../plan/tree.ts';

const day = 1440;
const target = (id: string, data: object): Node => ({ id, type: 'target-date', data });
const countdown = (id: string): Node => ({ id, type: 'countdown-delay', data: { unit: 'hours', value: 2 } });

it.each<[string, readonly Node[], number]>([
  ['nothing', [], 0],
  ['no delay', [mail('a', 'A')], 0],
  ['one delay', [wait('a', 1)], day],
  ['several, one after the other', [wait('a', 1), mail('m', 'M'), wait('b', 2)], 3 * day],
  ['a countdown', [countdown('a'), wait('b', 1)], day + 120],
  ['a time of day', [target('a', { target_time: '09:00:00' })], day],
  ['a time on some weekdays', [target('a', { target_days: ['monday'] })], 7 * day],
  ['the longer branch', [wait('a', 1), split('s', 'x', [wait('b', 1)], [wait('c', 5)])], 6 * day],
  ['the longer branch, yes', [split('s', 'x', [wait('b', 5)], [wait('c', 1)])], 5 * day],
  ['the longest of several', [cases('s', [[wait('a', 1)], [wait('b', 9), wait('c', 1)], []])], 10 * day],
  ['what a split does not count', [{ ...split('s', 'x', [], []), data: { unit: 'days', value: 9 } }], 0],
])('%s', (_, nodes, minutes) => {
  expect(longestWait(definitionOf(nodes, 'id'))).toBe(minutes);
});
