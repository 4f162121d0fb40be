/** The lease where its file is odd, its end is by another clock, or somebody comes and goes between two looks. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquire, renew, watchLease } from '../../src/state/lease.ts';
import type { StateFiles } from '../../src/state/state-files.ts';
import { done, type Lease, type LeaseRequest, stateError } from '../../src/state/state-store.ts';
import { watchedFiles, type WatchedFiles } from '../support/state-files.ts';

let root = '';
let at: WatchedFiles;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sluice-'));
  at = watchedFiles(root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const account = 'AbC123';
const time = (ms: number): string => new Date(ms).toISOString();
const fileOf = (name: string | number): string => join(root, '.sluice/lease', account, `${name}.json`);
const put = (name: string | number, text: string): void => {
  mkdirSync(join(fileOf(name), '..'), { recursive: true });
  writeFileSync(fileOf(name), text);
};
const lease = (number: number, more: object = {}): string =>
  JSON.stringify({ owner: 'one', number, renewals: 0, expires: time(1000), clock: 'klaviyo', ...more });
const ask = (more: Partial<LeaseRequest> = {}): LeaseRequest => ({
  ...{ accountId: account, owner: 'two', now: 0, clock: 'klaviyo', ttlMs: 1000, graceMs: 100 },
  ...more,
});
const day = 86_400_000;

describe('a file', () => {
  it('that is no lease has no number', async () => {
    put('notes', '{}');
    expect(await acquire(at.files, ask())).toMatchObject({ ok: true, data: { number: 1 } });
  });
  it.each<readonly [unknown, number]>([
    [5000, 5000],
    [0, 0],
    [day, day],
    [day + 1, 1000],
    [-1, 1000],
    ['5000', 1000],
    [undefined, 1000],
  ])('that says %j of how long it lasts is waited for %i ms', async (lasts, ms) => {
    put(1, lease(1, { clock: undefined, lasts_ms: lasts }));
    expect(await acquire(at.files, ask())).toMatchObject({ error: { isUndated: true, until: ms + 100 } });
  });
  it.each<readonly [unknown, number]>([
    [4, 5],
    ['4', 1],
    [undefined, 1],
  ])('that says %j of how often it was renewed says %i then', async (renewals, next) => {
    put(1, lease(1, { renewals }));
    const held = { account_id: account, ...(JSON.parse(lease(1)) as object) } as Lease;
    const longer = await renew(at.files, held, { now: 500, clock: 'klaviyo', ttlMs: 1000 });
    expect(longer).toMatchObject({ ok: true, data: { renewals: next, expires: time(1500), lasts_ms: 1000 } });
  });
  it('of ours that cannot be read any more is ours no more', async () => {
    put(1, '<<<<<<< ours');
    const held = { account_id: account, ...(JSON.parse(lease(1)) as object) } as Lease;
    expect(await renew(at.files, held, { now: 500, ttlMs: 1000 })).toMatchObject({
      error: { kind: 'lease-lost', message: expect.stringContaining('and somebody took it over.') },
    });
  });
  it('by no clock that others know names none', async () => {
    const { clock: _, ...own } = ask();
    const mine = await acquire(at.files, own);
    const longer = mine.ok ? await renew(at.files, mine.data, { now: 500, ttlMs: 1000 }) : mine;
    for (const one of [mine, longer]) expect(one.ok && one.data).not.toHaveProperty('clock');
    expect(longer).toMatchObject({ data: { renewals: 1, expires: time(1500) } });
  });
});

describe('an end', () => {
  it.each<readonly [string, number, Partial<LeaseRequest>, number, boolean]>([
    ['as far off as clocks may differ', 61_000, {}, 61_100, false],
    ['further off than any lease', 61_001, {}, 1100, true],
    ['that is nearer than its standing still', 500, { stood: () => 0 }, 600, false],
    ['that is later than its standing still', 5000, { stood: () => 700 }, 400, false],
  ])('%s', async (_, expires, more, until, isUndated) => {
    put(1, lease(1, { expires: time(expires) }));
    const refused = await acquire(at.files, ask(more));
    expect(refused).toMatchObject({ error: { kind: 'held', until, ...(isUndated ? { isUndated } : {}) } });
    expect(!refused.ok && 'isUndated' in refused.error).toBe(isUndated);
  });
  it('that no clock tells is told so, with what to wait for', async () => {
    put(1, lease(1, { clock: undefined }));
    expect(await acquire(at.files, ask())).toMatchObject({
      error: {
        message:
          "Another apply is at work on this account: one. It does not say by Klaviyo's clock until when. If it is dead, " +
          `this shows by waiting: it does not renew its hold until ${time(1100)}.`,
      },
    });
  });
});

describe('between two looks', () => {
  it('a file that goes is no lease', async () => {
    put(1, lease(1));
    const files: StateFiles = { ...at.files, read: () => Promise.resolve({ ok: true, data: undefined }) };
    expect(await acquire(files, ask())).toMatchObject({ ok: true, data: { number: 2, owner: 'two' } });
  });
  it('a file that could not be read and is a lease by now is not taken', async () => {
    put(1, '{');
    at.before(async () => put(1, lease(1)));
    expect(await acquire(at.files, ask())).toMatchObject({ error: { kind: 'held', until: 1100 } });
    expect(JSON.parse(readFileSync(fileOf(1), 'utf8'))).toMatchObject({ owner: 'one' });
  });
  it('one with a higher number that came holds the account; one that was given back does not', async () => {
    at.before(async () => put(5, lease(5)));
    expect(await acquire(at.files, ask())).toMatchObject({ error: { kind: 'held', until: 1100 } });
    rmSync(join(root, '.sluice'), { recursive: true });
    at.before(async () => put(5, lease(5, { released: true })));
    expect(await acquire(at.files, ask())).toMatchObject({ ok: true, data: { number: 6, owner: 'two' } });
  });
  it('who looks again looks afresh, and fails where that fails; who looks first does not', async () => {
    let looks = 0;
    const fresh: StateFiles = { ...at.files, refresh: () => Promise.resolve((looks++, done)) };
    await acquire(fresh, ask());
    expect(looks).toBe(0);
    await acquire(fresh, ask({ stood: () => 0 }));
    expect(looks).toBe(1);
    const cut: StateFiles = { ...at.files, refresh: () => Promise.resolve(stateError('failed', 'no way there')) };
    expect(await acquire(cut, ask({ stood: () => 0 }))).toMatchObject({ error: { message: 'no way there' } });
  });
});

describe('who watches a lease', () => {
  it('sees for how long it stands still, and whose it was when it last moved', () => {
    let ms = 0;
    const { stood, moved } = watchLease({ now: () => ms, counted: () => ms });
    const held = JSON.parse(lease(1)) as Lease;
    expect([stood(held), moved()]).toEqual([0, undefined]);
    ms = 300;
    expect([stood({ ...held }), moved()]).toEqual([300, undefined]);
    expect([stood({ ...held, renewals: 1 }), moved()]).toEqual([0, 'one']);
    ms = 500;
    expect([stood({ ...held, renewals: 1 }), moved()]).toEqual([200, 'one']);
    expect([stood({ ...held, number: 2, owner: 'three' }), moved()]).toEqual([0, 'three']);
  });
});
