import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FaultKind } from '../../src/sandbox/faults.ts';
import { isDeep } from '../support/deep.ts';
import {
  distinct,
  eveOf,
  type Eve,
  failingAt,
  keyOf,
  removeEve,
  undisturbed,
  type Undisturbed,
  wrongAfterEach,
} from './crash.ts';

const kinds: readonly FaultKind[] = [
  ...(['before', 'after', '500-after', 'garbage-after', 'hang-after', '429', '500', '503', 'garbage'] as const),
  ...(['hang', '503-after'] as const),
];

let eve: Eve;
let whole: Undisturbed;
/** Ends that were recovered from: those of the deaths in crash.test.ts, and of the faults before. */
let tried: Set<string>;
/** Numbers of the requests that meet a failure in the normal run. */
let trials: readonly number[];
beforeAll(async () => {
  eve = await eveOf();
  whole = await undisturbed(eve);
  tried = new Set(distinct(whole.deaths).keys());
  const sent = whole.deaths.filter(({ when }) => when === 'before');
  const numbered = sent.map(({ request, n }) => [shapeOf(request), n] as const);
  const [first, last] = [new Map([...numbered].reverse()), new Map(numbered)];
  trials = sent
    .filter(({ isWrite, request, n }) =>
      [first, ...(isWrite ? [last] : [])].some((ends) => ends.get(shapeOf(request)) === n),
    )
    .map(({ n }) => n);
});
afterAll(() => removeEve(eve));

/** "GET /api/flows/x": what is read is the same question whatever the flow. */
const shapeOf = (request: string): string => request.replace(/(\/api\/[a-z-]+)\/[^/]+/, '$1/x');

/**
 * In the deep run every kind of failure at every request; else the first and the last write of each shape meet one, in
 * turn, and one read. The deaths of crash.test.ts are around all of them.
 */
const isTried = (n: number, index: number): boolean => {
  if (isDeep) return true;
  const rank = trials.indexOf(n);
  return rank >= 0 && rank % kinds.length === index;
};

test.each(kinds.map((kind, index) => [kind, index] as const))(
  'an apply of every kind meets %s; at the latest the next one ends as if nothing had happened',
  async (kind, index) => {
    const wrong: string[] = [];
    for (let n = 1; n <= whole.requests; n++) {
      if (!isTried(n, index)) continue;
      const left = await failingAt(eve, n, kind);
      const key = keyOf(left);
      if (!isDeep && tried.has(key)) continue;
      tried.add(key);
      wrong.push(...(await wrongAfterEach([[`request ${n}`, left]], eve, whole)));
    }
    expect(wrong).toEqual([]);
  },
  1_800_000,
);
