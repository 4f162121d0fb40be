/**
 * Klaviyo's limits, kept before the server has to say 429.
 *
 * Klaviyo counts in fixed windows whose beginning nobody knows. A request counts when it arrives, which is some time
 * between our sending it and its answer. So the n-th request back must have been *answered* a whole window ago before
 * the next one is *sent*: then no window, wherever it begins, can hold more than its maximum.
 */
import { type Endpoint, endpoints, type Window } from './endpoints.ts';

export interface LimitsWorld {
  /** Milliseconds. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Told when a request has to wait, before it does. */
  readonly onWait?: (endpoint: Endpoint, ms: number, why: string) => void;
}

/** The right to send one request; `done` must be called when its answer (or its failure) is there. */
export interface Slot {
  readonly done: () => void;
}

export interface Limits {
  /** Waits for a place in all windows; "daily" when that would take longer than `patience`. */
  take(endpoint: Endpoint): Promise<Slot | 'daily'>;
  /** What an answer's RateLimit-Limit header says: a window tighter than ours, or unknown to us, is kept from now on. */
  learn(endpoint: Endpoint, header: string): void;
  /** After a 429: nothing is sent to the endpoint for so long. */
  pause(endpoint: Endpoint, ms: number): void;
}

/** Waiting longer than this is not waiting but stopping; only a daily window can ask for it. */
const patience = 5 * 60_000;

interface Lane {
  windows: readonly Window[];
  /** Requests of the longest window, oldest first; `answered` is undefined while one is under way. */
  requests: { answered: number | undefined }[];
  pausedUntil: number;
  /** Those who wait, in the order they came: the tail of a chain of promises. */
  turn: Promise<unknown>;
  wake: (() => void) | undefined;
}

export function createLimits(world: LimitsWorld): Limits {
  const lanes = new Map<Endpoint, Lane>();
  const lane = (endpoint: Endpoint): Lane => {
    const found = lanes.get(endpoint);
    if (found) return found;
    const made: Lane = {
      windows: endpoints[endpoint],
      requests: [],
      pausedUntil: 0,
      turn: Promise.resolve(),
      wake: undefined,
    };
    lanes.set(endpoint, made);
    return made;
  };

  async function wait(endpoint: Endpoint, at: Lane): Promise<Slot | 'daily'> {
    for (;;) {
      const hold = holdOf(at, world.now());
      if (hold === 'answer') {
        await new Promise<void>((resolve) => (at.wake = resolve));
        continue;
      }
      if (hold.ms > patience) return 'daily';
      if (hold.ms > 0) {
        world.onWait?.(endpoint, hold.ms, hold.why);
        await world.sleep(hold.ms);
        continue;
      }
      const request: { answered: number | undefined } = { answered: undefined };
      at.requests.push(request);
      return {
        done: () => {
          request.answered = world.now();
          at.wake?.();
          at.wake = undefined;
        },
      };
    }
  }

  return {
    take(endpoint) {
      const at = lane(endpoint);
      const mine = at.turn.then(() => wait(endpoint, at));
      // Who fails in the queue (a sleep that was broken off) does not take those behind along.
      at.turn = mine.catch(() => undefined);
      return mine;
    },
    learn(endpoint, header) {
      const at = lane(endpoint);
      const tightest = new Map(at.windows.map((window) => [window.seconds, window]));
      for (const window of parseLimit(header))
        if (window.max < (tightest.get(window.seconds)?.max ?? Infinity)) tightest.set(window.seconds, window);
      at.windows = [...tightest.values()];
    },
    pause(endpoint, ms) {
      const at = lane(endpoint);
      at.pausedUntil = Math.max(at.pausedUntil, world.now() + ms);
    },
  };
}

/** How long to wait for a place in every window; "answer" when only an answer under way can tell. */
function holdOf(lane: Lane, now: number): { ms: number; why: string } | 'answer' {
  // A clock set back must not turn seconds of waiting into hours.
  for (const request of lane.requests) if ((request.answered ?? 0) > now) request.answered = now;
  const longest = Math.max(...lane.windows.map(({ seconds }) => seconds)) * 1000;
  lane.requests = lane.requests.filter(({ answered }) => answered === undefined || answered > now - longest);
  // Those under way may count in any window the next request falls into.
  const answers = lane.requests.flatMap(({ answered }) => answered ?? []).sort((a, b) => a - b);
  let hold = { ms: Math.max(0, lane.pausedUntil - now), why: 'Klaviyo asked to wait' };
  for (const { seconds, max } of lane.windows) {
    // So many of them must leave the window before there is a place: the last of these to leave.
    const leave = lane.requests.length - max;
    if (leave < 0) continue;
    const leaving = answers[leave];
    if (leaving === undefined) return 'answer';
    const ms = leaving + seconds * 1000 - now;
    if (ms > hold.ms) hold = { ms, why: words(max, seconds) };
  }
  return hold;
}

const spans: Readonly<Record<number, string>> = { 1: 'a second', 60: 'a minute', 86_400: 'a day' };

const words = (max: number, seconds: number): string =>
  `${max} ${max === 1 ? 'call' : 'calls'} ${spans[seconds] ?? `in ${seconds} seconds`}`;

/** "3, 3;w=1, 60;w=60" → windows (recorded 2026-09-04). */
function parseLimit(header: string): readonly Window[] {
  return [...header.matchAll(/(\d+);w=(\d+)/g)]
    .map(([, max, seconds]) => ({ max: Number(max), seconds: Number(seconds) }))
    .filter(({ max, seconds }) => max > 0 && seconds > 0);
}
