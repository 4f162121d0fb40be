import { expect, onTestFinished, test } from 'vitest';
import { isDeep } from '../support/deep.ts';
import { type Death, distinct, eveOf, removeEve, stoppedAt, undisturbed, wrongAfterEach } from './crash.ts';
import { parts } from './every-kind.ts';

const named = (deaths: readonly Death[]): (readonly [string, Death])[] =>
  deaths.map((death) => [`${death.when} request ${death.n} (${death.request})`, death]);

// Fewer deaths or states would mean that the apply itself became shorter, or that different ends are taken for the same.
test.each([
  ['changes in place', 132, 32],
  ['what goes', 126, 32],
  ['what is new', 60, 21],
])(
  'an apply of %s dies before or after any of its requests; the next one ends as if nothing had happened',
  async (part, deaths, states) => {
    const eve = await eveOf(parts[part]);
    onTestFinished(() => removeEve(eve));
    const whole = await undisturbed(eve);
    const left = [...distinct(whole.deaths).values()];
    expect([whole.deaths.length, left.length]).toEqual([deaths, states]);
    expect(await wrongAfterEach(named(left), eve, whole)).toEqual([]);
  },
  600_000,
);

test('so does one of every kind at once', async () => {
  const eve = await eveOf();
  onTestFinished(() => removeEve(eve));
  // Around all of its requests in the deep run; else around one in twelve, since each of its changes dies everywhere above.
  const whole = await undisturbed(eve, (n) => isDeep || n % 12 === 6);
  const left = [...distinct(whole.deaths).values()];
  expect([whole.requests, whole.deaths.length, left.length]).toEqual(isDeep ? [146, 292, 84] : [146, 24, 14]);
  expect(await wrongAfterEach(named(left), eve, whole)).toEqual([]);
}, 600_000);

test.runIf(isDeep)(
  'the same, with an apply that really dies each time; nothing is left that was not tried',
  async () => {
    const eve = await eveOf();
    onTestFinished(() => removeEve(eve));
    const whole = await undisturbed(eve);
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
