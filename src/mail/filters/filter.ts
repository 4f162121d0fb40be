/** What a filter is, and the few ways one is made. */
import type { DateTime } from '../python/date-time.ts';
import { str } from '../python/python-text.ts';
import { Placeholder, Safe, isText, textOf, type Value } from '../python/value.ts';

export interface FilterContext {
  readonly autoescape: boolean;
  /** The wall clock of the account. */
  readonly now: DateTime;
  /** The same moment, in milliseconds since 1970. */
  readonly instant: number;
  readonly currency: string;
}

export interface Filter {
  readonly argument: 'none' | 'optional' | 'required';
  /** Django's is_safe: HTML stays HTML. */
  readonly safe: boolean;
  readonly run: (value: Value, argument: Value | undefined, context: FilterContext) => Value;
}

type Run = Filter['run'];

export const filter = (argument: Filter['argument'], run: Run, safe = false): Filter => ({ argument, safe, run });

/** Django's stringfilter: whatever comes is a text first; HTML stays HTML where the filter is safe. */
export const ofText = (
  argument: Filter['argument'],
  run: (text: string, argument: Value | undefined, context: FilterContext, html: boolean) => Value,
  safe = true,
): Filter => ({
  argument,
  safe,
  run: (value, given, context) =>
    run(isText(value) ? textOf(value) : str(value), given, context, value instanceof Safe),
});

/**
 * A filter on a value, as Django applies it. What only Klaviyo knows stays what it is, whatever is done to it; a fallback
 * is not needed for it.
 */
export function applyFilter(
  value: Value,
  { run, safe }: Filter,
  argument: Value | undefined,
  context: FilterContext,
): Value {
  if (value instanceof Placeholder) return value;
  if (argument instanceof Placeholder) return new Placeholder(argument.label);
  const result = run(value, argument, context);
  return safe && value instanceof Safe && !(result instanceof Safe) ? new Safe(str(result)) : result;
}
