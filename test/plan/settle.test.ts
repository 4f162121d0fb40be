/** What the ledger learns where account and YAML agree, and of a flow that was found by its announcement. */
import { describe, expect, it } from 'vitest';
import type { Desired } from '../../src/compile/desired.ts';
import { compare, type Comparison } from '../../src/plan/match/compare.ts';
import { prepare } from '../../src/plan/match/prepare.ts';
import { foundByIntent, settledEntry } from '../../src/plan/match/settle.ts';
import { sha256 } from '../../src/text/sha256.ts';
import type { Journal } from '../../src/ledger/ledger-journal.ts';
import type { LedgerEntry } from '../../src/ledger/ledger-entry.ts';
import type { ObservedFlow } from '../../src/ledger/observed.ts';
import { world, type FlowData, type SequenceData } from './world.ts';

const steps = [
  { email: { id: 'first', subject: 'Hello', html: '<p>One</p>' } },
  { delay: '1 day' },
  { email: { id: 'second', subject: 'Still there', html: '<p>Two</p>' } },
];
const cart: SequenceData = { steps };

interface Scene {
  readonly desired: Desired;
  readonly flow: ObservedFlow;
  readonly entry: LedgerEntry;
  readonly comparison: Comparison;
}
interface Given {
  readonly account?: FlowData;
  readonly now?: SequenceData;
  readonly flow?: (flow: ObservedFlow) => ObservedFlow;
  readonly entry?: (entry: LedgerEntry) => LedgerEntry;
}
/** A flow as it was applied, but for what is given, with the ledger's entry. */
function scene({ account = {}, now = cart, flow: turn = (one) => one, entry: forget = (one) => one }: Given): Scene {
  const input = world({ applied: { cart }, account: { cart: account }, now: { cart: now } });
  const { sequences, names } = prepare(input);
  const desired = sequences[0]!.desired;
  const flow = turn(Object.values(input.observed.flows)[0]!);
  const entry = forget(input.ledger.entries['cart']!);
  return { desired, flow, entry, comparison: compare({ desired, flow, entry, secrets: input.secrets, names }) };
}
const settled = ({ desired, flow, entry, comparison }: Scene): LedgerEntry | undefined =>
  settledEntry(desired, flow, entry, comparison);
const without =
  (...keys: (keyof LedgerEntry)[]) =>
  (entry: LedgerEntry): LedgerEntry =>
    Object.fromEntries(
      Object.entries(entry).filter(([key]) => !keys.includes(key as keyof LedgerEntry)),
    ) as unknown as LedgerEntry;

const asApplied = scene({});
const page = '<html><head></head><body><p>One</p></body></html>';
const twos = '<html><head></head><body><p>Two</p></body></html>';

describe('nothing is learnt', () => {
  it('where the ledger knows it all', () => {
    expect(settled(asApplied)).toBeUndefined();
  });
  it('nor while an apply is open: what it did is its own to tell', () => {
    const journal: Journal = { kind: 'create', started: '', done: [], data: {} };
    const open = scene({ entry: (entry) => ({ ...without('base', 'sent')(entry), journal }) });
    expect(settled(open)).toBeUndefined();
  });
  it('of a mail that was not read and never known', () => {
    const unread = scene({
      flow: ({ templates: _, ...flow }) => flow,
      entry: (entry) => ({ ...entry, templates: { T100: entry.templates['T100']! } }),
    });
    expect(settled(unread)).toBeUndefined();
  });
});

