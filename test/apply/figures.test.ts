/** Deleting a flow erases its figures in Klaviyo: they are saved first, or the flow stays. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Backup } from '../../src/ledger/backup.ts';
import { two } from './sequences.ts';
import { outcomes, shop, type Shop } from './world.ts';

const day = 86_400_000;
const reports = '/api/flow-series-reports';
const allowed = { allow: ['gone', 'swap'] };

let it: Shop;
let ids: { gone: string; swap: string; quiet: string };
/** Two flows that have run for a week, one to go and one to be replaced, and a draft that never ran and goes too. */
beforeEach(async () => {
  it = shop();
  it.write({ gone: two('Gone', { status: 'live' }), swap: two('Swap', { status: 'live' }), quiet: two('Quiet') });
  await it.apply();
  const { entries } = await it.ledger();
  const idOf = (address: string): string => entries[address]?.flow_id ?? '';
  ids = { gone: idOf('gone'), swap: idOf('swap'), quiet: idOf('quiet') };
  it.clock.ms += 7 * day;
  it.write({ swap: two('Swap', { status: 'live', list: 'SMS Subscribers' }) });
});
afterEach(() => it.remove());

const calls = (): number => it.sandbox.log.filter(({ path }) => path === reports).length;
const isThere = (id: string): boolean => it.sandbox.account.flows[id] !== undefined;
const fail = (times = 20): void => it.sandbox.faults.when({ path: reports }, '500', times);

async function backupOf(flow: string): Promise<Backup> {
  const names = await it.store.listBackups(it.sandbox.account.account.id);
  const name = names.ok ? names.data.find((one) => one.endsWith(flow)) : undefined;
  const read = await it.store.readBackup(name ?? '');
  if (!read.ok) throw new Error(read.error.message);
  return read.data;
}

test('one call brings the figures of all that go; those that never ran have none', async () => {
  const { report } = await it.apply(allowed);
  expect(outcomes(report).sort()).toEqual(['delete gone: done', 'delete quiet: done', 'replace swap: done']);
  expect(calls()).toBe(1);
  for (const id of [ids.gone, ids.swap]) {
    const { figures, steps } = await backupOf(id);
    expect(figures?.days).toHaveLength(60);
    expect(figures?.days.at(-1)).toBe('2026-11-29');
    const recipients = figures?.rows.flatMap(({ statistics }) => statistics['recipients'] ?? []) ?? [];
    expect(recipients.reduce((a, b) => a + b, 0)).toBeGreaterThan(0);
    const messages = new Set(steps?.map(({ message_id: message }) => message));
    expect(figures?.rows.every(({ message_id: message }) => messages.has(message))).toBe(true);
  }
  expect((await backupOf(ids.quiet)).figures).toBeUndefined();
  const used = await it.store.readReportCalls(it.sandbox.account.account.id);
  expect(used.ok && used.data).toHaveLength(1);
});

describe('the report cannot be had', () => {
  test('nothing that has run goes, nothing is written to it, and it is told; the next apply does all', async () => {
    fail();
    const before = it.sandbox.log.length;
    const { report } = await it.apply(allowed);
    expect(outcomes(report).filter((one) => one.endsWith(': done'))).toEqual(['delete quiet: done']);
    const failed = report.results.filter(({ outcome }) => outcome === 'failed');
    expect(failed.map(({ address }) => address).sort()).toEqual(['gone', 'swap']);
    for (const { error } of failed) expect(error).toContain('The last figures');
    const writes = it.sandbox.log.slice(before).filter(({ write }) => write);
    expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([`DELETE /api/flows/${ids.quiet}`]);
    expect([isThere(ids.gone), isThere(ids.swap)]).toEqual([true, true]);
    expect(it.sandbox.account.flows[ids.swap]?.status).toBe('live');

    it.sandbox.faults.clear();
    const again = await it.apply(allowed);
    expect(outcomes(again.report).sort()).toEqual(['delete gone: done', 'replace swap: done']);
    expect((await backupOf(ids.swap)).figures?.rows.length).toBeGreaterThan(0);
    expect((await it.plan({ deep: true })).summary.none).toBe(1);
  });

  test('a passing failure is asked again and nobody hears of it', async () => {
    fail(2);
    const { report } = await it.apply(allowed);
    expect(outcomes(report).sort()).toEqual(['delete gone: done', 'delete quiet: done', 'replace swap: done']);
  });

  test("the day's calls are used up: said, and not asked", async () => {
    const used = Array.from({ length: 225 }, () => new Date(it.clock.ms - 3_600_000).toISOString());
    await it.store.noteReportCalls(it.sandbox.account.account.id, used, it.clock.ms);
    const { report } = await it.apply(allowed);
    const gone = report.results.find(({ address }) => address === 'gone');
    expect(gone?.error).toContain('225 report calls');
    expect(isThere(ids.gone)).toBe(true);
    expect(calls()).toBe(0);
    it.clock.ms += day;
    expect(outcomes((await it.apply(allowed)).report).sort()).toEqual(['delete gone: done', 'replace swap: done']);
  });
});
