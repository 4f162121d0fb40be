/** Rows of flows that are ours: replace, update, status or none, from what the comparison found. */
import { actionId } from '../state/normalize-tree.ts';
import type { ActionStatus } from '../klaviyo/types.ts';
import type { LedgerEdit } from '../state/ledger-edit.ts';
import type { LedgerEntry } from '../state/ledger-entry.ts';
import type { ObservedFlow } from '../state/observed.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compare } from './compare.ts';
import type { Comparison } from './compare.ts';
import type { DecideInput } from './input.ts';
import { patchOf } from './patch.ts';
import type { FieldDiff, Operation, StatusOperation } from './plan.ts';
import type { Prepared, Sequence } from './prepare.ts';
import { editedWords, few, replaceReasons, updateReason } from './reasons.ts';
import { cancelNote, costOf, draftNote, hasRun, manualNote, meantOf } from './row.ts';
import type { Row, Undigested } from './row.ts';
import { comparedRows, flowDiffs } from './rows.ts';
import { ledgerSteps } from './ledger-steps.ts';
import { settledEntry } from './settle.ts';
import { compareStatus, statusMismatch, statusOf, statusTarget } from './status-target.ts';
import type { StatusTarget } from './status-target.ts';
import { writesOf } from './writes.ts';

interface Ours {
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

/** The harmless first: nothing, the status, the steps where they stand; a replacement only where nothing else can do it. */
export function oursRow(sequence: Sequence, flow: ObservedFlow, known: LedgerEntry, prepared: Prepared): Row {
  const { input, names } = prepared;
  const { desired } = sequence;
  const { entry, edits } = foundEntry(sequence, flow, known, prepared);
  const comparison = compare({ desired, flow, entry, secrets: input.secrets, names });
  const target = statusTarget(desired, desired.status, flow.status, comparison.found, comparison.match);
  const ran = hasRun(flow, entry, input);
  const edited = entry.journal === undefined ? editedWords(comparison, isStatusEdited(sequence, flow, entry)) : [];
  const ours: Ours = { sequence, flow, entry, edits, comparison, target, ran, edited, prepared };

  // Deleting an action closes the gap only where Klaviyo re-stitches, which is probed once an account; a flow that never
  // ran may try, unless the probe said no.
  const restitches = input.ledger.facts['restitch'];
  const removalWorks = restitches === true || (!ran && restitches !== false);
  const reasons = replaceReasons(comparison, removalWorks, entry.steps);
  if (reasons.length > 0) return replaceRow(ours, reasons);
  const changes = updateReason(comparison);
  if (changes !== '') return updateRow(ours, changes);
  const status = statusOperation(ours);
  if (status !== undefined) return statusRow(ours, status);
  return noneRow(ours);
}

/**
 * The entry of a flow that was just found. One found by its intent is as we made it, so what it holds is its base; one
 * found by its marks has none, since nobody knows what was last applied.
 */
function foundEntry(
  { desired, claim }: Sequence,
  flow: ObservedFlow,
  entry: LedgerEntry,
  { input, names, owned }: Prepared,
): { readonly entry: LedgerEntry; readonly edits: readonly LedgerEdit[] } {
  const how = claim.kind === 'ours' ? claim.how : 'ledger';
  if (how !== 'intent' && how !== 'rebuilt') return { entry, edits: [] };
  const { found, match } = compare({ desired, flow, entry, secrets: input.secrets, names });
  const full: LedgerEntry = {
    ...entry,
    steps: ledgerSteps(desired.steps, found, match),
    ...(how === 'intent' ? { base: found } : {}),
  };
  const tag = owned.edits.some((edit) => edit.edit === 'take' && edit.address === desired.address && edit.tag);
  return { entry: full, edits: [{ edit: 'take', address: desired.address, entry: full, how, tag }] };
}

/** Somebody gave the flow another status than the last apply left or saw, and the YAML wants a third or the old one. */
function isStatusEdited({ desired }: Sequence, flow: ObservedFlow, entry: LedgerEntry): boolean {
  return (
    entry.base !== undefined &&
    desired.status !== undefined &&
    flow.status !== entry.status &&
    flow.status !== desired.status
  );
}

function statusOperation({ flow, target, sequence }: Ours): StatusOperation | undefined {
  if (flow.status === target.to && target.off.length === 0) return undefined;
  const meant = meantOf(sequence.desired, sequence.desired.status);
  const stays = flow.status === target.to;
  const actions = stays
    ? Object.fromEntries(target.off.map((id) => [id, target.actions[id] ?? target.to]))
    : target.actions;
  return { type: 'status', flow_id: flow.id, from: flow.status, to: target.to, actions, meant };
}

function rowOf(
  ours: Ours,
  change: Partial<Undigested> & Pick<Undigested, 'kind' | 'reason'>,
  operation?: Operation,
): Row {
  const { sequence, flow, entry, comparison, target, ran, edited, edits, prepared } = ours;
  const { desired, warnings } = sequence;
  const tag = prepared.input.observed.projectTag;
  const otherTags = flow.tagIds.filter((id) => id !== tag?.id).length;
  const writes = writesOf(operation, { off: target.off.length, otherTags, tagged: true });
  const mismatch = change.kind === 'replace' ? [] : statusMismatch(desired, target, comparison.match);
  return {
    change: {
      address: desired.address,
      name: desired.name,
      flow_id: flow.id,
      status: flow.status,
      ...(desired.status === undefined ? {} : { desired_status: desired.status }),
      steps: comparedRows(comparison, desired, entry.steps, prepared.names),
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
    desired,
    flow,
    entry,
  };
}

function statusDiff({ flow, target, comparison, sequence: { desired } }: Ours): readonly FieldDiff[] {
  const whole = flow.status === target.to ? [] : [{ path: 'status', before: flow.status, after: target.to }];
  // Steps that follow the flow need no line of their own.
  const single = target.off.filter((id) => whole.length === 0 || target.actions[id] !== undefined);
  const named = single.map((id) => {
    const step = desired.steps.find((one) => one.temporaryId === comparison.match.toStep.get(id));
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

function replaceRow(ours: Ours, reasons: readonly string[]): Row {
  const { sequence, flow, entry, ran, target, comparison, prepared } = ours;
  const { desired } = sequence;
  const status = desired.status ?? flow.status;
  // A step somebody left in another status than its flow stays so in the new flow.
  const kept = new Map(Object.entries(target.actions).map(([id, own]) => [comparison.match.toStep.get(id) ?? '', own]));
  const steps = desired.steps.map((step) => {
    const own = kept.get(step.temporaryId);
    return own === undefined || own === 'disabled' ? step : { ...step, status: own };
  });
  const old: Record<string, ActionStatus> = {};
  for (const action of comparison.found.actions) {
    const own = statusOf(action);
    if (own !== undefined) old[actionId(action)] = own;
  }
  const operation: Operation = {
    type: 'replace',
    flow_id: flow.id,
    old_status: flow.status,
    old_actions: old,
    meant: meantOf({ ...desired, steps }, status),
  };
  const forgets = sequenceForgets(comparison);
  const cost = costOf(flow, entry, prepared.input, { cancels: ran, forgets });
  const memory = 'Klaviyo forgets who has been through it: people for whom re-entry is closed may get it again.';
  return rowOf(
    ours,
    {
      kind: 'replace',
      reason: reasons.join(', '),
      ...(ran ? { cost } : {}),
      notes: ran ? [cancelNote(cost), ...(forgets ? [memory] : [])] : ['The flow never ran: nobody is in it.'],
      destructive: ran,
    },
    operation,
  );
}

const sequenceForgets = (comparison: Comparison): boolean =>
  (comparison.meant as { reentry_criteria?: unknown }).reentry_criteria !== null &&
  (comparison.meant as { reentry_criteria?: unknown }).reentry_criteria !== undefined;

function updateRow(ours: Ours, reason: string): Row {
  const { sequence, flow, entry, ran, comparison, prepared } = ours;
  const patches = comparison.steps.flatMap((step) => patchOf(step) ?? []);
  const gone = new Set(comparison.structure.removed);
  const known = new Map(entry.steps.map((step) => [step.action_id, step.step]));
  const removals = comparison.found.actions
    .filter((action) => gone.has(actionId(action)))
    .map((action) => ({
      action_id: actionId(action),
      step: known.get(actionId(action)) ?? actionId(action),
      expect: action,
    }));
  const status = statusOperation(ours);
  const operation: Operation = {
    type: 'update',
    flow_id: flow.id,
    meant: meantOf(sequence.desired, sequence.desired.status),
    patches,
    removals,
    ...(status === undefined ? {} : { status }),
  };
  const drafted = ran && isDrafted(status);
  const delay = comparison.steps.some((step) => step.fields.some((field) => field.differs && field.path === 'delay'));
  const notes = [
    ...(!ran || drafted ? [] : removals.length === 0 ? ['Nobody leaves the flow.'] : [removedNote]),
    ...(ran && delay ? ['People already waiting in a delay keep their old time.'] : []),
    ...statusNotes(ours, status),
  ];
  return rowOf(
    ours,
    {
      kind: 'update',
      reason: status !== undefined && status.to !== status.from ? `${reason}, status` : reason,
      ...(ran ? { cost: costOf(flow, entry, prepared.input, { cancels: drafted, forgets: false }) } : {}),
      notes,
      destructive: drafted,
    },
    operation,
  );
}

const removedNote = 'What becomes of people who wait in a removed step, Klaviyo does not say.';

const isDrafted = (status: StatusOperation | undefined): boolean =>
  status !== undefined && status.to === 'draft' && status.from !== 'draft';

function statusNotes({ ran }: Ours, status: StatusOperation | undefined): readonly string[] {
  if (status === undefined) return [];
  const window =
    Object.keys(status.actions).length > 0 && status.from !== status.to && compareStatus(status.to, status.from) > 0
      ? [
          'Steps with a status of their own are set one by one; if Klaviyo does not follow, they are raised with the flow for a moment and set back at once.',
        ]
      : [];
  if (status.to === status.from) return [];
  if (status.to === 'draft') return ran ? [draftNote] : [];
  return status.to === 'manual' ? [manualNote, ...window] : window;
}

function statusRow(ours: Ours, operation: StatusOperation): Row {
  const { flow, entry, ran, prepared } = ours;
  const drafted = ran && isDrafted(operation);
  return rowOf(
    ours,
    {
      kind: 'status',
      reason: operation.from === operation.to ? 'the status of single steps' : `${operation.from} to ${operation.to}`,
      ...(ran ? { cost: costOf(flow, entry, prepared.input, { cancels: drafted, forgets: false }) } : {}),
      notes: statusNotes(ours, operation),
      destructive: drafted,
    },
    operation,
  );
}

function noneRow(ours: Ours): Row {
  const { sequence, flow, entry, comparison, prepared } = ours;
  const row = rowOf(ours, { kind: 'none', reason: 'nothing to do', notes: movedNote(sequence, prepared.input) });
  const settled = settledEntry(sequence.desired, flow, entry, comparison);
  if (settled === undefined) return row;
  const tag = prepared.owned.edits.some(
    (edit) => edit.edit === 'take' && edit.address === sequence.desired.address && edit.tag,
  );
  const edit: LedgerEdit = { edit: 'take', address: sequence.desired.address, entry: settled, how: 'settled', tag };
  return { ...row, edits: [...row.edits.filter((one) => one.edit !== 'take'), edit] };
}

function movedNote({ claim, desired }: Sequence, input: DecideInput): readonly string[] {
  if (claim.kind !== 'ours' || claim.how !== 'moved') return [];
  const from = Object.keys(input.ledger.entries).find(
    (address) => input.ledger.entries[address]?.flow_id === claim.entry.flow_id && address !== desired.address,
  );
  return [`Its file moved${from === undefined ? '' : ` from ${from}`}; Klaviyo sees nothing of it.`];
}
