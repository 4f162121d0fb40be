/** Reading wire values of which nothing is sure: a flow may hold what the published file does not know. */
import transliterate from '@sindresorhus/transliterate';

import { isObject, listOf } from '../text/json.ts';

/** A value as it will stand in the YAML. */
export type Written = Record<string, unknown>;

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Looked up by a text of the account, which may be `constructor`. */
export const wordIn = <T>(table: Readonly<Record<string, T>>, key: unknown): T | undefined =>
  Object.hasOwn(table, String(key)) ? table[String(key)] : undefined;

/** To be filled by keys of the account, which may be `__proto__`. */
export const bag = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

/** "2 days", "1 hour". */
export const span = (value: unknown, unit: unknown): string => {
  const word = String(unit).replace(/s$/, '');
  return `${String(value)} ${word}${value === 1 ? '' : 's'}`;
};

/** "09:00" for "09:00:00"; seconds stay where there are any. */
export const timeOfDay = (value: unknown): string => String(value).replace(/^(\d\d:\d\d):00$/, '$1');

/** [mon, tue]; undefined for none. */
export const daysOf = (value: unknown): readonly string[] | undefined => {
  const days = listOf(value).map((day) => String(day).slice(0, 3));
  return days.length === 0 ? undefined : days;
};

/** Letters with marks without them, and those of other scripts by those nearest to them, where there are such. */
const inLatin = (text: string): string =>
  /^[ -~]*$/.test(text) ? text : transliterate(text.normalize('NFC')).normalize('NFKD').replaceAll(/\p{M}/gu, '');

/** kebab-case, as ids of steps are; undefined where nothing of the text can stand in one. */
export function slugOf(text: string): string | undefined {
  const words = inLatin(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
  return words === '' ? undefined : words;
}

/**
 * A text in which nothing is taken for a variable: `$${` stands for a literal `${` (model/config/variables.ts). By a function,
 * since a replacement that is a text has a meaning for `$$` of its own.
 */
export const literal = (text: string): string =>
  /\$\$\{|\$\{secret:|\$\{[A-Za-z_][A-Za-z0-9_-]*\}/.test(text) ? text.replaceAll('${', () => '$${') : text;

/** The same for all texts of a value; keys stay. */
export function literally(value: unknown): unknown {
  if (typeof value === 'string') return literal(value);
  if (Array.isArray(value)) return value.map(literally);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, literally(inner)]));
}
