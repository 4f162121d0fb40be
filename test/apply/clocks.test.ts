/** Our clock and Klaviyo's do not agree, and neither do those of two machines of ours. */
import { afterEach, expect, test } from 'vitest';
import { applyPlan, openSession } from '../../src/apply/apply.ts';
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
