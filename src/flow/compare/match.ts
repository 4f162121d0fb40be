/**
 * Which step is which action. The order of the attempts is the order of trust:
 *
 *   1. the ledger: this step and branch made that action (ids an author wrote; ids Sluice gave to messages count only
 *      if the content is alike)
 *   2. a message's name, where it is one of a kind on both sides; a name Sluice gave counts only if the content is alike
 *   3. messages that say the same or nearly so
 *   4. by place: what stands between two matched neighbours, where both sides have the same kinds in the same order
 *   5. the ledger again, for delays and splits that have no id of their own
 *   6. delays and splits that do the same, wherever they stand
 *   7. by place again, with what is known by then
 *
 * So a moved or renamed step is not read as one deleted and one added; an edited delay is an update where it stands; and
 * when the first of two unnamed emails is deleted the second keeps its action, because it is found by its content before
 * anything is matched by place. A pair always has one kind on both sides, and nobody is in two pairs.
 */
import type { DesiredStep } from '../../compile/desired.ts';
import type { Action, FlowDefinition } from '../../wire/types.ts';
import { actionId, exitsOf, type TreeNode, walkTree } from '../tree.ts';
import { likeness } from './likeness.ts';
import { messageOf } from '../parts.ts';

/** Which action a step was when it was last applied, as the ledger keeps it. */
interface KnownStep {
  readonly step: string;
  readonly branch: string;
  readonly action_id: string;
}

export interface Match {
  /** Action id by temporary id. */
  readonly toAction: ReadonlyMap<string, string>;
  /** Temporary id by action id. */
  readonly toStep: ReadonlyMap<string, string>;
}

export interface MatchInput {
  readonly meant: FlowDefinition;
  readonly steps: readonly DesiredStep[];
  readonly found: FlowDefinition;
  /** What the ledger knows; empty when it knows nothing. */
  readonly known?: readonly KnownStep[];
  /** True when the step's mail is known to be the action's, by hash. */
  readonly sameContent?: (temporaryId: string, action: string) => boolean;
}

/** Least likeness at which two actions are taken for the same one. */
const enough = 0.5;

/** Matches the steps of a definition as meant to the actions of one as observed. */
export function match(input: MatchInput): Match {
  const table = new Table(input);
  table.byLedger(
    (step, action) =>
      table.step(step)?.idGiven !== true || (isMessage(step.action) && table.alike(step, action) >= enough),
  );
  table.byName();
  table.byLikeness(isMessage, enough);
  table.byPlace();
  table.byLedger(() => true);
  table.byLikeness((action) => !isMessage(action), 1);
  table.byPlace();
  return table;
}

const isMessage = (action: Action): boolean => Object.keys(messageOf(action)).length > 0 || action.type === 'ab-test';

/** The pairs found so far. A class because seven attempts fill one table; it never leaves `match` but as a Match. */
class Table implements Match {
  readonly toAction = new Map<string, string>();
  readonly toStep = new Map<string, string>();
  private readonly input: MatchInput;
  private readonly meant: readonly TreeNode[];
  private readonly found: readonly TreeNode[];
  private readonly steps: ReadonlyMap<string, DesiredStep>;
  private readonly foundById: ReadonlyMap<string, TreeNode>;
  private readonly meantById: ReadonlyMap<string, TreeNode>;

  constructor(input: MatchInput) {
    this.input = input;
    this.meant = walkTree(input.meant).nodes;
    const { nodes, orphans } = walkTree(input.found);
    this.found = [...nodes, ...orphans.map((action) => ({ id: actionId(action), action, exit: 'lost' }))];
    this.steps = new Map(input.steps.map((step) => [step.temporaryId, step]));
    this.foundById = new Map(this.found.map((node) => [node.id, node]));
    this.meantById = new Map(this.meant.map((node) => [node.id, node]));
  }

  step(node: TreeNode): DesiredStep | undefined {
    return this.steps.get(node.id);
  }

  private join(step: TreeNode, action: TreeNode | undefined): void {
    if (action === undefined || step.action.type !== action.action.type) return;
    if (this.toAction.has(step.id) || this.toStep.has(action.id)) return;
    this.toAction.set(step.id, action.id);
    this.toStep.set(action.id, step.id);
  }

  private freeMeant = (): readonly TreeNode[] => this.meant.filter((node) => !this.toAction.has(node.id));
  private freeFound = (): readonly TreeNode[] => this.found.filter((node) => !this.toStep.has(node.id));

