/** What an apply refuses where an old flow is to drain, and what is said of one that has drained before. */
import { describe, expect, it } from 'vitest';
import { meantHash } from '../../src/drain/meant-hash.ts';
import { decide } from '../../src/plan/decide.ts';
import type { Change, Plan } from '../../src/plan/plan.ts';
import { type SequenceData, world, type WorldData } from './world.ts';
import type { DrainingData } from './world-drains.ts';

const steps = [
  { email: { id: 'first', subject: 'A' } },
  { delay: { id: 'wait', wait: '2 days' } },
  { email: { id: 'last', subject: 'Z' } },
];
const live: SequenceData = { status: 'live', steps };
const anew: SequenceData = { ...live, trigger: 'Active on Site' };
const one: WorldData = { applied: { cart: live }, now: { cart: anew } };
const old = (since: string, more: Partial<DrainingData> = {}): DrainingData => ({
  of: 'cart',
  since,
  ...live,
  ...more,
});
const proved = (drain: boolean): WorldData => ({ ledger: { facts: { drain } } });
const planOf = (data: WorldData): Plan => decide(world(data));
const first = (data: WorldData): Change => planOf(data).changes[0]!;
const codes = (data: WorldData): readonly string[] => planOf(data).refusals.map(({ code }) => code);

describe('drains that are not proved', () => {
  it('ask for a word, in other words where one has leaked', () => {
    const way =
      'apply --allow cart, or the label sluice:allow-replace on the pull request; once a drain was watched to hold, none asks any more';
    expect(planOf(one).refusals).toEqual([
      {
        code: 'drain-unproven',
        address: 'cart',
        message:
          'The people inside go on in the old flow, which takes no newcomers. No drain has been proved in this account yet, so the first one asks for your word.',
        allow: way,
      },
    ]);
    expect(planOf({ ...one, ...proved(false) }).refusals).toEqual([
      {
        code: 'drain-unproven',
        address: 'cart',
        message:
          'The people inside are to go on in the old flow. An earlier drain in this account did not hold, so each one asks for your word until one has.',
        allow: way,
      },
    ]);
    expect(codes({ ...one, ...proved(true) })).toEqual([]);
    expect(codes({ ...one, options: { allow: ['cart'] } })).toEqual([]);
  });
  it('cancel nobody, so any number of them may go at once', () => {
    const addresses = ['a', 'b', 'c', 'd'];
    const all = <T>(value: T): Record<string, T> => Object.fromEntries(addresses.map((address) => [address, value]));
    const data: WorldData = { applied: all(live), now: all(anew), options: { allow: addresses } };
    expect(codes(data)).toEqual([]);
    expect(codes({ ...data, options: { cut: addresses } })).toEqual(['too-many-destructive']);
  });
});

describe('versions that still drain', () => {
  const since = ['2026-11-21T12:00:00Z', '2026-11-22T00:00:00Z', '2026-11-22T06:00:00Z'];
  const draining = (count: number, more: Partial<DrainingData> = {}) => ({
    draining: Object.fromEntries(since.slice(0, count).map((at, index) => [`F${9 - index}`, old(at, more)])),
  });
  it.each<[string, WorldData, readonly string[]]>([
    ['one may', draining(1), []],
    ['two may not', draining(2), ['drain-chain']],
    ['two of another sequence may', draining(2, { of: 'b' }), []],
    ['two may where the old flow is cut', { ...draining(2), options: { cut: ['cart'] } }, []],
    ['two may where nothing is made anew', { ...draining(2), now: { cart: true } }, []],
    [
      'two may where it waits for a window',
      { ...draining(2), windows: [{ kind: 'deny', from: '2026-11-22T00:00Z', to: '2026-11-23T00:00Z' }] },
      [],
    ],
  ])('%s', (_, more, wanted) => {
    expect(codes({ ...one, ...proved(true), ledger: { facts: { drain: true } }, ...more })).toEqual(wanted);
  });
  it('are counted, and the first is waited for or ended', () => {
    const found = planOf({ ...one, ...draining(3), ledger: { facts: { drain: true } } });
    expect(found.refusals).toEqual([
      {
        code: 'drain-chain',
        address: 'cart',
        message: '3 earlier versions of it still drain, the first until 23 Nov (24 hours).',
        allow: 'Apply it then, or end them now, which cancels who is still inside: apply --end-drain cart',
      },
    ]);
    expect(found.changes[0]!.replace?.draining).toBe(3);
  });
});

describe('what was taken back', () => {
  const { operation } = first(one);
  const undone = operation?.type === 'replace' ? meantHash(operation.meant) : '';
  const facts = proved(true);
  it('is not made again without a word', () => {
    expect(planOf({ ...one, ...facts, entries: { cart: { undone } } }).refusals).toEqual([
      {
        code: 'undone',
        address: 'cart',
        message: 'The file says what was taken back by sluice undo.',
        allow: 'Revert the change in Git; or, to make it again, apply --allow cart',
      },
    ]);
    expect(codes({ ...one, ...facts, entries: { cart: { undone } }, options: { allow: ['cart'] } })).toEqual([]);
    expect(codes({ ...one, ...facts, entries: { cart: { undone } }, options: { allow: ['b'] } })).toEqual(['undone']);
  });
  it('is nothing against another change', () => {
    expect(codes({ ...one, ...facts, entries: { cart: { undone: 'other' } } })).toEqual([]);
    expect(
      codes({ ...one, ...facts, now: { cart: { ...anew, steps: steps.slice(1) } }, entries: { cart: { undone } } }),
    ).toEqual([]);
  });
});
