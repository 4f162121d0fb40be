/**
 * Clocks on the wall, asked of Intl alone. A wall time is written as the milliseconds it would be in UTC.
 */
import type { Weekday } from '../../../src/wire/types.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const NAMES: readonly Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(zone, clock);
  }
  return clock;
}

/** What the clock on the wall shows. */
export function wall(at: number, zone: string): number {
  const [month, day, year, hour, minute, second] = (clockOf(zone).format(at).match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!);
}

const offsets = Array.from({ length: 4 * 26 + 1 }, (_, quarter) => 14 * HOUR - (quarter * HOUR) / 4);
const isShown = (shown: number, zone: string): boolean =>
  offsets.some((offset) => wall(shown - offset, zone) === shown);

/** The first moment at which the clock shows this; what a spring leaves out, counted with the offset before it (RFC 5545). */
const found = new Map<string, number>();
export function moment(shown: number, zone: string): number {
  const key = `${zone} ${shown}`;
  let at = found.get(key);
  if (at !== undefined) return at;
  // Every offset there is, in quarters of an hour, the most eastern (the earliest moment) first.
  const offset = offsets.find((one) => wall(shown - one, zone) === shown);
  if (offset !== undefined) at = shown - offset;
  if (at === undefined) {
    // Back to the last minute that was shown, and as long again from there.
    let back = MINUTE;
    while (!isShown(shown - back, zone)) back += MINUTE;
    at = moment(shown - back, zone) + back;
  }
  found.set(key, at);
  return at;
}

export const midnight = (shown: number): number => Math.floor(shown / DAY) * DAY;
const weekdayOf = (shown: number): Weekday => NAMES[new Date(shown).getUTCDay()]!;

/** "09:30:00" → milliseconds of the day. */
export function timeOfDay(text: string): number {
  const [hour = 0, minute = 0, second = 0] = text.split(':').map(Number);
  return hour * HOUR + minute * MINUTE + second * 1000;
}

/** Whether a day is one of those that are named; all are where none is. */
export const allowed = (days: readonly Weekday[] | null | undefined, shown: number): boolean =>
  !days || days.length === 0 || days.includes(weekdayOf(shown));

const lastOfMonth = (shown: number): number => {
  const day = new Date(shown);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
};

/** So long before a day: days and weeks are counted; a month earlier is the same day of it, or its last. */
export function before(day: number, unit: 'days' | 'weeks' | 'months', value: number): number {
  if (unit === 'days') return day - value * DAY;
  if (unit === 'weeks') return day - value * 7 * DAY;
  const is = new Date(day);
  let [year, month] = [is.getUTCFullYear(), is.getUTCMonth()];
  for (let n = 0; n < value; n++) [year, month] = month === 0 ? [year - 1, 11] : [year, month - 1];
  return Date.UTC(year, month, Math.min(is.getUTCDate(), lastOfMonth(Date.UTC(year, month, 1))));
}
