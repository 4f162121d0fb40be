/** JSON of which nothing is sure but that it is JSON: a flow may hold what the published file does not know. */
export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a JSON text says; undefined where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An object's fields; none of anything else. */
export const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The fields but for some. */
export function without(value: unknown, ...keys: readonly string[]): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  const fields = fieldsOf(value);
  for (const key of Object.keys(fields)) if (!keys.includes(key)) put(kept, key, fields[key]);
  return kept;
}

/** Sets a field of an object that is being made, also one that is called `__proto__`, as a header may be. */
export function put(fields: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(fields, key, { value, enumerable: true, writable: true, configurable: true });
  else fields[key] = value;
}

/** The fields that are not undefined: for `...present({ id })` where an absent key is not the same as an undefined one. */
export const present = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

/** Each value of a record by what it becomes. */
export const mapped = <V, W>(fields: Readonly<Record<string, V>>, each: (value: V, key: string) => W) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, each(value, key)]));

/** A record but for some of its fields. */
export function omit<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Omit<T, K> {
  const rest: Omit<T, K> & Partial<Pick<T, K>> = { ...value };
  for (const key of keys) delete rest[key];
  return rest;
}

/** A list or an object with each of its values changed; anything else as it is. */
export const mapEach = (value: unknown, change: (inner: unknown) => unknown): unknown =>
  Array.isArray(value)
    ? value.map((inner) => change(inner))
    : isObject(value)
      ? mapped(value, (inner) => change(inner))
      : value;

/** The same value with the keys of every object in alphabetical order: Klaviyo's own order changes. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  return isObject(value) ? sortFields(value, sortKeys) : value;
}

/** The object with its keys in alphabetical order, those of undefined left out, and each value changed. */
export function sortFields(fields: Fields, change: (value: unknown) => unknown = (value) => value): Fields {
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(fields).sort()) if (fields[key] !== undefined) put(sorted, key, change(fields[key]));
  return sorted;
}

/** Equal as data, whatever the order of keys. */
export const sameData = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));
