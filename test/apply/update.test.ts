import { afterEach, describe, expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply.ts';
import { branching, two } from './sequences.ts';
import { expectForeignUntouched, leftInLibrary, outcomes, shop, type Shop } from './world.ts';
import { secret } from '../support/canary.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

const writesOf = (it: Shop, from: number): string[] =>
  it.sandbox.log
    .slice(from)
    .flatMap((entry) => (entry.write ? [`${entry.method} ${entry.path.replace(/\/[^/]+$/, '')}`] : []));

const actionIds = (it: Shop, id: string): readonly string[] =>
  [...(it.sandbox.account.flows[id]?.actionIds ?? [])].sort();

const messages = (it: Shop, id: string): Record<string, unknown>[] =>
  actionIds(it, id).flatMap((action) => {
    const message = it.sandbox.account.actions[action]?.definition.data?.['message'];
    return message === undefined ? [] : [message as Record<string, unknown>];
  });

/** A shop of some flows, live; answers with the one that is changed. */
async function live(it: Shop, sequences: Record<string, string>, address = 'hello'): Promise<string> {
  it.write(sequences);
  const { report } = await it.apply();
  expect(report.results.every((one) => one.outcome === 'done')).toBe(true);
  return (await it.ledger()).entries[address]?.flow_id ?? '';
}

describe('a step changed where it stands', () => {
  test('a subject is one write, and every id stays', async () => {
    const it = (opened = shop());
    const untouched = expectForeignUntouched(it.sandbox);
    const others = Object.fromEntries(
      Array.from({ length: 19 }, (_, index) => [`other-${index}`, two(`Other ${index}`)]),
    );
    const id = await live(it, { ...others, hello: two('Hello', { status: 'live' }) });
    const [actions, before] = [actionIds(it, id), messages(it, id)];
    const from = it.sandbox.log.length;
    it.write({ ...others, hello: two('Hello', { status: 'live', subject: 'Good morning' }) });
    const { plan, report } = await it.apply();
    expect(outcomes(report)).toEqual(['update hello: done']);
    expect(writesOf(it, from)).toEqual(['PATCH /api/flow-actions']);
    expect(plan.writes).toBe(1);
    expect(actionIds(it, id)).toEqual(actions);
    const after = messages(it, id);
    expect(after.map((one) => one['subject_line'])).toContain('Good morning');
    expect(after.map((one) => [one['id'], one['template_id']])).toEqual(
      before.map((one) => [one['id'], one['template_id']]),
    );
    expect(it.sandbox.account.flows[id]?.status).toBe('live');
    expect((await it.plan({ deep: true })).summary.none).toBe(20);
    untouched();
  });

  test('a mail is uploaded, copied, verified though answers are stale, and the upload deleted', async () => {
    const it = (opened = shop());
    const id = await live(it, { hello: two('Hello', { status: 'live' }) });
    const from = it.sandbox.log.length;
    it.write({ hello: two('Hello', { status: 'live', body: 'Another body.' }) });
    const { plan, report } = await it.apply();
    expect(outcomes(report)).toEqual(['update hello: done']);
    expect(writesOf(it, from)).toEqual(['POST /api', 'PATCH /api/flow-actions', 'DELETE /api/templates']);
    expect(plan.writes).toBe(3);
    const held = messages(it, id).map((one) => it.sandbox.account.templates[String(one['template_id'])]?.html);
    expect(held.some((html) => html?.includes('Another body.'))).toBe(true);
    expect(leftInLibrary(it.sandbox)).toEqual([]);
    expect((await it.plan({ deep: true })).summary).toMatchObject({ none: 1 });
    expect(Object.keys((await it.ledger()).entries['hello']?.templates ?? {})).toHaveLength(2);
  });

  test('several steps and the status in one go; secrets go to Klaviyo and nowhere else', async () => {
    const it = (opened = shop());
    await live(it, { cart: branching('Cart', 'manual') }, 'cart');
    it.write({
      cart: branching('Cart', 'live', 'Gold again').replace('hours: 3', 'hours: 5').replace('"{}"', '\'{"a": 1}\''),
    });
    const { report } = await it.apply();
    expect(outcomes(report)).toEqual(['update cart: done']);
    expect((await it.plan({ deep: true })).summary.none).toBe(1);
    expect(JSON.stringify(await it.ledger())).not.toContain(secret);
    expect(JSON.stringify(it.sandbox.account.actions)).toContain(secret);
    expect((await it.ledger()).entries['cart']).toMatchObject({ status: 'live', has_run: true });
  });

  test('a step edited in Klaviyo between plan and apply stops it before its first write', async () => {
    const it = (opened = shop());
    const id = await live(it, { hello: two('Hello', { status: 'live' }) });
    it.write({ hello: two('Hello', { status: 'live', subject: 'Good morning', delay: '4 days' }) });
    const plan = await it.plan();
    const pause =
      actionIds(it, id).find((one) => it.sandbox.account.actions[one]?.definition.type === 'time-delay') ?? '';
    it.sandbox.ui.editAction(id, pause, { value: 9 });
    const writes = it.api.counts().writes;
    const report = await applyPlan(plan, it.ports);
    expect(report.results[0]).toMatchObject({ outcome: 'failed' });
    expect(it.api.counts().writes).toBe(writes);
  });

  test('a filter edited in Klaviyo between plan and apply stops it before its first write', async () => {
    const it = (opened = shop());
    const id = await live(it, { hello: two('Hello', { status: 'live' }) });
    it.write({ hello: two('Hello', { status: 'live', subject: 'Good morning' }) });
    const plan = await it.plan();
    it.sandbox.ui.editProfileFilter(id, onlyGold);
    const writes = it.api.counts().writes;
    const report = await applyPlan(plan, it.ports);
    expect(report.results[0]?.error).toContain('filter or re-entry of hello was changed in Klaviyo');
    expect(it.api.counts().writes).toBe(writes);
  });

  const onlyGold = {
    condition_groups: [
      {
        conditions: [
          {
            type: 'profile-property',
            property: "properties['Tier']",
            filter: { type: 'string', operator: 'equals', value: 'gold' },
          },
        ],
      },
    ],
  };

  test.each([
    ['the steps alone', {}],
    ['the steps, then the status', { status: 'live' }],
  ])('a filter edited in Klaviyo while %s are changed is drift to the next plan', async (_, after) => {
    const act = { now: (): void => undefined };
    const it = (opened = shop({ onActed: ({ method }) => (method === 'PATCH' ? act.now() : undefined) }));
    const id = await live(it, { hello: two('Hello', { status: 'manual' }) });
    act.now = () => {
      it.clock.ms += 5_000;
      it.sandbox.ui.editProfileFilter(id, onlyGold);
    };
    it.write({ hello: two('Hello', { status: 'manual', subject: 'Good morning', ...after }) });
    expect(outcomes((await it.apply()).report)).toEqual(['update hello: done']);
    expect((await it.plan()).refusals.map(({ code }) => code)).toContain('edited-in-klaviyo');
  });

  test('a step edited in Klaviyo while another is changed is told, and the edit stays to be seen', async () => {
    const act = { now: (): void => undefined };
    const it = (opened = shop({ onActed: ({ method }) => (method === 'PATCH' ? act.now() : undefined) }));
    const id = await live(it, { hello: two('Hello', { status: 'live' }) });
    const pause =
      actionIds(it, id).find((one) => it.sandbox.account.actions[one]?.definition.type === 'time-delay') ?? '';
    act.now = () => it.sandbox.ui.editAction(id, pause, { value: 9 });
    it.write({ hello: two('Hello', { status: 'live', subject: 'Good morning' }) });
    expect(outcomes((await it.apply()).report)).toEqual(['update hello: done']);
    expect((await it.plan()).refusals.map(({ code }) => code)).toContain('edited-in-klaviyo');
  });

  test('a step removed in Klaviyo while another is changed is drift to the next plan', async () => {
    const act = { now: (): void => undefined };
    const it = (opened = shop({ onActed: ({ method }) => (method === 'PATCH' ? act.now() : undefined) }));
    const id = await live(it, { hello: two('Hello', { status: 'live' }) });
    const pause =
      actionIds(it, id).find((one) => it.sandbox.account.actions[one]?.definition.type === 'time-delay') ?? '';
    act.now = () => it.sandbox.ui.removeAction(id, pause);
    it.write({ hello: two('Hello', { status: 'live', subject: 'Good morning' }) });
    await it.apply();
    expect((await it.plan()).refusals.map(({ code }) => code)).toContain('edited-in-klaviyo');
  });

  test('an update Klaviyo refuses is an error with its words, and what came before it is remembered', async () => {
    const it = (opened = shop({ quirks: { patchRefusedFor: ['time-delay'] } }));
    const id = await live(it, { hello: two('Hello', { status: 'live' }) });
    it.write({ hello: two('Hello', { status: 'live', subject: 'Good morning', delay: '4 days' }) });
    const { report } = await it.apply();
    expect(report.results[0]).toMatchObject({ outcome: 'failed', kind: 'update' });
    expect(report.results[0]?.error).toContain("Actions of type 'time-delay' cannot be updated");
    expect(it.sandbox.account.flows[id]).toBeDefined();
    const entry = (await it.ledger()).entries['hello'];
    expect(entry?.journal).toBeUndefined();
    expect(entry?.last_error?.message).toContain('cannot be updated');
    const again = await it.plan();
    expect(again.refusals).toEqual([]);
    expect(again.changes[0]).toMatchObject({ kind: 'update', reason: expect.stringContaining('delay') });
  });
});

describe('a step removed', () => {
  const three = (status: string) =>
    two('Hello', { status, steps: '  - email: { id: middle, subject: Middle, html: "<p>M</p>" }\n' });

  test.each([true, false])('of a flow that never ran; joins the ends: %s', async (deleteRestitches) => {
    const it = (opened = shop({ quirks: { deleteRestitches } }));
    await live(it, { hello: three('draft') });
    it.write({ hello: two('Hello', { status: 'draft' }) });
    const { report } = await it.apply();
    expect((await it.ledger()).facts['restitch']).toBe(deleteRestitches);
    if (deleteRestitches) {
      expect(outcomes(report)).toEqual(['update hello: done']);
    } else {
      expect(report.results[0]).toMatchObject({ outcome: 'failed', kind: 'update' });
      expect(outcomes((await it.apply()).report)).toEqual(['replace hello: done']);
    }
    expect((await it.plan({ deep: true })).summary.none).toBe(1);
  });

  test('of a flow that has run, in an account known to join the ends', async () => {
    const it = (opened = shop());
    await live(it, { other: three('draft').replace('Hello', 'Other'), hello: three('live') });
    it.write({ other: two('Other', { status: 'draft' }), hello: three('live') });
    await it.apply();
    const id = (await it.ledger()).entries['hello']?.flow_id;
    it.write({ other: two('Other', { status: 'draft' }), hello: two('Hello', { status: 'live' }) });
    expect(outcomes((await it.apply()).report)).toEqual(['update hello: done']);
    expect((await it.ledger()).entries['hello']?.flow_id).toBe(id);
    expect((await it.plan({ deep: true })).summary.none).toBe(2);
  });
});
