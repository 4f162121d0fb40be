import { day, momentOf, wallOf } from '../../time/zone.ts';

/** `from` inclusive, `to` exclusive, in milliseconds since 1970. */
export interface Timeframe {
  readonly from: number;
  readonly to: number;
}

export type Interval = 'hourly' | 'daily' | 'weekly' | 'monthly';

/** Months are 1 to 12; a day or month past the end rolls over. */
interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dateOf(ms: number, timezone: string): CalendarDate {
  const wall = wallOf(ms, timezone);
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
}

const midnightOf = ({ year, month, day: date }: CalendarDate, timezone: string): number =>
  momentOf(Date.UTC(year, month - 1, date), timezone);

const daysSinceMonday = (ms: number, timezone: string): number => (wallOf(ms, timezone).getUTCDay() + 6) % 7;

/**
 * Klaviyo's named time frames, in the account's time zone. `last_7_days` begins seven days before today's midnight and
 * takes today in: 8 days (recorded); the longer ones are taken to do the same. That weeks begin on Monday is a guess.
 */
export function named(key: string, now: number, timezone: string): Timeframe | undefined {
  const at = dateOf(now, timezone);
  const midnight = (change: Partial<CalendarDate>): number => midnightOf({ ...at, ...change }, timezone);
  const back = (days: number): Timeframe => ({ from: midnight({ day: at.day - days }), to: now });
  const sinceMonday = daysSinceMonday(now, timezone);
  switch (key) {
    case 'today':
      return back(0);
    case 'yesterday':
      return { from: midnight({ day: at.day - 1 }), to: midnight({}) };
    case 'this_week':
      return back(sinceMonday);
    case 'last_week':
      return { from: midnight({ day: at.day - sinceMonday - 7 }), to: midnight({ day: at.day - sinceMonday }) };
    case 'this_month':
      return { from: midnight({ day: 1 }), to: now };
    case 'last_month':
      return { from: midnight({ month: at.month - 1, day: 1 }), to: midnight({ day: 1 }) };
    case 'this_year':
      return { from: midnight({ month: 1, day: 1 }), to: now };
    case 'last_year':
      return { from: midnight({ year: at.year - 1, month: 1, day: 1 }), to: midnight({ month: 1, day: 1 }) };
    case 'last_3_months':
      return { from: midnight({ month: at.month - 3 }), to: now };
    case 'last_12_months':
      return { from: midnight({ month: at.month - 12 }), to: now };
    default: {
      const days = /^last_(7|30|90|365)_days$/.exec(key)?.[1];
      return days === undefined ? undefined : back(Number(days));
    }
  }
}

/** A custom frame: offsets are ignored, the wall clock of the account's zone is meant (OpenAPI). */
export function custom(start: string, end: string, timezone: string): Timeframe {
  const moment = (text: string): number =>
    momentOf(Date.parse(`${text.replace(/(Z|[+-]\d{2}:?\d{2})$/, '')}Z`), timezone);
  return { from: moment(start), to: moment(end) };
}

/** At most a year; a series hourly at most 7 days, daily 60 days, monthly 52 weeks (OpenAPI). A day more for today. */
export function tooLong({ from, to }: Timeframe, interval?: Interval): string | undefined {
  const days = (to - from) / day;
  if (days > 367) return 'The timeframe cannot be longer than 1 year.';
  if (interval === 'hourly' && days > 8) return 'With an hourly interval the timeframe cannot be longer than 7 days.';
  if (interval === 'daily' && days > 61) return 'With a daily interval the timeframe cannot be longer than 60 days.';
  if (interval === 'monthly' && days > 366)
    return 'With a monthly interval the timeframe cannot be longer than 52 weeks.';
  return undefined;
}

/** Where the buckets of a series begin: whole hours, days, weeks or months of the account's zone. */
export function buckets({ from, to }: Timeframe, interval: Interval, timezone: string): number[] {
  const first = dateOf(from, timezone);
  const sinceMonday = daysSinceMonday(from, timezone);
  const start: Record<Interval, (i: number) => number> = {
    hourly: (i) => Math.floor(from / 3_600_000) * 3_600_000 + i * 3_600_000,
    daily: (i) => midnightOf({ ...first, day: first.day + i }, timezone),
    weekly: (i) => midnightOf({ ...first, day: first.day - sinceMonday + 7 * i }, timezone),
    monthly: (i) => midnightOf({ ...first, day: 1, month: first.month + i }, timezone),
  };
  const starts: number[] = [];
  for (let i = 0, at = start[interval](0); at < to; at = start[interval](++i)) starts.push(at);
  return starts;
}
