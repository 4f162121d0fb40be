/** Our clock and Klaviyo's do not agree, and neither do those of two machines of ours. */
import { afterEach, expect, test } from 'vitest';
import { applyPlan, openSession } from '../../src/apply/apply.ts';
import { createWriteApi } from '../../src/klaviyo/api.ts';
import { key } from '../support/canary.ts';
import { two } from './sequences.ts';
import { outcomes, project, shop, start, type Shop, type ShopOptions } from './world.ts';

const opened: Shop[] = [];
afterEach(() => opened.splice(0).forEach((it) => it.remove()));
const open = (options: ShopOptions = {}): Shop => {
  const it = shop(options);
  opened.push(it);
  return it;
};

const minute = 60_000;

/** A machine whose clock is so many minutes ahead of Klaviyo's. */
const ahead = (minutes: number, more: ShopOptions = {}): Shop => {
  const clock = { ms: start + minutes * minute };
  return open({ clock, now: () => clock.ms - minutes * minute, ...more });
};

test.each([-120, -3, 3, 120])(
  'our clock is %i minutes ahead, the answer of a create is lost: one flow',
  async (minutes) => {
    const it = ahead(minutes);
    it.write({ hello: two('Hello') });
    it.sandbox.faults.when({ method: 'POST', path: '/api/flows' }, 'after');
    expect(outcomes((await it.apply()).report)).toEqual(['create hello: done']);
    const named = Object.values(it.sandbox.account.flows).filter(({ name }) => name === 'Hello');
    expect(named).toHaveLength(1);
  },
);

test.each([-120, -3, 3, 120])(
  'our clock is %i minutes ahead, and the run dies with the answer: the plan knows the flow, the next run takes it',
  async (minutes) => {
    const it = ahead(minutes);
    it.write({ hello: two('Hello') });
    const plan = await it.plan();
    it.sandbox.faults.when({ method: 'POST', path: '/api/flows' }, 'after');
    it.sandbox.faults.when({ method: 'GET', path: '/api/flows' }, '503', 100);
    expect((await applyPlan(plan, it.ports)).results).toMatchObject([{ outcome: 'failed' }]);
    it.sandbox.faults.clear();
    const made = Object.values(it.sandbox.account.flows).find(({ name }) => name === 'Hello');
    const [change] = (await it.plan()).changes;
    expect([change?.kind, change?.flow_id]).toEqual(['none', made?.id]);
    expect(outcomes((await it.apply()).report)).toEqual([]);
    expect((await it.ledger()).entries['hello']?.flow_id).toBe(made?.id);
  },
);

test('a machine whose clock is ten minutes ahead does not take the lease of a living one', async () => {
  const it = open();
  const { id: accountId } = it.sandbox.account.account;
  await it.api.getAccount();
  const first = await openSession(it.ports, { project, accountId });
  expect(first.ok).toBe(true);
  const other = open({ root: it.root, clock: { ms: start + 10 * minute }, fetch: () => it.sandbox.fetch });
  await other.api.getAccount();
  const second = await openSession({ ...other.ports, owner: 'ten minutes ahead' }, { project, accountId });
  expect(second).toMatchObject({ ok: false, error: { held: true } });
  // The dead one's lease runs out by the clock that both see.
  it.clock.ms += 9 * minute;
  await other.api.getAccount();
  expect((await openSession(other.ports, { project, accountId })).ok).toBe(true);
});

/** Behind a proxy that leaves `Date` out of Klaviyo's answers. */
const timeless =
  (inner: typeof fetch): typeof fetch =>
  async (...call) => {
    const answer = await inner(...call);
    answer.headers.delete('date');
    return answer;
  };

test.each([-120, 120])(
  'no clock in common, ours %i minutes ahead: a living one keeps the account, a dead one loses it',
  async (minutes) => {
    const it = open();
    const { id: accountId } = it.sandbox.account.account;
    const first = await openSession(it.ports, { project, accountId });
    if (!first.ok) throw new Error(first.error.message);
    const said: string[] = [];
    const waits: number[] = [];
    const clock = { ms: start + minutes * minute };
    const act: { during?: () => Promise<unknown> } = {
      during: async () => {
        it.clock.ms += 5 * minute;
        await first.data.api.getAccount();
        await first.data.api.createTag('a write');
      },
    };
    const sleep = async (ms: number): Promise<void> => {
      waits.push(ms);
      clock.ms += ms;
      const { during } = act;
      delete act.during;
      await during?.();
    };
    const other = open({ root: it.root, clock, sleep, fetch: () => timeless(it.sandbox.fetch) });
    const ports = { ...other.ports, owner: 'the other', sleep, onProgress: (line: string) => said.push(line) };
    await other.api.getAccount();
    expect(await openSession(ports, { project, accountId })).toMatchObject({
      error: { held: true, message: expect.stringContaining('renewed') as string },
    });
    expect([waits.length, said.length]).toEqual([1, 1]);
    waits.length = 0;
    expect((await openSession(ports, { project, accountId })).ok).toBe(true);
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBe(8 * minute);
    expect(said.at(-1)).toContain('a test');
  },
);

test.each([-600, 600])(
  'our clock is set by %i minutes in the middle of a run: it keeps its lease, and no other takes it',
  async (minutes) => {
    const counted = { ms: 0 };
    const it = open();
    const { id: accountId } = it.sandbox.account.account;
    const pass = (ms: number): void => void ((it.clock.ms += ms), (counted.ms += ms));
    // Its own clock is the sandbox's and what somebody has set it by.
    const set = { ms: 0 };
    const clocks = { now: () => it.clock.ms + set.ms, counted: () => counted.ms };
    const api = createWriteApi({
      ...clocks,
      key,
      fetch: it.sandbox.fetch,
      sleep: async (ms) => pass(ms),
      random: () => 0.5,
    });
    await api.getAccount();
    const first = await openSession({ ...it.ports, ...clocks, api }, { project, accountId });
    if (!first.ok) throw new Error(first.error.message);
    const other = open({ root: it.root, clock: it.clock, fetch: () => it.sandbox.fetch });
    const another = { ...other.ports, owner: 'another', isStopping: () => true };
    for (let n = 0; n < 4; n++) {
      set.ms += minutes * minute;
      pass(4 * minute);
      expect((await first.data.api.createTag(`tag ${n}`)).ok).toBe(true);
      pass(minute);
      await other.api.getAccount();
      expect(await openSession(another, { project, accountId })).toMatchObject({
        error: { held: true },
      });
    }
  },
);
