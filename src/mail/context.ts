/** JSON → the context of a template. Names of JavaScript's own mean nothing here: a dict is a Map. */
import { Placeholder, type Dict, type Value } from './value.ts';

/** A whole number is an int, any other a float, as Python reads JSON. */
export function valueFrom(json: unknown): Value {
  if (json === null || json === undefined) return null;
  if (typeof json === 'number') return Number.isSafeInteger(json) ? BigInt(json) : json;
  if (typeof json === 'string' || typeof json === 'boolean' || typeof json === 'bigint') return json;
  if (Array.isArray(json)) return json.map(valueFrom);
  return new Map(Object.entries(json as object).map(([key, value]) => [key, valueFrom(value)]));
}

/** What every message sees besides person, event and organization: feeds of products, which only Klaviyo has. */
export const withFeeds = (context: Dict): Dict =>
  context.has('feeds') ? context : new Map([...context, ['feeds', new Placeholder('product feed')]]);
