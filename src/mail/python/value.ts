/**
 * Values as the template language has them: Python's, since Klaviyo's language is Django's. An int is a bigint and a float
 * a number, so that 5 and 5.0 stay what they are; a dict is a Map, so that no name reaches JavaScript's own.
 */
import type { DateTime } from './date-time.ts';

export type Value =
  null | boolean | bigint | number | string | Safe | DateTime | Dict | readonly Value[] | Sequenced | Placeholder;
export type Dict = ReadonlyMap<string, Value>;

/** A text that is HTML already and is not escaped again. */
export class Safe {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What `.items`, `.keys` and `.values` of a dict give, and what regroup groups: sequences that are not lists. */
export class Sequenced {
  readonly kind: 'tuple' | 'dict_items' | 'dict_keys' | 'dict_values';
  readonly items: readonly Value[];
  /** Of a tuple whose parts have names. */
  readonly names: readonly string[];
  constructor(kind: Sequenced['kind'], items: readonly Value[], names: readonly string[] = []) {
    this.kind = kind;
    this.items = items;
    this.names = names;
  }
}

/**
 * What only Klaviyo knows: an item of the catalogue, a coupon. It is shown as a label, and so is everything that is asked
 * of it.
 */
export class Placeholder {
  readonly label: string;
  constructor(label: string) {
    this.label = label;
  }
}

/** An exception of Python's that Django would let through: the message would not be rendered. */
export class PythonError extends Error {
  readonly kind: 'TypeError' | 'ValueError' | 'OverflowError' | 'IndexError' | 'KeyError' | 'AttributeError';
  constructor(kind: PythonError['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** What Django catches with `except (ValueError, TypeError)` and the like; anything else goes on. */
export function attempt<T, U = T>(kinds: readonly PythonError['kind'][], run: () => T, otherwise: U): T | U {
  try {
    return run();
  } catch (error) {
    if (error instanceof PythonError && kinds.includes(error.kind)) return otherwise;
    throw error;
  }
}

export const isNumber = (v: Value): v is bigint | number | boolean =>
  typeof v === 'bigint' || typeof v === 'number' || typeof v === 'boolean';
export const isText = (v: Value): v is string | Safe => typeof v === 'string' || v instanceof Safe;
export const isDict = (v: Value): v is Dict => v instanceof Map;
export const isList = (v: Value): v is readonly Value[] => Array.isArray(v);
export const textOf = (v: string | Safe): string => (typeof v === 'string' ? v : v.text);

export function typeName(v: Value): string {
  if (v === null) return 'nothing';
  if (isText(v)) return 'a text';
  if (typeof v === 'boolean') return 'true or false';
  if (isNumber(v)) return 'a number';
  if (isDict(v)) return 'an object';
  if (isList(v) || v instanceof Sequenced) return 'a list';
  return v instanceof Placeholder ? v.label : 'a date';
}

/** Python's bool(). */
export function truth(v: Value): boolean {
  if (v === null) return false;
  if (typeof v === 'boolean') return v;
  if (typeof v === 'bigint') return v !== 0n;
  if (typeof v === 'number') return v !== 0;
  const length = sizeOf(v);
  return length === undefined || length > 0;
}

/** Python's len(); undefined where a value has none. */
export function sizeOf(v: Value): number | undefined {
  if (isText(v)) return lengthOf(textOf(v));
  if (isDict(v)) return v.size;
  if (isList(v)) return v.length;
  return v instanceof Sequenced ? v.items.length : undefined;
}

/** In characters, as Python counts them. */
export const lengthOf = (text: string): number => {
  let pairs = 0;
  for (let i = 0; i < text.length - 1; i++) if (text.codePointAt(i)! > 0xffff) pairs += 1;
  return text.length - pairs;
};

/** Python's iter(). */
export function itemsOf(v: Value): readonly Value[] {
  if (isText(v)) return Array.from(textOf(v));
  if (isDict(v)) return [...v.keys()];
  if (isList(v)) return v;
  if (v instanceof Sequenced) return v.items;
  if (v instanceof Placeholder) return [1, 2, 3].map((n) => new Placeholder(`${v.label}, item ${n}`));
  throw new PythonError('TypeError', `${typeName(v)} cannot be gone through`);
}

/** The n-th of a list, tuple or text, from its end where n is negative. */
export function itemAt(v: Value, index: number): Value {
  if (v instanceof Placeholder) return v;
  const items = isText(v) || isList(v) || (v instanceof Sequenced && v.kind === 'tuple') ? itemsOf(v) : undefined;
  if (items === undefined) throw new PythonError(isDict(v) ? 'KeyError' : 'TypeError', `${typeName(v)} has no items`);
  const item = items.at(index);
  if (item === undefined) throw new PythonError('IndexError', `the list has no item ${index}`);
  return item;
}
