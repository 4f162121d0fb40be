/**
 * One filter on one value. A value that is not set passes nothing but "not set": negative operators leave it out too [D].
 * Text filters read numbers and booleans as their text; number filters take numbers and text that is one.
 */
import type { MetricValueFilter, ProfileValueFilter, ValueFilter } from '../wire/types.ts';
import { dateOf, type DateFilter, passesDate } from './date-filter.ts';
import { callingCode } from './phone-zone.ts';
import type { Value } from './types.ts';

export type AnyFilter = ValueFilter | ProfileValueFilter | MetricValueFilter;

export const isSet = (value: Value | undefined): value is Exclude<Value, null> => value !== undefined && value !== null;

export function passes(filter: AnyFilter, value: Value | undefined, now: number): boolean {
  if (filter.type === 'existence') return isSet(value) === (filter.operator === 'is-set');
  if (!isSet(value)) return false;
  switch (filter.type) {
    case 'string':
      return text(filter, value);
    case 'numeric':
      return passesNumber(filter, numberOf(value));
    case 'boolean':
      return String(value) === String(filter.value);
    case 'list':
      return list(filter, Array.isArray(value) ? value.map(String) : [plain(value)]);
    case 'date': {
      const moment = dateOf(value);
      return moment !== undefined && passesDate(filter as DateFilter, moment, now);
    }
  }
}

const plain = (value: Exclude<Value, null>): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

/** A number, or text that is one. NaN passes no comparison. */
export const numberOf = (value: Value): number =>
  typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;

export function passesNumber(filter: Extract<AnyFilter, { type: 'numeric' }>, value: number): boolean {
  if (Number.isNaN(value)) return false;
  switch (filter.operator) {
    case 'equals':
      return value === filter.value;
    case 'not-equals':
      return value !== filter.value;
    case 'greater-than':
      return value > filter.value;
    case 'greater-than-or-equal':
      return value >= filter.value;
    case 'less-than':
      return value < filter.value;
    case 'less-than-or-equal':
      return value <= filter.value;
    case 'between':
      return value >= filter.start && value <= filter.end;
  }
}

function text(filter: Extract<AnyFilter, { type: 'string' }>, value: Exclude<Value, null>): boolean {
  const have = plain(value);
  switch (filter.operator) {
    case 'in':
      return filter.value.includes(have);
    case 'not-in':
      return !filter.value.includes(have);
    case 'phone-country-code-in':
      return filter.value.some((code) => callingCode(have) === code.replace(/^\+/, ''));
    case 'phone-country-code-not-in':
      return !filter.value.some((code) => callingCode(have) === code.replace(/^\+/, ''));
    default: {
      const want = filter.value ?? '';
      const negative = filter.operator.startsWith('n');
      return positive(filter.operator.replace(/^not-|^n(?=regex)/, ''), have, want) !== negative;
    }
  }
}

function positive(operator: string, have: string, want: string): boolean {
  switch (operator) {
    case 'equals':
      return have === want;
    case 'contains':
      return have.includes(want);
    case 'starts-with':
      return have.startsWith(want);
    case 'ends-with':
      return have.endsWith(want);
    default:
      return matches(want, have);
  }
}

function matches(pattern: string, have: string): boolean {
  try {
    return new RegExp(pattern).test(have);
  } catch {
    return false;
  }
}

function list(filter: Extract<AnyFilter, { type: 'list' }>, items: readonly string[]): boolean {
  switch (filter.operator) {
    case 'contains':
      return items.includes(String(filter.value));
    case 'not-contains':
      return !items.includes(String(filter.value));
    case 'contains-all':
      return filter.value.every((one) => items.includes(one));
    case 'contains-any':
      return filter.value.some((one) => items.includes(one));
    case 'not-contains-all':
      return !filter.value.every((one) => items.includes(one));
    case 'not-contains-any':
      return !filter.value.some((one) => items.includes(one));
    case 'contains-substring':
      return items.some((one) => one.includes(filter.value ?? ''));
    case 'not-contains-substring':
      return !items.some((one) => one.includes(filter.value ?? ''));
    case 'length-equals':
      return items.length === filter.value;
    case 'length-greater-than':
      return items.length > filter.value;
    case 'length-greater-than-or-equal':
      return items.length >= filter.value;
    case 'length-less-than':
      return items.length < filter.value;
    case 'length-less-than-or-equal':
      return items.length <= filter.value;
  }
}
