/** When a wait is over. Days are gone through one by one. */
import type { Weekday } from '../../../src/wire/types.ts';
import type { Memory } from './memory.ts';
import { allowed, before, DAY, HOUR, midnight, MINUTE, moment, timeOfDay, wall } from './clock.ts';

interface Delay {
  readonly unit?: 'days' | 'hours' | 'minutes';
  readonly value: number;
  readonly timezone?: string;
  readonly delay_until_time?: string | null;
  readonly delay_until_weekdays?: readonly Weekday[] | null;
}

export function timeDelay(memory: Memory, delay: Delay, now: number): number {
  const { value, delay_until_time: time, delay_until_weekdays: days } = delay;
  if (delay.unit === 'minutes') return now + value * MINUTE;
  if (delay.unit === 'hours') return now + value * HOUR;
  const zone = memory.zoneOf(delay.timezone);
  if (!time) {
    // No time of day: whole days of 24 hours, and then to the next allowed day at the same time of its clock.
    const counted = now + value * DAY;
    let shown = wall(counted, zone);
    if (allowed(days, shown)) return counted;
    while (!allowed(days, shown)) shown += DAY;
    return moment(shown, zone);
  }
  const at = (day: number): number => moment(day + timeOfDay(time), zone);
  let day = midnight(wall(now, zone)) + value * DAY;
  if (memory.side('weekday') === 'moved-day') {
    if (at(day) < now) day += DAY;
    while (!allowed(days, day)) day += DAY;
    return at(day);
  }
  while (!allowed(days, day)) day += DAY;
  return at(at(day) < now ? day + DAY : day);
}

interface Target {
  readonly timezone?: string;
  readonly target_time?: string;
  readonly target_days?: readonly Weekday[] | null;
}

export function targetDate(memory: Memory, target: Target, now: number): number {
  const zone = memory.zoneOf(target.timezone);
  for (let day = midnight(wall(now, zone)); ; day += DAY) {
    if (!allowed(target.target_days, day)) continue;
    const at = moment(day + timeOfDay(target.target_time ?? '00:00'), zone);
    if (at > now || (at === now && memory.side('targetNow') === 'now')) return at;
  }
}

interface Countdown {
  readonly unit?: 'days' | 'weeks' | 'months';
  readonly value?: number | null;
  readonly timezone?: string;
  readonly delay_until_time?: string | null;
  readonly delay_until_weekdays?: readonly Weekday[] | null;
}

/** So long before the date of a date flow, then the next allowed day, at its time. */
export function countdown(memory: Memory, wait: Countdown, date: number): number {
  let day = before(date, wait.unit ?? 'days', wait.value ?? 0);
  while (!allowed(wait.delay_until_weekdays, day)) day += DAY;
  return moment(day + timeOfDay(wait.delay_until_time ?? '00:00'), memory.zoneOf(wait.timezone));
}

const AREAS: readonly (readonly [string, string])[] = [
  ['+1212', 'America/New_York'],
  ['+1312', 'America/Chicago'],
  ['+1303', 'America/Denver'],
  ['+1602', 'America/Phoenix'],
  ['+1213', 'America/Los_Angeles'],
  ['+1808', 'Pacific/Honolulu'],
  ['+1604', 'America/Vancouver'],
  ['+1416', 'America/Toronto'],
  ['+1', 'America/New_York'],
  ['+44', 'Europe/London'],
  ['+49', 'Europe/Berlin'],
  ['+81', 'Asia/Tokyo'],
  ['+61', 'Australia/Sydney'],
];

export function phoneZone(memory: Memory): string {
  const phone = memory.properties.get('phone_number');
  const area = AREAS.find(([start]) => typeof phone === 'string' && phone.startsWith(start));
  return area === undefined ? memory.zoneOf(undefined) : area[1];
}

/** The end of the quiet hours a moment lies in; null: it lies in none. */
export function quietUntil(memory: Memory, now: number): number | null {
  const { from, to } = memory.setting.quietHours ?? { from: '21:00', to: '08:00' };
  const zone = phoneZone(memory);
  const shown = wall(now, zone);
  const time = shown - midnight(shown);
  const [begin, end] = [timeOfDay(from), timeOfDay(to)];
  const quiet = begin < end ? time >= begin && time < end : time >= begin || time < end;
  if (begin === end || !quiet) return null;
  return moment(midnight(shown) + end + (time < end ? 0 : DAY), zone);
}
