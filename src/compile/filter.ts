/**
 * One test of the condition language → one filter of Klaviyo, and its opposite.
 *
 * Klaviyo's help: a profile whose property is unset does not match a negative operator such as not-equals. So the
 * opposite of a test is "the inverse, or not set"; an author's own `not_equals` keeps Klaviyo's meaning: it asks for a
 * value that is another.
 *
 *   written                     for those it holds for           for all others (under `not`, in exit_when)
 *   equals 5                    = 5                              ≠ 5, or not set
 *   not_equals 5                ≠ 5                              = 5, or not set
 *   in [1, 2]                   = 1 or = 2                       ≠ 1 or not set, and ≠ 2 or not set
 *   before D                    before D                         after a second before D, or not set
 *   after D                     after D                          before a second after D, or not set
 *   has_any [1, 2]              has 1 or has 2                   lacks 1 or not set, and lacks 2 or not set
 *   has_all [1, 2]              has 1 and has 2                  lacks 1, or lacks 2, or not set
 *   in_the_last N               in the last N                    at least N ago, or still to come, or not set
 *   at_least_ago N              at least N ago                   in the last N, or still to come, or not set
 *   is_set                      is set                           not set
 */
import { asWire } from '../wire/as-wire.ts';
import type { NumericFilter, NumericRangeFilter, TimeframeFilter, ValueFilter } from '../wire/types.ts';
import type { NumberTest, Test, Window } from '../model/conditions/condition-type.ts';

/** What both properties of profiles and of events can be asked; ranges are for events alone, and nothing needs them. */
export type CommonFilter = Exclude<ValueFilter, NumericRangeFilter>;

/** AND of ORs of filters on one and the same value. */
export type FilterGroups = readonly (readonly CommonFilter[])[];

const notSet: CommonFilter = { type: 'existence', operator: 'not-set' };
const isSet: CommonFilter = { type: 'existence', operator: 'is-set' };

const textOperator = {
  contains: 'contains',
  not_contains: 'not-contains',
  starts_with: 'starts-with',
  not_starts_with: 'not-starts-with',
  ends_with: 'ends-with',
  not_ends_with: 'not-ends-with',
} as const;

const numberOperator = {
  equals: 'equals',
  not_equals: 'not-equals',
  greater_than: 'greater-than',
  at_least: 'greater-than-or-equal',
  less_than: 'less-than',
  at_most: 'less-than-or-equal',
} as const;

/** What a test asks for. Numbers have no "in" at Klaviyo: they are spelled out as alternatives. */
export function filtersOf(test: Test): FilterGroups {
  switch (test.op) {
    case 'equals':
    case 'not_equals':
      return [[equality(test.op, test.value)]];
    case 'contains':
    case 'not_contains':
    case 'starts_with':
    case 'not_starts_with':
    case 'ends_with':
    case 'not_ends_with':
      return [[{ type: 'string', operator: textOperator[test.op], value: test.value }]];
    case 'in':
      return test.value.some((v) => typeof v === 'number')
        ? [test.value.map((v) => equality('equals', v))]
        : [[{ type: 'string', operator: 'in', value: test.value.map(String) }]];
    case 'not_in':
      return test.value.some((v) => typeof v === 'number')
        ? test.value.map((v) => [equality('not_equals', v)])
        : [[{ type: 'string', operator: 'not-in', value: test.value.map(String) }]];
    case 'greater_than':
    case 'at_least':
    case 'less_than':
    case 'at_most':
      return [[{ type: 'numeric', operator: numberOperator[test.op], value: test.value }]];
    case 'has_item':
      return [[{ type: 'list', operator: 'contains', value: test.value }]];
    case 'lacks_item':
      return [[{ type: 'list', operator: 'not-contains', value: test.value }]];
    case 'has_any':
      return [test.value.map(listHas)];
    case 'has_all':
      return test.value.map((item) => [listHas(item)]);
    case 'has_none':
      return test.value.map((item) => [listLacks(item)]);
    case 'lacks_some':
      return [test.value.map(listLacks)];
    case 'country_in':
    case 'country_not_in':
      return [[phoneCountry(test.op, test.value)]];
    case 'is_set':
      return [[isSet]];
    case 'not_set':
      return [[notSet]];
    case 'before':
    case 'after':
      return [[{ type: 'date', operator: test.op, date: test.value }]];
    case 'at_least_ago':
      return [[{ type: 'date', operator: 'at-least', unit: test.unit, quantity: test.value }]];
    case 'in_the_last':
      return [[{ type: 'date', operator: 'in-the-last', unit: test.unit, quantity: test.value }]];
  }
}

