/** One filter of Klaviyo → the operator of the condition language that becomes exactly it; the mirror of compile/filter.ts. */
import { type Fields, fieldsOf, sameData } from '../text/json.ts';
import { span, wordIn, type Written } from './wire.ts';

const texts: Readonly<Record<string, string>> = {
  equals: 'equals',
  'not-equals': 'not_equals',
  contains: 'contains',
  'not-contains': 'not_contains',
  'starts-with': 'starts_with',
  'ends-with': 'ends_with',
  in: 'in',
  'not-in': 'not_in',
  'phone-country-code-in': 'country_in',
  'phone-country-code-not-in': 'country_not_in',
};
const numbers: Readonly<Record<string, string>> = {
  equals: 'equals',
  'not-equals': 'not_equals',
  'greater-than': 'greater_than',
  'greater-than-or-equal': 'at_least',
  'less-than': 'less_than',
  'less-than-or-equal': 'at_most',
};

/** { equals: gold }, { at_least: 3 }; undefined where the language has no word. */
export function testOf(filter: unknown): Written | undefined {
  const { type, operator, value, ...rest } = fieldsOf(filter);
  const op = String(operator);
  const bare = Object.values(rest).every((one) => one === undefined || one === null);
  switch (type) {
    case 'string':
      return bare && wordIn(texts, op) !== undefined ? { [texts[op]!]: value } : undefined;
    case 'numeric':
      return bare && wordIn(numbers, op) !== undefined ? { [numbers[op]!]: value } : undefined;
    case 'boolean':
      return bare && op === 'equals' ? { equals: value } : undefined;
    case 'list':
      if (!bare) return undefined;
      if (op === 'contains') return { has_item: value };
      return op === 'not-contains' ? { lacks_item: value } : undefined;
    case 'existence':
      if (op === 'is-set') return { is_set: true };
      return op === 'not-set' ? { not_set: true } : undefined;
    case 'date':
      return dateTest(op, rest);
    default:
      return undefined;
  }
}

function dateTest(op: string, { date, unit, quantity, ...rest }: Fields): Written | undefined {
  if (Object.values(rest).some((one) => one !== undefined && one !== null)) return undefined;
  if ((op === 'before' || op === 'after') && typeof date === 'string') return { [op]: date };
  if (op === 'at-least' && typeof quantity === 'number' && quantity > 0) return { at_least_ago: span(quantity, unit) };
  return op === 'in-the-last' && typeof quantity === 'number' ? { in_the_last: span(quantity, unit) } : undefined;
}

const sets: Readonly<Record<string, string>> = {
  'contains-any': 'has_any',
  'contains-all': 'has_all',
  'not-contains-any': 'has_none',
  'not-contains-all': 'lacks_some',
};

/** In the `where` of a metric lists are asked otherwise (compile/metric.ts). */
export function whereTest(filter: unknown): Written | undefined {
  const { type, operator, value } = fieldsOf(filter);
  if (type === 'list') {
    const [item, ...more] = Array.isArray(value) ? value : [];
    const word = wordIn(sets, operator);
    if (item === undefined || word === undefined) return undefined;
    if (more.length === 0 && word === 'has_any') return { has_item: item };
    return more.length === 0 && word === 'has_none' ? { lacks_item: item } : { [word]: value };
  }
  return type === 'date' ? undefined : testOf(filter);
}

/** since_entry, all_time, "14 days". */
export function windowOf(timeframe: unknown): string | undefined {
  const { type, operator, unit, quantity } = fieldsOf(timeframe);
  if (sameData(timeframe, { type, operator })) {
    if (operator === 'flow-start') return 'since_entry';
    return operator === 'alltime' ? 'all_time' : undefined;
  }
  const whole = sameData(timeframe, { type, operator, unit, quantity });
  return whole && operator === 'in-the-last' && ['hour', 'day', 'week'].includes(String(unit))
    ? span(quantity, unit)
    : undefined;
}
