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
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) put(kept, key, value);
  return kept as never;
}

/** Each value of a record by what it becomes. */
export function mapped<V, W>(
  fields: Readonly<Record<string, V>>,
  each: (value: V, key: string) => W,
): Record<string, W> {
  const made: Record<string, W> = {};
  for (const [key, value] of Object.entries(fields)) put(made, key, each(value, key));
  return made;
}

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

/**
 * The same value with the keys of every object in alphabetical order: Klaviyo's own order changes. What is in order
 * already is given back as it is, for most of what is sorted was sorted before.
 */
export function sortKeys(value: unknown): unknown {
  if (!Array.isArray(value)) return isObject(value) ? sortFields(value, sortKeys) : value;
  const list = value.map(sortKeys);
  return list.some((one, i) => one !== value[i]) ? list : value;
}

/** The object with its keys in alphabetical order, those of undefined left out, and each value changed; itself where nothing changes. */
export function sortFields(fields: Fields, change: (value: unknown) => unknown = (value) => value): Fields {
  const keys = Object.keys(fields);
  const isInOrder = keys.every((key, i) => i === 0 || (keys[i - 1] ?? '') < key);
  if (!isInOrder) keys.sort();
  const values = keys.map((key) => change(fields[key]));
  if (isInOrder && values.every((value, i) => value !== undefined && value === fields[keys[i] ?? ''])) return fields;
  const sorted: Record<string, unknown> = {};
  for (const [i, key] of keys.entries()) if (values[i] !== undefined) put(sorted, key, values[i]);
  return sorted;
}

/** Equal as data, whatever the order of keys. */
export const sameData = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));
