/**
 * Moments that people write: a date, perhaps a time of day, and the zone whose clocks show it. Clocks that skip a time in
 * spring show it as much later as was skipped; of a time they show twice in autumn the first is meant.
 */
import { failed, type Result, success } from '../diagnostics/result.ts';
import { addDays, wallClock } from './days.ts';
import * as clocks from './zone.ts';

export interface Written {
  /** "2026-11-27" */
  readonly day: string;
  /** "06:00:00"; undefined where only a date was written, which means the whole day. */
  readonly time?: string;
  /** IANA name. */
  readonly zone: string;
}

/** The error: what of it cannot be read. */
export type ReadMoment = Result<Written, 'form' | 'day' | 'zone'>;

const form = /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{1,2}:\d{2})(:\d{2})?)?(?:\s+([A-Za-z][\w+/-]*))?$/;

/** "2026-11-27 06:00 Europe/Berlin"; a zone that is left out is the one given. */
export function readMoment(text: string, zone: string): ReadMoment {
  const found = form.exec(text.trim());
  if (!found) return failed('form');
  const [, day = '', clock, seconds = ':00', named = zone] = found;
  const time = clock === undefined ? undefined : `${clock.padStart(5, '0')}${seconds}`;
  if (!isDay(day) || (time !== undefined && !/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time))) return failed('day');
  if (!isZone(named)) return failed('zone');
  return success({ day, ...(time === undefined ? {} : { time }), zone: named });
}

/** Whether a text is a date of the calendar, as in "2026-11-27". */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

/** Milliseconds since 1970. A whole day begins at midnight. */
export const beginOf = ({ day, time = '00:00:00', zone }: Written): number => momentOf(`${day}T${time}`, zone);

/** A whole day ends where the next begins; a moment with a time is that moment. */
export const endOf = (written: Written): number =>
  written.time === undefined ? beginOf({ ...written, day: addDays(written.day, 1) }) : beginOf(written);

/** The moment at which clocks of the zone show it, e.g. "2026-11-23T06:00:00". */
export const momentOf = (clock: string, zone: string): number => clocks.momentOf(Date.parse(`${clock}Z`), zone);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2 Dec 2026, 06:00 Europe/Berlin" */
export function momentWords(at: number, zone: string): string {
  const clock = wallClock(at, zone);
  const month = months[Number(clock.slice(5, 7)) - 1] ?? '';
  return `${Number(clock.slice(8, 10))} ${month} ${clock.slice(0, 4)}, ${clock.slice(11, 16)} ${zone}`;
}
