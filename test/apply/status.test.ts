import { afterEach, describe, expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply.ts';
import { branching, two } from './sequences.ts';
import { expectForeignUntouched, outcomes, shop, type Shop } from './world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

const statuses = (it: Shop, name: string): unknown => {
  const flow = Object.values(it.sandbox.account.flows).find((one) => one.name === name);
  const actions = (flow?.actionIds ?? []).map((id) => it.sandbox.account.actions[id]?.definition);
  const own = actions.flatMap((one) =>
    one?.data?.['status'] === undefined ? [] : [`${one.type} ${one.data['status']}`],
  );
  return { flow: flow?.status, actions: own.sort() };
};

describe.each([
  { statusCascadeReachesAll: true, flowStatusFollowsActions: false },
  { statusCascadeReachesAll: false, flowStatusFollowsActions: false },
  { statusCascadeReachesAll: true, flowStatusFollowsActions: true },
  { statusCascadeReachesAll: false, flowStatusFollowsActions: true },
])('whatever the cascade does: %o', (quirks) => {
  test('raises, lowers and raises again, steps with a status of their own standing apart', async () => {
    const it = (opened = shop({ quirks }));
    const untouched = expectForeignUntouched(it.sandbox);
    it.write({ cart: branching('Cart', 'draft') });
    await it.apply();
    for (const status of ['manual', 'live', 'manual']) {
      it.write({ cart: branching('Cart', status) });
      const { report } = await it.apply({ allow: ['cart'] });
      expect(outcomes(report)).toEqual(['status cart: done']);
      expect(statuses(it, 'Cart')).toEqual({
        flow: status,
        actions: ['send-email ' + status, 'send-sms draft', 'send-sms draft', 'send-webhook ' + status],
      });
      expect((await it.plan()).summary.none).toBe(1);
    }
    it.write({ cart: branching('Cart', 'draft') });
    expect(outcomes((await it.apply({ allow: ['cart'] })).report)).toEqual(['status cart: done']);
    expect(statuses(it, 'Cart')).toEqual({
      flow: 'draft',
      actions: ['send-email draft', 'send-sms draft', 'send-sms draft', 'send-webhook draft'],
    });
    expect((await it.ledger()).entries['cart']?.has_run).toBe(true);
    untouched();
  });
});

test('a status set in Klaviyo between plan and apply stops the change', async () => {
  const it = (opened = shop());
  it.write({ hello: two('Hello', { status: 'manual' }) });
  await it.apply();
  const id = (await it.ledger()).entries['hello']?.flow_id ?? '';
  it.write({ hello: two('Hello', { status: 'live' }) });
  const plan = await it.plan();
  it.sandbox.ui.setFlowStatus(id, 'draft');
  const { applyPlan } = await import('../../src/apply/apply.ts');
  const report = await applyPlan(plan, it.ports);
  expect(report.results[0]).toMatchObject({ outcome: 'failed' });
  expect(it.sandbox.account.flows[id]?.status).toBe('draft');
  expect((await it.ledger()).entries['hello']?.last_error?.message).toContain('draft in Klaviyo');
});

test('nothing is done where a plan holds a refusal', async () => {
  const it = (opened = shop());
  it.write({ hello: two('Hello', { status: 'live' }) });
  await it.apply();
  it.write({ hello: two('Hello', { status: 'draft' }), other: two('Other') });
  const writes = it.api.counts().writes;
  const { report } = await it.apply();
  expect(report.results).toEqual([]);
  expect(report.refusals.map(({ code }) => code)).toEqual(['destroys-run-flow']);
  expect(it.api.counts().writes).toBe(writes);
});

describe('a step that somebody lowers between plan and apply stays as they left it', () => {
  test.each([
    ['a status alone', two('Hello', { status: 'live' })],
    ['a status and words', two('Hello', { status: 'live', subject: 'Other words' })],
  ])('%s', async (_, wanted) => {
    const it = (opened = shop());
    it.write({ hello: two('Hello', { status: 'manual' }) });
    await it.apply();
    const entry = (await it.ledger()).entries['hello'];
    it.write({ hello: wanted });
    const plan = await it.plan();
    const first = entry?.steps.find(({ step }) => step === 'first')?.action_id ?? '';
    it.clock.ms += 60_000;
    it.sandbox.ui.setActionStatus(entry?.flow_id ?? '', first, 'draft');
    expect(outcomes(await applyPlan(plan, it.ports)).every((one) => one.endsWith('done'))).toBe(true);
    expect(statuses(it, 'Hello')).toEqual({ flow: 'live', actions: ['send-email draft', 'send-email live'] });
    const next = await it.plan();
    expect([next.summary.none, next.diagnostics.map(({ code }) => code)]).toEqual([1, ['status-mismatch']]);
  });
});
