/** Items under what they have in common, in the order in which each was met first. */
export function grouped<T>(
  items: readonly T[],
  keyOf: (item: T, index: number) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item, index);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
