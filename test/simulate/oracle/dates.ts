/**
 * Flows by a date of the profile. The calendar is gone through day by day: is this one on which the date falls, and when
 * would the flow take somebody in for it?
 */
import type { Flow } from '../../../src/simulate/types.ts';
import type { FlowDefinition, ProfilePropertyDateTrigger } from '../../../src/wire/types.ts';
import { allowed, before, DAY, lastOfMonth, midnight, moment, timeOfDay } from './clock.ts';
import { dateOf } from './filters.ts';
import { type Memory, plainName } from './memory.ts';

export interface Coming {
  /** When the flow takes the person in. */
  readonly at: number;
  /** The day on which the date falls. */
  readonly date: number;
}

export function dateTriggerOf({ triggers }: FlowDefinition): ProfilePropertyDateTrigger | null {
  const trigger = triggers[0]!;
  return trigger.type === 'date' && trigger.date_field_type === 'profile-property' ? trigger : null;
}

/** Whether the flow goes by this property. */
export const goesBy = (flow: Flow, property: string): boolean => {
  const trigger = dateTriggerOf(flow.definition);
  return trigger !== null && plainName(trigger.date_profile_property) === property;
};

const isLeapDay = (shown: number): boolean =>
  new Date(shown).getUTCMonth() === 1 && new Date(shown).getUTCDate() === 29;

/** Whether the date falls on a day. Dates do not fall on days before they were. */
function fallsOn(memory: Memory, trigger: ProfilePropertyDateTrigger, first: number, day: number): boolean {
  if (day < first) return false;
  const [was, is] = [new Date(first), new Date(day)];
  switch (trigger.recurrence_frequency ?? 'monthly') {
    case 'never':
      return day === first;
    case 'weekly':
      return is.getUTCDay() === was.getUTCDay();
    case 'monthly':
      // A month that is too short has it on its last day.
      return is.getUTCDate() === Math.min(was.getUTCDate(), lastOfMonth(day));
    case 'annually': {
      if (is.getUTCMonth() === was.getUTCMonth() && is.getUTCDate() === was.getUTCDate()) return true;
      if (!isLeapDay(first) || lastOfMonth(Date.UTC(is.getUTCFullYear(), 1, 1)) === 29) return false;
      const [month, date] = memory.side('leapDay') === 'february-28' ? [1, 28] : [2, 1];
      return is.getUTCMonth() === month && is.getUTCDate() === date;
    }
  }
}

/** The years in which stories play. */
const [FROM, TO] = [Date.UTC(2025, 0, 1), Date.UTC(2031, 0, 1)];

/** On which days the flow begins with somebody, and the date each is for; remembered by what it hangs on. */
const begun = new Map<string, readonly (readonly [begins: number, date: number])[]>();
function beginnings(memory: Memory, trigger: ProfilePropertyDateTrigger, first: number) {
  const key = JSON.stringify([trigger, first, memory.side('leapDay')]);
  const known = begun.get(key);
  if (known) return known;
  const found: [number, number][] = [];
  for (let day = trigger.recurrence_frequency === 'never' ? first : FROM; day < TO; day += DAY) {
    if (!fallsOn(memory, trigger, first, day)) continue;
    let begins = before(day, trigger.timedelta_unit_before_date ?? 'weeks', trigger.timedelta_value_before_date);
    while (!allowed(trigger.trigger_days, begins)) begins += DAY;
    found.push([begins, day]);
    if (trigger.recurrence_frequency === 'never') break;
  }
  begun.set(key, found);
  return found;
}

/** When the flow takes the person in, not much more than a year from a moment. */
function all(memory: Memory, flow: Flow, around: number): Coming[] {
  const trigger = dateTriggerOf(flow.definition)!;
  const date = dateOf(memory.properties.get(plainName(trigger.date_profile_property)));
  if (Number.isNaN(date)) return [];
  const zone = memory.zoneOf(trigger.timezone);
  const near = { weekly: 20, monthly: 50, annually: 400, never: Infinity }[trigger.recurrence_frequency ?? 'monthly'];
  const days = beginnings(memory, trigger, midnight(date));
  const first = days[0]?.[0] ?? 0;
  return days
    .filter(([begins]) => Math.abs(begins - around) <= near * DAY || begins === first)
    .map(([begins, on]) => ({ at: moment(begins + timeOfDay(trigger.trigger_time), zone), date: on }));
}

export const comesNext = (memory: Memory, flow: Flow, now: number): Coming | undefined =>
  all(memory, flow, now).find(({ at }) => at > now);
export const cameLast = (memory: Memory, flow: Flow, now: number): Coming | undefined =>
  all(memory, flow, now).findLast(({ at }) => at <= now);
/** Whether the person's date is still one for which the flow takes somebody in at a moment. */
export const stillStands = (memory: Memory, flow: Flow, start: number): boolean =>
  all(memory, flow, start).some(({ at }) => at === start);
