/** What stands around a drain: a lost ledger, a deleted sequence, edits by hand, re-entry, the chain. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { drainWords } from '../../src/drain/words.ts';
import { drainAlarms, drainIssue } from '../../src/plan/drain-alarms.ts';
import { leftInLibrary, outcomes, type Shop } from '../apply/world.ts';
import { begin, cart, day, drains, drainShop, extra, flowNow, got, hello, hour, metricId } from './drain-world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

const allow = { allow: ['cart'] };
const hook = '  - webhook: { id: hook, url: "https://x.test", body: "{}" }\n';

async function drained(yaml = {}, after = {}): Promise<{ it: Shop; old: string; at: number }> {
  const it = (opened = drainShop());
  const old = await begin(it, cart(yaml), { ada: 60 });
  const at = it.clock.ms;
  it.write({ cart: cart({ ...yaml, more: extra, ...after }) });
  const { report } = await it.apply(allow);
  expect(outcomes(report)).toEqual(['replace cart: done']);
  return { it, old: old.id, at };
}

describe('while a flow drains', () => {
  test('re-entry stays closed: who has been through the old flow does not get the new one; the guard is no difference', async () => {
    const { it, at } = await drained({ reentry: 'never' });
    it.clock.ms = at + 10 * hour;
    it.sandbox.ui.event(metricId(it), 'ada');
    it.sandbox.ui.event(metricId(it), 'ben');
    it.clock.ms = at + 9 * day;
    expect([got(it, 'ada', at).length, got(it, 'ben', at).length]).toEqual([2, 3]);
    expect(JSON.stringify(flowNow(it).definition.profile_filter)).toContain('"before"');
    expect((await it.plan({ deep: true })).changes.map(({ kind }) => kind)).toEqual(['none']);
    it.write({ cart: cart({ reentry: 'never', more: hook }) });
    expect(outcomes((await it.apply(allow)).report)).toEqual(['replace cart: done']);
    expect(flowNow(it).definition.profile_filter).toMatchObject({ condition_groups: [{}] });
  });

  test('re-entry is open again after its time, counted from the old flow', async () => {
    const { it, at } = await drained({ reentry: '{ after: 7 days }' });
    for (const days of [1, 6, 8]) {
      it.clock.ms = at + days * day;
      it.sandbox.ui.event(metricId(it), 'ada');
      it.sandbox.ui.event(metricId(it), 'ben');
    }
    it.clock.ms = at + 20 * day;
    expect(got(it, 'ada', at).map((one) => one.split(' ')[1])).toEqual(['old', 'old', 'new', 'new', 'new']);
    expect(got(it, 'ben', at)).toHaveLength(6);
    expect((await it.plan({ deep: true })).changes.map(({ kind }) => kind)).toEqual(['none']);
  });

  test('an edit in Klaviyo is told and keeps it from being deleted', async () => {
    const { it, old } = await drained();
    const [{ until, dam } = { until: '', dam: [] }] = await drains(it);
    it.sandbox.ui.editAction(old, dam[0]?.action_id ?? '', { value: 1 });
    it.clock.ms = Date.parse(until) + day;
    const plan = await it.plan();
    expect(plan.drains.map(({ state, act, edited }) => [state, act, edited])).toEqual([
      ['edited', 'check', ['first-wait (delay)']],
    ]);
    expect(plan.diagnostics.map(({ code }) => code)).toContain('drain-edited');
    await it.apply({ endDrain: ['cart'] });
    expect(it.sandbox.account.flows[old]).toBeUndefined();
  });

  test('one that nobody ends is told before newcomers come out from behind its dam', async () => {
    const { it, old } = await drained();
    const [{ until } = { until: '' }] = await drains(it);
    const codes = async (): Promise<readonly string[]> => (await it.plan()).diagnostics.map(({ code }) => code);
    it.clock.ms = Date.parse(until) + 20 * day;
    expect(await codes()).not.toContain('drain-overdue');
    it.clock.ms = Date.parse(until) + 32 * day;
    const plan = await it.plan();
    expect(plan.diagnostics.find(({ code }) => code === 'drain-overdue')?.detail).toContain('The next sluice apply');
    expect(plan.drains.map((row) => drainWords(row, it.clock.ms)).join()).toMatch(/newcomers come out from behind/);
    expect(drainAlarms(plan).map(({ kind }) => kind)).toEqual(['overdue']);
    expect(drainAlarms(plan).map((alarm) => drainIssue(alarm).title)).toEqual([
      'cart: a flow that drains is still there, though nobody can be inside any more',
    ]);
    await it.apply();
    expect([it.sandbox.account.flows[old], await codes()]).toEqual([undefined, []]);
  });

  test('a flow that the ledger alone calls ours is left alone', async () => {
    const { it, old } = await drained();
    const other = Object.values(it.sandbox.account.flows).find(({ name }) => name !== 'Cart')?.id ?? '';
    const path = join(it.root, '.sluice/ledger', `${it.sandbox.account.account.id}.json`);
    const ledger = JSON.parse(readFileSync(path, 'utf8'));
    const forged = { ...ledger.draining[old], until: ledger.draining[old].since, dam: [], watch: [] };
    writeFileSync(path, JSON.stringify({ ...ledger, draining: { [other]: forged } }));
    it.clock.ms += day;
    const { report } = await it.apply();
    expect(report.drains).toMatchObject([{ flow_id: other, outcome: 'failed', message: expect.stringMatching(/tag/) }]);
    expect(it.sandbox.account.flows[other]).toBeDefined();
  });

  test('the sequence may go: the old flow drains on', async () => {
    const { it, old, at } = await drained();
    it.write({});
    const young = flowNow(it).id;
    it.write({ other: cart().replace('name: Cart', 'name: Other') });
    await it.apply(allow);
    expect([it.sandbox.account.flows[young], (await drains(it)).map(({ id }) => id)]).toEqual([undefined, [old]]);
    it.clock.ms = at + 9 * day;
    await it.apply();
    expect(it.sandbox.account.flows[old]).toBeUndefined();
  });

  test('a lost ledger finds it again by its tag, and keeps it until its delays tell that nobody is inside', async () => {
    const { it, old, at } = await drained();
    rmSync(join(it.root, '.sluice'), { recursive: true });
    const { plan } = await it.apply();
    expect(plan.diagnostics.map(({ code }) => code)).toContain('drain-found');
    expect((await drains(it)).map(({ id }) => id)).toEqual([old]);
    expect((await it.ledger()).entries['cart']?.flow_id).toBe(flowNow(it).id);
    it.clock.ms = at + 2 * day;
    await it.apply();
    expect(it.sandbox.account.flows[old]).toBeDefined();
    it.clock.ms = at + 9 * day;
    await it.apply();
    expect(it.sandbox.account.flows[old]).toBeUndefined();
    const saved = await it.store.listBackups(it.sandbox.account.account.id);
    const backup = await it.store.readBackup((saved.ok ? saved.data : [])[0] ?? '');
    expect(backup).toMatchObject({ data: { flow_id: old, reason: expect.stringContaining('the ledger was lost') } });
  });

  test('who waits by a delay that was longer before an edit is counted: the drain lasts for them too', async () => {
    const it = (opened = drainShop());
    const old = await begin(it, cart({ delay: 'days: 20' }), { ada: 60 });
    const at = it.clock.ms;
    it.write({ cart: cart({ delay: 'hours: 4' }) });
    expect(outcomes((await it.apply()).report)).toEqual(['update cart: done']);
    it.clock.ms = at + day;
    it.write({ cart: cart({ delay: 'hours: 4', more: extra }) });
    await it.apply(allow);
    const [{ until } = { until: '' }] = await drains(it);
    expect((Date.parse(until) - at) / day).toBeGreaterThan(21);
    for (const days of [3, 10, 22]) {
      it.clock.ms = at + days * day;
      const { report } = await it.apply();
      expect(report.drains?.every(({ outcome }) => outcome !== 'leaks') ?? true).toBe(true);
    }
    expect(got(it, 'ada', at)).toHaveLength(2);
    it.clock.ms = at + 24 * day;
    await it.apply();
    expect(it.sandbox.account.flows[old.id]).toBeUndefined();
    expect((await it.ledger()).entries['cart']?.waits_until).toBeUndefined();
  });

  test('a year of a brand that restructures every month: everybody gets their version whole, never more than three flows', async () => {
    const it = (opened = drainShop());
    await begin(it, cart({ before: hello }));
    const { flows, templates } = it.sandbox.account;
    const carts = () => Object.values(flows).filter(({ name }) => name === 'Cart');
    const inLibrary = (): number => Object.values(templates).filter(({ messageId }) => messageId === undefined).length;
    const library = inLibrary();
    const subjects = (person: string, at: number): readonly string[] =>
      got(it, person, at).map((one) => one.split(' ')[0] ?? '');
    const versions = [
      ['Hello', 'One', 'Two'],
      ['Hello', 'One', 'Extra', 'Two'],
      ['Hello', 'One', 'send-webhook', 'Two'],
    ];
    let most = { flows: 0, library: 0 };
    for (let month = 1; month <= 12; month++) {
      const at = it.clock.ms;
      const before = versions[month === 1 ? 0 : 1 + (month % 2)];
      it.sandbox.ui.event(metricId(it), `early ${month}`);
      it.clock.ms += 15 * day;
      it.sandbox.ui.event(metricId(it), `just before ${month}`);
      it.clock.ms += hour;
      it.write({ cart: cart({ before: hello, more: month % 2 === 1 ? extra : hook }) });
      expect(outcomes((await it.apply(allow)).report), `month ${month}`).toEqual(['replace cart: done']);
      expect(leftInLibrary(it.sandbox)).toEqual([]);
      most = { flows: Math.max(most.flows, carts().length), library: Math.max(most.library, inLibrary()) };
      it.sandbox.ui.event(metricId(it), `just after ${month}`);
      it.clock.ms += 15 * day;
      expect(
        [`early ${month}`, `just before ${month}`, `just after ${month}`].map((person) => subjects(person, at)),
        `month ${month}`,
      ).toEqual([before, before, versions[2 - (month % 2)]]);
    }
    expect(most).toEqual({ flows: 2, library });
  });
});
