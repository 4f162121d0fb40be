/** Days of the week, and times of day, on wall clocks. */
import type { Weekday } from '../wire/types.ts';
import { day } from '../time/zone.ts';

/** Midnight of the wall clock's day, as a wall time. */
export const dayOf = (wall: number): number => Math.floor(wall / day) * day;

/** "09:00" or "09:00:30" → milliseconds after midnight. */
export function timeOfDay(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

const week: readonly Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export const weekdayOf = (wall: number): Weekday => week[new Date(wall).getUTCDay()]!;

/** The first day (a wall midnight) from `from` on that is allowed; all are where none is named. */
export function allowedDay(from: number, days: readonly Weekday[] | null | undefined): number {
  if (!days || days.length === 0) return from;
  for (let at = from; ; at += day) if (days.includes(weekdayOf(at)) || at > from + 7 * day) return at;
}