const listHas = (value: string | number): CommonFilter => ({ type: 'list', operator: 'contains', value });
const listLacks = (value: string | number): CommonFilter => ({ type: 'list', operator: 'not-contains', value });

/** Profile properties alone know it; the parser refuses it elsewhere. */
const phoneCountry = (op: 'country_in' | 'country_not_in', value: readonly string[]): CommonFilter =>
  asWire<CommonFilter>({
    type: 'string',
    operator: op === 'country_in' ? 'phone-country-code-in' : 'phone-country-code-not-in',
    value: [...value],
  });

function equality(op: 'equals' | 'not_equals', value: string | number | boolean): CommonFilter {
  if (typeof value === 'number') return { type: 'numeric', operator: numberOperator[op], value };
  // There is no "boolean not-equals": not true is false.
  if (typeof value === 'boolean')
    return { type: 'boolean', operator: 'equals', value: op === 'equals' ? value : !value };
  return { type: 'string', operator: op === 'equals' ? 'equals' : 'not-equals', value };
}

/** Everyone a test leaves out: the inverse, or not set. */
export function oppositeOf(test: Test): FilterGroups {
  switch (test.op) {
    case 'is_set':
      return [[notSet]];
    case 'not_set':
      return [[isSet]];
    case 'in_the_last':
    case 'at_least_ago': {
      const operator = test.op === 'in_the_last' ? 'at-least' : 'in-the-last';
      const toCome = { type: 'date', operator: 'in-the-next', unit: 'week', quantity: farAhead } as const;
      return [[{ type: 'date', operator, unit: test.unit, quantity: test.value }, toCome, notSet]];
    }
    case 'before':
    case 'after':
      return [[besides(test), notSet]];
    default:
      return filtersOf(inverse(test)).map((group) => [...group, notSet]);
  }
}

/** Weeks in ten years: a date that is further ahead is not looked for. */
const farAhead = 520;

/**
 * Neither before nor after a moment is the moment itself, and a date without a time is midnight, which many share. So
 * the other side begins a second earlier (or ends one later).
 */
function besides({ op, value }: Extract<Test, { op: 'before' | 'after' }>): CommonFilter {
  const moved = new Date(Date.parse(value) + (op === 'before' ? -1000 : 1000));
  const date = moved.toISOString().replace('.000Z', 'Z');
  return { type: 'date', operator: op === 'before' ? 'after' : 'before', date };
}

type Invertible = Exclude<Test, { op: 'is_set' | 'not_set' | 'before' | 'after' | 'in_the_last' | 'at_least_ago' }>;

const opposite = {
  equals: 'not_equals',
  not_equals: 'equals',
  contains: 'not_contains',
  not_contains: 'contains',
  starts_with: 'not_starts_with',
  not_starts_with: 'starts_with',
  ends_with: 'not_ends_with',
  not_ends_with: 'ends_with',
  in: 'not_in',
  not_in: 'in',
  greater_than: 'at_most',
  at_least: 'less_than',
  less_than: 'at_least',
  at_most: 'greater_than',
  has_item: 'lacks_item',
  lacks_item: 'has_item',
  has_any: 'has_none',
  has_none: 'has_any',
  has_all: 'lacks_some',
  lacks_some: 'has_all',
  country_in: 'country_not_in',
  country_not_in: 'country_in',
} as const satisfies Record<Invertible['op'], Invertible['op']>;

/** The test that holds for a value exactly when the given one does not. */
const inverse = (test: Invertible): Invertible => ({ ...test, op: opposite[test.op] }) as Invertible;

export function numericFilter(test: NumberTest): NumericFilter {
  return { type: 'numeric', operator: numberOperator[test.op], value: test.value };
}

/** The other side of a sum. */
export const oppositeSum = ({ op, value }: NumberTest): NumberTest => ({ op: opposite[op], value });

/** The other side of a count; "not even once" is zero times, the form that field reports prove. */
export function oppositeCount(test: NumberTest): NumberTest {
  const once = (test.op === 'at_least' && test.value === 1) || (test.op === 'greater_than' && test.value === 0);
  return once ? { op: 'equals', value: 0 } : oppositeSum(test);
}

export function timeframe(window: Window): TimeframeFilter {
  switch (window.kind) {
    case 'since_entry':
      return { type: 'date', operator: 'flow-start' };
    case 'all_time':
      return { type: 'date', operator: 'alltime' };
    case 'last':
      return { type: 'date', operator: 'in-the-last', unit: window.unit, quantity: window.value };
  }
}
