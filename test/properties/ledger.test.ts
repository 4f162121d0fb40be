/** Whatever is remembered is remembered: the ledger's text says all of it, always the same way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger, LedgerEntry } from '../../src/ledger/ledger-entry.ts';
import type { Journal } from '../../src/ledger/ledger-journal.ts';
import { moveEntry, parseLedger, printLedger, removeEntry, withEntry, withJournal } from '../../src/ledger/ledger.ts';
import { runs } from '../support/runs.ts';
import { definitions } from './definitions.ts';
import { normalizeDefinition } from '../../src/flow/normalize.ts';

const word = fc.oneof(fc.constantFrom('cart', 'vip/win-back', '1', '10', 'ünïcode ☕', 'a"b\\c\n'), fc.string());
/** What can be the address of a sequence: see src/source/files.ts. */
const address = word.filter((text) => !(text in {}));
const time = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString());
const texts = fc.dictionary(word, word, { maxKeys: 3, noNullPrototype: true });
const step = fc.record(
  {
    step: word,
    given: fc.boolean(),
    branch: word,
    kind: fc.constantFrom('email', 'delay'),
    action_id: word,
    message_id: word,
    template_id: word,
    likeness: word,
  },
  { requiredKeys: ['step', 'given', 'branch', 'kind', 'action_id', 'likeness'], noNullPrototype: true },
);
const statuses = fc.record(
  {
    from: fc.constantFrom('draft' as const, 'live' as const),
    to: fc.constantFrom('manual' as const, 'live' as const),
    actions: fc.dictionary(word, fc.constant('draft' as const), { maxKeys: 2, noNullPrototype: true }),
  },
  { noNullPrototype: true },
);
const begun = { started: time, done: fc.array(word, { maxLength: 2 }) };
const journal: fc.Arbitrary<Journal> = fc.oneof(
  fc.record({ kind: fc.constant('status' as const), ...begun, data: statuses }, { noNullPrototype: true }),
  fc.record(
    { kind: fc.constant('create' as const), ...begun, data: fc.record({ statuses }, { noNullPrototype: true }) },
    { noNullPrototype: true },
  ),
);
const entry: fc.Arbitrary<LedgerEntry> = fc.record(
  {
    flow_id: fc.stringMatching(/^[A-Za-z0-9]{6}$/),
    name: word,
    lineage: fc.array(word, { maxLength: 2 }),
    has_run: fc.boolean(),
    status: fc.constantFrom('draft' as const, 'manual' as const, 'live' as const),
    applied: fc.record({ at: time, commit: word }, { requiredKeys: ['at'], noNullPrototype: true }),
    seen: fc.record({ flow: time, actions: texts }, { noNullPrototype: true }),
    base: definitions.map(normalizeDefinition),
    sent: definitions.map(normalizeDefinition),
    steps: fc.array(step, { maxLength: 2 }),
    templates: fc.dictionary(word, fc.record({ sent: word, kept: word }, { noNullPrototype: true }), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
    last_error: fc.record({ at: time, message: word }, { noNullPrototype: true }),
    journal,
  },
  {
    requiredKeys: ['flow_id', 'name', 'lineage', 'has_run', 'status', 'applied', 'seen', 'steps', 'templates'],
    noNullPrototype: true,
  },
);
const ledgers: fc.Arbitrary<Ledger> = fc.record(
  {
    version: fc.constant(1 as const),
    project: word,
    account_id: word,
    entries: fc.dictionary(address, entry, { maxKeys: 3, noNullPrototype: true }),
    intents: fc.dictionary(word, fc.record({ name: word, hash: word, at: time }, { noNullPrototype: true }), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
    creates: fc.array(time, { maxLength: 3 }).map((times) => times.sort()),
    report_calls: fc.array(time, { maxLength: 3 }).map((times) => times.sort()),
    facts: fc.dictionary(word, fc.boolean(), { maxKeys: 2, noNullPrototype: true }),
    commit: word,
  },
  {
    requiredKeys: ['version', 'project', 'account_id', 'entries', 'intents', 'creates', 'report_calls', 'facts'],
    noNullPrototype: true,
  },
);

/** The same data, made in another order. */
const turned = (value: unknown): unknown =>
  typeof value !== 'object' || value === null
    ? value
    : Array.isArray(value)
      ? value.map(turned)
      : Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, turned(inner)]),
        );

describe('a ledger', () => {
  it('reads back as it was printed', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const text = printLedger(ledger);
        expect(parseLedger(text)).toEqual({ ledger, diagnostics: [] });
        expect(text.endsWith('}\n')).toBe(true);
      }),
      runs(20261123, 60),
    );
  });

  it('keeps a journal it cannot read as it stands, and holds nothing else up for it', () => {
    fc.assert(
      fc.property(ledgers, entry, address, fc.jsonValue(), (ledger, one, place, stored) => {
        const unread: Journal = { kind: 'unreadable', started: '', done: [], data: { stored, why: '' } };
        const text = printLedger({ ...ledger, entries: { [place]: { ...one, journal: unread } } });
        const { ledger: read } = parseLedger(text);
        expect(read?.entries[place]).toMatchObject({ flow_id: one.flow_id, journal: { kind: 'unreadable' } });
        expect(printLedger(read as Ledger)).toBe(text);
      }),
      runs(20261123, 60),
    );
  });

  it('prints the same whatever order it was made in, and whatever was printed before', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        expect(printLedger(turned(ledger) as Ledger)).toBe(printLedger(ledger));
        expect(printLedger(structuredClone(ledger))).toBe(printLedger(ledger));
      }),
      runs(20261123, 60),
    );
  });

  it('shows one change in the lines of one entry', () => {
    fc.assert(
      fc.property(ledgers, entry, (ledger, changed) => {
        const lines = (one: Ledger): string[] => printLedger(one).split('\n');
        const before = withEntry(ledger, 'zz/changed', changed);
        const after = withEntry(before, 'zz/changed', { ...changed, name: `${changed.name}!` });
        const left = lines(before);
        const moved = lines(after).flatMap((line, index) => (line === left[index] ? [] : [line]));
        expect(moved).toEqual([`      "name": ${JSON.stringify(`${changed.name}!`)},`]);
      }),
      runs(20261123, 60),
    );
  });

  it('is refused, not misread, when its text was cut', () => {
    fc.assert(
      fc.property(ledgers, fc.nat(), (ledger, place) => {
        const text = printLedger(ledger);
        const cut = parseLedger(text.slice(0, place % (text.length - 2)));
        expect(cut.ledger).toBeUndefined();
        expect(cut.diagnostics).toHaveLength(1);
      }),
      runs(20261123, 60),
    );
  });

  it('keeps all others when one entry moves, goes, or is journalled', () => {
    fc.assert(
      fc.property(ledgers, entry, address, (ledger, one, place) => {
        const held = withEntry(ledger, place, one);
        expect(held.entries[place]).toMatchObject(one);
        const others = removeEntry(held, place).entries;
        expect(removeEntry(withJournal(held, place, undefined), place).entries).toEqual(others);
        const moved = moveEntry(held, place, 'zz/elsewhere');
        expect(removeEntry(moved, 'zz/elsewhere').entries).toEqual(others);
        expect(moved.entries['zz/elsewhere']).toMatchObject(one);
      }),
      runs(20261123, 60),
    );
  });
});
