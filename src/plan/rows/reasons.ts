/** Why a change is what it is, in a marketer's words. */
import type { Comparison } from '../match/compare.ts';
import type { LedgerStep } from '../../ledger/ledger-entry.ts';
import { counted } from '../../flow/words/terms.ts';
import { listed, plural } from '../../text/words.ts';

/** Of a create: "create" says it all where there is room for one word. */
export const newFile = 'new file';

/** What makes a replacement necessary; empty when the flow can stay. Removed steps count only if they cannot be removed in place. */
export function replaceReasons(
  comparison: Comparison,
  removalWorks: boolean,
  known: readonly LedgerStep[] = [],
): readonly string[] {
  const { flow } = comparison;
  const { kinds, structure } = changedKinds(comparison, known);
  const words: Readonly<Record<string, string>> = {
    triggers: 'the trigger changes',
    trigger_filters: "the trigger's filter changes",
    audience: 'the audience changes',
    exit_when: 'the exit condition changes',
    reentry_criteria: 're-entry changes',
  };
  const counted = (list: readonly string[], done: string): readonly string[] =>
    list.length === 0 ? [] : [`${plural(list.length, 'step')} ${list.length === 1 ? 'is' : 'are'} ${done}`];
  return [
    ...flow.filter((field) => field.differs).map((field) => words[field.key] ?? `${field.path} changes`),
    ...kinds.map((step) => `the kind of ${step} changes`),
    ...counted(structure.added, 'added'),
    ...counted(structure.moved, 'moved'),
    ...counted(structure.rebranched, 'split anew'),
    ...(removalWorks && structure.removedAreLinear ? [] : counted(structure.removed, 'removed')),
  ];
}

/** A step of one id, removed as one kind and added as another, is one step whose kind changes. */
function changedKinds(
  comparison: Comparison,
  known: readonly LedgerStep[],
): { readonly kinds: readonly string[]; readonly structure: Comparison['structure'] } {
  const { structure, steps } = comparison;
  const ids = new Map(steps.map((one) => [one.step.temporaryId, one.step.step]));
  const gone = new Map(known.map((step) => [step.step, step.action_id]));
  const both = structure.added.filter((id) => structure.removed.includes(gone.get(ids.get(id) ?? '') ?? ''));
  const actions = new Set(both.map((id) => gone.get(ids.get(id) ?? '')));
  return {
    kinds: [...new Set(both.map((id) => ids.get(id) ?? id))],
    structure: {
      ...structure,
      added: structure.added.filter((id) => !both.includes(id)),
      removed: structure.removed.filter((id) => !actions.has(id)),
    },
  };
}

/** "1 subject, 2 delays, 1 step removed". */
export function updateReason(comparison: Comparison): string {
  const counts = new Map<string, { readonly many: string; readonly count: number }>();
  for (const { key } of comparison.steps.flatMap(({ fields }) => fields.filter(({ differs }) => differs))) {
    const [one, many] = counted(key);
    counts.set(one, { many, count: (counts.get(one)?.count ?? 0) + 1 });
  }
  const removed = comparison.structure.removed.length;
  return [
    ...[...counts].map(([one, { many, count }]) => plural(count, one, many)),
    ...(removed === 0 ? [] : [`${plural(removed, 'step')} removed`]),
  ].join(', ');
}

/** What was edited in Klaviyo and an apply would overwrite, for the refusal. */
export function editedWords(comparison: Comparison, statusEdited: boolean): readonly string[] {
  const fields = comparison.steps.flatMap((step) =>
    step.fields.filter((field) => field.edited && field.differs).map((field) => `${step.step.step} (${field.path})`),
  );
  const flow = comparison.flow.filter((field) => field.edited && field.differs).map((field) => field.path);
  const { added, removed, moved, rebranched } = comparison.structure;
  const shape = comparison.shapeEdited && [added, removed, moved, rebranched].some((list) => list.length > 0);
  return [...flow, ...fields, ...(shape ? ['the steps themselves'] : []), ...(statusEdited ? ['the status'] : [])];
}

export const few = (words: readonly string[]): string =>
  words.length <= 4 ? listed(words) : `${words.slice(0, 3).join(', ')} and ${words.length - 3} more`;
