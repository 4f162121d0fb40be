/** When a date flow takes a person in: so long before their date, at its time of day, on an allowed day. [D] */
import type { FlowDefinition, ProfilePropertyDateTrigger } from '../wire/types.ts';
import { dateOf } from './date-filter.ts';
import { type Known, plainName, propertyOf } from './known.ts';
import type { Happening } from './types.ts';
import { type Ask, daysBefore, zoneOf } from './wait.ts';
import { day, momentOf } from '../time/zone.ts';
import { allowedDay, dayOf, timeOfDay } from './calendar.ts';

export interface Occasion {
  readonly entry: number;
  /** The date itself, as a wall midnight. */
  readonly date: number;
}

type Trigger = ProfilePropertyDateTrigger;

/** The trigger of a flow by a date of the profile; dates of custom objects are not known here. */
export function dateTrigger({ triggers }: FlowDefinition): Trigger | undefined {
  const trigger = triggers[0];
  return trigger?.type === 'date' && trigger.date_field_type === 'profile-property' ? trigger : undefined;
}

/** Whether a happening may change when the flow takes the person in. */
export function movesDate(definition: FlowDefinition, flow: string, happening: Happening): boolean {
  const trigger = dateTrigger(definition);
  if (!trigger) return false;
  if (happening.kind === 'flow') return happening.flow === flow;
  return happening.kind === 'property' && happening.property === plainName(trigger.date_profile_property);
}

/** The occasions around a moment, in order: the last that began at or before it, and the next after it. */
export function occasions(trigger: Trigger, known: Known, around: number, ask: Ask): readonly Occasion[] {
  const date = dateOf(propertyOf(known, trigger.date_profile_property));
  if (date === undefined) return [];
  const all = datesNear(trigger, dayOf(date), around, ask).map((on) => ({
    date: on,
    entry: entryOf(trigger, known, on),
  }));
  const next = all.findIndex(({ entry }) => entry > around);
  return next < 0 ? all.slice(-1) : all.slice(Math.max(0, next - 1), next + 1);
}

function entryOf(trigger: Trigger, known: Known, date: number): number {
  const begin = daysBefore(date, trigger.timedelta_unit_before_date ?? 'weeks', trigger.timedelta_value_before_date);
  const zone = zoneOf(trigger.timezone, known.zone);
  return momentOf(allowedDay(begin, trigger.trigger_days) + timeOfDay(trigger.trigger_time), zone);
}

/** The days the date falls on, from two periods before `around` to what may begin after it. Monthly is the default. [S] */
function datesNear(trigger: Trigger, first: number, around: number, ask: Ask): readonly number[] {
  const before = trigger.timedelta_value_before_date;
  const lead = before * { days: day, weeks: 7 * day, months: 31 * day }[trigger.timedelta_unit_before_date ?? 'weeks'];
  const [low, high] = [around - 62 * day, around + lead + 62 * day];
  switch (trigger.recurrence_frequency ?? 'monthly') {
    case 'never':
      return [first];
    case 'weekly': {
      const step = 7 * day;
      const from = first + Math.max(0, Math.floor((low - first) / step)) * step;
      // Where the first of them is yet to come, it is the next.
      return range(Math.max(1, Math.ceil((high - from) / step) + 1), (k) => from + k * step);
    }
    case 'monthly': {
      const months = monthsBetween(first, low);
      return range(monthsBetween(low, high) + 3, (k) => daysBefore(first, 'months', -Math.max(0, months - 1) - k));
    }
    case 'annually': {
      const from = new Date(first).getUTCFullYear();
      const begin = Math.max(from, new Date(low).getUTCFullYear() - 1);
      const years = new Date(high).getUTCFullYear() - begin + 2;
      // Where the first of them is years ahead, it is the next.
      return range(Math.max(1, years), (k) => inYear(first, begin + k, ask));
    }
  }
}

/** 29 February in a year without one is open. [?] */
function inYear(date: number, year: number, ask: Ask): number {
  const [month, dayOfMonth] = [new Date(date).getUTCMonth(), new Date(date).getUTCDate()];
  const there = Date.UTC(year, month, dayOfMonth);
  if (new Date(there).getUTCMonth() === month) return there;
  return ask('leapDay') === 'february-28' ? there - day : there;
}

const monthsBetween = (from: number, to: number): number => {
  const [a, b] = [new Date(from), new Date(to)];
  return (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
};

const range = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => make(index));
