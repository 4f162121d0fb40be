/** A run that dies before or after any of its requests: the next one ends it, and nobody inside is lost. */
import { expect, test } from 'vitest';
import { isDeep } from '../support/deep.ts';
import type { Shop } from '../apply/world.ts';
import {
  begin,
  cart,
  day,
  drains,
  drainShop,
  extra,
  flowNow,
  hello,
  hour,
  metricId,
  minute,
  undo,
} from './drain-world.ts';

class Died extends Error {}

/** Milliseconds: in the deep run every request is died at. */
const patience = isDeep ? 1_800_000 : 120_000;

/** How often ada's, and a newcomer's, mails came; what drains at the end. */
async function ends(it: Shop, at: number): Promise<unknown> {
  it.clock.ms = at + hour;
  it.sandbox.ui.event(metricId(it), 'cleo');
  it.clock.ms = at + 6 * day;
  const sent = it.sandbox.ui.received();
  const count = (person: string): number => sent.filter((one) => one.person === person).length;
  const flows = Object.values(it.sandbox.account.flows).filter(({ name }) => name === 'Cart');
  return { ada: count('ada'), cleo: count('cleo'), flows: flows.length, drains: (await drains(it)).length };
}

test(
  'dying anywhere in a drain ends as if nothing had happened',
  async () => {
    let requests = 0;
    let dieAt = Infinity;
    let armed = false;
    const counting = {
      onRequest: () => {
        if (armed && ++requests === dieAt) throw new Died();
      },
      onActed: () => {
        if (armed && requests === -dieAt) throw new Died();
      },
    };
    const tried: number[] = [];
    const once = async (die: number): Promise<number> => {
      const it = drainShop(counting);
      try {
        armed = false;
        await begin(it, cart({ before: hello }), { ada: 60 });
        const at = it.clock.ms;
        it.write({ cart: cart({ before: hello, more: extra }) });
        armed = true;
        requests = 0;
        dieAt = die;
        await it.apply({ allow: ['cart'] }).catch((error: unknown) => {
          if (!(error instanceof Died) && !String(error).includes('Died')) throw error;
        });
        const total = requests;
        armed = false;
        it.clock.ms += 7 * 60_000;
        await it.apply({ allow: ['cart'] });
        await it.apply({ allow: ['cart'] });
        expect(await ends(it, at), `died at ${die}`).toEqual({ ada: 3, cleo: 4, flows: 2, drains: 1 });
        expect(flowNow(it).status).toBe('live');
        return total;
      } finally {
        it.remove();
      }
    };
    const total = await once(Infinity);
    // All of them in the deep run; here some, before and after by turns.
    const step = isDeep ? 1 : 7;
    for (let die = 1; die <= total; die += step) {
      if (isDeep || tried.length % 2 === 0) await once(die);
      if (isDeep || tried.length % 2 === 1) await once(-die);
      tried.push(die);
    }
    expect(tried.length).toBeGreaterThan(5);
  },
  patience,
);

test(
  'dying anywhere in an undo ends as if nothing had happened',
  async () => {
    let requests = 0;
    let dieAt = Infinity;
    let armed = false;
    const counting = {
      onRequest: () => {
        if (armed && ++requests === dieAt) throw new Died();
      },
      onActed: () => {
        if (armed && requests === -dieAt) throw new Died();
      },
    };
    const once = async (die: number): Promise<number> => {
      const it = drainShop(counting);
      try {
        armed = false;
        const old = await begin(it, cart({ before: hello }), { ada: 60 });
        const at = it.clock.ms;
        it.write({ cart: cart({ before: hello, more: extra }) });
        await it.apply({ allow: ['cart'] });
        it.clock.ms = at + hour;
        it.sandbox.ui.event(metricId(it), 'ben');
        [requests, dieAt, armed] = [0, die, true];
        await undo(it).catch((error: unknown) => {
          if (!(error instanceof Died) && !String(error).includes('Died')) throw error;
        });
        armed = false;
        it.clock.ms += 7 * minute;
        it.write({ cart: cart({ before: hello }) });
        // As a person would: where nothing was begun the drain still lasts, and is taken back now.
        await it.apply();
        if ((await it.ledger()).entries['cart']?.flow_id !== old.id)
          expect(await undo(it), `died at ${die}`).toBe(true);
        await it.apply();
        it.clock.ms = at + 2 * hour;
        it.sandbox.ui.event(metricId(it), 'cleo');
        it.clock.ms = at + 6 * day;
        const sent = it.sandbox.ui.received();
        const count = (person: string): number => sent.filter((one) => one.person === person).length;
        const of = new Set(sent.flatMap(({ person, flowId }) => (person === 'cleo' ? [flowId] : [])));
        expect(
          { ada: count('ada'), ben: count('ben'), cleo: count('cleo'), of: [...of], drains: (await drains(it)).length },
          `died at ${die}`,
        ).toEqual({ ada: 3, ben: 4, cleo: 3, of: [old.id], drains: 1 });
        return requests;
      } finally {
        it.remove();
      }
    };
    const total = await once(Infinity);
    expect(total).toBeGreaterThan(10);
    for (let die = 1; die <= total; die += isDeep ? 1 : 6) {
      await once(die);
      if (isDeep) await once(-die);
    }
  },
  patience,
);

test('two applies at once end as one', async () => {
  const it = drainShop();
  try {
    await begin(it, cart({ before: hello }), { ada: 60 });
    const at = it.clock.ms;
    it.write({ cart: cart({ before: hello, more: extra }) });
    const both = await Promise.allSettled([it.apply({ allow: ['cart'] }), it.apply({ allow: ['cart'] })]);
    expect(both.map(({ status }) => status)).toContain('fulfilled');
    await it.apply({ allow: ['cart'] });
    expect(await ends(it, at)).toEqual({ ada: 3, cleo: 4, flows: 2, drains: 1 });
  } finally {
    it.remove();
  }
});
