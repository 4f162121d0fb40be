/** Where two trees differ in shape, given which step is which action: what was added, removed, moved, split anew. */
import type { Action, FlowDefinition } from '../klaviyo/types.ts';
import { exitsOf, fieldsOf, walkTree } from './tree.ts';
import type { Fields, TreeNode } from './tree.ts';
import type { Match } from './match.ts';

export interface Structure {
  /** Temporary ids of steps without an action. */
  readonly added: readonly string[];
  /** Ids of actions without a step. */
  readonly removed: readonly string[];
  /** Temporary ids of steps that hang elsewhere than their action does. */
  readonly moved: readonly string[];
  /** Temporary ids of splits with more or fewer branches, or variants, than their action. */
  readonly rebranched: readonly string[];
  /** True when each removed action has one way in and one way out, so that deleting it can close the gap. */
  readonly removedAreLinear: boolean;
}

const variants = (action: Action): number => {
  const data = fieldsOf((action as unknown as Fields)['data']);
  const list = fieldsOf(data['current_experiment'])['variations'];
  return Array.isArray(list) ? list.length : 0;
};

interface Place {
  readonly parent: string | undefined;
  readonly exit: string;
}

/** The nearest node above that the other side knows too, and by which exits one comes from it. */
function above(node: TreeNode, nodes: ReadonlyMap<string, TreeNode>, known: (id: string) => boolean): Place {
  let exit = node.exit;
  let parent = node.parent;
  while (parent !== undefined && !known(parent)) {
    const up = nodes.get(parent);
    if (up === undefined) break;
    // An unknown action that only passes people on is a gap; one that splits them is another way.
    exit = exit === 'next' ? up.exit : `${up.exit} / ${exit}`;
    parent = up.parent;
  }
  return { parent, exit };
}

export function structureOf(meant: FlowDefinition, found: FlowDefinition, match: Match): Structure {
  const mine = walkTree(meant).nodes;
  const tree = walkTree(found);
  const myIds = new Map(mine.map((node) => [node.id, node]));
  const theirIds = new Map(tree.nodes.map((node) => [node.id, node]));
  const orphans = tree.orphans.map((action) => action.id ?? '');
  const added = mine.filter((node) => !match.toAction.has(node.id)).map((node) => node.id);
  const gone = tree.nodes.filter((node) => !match.toStep.has(node.id));
  const moved: string[] = [];
  const rebranched: string[] = [];
  for (const node of mine) {
    const id = match.toAction.get(node.id);
    if (id === undefined) continue;
    const action = theirIds.get(id);
    if (action === undefined) {
      moved.push(node.id);
      continue;
    }
    const here = above(node, myIds, (parent) => match.toAction.has(parent));
    const there = above(action, theirIds, (parent) => match.toStep.has(parent));
    const parent = here.parent === undefined ? undefined : match.toAction.get(here.parent);
    if (parent !== there.parent || here.exit !== there.exit) moved.push(node.id);
    const sameBranches =
      exitsOf(node.action).length === exitsOf(action.action).length &&
      variants(node.action) === variants(action.action);
    if (!sameBranches) rebranched.push(node.id);
  }
  return {
    added,
    removed: [...gone.map((node) => node.id), ...orphans.filter((id) => !match.toStep.has(id))],
    moved,
    rebranched,
    removedAreLinear:
      orphans.length === 0 &&
      gone.every((node) => exitsOf(node.action).length === 1 && node.action.type !== 'multi-branch-split'),
  };
}

/** True when two definitions with real ids have the same actions, hung up in the same way. */
export function isSameShape(a: FlowDefinition, b: FlowDefinition): boolean {
  const shape = (definition: FlowDefinition): string => {
    const { nodes, orphans } = walkTree(definition);
    const rows = nodes.map((node) => [node.id, node.action.type, node.parent ?? '', node.exit].join(' '));
    return [...rows, ...orphans.map((action) => `lost ${action.id ?? ''}`).sort()].join('\n');
  };
  return shape(a) === shape(b);
}