describe('the ledger learns', () => {
  it('all of a flow of which it knew nothing but whose it is', () => {
    const lost = scene({
      entry: (entry) => ({
        ...without('base', 'sent')(entry),
        name: 'Before',
        steps: [],
        templates: {},
        seen: { flow: '', actions: {} },
      }),
    });
    expect(settled(lost)).toEqual(asApplied.entry);
  });
  it.each(['base', 'sent'] as const)('%s, where that alone is missing', (key) => {
    expect(settled(scene({ entry: without(key) }))).toEqual(asApplied.entry);
  });
  it('when it was looked at, where it never was', () => {
    const unseen = scene({ entry: (entry) => ({ ...entry, seen: { flow: '', actions: {} } }) });
    expect(settled(unseen)).toEqual(asApplied.entry);
  });
  it('but not where only a page of it was seen', () => {
    const moved = scene({
      account: { read: 'page', status: 'manual' },
      entry: (entry) => ({ ...entry, status: 'draft', has_run: false, seen: { flow: 'before', actions: {} } }),
    });
    expect(settled(moved)).toMatchObject({ status: 'manual', has_run: true, seen: { flow: 'before', actions: {} } });
  });
  it.each([
    ['live', false, true],
    ['manual', false, true],
    ['draft', true, true],
    ['draft', false, false],
  ] as const)('a status that is %s; has run before: %s, now: %s', (status, before, has_run) => {
    const moved = scene({
      account: { status },
      entry: (entry) => ({ ...entry, status: status === 'live' ? 'manual' : 'live', has_run: before }),
    });
    expect(settled(moved)).toMatchObject({ status, has_run });
  });
  it('the mails it did not know, by what is meant and what Klaviyo made of it', () => {
    const unknown = scene({ entry: (entry) => ({ ...entry, templates: { T100: entry.templates['T100']! } }) });
    expect(settled(unknown)?.templates).toEqual({
      T100: { sent: sha256('<p>One</p>'), kept: sha256(page) },
      T102: { sent: sha256('<p>Two</p>'), kept: sha256(twos) },
    });
  });
  it('what was edited in Klaviyo and in YAML alike', () => {
    const subject = 'Hello there';
    const alike = scene({
      account: { edits: [{ action: 1, message: { subject_line: subject } }] },
      now: { steps: [{ email: { id: 'first', subject, html: '<p>One</p>' } }, ...steps.slice(1)] },
    });
    const entry = settled(alike)!;
    expect(entry.base).toEqual(alike.comparison.found);
    expect(JSON.stringify(entry.base)).toContain(subject);
    expect(JSON.stringify(entry.sent)).toContain(subject);
    expect(entry.seen).toEqual({
      flow: alike.flow.updated,
      actions: Object.fromEntries(Object.entries(alike.flow.actions).map(([id, { updated }]) => [id, updated])),
    });
    expect(entry.seen).not.toEqual(alike.entry.seen);
  });
  it('the same of the flow itself', () => {
    const flow = scene({
      account: { definition: { reentry_criteria: { duration: 7, unit: 'day' } } },
      now: { ...cart, reentry: { duration: 7, unit: 'day' } },
    });
    expect(settled(flow)?.base).toHaveProperty('reentry_criteria', { duration: 7, unit: 'day' });
  });
  it('a shape that became the same on both sides', () => {
    const shorter = scene({
      account: { edits: [{ action: 2, remove: true }] },
      now: { steps: [steps[0]!, steps[2]!] },
    });
    expect(shorter.comparison.shapeEdited).toBe(true);
    expect(settled(shorter)?.steps.map(({ step, action_id }) => `${step} ${action_id}`)).toEqual([
      'first 100',
      'second 102',
    ]);
  });
  it('the hash of what is sent where the mail was not read, and keeps what Klaviyo made of it', () => {
    const renewed = scene({
      account: { status: 'manual' },
      now: { steps: [{ email: { id: 'first', subject: 'Hello', html: '<p>Uno</p>' } }, ...steps.slice(1)] },
      flow: ({ templates: _, ...flow }) => flow,
    });
    expect(settled(renewed)?.templates['T100']).toEqual({ sent: sha256('<p>Uno</p>'), kept: sha256(page) });
  });
});

describe('a flow found by its announcement', () => {
  const bare = (entry: LedgerEntry): LedgerEntry => ({
    ...without('base', 'sent')(entry),
    templates: {},
    seen: { flow: '', actions: {} },
  });
  const found = (given: Given): LedgerEntry => {
    const { desired, flow, entry, comparison } = scene({ entry: bare, ...given });
    return foundByIntent(desired, flow, entry, comparison);
  };
  const one = { sent: sha256('<p>One</p>'), kept: sha256(page) };
  const two = { sent: sha256('<p>Two</p>'), kept: sha256(twos) };

  it('is what the YAML still says', () => {
    expect(found({})).toEqual({ ...asApplied.entry, templates: { T100: one, T102: two } });
  });
  it.each<[string, SequenceData]>([
    ['a subject', { steps: [{ email: { id: 'first', subject: 'Hi', html: '<p>One</p>' } }, ...steps.slice(1)] }],
    ['a trigger', { ...cart, trigger: 'Placed Order' }],
    ['a step more', { steps: [...steps, { delay: '2 days' }] }],
    ['a step less', { steps: steps.slice(0, 2) }],
    ['another order', { steps: [steps[2]!, steps[1]!, steps[0]!] }],
  ])('or differs from it in %s: what was sent is not known then', (_, now) => {
    const entry = found({ now });
    expect(entry).not.toHaveProperty('sent');
    expect(entry.base).toEqual(asApplied.entry.base);
  });
  it('a mail that the YAML changed since is known by what Klaviyo holds', () => {
    const now = { steps: [{ email: { id: 'first', subject: 'Hello', html: '<p>Uno</p>' } }, ...steps.slice(1)] };
    expect(found({ now }).templates).toEqual({ T100: { sent: sha256(page), kept: sha256(page) }, T102: two });
  });
  it('mails that were not read stay unknown', () => {
    expect(found({ flow: ({ templates: _, ...flow }) => flow }).templates).toEqual({});
  });
  it('a mail of a step that has no action yet is nobody’s', () => {
    const now = { steps: [...steps, { email: { id: 'third', subject: 'New', html: '<p>New</p>' } }] };
    expect(found({ now }).templates).toEqual({ T100: one, T102: two });
  });
});
