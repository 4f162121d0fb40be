/** Values as Python writes them, and texts as Python reads them. */
import { DateTime } from './date-time.ts';
import {
  Placeholder,
  PythonError,
  Safe,
  Sequenced,
  attempt,
  isDict,
  isList,
  isText,
  lengthOf,
  textOf,
  typeName,
  type Value,
} from './value.ts';

/** A float's shortest digits; an exponent from 1e16 and below 1e-4, where JavaScript begins later. */
export function floatText(n: number): string {
  if (Number.isNaN(n)) return 'nan';
  if (!Number.isFinite(n)) return n < 0 ? '-inf' : 'inf';
  const [mantissa = '', power = '0'] = n.toExponential().split('e');
  const exponent = Number(power);
  if (exponent >= 16 || exponent < -4) {
    const digits = String(Math.abs(exponent)).padStart(2, '0');
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${digits}`;
  }
  const plain = plainDigits(n);
  return plain.includes('.') ? plain : `${plain}.0`;
}

/** Without an exponent: what Decimal's `{:f}` writes. */
export function plainDigits(n: number): string {
  const [mantissa = '', power = '0'] = n.toExponential().split('e');
  const exponent = Number(power);
  const sign = mantissa.startsWith('-') || Object.is(n, -0) ? '-' : '';
  const digits = mantissa.replace(/^-/, '').replace('.', '');
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const rest = digits.slice(exponent + 1);
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`;
}

/** Python's str(). */
export function str(v: Value): string {
  if (isText(v)) return textOf(v);
  if (v instanceof DateTime) return v.iso(' ');
  if (v instanceof Placeholder) return `[${v.label}]`;
  return repr(v);
}

/** Python's repr(). */
export function repr(v: Value): string {
  if (v === null) return 'None';
  if (typeof v === 'boolean') return v ? 'True' : 'False';
  if (typeof v === 'bigint') return String(v);
  if (typeof v === 'number') return floatText(v);
  if (isText(v)) return quoted(textOf(v));
  if (isDict(v)) return `{${[...v].map(([key, value]) => `${quoted(key)}: ${repr(value)}`).join(', ')}}`;
  if (isList(v)) return `[${v.map(repr).join(', ')}]`;
  if (v instanceof Sequenced) return sequenced(v);
  if (v instanceof DateTime) return v.repr();
  return `[${v.label}]`;
}

function sequenced({ kind, items, names }: Sequenced): string {
  if (kind !== 'tuple') return `${kind}(${repr(items)})`;
  if (names.length > 0) return `GroupedResult(${items.map((each, i) => `${names[i]}=${repr(each)}`).join(', ')})`;
  return `(${items.map(repr).join(', ')}${items.length === 1 ? ',' : ''})`;
}

const named: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inner = text.replace(/[\\\n\r\t\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\p{Cs}\p{Co}\p{Cn}]/gu, (c) => {
    if (c === ' ') return c;
    const code = c.codePointAt(0)!;
    const hex = code.toString(16);
    return (
      named[c] ??
      (code < 0x100
        ? `\\x${hex.padStart(2, '0')}`
        : code < 0x10000
          ? `\\u${hex.padStart(4, '0')}`
          : `\\U${hex.padStart(8, '0')}`)
    );
  });
  return quote + (quote === "'" ? inner.replaceAll("'", "\\'") : inner) + quote;
}

/** What Python's str.split() and strip() take for white space. */
const space = /[\t-\r\u001c-\u001f \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const spaces = new RegExp(`${space.source}+`, 'g');
export const splitWords = (text: string): readonly string[] => text.split(spaces).filter((word) => word !== '');
export const lstrip = (text: string): string => text.replace(new RegExp(`^${space.source}+`), '');
export function rstrip(text: string): string {
  let end = text.length;
  while (end > 0 && space.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}
export const strip = (text: string): string => lstrip(rstrip(text));

/** Python's int(). */
export function int(v: Value): bigint {
  if (typeof v === 'bigint') return v;
  if (typeof v === 'boolean') return v ? 1n : 0n;
  if (typeof v === 'number') {
    if (Number.isNaN(v)) throw new PythonError('ValueError', 'this is not a number');
    if (!Number.isFinite(v)) throw new PythonError('OverflowError', 'infinity is no whole number');
    return BigInt(Math.trunc(v));
  }
  if (isText(v)) {
    const text = strip(textOf(v));
    if (/^[+-]?\d+(?:_\d+)*$/.test(text)) return BigInt(text.replace(/[_+]/g, ''));
    throw new PythonError('ValueError', `"${text.slice(0, 40)}" is not a whole number`);
  }
  throw new PythonError('TypeError', `${typeName(v)} is not a number`);
}

/** A whole number that a size or position may be. */
export function smallInt(v: Value): number {
  const n = int(v);
  return Number(n > 1_000_000_000n ? 1_000_000_000n : n < -1_000_000_000n ? -1_000_000_000n : n);
}

/** Python's round(): halves to the even number. */
export const halfEven = (n: number): number => {
  const low = Math.floor(n);
  return n - low === 0.5 ? (low % 2 === 0 ? low : low + 1) : Math.round(n);
};

/** Python's float(). */
export function float(v: Value): number {
  if (typeof v === 'number') return v;
  if (typeof v === 'bigint' || typeof v === 'boolean') return Number(v);
  if (isText(v)) {
    const text = strip(textOf(v)).toLowerCase();
    const special = /^([+-]?)(inf|infinity|nan)$/.exec(text);
    if (special) return special[2] === 'nan' ? NaN : special[1] === '-' ? -Infinity : Infinity;
    const digits = String.raw`\d+(?:_\d+)*`;
    if (new RegExp(`^[+-]?(?:${digits}\\.?(?:${digits})?|\\.${digits})(?:e[+-]?${digits})?$`).test(text))
      return Number(text.replaceAll('_', ''));
    throw new PythonError('ValueError', `"${text.slice(0, 40)}" is not a number`);
  }
  throw new PythonError('TypeError', `${typeName(v)} is not a number`);
}

/** Whether float() reads it. */
export const isFloat = (v: Value): boolean => attempt(['ValueError'], () => (float(v), true), false);

/** Django's escape(): the five characters of HTML. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' })[c]!);

export const conditionalEscape = (v: Value): Safe => (v instanceof Safe ? v : new Safe(escapeHtml(str(v))));

export const padTo = (text: string, width: number, side: 'left' | 'right'): string => {
  const missing = Math.min(width - lengthOf(text), 100_000);
  if (missing <= 0) return text;
  return side === 'left' ? ' '.repeat(missing) + text : text + ' '.repeat(missing);
};

/** Python's str.title(): a letter that follows no letter is a capital, every other one is small. */
export function title(text: string): string {
  let after = false;
  let result = '';
  for (const c of text) {
    const cased = c.toLowerCase() !== c.toUpperCase();
    result += cased ? (after ? c.toLowerCase() : titleCase(c)) : c;
    after = cased;
  }
  return result;
}
const titleCase = (c: string): string => {
  const upper = c.toUpperCase();
  return lengthOf(upper) > 1 ? upper[0]! + upper.slice(1).toLowerCase() : upper;
};
