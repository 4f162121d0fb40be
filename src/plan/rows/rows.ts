/** The rows people read: one for each step, with what happens to it and the fields that change. */
import type { Comparison, StepComparison } from '../match/compare.ts';
import type { FieldComparison } from '../../flow/compare/compare-field.ts';
import type { Desired, DesiredStep } from '../../compile/desired.ts';
import type { FlowDefinition } from '../../wire/types.ts';
import { actionId, exitsOf, walkTree } from '../../flow/tree.ts';
import type { LedgerStep } from '../../ledger/ledger-entry.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { titleOf } from '../../flow/words/fields.ts';
import type { FieldDiff, StepChange } from '../plan.ts';
import type { Names } from '../../flow/words/condition-words.ts';
import { messageOf } from '../../flow/parts.ts';
import { entering, leaving } from './whole-step.ts';
import { type NormalFlow, normalizeDefinition } from '../../flow/normalize.ts';

/** The difference as a plan shows it: what Klaviyo holds, and what it will hold. */
export const fieldDiff = (field: FieldComparison): FieldDiff => ({
  path: field.path,
  before: field.klaviyo,
  after: field.yaml,
  ...(field.text === true ? { text: true } : {}),
});

const diffs = (fields: readonly FieldComparison[]): readonly FieldDiff[] =>
  fields.filter((field) => field.differs).map(fieldDiff);

function rowOf(
  step: DesiredStep,
  parents: ReadonlyMap<string, string | undefined>,
  change: StepChange['change'],
  action: string | undefined,
  fields: readonly FieldDiff[],
): StepChange {
  const { step: name, branch, kind, label, at, temporaryId } = step;
  return { step: name, branch, kind, label, change, action_id: action, fields, parent: parents.get(temporaryId), at };
}

const place = (step: string, branch: string, exit: string): string =>
  `${step}${branch === '' ? '' : `@${branch}`}#${exit}`;

/** Where each step hangs, by temporary id: see StepChange.parent. */
function parentsOf(definition: FlowDefinition, steps: readonly DesiredStep[]): ReadonlyMap<string, string | undefined> {
  const byId = new Map(steps.map((step) => [step.temporaryId, step]));
  return new Map(
    walkTree(definition).nodes.map(({ id, parent = '', exit }) => {
      const above = byId.get(parent);
      return [id, above && place(above.step, above.branch, exit)];
    }),
  );
}

/** All steps of a flow that does not exist yet. */
export function newRows(desired: Desired, names: Names): readonly StepChange[] {
  const parents = parentsOf(desired.definition, desired.steps);
  const actions = new Map(desired.definition.actions.map((action) => [actionId(action), action]));
  return desired.steps.map((step) => {
    const action = actions.get(step.temporaryId);
    return rowOf(step, parents, 'add', undefined, action === undefined ? [] : entering(action, desired, names));
  });
}

/** All steps and all actions of a compared flow: the steps in their order, then the actions no step has. */
export function comparedRows(
  comparison: Comparison,
  known: readonly LedgerStep[],
  names: Names,
): readonly StepChange[] {
  const parents = parentsOf(comparison.desired.definition, comparison.desired.steps);
  const moved = new Set([...comparison.structure.moved, ...comparison.structure.rebranched]);
  const change = (one: StepComparison, fields: readonly FieldDiff[]): StepChange['change'] => {
    if (one.found === undefined) return 'add';
    if (moved.has(one.step.temporaryId)) return 'move';
    return fields.length > 0 ? 'update' : 'same';
  };
  const rows = comparison.steps.map((one) => {
    const fields = one.found === undefined ? entering(one.meant, comparison.desired, names) : diffs(one.fields);
    const id = comparison.match.toAction.get(one.step.temporaryId);
    return rowOf(one.step, parents, change(one, fields), id, fields);
  });
  return [...rows, ...removedRows(comparison, known, names)];
}

/** Actions that no step has, under the id their step had, as far as the ledger knows. */
function removedRows(comparison: Comparison, known: readonly LedgerStep[], names: Names): readonly StepChange[] {
  const gone = new Set(comparison.structure.removed);
  const own = (id: string): DesiredStep | undefined =>
    comparison.steps.find((one) => one.step.temporaryId === comparison.match.toStep.get(id))?.step;
  return leavingRows(comparison.found, known, names, (id) => gone.has(id), own);
}

/**
 * All steps of a flow that goes, under the ids they had, as far as the ledger knows. A page of flows holds every action but
 * not which is the first: that is the one to which no other leads.
 */
export function goneRows(
  { definition, actions }: Pick<ObservedFlow, 'definition' | 'actions'>,
  known: readonly LedgerStep[],
  names: Names,
): readonly StepChange[] {
  const all = Object.values(actions).map((one) => one.definition);
  const led = new Set(all.flatMap((action) => exitsOf(action).map(({ to }) => to)));
  const first = all.map(actionId).find((id) => !led.has(id));
  const found = definition ?? { triggers: [], actions: all, entry_action_id: first ?? '' };
  return leavingRows(normalizeDefinition(found), known, names);
}

function leavingRows(
  definition: NormalFlow,
  known: readonly LedgerStep[],
  names: Names,
  isGone: (id: string) => boolean = () => true,
  present: (id: string) => DesiredStep | undefined = () => undefined,
): readonly StepChange[] {
  const nodes = new Map(walkTree(definition).nodes.map((node) => [node.id, node]));
  const called = (id: string): { step: string; branch: string; kind?: string } => {
    const own = present(id);
    if (own !== undefined) return own;
    const past = known.find((one) => one.action_id === id);
    if (past !== undefined) return past;
    const { name } = messageOf(nodes.get(id)?.action);
    return { step: typeof name === 'string' ? name : id, branch: '' };
  };
  // A normal flow has them in the order in which people go through them.
  return definition.actions
    .filter((action) => isGone(actionId(action)))
    .map((action) => {
      const id = actionId(action);
      const { step, branch, kind } = called(id);
      const node = nodes.get(id);
      const above = node?.parent === undefined ? undefined : called(node.parent);
      return {
        step,
        branch,
        kind: kind ?? action.type,
        label: titleOf(action, names),
        change: 'remove' as const,
        action_id: id,
        fields: leaving(action, names),
        ...(above === undefined || node === undefined ? {} : { parent: place(above.step, above.branch, node.exit) }),
      };
    });
}

export const flowDiffs = (comparison: Comparison): readonly FieldDiff[] => diffs(comparison.flow);
