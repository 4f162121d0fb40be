/** What Klaviyo is asked for and how long that takes by its limits; counted, not timed, so the same on every machine. */
import { boundOf, boundOfAll } from './limits-bound.ts';
import type { Row } from './row.ts';
import { ratioRow, seconds } from './row.ts';
import { cart, many } from './sequences.ts';
import { grow, grown, openShop, type Shop, type Spent } from './shop.ts';

/** Metrics: all that the sequences of this bench name. */
const catalogues = 1;

export interface PlanFigures {
  readonly flows: number;
  readonly requests: number;
  /** Pages of fifty, other people's flows among them, and each catalogue that the sequences name. */
  readonly floor: number;
  readonly seconds: number;
  readonly changes: number;
}

/** A plan of which nothing changed. */
export async function planFigures(shop: Shop, flows: number): Promise<PlanFigures> {
  const { value, requests, seconds: took } = await shop.plan();
  const pages = Math.ceil(Object.keys(shop.sandbox.account.flows).length / 50);
  const changes = value.changes.filter(({ kind }) => kind !== 'none').length;
  return { flows, requests, floor: pages + catalogues, seconds: took, changes };
}

export async function planRows(sizes: readonly number[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const shop = openShop();
  let there = 0;
  for (const size of sizes) {
    await grow(shop, many(size), there);
    there = size;
    const it = await planFigures(shop, size);
    // Windows of the plan just made are over.
    shop.clock.skip(2 * 60_000);
    if (it.changes > 0) throw new Error(`the plan of ${size} flows has ${it.changes} changes`);
    const over = it.requests - it.floor;
    rows.push({
      what: `plan, ${size.toLocaleString('en-US')} unchanged flows: requests`,
      figure: String(it.requests),
      floor: String(it.floor),
      ratio: `+${over}`,
      goal: '≤ +8',
      reached: over <= 8,
    });
    const bound = boundOf('GET /api/flows', it.floor - catalogues);
    rows.push(timeRow(`plan, ${size.toLocaleString('en-US')} unchanged flows: account time`, it.seconds, bound));
  }
  shop.remove();
  return rows;
}

/** Time by the account's clock against what the limits allow; where that is nothing, there is no ratio. */
function timeRow(what: string, took: number, bound: number, goal?: number): Row {
  if (bound > 0) return ratioRow(what, took, bound, goal, seconds);
  const over = `+${took.toFixed(1)} s`;
  return {
    what,
    figure: seconds(took),
    floor: seconds(0),
    ratio: over,
    goal: goal === undefined ? '–' : '≤ +1 s',
    ...(goal === undefined ? {} : { reached: took <= 1 }),
  };
}

/** An apply of so many new flows. */
export async function applyNew(count: number): Promise<Spent<unknown>> {
  const shop = openShop();
  shop.write(many(count));
  const spent = await shop.apply();
  shop.remove();
  return spent;
}

/** An apply of so many changed subjects, one a flow. */
export async function applyChanged(count: number): Promise<Spent<unknown>> {
  const shop = await grown(many(count));
  shop.write(many(count, (index) => cart(index, 'Your cart misses you')));
  const spent = await shop.apply();
  shop.remove();
  return spent;
}

export async function applyRows(sizes: readonly number[], changed: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) {
    const { seconds: took } = await applyNew(size);
    rows.push(
      timeRow(
        `apply, ${size} new ${size === 1 ? 'flow' : 'flows'}: account time`,
        took,
        boundOf('POST /api/flows', size),
        1.05,
      ),
    );
  }
  const { seconds: took, calls } = await applyChanged(changed);
  const writes = new Map([...calls].filter(([call]) => call.startsWith('PATCH')));
  rows.push(timeRow(`apply, ${changed} changed subjects: account time`, took, boundOfAll(writes), 1.05));
  return rows;
}
