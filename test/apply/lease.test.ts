/** One apply an account at a time: asked before each try of each write, however long a try had to wait. */
import { afterEach, expect, test } from 'vitest';
import { openSession } from '../../src/apply/apply.ts';
import { createDirectoryStore } from '../../src/state/directory-files.ts';
import { two } from './sequences.ts';
import { outcomes, project, shop, start, type Shop, type ShopOptions } from './world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());
const open = (options: ShopOptions = {}): Shop => (opened = shop(options));

const minute = 60_000;

test('an apply held up between two tries finds out that another has taken over, and sends no more', async () => {
  const clock = { ms: start };
  let isHeldUp = false;
  const it = open({
    clock,
    // The process stands still for long (a closed lid) while it waits to try again, and another run takes over.
    sleep: async (ms) => {
      clock.ms += ms;
      if (!isHeldUp) return;
      isHeldUp = false;
      clock.ms += 60 * minute;
      const other = createDirectoryStore(it.root);
      const { id: accountId } = it.sandbox.account.account;
      await other.acquireLease({
        accountId,
        owner: 'the other',
        now: clock.ms,
        clock: 'klaviyo',
        ttlMs: 6 * minute,
        graceMs: 2 * minute,
      });
    },
  });
  it.write({ hello: two('Hello') });
  const take = it.sandbox.faults.take;
  it.sandbox.faults.take = (method, path) => {
    const kind = take(method, path);
    if (method !== 'POST' || path !== '/api/flows') return kind;
    isHeldUp = true;
    return '429';
  };
  await it.api.getAccount();
  const { report } = await it.apply();
  expect(report.results).toMatchObject([{ kind: 'create', outcome: 'failed' }]);
  expect(report.results[0]?.error).toContain('the other');
  expect(it.sandbox.log.filter(({ method, path }) => method === 'POST' && path === '/api/flows')).toHaveLength(1);
  const [last] = it.sandbox.log.filter(({ write }) => write).slice(-1);
  expect(`${last?.method} ${last?.path}`).toBe('POST /api/flows');
});

test('one that goes on for long, with many tries, keeps its lease', async () => {
  const it = open();
  it.write(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`flow-${i}`, two(`Flow ${i}`)])));
  const take = it.sandbox.faults.take;
  let calls = 0;
  it.sandbox.faults.take = (method, path) => {
    const kind = take(method, path);
    if (method !== 'POST' || path !== '/api/flows') return kind;
    it.clock.ms += 2 * minute;
    return calls++ < 4 ? '429' : undefined;
  };
  const { report } = await it.apply();
  expect(outcomes(report).filter((one) => !one.endsWith(': done'))).toEqual([]);
  expect(it.clock.ms - start).toBeGreaterThan(30 * minute);
});

test('who comes second is told by whom, until when, and how to go on', async () => {
  const it = open();
  it.write({ hello: two('Hello') });
  const { id: accountId } = it.sandbox.account.account;
  await it.api.getAccount();
  const first = await openSession(it.ports, { project, accountId });
  expect(first.ok).toBe(true);
  const second = await openSession({ ...it.ports, owner: 'another' }, { project, accountId });
  expect(second).toMatchObject({ ok: false, error: { held: true } });
  const words = second.ok ? '' : second.error.message;
  expect(words).toContain('a test');
  expect(words).toContain('until 2026-11-22T12:06:00.000Z');
  expect(words).toContain('sluice apply takes over by itself from 2026-11-22T12:08:00.000Z on');
  it.clock.ms = Date.parse('2026-11-22T12:08:00.000Z');
  expect((await it.apply()).report.results).toMatchObject([{ outcome: 'done' }]);
});
