/** State as files: their names and texts, what is written when, and a disk that fails. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Backup, backupFiles, backupName, backupsAmong, backupsOf } from '../../src/ledger/backup.ts';
import { createFileStore, ledgerPath } from '../../src/state/file-store.ts';
import { emptyLedger } from '../../src/ledger/ledger-entry.ts';
import { printLedger } from '../../src/ledger/ledger.ts';
import { noteReportCalls } from '../../src/state/report-calls.ts';
import { versionOf } from '../../src/state/state-files.ts';
import type { StateResult } from '../../src/state/state-store.ts';
import { watchedFiles, type WatchedFiles } from '../support/state-files.ts';

let root = '';
let at: WatchedFiles;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sluice-'));
  at = watchedFiles(root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const account = 'AbC123';
const how = { message: 'a test', durable: true };
const later = { ...how, durable: false };
const ledger = emptyLedger('oak', account);
const next = { ...ledger, commit: 'c0ffee0' };
const backup: Backup = {
  ...{ version: 1, address: 'sales/cart', flow_id: 'XyZ123', name: 'Cart', status: 'live', reason: 'deleted' },
  at: '2026-11-20T10:00:00.000Z',
  definition: { triggers: [{ type: 'list', id: 'L1' }], actions: [], entry_action_id: null },
  templates: { T1: '<p>One</p>', T2: '<p>Two</p>' },
};
const name = `.sluice/backups/${account}/sales/cart/2026-11-20T10-00-00-000Z-XyZ123`;
const full = { ok: false, error: { kind: 'failed' } };
const dataOf = <T>(result: StateResult<T>): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.data;
};

describe('the ledger', () => {
  it('is one file an account, as it is printed', async () => {
    dataOf(await createFileStore(at.files).writeLedger(ledger, how));
    expect(ledgerPath(account)).toBe('.sluice/ledger/AbC123.json');
    expect(readFileSync(join(root, ledgerPath(account)), 'utf8')).toBe(printLedger(ledger));
    expect(at.writes).toEqual([{ changes: [{ path: ledgerPath(account), text: printLedger(ledger) }], how }]);
  });
  it('is written over only what was read or written last, and never over what was not there', async () => {
    const store = createFileStore(at.files);
    dataOf(await store.readLedger(account));
    dataOf(await store.writeLedger(ledger, how));
    dataOf(await store.writeLedger(next, how));
    expect(at.writes.map(({ changes }) => changes[0]?.expect)).toEqual([null, versionOf(printLedger(ledger))]);
  });
  it('that says the same is written again only where that is to be durable', async () => {
    const store = createFileStore(at.files);
    dataOf(await store.writeLedger(ledger, later));
    dataOf(await store.writeLedger(ledger, later));
    expect(at.writes).toHaveLength(1);
    dataOf(await store.writeLedger(ledger, how));
    expect(at.writes).toHaveLength(2);
    dataOf(await store.writeLedger(next, later));
    expect(at.writes).toHaveLength(3);
  });
  it('that could not be written is tried again with the next', async () => {
    const store = createFileStore(at.files);
    dataOf(await store.writeLedger(ledger, how));
    at.before(async () => at.fail('write'));
    expect(await store.writeLedger(next, how)).toMatchObject(full);
    expect(await store.writeLedger(next, later)).toMatchObject(full);
    expect(at.writes.map(({ changes }) => changes[0]?.expect)).toEqual([
      undefined,
      versionOf(printLedger(ledger)),
      versionOf(printLedger(ledger)),
    ]);
  });
  it('that cannot be read is no ledger that is not there', async () => {
    at.fail('read');
    expect(await createFileStore(at.files).readLedger(account)).toMatchObject(full);
  });
});

describe('a backup', () => {
  it('has a place by address, time and flow', () => {
    expect(backupName(account, backup)).toBe(name);
    expect(backupsOf(account)).toBe(`.sluice/backups/${account}`);
    expect(backupsOf(account, 'sales/cart')).toBe(`.sluice/backups/${account}/sales/cart`);
  });
  it('is a file for the flow and one for each mail', () => {
    const { templates, ...rest } = backup;
    expect(backupFiles(name, backup)).toEqual({
      [`${name}/flow.json`]: `${JSON.stringify({ ...rest, templates: ['T1', 'T2'] }, null, 2)}\n`,
      [`${name}/T1.html`]: templates['T1'],
      [`${name}/T2.html`]: templates['T2'],
    });
  });
  it('stands among others by its time, whatever its address', () => {
    const at = (address: string, time: string): string => `.sluice/backups/${account}/${address}/${time}-F`;
    const [old, middle, young] = [at('z', '2026-11-20'), at('a', '2026-11-21'), at('m/b', '2026-11-22')];
    const paths = [
      `${middle}/flow.json`,
      `${young}/T1.html`,
      `${young}/flow.json`,
      `${old}/flow.json`,
      `${old}/T.html`,
    ];
    expect(backupsAmong(paths)).toEqual([young, middle, old]);
    expect(backupsAmong([...paths].reverse())).toEqual([young, middle, old]);
  });
  it('is read as it was saved, but for a mail that is gone', async () => {
    const store = createFileStore(at.files);
    expect(await store.saveBackup(account, backup, how)).toEqual({ ok: true, data: name });
    expect(at.writes.map((one) => one.how)).toEqual([how]);
    expect(await store.readBackup(name)).toEqual({ ok: true, data: backup });
    rmSync(join(root, name, 'T2.html'));
    expect(dataOf(await store.readBackup(name)).templates).toStrictEqual({ T1: '<p>One</p>' });
  });
  it('of an address is not one of an address below it', async () => {
    const store = createFileStore(at.files);
    const below = { ...backup, address: 'sales/cart/again' };
    dataOf(await store.saveBackup(account, backup, how));
    dataOf(await store.saveBackup(account, below, how));
    expect(dataOf(await store.listBackups(account, 'sales/cart'))).toEqual([name]);
    expect(dataOf(await store.listBackups(account))).toHaveLength(2);
    expect(dataOf(await store.listBackups('Other1'))).toEqual([]);
  });
  it('that is not there or not whole says so', async () => {
    const store = createFileStore(at.files);
    expect(await store.readBackup(name)).toEqual({
      ok: false,
      error: { kind: 'unreadable', message: `There is no backup ${name} in the directory .sluice.` },
    });
    dataOf(await store.saveBackup(account, backup, how));
    writeFileSync(join(root, name, 'flow.json'), '{"version": 1,');
    expect(await store.readBackup(name)).toEqual({
      ok: false,
      error: { kind: 'unreadable', message: `${name}/flow.json is not JSON. Restore it from Git.` },
    });
  });
  it('on a disk that fails is that failure, whichever file it is', async () => {
    const store = createFileStore(at.files);
    dataOf(await store.saveBackup(account, backup, how));
    at.fail('read', 'T2.html');
    expect(await store.readBackup(name)).toMatchObject(full);
    at.fail('read', 'flow.json');
    expect(await store.readBackup(name)).toMatchObject({ error: { message: expect.stringContaining('flow.json') } });
    at.fail('list');
    expect(await store.listBackups(account)).toMatchObject(full);
    at.fail('write');
    expect(await store.saveBackup(account, backup, how)).toMatchObject(full);
  });
});

describe("the day's report calls", () => {
  const hour = 3_600_000;
  const now = Date.UTC(2026, 10, 23, 12);
  const ago = (hours: number): string => new Date(now - hours * hour).toISOString();
  const path = `.sluice/report-calls/${account}.json`;

  it('are noted in their order, by the way, where Git does not see it', async () => {
    dataOf(await noteReportCalls(at.files, account, [ago(1)], now));
    dataOf(await noteReportCalls(at.files, account, [ago(0), ago(3), ago(24)], now));
    expect(JSON.parse(readFileSync(join(root, path), 'utf8'))).toEqual({ version: 1, calls: [ago(3), ago(1), ago(0)] });
    expect(at.writes.map((one) => one.how)).toEqual([
      { message: 'sluice: 1 report call', durable: false },
      { message: 'sluice: 3 report calls', durable: false },
    ]);
    expect(at.writes[0]?.changes[1]).toEqual({ path: '.sluice/report-calls/.gitignore', text: '*\n' });
  });
  it('that are none are not noted', async () => {
    dataOf(await noteReportCalls(at.files, account, [], now));
    expect(at.writes).toEqual([]);
  });
  it('that cannot be read are not written over', async () => {
    at.fail('read');
    expect(await noteReportCalls(at.files, account, [ago(0)], now)).toMatchObject(full);
    expect(at.writes).toEqual([]);
  });
});

it('making durable what waits may fail, and says so', async () => {
  expect(await createFileStore(at.files).flush()).toEqual({ ok: true, data: undefined });
  at.fail('flush');
  expect(await createFileStore(at.files).flush()).toMatchObject(full);
});
