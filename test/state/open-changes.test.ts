/** What of a ledger is under way, and how it will stand once that has come to its end. */
import { describe, expect, it } from 'vitest';
import { emptyLedger, type Ledger, type LedgerEntry, probeKey } from '../../src/ledger/ledger-entry.ts';
import type { Journal } from '../../src/ledger/ledger-journal.ts';
import { endedLedger, isOpen, openChanges } from '../../src/ledger/ledger-open.ts';

const entry = (flow_id: string, journal?: Journal): LedgerEntry =>
  ({ flow_id, name: flow_id, lineage: [flow_id], ...(journal ? { journal } : {}) }) as unknown as LedgerEntry;
const begun = (kind: 'delete' | 'adopt', started: string): Journal => ({ kind, started, done: [], data: {} });
const replacing = (next?: LedgerEntry): Journal => ({
  ...{ kind: 'replace', started: '3', done: [] },
  data: { old_id: 'F1', old_status: 'live', old_actions: {}, ...(next ? { entry: next } : {}) },
});
const intent = (at: string) => ({ name: 'Cart', hash: 'h', at });
const ledgerOf = (entries: Ledger['entries'], intents: Ledger['intents'] = {}): Ledger => ({
  ...emptyLedger('oak', 'AbC123'),
  ...{ entries, intents },
});

describe('something is open', () => {
  it.each([
    ['nothing at all', ledgerOf({}), false],
    ['sequences at rest', ledgerOf({ a: entry('F1'), b: entry('F2') }), false],
    ['one change among many', ledgerOf({ a: entry('F1'), b: entry('F2', begun('delete', '1')) }), true],
    ['a create announced', ledgerOf({ a: entry('F1') }, { b: intent('1') }), true],
  ])('%s', (_, ledger, open) => {
    expect(isOpen(ledger)).toBe(open);
  });

  it('is told by address, each once, with what it is and since when', () => {
    const entries = { d: entry('F1', begun('delete', '1')), b: entry('F2'), a: entry('F3', begun('adopt', '2')) };
    const intents = { e: intent('6'), d: intent('5'), c: intent('4'), [probeKey]: intent('7') };
    expect(openChanges(ledgerOf(entries, intents))).toEqual([
      { address: 'a', kind: 'adopt', since: '2' },
      { address: 'c', kind: 'create', since: '4' },
      { address: 'd', kind: 'delete', since: '1' },
      { address: 'e', kind: 'create', since: '6' },
    ]);
    expect(openChanges(ledgerOf({ b: entry('F2') }))).toEqual([]);
  });
});

describe('a replacement that did not end', () => {
  const [here, gone, archived] = [{ archived: false }, undefined, { archived: true }];
  const flows = (one?: { archived: boolean }, two?: { archived: boolean }) => ({
    ...(one ? { F1: one } : {}),
    ...(two ? { F2: two } : {}),
  });
  const journal = replacing(entry('F2'));
  const ledger = { ...ledgerOf({ cart: entry('F1', journal), other: entry('F1') }), commit: 'c0ffee0' };

  it.each([
    ['the old flow is gone', gone, here, 'F2'],
    ['the old flow is archived', archived, here, 'F2'],
    ['both are there', here, here, 'F1'],
    ['the new flow is not there', gone, gone, 'F1'],
    ['the new flow is archived', gone, archived, 'F1'],
  ])('%s', (_, one, two, flow) => {
    const ended = endedLedger(ledger, flows(one, two));
    expect(ended).toEqual({
      ...ledger,
      entries: { cart: { ...entry(flow), journal }, other: entry('F1') },
    });
  });
  it('before its new flow was made leaves the old one, and so does any other change', () => {
    for (const other of [replacing(), begun('delete', '1')]) {
      const held = ledgerOf({ cart: entry('F1', other), other: entry('F3', replacing(entry('F2'))) });
      expect(endedLedger(held, flows(gone, here)).entries).toEqual({
        cart: entry('F1', other),
        other: { ...entry('F2'), journal: replacing(entry('F2')) },
      });
    }
  });
  it('is nothing to a ledger without one', () => {
    const held = ledgerOf({ cart: entry('F1', begun('delete', '1')) });
    expect(endedLedger(held, flows(gone, here))).toBe(held);
  });
});
