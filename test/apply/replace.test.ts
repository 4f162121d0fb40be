import { afterEach, describe, expect, test } from 'vitest';
import { branching, two } from './sequences.ts';
import { expectForeignUntouched, leftInLibrary, outcomes, shop, type Shop } from './world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

const named = (it: Shop, name: string) =>
  Object.values(it.sandbox.account.flows).filter((flow) => flow.name === name && !flow.archived);

const added = (status: string) =>
  two('Hello', { status, steps: '  - email: { id: middle, subject: Middle, html: "<p>M</p>" }\n' });

const statuses = (it: Shop, id: string): unknown => [
  it.sandbox.account.flows[id]?.status,
  ...(it.sandbox.account.flows[id]?.actionIds ?? []).map(
    (action) => it.sandbox.account.actions[action]?.definition.data?.['status'],
  ),
];

async function live(it: Shop): Promise<string> {
  it.write({ hello: two('Hello', { status: 'live' }) });
  await it.apply();
  const id = (await it.ledger()).entries['hello']?.flow_id ?? '';
  it.sandbox.ui.addTag(id, 'spring');
  it.sandbox.ui.enqueue(id, 5);
  it.clock.ms += 60_000;
  return id;
}

describe('a flow replaced', () => {
  test('the new one is live before the old one goes; lineage, tags and a backup are kept', async () => {
    const it = (opened = shop());
    const untouched = expectForeignUntouched(it.sandbox);
    const old = await live(it);
    const from = it.sandbox.log.length;
    it.write({ hello: added('live') });
    const { plan, report } = await it.apply({ allow: ['hello'] });
    expect(outcomes(report)).toEqual(['replace hello: done']);
    const writes = it.sandbox.log.slice(from).filter((entry) => entry.write);
    expect(writes).toHaveLength(plan.writes);
    const [flow, ...more] = named(it, 'Hello');
    expect(more).toEqual([]);
    expect(flow?.id).not.toBe(old);
    expect(flow?.status).toBe('live');
    const tags = it.sandbox.account.tags.filter((tag) => flow?.tagIds.includes(tag.id)).map((tag) => tag.name);
    expect(tags.sort()).toEqual(['sluice:oak-and-iron', 'spring']);
    const order = writes.map((entry) => `${entry.method} ${entry.path}`);
    const at = (text: string): number => order.indexOf(text);
    expect(at(`PATCH /api/flows/${old}`)).toBeLessThan(at(`PATCH /api/flows/${flow?.id}`));
    expect(at(`PATCH /api/flows/${flow?.id}`)).toBeLessThan(at(`DELETE /api/flows/${old}`));
    const ledger = await it.ledger();
    expect(ledger.entries['hello']).toMatchObject({
      flow_id: flow?.id,
      lineage: [old, flow?.id],
      status: 'live',
      has_run: true,
    });
    expect(ledger.entries['hello']?.journal).toBeUndefined();
    expect(ledger.intents).toEqual({});
    const [name] = await backups(it);
    const saved = await it.store.readBackup(name ?? '');
    expect(saved).toMatchObject({ ok: true, data: { flow_id: old, status: 'live', address: 'hello' } });
    expect(JSON.stringify(saved)).toContain('Good to see you.');
    expect(leftInLibrary(it.sandbox)).toEqual([]);
    expect((await it.plan({ deep: true })).summary.none).toBe(1);
    untouched();
  });

  test('a step that stood apart from its flow stands apart in the new one', async () => {
    const it = (opened = shop());
    it.write({ cart: branching('Cart') });
    await it.apply();
    const longer = branching('Cart').replace('hours: 3 }', 'hours: 3 }\n  - delay: { id: more, days: 1 }');
    it.write({ cart: longer });
    const { report } = await it.apply({ allow: ['cart'] });
    expect(outcomes(report)).toEqual(['replace cart: done']);
    const [flow] = named(it, 'Cart');
    expect((statuses(it, flow?.id ?? '') as unknown[]).filter((status) => status === 'draft')).toHaveLength(2);
    expect((await it.plan({ deep: true })).summary.none).toBe(1);
  });

  test.each(['POST /api/flows', 'POST /api/templates'])('refused at %s: the old one is as it was', async (request) => {
    const it = (opened = shop());
    const old = await live(it);
    const before = statuses(it, old);
    it.write({ hello: added('live') });
    const [method, path] = request.split(' ');
    it.sandbox.faults.when({ method: method ?? '', path: path ?? '' }, '500', 10);
    const { report } = await it.apply({ allow: ['hello'] });
    expect(report.results[0]).toMatchObject({ outcome: 'failed' });
    it.sandbox.faults.clear();
    expect(statuses(it, old)).toEqual(before);
    expect(outcomes((await it.apply({ allow: ['hello'] })).report)).toEqual(['replace hello: done']);
    expect(named(it, 'Hello')).toHaveLength(1);
    expect(leftInLibrary(it.sandbox)).toEqual([]);
  });

  test('the status of the new one cannot be raised: everything goes back', async () => {
    const it = (opened = shop());
    const old = await live(it);
    const before = statuses(it, old);
    it.write({ hello: added('live') });
    const path = /^\/api\/flows\/\w+$/;
    let patches = 0;
    const taken = it.sandbox.faults.take;
    it.sandbox.faults.take = (method, at) =>
      method === 'PATCH' && path.test(at) && at !== `/api/flows/${old}` && patches++ < 5 ? '500' : taken(method, at);
    const { report } = await it.apply({ allow: ['hello'] });
    expect(report.results[0]).toMatchObject({ outcome: 'failed' });
    expect(patches).toBeGreaterThan(0);
    expect(statuses(it, old)).toEqual(before);
    expect(named(it, 'Hello').map((flow) => flow.id)).toEqual([old]);
    expect((await it.ledger()).entries['hello']).toMatchObject({ flow_id: old, status: 'live' });
  });
});

async function backups(it: Shop): Promise<readonly string[]> {
  const listed = await it.store.listBackups(it.sandbox.account.account.id);
  return listed.ok ? listed.data : [];
}
