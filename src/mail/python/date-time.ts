/** A date, with or without a time of day: Python's date and datetime as far as templates meet them. */
import { wallOf } from '../../time/zone.ts';

export interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  /** Minutes east of Greenwich; left out where it is not said. */
  readonly offset?: number;
}

const two = (n: number): string => String(n).padStart(2, '0');
const dayMs = 86_400_000;

export class DateTime {
  readonly parts: Parts;
  /** A date alone, without a time of day. */
  readonly dateOnly: boolean;

  constructor(parts: Parts, dateOnly = false) {
    this.parts = parts;
    this.dateOnly = dateOnly;
  }

  /** The instant, read in UTC where no offset is said, in milliseconds. */
  get ms(): number {
    const { hour, minute, second, microsecond, offset } = this.parts;
    const minutes = hour * 60 + minute - (offset ?? 0);
    return this.midnight + (minutes * 60 + second) * 1000 + Math.floor(microsecond / 1000);
  }

  /** 0 is Monday. */
  get weekday(): number {
    return (((Math.floor(this.midnight / dayMs) + 3) % 7) + 7) % 7;
  }

  get midnight(): number {
    const date = new Date(0);
    date.setUTCFullYear(this.parts.year, this.parts.month - 1, this.parts.day);
    return date.getTime();
  }

  get dayOfYear(): number {
    const first = new DateTime({ ...this.parts, month: 1, day: 1 });
    return (this.midnight - first.midnight) / dayMs + 1;
  }

  /** Year and week by ISO 8601. */
  get isoWeek(): { readonly year: number; readonly week: number } {
    const thursday = new Date(this.midnight + (3 - this.weekday) * dayMs);
    const year = thursday.getUTCFullYear();
    return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / dayMs / 7) + 1 };
  }

  iso(between: string): string {
    const { year, month, day, hour, minute, second, microsecond, offset } = this.parts;
    const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
    if (this.dateOnly) return date;
    const fraction = microsecond === 0 ? '' : `.${String(microsecond).padStart(6, '0')}`;
    return `${date}${between}${two(hour)}:${two(minute)}:${two(second)}${fraction}${offset === undefined ? '' : offsetText(offset, ':')}`;
  }

  repr(): string {
    const { year, month, day, hour, minute, second, microsecond, offset } = this.parts;
    if (this.dateOnly) return `datetime.date(${year}, ${month}, ${day})`;
    const more = microsecond > 0 ? [second, microsecond] : second > 0 ? [second] : [];
    const zone = offset === undefined ? [] : [`tzinfo=${zoneRepr(offset)}`];
    return `datetime.datetime(${[year, month, day, hour, minute, ...more, ...zone].join(', ')})`;
  }

  same(other: DateTime): boolean {
    return this.dateOnly === other.dateOnly && this.order(other) === 0;
  }

  order(other: DateTime): number {
    return this.ms - other.ms || this.parts.microsecond - other.parts.microsecond;
  }

  plusDays(days: number): DateTime {
    const date = new Date(this.midnight + days * dayMs);
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    return new DateTime({ ...this.parts, year, month, day }, this.dateOnly);
  }
}

function zoneRepr(offset: number): string {
  if (offset === 0) return 'datetime.timezone.utc';
  const seconds = offset * 60;
  const delta = seconds < 0 ? `days=-1, seconds=${86_400 + seconds}` : `seconds=${seconds}`;
  return `datetime.timezone(datetime.timedelta(${delta}))`;
}

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** "+0200" or "-04:30". */
export const offsetText = (minutes: number, between: string): string => {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${between}${two(size % 60)}`;
};

/** The wall clock of a zone at an instant; UTC where the zone is not known. */
export function atZone(ms: number, zone: string): DateTime {
  const date = wallIn(ms, zone);
  return new DateTime({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    microsecond: date.getUTCMilliseconds() * 1000,
  });
}

function wallIn(ms: number, zone: string): Date {
  try {
    return wallOf(ms, zone);
  } catch {
    return new Date(ms);
  }
}

const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6})\d*)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** ISO 8601, or month/day/year; undefined for anything else. */
export function parseDate(text: string): DateTime | undefined {
  const trimmed = text.trim();
  const found = iso.exec(trimmed);
  const [year, month, day, hour, minute, second, fraction, zone] = found
    ? found.slice(1)
    : (([, m, d, y, h, mi, s]) => [y, m, d, h, mi, s])(american.exec(trimmed) ?? []);
  if (year === undefined) return undefined;
  const offset =
    zone === undefined
      ? undefined
      : zone === 'Z'
        ? 0
        : Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  const parts: Parts = {
    ...{ year: Number(year), month: Number(month), day: Number(day) },
    ...{ hour: Number(hour ?? 0), minute: Number(minute ?? 0), second: Number(second ?? 0) },
    microsecond: Number((fraction ?? '').padEnd(6, '0')),
    offset,
  };
  const real = new Date(Date.UTC(2000, parts.month - 1, parts.day));
  real.setUTCFullYear(parts.year, parts.month - 1, parts.day);
  if (real.getUTCMonth() + 1 !== parts.month || parts.hour > 23 || parts.minute > 59 || parts.second > 59)
    return undefined;
  return new DateTime(parts);
}
