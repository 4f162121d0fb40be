/** Whose flow may stay if the account joins the ends of a removed step: what is worth a try before a replacement. */
import { expect, it } from 'vitest';
import { decide } from '../../src/plan/decide.ts';
import { spared } from '../../src/plan/rows/spared.ts';
import { world, type SequenceData, type WorldData } from './world.ts';

const [a, wait, b] = [{ email: { id: 'a', subject: 'A' } }, { delay: '1 day' }, { email: { id: 'b', subject: 'B' } }];
const whole: SequenceData = { status: 'live', steps: [a, wait, b] };
const shorter: SequenceData = { status: 'live', steps: [a, b] };
const other: SequenceData = { ...shorter, trigger: 'Active on Site' };
const removed: WorldData = {
  applied: { cart: whole, more: whole },
  now: { cart: shorter, more: true },
  options: { allow: ['cart', 'more'] },
};
const made = (count: number) => Array.from({ length: count }, () => '2026-11-22T10:00:00Z');

it.each<[string, WorldData, string[]]>([
  ['a flow that has run and lost a step', removed, ['cart']],
  ['each of several', { ...removed, now: { cart: shorter, more: shorter } }, ['cart', 'more']],
  ['not one that is replaced all the same', { ...removed, now: { cart: shorter, more: other } }, ['cart']],
  ['none, where nothing is replaced', { ...removed, now: { cart: true, more: true } }, []],
  ['none, where a replacement has another reason', { ...removed, now: { cart: other, more: true } }, []],
  ['none, where it is known that the account joins', { ...removed, ledger: { facts: { restitch: true } } }, []],
  ['none, where it is known that it does not', { ...removed, ledger: { facts: { restitch: false } } }, []],
  ['nor where something else is known', { ...removed, ledger: { facts: { other: true } } }, ['cart']],
  ['none, where no create is left to try it', { ...removed, ledger: { creates: made(100) } }, []],
  ['one create is enough', { ...removed, ledger: { creates: made(99) } }, ['cart']],
  ['none, where the plan is refused all the same', { ...removed, ancestry: 'diverged' }, []],
  [
    'none of a flow that never ran: it may try by itself',
    { applied: { cart: { ...whole, status: 'draft' } }, now: { cart: { ...shorter, status: 'draft' } } },
    [],
  ],
])('%s', (_, data, addresses) => {
  const input = world(data);
  expect(spared(input, decide(input))).toEqual(addresses);
});
