/** Days as the account sees them: YYYY-MM-DD in its own time zone. Months are YYYY-MM. */
import { wallOf } from './zone.ts';

/** The wall clock of a zone at a moment (milliseconds since 1970): "2026-11-23T09:00:00". */
export const wallClock = (at: number, timezone: string): string => wallOf(at, timezone).toISOString().slice(0, 19);

export const dayAt = (at: number, timezone: string): string => wallClock(at, timezone).slice(0, 10);

const dayMs = 86_400_000;

/** Days since 1970. Reports ask for the same few hundred days a hundred thousand times. */
const numbers = new Map<string, number>();
const names = new Map<number, string>();

function numberOf(day: string): number {
  let number = numbers.get(day);
  if (number === undefined) {
    number = Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
    numbers.set(day, number);
  }
  return number;
}

export function addDays(day: string, days: number): string {
  const number = numberOf(day) + days;
  let name = names.get(number);
  if (name === undefined) {
    name = new Date(number * dayMs).toISOString().slice(0, 10);
    names.set(number, name);
  }
  return name;
}

/** Days from one to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

/** Every day of a span, both ends included. */
export const daysOf = ({ from, to }: { readonly from: string; readonly to: string }): readonly string[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i));

export const monthOf = (day: string): string => day.slice(0, 7);

/** "2026-11" and -2 is "2026-09". */
export function addMonths(month: string, months: number): string {
  const [year = 0, one = 1] = month.split('-').map(Number);
  const index = year * 12 + one - 1 + months;
  return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`;
}
