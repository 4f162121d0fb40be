/**
 * A clock for a program of many sleepers that nobody has to wait for: when nothing is under way any more, it jumps to the
 * moment the next sleeper wakes. So an hour of Klaviyo's limits takes seconds, and the same run always takes as long.
 */
export interface VirtualClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Marks something as under way (a request, a file) until it has settled; the clock stands still meanwhile. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
  /** Lets time pass while nothing runs. */
  readonly skip: (ms: number) => void;
}

/** Turns of the event loop in which nothing happens before time may jump: promises settle within a few. */
const quietTurns = 20;

export function virtualClock(start: number): VirtualClock {
  let ms = start;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  let underWay = 0;
  let stirred = 0;
  let watching = false;

  function watch(): void {
    if (watching) return;
    watching = true;
    let quiet = 0;
    let seen = stirred;
    const turn = (): void => {
      if (sleepers.length === 0) {
        watching = false;
        return;
      }
      quiet = underWay > 0 || seen !== stirred ? 0 : quiet + 1;
      seen = stirred;
      if (quiet >= quietTurns) {
        quiet = 0;
        ms = Math.max(ms, Math.min(...sleepers.map(({ at }) => at)));
        const woken = sleepers.filter(({ at }) => at <= ms);
        sleepers = sleepers.filter(({ at }) => at > ms);
        for (const { wake } of woken) wake();
      }
      setImmediate(turn);
    };
    setImmediate(turn);
  }

  return {
    now: () => ms,
    sleep: (length) =>
      new Promise((wake) => {
        stirred++;
        sleepers.push({ at: ms + length, wake });
        watch();
      }),
    async during(work) {
      underWay++;
      stirred++;
      try {
        return await work();
      } finally {
        underWay--;
        stirred++;
      }
    },
    skip: (length) => void (ms += length),
  };
}
