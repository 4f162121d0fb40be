/**
 * How long ago something was, by two clocks of one machine, neither of which is to be trusted alone: `now` is set by people
 * and by the network, forwards and back; `counted` only counts, and stands still while the machine sleeps.
 */

export interface OwnClocks {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds since some moment: nobody sets it, and it never goes back. Left out: `now`, where nobody sets that. */
  readonly counted?: () => number;
}

export interface Stopwatch {
  /** Milliseconds; in truth it may be longer ago, never shorter. */
  readonly atLeast: () => number;
  /** Milliseconds; in truth it is no longer ago, unless the clock was set back while the machine slept. */
  readonly atMost: () => number;
}

/** One that begins now. */
export function stopwatch({ now, counted = now }: OwnClocks): Stopwatch {
  const [wall, count] = [now(), counted()];
  return {
    atLeast: () => counted() - count,
    atMost: () => Math.max(now() - wall, counted() - count),
  };
}
