import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDeep } from '../support/deep.ts';
import {
  distinct,
  eveOf,
  type Eve,
  removeEve,
  stoppedAt,
  undisturbed,
  type Undisturbed,
  wrongAfterEach,
} from './crash.ts';

let eve: Eve;
let whole: Undisturbed;
beforeAll(async () => {
  eve = await eveOf();
  whole = await undisturbed(eve);
});
afterAll(() => removeEve(eve));

test('an apply of every kind dies before or after any of its requests; the next one ends as if nothing had happened', async () => {
  const states = [...distinct(whole.deaths).values()];
  // Fewer would mean that the apply itself became shorter, or that different ends are taken for the same.
  expect([whole.deaths.length, states.length]).toEqual([292, 84]);
  const ends = states.map((death) => [`${death.when} request ${death.n} (${death.request})`, death] as const);
  expect(await wrongAfterEach(ends, eve, whole)).toEqual([]);
}, 600_000);

test.runIf(isDeep)(
  'the same, with an apply that really dies each time; nothing is left that was not tried',
  async () => {
    const tried = distinct(whole.deaths);
    const wrong: string[] = [];
    const untried: string[] = [];
    for (let n = 1; n <= whole.requests; n++)
      for (const when of ['before', 'after'] as const) {
        const left = await stoppedAt(eve, n, when);
        const where = `${when} request ${n}`;
        wrong.push(...(await wrongAfterEach([[where, left]], eve, whole)));
        for (const key of distinct([left]).keys()) if (!tried.has(key)) untried.push(where);
      }
    expect(wrong).toEqual([]);
    // Creates run beside each other, so a death among them can meet an order of requests that this run did not have.
    expect(untried.length, untried.join(', ')).toBeLessThanOrEqual(8);
  },
  1_800_000,
);
