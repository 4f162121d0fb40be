/** What people in flows, and flows of others, are promised. */
import { describe, expect, it } from 'vitest';
import { desk, sequence } from '../cli/support.ts';

type Desk = Awaited<ReturnType<typeof desk>>;

/** Everything the account holds of the flows that were there before us. */
function othersOf(at: Desk, ids: readonly string[]): string {
  const { flows, actions } = at.sandbox.account;
  const own = (record: { flowId?: unknown; flow?: unknown }): boolean =>
    ids.some((id) => JSON.stringify(record).includes(id));
  return JSON.stringify([ids.map((id) => flows[id]), Object.values(actions).filter((action) => own(action as never))]);
}

const flowNamed = (at: Desk, name: string) =>
  Object.values(at.sandbox.account.flows).find((flow) => flow.name === name)!;

describe('the least harmful change', () => {
  it('on an account of 20 flows one changed subject is no create, no delete, one write; every id stays', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `Flow ${i}`);
    const at = await desk(
      Object.fromEntries(names.map((name, i) => [`flows/flow-${i}.yaml`, sequence(name, 'status: live\n')])),
    );
    expect((await at.sluice('apply', '--yes')).code).toBe(0);
    const before = structuredClone({
      flows: Object.keys(at.sandbox.account.flows),
      actions: at.sandbox.account.actions,
    });
    const from = at.sandbox.log.length;
    at.sandbox.ui.enqueue(flowNamed(at, 'Flow 7').id, 50);

    await at.write(
      'flows/flow-7.yaml',
      sequence('Flow 7', 'status: live\n').replace('You left something', 'Come back'),
    );
    expect((await at.sluice('apply', '--yes')).code).toBe(0);

    const writes = at.sandbox.log.slice(from).filter((entry) => entry.write);
    expect(writes.map(({ method }) => method)).toEqual(['PATCH']);
    expect(Object.keys(at.sandbox.account.flows)).toEqual(before.flows);
    expect(Object.keys(at.sandbox.account.actions)).toEqual(Object.keys(before.actions));
    const messages = (actions: object): string[] => JSON.stringify(actions).match(/"id":"[A-Za-z0-9]{6}"/g) ?? [];
    expect(messages(at.sandbox.account.actions)).toEqual(messages(before.actions));
    expect(at.sandbox.account.people.cancelled).toBe(0);
  });

  it('a changed body is a template made, patched in, and gone again', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart', 'status: live\n') });
    await at.sluice('apply', '--yes');
    const from = at.sandbox.log.length;
    await at.write('flows/cart.yaml', sequence('Cart', 'status: live\n').replace('Come back', 'Come back soon'));
    expect((await at.sluice('apply', '--yes')).code).toBe(0);
    const writes = at.sandbox.log.slice(from).filter((entry) => entry.write);
    expect(writes.map(({ method, path }) => `${method} ${path.split('/')[2]}`)).toEqual([
      'POST templates',
      'PATCH flow-actions',
      'DELETE templates',
    ]);
    expect((await at.sluice('plan', '--detailed-exitcode', '--deep')).code).toBe(0);
  });

  it('a replace that cuts needs a word, keeps the old flow until the new one is proved, and saves it', async () => {
    const live = 'status: live\nreplace: cut\n';
    const at = await desk({ 'flows/cart.yaml': sequence('Cart', live) });
    await at.sluice('apply', '--yes');
    const old = flowNamed(at, 'Cart').id;
    await at.write('flows/cart.yaml', sequence('Cart', live).replace('cart_abandoned', 'order_created'));
    const refused = await at.sluice('apply', '--yes');
    expect(refused.code).toBe(3);
    expect(refused.out).toContain('Cancels everyone queued in it');
    expect(Object.keys(at.sandbox.account.flows)).toContain(old);
    const applied = await at.sluice('apply', '--yes', '--allow', 'cart');
    expect(applied.code, applied.out + applied.err).toBe(0);
    expect(flowNamed(at, 'Cart')).toMatchObject({ status: 'live' });
    expect(Object.keys(at.sandbox.account.flows)).not.toContain(old);
    const ledger = JSON.parse(await at.read('.sluice/ledger/AbC123.json')) as {
      entries: Record<string, { lineage: string[] }>;
    };
    expect(ledger.entries.cart!.lineage[0]).toBe(old);
    expect((await at.sluice('plan', '--detailed-exitcode', '--deep')).code).toBe(0);
  });

  it('an edit made in Klaviyo is told and never overwritten in silence', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart', 'status: live\n') });
    await at.sluice('apply', '--yes');
    const flow = flowNamed(at, 'Cart');
    at.wait(60_000);
    const [email] = Object.values(at.sandbox.account.actions).filter((action) =>
      JSON.stringify(action).includes('You left something'),
    );
    at.sandbox.ui.editSubject(flow.id, (email as { id: string }).id, 'Edited by hand');
    const drift = await at.sluice('drift', '--detailed-exitcode');
    expect(drift.code).toBe(2);
    expect(drift.out).toContain('Edited by hand');
    expect((await at.sluice('apply', '--yes')).code).toBe(3);
    const forced = await at.sluice('apply', '--yes', '--overwrite-drift', 'cart');
    expect(forced.code, forced.out + forced.err).toBe(0);
    expect((await at.sluice('drift', '--detailed-exitcode')).code).toBe(0);
  });
});

describe('what is not ours', () => {
  it('comes out byte for byte untouched, clones of ours and those of the same name included', async () => {
    const at = await desk({
      'flows/cart.yaml': sequence('Cart', 'status: live\n'),
      'flows/other.yaml': sequence('Other'),
    });
    const foreign = Object.keys(at.sandbox.account.flows);
    const before = othersOf(at, foreign);
    await at.sluice('apply', '--yes');
    const clone = at.sandbox.ui.cloneFlow(flowNamed(at, 'Cart').id) as unknown;
    const cloneId = typeof clone === 'string' ? clone : (clone as { id: string }).id;
    at.sandbox.ui.renameFlow(cloneId, 'Cart');
    const cloned = othersOf(at, [cloneId]);
    await at.write('flows/cart.yaml', sequence('Cart', 'status: live\n').replace('You left', 'We kept'));
    await at.remove('flows/other.yaml');
    expect((await at.sluice('apply', '--yes')).code).toBe(0);
    expect(othersOf(at, foreign)).toBe(before);
    expect(othersOf(at, [cloneId])).toBe(cloned);
  });

  it('a flow of somebody else that bears the name blocks the sequence, and any apply', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart') });
    const taken = Object.values(at.sandbox.account.flows)[0]!;
    await at.write('flows/cart.yaml', sequence(String(taken.name)));
    const before = JSON.stringify(at.sandbox.account.flows);
    const plan = await at.sluice('plan');
    expect(plan.out + plan.err).toContain('name-taken');
    expect((await at.sluice('apply', '--yes')).code).not.toBe(0);
    expect(JSON.stringify(at.sandbox.account.flows)).toBe(before);
  });
});

it('the commands that read send no write', async () => {
  const at = await desk({ 'flows/cart.yaml': sequence('Cart', 'status: live\n') });
  await at.sluice('apply', '--yes');
  await at.write('flows/cart.yaml', sequence('Cart', 'status: live\n').replace('cart_abandoned', 'order_created'));
  const from = at.sandbox.log.length;
  for (const command of [['validate'], ['plan'], ['plan', '--deep'], ['drift'], ['status'], ['doctor']])
    await at.sluice(...command);
  expect(at.sandbox.log.length).toBeGreaterThan(from);
  expect(at.sandbox.log.slice(from).filter((entry) => entry.write)).toEqual([]);
});
