/** Where the branches of a flow meet again. */

export interface Graph {
  readonly inCircle: boolean;
  /**
   * The action at which branches of a split meet: whoever gets to it or to what follows it comes through it, and nobody
   * gets to `until` otherwise. Undefined where there is none: branches end apart, or at `until`.
   */
  readonly meetingOf: (split: string, until: string | undefined) => string | undefined;
}

/** @param targets by action id, where its ways out lead */
export function graphOf(targets: ReadonlyMap<string, readonly (string | undefined)[]>): Graph {
  const order = new Map<string, number>();
  const open = new Set<string>();
  let inCircle = false;
  const visit = (id: string): void => {
    if (open.has(id)) inCircle = true;
    if (open.has(id) || order.has(id)) return;
    open.add(id);
    for (const to of targets.get(id) ?? []) if (to !== undefined) visit(to);
    open.delete(id);
    order.set(id, order.size);
  };
  for (const id of targets.keys()) visit(id);
  const isJoined = new Set<string>();
  const met = new Set<string>();
  for (const to of [...targets.values()].flat()) {
    if (to === undefined) continue;
    if (met.has(to)) isJoined.add(to);
    met.add(to);
  }

  /** All that is reached from here, itself included; not through or to `without`. */
  const reached = (from: readonly (string | undefined)[], without?: string): ReadonlySet<string> => {
    const found = new Set<string>();
    const todo = [...from];
    for (let id = todo.pop(); todo.length > 0 || id !== undefined; id = todo.pop()) {
      if (id === undefined || id === without || found.has(id)) continue;
      found.add(id);
      todo.push(...(targets.get(id) ?? []));
    }
    return found;
  };

  return {
    inCircle,
    meetingOf(split, until) {
      if (isJoined.size === 0) return undefined;
      const ways = targets.get(split) ?? [];
      const sets = ways.map((way) => reached([way], until));
      const shared = [...isJoined]
        .filter((id) => sets.filter((set) => set.has(id)).length > 1)
        .sort((a, b) => (order.get(b) ?? 0) - (order.get(a) ?? 0));
      return shared.find((id) => {
        const around = reached(ways, id);
        if (until !== undefined && around.has(until)) return false;
        return [...reached([id])].every((later) => !around.has(later));
      });
    },
  };
}
