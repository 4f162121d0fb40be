/** Pausing works whatever is wrong: a lost ledger, or a replacement that died once the old flow was gone. */
import { expect, test } from 'vitest';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { desk, sequence } from './support.ts';

const live = sequence('Cart', 'status: live\n');
const status = (it: Awaited<ReturnType<typeof desk>>, name = 'Cart') =>
  Object.values(it.sandbox.account.flows).flatMap((flow) => (flow.name === name ? [flow.status] : []));

test('with a lost ledger, by tag and name', async () => {
  const it = await desk({ 'flows/cart.yaml': live });
  expect((await it.sluice('apply', '--yes')).code).toBe(0);
  await rm(join(it.root, '.sluice'), { recursive: true });
  const ran = await it.sluice('pause', 'cart', '--now');
  expect([ran.err, status(it)]).toEqual([expect.stringContaining('by its name and the tag'), ['manual']]);
});

test('with a ledger that cannot be read, but not where two flows fit', async () => {
  const it = await desk({ 'flows/cart.yaml': live });
  await it.sluice('apply', '--yes');
  await it.write('.sluice/ledger/AbC123.json', '<<<<<<< ours');
  const [flow] = Object.values(it.sandbox.account.flows).filter(({ name }) => name === 'Cart');
  it.sandbox.ui.cloneFlow(flow?.id ?? '', 'Cart');
  const ran = await it.sluice('pause', 'cart', '--now');
  expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('2 flows bear its name')]);
});

test('in the middle of a replacement whose old flow is gone', async () => {
  const it = await desk({ 'flows/cart.yaml': live });
  await it.sluice('apply', '--yes');
  const path = '.sluice/ledger/AbC123.json';
  const ledger = JSON.parse(await it.read(path));
  const { journal: _, ...entry } = ledger.entries.cart;
  const data = { old_id: 'GoNe01', old_status: 'live', old_actions: {}, entry };
  const journal = { kind: 'replace', started: '2026-11-23T08:00:00Z', done: ['made', 'raising', 'saved'], data };
  ledger.entries.cart = { ...entry, flow_id: 'GoNe01', lineage: ['GoNe01'], journal };
  await it.write(path, JSON.stringify(ledger));
  expect((await it.sluice('pause', 'cart', '--now')).err).toBe('');
  expect(status(it)).toEqual(['manual']);
});

test('with an error in sluice.yaml that does not hide whose account it is', async () => {
  const it = await desk({ 'flows/cart.yaml': live });
  await it.sluice('apply', '--yes');
  const good = await it.read('sluice.yaml');
  await it.write('sluice.yaml', `${good}polcy: {}\nreports: { schedule: never }\n`);
  expect((await it.sluice('pause', 'cart')).code).toBe(1);
  const ran = await it.sluice('pause', 'cart', '--now');
  expect([ran.code, status(it)]).toEqual([0, ['manual']]);
  expect(await it.read('flows/cart.yaml')).toContain('status: manual');
});
