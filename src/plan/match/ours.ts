/** What all rows of our own flows share: the facts they are made from, and what each of them tells. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { LedgerEdit } from '../../ledger/ledger-edit.ts';
import type { LedgerEntry } from '../../ledger/ledger-entry.ts';
import { actionId } from '../../flow/tree.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import type { Comparison } from './compare.ts';
import type { Operation } from '../operation.ts';
import type { FieldDiff } from '../plan.ts';
import type { Prepared, Sequence } from './prepare.ts';
import { few } from '../rows/reasons.ts';
import type { Row, Undigested } from '../rows/row.ts';
import { comparedRows, flowDiffs } from '../rows/rows.ts';
import { statusMismatch, type StatusTarget } from '../rows/status-target.ts';
import { writesOf } from '../writes.ts';
import { statusOf } from '../../flow/parts.ts';

export interface Ours {
  readonly sequence: Sequence;
  readonly flow: ObservedFlow;
  readonly entry: LedgerEntry;
  readonly comparison: Comparison;
  readonly target: StatusTarget;
  readonly ran: boolean;
  readonly edited: readonly string[];
  readonly edits: readonly LedgerEdit[];
  readonly prepared: Prepared;
}

export function rowOf(
  ours: Ours,
  change: Partial<Undigested> & Pick<Undigested, 'kind' | 'reason'>,
  operation?: Operation,
): Row {
  const { sequence, flow, entry, comparison, target, ran, edited, edits, prepared } = ours;
  const { desired, warnings } = sequence;
  const tag = prepared.input.observed.projectTag;
  const otherTags = flow.tagIds.filter((id) => id !== tag?.id).length;
  const writes = writesOf(operation, {
    ...{ off: target.off.length, otherTags, tagged: true },
    drainTag: prepared.input.ledger.facts['drain_tag'] === true,
  });
  const mismatch = change.kind === 'replace' ? [] : statusMismatch(comparison.desired, target, comparison.match);
  return {
    change: {
      address: desired.address,
      name: desired.name,
      flow_id: flow.id,
      status: flow.status,
      desired_status: desired.status,
      steps: comparedRows(comparison, entry.steps, prepared.names),
      diff: [...statusDiff(ours), ...nameDiff(ours), ...flowDiffs(comparison)],
      notes: [],
      destructive: false,
      has_run: ran,
      writes,
      at: desired.at.name,
      ...change,
      ...(operation === undefined ? {} : { operation }),
    },
    diagnostics: [...warnings, ...mismatch, ...renameDiagnostic(ours, change.kind), ...editDiagnostic(ours)],
    edits: [...edits, ...renameEdit(ours)],
    edited,
    desired: comparison.desired,
    flow,
    entry,
  };
}

function statusDiff({ flow, target, comparison }: Ours): readonly FieldDiff[] {
  const whole = flow.status === target.to ? [] : [{ path: 'status', before: flow.status, after: target.to }];
  // Steps that follow the flow need no line of their own.
  const single = target.off.filter((id) => whole.length === 0 || target.actions[id] !== undefined);
  const named = single.map((id) => {
    const step = comparison.desired.steps.find((one) => one.temporaryId === comparison.match.toStep.get(id));
    const action = comparison.found.actions.find((one) => actionId(one) === id);
    const before = action === undefined ? undefined : statusOf(action);
    return {
      path: `status of ${step?.step ?? id}`,
      before: before ?? null,
      after: target.actions[id] ?? target.to,
    };
  });
  return [...whole, ...named];
}

const nameDiff = ({ flow, sequence }: Ours): readonly FieldDiff[] =>
  flow.name === sequence.desired.name ? [] : [{ path: 'name', before: flow.name, after: sequence.desired.name }];

function renameDiagnostic({ flow, sequence: { desired } }: Ours, kind: string): readonly Diagnostic[] {
  if (flow.name === desired.name || kind === 'replace') return [];
  return [
    diagnostic(
      'rename-by-hand',
      `${desired.address} is named "${desired.name}", and its flow "${flow.name}".`,
      `Klaviyo's API cannot rename a flow, and a name is not worth a new one. Rename ${flow.id} in Klaviyo, or the sequence.`,
      { address: desired.address, at: desired.at.name },
    ),
  ];
}

/** The ledger follows the YAML's name, so that the sequence is known again when its file moves. */
const renameEdit = ({ entry, sequence: { desired } }: Ours): readonly LedgerEdit[] =>
  entry.name === desired.name ? [] : [{ edit: 'rename', address: desired.address, name: desired.name }];

function editDiagnostic({ edited, sequence: { desired } }: Ours): readonly Diagnostic[] {
  if (edited.length === 0) return [];
  return [
    diagnostic(
      'edited-in-klaviyo',
      `${desired.address} was edited in Klaviyo since the last apply: ${few(edited)}.`,
      `To keep the edit: sluice pull ${desired.address}. To overwrite it: sluice apply --overwrite-drift ${desired.address}.`,
      { address: desired.address, at: desired.at.name },
    ),
  ];
}
