/** Filters on dates: Django's, and Klaviyo's that read a date from a text [D]. */
import { formatDate, formatNamed, lettersOf, timeLetters } from './date-format.ts';
import { DateTime, atZone, isLeap, parseDate } from '../python/date-time.ts';
import { filter, type Filter, type FilterContext } from './filter.ts';
import { str } from '../python/python-text.ts';
import { PythonError, attempt, isText, textOf, truth, typeName, type Value } from '../python/value.ts';

const given = (a: Value | undefined, otherwise: string): string =>
  formatNamed(a === undefined || !truth(a) ? otherwise : str(a));

export const dateFilters: Readonly<Record<string, Filter>> = {
  date: filter('optional', (v, a) => {
    if (v === null || (isText(v) && textOf(v) === '')) return '';
    const format = given(a, 'DATE_FORMAT');
    if (v instanceof DateTime) return formatDate(v, format);
    // What is no date has no letter but those of a zone, and these are empty.
    return lettersOf(format).some((letter) => !'eOTZI'.includes(letter)) ? '' : formatDate(noDate, format, zoneless);
  }),
  time: filter('optional', (v, a) => {
    if (v === null || (isText(v) && textOf(v) === '')) return '';
    const format = given(a, 'TIME_FORMAT');
    if (v instanceof DateTime)
      return attempt(['AttributeError', 'TypeError'], () => formatDate(v, format, timeLetters), '');
    return lettersOf(format).some((letter) => !'eOTZ'.includes(letter)) ? '' : formatDate(noDate, format, zoneless);
  }),
  timesince: filter('optional', (v, a, context) =>
    since(v, a !== undefined && truth(a) ? a : nowFor(v, context), false),
  ),
  timeuntil: filter('optional', (v, a, context) =>
    since(v, a !== undefined && truth(a) ? a : nowFor(v, context), true),
  ),
  datetime_from_string: filter('none', (v) => readDate(v) ?? v),
  format_date_string: filter('none', (v) => readDate(v) ?? v),
  // With a format it is said to write it at once [?].
  format_datetime: filter('optional', (v, a) => {
    const date = readDate(v);
    return date && a !== undefined ? formatDate(date, given(a, 'DATETIME_FORMAT')) : (date ?? v);
  }),
  days_until: filter('none', (v, _a, { now }) => {
    const date = readDate(v);
    return date ? BigInt(Math.round((date.midnight - now.midnight) / 86_400_000)) : '';
  }),
};

/** Now, with a zone where the date it is held against has one. */
const nowFor = (v: Value, { now, instant }: FilterContext): DateTime =>
  v instanceof DateTime && v.parts.offset !== undefined
    ? new DateTime({ ...atZone(instant, 'UTC').parts, offset: 0 })
    : now;

const noDate = new DateTime({ year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0, microsecond: 0 });
const zoneless = Object.fromEntries(['e', 'O', 'T', 'Z', 'I'].map((letter) => [letter, () => '']));

const readDate = (v: Value): DateTime | undefined =>
  v instanceof DateTime ? v : isText(v) ? parseDate(textOf(v)) : undefined;

const chunks = [
  [31_536_000, 'year'],
  [2_592_000, 'month'],
  [604_800, 'week'],
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
] as const;

/** "2 weeks, 3 days": two neighbouring units at most, months of 30 and years of 365 days, leap days left out. */
function since(v: Value, other: Value, reversed: boolean): Value {
  if (!truth(v)) return '';
  if (!(v instanceof DateTime) || !(other instanceof DateTime))
    throw new PythonError(
      'AttributeError',
      `${typeName(v instanceof DateTime ? other : v)} is no date; write |format_date_string before it`,
    );
  if ((v.parts.offset === undefined) !== (other.parts.offset === undefined)) return '';
  const [from, to] = reversed ? [other, v] : [v, other];
  let leapDays = leapsBefore(to.parts.year) - leapsBefore(from.parts.year);
  if (leapDays !== 0) leapDays += isLeap(from.parts.year) ? -1 : isLeap(to.parts.year) ? 1 : 0;
  let left = Math.floor(
    (to.ms - from.ms) / 1000 + (to.parts.microsecond % 1000 < from.parts.microsecond % 1000 ? -1e-9 : 0),
  );
  left -= leapDays * 86_400;
  const first = chunks.findIndex(([seconds]) => left >= seconds);
  if (left <= 0 || first < 0) return '0\u00a0minutes';
  const parts: string[] = [];
  for (const [seconds, name] of chunks.slice(first, first + 2)) {
    const count = Math.floor(left / seconds);
    if (count === 0) break;
    parts.push(`${count}\u00a0${name}${count === 1 ? '' : 's'}`);
    left -= count * seconds;
  }
  return parts.join(', ');
}

/** Leap years before a year. */
const leapsBefore = (year: number): number => {
  const y = year - 1;
  return Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
};
