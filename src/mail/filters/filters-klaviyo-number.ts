/**
 * Klaviyo's own filters on numbers, by its filter glossary [D]. Where the glossary shows no result, what is done here is
 * the nearest to its neighbours and marked [?]; `sluice preview --verify` asks Klaviyo.
 */
import { filter, type Filter } from './filter.ts';
import { float, floatText, halfEven, int, smallInt } from '../python/python-text.ts';
import { attempt, isList, isNumber, isText, textOf, type Value } from '../python/value.ts';

/** A text that reads as a number is one; undefined for anything else. */
const numberOf = (v: Value): bigint | number | undefined => {
  if (typeof v === 'bigint' || typeof v === 'number') return v;
  return attempt<bigint | number | undefined>(
    ['ValueError', 'TypeError'],
    () => (isText(v) && /^\s*[+-]?\d+\s*$/.test(textOf(v)) ? int(v) : float(v)),
    undefined,
  );
};

type Two = (a: number, b: number) => number;

/** Whole numbers stay whole [?]; `wrong` is what anything but numbers gives. */
const ofTwo = (other: Two, wrong: Value, whole?: (a: bigint, b: bigint) => bigint | undefined): Filter =>
  filter('required', (v, a) => {
    const [x, y] = [numberOf(v), numberOf(a ?? '')];
    if (x === undefined || y === undefined) return wrong;
    if (whole && typeof x === 'bigint' && typeof y === 'bigint') return whole(x, y) ?? wrong;
    const result = other(Number(x), Number(y));
    return Number.isFinite(result) ? result : wrong;
  });

const plus = ofTwo(
  (a, b) => a + b,
  '',
  (a, b) => a + b,
);
const minus = ofTwo(
  (a, b) => a - b,
  '',
  (a, b) => a - b,
);
const floorMod = (a: number, b: number): number => a - b * Math.floor(a / b);
const modulo = ofTwo(floorMod, '', (a, b) => (b === 0n ? undefined : ((a % b) + b) % b));

/** `5.01|ceil` is the text "6.0" [D]. */
const asFloatText = (run: (n: number) => number): Filter =>
  filter('none', (v) => {
    const n = numberOf(v);
    return n === undefined ? '' : floatText(run(Number(n)));
  });

/** To so many decimal places; a whole number without them. */
const toPlaces = (run: (n: number) => number): Filter =>
  filter('optional', (v, a) => {
    const n = numberOf(v);
    if (n === undefined) return '';
    const places = a === undefined ? 0 : Math.max(-15, Math.min(15, smallInt(a)));
    if (typeof n === 'bigint' && places >= 0) return n;
    const moved = run(shift(Number(n), places));
    return places > 0 ? shift(moved, -places) : BigInt(Math.trunc(shift(moved, -places)));
  });
/** A number with its point moved, without the error of a multiplication. */
const shift = (n: number, places: number): number => {
  const [mantissa = '0', power = '0'] = n.toExponential().split('e');
  return Number(`${mantissa}e${Number(power) + places}`);
};

const money = (v: Value, sign: string): Value => {
  const n = numberOf(v);
  if (n === undefined) return '';
  const text = Math.abs(Number(n))
    .toFixed(2)
    .replace(/\B(?=(\d{3})+\.)/g, ',');
  return `${Number(n) < 0 ? '-' : ''}${sign}${text}`;
};

export const klaviyoNumberFilters: Readonly<Record<string, Filter>> = {
  abs: filter('none', (v) => {
    const n = numberOf(v);
    return n === undefined ? '' : typeof n === 'bigint' ? (n < 0n ? -n : n) : Math.abs(n);
  }),
  at_least: filter('required', (v, a) => larger(v, a ?? '', 1)),
  at_most: filter('required', (v, a) => larger(v, a ?? '', -1)),
  plus,
  floatadd: plus,
  minus,
  floatsub: minus,
  multiply: ofTwo((a, b) => a * b, 0),
  divide: ofTwo((a, b) => (b === 0 ? NaN : a / b), 0),
  modulo,
  remainder: modulo,
  ceil: asFloatText(Math.ceil),
  floor: asFloatText(Math.floor),
  round: asFloatText(halfEven),
  round_up: toPlaces(Math.ceil),
  round_down: toPlaces(Math.floor),
  percentize: filter('optional', (v, a) => {
    const n = numberOf(v);
    if (n === undefined) return '';
    const places = a === undefined ? 0 : Math.max(0, Math.min(20, smallInt(a)));
    return `${shift(Number(n), 2).toFixed(places)}%`;
  }),
  sum_list: filter('none', (v) => {
    if (!isList(v)) return '';
    const numbers = v.map(numberOf);
    if (numbers.includes(undefined)) return '';
    return numbers.every((n) => typeof n === 'bigint')
      ? numbers.reduce<bigint>((sum, n) => sum + (n as bigint), 0n)
      : numbers.reduce<number>((sum, n) => sum + Number(n), 0);
  }),
  usd_currency_format: filter('none', (v) => money(v, '$')),
};

function larger(v: Value, a: Value, sign: 1 | -1): Value {
  const [x, y] = [numberOf(v), numberOf(a)];
  if (x === undefined || y === undefined) return '';
  return sign * (Number(x) - Number(y)) >= 0 ? x : y;
}

const signs: Readonly<Record<string, string>> = {
  ...{ USD: '$', CAD: '$', AUD: '$', NZD: '$', EUR: '€', GBP: '£', JPY: '¥' },
};

/** {% currency_format %}: the amount in the account's currency [D]; the sign before it, two decimals [?]. */
export function currencyFormat(v: Value, currency: string): Value {
  if (isText(v) && !/^\s*[+-]?[\d.,]+\s*$/.test(textOf(v))) return v;
  const n = isText(v) ? textOf(v).replaceAll(',', '') : v;
  return isText(n) || isNumber(n) ? money(n, signs[currency] ?? `${currency} `) : '';
}
