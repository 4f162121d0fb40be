/** Values that pass a filter, or do not: found among those its constants suggest. */
import type { Value } from '../../simulate/types.ts';
import { type AnyFilter, passes } from '../../simulate/value-filter.ts';
import { day, units } from '../../time/zone.ts';

/** A filter that must hold of a value, or must not. */
export interface Demand {
  readonly filter: AnyFilter;
  readonly holds: boolean;
}

const iso = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

/** Values around what a filter names; null is "not set". The likeliest to pass come first. */
export function suggested(filter: AnyFilter, now: number): readonly Value[] {
  switch (filter.type) {
    case 'existence':
      return ['something', 1, null];
    case 'boolean':
      return [filter.value, !filter.value];
    case 'numeric': {
      const ends = filter.operator === 'between' ? [filter.start, filter.end] : [filter.value];
      const middle = ends.length === 2 ? [(ends[0]! + ends[1]!) / 2] : [];
      return [
        ...middle,
        ...ends.flatMap((n) => [
          n,
          n + 1,
          n - 1,
          n + 0.5,
          n - 0.5,
          n * 2 + 10,
          ...(Math.abs(n) < 1 ? [(n + 1) / 2, n / 2] : []),
        ]),
      ];
    }
    case 'string': {
      const texts = Array.isArray(filter.value) ? filter.value : [filter.value ?? ''];
      if (filter.operator.startsWith('phone'))
        return [...texts.map((code) => `+${code.replace(/^\+/, '')}5550100`), '+0'];
      return [...texts, ...texts.map((text) => `${text}x`), ...texts.map((text) => `x${text}`), 'other'];
    }
    case 'list': {
      const items = Array.isArray(filter.value) ? filter.value : [String(filter.value ?? '')];
      const length = typeof filter.value === 'number' ? filter.value : 1;
      const some = Array.from({ length: Math.min(50, length + 1) }, (_, index) => `item ${index}`);
      return [items, [...items, 'other'], ['other'], some, some.slice(1), some.slice(2)];
    }
    case 'date':
      return dates(filter, now);
  }
}

function dates(filter: Extract<AnyFilter, { type: 'date' }>, now: number): readonly string[] {
  const around = (ms: number): string[] => [ms, ms + 1000, ms - 1000, ms + day, ms - day].map(iso);
  switch (filter.operator) {
    case 'after':
    case 'before':
      return around(Date.parse(filter.date));
    case 'between-static':
      return [...around(Date.parse(filter.start)), ...around(Date.parse(filter.end))];
    case 'in-the-last':
    case 'at-least':
    case 'in-the-next': {
      const length = filter.quantity * units[filter.unit];
      return [now - length / 2, now + length / 2, now - length - day, now + length + day, now - length + 1000].map(iso);
    }
    case 'between':
      return [((filter.start + filter.end) / 2) * units[filter.unit], 0, filter.end * units[filter.unit] + day].map(
        (ago) => iso(now - ago),
      );
    case 'calendar-month':
      return [Date.UTC(1990, filter.value - 1, 15), Date.UTC(1990, filter.value, 15)].map(iso);
    default:
      return [now, now - 40 * day, now + 40 * day, now - day, now + day].map(iso);
  }
}

/** The first value that meets all demands, among those that can be; undefined: none was found. `null`: it must not be set. */
export function valueFor(
  demands: readonly Demand[],
  now: number,
  fits: (value: Value) => boolean = () => true,
): { readonly value: Value } | undefined {
  const pool: Value[] = [...[...demands].reverse().flatMap(({ filter }) => suggested(filter, now)), null];
  const found = pool.findIndex(
    (value) => fits(value) && demands.every(({ filter, holds }) => passes(filter, value, now) === holds),
  );
  return found < 0 ? undefined : { value: pool[found]! };
}
