/**
 * Ending in good order. From the call of `stop` on:
 *
 *   a wait that would outlast the time given   is broken off, at once
 *   for `soft` milliseconds                    whatever runs may go on to its end
 *   then                                       nothing new is sent; each job ends where it stands, and gives its lease back
 *   after `hard` milliseconds                  requests under way are dropped too
 *
 * An apply that ends so is journalled as one whose machine died: the next one finishes it.
 */
import type { Surroundings } from '../connect/world.ts';

export class Stopped extends Error {
  constructor() {
    super('The controller is ending.');
  }
}

type HaltWorld = Pick<Surroundings, 'now' | 'sleep' | 'fetch'>;

export interface Halt {
  /** Rejects with Stopped where it would outlast the time given. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly fetch: typeof fetch;
  readonly isStopping: () => boolean;
  stop(): void;
  /** Everything has ended: nothing of the process is kept waiting. */
  close(): void;
}

export const softMs = 18_000;
export const hardMs = 24_000;

export function createHalt(world: HaltWorld): Halt {
  const sleepers = new Set<{ readonly until: number; readonly wake: (error?: Error) => void }>();
  const dropped = new AbortController();
  const closed = new AbortController();
  let deadline = Infinity;

  return {
    isStopping: () => deadline < Infinity,
    sleep: (ms) =>
      new Promise((resolve, reject) => {
        const until = world.now() + ms;
        if (until > deadline) {
          reject(new Stopped());
          return;
        }
        const ended = new AbortController();
        const sleeper = {
          until,
          wake: (error?: Error) => {
            sleepers.delete(sleeper);
            ended.abort();
            if (error) reject(error);
            else resolve();
          },
        };
        sleepers.add(sleeper);
        void world.sleep(ms, ended.signal).then(() => sleepers.has(sleeper) && sleeper.wake());
      }),
    fetch: (input, init) => {
      if (world.now() >= deadline) return Promise.reject(new Stopped());
      const signals = [dropped.signal, ...(init?.signal ? [init.signal] : [])];
      return world.fetch(input, { ...init, signal: AbortSignal.any(signals) });
    },
    stop() {
      if (deadline < Infinity) return;
      const began = world.now();
      deadline = began + softMs;
      for (const sleeper of [...sleepers]) if (sleeper.until > deadline) sleeper.wake(new Stopped());
      void world.sleep(hardMs, closed.signal).then(() => dropped.abort(new Stopped()));
    },
    close: () => closed.abort(),
  };
}
