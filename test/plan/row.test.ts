/** What a row knows besides its change: whether the flow has run, what it costs, whose flow and entry it is about. */
import { describe, expect, it } from 'vitest';
import { goneRow, blockedRow, createRow } from '../../src/plan/rows/row-simple.ts';
import { prepare } from '../../src/plan/match/prepare.ts';
import { cancelNote, costOf, hasRun, meantOf } from '../../src/plan/rows/row.ts';
import type { LedgerEntry } from '../../src/ledger/ledger-entry.ts';
import type { ObservedFlow } from '../../src/ledger/observed.ts';
import { sequence, world, type FlowData, type SequenceData, type WorldData } from './world.ts';

const steps = [{ email: { id: 'a', subject: 'A' } }, { delay: '2 days' }, { email: { id: 'b', subject: 'B' } }];
const draft: SequenceData = { steps };

/** One flow as applied, with what is special about it. */
function one(special: FlowData = {}, more: Partial<WorldData> = {}) {
  const input = world({ applied: { cart: draft }, account: { cart: special }, now: { cart: true }, ...more });
  const [flow] = Object.values(input.observed.flows) as [ObservedFlow];
  const entry = input.ledger.entries['cart'] as LedgerEntry;
  return { input, flow, entry };
}
const later = '2026-11-21T09:00:00+00:00';

describe('a flow has run', () => {
  it('not, when it was a draft all its life', () => {
    const { input, flow, entry } = one();
    expect(hasRun(flow, entry, input)).toBe(false);
  });
  it('when nobody knows it', () => {
    const { input, flow } = one();
    expect(hasRun(flow, undefined, input)).toBe(true);
  });
  it('when the ledger says so', () => {
    const { input, flow, entry } = one({ has_run: true });
    expect(hasRun(flow, entry, input)).toBe(true);
  });
  it.each(['live', 'manual'] as const)('when it is %s now', (status) => {
    const { input, flow, entry } = one();
    expect(hasRun({ ...flow, status }, entry, input)).toBe(true);
  });
  it('when one of its messages is live, though the flow is a draft', () => {
    const { input, flow, entry } = one({ edits: [{ action: 3, status: 'live' }] });
    expect(hasRun(flow, entry, input)).toBe(true);
  });
  it('when it sent something in the last 30 days', () => {
    const sent = (recipients: number) => one({}, { costs: { F1: { recipients } } });
    expect(hasRun(sent(1).flow, sent(1).entry, sent(1).input)).toBe(true);
    expect(hasRun(sent(0).flow, sent(0).entry, sent(0).input)).toBe(false);
  });
  describe('where its figures are not known', () => {
    const { input, flow, entry } = one({}, { costs: null });
    it('not, when nothing moved since the ledger looked', () => {
      expect(hasRun(flow, entry, input)).toBe(false);
    });
    it('nor by parts of a second, which one answer has and another has not', () => {
      expect(hasRun({ ...flow, updated: flow.updated.replace('+', '.914000+') }, entry, input)).toBe(false);
    });
    it('perhaps, when the flow was written to', () => {
      expect(hasRun({ ...flow, updated: later }, entry, input)).toBe(true);
    });
    it('perhaps, when a single step was written to', () => {
      const [id, action] = Object.entries(flow.actions)[0]!;
      const actions = { ...flow.actions, [id]: { ...action, updated: later } };
      expect(hasRun({ ...flow, actions }, entry, input)).toBe(true);
    });
    it('perhaps, when it has a step that the ledger never saw', () => {
      const actions = { ...flow.actions, new: Object.values(flow.actions)[0]! };
      expect(hasRun({ ...flow, actions }, entry, input)).toBe(true);
    });
    it('not, when the ledger never looked at all', () => {
      expect(hasRun({ ...flow, updated: later }, { ...entry, seen: { flow: '', actions: {} } }, input)).toBe(false);
    });
    it('and where they are known, a write says nothing', () => {
      expect(hasRun({ ...flow, updated: later }, entry, one().input)).toBe(false);
    });
    it('but where it may have been before the days they are of', () => {
      const known = one().input;
      const ago = (days: number) => ({
        ...entry,
        applied: { at: new Date(known.now - days * 86_400_000).toISOString() },
      });
      expect(hasRun({ ...flow, updated: later }, ago(30), known)).toBe(false);
      expect(hasRun({ ...flow, updated: later }, ago(31), known)).toBe(true);
      expect(hasRun(flow, ago(31), known)).toBe(false);
    });
  });
});

