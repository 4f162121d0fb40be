/** The lease on an account, step by step: who gets it, what is written, and what is said to who does not. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquire, release, renew, watchLease } from '../../src/state/lease.ts';
import type { Lease, LeaseRequest, StateResult } from '../../src/state/state-store.ts';
import { watchedFiles, type WatchedFiles } from '../support/state-files.ts';

let root = '';
let at: WatchedFiles;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sluice-'));
  at = watchedFiles(root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const account = 'AbC123';
const directory = (): string => join(root, '.sluice/lease', account);
const numbers = (): string[] => readdirSync(directory()).sort();
const stored = (number: number): unknown => JSON.parse(readFileSync(join(directory(), `${number}.json`), 'utf8'));
const ask = (owner: string, now: number): LeaseRequest => ({
  accountId: account,
  owner,
  now,
  clock: 'klaviyo',
  ttlMs: 1000,
  graceMs: 100,
});
const time = (ms: number): string => new Date(ms).toISOString();
const dataOf = <T>(result: StateResult<T>): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.data;
};
const old = (number: number): string => JSON.stringify({ owner: 'old', number, expires: time(0), clock: 'klaviyo' });
const acquired = async (owner = 'one', now = 0): Promise<Lease> => dataOf(await acquire(at.files, ask(owner, now)));
const put = async (number: number | string, text: string): Promise<void> => {
  await mkdir(directory(), { recursive: true });
  writeFileSync(join(directory(), `${number}.json`), text);
};
const held = (lease: Lease, until: number): string =>
  `Another apply is at work on this account: ${lease.owner}. It holds the account until ${lease.expires}, and longer ` +
  `while it goes on. If it is dead, sluice apply takes over by itself from ${time(until)} on.`;
const lost = (who: string): object => ({
  ok: false,
  error: {
    kind: 'lease-lost',
    message:
      `This apply held the account for too long, and ${who} took it over. ` +
      'Nothing more is written; run it again when the other has ended.',
  },
});
const full = { ok: false, error: { kind: 'failed' } };

describe('taking it', () => {
  it('writes one file, at once, that Git does not see', async () => {
    const lease = await acquired('one', 5);
    const term = { renewals: 0, lasts_ms: 1000, expires: time(1005), clock: 'klaviyo' };
    expect(lease).toEqual({ account_id: account, owner: 'one', number: 1, ...term });
    expect(stored(1)).toEqual(lease);
    expect(readFileSync(join(root, '.sluice/lease/.gitignore'), 'utf8')).toBe('*\n');
    expect(at.writes.map(({ how }) => how)).toEqual([{ message: `sluice: lease 1 of ${account}`, durable: true }]);
  });
  it('of an account is nothing to another', async () => {
    await acquired();
    const other = await acquire(at.files, { ...ask('two', 0), accountId: 'Other1' });
    expect(other).toMatchObject({ ok: true, data: { account_id: 'Other1', number: 1 } });
  });
  it('is refused until a little after the time of who has it, who is named', async () => {
    const lease = await acquired();
    expect(await acquire(at.files, ask('two', 1099))).toEqual({
      ok: false,
      error: { kind: 'held', message: held(lease, 1100), until: 1100 },
    });
    expect(dataOf(await acquire(at.files, ask('two', 1100)))).toMatchObject({ owner: 'two', number: 2 });
  });
  it('goes on from the highest number, by its value, and the old ones go', async () => {
    for (const number of [9, 10, 11]) await put(number, old(number));
    expect((await acquired('two', 200)).number).toBe(12);
    expect(numbers()).toEqual(['12.json']);
  });
  it('minds only its own files', async () => {
    await put(3, old(3));
    await put('7.json.orig', '{}');
    await put('notes', '{}');
    expect((await acquired('two', 200)).number).toBe(4);
  });
  it.each(['', 'null', '7', '{}', '{"number": 3}', '{"expires": "2026-11-24T10:00:00Z"}', '<<<<<<< ours'])(
    'from a file that says %j is taking it from nobody',
    async (text) => {
      await put(3, text);
      expect(await acquired('two', 5000)).toMatchObject({ owner: 'two', number: 4 });
    },
  );
  it('from a file whose owner is no text still says who', async () => {
    await put(3, JSON.stringify({ owner: 7, number: 3, expires: time(1000), clock: 'klaviyo', account_id: 'Other1' }));
    const refused = await acquire(at.files, ask('two', 0));
    expect(refused).toMatchObject({ error: { until: 1100, message: expect.stringContaining('account: 7. It') } });
  });
  it('is lost to who was a moment earlier, who is named', async () => {
    const rival = watchedFiles(root);
    let theirs: Lease | undefined;
    at.before(async () => void (theirs = dataOf(await acquire(rival.files, ask('two', 50)))));
    const mine = await acquire(at.files, ask('one', 0));
    expect(mine).toEqual({
      ok: false,
      error: { kind: 'held', message: held(theirs as unknown as Lease, 1150), until: 1150 },
    });
    expect(numbers()).toEqual(['1.json']);
  });
  it('and a disk that fails, is that failure', async () => {
    at.fail('list');
    expect(await acquire(at.files, ask('one', 0))).toMatchObject(full);
    at = watchedFiles(root);
    at.fail('write');
    expect(await acquire(at.files, ask('one', 0))).toMatchObject(full);
    at = watchedFiles(root);
    await acquired('one');
    const blind = watchedFiles(root);
    blind.fail('read');
    expect(await acquire(blind.files, ask('two', 5000))).toMatchObject(full);
    const late = watchedFiles(root);
    late.before(async () => void (await acquired('three', 5000)));
    late.fail('list', '', 1);
    expect(await acquire(late.files, ask('two', 5000))).toMatchObject(full);
    expect(numbers()).toEqual(['2.json']);
  });
});

describe('keeping it', () => {
  const longer = (lease: Lease, now = 900) => renew(at.files, lease, { now, clock: 'klaviyo', ttlMs: 1000 });

  it('moves its end, counts, and changes nothing else', async () => {
    const lease = await acquired();
    const kept = { ...lease, renewals: 1, expires: time(1900) };
    expect(await longer(lease)).toEqual({ ok: true, data: kept });
    expect(stored(1)).toEqual(kept);
    expect(at.writes.at(-1)?.how).toEqual({ message: `sluice: renew lease 1 of ${account}`, durable: true });
  });
  it('is over when another has the next one, who is named', async () => {
    const lease = await acquired();
    await acquired('two', 1100);
    expect(await longer(lease, 1101)).toEqual(lost('two'));
    expect(numbers()).toEqual(['2.json']);
  });
  it('is over when the number is the same and the owner is not', async () => {
    const lease = await acquired();
    expect(await longer({ ...lease, owner: 'two' })).toEqual(lost('one'));
  });
  it('is over when it was given back', async () => {
    const lease = await acquired();
    dataOf(await release(at.files, lease));
    expect(await longer(lease)).toEqual(lost('one'));
  });
  it('is over when its file is gone', async () => {
    const lease = await acquired();
    rmSync(directory(), { recursive: true });
    expect(await longer(lease)).toEqual(lost('another'));
  });
  it('is over when its file changes between the look and the write', async () => {
    const lease = await acquired();
    at.before(() => put(1, JSON.stringify({ ...lease, expires: time(7) })));
    expect(await longer(lease)).toEqual(lost('another'));
    expect(stored(1)).toMatchObject({ expires: time(7) });
  });
  it('and a disk that fails, is that failure', async () => {
    const lease = await acquired();
    at.fail('write');
    expect(await longer(lease)).toMatchObject(full);
    at.fail('list');
    expect(await longer(lease)).toMatchObject(full);
  });
});

describe('giving it back', () => {
  it('leaves its number, marked, and the next may have it at once', async () => {
    const lease = await acquired();
    expect(await release(at.files, lease)).toEqual({ ok: true, data: undefined });
    expect(stored(1)).toEqual({ ...lease, released: true });
    expect(at.writes.at(-1)?.how).toEqual({ message: `sluice: release lease 1 of ${account}`, durable: true });
    expect(await acquired('two', 1)).toMatchObject({ owner: 'two', number: 2 });
  });
  it('is nothing where another has it by now, or nobody', async () => {
    const lease = await acquired();
    await acquired('two', 1100);
    const before = at.writes.length;
    expect(await release(at.files, lease)).toEqual({ ok: true, data: undefined });
    rmSync(directory(), { recursive: true });
    expect(await release(at.files, lease)).toEqual({ ok: true, data: undefined });
    expect(at.writes).toHaveLength(before);
  });
  it('and a disk that fails, is that failure', async () => {
    const lease = await acquired();
    at.fail('list');
    expect(await release(at.files, lease)).toMatchObject(full);
  });
});

describe('clocks', () => {
  const hour = 3_600_000;
  /** Of a machine that knows no clock but its own. */
  const own = (owner: string, now: number, stood?: LeaseRequest['stood']): LeaseRequest => {
    const { clock: _, ...request } = ask(owner, now);
    return { ...request, ...(stood ? { stood } : {}) };
  };
  /** Seen from a machine whose clock shows `wall` and whose counter shows `count`. */
  const machine = (wall: number) => {
    const at = { wall, count: 0 };
    const { stood } = watchLease({ now: () => at.wall, counted: () => at.count });
    return { at, pass: (ms: number) => ((at.wall += ms), (at.count += ms)), stood };
  };

  it.each([-hour, 0, hour, 1000 * hour])(
    'a machine whose clock is %i ms off takes only what stands still',
    async (off) => {
      let lease = dataOf(await acquire(at.files, own('one', 0)));
      const two = machine(off);
      const look = () => acquire(at.files, own('two', two.at.wall, two.stood));
      expect(await look()).toMatchObject({ error: { kind: 'held', isUndated: true, until: off + 1100 } });
      two.pass(1099);
      expect(await look()).toMatchObject({ error: { kind: 'held' } });
      lease = dataOf(await renew(at.files, lease, { now: 1099, ttlMs: 1000 }));
      two.pass(1);
      expect(await look()).toMatchObject({ error: { kind: 'held' } });
      // Somebody sets the clock, and the machine sleeps: neither is time that was waited.
      two.at.wall += 5 * hour;
      two.pass(1099);
      expect(await look()).toMatchObject({ error: { kind: 'held' } });
      two.at.wall -= 9 * hour;
      two.pass(1);
      expect(await look()).toMatchObject({ ok: true, data: { owner: 'two', number: lease.number + 1 } });
    },
  );
  it('an end that one of the two has by a clock of its own is no end', async () => {
    await acquire(at.files, own('one', 0));
    expect(await acquire(at.files, ask('two', 9999))).toMatchObject({ error: { isUndated: true } });
    await put(2, JSON.stringify({ owner: 'three', number: 2, expires: time(5), clock: 'klaviyo' }));
    expect(await acquire(at.files, own('two', 9999))).toMatchObject({ error: { isUndated: true } });
    expect(await acquire(at.files, ask('two', 9999))).toMatchObject({ ok: true });
  });
  it.each(['9999-01-01T00:00:00.000Z', 'soon'])(
    'an end at %s holds nobody up for longer than a lease',
    async (expires) => {
      await put(1, JSON.stringify({ owner: 'one', number: 1, expires, clock: 'klaviyo', lasts_ms: 1e300 }));
      const two = machine(0);
      const look = () => acquire(at.files, { ...ask('two', two.at.wall), stood: two.stood });
      expect(await look()).toMatchObject({ error: { isUndated: true } });
      two.pass(1100);
      expect(await look()).toMatchObject({ ok: true });
    },
  );
  it('one that is renewed just before it is taken is not taken', async () => {
    const lease = await acquired();
    const late = watchedFiles(root);
    late.before(async () => void dataOf(await renew(at.files, lease, { now: 1200, clock: 'klaviyo', ttlMs: 1000 })));
    expect(await acquire(late.files, ask('two', 1200))).toMatchObject({ error: { kind: 'held', until: 2300 } });
    expect(stored(1)).toMatchObject({ owner: 'one', renewals: 1 });
  });
});
