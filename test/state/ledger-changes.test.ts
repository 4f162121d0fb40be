/** The ways a ledger changes beside its entries: contents, hotfixes, drains; whose entry a sequence goes on with; what its text may hold. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/ledger/ledger-edit.ts';
import { type Draining, emptyLedger, type Ledger, type LedgerEntry } from '../../src/ledger/ledger-entry.ts';
import { isSameTime, movedSince, seenOf } from '../../src/ledger/ledger-seen.ts';
import {
  entryLike,
  moveEntry,
  parseLedger,
  printLedger,
  removeEntry,
  withContent,
  withDraining,
  withEntry,
  withHotfix,
  withIntent,
  withJournal,
} from '../../src/ledger/ledger.ts';
import type { ObservedFlow } from '../../src/ledger/observed.ts';

const entry: LedgerEntry = {
  ...{ flow_id: 'F1', name: 'Cart', lineage: ['F0', 'F1'], has_run: false, status: 'draft' },
  ...{ applied: { at: '1' }, seen: { flow: '', actions: {} }, steps: [], templates: {} },
};
const ledgerOf = (more: Partial<Ledger> = {}): Ledger => ({ ...emptyLedger('oak', 'AbC123'), ...more });
const draining = (address: string): Draining => ({
  ...{ address, name: 'Cart', by: 'F9', since: '1', until: '2', dam: [], watch: [] },
});
const [one, other] = [
  { digest: 'x', since: '1' },
  { digest: 'y', since: '2' },
];

describe('the content that stands applied', () => {
  it('is noted by address, and since when is kept while it is the same', () => {
    const first = withContent(ledgerOf(), 'a', 'x', '1');
    expect(first.contents).toEqual({ a: one });
    expect(withContent(first, 'a', 'x', '5')).toBe(first);
    expect(withContent(withContent(first, 'b', 'y', '2'), 'a', 'z', '3').contents).toEqual({
      a: { digest: 'z', since: '3' },
      b: other,
    });
    expect(applyEdits(ledgerOf(), [{ edit: 'content', address: 'a', digest: 'x', at: '1' }])).toEqual(first);
  });
  it('moves with its entry, and goes with it', () => {
    const held = ledgerOf({ entries: { a: entry }, contents: { a: one, b: other } });
    expect(moveEntry(held, 'a', 'c')).toEqual({ ...held, entries: { c: entry }, contents: { c: one, b: other } });
    expect(removeEntry(held, 'a')).toEqual({ ...held, entries: {}, contents: { b: other } });
    expect(moveEntry({ ...held, contents: { b: other } }, 'a', 'c').contents).toStrictEqual({ b: other });
    expect(removeEntry(ledgerOf({ entries: { a: entry } }), 'a')).not.toHaveProperty('contents');
  });
});

describe('a hotfix', () => {
  const past = [
    { at: '0', kind: 'create', flow_id: 'F1' },
    { at: '1', kind: 'update', flow_id: 'F1' },
  ] as const;
  it('is marked where it was applied last, and nowhere else', () => {
    const held = ledgerOf({ entries: { a: { ...entry, history: past }, b: entry }, commit: 'c0ffee0' });
    expect(withHotfix(held, 'a')).toEqual({
      ...held,
      entries: {
        a: { ...entry, applied: { at: '1', hotfix: true }, history: [past[0], { ...past[1], hotfix: true }] },
        b: entry,
      },
    });
    expect(withHotfix(held, 'b').entries['b']).toStrictEqual({ ...entry, applied: { at: '1', hotfix: true } });
    expect(withHotfix(held, 'c')).toBe(held);
  });
});

describe('flows that drain', () => {
  it('are noted by id, and forgotten; of none there is no word', () => {
    const first = withDraining(ledgerOf(), 'F1', draining('a'));
    expect(first).toEqual(ledgerOf({ draining: { F1: draining('a') } }));
    const both = withDraining(first, 'F2', draining('b'));
    expect(both.draining).toEqual({ F1: draining('a'), F2: draining('b') });
    expect(withDraining(both, 'F1', undefined).draining).toEqual({ F2: draining('b') });
    expect(withDraining(first, 'F1', undefined)).toStrictEqual(ledgerOf());
    const edit = { edit: 'drain', address: 'a', flow_id: 'F1', draining: draining('a') } as const;
    expect(applyEdits(ledgerOf(), [edit])).toEqual(first);
  });
  it('go over to the new address of their sequence, the others stay', () => {
    const held = ledgerOf({ entries: { a: entry }, draining: { F2: draining('a'), F3: draining('b') } });
    expect(moveEntry(held, 'a', 'c').draining).toEqual({ F2: draining('c'), F3: draining('b') });
  });
});

describe('the entry a sequence goes on with', () => {
  const [two, three] = [
    { ...entry, flow_id: 'F2', name: 'Two', lineage: ['F2'] },
    { ...entry, flow_id: 'F3', name: 'Three', lineage: ['F3'] },
  ];
  const held = ledgerOf({ entries: { one: entry, two, three } });
  it.each<readonly [string, Parameters<typeof entryLike>[1], LedgerEntry | undefined]>([
    ['its own', { address: 'one', name: 'Two', movedFrom: 'three', adopt: 'F3' }, entry],
    ['that of its old address', { address: 'new', name: 'Cart', movedFrom: 'two', adopt: 'F3' }, two],
    ['that of the flow it adopted', { address: 'new', name: 'Cart', movedFrom: 'none', adopt: 'F3' }, three],
    ['that of a flow it had before', { address: 'new', name: 'Two', adopt: 'F0' }, entry],
    ['that of its name', { address: 'new', name: 'Three' }, three],
    ['none', { address: 'new', name: 'Four', adopt: 'F9' }, undefined],
  ])('%s', (_, sequence, found) => {
    expect(entryLike(held, sequence)).toBe(found);
  });
});

it('an entry whose change has ended has no journal, and creates announced stand beside each other', () => {
  const held = ledgerOf({ entries: { a: entry } });
  const begun = withJournal(held, 'a', { kind: 'delete', started: 'now', done: [], data: {} });
  expect(withJournal(begun, 'a', undefined)).toStrictEqual(held);
  const intent = { name: 'Cart', hash: 'h', at: '1' };
  expect(withIntent(withIntent(held, 'b', intent), 'c', intent).intents).toEqual({ b: intent, c: intent });
});

it('a new ledger has nothing in it', () => {
  expect(emptyLedger('oak', 'AbC123')).toEqual({
    ...{ version: 1, project: 'oak', account_id: 'AbC123' },
    ...{ entries: {}, intents: {}, creates: [], facts: {} },
  });
});

describe('the text', () => {
  const told = (text: string): string => {
    const { ledger, diagnostics } = parseLedger(text);
    expect(ledger).toBeUndefined();
    return diagnostics.map(({ message, detail }) => `${message} ${detail}`).join('\n');
  };
  it('that cannot be read says what hangs on it, and both ways on', () => {
    expect(told('{')).toBe(
      'the ledger cannot be read: it is not JSON. The ledger says which flows are ours. Without it nothing is written, ' +
        'since an existing flow could be taken for a missing one. Restore the file from Git; to start afresh delete it, ' +
        'and it is rebuilt from the tag and the message names in Klaviyo.',
    );
  });
  it.each(['<', '=', '>'])('a line that begins with "%s" is no mark of a merge conflict', (mark) => {
    expect(told(`{\n${mark} x\n}`)).toContain('it is not JSON');
  });
  it('an entry that is none is told by its place', () => {
    expect(told(JSON.stringify(ledgerOf({ entries: { cart: 7 } as never })))).toContain(
      'entries.cart is missing or not valid',
    );
  });
  it.each<readonly [unknown, string, string]>([
    [7, '', 'it is not valid at its top'],
    [{ kind: 'shuffle', started: '1', done: ['made'], data: {} }, '1', 'its kind is "shuffle"'],
    [{ kind: 'delete', started: 7, done: [], data: {} }, '', 'it is not valid at started'],
    [{ kind: 'delete', done: [], data: {} }, '', 'it is not valid at started'],
  ])('the journal %j, which cannot be read, has begun at "%s"', (journal, started, why) => {
    const text = JSON.stringify(ledgerOf({ entries: { cart: { ...entry, journal: journal as never } } }));
    const { ledger } = parseLedger(text);
    expect(ledger?.entries['cart']?.journal).toEqual({
      ...{ kind: 'unreadable', started, done: [] },
      data: { stored: journal, why: expect.stringContaining(why) },
    });
  });
  it('is the same for the same entries, also where one is printed again', () => {
    const held = withEntry(ledgerOf(), 'a', entry);
    expect(printLedger(withEntry(held, 'b', { ...entry }))).toBe(
      printLedger(ledgerOf({ entries: { b: entry, a: entry } })),
    );
  });
});

describe('what was seen of a flow', () => {
  const at = (second: number, parts = ''): string => `2026-11-20T10:00:0${second}${parts}+00:00`;
  const flow = (updated: string, actions: Readonly<Record<string, string>>): ObservedFlow =>
    ({
      updated,
      actions: Object.fromEntries(Object.entries(actions).map(([id, time]) => [id, { updated: time }])),
    }) as unknown as ObservedFlow;
  const seen = seenOf(flow(at(1), { 1: at(1), 2: at(2) }));

  it('is when it and each of its actions were written', () => {
    expect(seen).toEqual({ flow: at(1), actions: { 1: at(1), 2: at(2) } });
    expect([isSameTime(at(1), at(1, '.9')), isSameTime(at(1), at(2))]).toEqual([true, false]);
  });
  it.each([
    ['nothing', flow(at(1, '.25'), { 1: at(1), 2: at(2) }), false],
    ['the flow', flow(at(2), { 1: at(1), 2: at(2) }), true],
    ['one action of two', flow(at(1), { 1: at(1), 2: at(3) }), true],
    ['an action that is new and was written', flow(at(1), { 1: at(1), 2: at(2), 3: at(3) }), true],
  ])('%s was written since', (_, now, moved) => {
    expect(movedSince(now, seen)).toBe(moved);
  });
  it('of one that nobody has seen nothing is said to have moved', () => {
    expect(movedSince(flow(at(2), { 1: at(1) }), { flow: '', actions: {} })).toBe(false);
  });
});
