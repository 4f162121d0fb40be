import { expect, onTestFinished, test } from 'vitest';
import type { FaultKind } from '../../src/sandbox/faults.ts';
import { isDeep } from '../support/deep.ts';
import {
  distinct,
  eveOf,
  failingAt,
  keyOf,
  removeEve,
  undisturbed,
  type Undisturbed,
  wrongAfterEach,
} from './crash.ts';
import { type Part, parts } from './every-kind.ts';

const kinds: readonly FaultKind[] = [
  ...(['before', 'after', '500-after', 'garbage-after', 'hang-after', '429', '500', '503', 'garbage'] as const),
  ...(['hang', '503-after'] as const),
];

/** "GET /api/flows/x": what is read is the same question whatever the flow. */
const shapeOf = (request: string): string => request.replace(/(\/api\/[a-z-]+)\/[^/]+/, '$1/x');

/** Numbers of the requests that meet a failure in the normal run: the first of each shape. */
function trialsOf({ deaths }: Undisturbed): readonly number[] {
  const first = new Map<string, number>();
  for (const { request, n } of deaths) if (!first.has(shapeOf(request))) first.set(shapeOf(request), n);
  return [...first.values()];
}

/**
 * In the deep run every kind of failure at every request of the whole apply; else those of its parts meet one each, in
 * turn. The deaths of crash.test.ts are around all of them.
 */
const applies: readonly (readonly [name: string, part: Part | undefined])[] = isDeep
  ? [['every kind', undefined]]
  : Object.entries(parts);

test.each(applies)(
  'an apply of %s meets a failure; at the latest the next one ends as if nothing had happened',
  async (_, part) => {
    const eve = await eveOf(part);
    onTestFinished(() => removeEve(eve));
    const whole = await undisturbed(eve);
    /** Ends that were recovered from: those of the deaths in crash.test.ts, and of the faults before. */
    const tried = new Set(isDeep ? [] : distinct(whole.deaths).keys());
    const trials = trialsOf(whole);
    const wrong: string[] = [];
    let met = 0;
    for (const [index, kind] of kinds.entries())
      for (let n = 1; n <= whole.requests; n++) {
        const rank = trials.indexOf(n);
        if (!isDeep && (rank < 0 || rank % kinds.length !== index)) continue;
        met += 1;
        const left = await failingAt(eve, n, kind);
        const key = keyOf(left);
        if (!isDeep && tried.has(key)) continue;
        tried.add(key);
        wrong.push(...(await wrongAfterEach([[`${kind} at request ${n}`, left]], eve, whole)));
      }
    expect(wrong).toEqual([]);
    expect(met).toBeGreaterThanOrEqual(kinds.length);
  },
  7_200_000,
);
