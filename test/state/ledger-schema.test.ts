/** A ledger that was edited, cut or tampered with is refused at the door, and says where it is wrong. */
import { expect, test } from 'vitest';
import type { Journal } from '../../src/ledger/ledger-journal.ts';
import type { Ledger, LedgerEntry } from '../../src/ledger/ledger-entry.ts';
import { emptyLedger } from '../../src/ledger/ledger-entry.ts';
import { parseLedger, printLedger } from '../../src/ledger/ledger.ts';

const entry: LedgerEntry = {
  flow_id: 'F1',
  name: 'Cart',
  lineage: ['F1'],
  has_run: false,
  status: 'draft',
  applied: { at: '2026-11-20T10:00:00.000Z' },
  seen: { flow: '', actions: {} },
  steps: [],
  templates: {},
};
const ledgerOf = (more: object, top: object = {}): string =>
  printLedger({ ...emptyLedger('oak', 'AbC123'), entries: { cart: { ...entry, ...more } }, ...top } as Ledger);

test.each<readonly [wrong: object, where: string]>([
  [{ flow_id: 7 }, 'the entry cart has no valid flow_id'],
  [{ flow_id: '../../etc' }, 'the entry cart has no valid flow_id'],
  [{ lineage: 'F1' }, 'the entry cart has no valid lineage'],
  [{ status: 'archived' }, 'the entry cart has no valid status'],
  [{ has_run: 'no' }, 'the entry cart has no valid has_run'],
  [{ seen: { flow: '' } }, 'the entry cart has no valid seen.actions'],
  [{ steps: [{ step: 'a' }] }, 'the entry cart has no valid steps.0.given'],
  [{ templates: { T: 'hash' } }, 'the entry cart has no valid templates.T'],
  [{ base: { actions: 'all' } }, 'the entry cart has no valid base.triggers'],
  [{ base: { triggers: [], actions: [null] } }, 'the entry cart has no valid base.actions.0'],
  [{ applied: null }, 'the entry cart has no valid applied'],
])('an entry with %j', (wrong, where) => {
  const { ledger, diagnostics } = parseLedger(ledgerOf(wrong));
  expect(ledger).toBeUndefined();
  expect(diagnostics.map(({ message }) => message)).toEqual([`the ledger cannot be read: ${where}.`]);
});

test.each<readonly [wrong: object, where: string]>([
  [{ entries: [] }, 'entries is missing or not valid'],
  [{ intents: { cart: { name: 'Cart' } } }, 'intents.cart.hash is missing or not valid'],
  [{ facts: { restitch: 'yes' } }, 'facts.restitch is missing or not valid'],
  [{ creates: [1] }, 'creates.0 is missing or not valid'],
  [{ errors: { cart: 'oh' } }, 'errors.cart is missing or not valid'],
])('a ledger with %j', (wrong, where) => {
  const text = JSON.stringify({ ...emptyLedger('oak', 'AbC123'), ...wrong });
  expect(parseLedger(text).diagnostics.map(({ message }) => message)).toEqual([`the ledger cannot be read: ${where}.`]);
});

const begun = { started: '2026-11-20T10:00:00.000Z', done: [] };
test.each<readonly [stored: object, why: string]>([
  [{ kind: 'shuffle', ...begun, data: {} }, 'its kind is "shuffle", which this version does not know'],
  [{ kind: 'constructor', ...begun, data: {} }, 'its kind is "constructor", which this version does not know'],
  [{ kind: 'replace', ...begun, data: { old_id: 'F0', old_status: 'live' } }, 'it is not valid at old_actions'],
  [{ kind: 'replace', ...begun, data: { old_id: '../F0' } }, 'it is not valid at old_id'],
  [{ kind: 'status', ...begun, data: {} }, 'it is not valid at from'],
  [{ kind: 'update', ...begun }, 'it is not valid at data'],
  [{ kind: 'update', data: {} }, 'it is not valid at started'],
])('the journal %j is kept, and told', (stored, why) => {
  const { ledger, diagnostics } = parseLedger(ledgerOf({ journal: stored }));
  expect(diagnostics).toEqual([]);
  const journal = ledger?.entries['cart']?.journal as Extract<Journal, { kind: 'unreadable' }>;
  expect(journal.data).toEqual({ stored, why });
  expect(printLedger(ledger as Ledger)).toBe(ledgerOf({ journal: stored }));
});
