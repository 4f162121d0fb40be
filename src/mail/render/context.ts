/** JSON → the context of a template. Names of JavaScript's own mean nothing here: a dict is a Map. */
import { isObject, mapped } from '../../text/json.ts';
import type { Value } from '../python/value.ts';

/** A number that was written with a point. */
export class Float {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** A whole number is an int, any other a float, as Python reads JSON; a reader that knows `5.0` from `5` gives a Float. */
export function valueFrom(json: unknown): Value {
  if (json === null || json === undefined) return null;
  if (json instanceof Float) return json.value;
  if (typeof json === 'number') return Number.isSafeInteger(json) ? BigInt(json) : json;
  if (typeof json === 'string' || typeof json === 'boolean' || typeof json === 'bigint') return json;
  if (Array.isArray(json)) return json.map(valueFrom);
  return new Map(Object.entries(json as object).map(([key, value]) => [key, valueFrom(value)]));
}

/** The same as JSON can say it. */
export function plainJson(json: unknown): unknown {
  if (json instanceof Float) return json.value;
  if (typeof json === 'bigint') return Number(json);
  if (Array.isArray(json)) return json.map(plainJson);
  return isObject(json) ? mapped(json, plainJson) : json;
}
