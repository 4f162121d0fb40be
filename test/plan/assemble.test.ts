/** Rows become a plan: what is counted, what rides along, and what a digest is taken of. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/plan/decide.ts';
import type { DecideInput } from '../../src/plan/input.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Undigested } from '../../src/plan/rows/row.ts';
import type { Desired } from '../../src/compile/desired.ts';
import { type SequenceData, world, type WorldData } from './world.ts';
import { pictured } from '../../src/plan/assemble.ts';

const steps = [{ email: { id: 'a', subject: 'A' } }];
const live: SequenceData = { status: 'live', steps };
const edited: SequenceData = { status: 'live', steps: [{ email: { id: 'a', subject: 'B' } }] };
const replaced: SequenceData = { ...live, trigger: 'Active on Site' };
const plan = (data: WorldData, turn: (input: DecideInput) => DecideInput = (one) => one): Plan =>
  decide(turn(world(data)));
const untagged = ({ observed: { projectTag: _, ...observed }, ...input }: DecideInput): DecideInput => ({
  ...input,
  observed,
});

it('lists changes by address, whatever the order of the files', () => {
  const now = { b: live, 'a/z': live, c: live, a: live };
  expect(plan({ now }).changes.map(({ address }) => address)).toEqual(['a', 'a/z', 'b', 'c']);
});

describe('writes of the tag', () => {
  const one = { applied: { cart: live } };
  /** What the tag costs beside the changes themselves. */
  const tagging = (data: WorldData, turn?: (input: DecideInput) => DecideInput): number => {
    const { writes, changes } = plan(data, turn);
    return writes - changes.reduce((sum, change) => sum + change.writes, 0);
  };
  it.each<[string, WorldData]>([
    ['a create', { now: { cart: live } }],
    ['a replace', { ...one, now: { cart: replaced } }],
    ['an adoption', { others: { F9: live }, now: { cart: { ...live, adopt: 'F9' } } }],
    ['a create among others', { applied: { cart: live, old: live }, now: { cart: true, old: edited, new: live } }],
  ])('it is made once for %s, where it does not exist', (_, data) => {
    expect(tagging(data, untagged)).toBe(1);
    expect(tagging(data)).toBe(0);
  });
  it('it is not made for what needs none', () => {
    expect(tagging({ ...one, now: { cart: edited } }, untagged)).toBe(0);
    expect(tagging({ ...one, now: { cart: { ...live, status: 'draft' } } }, untagged)).toBe(0);
  });
  it('a flow that was found gets it, and it is made for that too', () => {
    const found: WorldData = {
      ...one,
      account: { cart: { tagged: false, status: 'draft' } },
      forgotten: 'all',
      intents: { cart: { of: 'cart', at: '2026-11-20T09:59:58Z' } },
      now: { cart: true },
    };
    expect(plan(found).ledger).toMatchObject([{ edit: 'take', address: 'cart', how: 'intent', tag: true }]);
    expect(tagging(found)).toBe(1);
    expect(tagging(found, untagged)).toBe(2);
    expect(tagging({ ...found, account: { cart: { status: 'draft' } } })).toBe(0);
  });
});

describe('flows', () => {
  it('are counted without the archived; ours are those of the ledger, not those about to be adopted', () => {
    const data: WorldData = {
      applied: { cart: live, old: live, gone: live },
      account: { old: { archived: true } },
      others: { F8: live, F9: live, X1: { ...live, archived: true } },
      now: { cart: true, gone: true, taken: { ...live, name: 'F9', adopt: 'F9' } },
    };
    expect(plan(data).flows).toEqual({ total: 4, ours: 2 });
  });
  it('are counted by kind of change', () => {
    const { summary } = plan({ applied: { a: live, b: live }, now: { a: true, b: edited, c: live, d: live } });
    expect(summary).toMatchObject({ none: 1, update: 1, create: 2, delete: 0 });
  });
});

it('says which project and commit it is of', () => {
  const commit = 'a1b2c3d';
  expect(plan({ now: {} }, (input) => ({ ...input, commit }))).toMatchObject({ project: 'oak-and-iron', commit });
  expect(plan({ now: {} })).not.toHaveProperty('commit', expect.anything());
  expect(plan({ project: null, now: { a: live } }).project).toBe('');
  expect(plan({ applied: { a: live }, now: { a: true } }).refusals).toEqual([]);
});

describe('edits of the ledger', () => {
  it('are those of the addresses that are asked for', () => {
    const data: WorldData = {
      applied: { a: live, b: live, c: live },
      now: { new: { ...live, name: 'a', moved_from: 'a' }, b: { ...live, name: 'B' }, c: { ...live, name: 'C' } },
    };
    const edits = (only?: string[]) => plan({ ...data, ...(only === undefined ? {} : { options: { only } }) }).ledger;
    const [move, b, c] = [
      { edit: 'move', from: 'a', to: 'new' },
      { edit: 'rename', address: 'b', name: 'B' },
      { edit: 'rename', address: 'c', name: 'C' },
    ];
    expect(edits()).toEqual([move, b, c]);
    expect(edits(['new'])).toEqual([move]);
    expect(edits(['c'])).toEqual([c]);
    expect(edits(['a'])).toEqual([]);
  });
  it('say one thing of a flow that was found: the later, which knows more', () => {
    const two = (word: string): SequenceData => ({
      status: 'live',
      steps: [{ email: { id: 'one', subject: `${word} one` } }, { email: { id: 'two', subject: `${word} two` } }],
    });
    const found = plan({ applied: { a: two('A'), b: two('B') }, forgotten: 'all', now: { a: true, b: true } });
    expect(found.ledger.map((edit) => ('address' in edit ? `${edit.edit} ${edit.address}` : edit.edit))).toEqual([
      'take a',
      'take b',
    ]);
  });
});

