/** The day's report calls: a file of their own, that no two runs may break. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDirectoryStore } from '../../src/state/directory-files.ts';
import { emptyLedger } from '../../src/ledger/ledger-entry.ts';
import type { StateResult } from '../../src/state/state-store.ts';

let root = '';
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'sluice-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const account = 'AbC123';
const hour = 3_600_000;
const now = Date.UTC(2026, 10, 23, 12);
const at = (hoursAgo: number): string => new Date(now - hoursAgo * hour).toISOString();
const path = (): string => join(root, `.sluice/report-calls/${account}.json`);
const dataOf = <T>(result: StateResult<T>): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.data;
};

test('there are none at first, and they are read as they were noted', async () => {
  const store = createDirectoryStore(root);
  expect(dataOf(await store.readReportCalls(account))).toEqual([]);
  dataOf(await store.noteReportCalls(account, [at(2)], now));
  dataOf(await store.noteReportCalls(account, [at(1), at(0)], now));
  dataOf(await store.flush());
  expect(dataOf(await createDirectoryStore(root).readReportCalls(account))).toEqual([at(2), at(1), at(0)]);
  expect(dataOf(await store.readReportCalls('Other1'))).toEqual([]);
});

test('what is 24 hours old is forgotten with the next note; nothing to note writes nothing', async () => {
  const store = createDirectoryStore(root);
  dataOf(await store.noteReportCalls(account, [at(24), at(23.99)], now));
  expect(dataOf(await store.readReportCalls(account))).toEqual([at(23.99)]);
  dataOf(await store.noteReportCalls(account, [at(-1)], now + hour));
  expect(dataOf(await store.readReportCalls(account))).toEqual([at(-1)]);
  rmSync(path());
  dataOf(await store.noteReportCalls(account, [], now));
  expect(dataOf(await store.readReportCalls(account))).toEqual([]);
});

test('two runs side by side leave a file that can be read, and neither their ledgers', async () => {
  const [one, two] = [createDirectoryStore(root), createDirectoryStore(root)];
  dataOf(await one.readLedger(account));
  await Promise.all([
    one.noteReportCalls(account, [at(2)], now),
    two.noteReportCalls(account, [at(1)], now),
    one.noteReportCalls(account, [at(0)], now),
  ]);
  const known = dataOf(await createDirectoryStore(root).readReportCalls(account));
  expect(known.length).toBeGreaterThan(0);
  expect(known.every((time) => [at(0), at(1), at(2)].includes(time))).toBe(true);
  const how = { message: 'a test', durable: true };
  dataOf(await one.writeLedger(emptyLedger('oak', account), how));
  dataOf(await two.noteReportCalls(account, [at(0)], now));
  dataOf(await one.writeLedger({ ...emptyLedger('oak', account), commit: 'c0ffee0' }, how));
});

test.each(['', '<<<<<<< ours', 'null', '{"calls": 7}', '{"calls": [1, null]}'])(
  'a file that says %j counts for nothing, and is written anew',
  async (text) => {
    const store = createDirectoryStore(root);
    dataOf(await store.noteReportCalls(account, [at(1)], now));
    writeFileSync(path(), text);
    expect(dataOf(await createDirectoryStore(root).readReportCalls(account))).toEqual([]);
    dataOf(await createDirectoryStore(root).noteReportCalls(account, [at(0)], now));
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual({ version: 1, calls: [at(0)] });
  },
);
