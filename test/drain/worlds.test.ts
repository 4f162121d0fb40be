/** Accounts in which Klaviyo does not do what a drain rests on: it is noticed, told, and something else stands in its place. */
import { afterEach, describe, expect, test } from 'vitest';
import { outcomes, type Shop } from '../apply/world.ts';
import { begin, cart, day, drains, drainShop, extra, flowNow, got, hello, hour, metricId } from './drain-world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

const allow = { allow: ['cart'] };

/** Somebody triggers it every hour. */
function hourly(it: Shop, from: number, to: number): void {
  for (let at = from; at < to; at += hour) {
    it.clock.ms = at;
    it.sandbox.ui.event(metricId(it), `p${at / hour}`);
  }
  it.clock.ms = to;
}

describe('a world', () => {
  test('that cuts delays to 30 days: the delay goes back, and message filters keep newcomers out', async () => {
    const it = (opened = drainShop({ quirks: { longestDelayDays: 30 } }));
    const slow = '  - delay: { id: slow, days: 15 }\n';
    const long = { delay: 'days: 20', more: slow };
    const old = await begin(it, cart(long), { ada: 60 });
    const at = it.clock.ms;
    it.write({ cart: cart({ ...long, more: slow + extra }) });
    const { report } = await it.apply(allow);
    expect(outcomes(report)).toEqual(['replace cart: done']);
    expect(report.results[0]?.detail).toContain('message filters keep newcomers out');
    const [drain] = await drains(it);
    expect(drain?.dam.map(({ does }) => does)).toEqual(['filter', 'filter']);
    it.clock.ms = at + hour;
    it.sandbox.ui.event(metricId(it), 'ben');
    it.clock.ms = at + 36 * day;
    expect(it.sandbox.ui.received().filter(({ flowId, person }) => flowId === old.id && person === 'ben')).toEqual([]);
    expect(got(it, 'ada', at)).toHaveLength(1);
    it.clock.ms = at + 38 * day;
    expect(got(it, 'ada', at)).toHaveLength(2);
  });

  test('that takes a status and does not set it: the old flow is as it was, and the new one is gone', async () => {
    const it = (opened = drainShop({ quirks: { actionStatusIgnored: true } }));
    const old = await begin(it, cart({ before: hello }), { ada: 60 });
    const at = it.clock.ms;
    it.write({ cart: cart({ before: hello, more: extra }) });
    const { report } = await it.apply(allow);
    expect(outcomes(report)[0]).toMatch(/replace cart: failed \(.*Nobody was lost/);
    expect(flowNow(it).id).toBe(old.id);
    expect(await drains(it)).toEqual([]);
    it.clock.ms = at + 4 * day;
    expect(got(it, 'ada', at)).toHaveLength(3);
  });

  test.each(['send-webhook', 'send-sms', 'send-email'])(
    'that refuses to change a %s: told and taken back',
    async (type) => {
      const it = (opened = drainShop({ quirks: { patchRefusedFor: [type] } }));
      const before =
        '  - webhook: { id: hook, url: "https://x.test", body: "{}" }\n' +
        '  - sms: { id: text, body: "Hi", opt_out: true, quiet_hours: false }\n' +
        hello;
      const old = await begin(it, cart({ before }), { ada: 60 });
      const at = it.clock.ms;
      it.write({ cart: cart({ before, more: extra }) });
      const { report } = await it.apply(allow);
      expect(outcomes(report)[0]).toMatch(/replace cart: failed \(.*Nobody was lost.*--cut cart/);
      expect(flowNow(it).id).toBe(old.id);
      expect((await it.ledger()).entries['cart']?.journal).toBeUndefined();
      it.sandbox.ui.event(metricId(it), 'ben');
      it.clock.ms = at + 4 * day;
      expect([got(it, 'ada', at), got(it, 'ben', at)].map((all) => all.length)).toEqual([5, 5]);
    },
  );

  test('in which drafts still send: the first look tells it, and filters stop it', async () => {
    const it = (opened = drainShop({ quirks: { draftStillSends: true } }));
    await begin(it, cart({ before: hello }));
    hourly(it, it.clock.ms, it.clock.ms + 30 * hour);
    it.write({ cart: cart({ before: hello, more: extra }) });
    await it.apply(allow);
    hourly(it, it.clock.ms, it.clock.ms + 8 * hour);
    const { report } = await it.apply();
    expect(report.drains?.map(({ outcome }) => outcome)).toEqual(['leaks']);
    const ledger = await it.ledger();
    expect(ledger.facts['drain']).toBe(false);
    const [drain] = await drains(it);
    expect(drain?.leak).toMatchObject({ verdict: 'leaks', filtered: true });
    const from = it.clock.ms;
    hourly(it, from + hour, from + 6 * hour);
    const late = it.sandbox.ui
      .received()
      .filter(({ at, flowId, entered }) => flowId === drain?.id && at > from && entered > from);
    expect(late).toEqual([]);
    it.write({ cart: cart({ before: hello }) });
    expect((await it.plan()).refusals.map(({ code }) => code)).toContain('drain-unproven');
  });

  test('in which a changed delay moves those who wait in it: noticed by their silence, and put back', async () => {
    const it = (opened = drainShop({ quirks: { waitingIsRescheduled: true } }));
    await begin(it, cart({ delay: 'hours: 10' }));
    hourly(it, it.clock.ms, it.clock.ms + 40 * hour);
    it.write({ cart: cart({ delay: 'hours: 10', more: extra }) });
    await it.apply(allow);
    it.clock.ms += 6 * hour;
    const { report } = await it.apply();
    expect(report.drains?.map(({ outcome }) => outcome)).toEqual(['leaks']);
    const [drain] = await drains(it);
    expect(drain?.leak).toMatchObject({ verdict: 'stalls', filtered: true });
    const from = it.clock.ms;
    it.clock.ms = from + day;
    expect(
      it.sandbox.ui.received().filter(({ at, flowId }) => flowId === drain?.id && at > from).length,
    ).toBeGreaterThan(3);
  });

  test('in which all is well: one look shows that it holds, and no drain asks for a word any more', async () => {
    const it = (opened = drainShop());
    await begin(it, cart({ before: hello }));
    hourly(it, it.clock.ms, it.clock.ms + 30 * hour);
    it.write({ cart: cart({ before: hello, more: extra }) });
    await it.apply(allow);
    hourly(it, it.clock.ms, it.clock.ms + 8 * hour);
    const { report } = await it.apply();
    expect(report.drains?.map(({ outcome }) => outcome)).toEqual(['checked']);
    expect((await it.ledger()).facts['drain']).toBe(true);
    it.write({ cart: cart({ before: hello }) });
    expect((await it.plan()).refusals).toEqual([]);
  });

  test('whose clock is behind, or tells no time: nothing is deleted', async () => {
    for (const dateAheadMs of [-hour, null]) {
      const it = (opened = drainShop({ quirks: { dateAheadMs } }));
      const old = await begin(it, cart(), { ada: 60 });
      it.write({ cart: cart({ more: extra }) });
      await it.apply(allow);
      const [{ until } = { until: '' }] = await drains(it);
      it.clock.ms = Date.parse(until) + 30 * 60_000;
      await it.apply();
      expect(it.sandbox.account.flows[old.id]).toBeDefined();
      it.remove();
    }
    opened = undefined;
  });
});
