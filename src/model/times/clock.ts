/** Times of day, days of the week, dates and time zones, as Klaviyo writes them. */
import { success } from '../../diagnostics/result.ts';
import { meantWords, nearest } from '../../diagnostics/nearest.ts';
import { misread, type Reading } from './duration.ts';
import type { Weekday } from '../values.ts';
import { zones } from '../../wire/zones.ts';
import { olderZones } from './zones.ts';

/** "9:00", "09:00" or "09:00:30" → "09:00:00", "09:00:30" (Klaviyo OpenAPI 2026-07-15: format time). */
export function parseTime(text: string): Reading<string> {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text.trim());
  const [hour, minute, second] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3] ?? 0)];
  if (!found || hour > 23 || minute > 59 || second > 59) {
    return misread(
      `"${text}" is not a time of day.`,
      'Write hours and minutes of a 24-hour clock in quotes, such as "09:00".',
    );
  }
  return success([hour, minute, second].map((n) => String(n).padStart(2, '0')).join(':'));
}

const week: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** "mon", "Monday" → monday. */
export function parseWeekday(text: string): Reading<Weekday> {
  const word = text.trim().toLowerCase();
  const day = week.find((d) => d === word || d.slice(0, 3) === word);
  if (day !== undefined) return success(day);
  const meant = nearest(word, [...week, ...week.map((d) => d.slice(0, 3))]);
  return misread(
    `"${text}" is not a day of the week.${meantWords(meant?.slice(0, 3))}`,
    'Days: mon, tue, wed, thu, fri, sat, sun.',
  );
}

/** In the order of the week, each once, so that the order they were written in makes no difference. */
export const inOrder = (days: readonly Weekday[]): readonly Weekday[] => week.filter((day) => days.includes(day));

/** "profile" or a name of Klaviyo's list. */
export function parseTimezone(text: string): Reading<string> {
  if (text === 'profile' || zones.includes(text)) return success(text);
  const wanted = text.trim().replaceAll(' ', '_').toLowerCase();
  const meant =
    (Object.hasOwn(olderZones, text) ? olderZones[text] : undefined) ??
    ['profile', ...zones].find((zone) => zone.toLowerCase() === wanted || zone.toLowerCase().endsWith(`/${wanted}`)) ??
    nearest(text, ['profile', ...zones]);
  return misread(
    `"${text}" is not a time zone of Klaviyo.${meantWords(meant)}`,
    "Write profile (each person's own clock), UTC, or a name such as Europe/Berlin.",
  );
}

/** "2026-11-23" or an ISO date-time → an ISO date-time with its offset; without one it is UTC. */
export function parseDate(text: string): Reading<string> {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(text.trim());
  const [, day = '', time = '00:00', seconds = ':00', offset = 'Z'] = found ?? [];
  const iso = `${day}T${time}${seconds}${offset}`;
  const valid =
    found !== null && !Number.isNaN(Date.parse(iso)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  return valid
    ? success(iso)
    : misread(
        `"${text}" is not a date.`,
        'Write year-month-day, such as "2026-11-23", or a date with a time: "2026-11-23T09:00:00Z".',
      );
}
