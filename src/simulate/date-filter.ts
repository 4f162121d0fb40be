/** Filters on a moment. Dates without a time, and dates in a filter, are UTC [D]; days are 24 hours, weeks 7 of them. */
import type {
  AnniversaryFilter,
  CalendarDateFilter,
  RelativeAnniversaryFilter,
  RelativeDateFilter,
  RelativeDateRangeFilter,
  StaticDateFilter,
  StaticDateRangeFilter,
} from '../wire/types.ts';
import { day, units } from '../time/zone.ts';

export type DateFilter =
  | StaticDateFilter
  | StaticDateRangeFilter
  | RelativeDateFilter
  | RelativeAnniversaryFilter
  | RelativeDateRangeFilter
  | CalendarDateFilter
  | AnniversaryFilter;

const form =
  /^(?:(\d{4}-\d{2}-\d{2})|(\d{2}\/\d{2})\/(\d{4}))(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * "1990-05-01" or "05/01/1990" [D], or with a time and perhaps an offset → its moment; undefined for anything else, and for
 * days that no calendar has.
 */
export function dateOf(value: unknown): number | undefined {
  const found = typeof value === 'string' ? form.exec(value.trim()) : null;
  if (!found) return undefined;
  const [, iso, american = '', year = '', time = '00:00', offset = 'Z'] = found;
  const written = iso ?? `${year}-${american.replace('/', '-')}`;
  const midnight = Date.parse(`${written}T00:00Z`);
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(written)) return undefined;
  const ms = Date.parse(`${written}T${time}${offset}`);
  return Number.isNaN(ms) ? undefined : ms;
}

/** Whether a moment passes. "In the last N" leaves out what is N ago to the millisecond; "at least N" takes it. */
export function passesDate(filter: DateFilter, moment: number, now: number): boolean {
  switch (filter.operator) {
    case 'after':
      return moment > (dateOf(filter.date) ?? NaN);
    case 'before':
      return moment < (dateOf(filter.date) ?? NaN);
    case 'between-static':
      return moment >= (dateOf(filter.start) ?? NaN) && moment <= (dateOf(filter.end) ?? NaN);
    case 'in-the-last':
      return moment <= now && moment > now - filter.quantity * units[filter.unit];
    case 'at-least':
      return moment <= now - filter.quantity * units[filter.unit];
    case 'in-the-next':
      return moment > now && moment <= now + filter.quantity * units[filter.unit];
    case 'between': {
      const [near, far] = [Math.min(filter.start, filter.end), Math.max(filter.start, filter.end)];
      return moment <= now - near * units[filter.unit] && moment > now - far * units[filter.unit];
    }
    case 'calendar-month':
      return new Date(moment).getUTCMonth() + 1 === filter.value;
    case 'anniversary-month':
      return new Date(moment).getUTCMonth() === new Date(now).getUTCMonth();
    case 'anniversary':
      return inYear(moment, 0, now) === Math.floor(now / day) * day;
    case 'anniversary-last':
      return yearly(moment, now).some((at) => at <= now && at > now - filter.quantity * units[filter.unit]);
    case 'anniversary-next':
      return yearly(moment, now).some((at) => at > now && at <= now + filter.quantity * units[filter.unit]);
  }
}

/** The date in the year of now, or so many years from it, at midnight UTC. */
function inYear(moment: number, years: number, now: number): number {
  const date = new Date(moment);
  return Date.UTC(new Date(now).getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate());
}

const yearly = (moment: number, now: number): number[] => [-1, 0, 1].map((years) => inYear(moment, years, now));
