/** Python's ==, <, in and is, as {% if %} asks them. */
import { DateTime } from './date-time.ts';
import { Placeholder, PythonError, Sequenced, isDict, isList, isNumber, isText, textOf, typeName } from './value.ts';
import type { Value } from './value.ts';

const number = (v: bigint | number | boolean): bigint | number => (typeof v === 'boolean' ? (v ? 1n : 0n) : v);

/** An int and a float of the same size are equal; NaN equals nothing. */
const numbersEqual = (a: bigint | number, b: bigint | number): boolean => a <= b && a >= b;

export function equals(a: Value, b: Value): boolean {
  if (isNumber(a) && isNumber(b)) return numbersEqual(number(a), number(b));
  if (isText(a) && isText(b)) return textOf(a) === textOf(b);
  if (isDict(a) && isDict(b)) {
    return a.size === b.size && [...a].every(([key, value]) => b.has(key) && equals(value, b.get(key)!));
  }
  if (isList(a) && isList(b)) return a.length === b.length && a.every((each, i) => equals(each, b[i]!));
  if (a instanceof Sequenced && b instanceof Sequenced) {
    if (a.kind === 'dict_values' || b.kind === 'dict_values') return a === b;
    return (a.kind === 'tuple') === (b.kind === 'tuple') && equals(a.items, b.items);
  }
  if (a instanceof DateTime && b instanceof DateTime) return a.same(b);
  return a === b;
}

/** Negative, zero or positive; NaN compares as nothing. */
export function order(a: Value, b: Value): number {
  if (isNumber(a) && isNumber(b)) {
    const [x, y] = [number(a), number(b)];
    return x < y ? -1 : x > y ? 1 : x >= y ? 0 : NaN;
  }
  if (isText(a) && isText(b)) return byCodePoint(textOf(a), textOf(b));
  if ((isList(a) && isList(b)) || (isTuple(a) && isTuple(b))) {
    const [left, right] = [isTuple(a) ? a.items : a, isTuple(b) ? b.items : b] as [readonly Value[], readonly Value[]];
    for (let i = 0; i < Math.min(left.length, right.length); i++) {
      if (!equals(left[i]!, right[i]!)) return order(left[i]!, right[i]!);
    }
    return left.length - right.length;
  }
  if (a instanceof DateTime && b instanceof DateTime) return a.order(b);
  throw new PythonError('TypeError', `${typeName(a)} cannot be compared with ${typeName(b)}`);
}
const isTuple = (v: Value): v is Sequenced => v instanceof Sequenced && v.kind === 'tuple';

function byCodePoint(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] !== right[i]) return left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
  }
  return left.length - right.length;
}

export function contains(holder: Value, item: Value): boolean {
  if (isText(holder)) {
    if (!isText(item)) throw new PythonError('TypeError', `${typeName(item)} cannot be looked for in a text`);
    return textOf(holder).includes(textOf(item));
  }
  if (isDict(holder)) {
    if (isDict(item) || isList(item)) throw new PythonError('TypeError', `${typeName(item)} cannot be a key`);
    return isText(item) && holder.has(textOf(item));
  }
  if (isList(holder)) return holder.some((each) => equals(each, item));
  if (holder instanceof Sequenced) return holder.items.some((each) => equals(each, item));
  if (holder instanceof Placeholder) return true;
  throw new PythonError('TypeError', `nothing can be looked for in ${typeName(holder)}`);
}

/** Python's `is`, for what templates ask with it: None, True, False, and one and the same object. */
export const same = (a: Value, b: Value): boolean =>
  a === b || (typeof a === 'bigint' && typeof b === 'bigint' && a === b);
