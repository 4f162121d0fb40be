import { describe, expect, it } from 'vitest';
import type { Journal } from '../../src/ledger/ledger-journal.ts';
import type { LedgerEntry } from '../../src/ledger/ledger-entry.ts';
import { emptyLedger, type Ledger } from '../../src/ledger/ledger-entry.ts';
import { applyEdits } from '../../src/ledger/ledger-edit.ts';
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
} from '../../src/ledger/ledger.ts';

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
      ['.sluice/ledger/AbC123.json cannot be read: project is missing or not valid.'],
      ['.sluice/ledger/AbC123.json cannot be read: it holds the marks of a merge conflict.'],
      ['.sluice/ledger/AbC123.json cannot be read: the entry a has no valid flow_id.'],
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
    const journal: Journal = { kind: 'delete', started: 'now', done: [], data: {} };
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

describe('the text', () => {
  it('has what moves often first and the definition last, steps and entries in their order', () => {
    const step = { likeness: 'hi', kind: 'email', action_id: '1', branch: '', given: false, step: 'hello' };
    const told = {
      ...{ sent: { b: 1, a: 2 }, base: { triggers: [] }, zebra: 1, alpha: 2, history: [] },
      ...{ journal: { kind: 'delete' }, last_error: { at: 't', message: 'm' } },
      ...entry,
      steps: [{ template_id: 'T', message_id: 'M', ...step }],
    } as unknown as LedgerEntry;
    const ledger = {
      ...withEntry({ ...empty, facts: { restitch: true } }, 'b', told),
      commit: 'abc',
      creates: ['2', '1'],
      more: 1,
    };
    const text = printLedger(ledger as Ledger);
    expect([...text.matchAll(/^  "(\w+)"/gm)].map(([, key]) => key)).toEqual([
      ...['version', 'project', 'account_id', 'commit', 'entries', 'intents', 'creates', 'facts', 'more'],
    ]);
    expect([...text.matchAll(/^      "(\w+)"/gm)].map(([, key]) => key)).toEqual([
      ...['flow_id', 'name', 'status', 'has_run', 'lineage', 'applied', 'last_error', 'journal', 'history', 'seen'],
      ...['steps', 'templates', 'base', 'sent', 'alpha', 'zebra'],
    ]);
    const steps = text.slice(text.indexOf('"steps"'), text.indexOf('"templates"'));
    expect([...steps.matchAll(/^          "(\w+)"/gm)].map(([, key]) => key)).toEqual([
      ...['step', 'given', 'branch', 'kind', 'action_id', 'message_id', 'template_id', 'likeness'],
    ]);
    expect(text).toContain('"sent": {\n        "a": 2,\n        "b": 1\n      }');
    expect(text).toContain('  "creates": [\n    "1",\n    "2"\n  ]');
    expect(printLedger(withEntry(withEntry(empty, 'z', entry), 'a', entry))).toMatch(/"a": \{[^]*\},\n {4}"z": \{/);
  });
  it('of an empty ledger', () => {
    expect(printLedger(empty)).toBe(
      '{\n  "version": 1,\n  "project": "oak",\n  "account_id": "AbC123",\n  "entries": {},\n  "intents": {},\n  "creates": [],\n  "facts": {}\n}\n',
    );
    expect(parseLedger('{"version":1,"project":"oak","account_id":"AbC123"}').ledger).toEqual(empty);
    expect(parseLedger('{"version":1,"project":"oak","account_id":"AbC123","creates":3}').diagnostics[0]?.message).toBe(
      'the ledger cannot be read: creates is missing or not valid.',
    );
  });
  it.each(['flow_id', 'name', 'lineage', 'has_run', 'status', 'applied', 'seen', 'steps', 'templates'] as const)(
    'an entry without %s is not trusted, nor with something else in its place',
    (key) => {
      for (const value of [undefined, null, 7]) {
        const text = JSON.stringify({ ...empty, entries: { a: { ...entry, [key]: value } } });
        const { ledger, diagnostics } = parseLedger(text);
        expect(ledger).toBeUndefined();
        expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
          ['ledger-unreadable', `the ledger cannot be read: the entry a has no valid ${key}.`],
        ]);
      }
    },
  );
  it.each(['draft', 'manual', 'live'] as const)('a flow may be %s', (status) => {
    expect(parseLedger(printLedger(withEntry(empty, 'a', { ...entry, status }))).diagnostics).toEqual([]);
  });
  it('project and account are both needed, and each of the marks of a conflict is known', () => {
    const why = (text: string): string | undefined => parseLedger(text).diagnostics[0]?.message;
    expect(why('{"version":1,"project":"oak"}')).toContain('is missing or not valid');
    expect(why('{"version":1,"account_id":"AbC123"}')).toContain('is missing or not valid');
    for (const mark of ['<<<<<<< a', '=======', '>>>>>>> b']) expect(why(`{\n${mark}\n}`)).toContain('merge conflict');
    expect(why('{\n x =======\n}')).toContain('it is not JSON');
  });
});

