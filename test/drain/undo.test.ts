import { afterEach, expect, test } from 'vitest';
import { openSession } from '../../src/apply/apply.ts';
import { undoDrain } from '../../src/apply/drain-undo.ts';
import { project, type Shop } from '../apply/world.ts';
import { begin, cart, day, drains, drainShop, extra, flowNow, got, hello, hour, metricId } from './drain-world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

async function undo(it: Shop): Promise<boolean> {
  const session = await openSession(it.ports, { project, accountId: it.sandbox.account.account.id });
  if (!session.ok) throw new Error(session.error.message);
  const done = await undoDrain(session.data, 'cart');
  await session.data.close();
  return done.ok;
}

test('a drain is taken back: the old flow takes newcomers again, who came in between stays in the new one, nobody is lost', async () => {
  const it = (opened = drainShop());
  const old = await begin(it, cart({ before: hello }), { ada: 60 });
  const at = it.clock.ms;
  it.write({ cart: cart({ before: hello, more: extra }) });
  await it.apply({ allow: ['cart'] });
  const young = flowNow(it).id;
  it.clock.ms = at + hour;
  it.sandbox.ui.event(metricId(it), 'ben');
  it.clock.ms = at + 2 * hour;
  expect(await undo(it)).toBe(true);
  it.clock.ms = at + 3 * hour;
  it.sandbox.ui.event(metricId(it), 'cleo');
  expect((await drains(it)).map(({ id, by }) => [id, by])).toEqual([[young, old.id]]);
  const ledger = await it.ledger();
  expect(ledger.entries['cart']).toMatchObject({ flow_id: old.id, lineage: [young, old.id] });
  expect((await it.plan()).refusals.map(({ code }) => code)).toContain('undone');
  it.write({ cart: cart({ before: hello }) });
  expect((await it.plan({ deep: true })).changes.map(({ kind }) => kind)).toEqual(['none']);

  it.clock.ms = at + 6 * day;
  const of = (person: string, flow: string) => got(it, person, at).filter((one) => one.includes(` ${flow} `));
  expect(got(it, 'ada', at)).toHaveLength(3);
  // flowNow is the newest of the name, which is the one that drains now.
  expect([of('ben', 'new').length, of('ben', 'old')]).toEqual([4, []]);
  expect([of('cleo', 'new'), of('cleo', 'old').length]).toEqual([[], 3]);
});
