import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Backup } from '../../src/ledger/backup.ts';
import { createDirectoryStore } from '../../src/state/directory-files.ts';
import { emptyLedger } from '../../src/ledger/ledger-entry.ts';
import { withIntent } from '../../src/ledger/ledger.ts';
import type { LeaseRequest, StateResult } from '../../src/state/state-store.ts';

let root = '';
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'sluice-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));
const account = 'AbC123';
const how = { message: 'a test', durable: true };
const ledger = withIntent(emptyLedger('oak-and-iron', account), 'hello', { name: 'Hello', hash: 'x', at: 'now' });
const dataOf = <T>(result: StateResult<T>): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.data;
};

test('a ledger is read as it was written, and there is none at first', async () => {
  const store = createDirectoryStore(root);
  expect(dataOf(await store.readLedger(account))).toBeUndefined();
  dataOf(await store.writeLedger(ledger, how));
  expect(dataOf(await createDirectoryStore(root).readLedger(account))).toEqual(ledger);
  expect(readdirSync(join(root, '.sluice/ledger'))).toEqual([`${account}.json`]);
});

test('what somebody else wrote meanwhile is not written over', async () => {
  const [mine, theirs] = [createDirectoryStore(root), createDirectoryStore(root)];
  dataOf(await mine.readLedger(account));
  dataOf(await theirs.readLedger(account));
  dataOf(await theirs.writeLedger(ledger, how));
  const late = await mine.writeLedger(emptyLedger('oak-and-iron', account), how);
  expect(late).toMatchObject({ ok: false, error: { kind: 'changed' } });
  expect(dataOf(await createDirectoryStore(root).readLedger(account))).toEqual(ledger);
});

test('a ledger that cannot be read says so, with what to do', async () => {
  const store = createDirectoryStore(root);
  dataOf(await store.writeLedger(ledger, how));
  const path = join(root, `.sluice/ledger/${account}.json`);
  writeFileSync(path, `<<<<<<< ours\n${readFileSync(path, 'utf8')}`);
  expect(await store.readLedger(account)).toMatchObject({
    ok: false,
    error: { kind: 'unreadable', diagnostics: [{ code: 'ledger-unreadable' }] },
  });
});

test('backups are listed newest first and read back whole; an address may be a directory of others', async () => {
  const store = createDirectoryStore(root);
  const backup = (address: string, at: string): Backup => ({
    ...{ version: 1, address, flow_id: 'XyZ123', name: 'Hello', status: 'live', at, reason: 'deleted' },
    definition: { triggers: [{ type: 'list', id: 'L1' }], actions: [], entry_action_id: null },
    templates: { T1: '<p>Hello</p>' },
  });
  const first = dataOf(await store.saveBackup(account, backup('welcome', '2026-11-20T10:00:00.000Z'), how));
  const second = dataOf(await store.saveBackup(account, backup('welcome', '2026-11-21T10:00:00.000Z'), how));
  const other = dataOf(await store.saveBackup(account, backup('welcome/back', '2026-11-22T10:00:00.000Z'), how));
  expect(dataOf(await store.listBackups(account, 'welcome'))).toEqual([second, first]);
  expect(dataOf(await store.listBackups(account))).toEqual([other, second, first]);
  expect(dataOf(await store.readBackup(first))).toEqual(backup('welcome', '2026-11-20T10:00:00.000Z'));
  expect(await store.readBackup('.sluice/backups/AbC123/nothing')).toMatchObject({ ok: false });
});

const ask = (owner: string, now: number): LeaseRequest => ({
  ...{ accountId: account, owner, now, clock: 'klaviyo', ttlMs: 1000, graceMs: 100 },
});

test('a lease is held by one, renewed by its owner, given back, and taken over only after its time and a little more', async () => {
  const store = createDirectoryStore(root);
  const mine = dataOf(await store.acquireLease(ask('one', 0)));
  expect(mine.number).toBe(1);
  expect(await store.acquireLease(ask('two', 1050))).toMatchObject({ ok: false, error: { kind: 'held', until: 1100 } });
  const longer = dataOf(await store.renewLease(mine, { now: 900, clock: 'klaviyo', ttlMs: 1000 }));
  expect(await store.acquireLease(ask('two', 1200))).toMatchObject({ ok: false, error: { kind: 'held' } });
  const theirs = dataOf(await store.acquireLease(ask('two', 2000)));
  expect(theirs.number).toBe(2);
  expect(await store.renewLease(longer, { now: 2001, ttlMs: 1000 })).toMatchObject({
    ok: false,
    error: { kind: 'lease-lost' },
  });
  dataOf(await store.releaseLease(theirs));
  expect(dataOf(await store.acquireLease(ask('three', 2002))).number).toBe(3);
});

test('of many who reach for a lease at once one gets it', async () => {
  const tries = await Promise.all(
    Array.from({ length: 20 }, (_, i) => createDirectoryStore(root).acquireLease(ask(`run ${i}`, 0))),
  );
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  expect(tries.every((one) => one.ok || one.error.kind === 'held')).toBe(true);
});
