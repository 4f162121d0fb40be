/** JSON of which nothing is sure but that it is JSON: a flow may hold what the published file does not know. */
export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object's fields; none of anything else. */
export const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The fields but for some. */
export const without = (value: unknown, ...keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fieldsOf(value)).filter(([key]) => !keys.includes(key)));

/** The same value with the keys of every object in alphabetical order: Klaviyo's own order changes. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.filter((key) => value[key] !== undefined).map((key) => [key, sortKeys(value[key])]));
}

/** Equal as data, whatever the order of keys. */
export const sameData = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));