describe('what a change costs', () => {
  const harm = { cancels: true, forgets: false };
  it('people, money and the longest wait', () => {
    const { input, flow, entry } = one({}, { costs: { F1: { recipients: 310, revenue: 4120 } } });
    expect(costOf(flow, entry, input, harm)).toEqual({
      recipients: 310,
      revenue: 4120,
      currency: 'USD',
      longest_wait_minutes: 2880,
      cancels_queue: true,
      forgets_reentry: false,
    });
  });
  it('none, where the account has no figures for it', () => {
    const { input, flow, entry } = one();
    expect(costOf(flow, entry, input, harm)).toMatchObject({ recipients: 0, revenue: 0 });
  });
  it('nothing is said of people where nobody could be asked', () => {
    const { input, flow, entry } = one({}, { costs: null });
    expect(Object.keys(JSON.parse(JSON.stringify(costOf(flow, entry, input, harm))) as object)).toEqual([
      'longest_wait_minutes',
      'cancels_queue',
      'forgets_reentry',
    ]);
  });
  it('the wait is that of the last apply, where the flow was seen on a page only', () => {
    const { input, flow, entry } = one({ read: 'page' });
    expect(costOf(flow, entry, input, harm)).toMatchObject({ longest_wait_minutes: 2880 });
    expect(costOf(flow, undefined, input, harm)).toMatchObject({ longest_wait_minutes: 0 });
  });
  it('in words, with the wait where there is one', () => {
    const cost = { longest_wait_minutes: 0, cancels_queue: true, forgets_reentry: false };
    expect(cancelNote(cost)).toBe('Cancels everyone queued in it.');
    expect(cancelNote({ ...cost, longest_wait_minutes: 2880 })).toBe(
      'Cancels everyone queued in it; people can wait up to 2 days in this flow.',
    );
  });
});

describe('a row', () => {
  it('means a status only where one is meant', () => {
    expect(meantOf(sequence('cart', draft), 'manual')).toHaveProperty('status', 'manual');
    expect(meantOf(sequence('cart', draft), undefined)).not.toHaveProperty('status', expect.anything());
  });
  const prepared = (input: ReturnType<typeof world>) => prepare(input).sequences[0]!;
  it('of a blocked sequence knows its flow and its entry', () => {
    const broken = { cart: { ...draft, status: 'live' as const, trigger: 'No such metric' } };
    const { input, flow, entry } = one({ has_run: true }, { now: broken });
    const row = blockedRow(prepared(input));
    expect(row).toMatchObject({ flow, entry });
    expect(row.change).toMatchObject({ kind: 'blocked', flow_id: 'F1', status: 'draft', has_run: true });
    expect(row.change).toMatchObject({ desired_status: 'live', writes: 0, destructive: false });
    expect(row.change.reason).toBe('The account has no metric "No such metric".');
  });
  it('of a blocked sequence that is new knows neither', () => {
    const input = world({ now: { cart: { ...draft, trigger: 'No such metric' } } });
    const row = blockedRow(prepared(input));
    expect(row).not.toHaveProperty('flow', expect.anything());
    expect(row).not.toHaveProperty('entry', expect.anything());
    expect(row.change).not.toHaveProperty('flow_id', expect.anything());
    expect(row.change).not.toHaveProperty('desired_status', expect.anything());
    expect(row.change).toMatchObject({ status: null, has_run: false });
  });
  it('of one made again knows the entry of the flow that is gone', () => {
    const { entry } = one();
    const { input } = one({}, { account: { cart: null }, options: { recreate: ['cart'] } });
    expect(createRow(prepared(input), String)).toMatchObject({
      entry,
      change: { reason: 'its flow was deleted in Klaviyo and is made again' },
    });
    const fresh = createRow(prepared(world({ now: { cart: draft } })), String);
    expect(fresh).not.toHaveProperty('entry', expect.anything());
    expect(fresh.change).toMatchObject({ reason: 'new file' });
    expect(fresh.change).not.toHaveProperty('desired_status', expect.anything());
  });
  it('of a file that is gone knows what is there: by each policy', () => {
    const { input, flow, entry } = one({ has_run: true });
    const gone = (onRemoved: 'keep' | 'retire' | 'delete', of: ObservedFlow | undefined, known = true) =>
      goneRow('cart', known ? entry : undefined, of, 'The file is gone', {
        names: String,
        input: { ...input, policy: { ...input.policy, onRemoved } },
      });
    expect(gone('keep', flow)).toMatchObject({ flow, entry, change: { kind: 'none', has_run: true, name: 'cart' } });
    expect(gone('retire', flow)).toMatchObject({ flow, entry, change: { kind: 'none' } });
    expect(gone('retire', flow).change.notes).toEqual(['The flow is a draft already (on_removed: retire).']);
    expect(gone('retire', { ...flow, status: 'live' })).toMatchObject({ entry, change: { kind: 'retire' } });
    expect(gone('delete', flow)).toMatchObject({ flow, entry, change: { kind: 'delete', destructive: true } });
    expect(gone('delete', flow).change.steps.map(({ change }) => change)).toEqual(
      flow.definition?.actions.map(() => 'remove') ?? [],
    );
    expect(gone('retire', { ...flow, status: 'live' }).change.steps).toEqual([]);
    expect(gone('delete', undefined)).toMatchObject({
      entry,
      change: { reason: 'The file is gone, and there is no flow' },
    });
    expect(gone('delete', undefined)).not.toHaveProperty('flow', expect.anything());
    expect(gone('delete', undefined, false)).not.toHaveProperty('entry', expect.anything());
    expect(
      goneRow('cart', { ...entry, name: 'Cart of old' }, undefined, 'Gone', { input, names: String }).change.name,
    ).toBe('Cart of old');
    expect(goneRow('cart', undefined, undefined, 'Gone', { input, names: String }).change.name).toBe('cart');
  });
});
