/** Django's filters on numbers. */
import { filter, type Filter } from './filter.ts';
import { floatText, float, int, isFloat, plainDigits, repr } from '../python/python-text.ts';
import { PythonError, Safe, attempt, isList, isNumber, isText, textOf, type Value } from '../python/value.ts';

export const numberFilters: Readonly<Record<string, Filter>> = {
  add: filter('required', (v, a) => add(v, a ?? '')),
  divisibleby: filter('required', (v, a) => {
    const by = int(a ?? '');
    if (by === 0n) throw new PythonError('ValueError', 'divisibleby cannot divide by 0');
    return int(v) % by === 0n;
  }),
  floatformat: filter('optional', (v, a) => floatFormat(v, a === undefined ? -1n : a), true),
  filesizeformat: filter('none', (v) => fileSize(v), true),
  get_digit: filter('required', (v, a) => {
    const whole = attempt(['ValueError'], () => [int(a ?? ''), int(v)] as const, undefined);
    if (whole === undefined) return v;
    const [place, value] = whole;
    if (place < 1n) return value;
    const digit = String(value).at(-Number(place));
    if (digit === '-') throw new PythonError('ValueError', 'there is no such digit');
    return digit === undefined ? 0n : BigInt(digit);
  }),
};

function add(v: Value, a: Value): Value {
  const sum = attempt(['ValueError', 'TypeError'], () => int(v) + int(a), undefined);
  if (sum !== undefined) return sum;
  if (isNumber(v) && isNumber(a)) return float(v) + float(a);
  if (isText(v) && isText(a)) {
    const text = textOf(v) + textOf(a);
    return v instanceof Safe && a instanceof Safe ? new Safe(text) : text;
  }
  return isList(v) && isList(a) ? [...v, ...a] : '';
}

/** A number in decimal digits, without any loss. */
interface Decimal {
  readonly negative: boolean;
  readonly digits: bigint;
  /** How many of the digits stand behind the point. */
  readonly places: number;
}

function decimalOf(v: Value): Decimal | undefined {
  const n =
    isText(v) || typeof v === 'boolean' || v === null
      ? attempt(['ValueError', 'TypeError'], () => float(v), undefined)
      : v;
  if (typeof n === 'bigint') return { negative: n < 0n, digits: n < 0n ? -n : n, places: 0 };
  if (typeof n !== 'number' || !Number.isFinite(n)) return undefined;
  const text = plainDigits(Math.abs(n));
  const [whole = '', rest = ''] = (text.includes('.') ? text : `${text}.0`).split('.');
  return { negative: n < 0 || Object.is(n, -0), digits: BigInt(whole + rest), places: rest.length };
}

function floatFormat(v: Value, argument: Value): Value {
  const written = isText(argument) ? textOf(argument) : undefined;
  const grouped = written?.endsWith('g') ?? false;
  const wanted = grouped ? written!.slice(0, -1) || -1n : argument;
  const decimal = decimalOf(v);
  if (!decimal) return isNumber(v) || (isText(v) && isFloat(v)) ? repr(v) : '';
  const places = attempt(['ValueError'], () => Number(int(wanted)), undefined);
  if (places === undefined || String(decimal.digits).length + decimal.places > 200 || Math.abs(places) > 200)
    return repr(v);
  const isWhole = decimal.digits % 10n ** BigInt(decimal.places) === 0n;
  const shown = isWhole && places < 0 ? 0 : Math.abs(places);
  return new Safe(digitsText(rounded(decimal, shown), decimal.negative, shown, grouped));
}

/** Half up, away from zero. */
function rounded({ digits, places }: Decimal, wanted: number): bigint {
  if (wanted >= places) return digits * 10n ** BigInt(wanted - places);
  const unit = 10n ** BigInt(places - wanted);
  return digits / unit + ((digits % unit) * 2n >= unit ? 1n : 0n);
}

function digitsText(digits: bigint, negative: boolean, places: number, grouped: boolean): string {
  const text = String(digits).padStart(places + 1, '0');
  const whole = places === 0 ? text : text.slice(0, -places);
  const shown = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${negative && digits !== 0n ? '-' : ''}${shown}${places === 0 ? '' : `.${text.slice(-places)}`}`;
}

const units = ['KB', 'MB', 'GB', 'TB', 'PB'];

function fileSize(v: Value): Value {
  const bytes = attempt(['ValueError', 'TypeError'], () => int(v), undefined);
  if (bytes === undefined) return '0\u00a0bytes';
  const size = bytes < 0n ? -bytes : bytes;
  const sign = bytes < 0n ? '-' : '';
  if (size < 1024n) return `${sign}${size}\u00a0byte${size === 1n ? '' : 's'}`;
  let power = 1;
  while (power < 5 && size >= 1n << BigInt(10 * (power + 1))) power += 1;
  return `${sign}${oneDecimal(Number(size) / 2 ** (10 * power))}\u00a0${units[power - 1]}`;
}

/** Python's round(n, 1): halves to the even digit. */
function oneDecimal(n: number): string {
  const tenths = n * 10;
  const even = tenths % 1 === 0.5 && Math.floor(tenths) % 2 === 0;
  const text = floatText(even ? Math.floor(tenths) / 10 : Number(n.toFixed(1)));
  return text.replace(/(\.\d).*$/, '$1');
}