describe('what was applied, in the order it was', () => {
  const made = { ...entry, base: { triggers: [] }, sent: { triggers: [] } } as unknown as LedgerEntry;
  const later = (at: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
    ...made,
    applied: { at, commit: at },
    ...more,
  });
  const history = (ledger: Ledger) =>
    ledger.entries['a']?.history?.map(({ kind, at, flow_id }) => `${kind} ${at} ${flow_id}`);
  const sent = { triggers: [1] } as unknown as LedgerEntry['sent'];

  it('create, update, status, replace', () => {
    let ledger = withEntry(empty, 'a', later('1'));
    expect(history(ledger)).toEqual(['create 1 F1']);
    ledger = withEntry(ledger, 'a', later('2', sent === undefined ? {} : { sent }));
    ledger = withEntry(ledger, 'a', later('3', sent === undefined ? {} : { sent }));
    ledger = withEntry(ledger, 'a', later('4', { flow_id: 'F2' }));
    expect(history(ledger)).toEqual(['create 1 F1', 'update 2 F1', 'status 3 F1', 'replace 4 F2']);
    expect(ledger.entries['a']?.history?.[1]).toMatchObject({ commit: '2' });
  });
  it('nothing, where nothing was applied between the two', () => {
    const ledger = withEntry(withEntry(empty, 'a', later('1')), 'a', later('1', { status: 'live' }));
    expect(history(ledger)).toEqual(['create 1 F1']);
    expect(ledger.entries['a']?.status).toBe('live');
    const same = ledger.entries['a']!;
    expect(withEntry(ledger, 'a', same).entries['a']).toBe(same);
  });
  it('nothing of a flow that was only found', () => {
    const found = withEntry(empty, 'a', entry);
    expect(history(found)).toBeUndefined();
    expect(found.entries['a']).toBe(entry);
  });
  it('an entry that moves takes its past along, and gets no new one by it', () => {
    const ledger = moveEntry(withEntry(empty, 'b', later('1')), 'b', 'a');
    expect(history(ledger)).toEqual(['create 1 F1']);
  });
  it('the last hundred', () => {
    let ledger = withEntry(empty, 'a', later('0'));
    for (let n = 1; n <= 100; n++) ledger = withEntry(ledger, 'a', later(String(n)));
    expect(history(ledger)).toHaveLength(100);
    expect(history(ledger)?.[0]).toBe('status 1 F1');
    expect(history(ledger)?.at(-1)).toBe('status 100 F1');
  });
});

describe('edits of looking', () => {
  const intent = { name: 'Cart', hash: 'h', at: 't' };
  const held = withIntent(withIntent(withEntry(empty, 'a', entry), 'a', intent), 'b', intent);
  it('move, rename, take and forget', () => {
    expect(Object.keys(applyEdits(held, [{ edit: 'move', from: 'a', to: 'c' }]).entries)).toEqual(['c']);
    expect(applyEdits(held, [{ edit: 'rename', address: 'a', name: 'New' }]).entries['a']).toEqual({
      ...entry,
      name: 'New',
    });
    expect(applyEdits(held, [{ edit: 'rename', address: 'x', name: 'New' }])).toBe(held);
    const taken = applyEdits(held, [{ edit: 'take', address: 'b', entry, how: 'intent', tag: true }]);
    expect([taken.entries['b'], Object.keys(taken.intents)]).toEqual([entry, ['a']]);
    const gone = applyEdits(held, [{ edit: 'forget', address: 'a' }]);
    expect([Object.keys(gone.entries), Object.keys(gone.intents)]).toEqual([[], ['b']]);
  });
  it('one after the other', () => {
    const both = applyEdits(held, [
      { edit: 'move', from: 'a', to: 'c' },
      { edit: 'rename', address: 'c', name: 'New' },
    ]);
    expect(both.entries['c']?.name).toBe('New');
  });
});

describe('creates left', () => {
  const at = (hours: number): string => new Date(now - hours * 3_600_000).toISOString();
  it('a create of exactly 24 hours ago counts no more', () => {
    expect(createsLeft({ ...empty, creates: [at(24)] }, [], now)).toBe(100);
    expect(createsLeft({ ...empty, creates: [at(23.999)] }, [], now)).toBe(99);
    expect(createsLeft(empty, [at(24), at(23.999)], now)).toBe(99);
  });
});
