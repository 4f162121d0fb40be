/** Where two trees differ in shape, given which step is which action: what was added, removed, moved, split anew. */
import type { FlowDefinition } from '../../wire/types.ts';
import { exitsOf, type TreeNode, walkTree } from '../tree.ts';
import type { Match } from './match.ts';
import { variationsOf } from '../parts.ts';

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

type Links = ReadonlyMap<string, readonly { readonly parent?: string; readonly exit: string }[]>;

/** Every way into each action: branches may meet again in flows built in Klaviyo's app. */
function linksInto(nodes: readonly TreeNode[]): Links {
  const links = new Map<string, { parent?: string; exit: string }[]>();
  const add = (id: string, link: { parent?: string; exit: string }): void =>
    void links.set(id, [...(links.get(id) ?? []), link]);
  const [first] = nodes;
  if (first !== undefined) add(first.id, { exit: first.exit });
  for (const { id, action } of nodes) {
    for (const { exit, to } of exitsOf(action)) if (to !== null) add(to, { parent: id, exit });
  }
  return links;
}

/**
 * The nearest actions above that the other side knows too, as `called` names them, and by which exits one comes from them;
 * as one text, in an order that no side decides.
 */
function above(id: string, links: Links, called: (id: string) => string | undefined): string {
  const places = new Set<string>();
  const seen = new Set<string>();
  const climb = (from: string, below: string): void => {
    for (const { parent, exit } of links.get(from) ?? []) {
      // An unknown action that only passes people on is a gap; one that splits them is another way.
      const way = below === '' ? exit : below === 'next' ? exit : `${exit} / ${below}`;
      const name = parent === undefined ? '' : called(parent);
      if (parent === undefined || name !== undefined) places.add(`${name} ${way}`);
      else if (!seen.has(`${parent} ${way}`)) {
        seen.add(`${parent} ${way}`);
        climb(parent, way);
      }
    }
  };
  climb(id, '');
  return [...places].sort().join('\n');
}

export function structureOf(meant: FlowDefinition, found: FlowDefinition, match: Match): Structure {
  const mine = walkTree(meant).nodes;
  const tree = walkTree(found);
  const [myLinks, theirLinks] = [linksInto(mine), linksInto(tree.nodes)];
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
    const here = above(node.id, myLinks, (parent) => match.toAction.get(parent));
    const there = above(id, theirLinks, (parent) => (match.toStep.has(parent) ? parent : undefined));
    if (here !== there) moved.push(node.id);
    const sameBranches =
      exitsOf(node.action).length === exitsOf(action.action).length &&
      variationsOf(node.action).length === variationsOf(action.action).length;
    if (!sameBranches) rebranched.push(node.id);
  }
  return {
    added,
    removed: [...gone.map((node) => node.id), ...orphans.filter((id) => !match.toStep.has(id))],
    moved,
    rebranched,
    removedAreLinear:
      orphans.length === 0 &&
      gone.every(
        ({ id, action }) =>
          exitsOf(action).length === 1 &&
          action.type !== 'multi-branch-split' &&
          (theirLinks.get(id) ?? []).length === 1,
      ),
  };
}

/** True when two definitions with real ids have the same actions, hung up in the same way. */
export function isSameShape(a: FlowDefinition, b: FlowDefinition): boolean {
  const shape = (definition: FlowDefinition): string => {
    const { nodes, orphans } = walkTree(definition);
    const rows = nodes.map(({ id, action }) =>
      [id, action.type, ...exitsOf(action).map(({ exit, to }) => `${exit}: ${to ?? ''}`)].join(' '),
    );
    return [...rows, ...orphans.map((action) => `lost ${action.id ?? ''}`).sort()].join('\n');
  };
  return shape(a) === shape(b);
}
