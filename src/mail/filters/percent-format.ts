/** Python's `'%05.2f' % value`, for one value. */
import { floatText, int, float, repr, str } from '../python/python-text.ts';
import { PythonError, Sequenced, attempt, isDict, isText, lengthOf, type Value } from '../python/value.ts';

const spec = /^([-+ #0]*)(\d+)?(?:\.(\d*))?[hlL]?([diouxXeEfFgGcrsa%])/;

/** What stringformat makes of a value; '' where Python refuses the format or the value. */
export function formatPercent(format: string, value: Value): string {
  return attempt(['ValueError', 'TypeError', 'OverflowError'], () => percent(format, value), '');
}

function percent(format: string, value: Value): string {
  const found = spec.exec(format);
  if (!found) throw new PythonError('ValueError', 'no such format');
  const [whole, flags = '', width, precision, type = 's'] = found;
  const rest = format.slice(whole.length);
  if (rest.includes('%') && rest.replaceAll('%%', '').includes('%'))
    throw new PythonError('TypeError', 'one value only');
  if (type === '%') {
    // All arguments must be used, except where the value is a dict or list.
    if (!isDict(value) && !Array.isArray(value)) throw new PythonError('TypeError', 'the value is not used');
    return `%${rest.replaceAll('%%', '%')}`;
  }
  const given = value instanceof Sequenced && value.kind === 'tuple' ? repr(value) : value;
  const digits = precision === undefined ? undefined : Math.min(Number(precision || 0), 400);
  const body = convert(type, given, digits, flags);
  return fill(body, Math.min(Number(width ?? 0), 10_000), flags, type) + rest.replaceAll('%%', '%');
}

function convert(type: string, v: Value, precision: number | undefined, flags: string): string {
  if (type === 's' || type === 'r' || type === 'a') {
    const text = type === 's' ? str(v) : repr(v);
    return precision === undefined ? text : Array.from(text).slice(0, precision).join('');
  }
  if (type === 'c') {
    if (typeof v === 'bigint') return String.fromCodePoint(Number(v));
    if (isText(v) && lengthOf(str(v)) === 1) return str(v);
    throw new PythonError('TypeError', 'one character');
  }
  if (isText(v) || v === null || (typeof v === 'object' && !(typeof v === 'number')))
    throw new PythonError('TypeError', 'a number is needed');
  if ('diu'.includes(type)) return signed(padDigits(String(abs(int(v))), precision), int(v) < 0n, flags);
  if ('oxX'.includes(type)) {
    if (typeof v === 'number') throw new PythonError('TypeError', 'a whole number is needed');
    const n = int(v);
    const text = padDigits(abs(n).toString(type === 'o' ? 8 : 16), precision);
    const marked = flags.includes('#') ? `0${type}${text}` : text;
    return signed(type === 'X' ? marked.toUpperCase() : marked, n < 0n, flags);
  }
  const n = float(v);
  const negative = n < 0 || Object.is(n, -0);
  const text = Number.isFinite(n)
    ? floating(type.toLowerCase(), Math.abs(n), precision ?? 6, flags)
    : floatText(Math.abs(n));
  return signed(type === type.toUpperCase() ? text.toUpperCase() : text, negative, flags);
}

const abs = (n: bigint): bigint => (n < 0n ? -n : n);
const padDigits = (text: string, precision: number | undefined): string => text.padStart(precision ?? 0, '0');
const signed = (text: string, negative: boolean, flags: string): string =>
  (negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '') + text;
const twoDigits = (text: string): string => text.replace(/e([+-])(\d)$/, 'e$10$2');

function floating(type: string, n: number, precision: number, flags: string): string {
  const digits = Math.min(precision, 100);
  if (type === 'f')
    return n < 1e21 ? n.toFixed(digits) : BigInt(n).toString() + (digits > 0 ? `.${'0'.repeat(digits)}` : '');
  if (type === 'e') return twoDigits(n.toExponential(digits));
  const places = Math.max(digits, 1);
  const exponent = n === 0 ? 0 : Number(n.toExponential(places - 1).split('e')[1]);
  const text =
    exponent < -4 || exponent >= places ? n.toExponential(places - 1) : n.toFixed(Math.max(0, places - 1 - exponent));
  if (flags.includes('#')) return twoDigits(text);
  return twoDigits(text.replace(/(\.\d*?)0+(?=e|$)/, '$1').replace(/\.(?=e|$)/, ''));
}

function fill(body: string, width: number, flags: string, type: string): string {
  const missing = width - lengthOf(body);
  if (missing <= 0) return body;
  if (flags.includes('-')) return body + ' '.repeat(missing);
  if (flags.includes('0') && !'srac'.includes(type)) {
    const [, sign = '', digits = ''] = /^([-+ ]?(?:0[xX])?)([\s\S]*)$/.exec(body) ?? [];
    return sign + '0'.repeat(missing) + digits;
  }
  return ' '.repeat(missing) + body;
}
