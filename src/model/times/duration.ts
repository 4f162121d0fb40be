/**
 * Lengths of time, exactly. One unit stays as written; several become the smallest of them (1 day 3 hours = 27 hours);
 * weeks are days, since Klaviyo's delays know minutes, hours and days (Klaviyo help; OpenAPI 2026-07-15). Fractions are
 * refused: Klaviyo takes whole numbers only.
 */
import { plural } from '../../text/words.ts';
import { failed, type Failed, type Result, success } from '../../diagnostics/result.ts';
import { meantWords, nearest } from '../../diagnostics/nearest.ts';

export type DurationUnit = 'minute' | 'hour' | 'day' | 'week' | 'month';

export interface Amount {
  readonly value: number;
  readonly unit: DurationUnit;
}

/** What a text says, or what is wrong with it and what to write instead. */
export type Reading<T> = Result<T, Misread>;

export interface Misread {
  readonly message: string;
  readonly detail: string;
}

export const misread = (message: string, detail: string): Failed<Misread> => failed({ message, detail });

const units: readonly DurationUnit[] = ['minute', 'hour', 'day', 'week', 'month'];
const minutes: Readonly<Record<Exclude<DurationUnit, 'month'>, number>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
};
/** Ten years: beyond it a number is a mistake. */
const longest = 5_256_000;

/** "3 days", "1 day 3 hours", "2 weeks and 1 day" → its amounts, as written. */
export function parseAmounts(text: string, allowed: readonly DurationUnit[]): Reading<readonly Amount[]> {
  const example = allowed.includes('day') ? '3 days' : '2 hours';
  const words = text
    .trim()
    .toLowerCase()
    .replace(/,|\band\b/g, ' ')
    .replace(/(\d)\s*([a-z])/g, '$1 $2')
    .split(/\s+/);
  const amounts: Amount[] = [];
  if (words.length % 2 !== 0 || words[0] === '') {
    return misread(`"${text}" is not a length of time.`, `Write a number and a unit, such as "${example}".`);
  }
  for (let i = 0; i < words.length; i += 2) {
    const [number = '', word = ''] = [words[i], words[i + 1]];
    const unit = units.find((u) => u === word || `${u}s` === word);
    if (!/^[+-]?\d+([.]\d+)?$/.test(number)) {
      return misread(`"${text}" is not a length of time.`, `Write a number and a unit, such as "${example}".`);
    }
    if (unit === undefined || !allowed.includes(unit)) {
      return misread(
        `"${word}" is not a unit of time here.${meantUnit(word, allowed)}`,
        `Units: ${allowed.map((u) => `${u}s`).join(', ')}.`,
      );
    }
    const amount = { value: Number(number), unit };
    const problem = wholeness(amount, allowed);
    if (problem) return problem;
    amounts.push(amount);
  }
  return success(amounts);
}

const abbreviations: Readonly<Record<string, DurationUnit>> = {
  m: 'minute',
  min: 'minute',
  mins: 'minute',
  h: 'hour',
  hr: 'hour',
  hrs: 'hour',
  d: 'day',
  w: 'week',
  wk: 'week',
};

function meantUnit(word: string, allowed: readonly DurationUnit[]): string {
  const meant =
    abbreviations[word] ??
    nearest(
      word,
      allowed.flatMap((u) => [u, `${u}s`]),
    );
  return meantWords(meant?.replace(/s?$/, 's'));
}

/** Refuses fractions (saying the same in a smaller unit that may stand here), negatives and what is too long. */
export function wholeness({ value, unit }: Amount, allowed: readonly DurationUnit[]): Failed<Misread> | undefined {
  if (value < 0) return misread('A length of time cannot be negative.', 'Write a number from 0 up.');
  if (!Number.isInteger(value)) {
    return misread(
      `${plural(value, unit)} is not a whole number.`,
      `Klaviyo takes whole numbers only.${inSmaller(value, unit, allowed)}`,
    );
  }
  const factor = unit === 'month' ? 43_800 : minutes[unit];
  if (value * factor > longest)
    return misread(`${plural(value, unit)} is longer than ten years.`, 'Write a shorter time.');
  return undefined;
}

function inSmaller(value: number, unit: DurationUnit, allowed: readonly DurationUnit[]): string {
  if (unit === 'month') return '';
  for (const smaller of ['day', 'hour', 'minute'] as const) {
    const exact = (value * minutes[unit]) / minutes[smaller];
    const mayStand = allowed.includes(smaller) && minutes[smaller] < minutes[unit];
    if (mayStand && Number.isInteger(exact)) return ` Write "${plural(exact, smaller)}".`;
  }
  return '';
}

/** "9 hours" in milliseconds; no months, which are of many lengths. */
export function millisecondsOf(text: string): Reading<number> {
  const amounts = parseAmounts(text, ['minute', 'hour', 'day', 'week']);
  if (!amounts.ok) return amounts;
  return success(amounts.data.map(weeksAsDays).reduce((ms, { value, unit }) => ms + value * minutes[unit] * 60_000, 0));
}

/** Several amounts as one, in the smallest unit written; amounts of 0 do not count. Weeks become days. */
export function combine(amounts: readonly Amount[]): {
  readonly value: number;
  readonly unit: 'minute' | 'hour' | 'day';
} {
  const written = amounts.map(weeksAsDays);
  const counted = written.filter((a) => a.value > 0);
  const smallest =
    (['minute', 'hour', 'day'] as const).find((u) =>
      (counted.length > 0 ? counted : written).some((a) => a.unit === u),
    ) ?? 'day';
  const total = written.reduce((sum, a) => sum + a.value * minutes[a.unit], 0);
  return { value: total / minutes[smallest], unit: smallest };
}

function weeksAsDays({ value, unit }: Amount): { value: number; unit: 'minute' | 'hour' | 'day' } {
  if (unit === 'week') return { value: value * 7, unit: 'day' };
  return { value, unit: unit === 'month' ? 'day' : unit };
}

/** A text of exactly one unit, which is kept as written: re-entry, windows, dates. */
export function parseOneUnit<U extends DurationUnit>(
  text: string,
  allowed: readonly U[],
): Reading<{ readonly value: number; readonly unit: U }> {
  const parsed = parseAmounts(text, allowed);
  if (!parsed.ok) return parsed;
  const [first, ...more] = parsed.data;
  if (first === undefined || more.length > 0) {
    return misread(`"${text}" has more than one unit.`, `Write it in one unit, such as "${plural(36, 'hour')}".`);
  }
  return success(first as { value: number; unit: U });
}
