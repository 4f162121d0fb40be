/** How long each kind of wait lasts: one function a rule. Marks as in types.ts: [D] Klaviyo's help, [S] OpenAPI, [?] open. */
import type { CountdownDelayAction, TargetDateAction, TimeDelayData } from '../wire/types.ts';
import type { Switches } from './types.ts';
import { day, momentOf, wallOf } from '../time/zone.ts';
import { allowedDay, dayOf, timeOfDay } from './calendar.ts';

/** Asks which side of an open question holds; noted only where it makes a difference. */
export type Ask = <K extends keyof Switches>(name: K) => Switches[K];

/** The zone of a wait: the person's own, or one named. [S] */
export const zoneOf = (timezone: string | undefined, person: string): string =>
  timezone === undefined || timezone === 'profile' ? person : timezone;

const units = { minutes: 60_000, hours: 3_600_000, days: day } as const;

/** When a time delay that begins at `at` is over. */
export function delayEnd(at: number, data: TimeDelayData, person: string, ask: Ask): number {
  const zone = zoneOf(data.timezone, person);
  if (data.unit === 'days' && data.delay_until_time) return calendarDelay(at, data, zone, ask);
  return onAllowedDay(exactDelay(at, data), data, zone);
}

/** Minutes and hours are exact; X days without a time of day are X × 24 hours. [D] */
export const exactDelay = (at: number, { unit, value }: TimeDelayData): number => at + value * units[unit];

/** Days with a time of day are calendar days of the zone, then the next allowed weekday. [D] */
export function calendarDelay(at: number, data: TimeDelayData, zone: string, ask: Ask): number {
  const time = timeOfDay(data.delay_until_time!);
  const weekdays = data.delay_until_weekdays;
  const counted = dayOf(wallOf(at, zone).getTime()) + data.value * day;
  const on = (date: number): number => momentOf(date + time, zone);
  if (on(counted) >= at) return on(allowedDay(counted, weekdays));
  // Over already today: a wait never ends before it begins. Which day the weekday is asked of is open. [?]
  const movedFirst = on(allowedDay(counted + day, weekdays));
  const allowed = allowedDay(counted, weekdays);
  const weekdayFirst = on(on(allowed) >= at ? allowed : allowed + day);
  if (movedFirst === weekdayFirst) return movedFirst;
  return ask('weekday') === 'moved-day' ? movedFirst : weekdayFirst;
}

/** A delay with weekdays and no time of day keeps the clock time and moves to the next allowed day. [D] */
function onAllowedDay(at: number, data: TimeDelayData, zone: string): number {
  const weekdays = data.delay_until_weekdays;
  if (!weekdays || weekdays.length === 0) return at;
  const wall = wallOf(at, zone).getTime();
  const date = dayOf(wall);
  const allowed = allowedDay(date, weekdays);
  return allowed === date ? at : momentOf(allowed + (wall - date), zone);
}

/** The next moment with this time and weekday [S]; whether this very moment is one is open [?]. */
export function targetDate(at: number, data: TargetDateAction['data'], person: string, ask: Ask): number {
  const zone = zoneOf(data.timezone, person);
  const time = timeOfDay(data.target_time ?? '00:00');
  const today = dayOf(wallOf(at, zone).getTime());
  const next = (from: number): number => momentOf(allowedDay(from, data.target_days) + time, zone);
  const first = next(today);
  if (first > at) return first;
  if (first === at && ask('targetNow') === 'now') return at;
  return next(today + day);
}

/** So long before (or on) the date of a date flow, at its time of day and on an allowed day. [D] */
export function countdownEnd(date: number, data: CountdownDelayAction['data'], person: string): number {
  const zone = zoneOf(data.timezone, person);
  const on = allowedDay(daysBefore(date, data.unit ?? 'days', data.value ?? 0), data.delay_until_weekdays);
  return momentOf(on + timeOfDay(data.delay_until_time ?? '00:00'), zone);
}

/** A calendar date some days, weeks or months earlier; a day the month does not have is its last one. */
export function daysBefore(date: number, unit: 'days' | 'weeks' | 'months', value: number): number {
  if (unit !== 'months') return date - value * (unit === 'weeks' ? 7 : 1) * day;
  const from = new Date(date);
  const month = from.getUTCMonth() - value;
  const last = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), last));
}
