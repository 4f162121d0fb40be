/** The ledger is a file that others can write: one that names somebody else's flow leads to no write there. */
import { afterEach, expect, test } from 'vitest';
import { intentHash } from '../../src/flow/intent-hash.ts';
import type { FlowDefinition } from '../../src/wire/types.ts';
import type { Ledger, LedgerEntry } from '../../src/ledger/ledger-entry.ts';
import { two } from './sequences.ts';
import { outcomes, shop, snapshot, start, type PlanOptions, type Shop } from './world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

const at = new Date(start).toISOString();
const hand = (messages: readonly string[]) => ({
  triggers: [{ type: 'list', id: 'TNiRNG' }],
  entry_action_id: 'a0',
  actions: messages.map((name, i) => ({
    temporary_id: `a${i}`,
    type: 'send-email',
    links: { next: i + 1 < messages.length ? `a${i + 1}` : null },
    data: { status: 'draft', message: { name, subject_line: name } },
  })),
});

/** A sequence of ours that is live, a foreign draft, and a ledger that somebody writes before the next apply. */
async function tamper(
  change: (ledger: Ledger, hello: LedgerEntry, foreign: { id: string; definition: FlowDefinition }) => Ledger,
  next: { readonly sequences?: Readonly<Record<string, string>>; readonly options?: PlanOptions } = {},
): Promise<{ readonly said: readonly string[]; readonly isTouched: boolean }> {
  const it = (opened = shop());
  const { ui } = it.sandbox;
  const made = ui.createFlow({ name: 'Theirs', definition: hand(['first', 'second']), html: '<p>Theirs</p>' });
  it.write({ hello: two('Hello', { status: 'live' }) });
  await it.apply();
  it.clock.ms += 60 * 60_000;
  const read = await it.api.getFlow(made.id);
  const definition = read.ok ? read.data.flow.attributes.definition : undefined;
  const ledger = await it.ledger();
  const hello = ledger.entries['hello'] as LedgerEntry;
  const written = change(ledger, hello, { id: made.id, definition: definition as FlowDefinition });
  expect((await it.store.writeLedger(written, { message: 'tampered', durable: true })).ok).toBe(true);
  it.write(next.sequences ?? { hello: two('Hello', { status: 'live' }) });
  const before = snapshot(it.sandbox, [made.id]);
  const { plan, report } = await it.apply(next.options);
  const refused = [...plan.diagnostics, ...report.refusals].map(({ message }) => message);
  return { said: [...outcomes(report), ...refused], isTouched: snapshot(it.sandbox, [made.id]) !== before };
}

const withHello = (ledger: Ledger, entry: LedgerEntry): Ledger => ({ ...ledger, entries: { hello: entry } });
const started = { started: at, done: [] };

test('an entry that names it: it is left alone', async () => {
  const asTheirs = (ledger: Ledger, hello: LedgerEntry, { id }: { id: string }): Ledger => {
    const { base: _, sent: __, ...bare } = hello;
    return withHello(ledger, { ...bare, flow_id: id, lineage: [id], seen: { flow: '', actions: {} }, status: 'draft' });
  };
  const sequences = { hello: two('Theirs', { subject: 'Ours now', status: 'live' }) };
  const { said, isTouched } = await tamper(asTheirs, {
    sequences,
    options: { allow: ['hello'], overwriteDrift: ['hello'] },
  });
  expect(said.join('\n')).toContain('does not bear the tag');
  expect(isTouched).toBe(false);
});

test.each(['create', 'adopt', 'status', 'delete'] as const)(
  'an open journal of kind %s that names it, and no file: it is neither tagged nor deleted',
  async (kind) => {
    const { isTouched } = await tamper(
      (ledger, hello, { id }) => {
        const statuses = { from: 'draft', to: 'live', actions: {} } as const;
        const data = kind === 'status' ? statuses : kind === 'create' ? { statuses } : {};
        const journal = { ...started, kind, data } as NonNullable<LedgerEntry['journal']>;
        const own = { ...hello, flow_id: id, lineage: [id], status: 'draft', has_run: false } as const;
        return { ...ledger, entries: { hello, theirs: { ...own, journal } } };
      },
      { options: { allow: ['theirs'] } },
    );
    expect(isTouched).toBe(false);
  },
);

test.each([
  ['the new flow', (id: string, hello: LedgerEntry) => ({ old_id: hello.flow_id, entry: { ...hello, flow_id: id } })],
  ['the old flow', (id: string, hello: LedgerEntry) => ({ old_id: id, entry: hello })],
])('a replacement that names it as %s: it stays', async (_, named) => {
  for (const done of [['made'], ['made', 'parking', 'raising'], ['made', 'parking', 'raising', 'saved']]) {
    const { isTouched } = await tamper((ledger, hello, { id, definition }) => {
      const statuses = { from: 'draft', to: 'live', actions: {} } as const;
      const { old_id, entry } = named(id, hello);
      const sent = definition as LedgerEntry['sent'];
      const data = {
        old_id,
        old_status: 'live',
        old_actions: {},
        statuses,
        entry: { ...entry, ...(sent ? { sent } : {}) },
      };
      const journal = { kind: 'replace', started: at, done, data } as NonNullable<LedgerEntry['journal']>;
      return withHello(ledger, { ...hello, journal });
    });
    expect([done.at(-1), isTouched]).toEqual([done.at(-1), false]);
    opened?.remove();
    opened = undefined;
  }
});

test('an announced create that it equals: it is neither taken over nor deleted', async () => {
  const { isTouched } = await tamper((ledger, _, { definition }) => ({
    ...ledger,
    intents: { theirs: { name: 'Theirs', hash: intentHash(definition), at } },
  }));
  expect(isTouched).toBe(false);
});

test.each([
  ['an update', two('Hello', { status: 'live', subject: 'Other words' })],
  ['a change of status', two('Hello', { status: 'manual' })],
])('%s of a flow without our tag is refused, and done once it has it', async (_, wanted) => {
  const it = (opened = shop());
  it.write({ hello: two('Hello', { status: 'live' }) });
  await it.apply();
  const id = (await it.ledger()).entries['hello']?.flow_id ?? '';
  it.sandbox.ui.removeTag(id, 'sluice:oak-and-iron');
  it.write({ hello: wanted });
  const { report } = await it.apply();
  expect(report.results[0]?.error).toContain('give it that tag in Klaviyo and run apply again');
  it.sandbox.ui.addTag(id, 'sluice:oak-and-iron');
  expect((await it.apply()).report.results).toMatchObject([{ outcome: 'done' }]);
});
