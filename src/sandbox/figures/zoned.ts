/** Wall-clock time of an account's zone. Months are 1 to 12; a day past the month's end rolls over. */
export interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(timezone: string): Intl.DateTimeFormat {
  let made = formats.get(timezone);
  if (!made) {
    made = new Intl.DateTimeFormat('en-US', {
      timeZone: timezone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timezone, made);
  }
  return made;
}

/** Milliseconds the zone is ahead of UTC at `ms`. */
export function offsetAt(ms: number, timezone: string): number {
  const parts = new Map(
    format(timezone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(ms / 1000) * 1000;
}

export function toWall(ms: number, timezone: string): Wall {
  const local = new Date(ms + offsetAt(ms, timezone));
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
  };
}

/** The moment a wall clock of the zone shows this; the first one where clocks go back. */
export function fromWall({ year, month, day, hour }: Wall, timezone: string): number {
  const asUtc = Date.UTC(year, month - 1, day, hour);
  const guess = asUtc - offsetAt(asUtc, timezone);
  return asUtc - offsetAt(guess, timezone);
}
