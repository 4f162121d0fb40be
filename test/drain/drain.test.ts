import { afterEach, describe, expect, test } from 'vitest';
import { leftInLibrary, outcomes, type Shop } from '../apply/world.ts';
import { begin, cart, day, drains, drainShop, extra, flowNow, got, hello, hour, metricId } from './drain-world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

const allow = { allow: ['cart'] };
const other = (yaml: string): string => yaml.replace('name: Cart', 'name: Other');

describe('a replacement that drains', () => {
  test('who is inside gets the old messages at their times, who comes after gets the new ones, and nobody both', async () => {
    const it = (opened = drainShop());
    const old = await begin(it, cart({ before: hello }), { ada: 60, ben: 30 * 60 });
    const at = it.clock.ms;
    it.write({ cart: cart({ before: hello, more: extra }) });
    const from = it.sandbox.log.length;
    const { plan, report } = await it.apply(allow);
    expect(outcomes(report)).toEqual(['replace cart: done']);
    expect(plan.changes[0]?.replace).toMatchObject({ manner: 'drain', requests: 2 });
    const writes = it.sandbox.log.slice(from).filter(({ write }) => write);
    expect(writes).toHaveLength(plan.writes);
    // What the flow alone takes, one action before the first delay, that delay, and the tag.
    it.write({ cart: cart({ before: hello, more: extra }), other: other(cart({ before: hello, more: extra })) });
    const alone = (await it.plan()).changes.find(({ address }) => address === 'other')?.writes ?? 0;
    expect(writes.length).toBeLessThanOrEqual(alone + 1 + 1 + 2);
    it.write({ cart: cart({ before: hello, more: extra }) });
    expect(it.sandbox.account.people.cancelled).toBe(0);
    expect(flowNow(it).id).not.toBe(old.id);
    expect((await drains(it)).map(({ id, by }) => [id, by])).toEqual([[old.id, flowNow(it).id]]);
    expect(leftInLibrary(it.sandbox)).toEqual([]);
    const again = await it.plan({ deep: true });
    expect([again.summary.none, again.drains.map(({ act, state }) => `${act} ${state}`)]).toEqual([
      1,
      ['wait draining'],
    ]);

    it.clock.ms = at + hour;
    it.sandbox.ui.event(metricId(it), 'cleo');
    it.sandbox.ui.event(metricId(it), 'ada');
    it.clock.ms = at + 5 * day;
    expect(got(it, 'ben', at)).toEqual(['Hello old +-30h', 'One old +-26h', 'Two old +22h']);
    expect(got(it, 'cleo', at)).toEqual(['Hello new +1h', 'One new +5h', 'Extra new +29h', 'Two new +77h']);
    expect(got(it, 'ada', at)).toEqual([
      ...['Hello old +-1h', 'Hello new +1h', 'One old +3h', 'One new +5h'],
      ...['Extra new +29h', 'Two old +51h', 'Two new +77h'],
    ]);
  });

  test('ends when nobody can be inside: not a second earlier, figures and backup first', async () => {
    const it = (opened = drainShop());
    const old = await begin(it, cart(), { ada: 60 });
    it.write({ cart: cart({ more: extra }) });
    await it.apply(allow);
    const [{ until } = { until: '' }] = await drains(it);
    it.clock.ms = Date.parse(until) - 1000;
    await it.apply();
    expect(it.sandbox.account.flows[old.id]).toBeDefined();
    it.clock.ms = Date.parse(until) + 1000;
    const before = it.sandbox.log.length;
    const { plan, report } = await it.apply();
    expect(plan.drains.map(({ act }) => act)).toEqual(['end']);
    expect(report.drains?.map(({ outcome }) => outcome)).toEqual(['done']);
    expect(it.sandbox.account.flows[old.id]).toBeUndefined();
    expect(await drains(it)).toEqual([]);
    const paths = it.sandbox.log.slice(before).map(({ method, path }) => `${method} ${path}`);
    expect(paths.indexOf('POST /api/flow-series-reports')).toBeLessThan(paths.indexOf(`DELETE /api/flows/${old.id}`));
    const saved = await it.store.listBackups(it.sandbox.account.account.id);
    const backup = await it.store.readBackup((saved.ok ? saved.data : []).at(-1) ?? '');
    expect(backup).toMatchObject({ ok: true, data: { flow_id: old.id, status: 'live' } });
    expect(JSON.stringify(backup)).not.toMatch(/"value":6\d/);
    expect((await it.plan({ deep: true })).summary.none).toBe(1);
  });
});
