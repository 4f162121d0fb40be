/** Each item whose key one before it has, beside the first that has it; an item without a key is like no other. */
export function repeated<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string | undefined,
): readonly { readonly item: T; readonly first: T }[] {
  const known = new Map<string, T>();
  return [...items].flatMap((item) => {
    const key = keyOf(item);
    const first = key === undefined ? undefined : known.get(key);
    if (key !== undefined && first === undefined) known.set(key, item);
    return first === undefined ? [] : [{ item, first }];
  });
}

/** Items under what they have in common, in the order in which each was met first. */
export function grouped<T>(
  items: readonly T[],
  keyOf: (item: T, index: number) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item, index);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
