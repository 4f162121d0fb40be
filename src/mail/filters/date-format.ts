/** Django's date formats, letter by letter, and those of strftime, in English. */
import { type DateTime, isLeap, offsetText } from '../python/date-time.ts';
import { PythonError } from '../python/value.ts';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];
const press = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const monthName = (d: DateTime): string => months[d.parts.month - 1]!;
export const dayName = (d: DateTime): string => days[d.weekday]!;

const two = (n: number): string => String(n).padStart(2, '0');
const twelve = (d: DateTime): number => d.parts.hour % 12 || 12;
const short = (d: DateTime): string => (d.parts.minute === 0 ? `${twelve(d)}` : `${twelve(d)}:${two(d.parts.minute)}`);
const half = (d: DateTime): string => (d.parts.hour > 11 ? 'p.m.' : 'a.m.');
const zone = (d: DateTime): string => {
  const { offset } = d.parts;
  return offset === undefined || offset === 0 ? 'UTC' : `UTC${offsetText(offset, ':')}`;
};

type Letter = (d: DateTime) => string | number;

/** Letters that need a time of day: a date alone has none. */
export const timeLetters: Readonly<Record<string, Letter>> = {
  a: half,
  A: (d) => (d.parts.hour > 11 ? 'PM' : 'AM'),
  e: (d) => (d.parts.offset === undefined ? '' : zone(d)),
  f: short,
  g: twelve,
  G: (d) => d.parts.hour,
  h: (d) => two(twelve(d)),
  H: (d) => two(d.parts.hour),
  i: (d) => two(d.parts.minute),
  O: (d) => offsetText(d.parts.offset ?? 0, ''),
  P: (d) =>
    d.parts.minute === 0 && d.parts.hour === 0
      ? 'midnight'
      : d.parts.minute === 0 && d.parts.hour === 12
        ? 'noon'
        : `${short(d)} ${half(d)}`,
  s: (d) => two(d.parts.second),
  T: zone,
  u: (d) => String(d.parts.microsecond).padStart(6, '0'),
  Z: (d) => (d.parts.offset ?? 0) * 60,
};

const dateLetters: Readonly<Record<string, Letter>> = {
  b: (d) => monthName(d).slice(0, 3).toLowerCase(),
  c: (d) => d.iso('T'),
  d: (d) => two(d.parts.day),
  D: (d) => dayName(d).slice(0, 3),
  E: monthName,
  F: monthName,
  I: () => '0',
  j: (d) => d.parts.day,
  l: dayName,
  L: (d) => (isLeap(d.parts.year) ? 'True' : 'False'),
  m: (d) => two(d.parts.month),
  M: (d) => monthName(d).slice(0, 3),
  n: (d) => d.parts.month,
  N: (d) => press[d.parts.month - 1]!,
  o: (d) => d.isoWeek.year,
  r: (d) => {
    if (d.dateOnly) throw new PythonError('TypeError', 'a date has no time of day');
    const { day, year, hour, minute, second, offset } = d.parts;
    const date = `${dayName(d).slice(0, 3)}, ${two(day)} ${monthName(d).slice(0, 3)} ${String(year).padStart(4, '0')}`;
    return `${date} ${two(hour)}:${two(minute)}:${two(second)} ${offsetText(offset ?? 0, '')}`;
  },
  S: (d) => {
    const { day } = d.parts;
    return day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  },
  t: (d) => two(new Date(Date.UTC(2000 + (d.parts.year % 400), d.parts.month, 0)).getUTCDate()),
  U: (d) => Math.floor(d.ms / 1000),
  w: (d) => (d.weekday + 1) % 7,
  W: (d) => d.isoWeek.week,
  y: (d) => two(d.parts.year % 100),
  Y: (d) => d.parts.year,
  z: (d) => d.dayOfYear,
};

const named: Readonly<Record<string, string>> = {
  DATE_FORMAT: 'N j, Y',
  DATETIME_FORMAT: 'N j, Y, P',
  TIME_FORMAT: 'P',
  SHORT_DATE_FORMAT: 'm/d/Y',
  SHORT_DATETIME_FORMAT: 'm/d/Y P',
  YEAR_MONTH_FORMAT: 'F Y',
  MONTH_DAY_FORMAT: 'F j',
};

/** A letter that is meant, or text with backslashes taken out. */
const pieces = /((?<!\\)[aAbcdDeEfFgGhHiIjlLmMnNoOPrsStTUuwWyYzZ])/;
export const lettersOf = (format: string): readonly string[] => format.split(pieces).filter((_, i) => i % 2 === 1);
export const formatNamed = (name: string): string => (Object.hasOwn(named, name) ? named[name]! : name);

/** @param only letters that may be asked; undefined for all */
export function formatDate(date: DateTime, format: string, only?: Readonly<Record<string, Letter>>): string {
  return format
    .split(pieces)
    .map((piece, i) => {
      if (i % 2 === 0) return piece.replace(/\\(.)/g, '$1');
      if (date.dateOnly && Object.hasOwn(timeLetters, piece))
        throw new PythonError('TypeError', 'a date has no time of day');
      const letter = (only ?? { ...timeLetters, ...dateLetters })[piece];
      if (!letter) throw new PythonError('AttributeError', `"${piece}" is no part of a time`);
      return String(letter(date));
    })
    .join('');
}

const percent: Readonly<Record<string, Letter>> = {
  a: (d) => dayName(d).slice(0, 3),
  A: dayName,
  b: (d) => monthName(d).slice(0, 3),
  B: monthName,
  d: (d) => two(d.parts.day),
  e: (d) => String(d.parts.day).padStart(2),
  H: (d) => two(d.parts.hour),
  I: (d) => two(twelve(d)),
  j: (d) => String(d.dayOfYear).padStart(3, '0'),
  m: (d) => two(d.parts.month),
  M: (d) => two(d.parts.minute),
  p: (d) => (d.parts.hour > 11 ? 'PM' : 'AM'),
  S: (d) => two(d.parts.second),
  u: (d) => d.weekday + 1,
  w: (d) => (d.weekday + 1) % 7,
  y: (d) => two(d.parts.year % 100),
  Y: (d) => String(d.parts.year).padStart(4, '0'),
  F: (d) => d.iso('T').slice(0, 10),
  D: (d) => `${two(d.parts.month)}/${two(d.parts.day)}/${two(d.parts.year % 100)}`,
  T: (d) => `${two(d.parts.hour)}:${two(d.parts.minute)}:${two(d.parts.second)}`,
  x: (d) => `${two(d.parts.month)}/${two(d.parts.day)}/${two(d.parts.year % 100)}`,
  '%': () => '%',
};

/** C's strftime, which {% today %} takes [D]; `%-d` is without the zero. */
export const strftime = (date: DateTime, format: string): string =>
  format.replace(/%(-?)([a-zA-Z%])/g, (whole, dash: string, letter: string) => {
    const text = Object.hasOwn(percent, letter) ? String(percent[letter]!(date)) : undefined;
    return text === undefined ? whole : dash === '' ? text : text.replace(/^[0 ]+(?=.)/, '');
  });