describe('what else there is to say', () => {
  const codes = (data: WorldData, turn?: (input: DecideInput) => DecideInput): string[] =>
    plan(data, turn).diagnostics.map(({ code }) => code);
  it.each([
    [0, []],
    [1, ['1 library template of an earlier apply is still there.']],
    [2, ['2 library templates of an earlier apply are still there.']],
  ])('%i templates left over', (count, messages) => {
    const leftovers = Array.from({ length: count }, (_, i) => ({ id: `T${i}`, name: 'sluice' }));
    const found = plan({ now: {} }, (input) => ({ ...input, observed: { ...input.observed, leftovers } }));
    expect(found.diagnostics.map(({ message }) => message)).toEqual(messages);
  });
  it('that few creates are left, once no more than ten would be', () => {
    const made = (count: number) => ({ creates: Array.from({ length: count }, () => '2026-11-22T10:00:00Z') });
    const create = { applied: { old: live }, now: { old: edited, new: live } };
    expect(codes({ ...create, ledger: made(88) })).toEqual([]);
    expect(codes({ ...create, ledger: made(89) })).toEqual(['quota-creates']);
    expect(codes({ applied: { old: live }, now: { old: replaced }, ledger: made(89) })).toEqual(['quota-creates']);
    expect(codes({ applied: { old: live }, now: { old: edited }, ledger: made(100) })).toEqual([]);
  });
  it('that counts what others made as well', () => {
    const others = Object.fromEntries(
      Array.from({ length: 3 }, (_, i) => [`X${i}`, { ...live, created: '2026-11-22T10:00:00+00:00' }]),
    );
    expect(plan({ others, now: {} }).creates_left).toBe(97);
  });
});

describe('a digest', () => {
  const digest = (data: WorldData): string => {
    const [change] = plan(data).changes;
    return change!.digest;
  };
  const same: WorldData = { applied: { cart: live }, now: { cart: edited } };
  it.each<[string, WorldData]>([
    ['what the sequence says', { ...same, now: { cart: { ...edited, status: 'manual' } } }],
    ['the status of the flow', { ...same, account: { cart: { status: 'manual' } } }],
    ['the name of the flow', { ...same, account: { cart: { name: 'Other' } } }],
    ['what the flow holds', { ...same, account: { cart: { edits: [{ action: 1, message: { preview_text: 'x' } }] } } }],
    ['what the ledger knows', { ...same, account: { cart: { journal: true } } }],
    ['the policy', { ...same, policy: { onRemoved: 'keep' } }],
    ['what the account allows', { ...same, max_status: 'manual', now: { cart: { ...edited, status: 'manual' } } }],
  ])('is of %s', (_, data) => {
    expect(digest(data)).not.toBe(digest(same));
  });
  it('is of a flow that is not there yet too', () => {
    expect(digest({ now: { cart: live } })).not.toBe(digest({ now: { cart: edited } }));
  });
  it('is of a flow whose file is gone too', () => {
    const gone: WorldData = { applied: { cart: live }, now: {} };
    expect(digest(gone)).not.toBe(digest({ ...gone, account: { cart: { status: 'draft' } } }));
  });
});

describe('what a picture needs beside the steps', () => {
  const branch = (names: readonly (string | undefined)[]) => ({
    temporary_id: 's1',
    type: 'multi-branch-split',
    data: {
      branches: [
        { branch_id: 'else', is_else: true, name: 'others' },
        ...names.map((name, order) => ({ branch_id: `case-${order}`, order, name })),
      ],
    },
  });
  const row = { step: 's', branch: '', kind: 'branch', label: '', change: 'same', fields: [] } as const;
  const desired = (actions: readonly object[], triggers: readonly object[] = [{ type: 'metric', id: 'M1' }]): Desired =>
    ({
      definition: { triggers, actions },
      steps: [
        { temporaryId: 's1', step: 's', branch: '' },
        { temporaryId: 's2', step: 's', branch: 'gold: yes' },
      ],
    }) as unknown as Desired;
  const change = (...rows: object[]): Undigested => ({ steps: rows }) as unknown as Undigested;
  const names = (id: string): string => `name of ${id}`;

  it('is the trigger in words, and what the ways out of a branch are called', () => {
    expect(pictured(change(row), desired([branch(['gold', undefined, 'tin'])]), names)).toEqual({
      trigger: 'name of M1',
      steps: [{ ...row, exits: { 'case 0': 'gold', 'case 2': 'tin' } }],
    });
  });
  it('is of the copy that it is of', () => {
    const copy = { ...row, branch: 'gold: yes' };
    expect(pictured(change(row, copy), desired([branch(['gold'])]), names).steps).toEqual([
      { ...row, exits: { 'case 0': 'gold' } },
      copy,
    ]);
  });
  it('is nothing for a step that is no branch, or was removed', () => {
    const delay = { temporary_id: 's1', type: 'time-delay', data: branch(['gold']).data };
    const gone = { ...row, step: 'gone', change: 'remove' };
    expect(pictured(change(row, gone), desired([delay]), names).steps).toEqual([row, gone]);
    expect(Object.keys(pictured(change(row), desired([]), names).steps[0]!)).not.toContain('exits');
  });
  it('is nothing where nothing is drawn', () => {
    const [none, some] = [change(), change(row)];
    expect(pictured(none, desired([]), names)).toBe(none);
    expect(pictured(some, undefined, names)).toBe(some);
    expect(pictured(some, desired([], []), names)).toEqual(some);
  });
});
