/** A repository of many sequences, a sandbox account, and the real program between them, on a virtual clock. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createWriteApi } from '../src/klaviyo/api.ts';
import { load, makePlan, type Planned } from '../src/program/pipeline.ts';
import type { ApplyReport } from '../src/plan/results.ts';
import { type Ran, runApply } from '../src/program/apply/run-apply.ts';
import { createSandbox, type Sandbox } from '../src/sandbox/sandbox.ts';
import { nodeDisk } from '../src/source/disk.ts';
import type { World } from '../src/connect/world.ts';
import { virtualClock, type VirtualClock } from './clock.ts';
import { memoryStore } from './memory-store.ts';
import { gitIn } from '../src/git/command.ts';

const day = 86_400_000;
const config = `project: bench
accounts:
  production: { api_key_env: KLAVIYO_API_KEY, flows: flows/ }
policy:
  max_destructive: { count: 10000, percent: 100 }
`;

/** What one run asked of Klaviyo, and how long it took by the clock of the account. */
export interface Spent<T> {
  readonly value: T;
  readonly requests: number;
  readonly seconds: number;
  /** Requests by endpoint, ids left out. */
  readonly calls: ReadonlyMap<string, number>;
}

export interface Shop {
  readonly sandbox: Sandbox;
  readonly clock: VirtualClock;
  /** Puts these sequences (YAML by address) in the place of those there. */
  write(sequences: ReadonlyMap<string, string>): void;
  plan(): Promise<Spent<Planned['plan']>>;
  /** @param only these addresses alone */
  apply(only?: readonly string[]): Promise<Spent<ApplyReport>>;
  remove(): void;
}

/** @param latency what a request takes, in milliseconds of the account's clock */
export function openShop(latency = 0): Shop {
  const root = mkdtempSync(join(tmpdir(), 'sluice-bench-'));
  const clock = virtualClock(Date.UTC(2026, 10, 22, 12));
  const sandbox = createSandbox({ now: clock.now });
  const store = memoryStore(clock.during);
  const slow: typeof fetch = async (input, init) => {
    if (latency > 0) await clock.sleep(latency);
    return clock.during(() => sandbox.fetch(input, init));
  };
  const env = { KLAVIYO_API_KEY: 'pk_sandbox' };
  const { now, sleep } = clock;
  const world: World = { root, disk: nodeDisk, env, fetch: slow, now, sleep, random: () => 0.5, git: gitIn };
  writeFileSync(join(root, 'sluice.yaml'), config);

  async function spend<T>(work: () => Promise<T>): Promise<Spent<T>> {
    const from = sandbox.log.length;
    const start = now();
    const value = await work();
    const entries = sandbox.log.slice(from);
    const calls = new Map<string, number>();
    for (const { method, path } of entries) {
      const call = `${method} ${path.replace(/(?<=\/(flows|flow-actions|templates|tags)\/)[^/]+/, '{id}')}`;
      calls.set(call, (calls.get(call) ?? 0) + 1);
    }
    return { value, requests: entries.length, seconds: (now() - start) / 1000, calls };
  }

  /** As the command line does it: a client of its own for each run. */
  async function session(only?: readonly string[]) {
    const read = await load(world);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const loaded = read.data;
    const api = createWriteApi({ ...world, key: 'pk_sandbox', timeoutMs: 600_000 });
    const made = await makePlan(world, loaded, api, store, {
      commit: 'c0ffee0',
      costs: false,
      ...(only ? { options: { only } } : {}),
    });
    if (!made.ok) throw new Error(made.error.map(({ message }) => message).join('\n'));
    return { loaded, api, planned: made.data };
  }

  return {
    sandbox,
    clock,
    write(sequences) {
      rmSync(join(root, 'flows'), { recursive: true, force: true });
      for (const [address, text] of sequences) {
        const file = join(root, 'flows', `${address}.yaml`);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    },
    plan: () => spend(async () => (await session()).planned.plan),
    apply: (only) =>
      spend(async () => {
        const { loaded, api, planned } = await session(only);
        const applied = await runApply({ world, loaded, api, store }, planned, {
          owner: 'bench',
          commit: 'c0ffee0',
          ...(only ? { options: { only } } : {}),
        });
        return done(applied);
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function done(applied: Awaited<ReturnType<typeof runApply>>): ApplyReport {
  if (!applied.ok) throw new Error(applied.error.map(({ message }) => message).join('\n'));
  const { report }: Ran = applied.data;
  const bad = report.results.filter(({ outcome }) => outcome !== 'done');
  if (bad.length > 0 || report.refusals.length > 0) throw new Error(JSON.stringify([bad.slice(0, 3), report.refusals]));
  return report;
}

/** Applies what is not there yet, a hundred a day, as Klaviyo's limit on creates has it; in the end all files lie there. */
export async function grow(shop: Shop, sequences: ReadonlyMap<string, string>, there = 0): Promise<void> {
  const all = [...sequences];
  for (let from = there; from < all.length; from += 100) {
    const batch = all.slice(from, from + 100);
    shop.write(new Map(batch));
    await shop.apply(batch.map(([address]) => address));
    // The next day: windows are fixed and nobody knows where they begin, so two must pass.
    shop.clock.skip(2 * day);
  }
  shop.write(sequences);
}

export async function grown(sequences: ReadonlyMap<string, string>): Promise<Shop> {
  const shop = openShop();
  await grow(shop, sequences);
  return shop;
}
