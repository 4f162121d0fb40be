/**
 * When somebody comes into a date flow. Every day of the calendar is asked whether the date falls on it; nothing is reckoned
 * ahead.
 */
import type { FlowDefinition, ProfilePropertyDateTrigger } from '../../../src/wire/types.ts';
import type { Flow } from '../../../src/simulate/types.ts';
import { allowed, DAY, midnight, moment, timeOfDay } from './clock.ts';
import { dateOf } from './filters.ts';
import { type Memory, plainName } from './memory.ts';

/** When the flow takes the person in, and for which day of their date, written as that day's midnight in UTC. */
export interface Coming {
  readonly at: number;
  readonly date: number;
}

/** Only the date of a profile: nobody here has custom objects. */
export function dateTriggerOf({ triggers }: FlowDefinition): ProfilePropertyDateTrigger | null {
  for (const one of triggers) if (one.type === 'date' && one.date_field_type === 'profile-property') return one;
  return null;
}

/** Whether a property of the person, by its plain name, is the one the flow goes by. */
export const goesBy = (flow: Flow, property: string): boolean => {
  const trigger = dateTriggerOf(flow.definition);
  return trigger !== null && plainName(trigger.date_profile_property) === property;
};

interface Calendar {
  readonly year: number;
  /** January is 1. */
  readonly month: number;
  readonly day: number;
}
const calendar = (midnightOf: number): Calendar => {
  const day = new Date(midnightOf);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
};
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;

/** Whether the date falls on a day: on itself, and on later ones in its rhythm. A month that is too short has it on its last day. */
function fallsOn(memory: Memory, trigger: ProfilePropertyDateTrigger, date: number, on: number): boolean {
  const rhythm = trigger.recurrence_frequency ?? 'monthly';
  if (on <= date) return on === date;
  if (rhythm === 'never') return false;
  if (rhythm === 'weekly') return (on - date) % (7 * DAY) === 0;
  const first = calendar(date);
  const asked = calendar(on);
  if (rhythm === 'monthly') return asked.day === Math.min(first.day, lengthOf(asked.year, asked.month));
  if (first.month !== 2 || first.day !== 29 || isLeap(asked.year))
    return asked.month === first.month && asked.day === first.day;
  return memory.side('leapDay') === 'february-28'
    ? asked.month === 2 && asked.day === 28
    : asked.month === 3 && asked.day === 1;
}

/** Back by months, one at a time; the day stays, unless the month reached is too short for it. */
function monthsBefore(on: number, months: number): number {
  let { year, month } = calendar(on);
  for (let left = months; left > 0; left--) {
    month--;
    if (month === 0) [year, month] = [year - 1, 12];
  }
  return Date.UTC(year, month - 1, Math.min(calendar(on).day, lengthOf(year, month)));
}

/** When the flow takes in for a day of the date: its lead before, then on the next day that is allowed, at its time. */
function takesIn(memory: Memory, trigger: ProfilePropertyDateTrigger, on: number): number {
  const { timedelta_unit_before_date: unit = 'weeks', timedelta_value_before_date: lead } = trigger;
  let day = unit === 'months' ? monthsBefore(on, lead) : on - lead * DAY * (unit === 'weeks' ? 7 : 1);
  while (!allowed(trigger.trigger_days, day)) day += DAY;
  return moment(day + timeOfDay(trigger.trigger_time), memory.zoneOf(trigger.timezone));
}

/** The comings around a moment, and a year and more on from it (step 1) or back (-1), in that order. */
function* comings(memory: Memory, flow: Flow, now: number, step: 1 | -1): Generator<Coming> {
  const trigger = dateTriggerOf(flow.definition);
  if (trigger === null) return;
  const date = midnight(dateOf(memory.properties.get(plainName(trigger.date_profile_property))));
  if (Number.isNaN(date)) return;
  const coming = (on: number): Coming => ({ at: takesIn(memory, trigger, on), date: on });
  if (trigger.recurrence_frequency === 'never') return yield coming(date);
  // No lead is longer than its value in months; a week of days that are not allowed, and the zone, come to it.
  const reach = (trigger.timedelta_value_before_date * 31 + 10) * DAY;
  const today = midnight(now);
  const begin = step === 1 ? Math.max(date, today - reach) : today + reach;
  const end = step === 1 ? Math.max(date, today) + reach + 400 * DAY : Math.max(date, today - reach - 400 * DAY);
  for (let on = begin; step === 1 ? on <= end : on >= end; on += step * DAY)
    if (fallsOn(memory, trigger, date, on)) yield coming(on);
}

/** The first after now. */
export function comesNext(memory: Memory, flow: Flow, now: number): Coming | undefined {
  for (const one of comings(memory, flow, now, 1)) if (one.at > now) return one;
  return undefined;
}

/** The last that is not after now. */
export function cameLast(memory: Memory, flow: Flow, now: number): Coming | undefined {
  for (const one of comings(memory, flow, now, -1)) if (one.at <= now) return one;
  return undefined;
}

/** Whether the date still takes the person in at the moment at which it did. */
export function stillStands(memory: Memory, flow: Flow, start: number): boolean {
  return cameLast(memory, flow, start)?.at === start;
}
