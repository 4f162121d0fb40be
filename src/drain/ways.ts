/**
 * Where a dam can stand in a flow: what acts before the first wait of each way, and what that wait is. A flow built in the
 * app is a graph whose ways may join again (field reports), so an action can stand on both sides.
 */
import { asWire } from '../wire/as-wire.ts';
import type { Action, FlowDefinition } from '../wire/types.ts';
import { actionId, exitsOf, isSplit } from '../flow/tree.ts';

export interface Ways {
  /** Acts before any wait, in the order of the links. Splits are not among them: they only pass people on. */
  readonly prefix: readonly Action[];
  /** The first wait of a way, where that is a time delay: an edited one only concerns who reaches it later (Klaviyo help). */
  readonly delays: readonly Action[];
  /** The first wait of a way, where it is of a kind whose length cannot be changed. */
  readonly fixed: readonly Action[];
  /** Everything behind one of `fixed`. */
  readonly behindFixed: readonly Action[];
  /** Stands before the first wait of one way and behind that of another: people inside would meet the dam. */
  readonly joined: readonly Action[];
}

const waits = new Set(['time-delay', 'target-date', 'countdown-delay', 'back-in-stock-delay']);

export const isWait = (action: Action): boolean => waits.has(action.type);
const passesOn = (action: Action): boolean => isSplit(action) || action.type === 'multi-branch-split';

type Side = 'before' | 'dammed' | 'fixed';

export function waysOf(definition: FlowDefinition): Ways {
  const byId = new Map(definition.actions.map((action) => [actionId(action), action]));
  const sides = new Map<string, Set<Side>>();
  const order: Action[] = [];
  const todo: (readonly [string | null, Side])[] = [[definition.entry_action_id ?? null, 'before']];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const [id, side] = next;
    const action = id === null ? undefined : byId.get(String(id));
    if (action === undefined) continue;
    const known = sides.get(actionId(action)) ?? new Set<Side>();
    if (known.has(side)) continue;
    if (known.size === 0) order.push(action);
    sides.set(actionId(action), known.add(side));
    const behind: Side =
      side !== 'before' || !isWait(action) ? side : action.type === 'time-delay' ? 'dammed' : 'fixed';
    for (const { to } of [...exitsOf(action)].reverse()) todo.push([to, behind]);
  }
  const on =
    (side: Side) =>
    (action: Action): boolean =>
      sides.get(actionId(action))?.has(side) === true;
  const first = order.filter(on('before')).filter((action) => !passesOn(action));
  return {
    prefix: first.filter((action) => !isWait(action)),
    delays: first.filter((action) => action.type === 'time-delay'),
    fixed: first.filter((action) => isWait(action) && action.type !== 'time-delay'),
    behindFixed: order.filter(on('fixed')),
    joined: first.filter((action) => on('dammed')(action) || on('fixed')(action)),
  };
}

/** Everything that can be reached behind some actions, in the order of the links. */
export function behind(definition: FlowDefinition, actions: readonly string[]): readonly Action[] {
  const byId = new Map(definition.actions.map((action) => [actionId(action), action]));
  const found = new Map<string, Action>();
  const todo = actions.flatMap((id) => exitsOf(byId.get(id) ?? asWire({ type: '' })).map(({ to }) => to));
  for (let next = todo.shift(); next !== undefined; next = todo.shift()) {
    const action = next === null ? undefined : byId.get(next);
    if (action === undefined || found.has(actionId(action))) continue;
    found.set(actionId(action), action);
    todo.unshift(...exitsOf(action).map(({ to }) => to));
  }
  return [...found.values()];
}