  byLedger(sure: (step: TreeNode, action: TreeNode) => boolean): void {
    const known = this.input.known ?? [];
    for (const exact of [true, false]) {
      for (const node of this.freeMeant()) {
        const step = this.step(node);
        const entries = known.filter(
          (entry) =>
            entry.step === step?.step && (!exact || entry.branch === step.branch) && !this.toStep.has(entry.action_id),
        );
        // The branch may have got another name; then the step must be the only one of its id on both sides.
        const others = this.freeMeant().filter((other) => this.step(other)?.step === step?.step);
        const [entry] = entries;
        const action = entry === undefined ? undefined : this.foundById.get(entry.action_id);
        if (action === undefined || (!exact && (entries.length > 1 || others.length > 1))) continue;
        if (sure(node, action)) this.join(node, action);
      }
    }
  }

  byName(): void {
    const nameOf = (action: Action): unknown => messageOf(action)['name'];
    for (const node of this.freeMeant()) {
      const name = nameOf(node.action);
      if (typeof name !== 'string' || name === '') continue;
      const same = (other: TreeNode): boolean =>
        other.action.type === node.action.type && nameOf(other.action) === name;
      const here = this.freeMeant().filter(same);
      const there = this.freeFound().filter(same);
      const [action] = there;
      if (action === undefined || here.length !== 1 || there.length !== 1) continue;
      if (this.step(node)?.idGiven === true && this.alike(node, action) < enough) continue;
      this.join(node, action);
    }
  }

  alike(step: TreeNode, action: TreeNode): number {
    return this.input.sameContent?.(step.id, action.id) === true
      ? Math.max(0.9, likeness(step.action, action.action))
      : likeness(step.action, action.action);
  }

  /** 0, 0.5 or 1: how many of the two neighbours are matched to each other. */
  neighbours(step: TreeNode, action: TreeNode): number {
    const above =
      step.parent === undefined
        ? action.exit === 'entry'
        : this.toAction.get(step.parent) === action.parent && action.parent !== undefined && step.exit === action.exit;
    const theirs = exitsOf(action.action);
    const below = exitsOf(step.action).some(
      ({ to }, index) => to !== null && this.toAction.has(to) && this.toAction.get(to) === theirs[index]?.to,
    );
    return (above ? 0.5 : 0) + (below ? 0.5 : 0);
  }

  /** The most alike first, and of equals those between the same neighbours. */
  byLikeness(wanted: (action: Action) => boolean, least: number): void {
    const ranked = this.freeMeant()
      .filter((step) => wanted(step.action))
      .flatMap((step) => this.freeFound().map((action) => ({ step, action })))
      .filter(({ step, action }) => step.action.type === action.action.type)
      .map(({ step, action }) => ({
        step,
        action,
        alike: this.alike(step, action),
        near: this.neighbours(step, action),
      }))
      .filter(({ alike }) => alike >= least)
      .sort((a, b) => b.alike - a.alike || b.near - a.near);
    for (const { step, action } of ranked) this.join(step, action);
  }

  byPlace(): void {
    const start = { meant: this.input.meant.entry_action_id ?? null, found: this.input.found.entry_action_id ?? null };
    const todo: { meant: string | null; found: string | null }[] = [start];
    const seen = new Set<string>();
    for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
      const mine = this.run(at.meant, this.meantById, this.toAction);
      const theirs = this.run(at.found, this.foundById, this.toStep);
      const sameEnd =
        mine.end === null || theirs.end === null ? mine.end === theirs.end : this.toAction.get(mine.end) === theirs.end;
      const sameKinds =
        mine.nodes.length === theirs.nodes.length &&
        mine.nodes.every((node, index) => node.action.type === theirs.nodes[index]?.action.type);
      if (sameEnd && sameKinds) mine.nodes.forEach((node, index) => this.join(node, theirs.nodes[index]));
      for (const [step, action] of this.toAction) {
        if (seen.has(step)) continue;
        seen.add(step);
        const theirExits = exitsOf((this.foundById.get(action) as TreeNode).action);
        exitsOf((this.meantById.get(step) as TreeNode).action).forEach(({ to }, index) =>
          todo.push({ meant: to, found: theirExits[index]?.to ?? null }),
        );
      }
    }
  }

  /** The unmatched actions from `start` on, up to a matched one (`end`), the end of the branch, or through a split. */
  private run(
    start: string | null,
    nodes: ReadonlyMap<string, TreeNode>,
    matched: ReadonlyMap<string, string>,
  ): { readonly nodes: readonly TreeNode[]; readonly end: string | null } {
    const list: TreeNode[] = [];
    let at = start;
    while (at !== null && !matched.has(at)) {
      const node = nodes.get(at);
      if (node === undefined || list.includes(node)) break;
      list.push(node);
      const exits = exitsOf(node.action);
      if (exits.length !== 1 || node.action.type === 'multi-branch-split') return { nodes: list, end: null };
      at = exits[0]?.to ?? null;
    }
    return { nodes: list, end: at !== null && matched.has(at) ? at : null };
  }
}
