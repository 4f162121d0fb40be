/** How long until all accounts have run once: the engine of each share on a clock of its own; the slowest share counts. */
import { parseCron } from '../src/time/cron.ts';
import { createEngine } from '../src/controller/engine.ts';
import { createMetrics } from '../src/controller/web/metrics.ts';
import type { Job } from '../src/controller/schedule/jobs.ts';
import { isMine } from '../src/controller/schedule/shard.ts';
import type { Config } from '../src/model/config/config.ts';
import { virtualClock } from './clock.ts';

export async function makespan(accounts: number, shares: number, parallel: number, seconds: number) {
  // Once a year: where a round takes longer than six hours, the next is not to begin in it.
  const parsed = parseCron('0 6 23 11 *');
  if (!parsed.ok) throw new Error(parsed.error);
  const jobs = Array.from({ length: accounts }, (_, i): Job => ({
    name: 'report',
    account: `a${i}`,
    cron: parsed.data,
    zone: 'UTC',
    jitter: 0,
  }));
  let [slowest, largest] = [0, 0];
  for (let index = 1; index <= shares; index++) {
    const mine = jobs.filter(({ account }) => isMine(account, { index, count: shares }));
    // A smaller share cannot be the last.
    if (mine.length <= largest) continue;
    largest = mine.length;
    slowest = await one(mine, parallel, seconds);
  }
  return { seconds: slowest, largest };
}

async function one(jobs: readonly Job[], parallel: number, seconds: number): Promise<number> {
  const begins = Date.UTC(2026, 10, 23, 6);
  const clock = virtualClock(begins);
  let ids = 0;
  const engine = createEngine({
    now: clock.now,
    runId: () => String(ids++),
    inForce: () => ({ config: {} as Config, jobs, source: { root: '' }, problems: [] }),
    leader: { isLeader: () => true, step: async () => ({ kind: 'leader' }), release: async () => undefined },
    perform: async () => {
      await clock.sleep(seconds * 1000);
      return { result: 'done', words: '', requests: 0 };
    },
    readRuns: async () => ({ ok: true, data: new Map() }),
    writeRuns: async () => ({ ok: true, data: undefined }),
    ...{ parallel, once: true, metrics: createMetrics(), log: () => undefined },
  });
  for (;;) {
    await engine.turn();
    const running = engine.running();
    if (running.length === 0) return (clock.now() - begins) / 1000;
    await Promise.race(running);
  }
}
