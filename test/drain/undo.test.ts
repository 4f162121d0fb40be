import { afterEach, describe, expect, test } from 'vitest';
import { drainWords } from '../../src/drain/words.ts';
import { outcomes, type Shop } from '../apply/world.ts';
import {
  begin,
  cart,
  day,
  drains,
  drainShop,
  extra,
  flowNow,
  got,
  hello,
  hour,
  metricId,
  undo,
} from './drain-world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

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

/** A drain of the cart taken back two hours after it began; ben triggered it between. */
async function takenBack(yaml = cart({ before: hello })): Promise<{ it: Shop; old: string; at: number }> {
  const it = (opened = drainShop());
  const old = await begin(it, yaml, { ada: 60 });
  const at = it.clock.ms;
  it.write({ cart: yaml.replace('  - delay: { id: second-wait', `${extra}  - delay: { id: second-wait`) });
  await it.apply({ allow: ['cart'] });
  it.clock.ms = at + hour;
  it.sandbox.ui.event(metricId(it), 'ben');
  it.clock.ms = at + 2 * hour;
  expect(await undo(it)).toBe(true);
  it.write({ cart: yaml });
  return { it, old: old.id, at };
}

const kinds = async (it: Shop) => (await it.plan()).changes.map(({ kind }) => kind);

describe('who stands behind the dam that was taken back', () => {
  test('does not come out late: the flow is made anew when the other one has drained, and drains itself', async () => {
    const { it, old, at } = await takenBack();
    const waiting = await it.plan();
    expect(waiting.changes[0]?.kind).toBe('none');
    expect(waiting.drains.map((row) => drainWords(row, it.clock.ms)).join('\n')).toMatch(
      /is made anew by a later apply, the same, before \d+ Jan/,
    );
    it.clock.ms = at + 10 * day;
    await it.apply();
    const { changes, refusals } = await it.plan();
    expect(changes.map(({ kind, replace }) => [kind, replace?.manner])).toEqual([['replace', 'drain']]);
    expect(changes[0]?.reason).toBe('a drain of it was taken back');
    expect(refusals).toEqual([]);
    it.sandbox.ui.event(metricId(it), 'cleo');
    it.clock.ms += hour;
    expect(outcomes((await it.apply()).report)).toEqual(['replace cart: done']);
    expect((await drains(it)).map(({ id }) => id)).toEqual([old]);
    expect((await it.ledger()).entries['cart']?.stale_from).toBeUndefined();
    for (let week = 0; week < 14; week++) {
      it.clock.ms += 7 * day;
      await it.apply();
    }
    const count = (person: string): number => it.sandbox.ui.received().filter((one) => one.person === person).length;
    expect([count('ada'), count('ben'), count('cleo')]).toEqual([3, 4, 3]);
    expect(await kinds(it)).toEqual(['none']);
  });

  test('is in no hurry while another version drains, and goes before it where the time is short', async () => {
    const { it, at } = await takenBack(cart({ before: hello, delay: 'days: 30' }));
    it.clock.ms = at + 20 * day;
    expect(await kinds(it)).toEqual(['none']);
    it.clock.ms = at + 32 * day;
    expect(await kinds(it)).toEqual(['replace']);
  });

  test('too late is said: in the plan, and by undo where a flow holds people for months', async () => {
    const { it, at } = await takenBack();
    it.clock.ms = at + 90 * day;
    expect((await it.plan()).changes[0]?.notes.join()).toMatch(/coming out .*may get the rest of it again/);
    it.remove();
    const other = (opened = drainShop());
    const long = { delay: 'days: 100' };
    await begin(other, cart(long), { ada: 60 });
    other.write({ cart: cart({ ...long, more: extra }) });
    await other.apply({ allow: ['cart'] });
    other.clock.ms += 50 * day;
    expect(await undo(other)).toBe(false);
    expect((await drains(other)).length).toBe(1);
  });

  test('the file may be lowered or edited meanwhile; a cut by policy cancels nobody for it', async () => {
    const { it, at } = await takenBack();
    it.clock.ms = at + 10 * day;
    await it.apply();
    it.write({ cart: cart({ before: hello, status: 'manual' }) });
    expect(await kinds(it)).toEqual(['status']);
    it.write({ cart: cart({ before: hello, top: 'replace: cut\n' }) });
    expect((await it.plan()).changes.map(({ replace }) => replace?.manner)).toEqual(['drain']);
  });
});
