import { afterEach, expect, test } from 'vitest';
import { branching, two } from './sequences.ts';
import { expectForeignUntouched, leftInLibrary, outcomes, shop, type Shop } from './world.ts';
import { secret } from '../support/canary.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());
const open = (options?: Parameters<typeof shop>[0]): Shop => (opened = shop(options));

test('makes flows as drafts, marks them, raises them, and plans nothing afterwards', async () => {
  const it = open();
  const untouched = expectForeignUntouched(it.sandbox);
  it.write({ hello: two('Hello', { status: 'live' }), 'deep/cart': branching('Cart'), quiet: two('Quiet') });
  const { plan, report } = await it.apply();
  expect(plan.summary.create).toBe(3);
  expect(outcomes(report)).toEqual(['create deep/cart: done', 'create hello: done', 'create quiet: done']);
  const flows = Object.values(it.sandbox.account.flows).filter(({ name }) => ['Hello', 'Cart', 'Quiet'].includes(name));
  expect(flows.map(({ name, status }) => `${name} ${status}`).sort()).toEqual([
    'Cart live',
    'Hello live',
    'Quiet draft',
  ]);
  expect(leftInLibrary(it.sandbox)).toEqual([]);
  const tag = it.sandbox.account.tags.find(({ name }) => name === 'sluice:oak-and-iron');
  expect(flows.every(({ tagIds }) => tag !== undefined && tagIds.includes(tag.id))).toBe(true);
  const texts = Object.values(it.sandbox.account.actions).filter(({ definition }) => definition.type === 'send-sms');
  const own = texts.filter(({ flowId }) => flows.some(({ id }) => id === flowId));
  expect(own.map(({ definition }) => definition.data?.['status'])).toEqual(['draft', 'draft']);
  untouched();

  const ledger = await it.ledger();
  expect(Object.keys(ledger.entries)).toEqual(['deep/cart', 'hello', 'quiet']);
  expect(ledger.intents).toEqual({});
  expect(JSON.stringify(ledger)).not.toContain(secret);
  expect(it.told.join('\n')).not.toContain(secret);

  const again = await it.plan();
  expect(again.changes.map(({ kind, diff, steps }) => [kind, diff, steps.filter((s) => s.change !== 'same')])).toEqual([
    ['none', [], []],
    ['none', [], []],
    ['none', [], []],
  ]);
  expect(again.ledger).toEqual([]);
  expect(again.requests).toBeLessThanOrEqual(8);
  const deep = await it.plan({ deep: true });
  expect(deep.summary.none).toBe(3);
  expect(deep.diagnostics).toEqual(again.diagnostics);
});

test('sends no more writes than the plan said', async () => {
  const it = open();
  it.write({ hello: two('Hello', { status: 'live' }), cart: branching('Cart') });
  const before = it.api.counts().writes;
  const { plan } = await it.apply();
  expect(it.api.counts().writes - before).toBeLessThanOrEqual(plan.writes);
});

test('a create that Klaviyo refuses leaves nothing, and its words in the ledger; others go on', async () => {
  const it = open({ quirks: { acceptsUpdateProfileOnCreate: false } });
  const refused = two('Refused', { steps: '  - update_profile: { id: tier, set: { Tier: gold } }\n' });
  it.write({ a: refused, b: two('Fine') });
  const { report } = await it.apply();
  expect(report.results.map(({ address, outcome }) => [address, outcome])).toEqual([
    ['a', 'failed'],
    ['b', 'done'],
  ]);
  const ledger = await it.ledger();
  expect(ledger.errors?.['a']?.message).toContain('Klaviyo says');
  expect(ledger.intents).toEqual({});
  expect(leftInLibrary(it.sandbox)).toEqual([]);
});

test('one session at a time', async () => {
  const it = open();
  it.write({ hello: two('Hello') });
  const held = await it.store.acquireLease({
    accountId: 'AbC123',
    owner: 'another run',
    now: it.clock.ms,
    clock: 'klaviyo',
    ttlMs: 60_000,
    graceMs: 1_000,
  });
  expect(held.ok).toBe(true);
  await it.api.getAccount();
  await expect(it.apply()).rejects.toThrow('another run');
  it.clock.ms += 60_000 + 120_000;
  const { report } = await it.apply();
  expect(outcomes(report)).toEqual(['create hello: done']);
});
