/** The clocks of time zones: how far each is ahead at a moment, and which moment a clock's time is. */

export const day = 86_400_000;
/** Days are 24 hours, whatever clocks do. */
export const units = { hour: day / 24, day, week: 7 * day } as const;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  let made = formats.get(zone);
  if (!made) {
    made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, made);
  }
  return made;
}

const quarter = 900_000;
const known = new Map<string, Map<number, number>>();

/** Milliseconds the zone (IANA) is ahead of UTC. Clocks change on quarters of an hour, so one answer serves each. */
export function offsetAt(ms: number, zone: string): number {
  if (zone === 'UTC') return 0;
  let offsets = known.get(zone);
  if (!offsets) known.set(zone, (offsets = new Map()));
  const slot = Math.floor(ms / quarter);
  let offset = offsets.get(slot);
  if (offset === undefined) {
    if (offsets.size > 50_000) offsets.clear();
    offset = ask(slot * quarter, zone);
    offsets.set(slot, offset);
  }
  return offset;
}

function ask(ms: number, zone: string): number {
  const parts = Object.fromEntries(
    format(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - ms;
}

/** The zone's wall clock at `ms`, as a date whose UTC fields show it. */
export const wallOf = (ms: number, zone: string): Date => new Date(ms + offsetAt(ms, zone));

/**
 * The moment a wall clock shows this (UTC fields of `wall`): the first of two where clocks go back; where they go forward
 * over it, as much later as the gap is long.
 */
export function momentOf(wall: number, zone: string): number {
  const before = offsetAt(wall - day, zone);
  const after = offsetAt(wall + day, zone);
  const first = wall - before;
  if (before === after || offsetAt(first, zone) === before) return first;
  const second = wall - after;
  return offsetAt(second, zone) === after ? second : first;
}
