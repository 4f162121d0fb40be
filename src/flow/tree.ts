/**
 * Walking a flow definition: it is a graph of actions that point at their followers. Klaviyo promises no order of the
 * list (recorded 2026-09-04: newest first), so every comparison walks the links.
 */
import type { Action, FlowDefinition } from '../wire/types.ts';
import { type Fields, fieldsOf, isObject, listOf } from '../text/json.ts';
import { kinds } from './kinds.ts';
import { asAction, dataOf } from './parts.ts';

/** One way out of an action. `exit` is "next", "yes", "no", or "case 0", "case 1", …, "else" of a branch. */
export interface Exit {
  readonly exit: string;
  readonly to: string | null;
}

export interface TreeNode {
  readonly id: string;
  readonly action: Action;
  /** Id of the action that leads here; undefined for the entry action. */
  readonly parent?: string;
  /** By which of the parent's exits; "entry" for the entry action. */
  readonly exit: string;
}

const idOrNull = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;

/** The id of an action: Klaviyo's, or the temporary one of an action that is not made yet. */
export const actionId = (action: Action): string => idOrNull(action.id) ?? idOrNull(action.temporary_id) ?? '';

export const isSplit = (action: Action): boolean => kinds[action.type]?.split === true;

/** Branches of a multi-branch split in their order, the "else" branch last. */
export function branchesOf(action: Action): readonly Fields[] {
  const branches = listOf(dataOf(action)['branches']).map(fieldsOf);
  const rank = (branch: Fields, index: number): number =>
    branch['is_else'] === true
      ? Number.MAX_SAFE_INTEGER
      : typeof branch['order'] === 'number'
        ? branch['order']
        : index;
  return branches
    .map((branch, index) => ({ branch, rank: rank(branch, index), index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ branch }) => branch);
}

/** All ways out of an action, in the order people read them: yes before no, cases before else. */
export function exitsOf(action: Action): readonly Exit[] {
  const links = fieldsOf(fieldsOf(action)['links']);
  if (isSplit(action)) {
    return [
      { exit: 'yes', to: idOrNull(links['next_if_true']) },
      { exit: 'no', to: idOrNull(links['next_if_false']) },
    ];
  }
  if (action.type === 'multi-branch-split') {
    let number = 0;
    return branchesOf(action).map((branch) => ({
      exit: branch['is_else'] === true ? 'else' : `case ${number++}`,
      to: idOrNull(fieldsOf(branch['links'])['next']),
    }));
  }
  return [{ exit: 'next', to: idOrNull(links['next']) }];
}

/** The action with each way out led elsewhere. */
export function mapExits(action: Action, rename: (id: string) => string): Action {
  const led = (value: unknown): Fields => {
    const { links } = fieldsOf(value);
    if (!isObject(links)) return fieldsOf(value);
    const to = Object.entries(links).map(([key, id]) => [key, typeof id === 'string' ? rename(id) : id]);
    return { ...fieldsOf(value), links: Object.fromEntries(to) };
  };
  const data = dataOf(action);
  if (action.type !== 'multi-branch-split' || !Array.isArray(data['branches'])) return asAction(led(action));
  return asAction({ ...led(action), data: { ...data, branches: data['branches'].map(led) } });
}

/**
 * The actions from the entry on, a parent before its children, yes before no; and those nothing leads to. An action that
 * two lead to stands where it is met first.
 */
export function walkTree(definition: FlowDefinition): {
  readonly nodes: readonly TreeNode[];
  readonly orphans: readonly Action[];
} {
  const byId = new Map(definition.actions.map((action) => [actionId(action), action]));
  const nodes: TreeNode[] = [];
  const seen = new Set<string>();
  const todo: { id: string; parent?: string; exit: string }[] = [];
  const entry = idOrNull(definition.entry_action_id);
  if (entry !== null) todo.push({ id: entry, exit: 'entry' });
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const action = byId.get(next.id);
    if (action === undefined || seen.has(next.id)) continue;
    seen.add(next.id);
    nodes.push({ ...next, action });
    const parent = next.id;
    for (const { exit, to } of [...exitsOf(action)].reverse()) if (to !== null) todo.push({ id: to, parent, exit });
  }
  return { nodes, orphans: definition.actions.filter((action) => !seen.has(actionId(action))) };
}
