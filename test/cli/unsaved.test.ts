/** What was done and cannot be recorded is a failed run that says so, and the next one learns it; a stuck flow holds up none. */
import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk, sequence } from './support.ts';

const live = sequence('Cart', 'status: live\n');

test('the ledger cannot be written from the last write to Klaviyo on', async () => {
  const it = await desk({ 'flows/cart.yaml': live, 'flows/other.yaml': sequence('Other') });
  await it.sluice('apply', '--yes');
  await it.write('flows/cart.yaml', live.replace('live', 'manual'));
  const ledger = join(it.root, '.sluice/ledger');
  const take = it.sandbox.faults.take;
  it.sandbox.faults.take = (method, path) => {
    if (method === 'PATCH') {
      renameSync(ledger, `${ledger}-kept`);
      writeFileSync(ledger, '');
      it.sandbox.faults.take = take;
    }
    return take(method, path);
  };
  const failed = await it.sluice('apply', '--yes');
  expect(failed.code).toBe(1);
  expect(failed.out + failed.err).toMatch(/cart/);
  expect(failed.out + failed.err).toMatch(/not recorded|could not be recorded|changed by somebody else/);
  rmSync(ledger);
  cpSync(`${ledger}-kept`, ledger, { recursive: true });
  it.wait(15 * 60_000);
  expect((await it.sluice('apply', '--yes')).code).toBe(0);
  const kept = JSON.parse(await it.read('.sluice/ledger/AbC123.json'));
  expect([kept.entries.cart.status, kept.entries.cart.journal]).toEqual(['manual', undefined]);
});

test('a journal that cannot be ended holds up no other sequence', async () => {
  const it = await desk({ 'flows/cart.yaml': live, 'flows/other.yaml': sequence('Other') });
  await it.sluice('apply', '--yes');
  const path = '.sluice/ledger/AbC123.json';
  const ledger = JSON.parse(await it.read(path));
  const journal = { kind: 'shuffle', started: '2026-11-23T08:00:00Z', done: [], data: {} };
  ledger.entries.cart = { ...ledger.entries.cart, journal };
  await it.write(path, JSON.stringify(ledger));
  await it.write('flows/other.yaml', sequence('Other', 'status: live\n'));
  const ran = await it.sluice('apply', '--yes');
  expect(Object.values(it.sandbox.account.flows).find(({ name }) => name === 'Other')?.status).toBe('live');
  expect(ran.out + ran.err).toContain('its kind is "shuffle", which this version does not know');
  expect(ran.code).toBe(1);
});
