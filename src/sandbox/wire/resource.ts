import type { Call } from './call.ts';
import { listOf } from './query.ts';

/** A JSON:API resource. */
export interface Resource {
  readonly type: string;
  readonly id: string;
  readonly attributes: { readonly [name: string]: unknown };
  readonly relationships?: { readonly [name: string]: unknown };
  readonly links: { readonly self: string };
}

/**
 * A resource as one request asked for it: `fields[type]` leaves only the named attributes, paths into them included. Its
 * relationships by their names, each with its data where that was asked for; `path` is its address below /api.
 */
export function resource(
  call: Call,
  type: string,
  id: string,
  all: Resource['attributes'],
  related?: Readonly<Record<string, unknown>>,
  path = `${type}s/${id}`,
): Resource {
  const fields = listOf(call.query, `fields[${type}]`);
  const attributes: Record<string, unknown> = {};
  for (const field of fields ?? []) copyPath(all, attributes, field.split('.'));
  const relationships =
    related && mapped(related, (data, name) => relationship(call.origin, path, name, data ?? undefined));
  return { type, id, attributes: fields ? attributes : all, relationships, links: selfLink(call.origin, path) };
}

/** Whether `include=` names it. */
export const includes = (call: Call, name: string): boolean => listOf(call.query, 'include')?.includes(name) ?? false;

/** Included resources name their own relations by link only. */
export const bare = (call: Call): Call => ({
  ...call,
  query: new Map([...call.query].filter(([name]) => name !== 'include')),
});

function copyPath(from: unknown, into: Record<string, unknown>, [head = '', ...rest]: readonly string[]): void {
  if (!isObject(from) || !(head in from)) return;
  const value = from[head];
  if (rest.length === 0 || !isObject(value)) into[head] = value;
  else {
    const below = isObject(into[head]) ? into[head] : {};
    into[head] = below;
    copyPath(value, below, rest);
  }
}

/** Not said: Klaviyo takes null and absence alike in what it is sent. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Each value of a record by what it becomes. */
export const mapped = <V, W>(fields: Readonly<Record<string, V>>, each: (value: V, key: string) => W) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, each(value, key)]));

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The address of a resource; a trailing slash inside documents, as recorded. */
export function selfLink(origin: string, path: string): { readonly self: string } {
  return { self: `${origin}/api/${path}/` };
}

/** A relationship: always its links, its data only where it was asked for (recorded). */
function relationship(origin: string, parent: string, name: string, data?: unknown): Record<string, unknown> {
  const links = {
    self: `${origin}/api/${parent}/relationships/${name}/`,
    related: `${origin}/api/${parent}/${name}/`,
  };
  return data === undefined ? { links } : { data, links };
}

export function reference(type: string, id: string): { readonly type: string; readonly id: string } {
  return { type, id };
}
