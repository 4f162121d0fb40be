/** Filters of one value, one line an operator. Nothing holds of what is not set, except "not-set" itself. */
import type { MetricValueFilter, ProfileValueFilter, ValueFilter } from '../../../src/wire/types.ts';
import type { Value } from '../../../src/simulate/types.ts';
import { DAY, HOUR } from './clock.ts';

export type AnyFilter = ValueFilter | ProfileValueFilter | MetricValueFilter | { type: 'date'; operator: string };
type Loose = Record<string, unknown> & { type: string; operator: string };

const UNIT: Record<string, number> = { hour: HOUR, day: DAY, week: 7 * DAY };

/**
 * Days are written as Klaviyo's help says: the year first with dashes, or the month first with slashes. Without an offset they
 * are in UTC. What is no date, or a day the calendar does not have, is never within anything.
 */
export function dateOf(value: unknown): number {
  if (typeof value !== 'string') return Number.NaN;
  const [written = '', ...rest] = value.trim().split(/[T ]/);
  const [year, month, day] = /^\d\d\/\d\d\/\d{4}$/.test(written)
    ? [written.slice(6), written.slice(0, 2), written.slice(3, 5)]
    : (/^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? []).slice(1);
  if (year === undefined || rest.length > 1) return Number.NaN;
  const isDay = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
  if (!isDay || Number(month) > 12) return Number.NaN;
  const time = rest[0] ?? '00:00:00Z';
  return Date.parse(`${year}-${month}-${day}T${time}${/(Z|[+-]\d\d:?\d\d)$/.test(time) ? '' : 'Z'}`);
}

export const isSet = (value: Value | undefined): boolean => value !== undefined && value !== null;

/** Whether a moment is within a time frame; what is N ago to the millisecond is "at least", not "in the last". `start`: of the run. */
export function within(at: number, raw: object, now: number, start: number): boolean {
  const filter = raw as Loose;
  const unit = UNIT[String(filter['unit'])] ?? 0;
  const quantity = Number(filter['quantity']) * unit;
  switch (filter.operator) {
    case 'alltime':
      return true;
    case 'flow-start':
      return at >= start;
    case 'after':
      return at > dateOf(filter['date']);
    case 'before':
      return at < dateOf(filter['date']);
    case 'between-static':
      return at >= dateOf(filter['start']) && at <= dateOf(filter['end']);
    case 'in-the-last':
      return at > now - quantity && at <= now;
    case 'in-the-next':
      return at <= now + quantity && at > now;
    case 'at-least':
      return at <= now - quantity;
    case 'between':
      return at <= now - Number(filter['start']) * unit && at > now - Number(filter['end']) * unit;
    case 'calendar-month':
      return new Date(at).getUTCMonth() + 1 === filter['value'];
    default:
      throw new Error(`no such operator: ${filter.operator}`);
  }
}

export function compare(operator: string, left: number, right: number): boolean {
  switch (operator) {
    case 'equals':
      return left === right;
    case 'not-equals':
      return left !== right;
    case 'greater-than':
      return left > right;
    case 'greater-than-or-equal':
      return left >= right;
    case 'less-than':
      return left < right;
    case 'less-than-or-equal':
      return left <= right;
    default:
      throw new Error(`no such operator: ${operator}`);
  }
}

function textHolds(operator: string, value: string, wanted: unknown): boolean {
  switch (operator) {
    case 'equals':
      return value === wanted;
    case 'not-equals':
      return value !== wanted;
    case 'contains':
      return value.includes(String(wanted));
    case 'not-contains':
      return !value.includes(String(wanted));
    case 'starts-with':
      return value.startsWith(String(wanted));
    case 'not-starts-with':
      return !value.startsWith(String(wanted));
    case 'ends-with':
      return value.endsWith(String(wanted));
    case 'not-ends-with':
      return !value.endsWith(String(wanted));
    case 'regex':
      return new RegExp(String(wanted)).test(value);
    case 'nregex':
      return !new RegExp(String(wanted)).test(value);
    case 'in':
      return (wanted as string[]).includes(value);
    case 'not-in':
      return !(wanted as string[]).includes(value);
    case 'phone-country-code-in':
      return (wanted as string[]).some((code) => value.startsWith(code.startsWith('+') ? code : `+${code}`));
    case 'phone-country-code-not-in':
      return !(wanted as string[]).some((code) => value.startsWith(code.startsWith('+') ? code : `+${code}`));
    default:
      throw new Error(`no such operator: ${operator}`);
  }
}

function listHolds(filter: Loose, list: readonly (string | number)[]): boolean {
  const wanted = filter['value'];
  const has = (one: unknown): boolean => list.some((item) => String(item) === String(one));
  switch (filter.operator) {
    case 'contains':
      return has(wanted);
    case 'not-contains':
      return !has(wanted);
    case 'contains-all':
      return (wanted as string[]).every(has);
    case 'not-contains-all':
      return !(wanted as string[]).every(has);
    case 'contains-any':
      return (wanted as string[]).some(has);
    case 'not-contains-any':
      return !(wanted as string[]).some(has);
    case 'contains-substring':
      return list.some((item) => String(item).includes(String(wanted)));
    case 'not-contains-substring':
      return !list.some((item) => String(item).includes(String(wanted)));
    case 'length-equals':
      return list.length === wanted;
    case 'length-greater-than':
      return list.length > Number(wanted);
    case 'length-greater-than-or-equal':
      return list.length >= Number(wanted);
    case 'length-less-than':
      return list.length < Number(wanted);
    case 'length-less-than-or-equal':
      return list.length <= Number(wanted);
    default:
      throw new Error(`no such operator: ${filter.operator}`);
  }
}

export function holds(raw: AnyFilter, value: Value | undefined, now: number): boolean {
  const filter = raw as Loose;
  if (filter.type === 'existence') return (filter.operator === 'is-set') === isSet(value);
  if (!isSet(value)) return false;
  switch (filter.type) {
    case 'string':
      return !Array.isArray(value) && textHolds(filter.operator, String(value), filter['value']);
    case 'numeric': {
      const isText = typeof value === 'string' && value.trim() !== '';
      const amount = typeof value === 'number' ? value : isText ? Number(value) : Number.NaN;
      if (Number.isNaN(amount)) return false;
      if (filter.operator === 'between') return amount >= Number(filter['start']) && amount <= Number(filter['end']);
      return compare(filter.operator, amount, Number(filter['value']));
    }
    case 'boolean':
      return String(value) === String(filter['value']);
    case 'list':
      return listHolds(filter, (Array.isArray(value) ? value : [value]) as (string | number)[]);
    case 'date':
      return within(dateOf(value), filter, now, 0);
    default:
      throw new Error(`no such filter: ${filter.type}`);
  }
}
