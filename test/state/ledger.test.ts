import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src/state/ledger-entry.ts';
import { emptyLedger } from '../../src/state/ledger-entry.ts';
import {
  createsLeft,
  moveEntry,
  parseLedger,
  printLedger,
  removeEntry,
  withCreate,
  withEntry,
  withIntent,
  withJournal,
  withoutIntent,
} from '../../src/state/ledger.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
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
const empty = emptyLedger('oak', 'AbC123');

describe('the ledger', () => {
  it('prints the same whatever the order things came in, and reads back', () => {
    const one = withEntry(withEntry(empty, 'b', entry), 'a', entry);
    const other = withEntry(withEntry(empty, 'a', { ...entry }), 'b', entry);
    expect(printLedger(one)).toBe(printLedger(other));
    expect(printLedger(one).endsWith('}\n')).toBe(true);
    expect(parseLedger(printLedger(one))).toEqual({ ledger: one, diagnostics: [] });
  });

  it('is refused when it cannot be trusted', () => {
    const problems = [
      '',
      '[]',
      '{"version": 2}',
      '{"version": 1}',
      `<<<<<<< ours\n${printLedger(empty)}`,
      printLedger(withEntry(empty, 'a', { ...entry, flow_id: '' })),
    ].map((text) => parseLedger(text, '.sluice/ledger/AbC123.json').diagnostics.map((one) => one.message));
    expect(problems).toEqual([
      ['.sluice/ledger/AbC123.json cannot be read: it is not JSON.'],
      ['.sluice/ledger/AbC123.json cannot be read: it is not an object.'],
      ['.sluice/ledger/AbC123.json cannot be read: its version is 2, and this Sluice knows 1.'],
      ['.sluice/ledger/AbC123.json cannot be read: project or account_id is missing.'],
      ['.sluice/ledger/AbC123.json cannot be read: it holds the marks of a merge conflict.'],
      ['.sluice/ledger/AbC123.json cannot be read: the entry a has no flow_id.'],
    ]);
  });

  it('moves an entry only where there is one and no other', () => {
    const held = withEntry(empty, 'a', entry);
    expect(Object.keys(moveEntry(held, 'a', 'b').entries)).toEqual(['b']);
    expect(moveEntry(held, 'x', 'b')).toBe(held);
    const both = withEntry(held, 'b', entry);
    expect(moveEntry(both, 'a', 'b')).toBe(both);
    expect(removeEntry(held, 'a')).toEqual(empty);
  });

  it('announces, settles and journals', () => {
    const intent = { name: 'Cart', hash: 'h', at: '2026-11-22T12:00:00.000Z' };
    expect(withoutIntent(withIntent(empty, 'a', intent), 'a')).toEqual(empty);
    const held = withEntry(empty, 'a', entry);
    const journal = { kind: 'replace', started: 'now', done: [], data: {} };
    expect(withJournal(held, 'a', journal).entries['a']?.journal).toEqual(journal);
    expect(withJournal(withJournal(held, 'a', journal), 'a', undefined)).toEqual(held);
    expect(withJournal(held, 'x', journal)).toBe(held);
  });

  it('counts creates of 24 hours, by its log or the listing, whichever is worse', () => {
    const hour = 3_600_000;
    const logged = withCreate(withCreate(withCreate(empty, now - 25 * hour), now - hour), now);
    expect(logged.creates).toEqual(['2026-11-22T11:00:00.000Z', '2026-11-22T12:00:00.000Z']);
    expect(createsLeft(logged, [], now)).toBe(98);
    const listing = ['2026-11-22T01:00:00+00:00', '2026-11-22T02:00:00+00:00', '2026-11-22T03:00:00.5+00:00'];
    expect(createsLeft(logged, [...listing, '2026-11-20T01:00:00+00:00'], now)).toBe(97);
    expect(createsLeft({ ...empty, creates: ['what'] }, [], now)).toBe(99);
    expect(createsLeft({ ...empty, creates: Array<string>(120).fill(new Date(now).toISOString()) }, [], now)).toBe(0);
  });
});
