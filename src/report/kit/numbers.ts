/**
 * Figures as people read them: commas for thousands, percentages with one decimal, money in the account's currency, days
 * as "22 November". Always the same words, whatever machine writes them. "–" stands where there is no figure.
 *
 * Few are not a trend: a rate of fewer than 20 deliveries is told as what it is ("1 of 2"), and a change is told only
 * where both sides had enough people for it to mean something (`enough`).
 */
import { none, number } from '../../text/figures.ts';
import { type Counts, type RateName, rateOf } from '../counts.ts';
import type { Figures, Pair, Span } from '../report.ts';

/** Below it, a rate is told in counts. */
export const fewest = 20;
/** What both sides of a comparison need: recipients for counts and money, deliveries for rates. */
export const enough = 100;

const oneDecimal = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Figures and the like stay on one line, whatever room there is. */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** 0.281 → "28.1 %". */
export const percent = (fraction: number): string => `${oneDecimal.format(fraction * 100 || 0)} %`;

/** The rates that are parts of a hundred, and what their two sides are counted in. */
export const sides = {
  open_rate: ['opens_unique', 'openable'],
  click_rate: ['clicks_unique', 'delivered'],
  conversion_rate: ['conversion_uniques', 'delivered'],
  unsubscribe_rate: ['unsubscribe_uniques', 'delivered'],
  spam_complaint_rate: ['spam_complaints', 'delivered'],
  bounce_rate: ['bounced', 'recipients'],
} as const satisfies Partial<Record<RateName, readonly [keyof Counts, keyof Counts]>>;
export type ShareName = keyof typeof sides;

export function share(name: ShareName, { counts }: Pick<Figures, 'counts'>): string {
  const [part, of] = sides[name];
  const rate = rateOf(name, counts);
  if (rate === null) return none;
  return counts[of] < fewest ? `${number(counts[part])} of ${number(counts[of])}` : percent(rate);
}

export interface Move {
  /** "▲ +8.1 %", "▼ −13.0 pt", "= 0.0 %", "new". */
  readonly text: string;
  readonly direction: 'up' | 'down' | 'same';
}

const signed = (value: number, unit: string): Move => {
  const rounded = Math.round(value * 10) / 10;
  const size = oneDecimal.format(Math.abs(rounded));
  if (rounded === 0) return { text: `= 0.0${unit}`, direction: 'same' };
  return rounded > 0
    ? { text: `▲ +${size}${unit}`, direction: 'up' }
    : { text: `▼ −${size}${unit}`, direction: 'down' };
};

/** The change of a count or of money against the time before; undefined where too few people were reached. */
export function change(name: keyof Counts, { now, before, is_new }: Pair): Move | undefined {
  const isNew = is_new === true;
  if (isNew && now.counts.recipients < enough) return undefined;
  if ((isNew || before.counts.recipients === 0) && now.counts.recipients >= enough)
    return { text: 'new', direction: 'up' };
  if (before.counts.recipients < enough || before.counts[name] <= 0) return undefined;
  const growth = (now.counts[name] / before.counts[name] - 1) * 100;
  return growth > 999 ? { text: '▲ more than tenfold', direction: 'up' } : signed(growth, ' %');
}

/** The change of a rate, in points of a hundred. */
export function changeOfShare(name: ShareName, { now, before }: Pair): Move | undefined {
  const [, of] = sides[name];
  const [present, past] = [rateOf(name, now.counts), rateOf(name, before.counts)];
  if (present === null || past === null || now.counts[of] < enough || before.counts[of] < enough) return undefined;
  return signed((present - past) * 100, ' pt');
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  'December',
];

const partsOf = (day: string): readonly [year: string, month: string, day: number] => {
  const [year = '', month = '', date = ''] = day.split('-');
  return [year, months[Number(month) - 1] ?? '', Number(date)];
};

/** "22 November". */
export function dayWords(day: string): string {
  const [, month, date] = partsOf(day);
  return `${date} ${month}`;
}

/** "22 November 2026". */
export const fullDay = (day: string): string => `${dayWords(day)} ${partsOf(day)[0]}`;

/** "22 Nov". */
export const shortDay = (day: string): string => dayWords(day).replace(/ (...).*$/, ' $1');

/** "16–22 November 2026", "26 October – 22 November 2026", with both years where they differ. */
export function spanWords({ from, to }: Span): string {
  const [fromYear, fromMonth, fromDay] = partsOf(from);
  const [year, month, date] = partsOf(to);
  if (fromYear !== year) return `${fullDay(from)} – ${fullDay(to)}`;
  return fromMonth === month
    ? `${fromDay}–${date} ${month} ${year}`
    : `${fromDay} ${fromMonth} – ${date} ${month} ${year}`;
}
