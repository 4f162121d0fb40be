import { listOf, type Query } from './query.ts';

/** A JSON:API resource. */
export interface Resource {
  readonly type: string;
  readonly id: string;
  readonly attributes: { readonly [name: string]: unknown };
  readonly relationships?: { readonly [name: string]: unknown };
  readonly links: { readonly self: string };
}

/** A resource as one request asked for it: `fields[type]` leaves only the named attributes, paths into them included. */
export function sparse(resource: Resource, query: Query): Resource {
  const fields = listOf(query, `fields[${resource.type}]`);
  if (fields === undefined) return resource;
  const attributes: Record<string, unknown> = {};
  for (const field of fields) copyPath(resource.attributes, attributes, field.split('.'));
  return { ...resource, attributes };
}

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

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The address of a resource; a trailing slash inside documents, as recorded. */
export function selfLink(origin: string, path: string): { readonly self: string } {
  return { self: `${origin}/api/${path}/` };
}

/** A relationship: always its links, its data only where it was asked for (recorded). */
export function relationship(origin: string, parent: string, name: string, data?: unknown): Record<string, unknown> {
  const links = {
    self: `${origin}/api/${parent}/relationships/${name}/`,
    related: `${origin}/api/${parent}/${name}/`,
  };
  return data === undefined ? { links } : { data, links };
}

export function reference(type: string, id: string): { readonly type: string; readonly id: string } {
  return { type, id };
}
