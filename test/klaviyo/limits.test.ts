/** The limits, against a server that counts in fixed windows beginning anywhere. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Endpoint, endpoints } from '../../src/klaviyo/endpoints.ts';
import { createLimits } from '../../src/klaviyo/limits.ts';

/** A clock that jumps to the next sleeper when nobody can go on. */
function clock() {
  let time = 0;
  const sleepers: { at: number; wake: () => void }[] = [];
  return {
    now: () => time,
    sleep: (ms: number) => new Promise<void>((wake) => void sleepers.push({ at: time + ms, wake })),
    async run(work: Promise<unknown>) {
      let over = false;
      void work.finally(() => (over = true));
      for (;;) {
        for (let i = 0; i < 20; i++) await Promise.resolve();
        await new Promise((resolve) => setImmediate(resolve));
        if (over) return;
        sleepers.sort((a, b) => a.at - b.at);
        const next = sleepers.shift();
        if (!next) throw new Error('everybody waits for ever');
        time = Math.max(time, next.at);
        next.wake();
      }
    },
  };
}

/** Sends `count` requests, each taking `latency`; gives the times at which they arrived. */
async function send(endpoint: Endpoint, count: number, latency: (i: number) => number, arrives: (i: number) => number) {
  const { now, sleep, run } = clock();
  const limits = createLimits({ now, sleep });
  const arrivals: number[] = [];
  const one = async (i: number): Promise<void> => {
    const slot = await limits.take(endpoint);
    if (slot === 'daily') return;
    const travel = latency(i) * arrives(i);
    await sleep(travel);
    arrivals.push(now());
    await sleep(latency(i) - travel);
    slot.done();
  };
  await run(Promise.all(Array.from({ length: count }, (_, i) => one(i))));
  return { arrivals, time: now() };
}

describe('limits', () => {
  it('no fixed window, wherever it begins, ever holds too many', async () => {
    const names = ['POST /api/flows', 'GET /api/flows', 'GET /api/metrics', 'GET /api/accounts'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true })), {
          minLength: 5,
          maxLength: 70,
        }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 5, maxLength: 5 }),
        async (endpoint, requests, offsets) => {
          const { arrivals } = await send(
            endpoint,
            requests.length,
            (i) => requests[i]![0],
            (i) => requests[i]![1],
          );
          expect(arrivals.length).toBe(requests.length);
          for (const { seconds, max } of endpoints[endpoint]) {
            for (const offset of offsets) {
              const counts = new Map<number, number>();
              for (const at of arrivals) {
                const window = Math.floor(at / (seconds * 1000) + offset);
                counts.set(window, (counts.get(window) ?? 0) + 1);
              }
              expect(Math.max(...counts.values())).toBeLessThanOrEqual(max);
            }
          }
        },
      ),
      { numRuns: 40, seed: 20260715 },
    );
  });

  it.each([
    ['POST /api/flows', 1, 0],
    ['POST /api/flows', 15, 14_000],
    ['POST /api/flows', 60, 3 * 60_000 + 14_000],
    ['POST /api/flows', 100, 6 * 60_000 + 9_000],
    ['PATCH /api/flow-actions/{id}', 100, 60_000 + 13_000],
  ] as const)('%s: %i requests take no more than 1.05 of what the windows allow', async (endpoint, count, bound) => {
    const { time } = await send(
      endpoint,
      count,
      () => 20,
      () => 0.5,
    );
    expect(time).toBeLessThanOrEqual(Math.max(bound * 1.05, bound + 500));
  });

  it('the hundred and first create of a day is an answer, not a wait', async () => {
    const { arrivals } = await send(
      'POST /api/flows',
      102,
      () => 1,
      () => 0.5,
    );
    expect(arrivals.length).toBe(100);
  });

  it('a tighter limit that Klaviyo tells is kept', async () => {
    const { now, sleep, run } = clock();
    const limits = createLimits({ now, sleep });
    limits.learn('GET /api/flows', '1, 1;w=1, 15;w=60');
    const work = async (): Promise<void> => {
      for (let i = 0; i < 3; i++) {
        const slot = await limits.take('GET /api/flows');
        if (slot !== 'daily') slot.done();
      }
    };
    await run(work());
    expect(now()).toBeGreaterThanOrEqual(2000);
  });
});
