/** The limits, against a server that counts in fixed windows beginning anywhere. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Endpoint, endpoints } from '../../src/klaviyo/endpoints.ts';
import { createLimits, type Limits, type Slot } from '../../src/klaviyo/limits.ts';
import { runs } from '../support/runs.ts';

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
      runs(20260715, 40),
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

  it.each([50, 300, 700])('100 creates at %i ms an answer stay within 1.05 of what the windows allow', async (ms) => {
    const { time } = await send(
      'POST /api/flows',
      100,
      () => ms,
      () => 0.5,
    );
    expect(time).toBeLessThanOrEqual((6 * 60_000 + 9_000) * 1.05);
  });

  it('a window that only Klaviyo knows of is kept too; one that nothing fits through is not believed', async () => {
    const { now, sleep, run } = clock();
    const limits = createLimits({ now, sleep });
    limits.learn('GET /api/templates/{id}', '75, 0;w=1, 2;w=10');
    await run(takeAll(limits, 'GET /api/templates/{id}', 5));
    expect(now()).toBe(20_000);
  });

  it('a looser limit than ours changes nothing', async () => {
    const { now, sleep, run } = clock();
    const limits = createLimits({ now, sleep });
    limits.learn('GET /api/accounts', '500, 500;w=1, 500;w=60');
    await run(takeAll(limits, 'GET /api/accounts', 3));
    expect(now()).toBe(2000);
  });

  it('nothing is sent while Klaviyo asks to wait, and who waits is told why', async () => {
    const { now, sleep, run } = clock();
    const told: string[] = [];
    const onWait = (endpoint: Endpoint, ms: number, why: string): void => void told.push(`${endpoint} ${ms} ${why}`);
    const limits = createLimits({ now, sleep, onWait });
    limits.pause('GET /api/accounts', 7000);
    await run(takeAll(limits, 'GET /api/accounts', 2));
    expect(told).toEqual(['GET /api/accounts 7000 Klaviyo asked to wait', 'GET /api/accounts 1000 1 call a second']);
    await run(takeAll(limits, 'GET /api/tags', 1));
    expect(now()).toBe(8000);
  });

  it('those who wait are served in the order they came', async () => {
    const { now, sleep, run } = clock();
    const limits = createLimits({ now, sleep });
    const served: number[] = [];
    const one = async (i: number): Promise<void> => {
      const slot = await limits.take('POST /api/flows');
      served.push(i);
      if (slot !== 'daily') slot.done();
    };
    await run(Promise.all(Array.from({ length: 20 }, (_, i) => one(i))));
    expect(served).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  it('a wait that is broken off does not take those behind along', async () => {
    let time = 0;
    let broken = true;
    const limits = createLimits({
      now: () => time,
      sleep: async (ms) => {
        if (broken) throw new Error('stopped');
        time += ms;
      },
    });
    await takeAll(limits, 'GET /api/accounts', 1);
    const first = limits.take('GET /api/accounts');
    const second = limits.take('GET /api/accounts');
    await expect(first).rejects.toThrow('stopped');
    broken = false;
    expect(await second.catch(() => 'failed too')).not.toBe('daily');
    await takeAll(limits, 'GET /api/accounts', 1);
    expect(time).toBeGreaterThanOrEqual(1000);
  });

  it('a clock set back by an hour does not make a wait of an hour', async () => {
    let time = 3_600_000;
    const limits = createLimits({ now: () => time, sleep: async (ms) => void (time += ms) });
    await takeAll(limits, 'POST /api/flows', 1);
    time = 0;
    await takeAll(limits, 'POST /api/flows', 1);
    expect(time).toBe(1000);
  });
});

describe('a wait', () => {
  const waiting = () => {
    const told: string[] = [];
    let time = 0;
    const limits = createLimits({
      now: () => time,
      sleep: async (ms) => void (time += ms),
      onWait: (_, ms, why) => void told.push(`${ms} ${why}`),
    });
    return { limits, told, to: (ms: number) => (time = ms) };
  };

  it('for the second, the minute and the day is told as such', async () => {
    const { limits, told, to } = waiting();
    await takeAll(limits, 'POST /api/flows', 16);
    expect(told.at(-1)).toBe('46000 15 calls a minute');
    for (let i = 1; i < 85; i++) {
      to(i * 100_000);
      await takeAll(limits, 'POST /api/flows', 1);
    }
    expect(told).toContain('1000 1 call a second');
    to(86_400_000 - 240_000);
    await takeAll(limits, 'POST /api/flows', 1);
    expect(told.at(-1)).toBe('240000 100 calls a day');
  });

  it('for a window that only Klaviyo knows of is told too', async () => {
    const { limits, told } = waiting();
    limits.learn('GET /api/templates/{id}', '75, 2;w=30');
    await takeAll(limits, 'GET /api/templates/{id}', 3);
    expect(told).toEqual(['30000 2 calls in 30 seconds']);
  });

  it('is the longest of those asked for', async () => {
    const { limits, told } = waiting();
    await takeAll(limits, 'GET /api/accounts', 1);
    limits.pause('GET /api/accounts', 7000);
    limits.pause('GET /api/accounts', 500);
    await takeAll(limits, 'GET /api/accounts', 1);
    expect(told).toEqual(['7000 Klaviyo asked to wait']);
  });

  it('of five minutes is waited for, and not a millisecond more', async () => {
    const { limits } = waiting();
    limits.pause('GET /api/accounts', 300_000);
    await takeAll(limits, 'GET /api/accounts', 1);
    limits.pause('GET /api/accounts', 300_001);
    expect(await limits.take('GET /api/accounts')).toBe('daily');
  });

  it('begins with the earliest answer, in whatever order they came', async () => {
    const { limits, told, to } = waiting();
    const slots: (Slot | 'daily')[] = [];
    for (let i = 0; i < 3; i++) slots.push(await limits.take('GET /api/flows'));
    for (const [i, at] of [
      [0, 500],
      [2, 100],
      [1, 300],
    ] as const) {
      to(at);
      const slot = slots[i];
      if (slot !== undefined && slot !== 'daily') slot.done();
    }
    to(600);
    await takeAll(limits, 'GET /api/flows', 1);
    expect(told).toEqual(['500 3 calls a second']);
  });

  it('follows what Klaviyo tells of one window, and leaves the others as they are', async () => {
    const { limits, told } = waiting();
    limits.learn('GET /api/flows', '60, 300;w=1, 12;w=60, 5;w=0');
    await takeAll(limits, 'GET /api/flows', 13);
    expect(told).toEqual([...Array.from({ length: 3 }, () => '1000 3 calls a second'), '57000 12 calls a minute']);
  });
});

/** Takes one place after the other, each answered at once. */
async function takeAll(limits: Limits, endpoint: Endpoint, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const slot = await limits.take(endpoint);
    if (slot === 'daily') throw new Error('The limit of the day came too early.');
    slot.done();
  }
}
