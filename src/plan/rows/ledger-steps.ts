/** What the ledger remembers about each step, from the match of a sequence with its flow. */
import type { DesiredStep } from '../../compile/desired.ts';
import type { FlowDefinition } from '../../wire/types.ts';
import type { LedgerStep } from '../../ledger/ledger-entry.ts';
import { actionId } from '../../flow/tree.ts';
import type { Match } from '../../flow/compare/match.ts';
import { messageOf } from '../../flow/parts.ts';

/** One row for each step that has an action, in tree order of the sequence. */
export function ledgerSteps(steps: readonly DesiredStep[], found: FlowDefinition, match: Match): readonly LedgerStep[] {
  const actions = new Map(found.actions.map((action) => [actionId(action), action]));
  return steps.flatMap((step) => {
    const id = match.toAction.get(step.temporaryId);
    if (id === undefined) return [];
    const { id: messageId, template_id: templateId } = messageOf(actions.get(id));
    return [
      {
        step: step.step,
        given: step.idGiven,
        branch: step.branch,
        kind: step.kind,
        action_id: id,
        ...(typeof messageId === 'string' ? { message_id: messageId } : {}),
        ...(typeof templateId === 'string' ? { template_id: templateId } : {}),
        likeness: step.likeness ?? step.label,
      },
    ];
  });
}
