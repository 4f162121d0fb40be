/** Rows that need no comparison: blocked, create, adopt, and sequences whose file is gone. */
import type { Desired } from '../../compile/desired.ts';
import { mostActions, sizeWords } from '../../compile/flow.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Names } from '../../flow/words/condition-words.ts';
import { compare } from '../match/compare.ts';
import type { Operation } from '../operation.ts';
import type { Prepared, Sequence } from '../match/prepare.ts';
import { updateReason, replaceReasons, few, newFile } from './reasons.ts';
import { cancelNote, costOf, draftNote, hasRun, meantOf, namingNotes, type Row, type Undigested } from './row.ts';
import { comparedRows, goneRows, newRows } from './rows.ts';
import { flowEntering, flowLeaving } from './whole-step.ts';
import { writesOf } from '../writes.ts';
import type { LedgerEntry } from '../../ledger/ledger-entry.ts';
import { type ObservedFlow, isTagged } from '../../ledger/observed.ts';

const noFacts = { off: 0, otherTags: 0, tagged: false };

const base = (address: string, name: string): Undigested => ({
  address,
  name,
  kind: 'none',
  reason: 'nothing to do',
  status: null,
  steps: [],
  diff: [],
  notes: [],
  destructive: false,
  has_run: false,
  writes: 0,
});

/** What the row of a sequence says of it and its flow, whatever is done. */
const baseOf = (desired: Desired, flow: ObservedFlow | undefined): Undigested => ({
  ...base(desired.address, desired.name),
  flow_id: flow?.id,
  status: flow?.status ?? null,
  desired_status: desired.status,
  at: desired.at.name,
});

/** Nothing is to be set right in the ledger, and no edit is overwritten. */
const noEdits = { edits: [], edited: [] };

export function blockedRow({ desired, claim, errors, warnings }: Sequence): Row {
  const flow = claim.kind === 'new' ? undefined : claim.flow;
  const entry = claim.kind === 'ours' ? claim.entry : undefined;
  return {
    change: {
      ...baseOf(desired, flow),
      kind: 'blocked',
      reason: errors[0]?.message ?? 'it cannot be planned',
      has_run: entry?.has_run ?? false,
    },
    diagnostics: [...errors, ...warnings],
    ...noEdits,
    desired,
    flow,
    entry,
  };
}

/** A flow that can be held while its branches meet in Klaviyo, and that would be too large as one made anew. */
export const tooLarge = ({ address, at, treeSize = 0 }: Desired, why: readonly string[]): Diagnostic =>
  diagnostic(
    'too-many-actions',
    `${address} would have to be made anew (${why.join(', ')}), with ${sizeWords(treeSize)} actions.`,
    `A flow is made without branches that meet, and ${mostActions} actions are the limit. Do it in Klaviyo's editor, then write it into the file: sluice pull ${address}.`,
    { address, at: at.name },
  );

/** Nothing is known of its flow that could be compared, so nothing is done; whoever else is in the plan goes on. */
export function unreadRow(
  { desired, warnings }: Sequence,
  { flow, entry, diagnostic }: Extract<Sequence['claim'], { kind: 'unread' }>,
): Row {
  return {
    change: {
      ...baseOf(desired, flow),
      reason: 'left alone: its flow cannot be compared',
      notes: [flow.unread ?? ''],
      has_run: entry?.has_run ?? true,
    },
    diagnostics: [diagnostic, ...warnings],
    ...noEdits,
    desired,
    entry,
  };
}

export function createRow(sequence: Sequence, names: Names): Row {
  const { desired, claim, warnings } = sequence;
  if (desired.treeSize !== undefined)
    return blockedRow({ ...sequence, errors: [tooLarge(desired, ['it has no flow'])] });
  const before = claim.kind === 'new' ? claim.before : undefined;
  const operation: Operation = { type: 'create', meant: meantOf(desired, desired.status) };
  return {
    change: {
      ...baseOf(desired, undefined),
      kind: 'create',
      reason: before === undefined ? newFile : 'its flow was deleted in Klaviyo and is made again',
      steps: newRows(desired, names),
      diff: flowEntering(desired, names),
      notes: [
        ...(desired.status === undefined
          ? ['Created as draft; afterwards its status is yours to set in Klaviyo.']
          : []),
        ...namingNotes(desired),
      ],
      writes: writesOf(operation, noFacts),
      operation,
    },
    diagnostics: warnings,
    ...noEdits,
    desired,
    entry: before,
  };
}

export function adoptRow({ desired, warnings }: Sequence, flow: ObservedFlow, prepared: Prepared): Row {
  const { input, names } = prepared;
  const comparison = compare({ desired, flow, secrets: input.secrets, names });
  const form = comparison.desired;
  const later = [...replaceReasons(comparison, false), updateReason(comparison)].filter((word) => word !== '');
  const tagged = isTagged(flow, input.observed);
  const operation: Operation = {
    type: 'adopt',
    flow_id: flow.id,
    meant: meantOf(form, undefined),
    match: Object.fromEntries(comparison.match.toAction),
  };
  return {
    change: {
      ...baseOf(desired, flow),
      kind: 'adopt',
      reason: 'it becomes ours; nothing about the flow changes',
      steps: comparedRows(comparison, [], names).map((row) => ({ ...row, change: 'same', fields: [] })),
      notes:
        later.length === 0 ? [] : [`The YAML differs from the flow; the apply after this one brings: ${few(later)}.`],
      has_run: true,
      writes: writesOf(operation, { ...noFacts, tagged }),
      at: desired.at.adopt ?? desired.at.name,
      operation,
    },
    diagnostics: warnings,
    ...noEdits,
    desired: form,
    flow,
  };
}

/** A sequence whose file is gone, or that says `deploy: false`. policy.on_removed decides. */
export function goneRow(
  address: string,
  entry: LedgerEntry | undefined,
  flow: ObservedFlow | undefined,
  why: string,
  { input, names }: Pick<Prepared, 'input' | 'names'>,
): Row {
  const row = base(address, entry?.name ?? address);
  const rest = { diagnostics: [], ...noEdits, entry };
  if (flow === undefined) return { ...rest, change: { ...row, reason: `${why}, and there is no flow` } };
  if (flow.unread !== undefined) {
    const notes = [flow.unread, 'It is left alone until it can be read.'];
    return { ...rest, change: { ...row, reason: why, flow_id: flow.id, status: flow.status, notes } };
  }
  const ran = hasRun(flow, entry, input);
  const there: Undigested = { ...row, name: flow.name, flow_id: flow.id, status: flow.status, has_run: ran };
  const kind = input.policy.onRemoved;
  const left = (note: string): Row => ({ ...rest, flow, change: { ...there, reason: why, notes: [note] } });
  if (kind === 'keep') return left('The flow is left as it is (on_removed: keep).');
  if (kind === 'retire' && flow.status === 'draft') return left('The flow is a draft already (on_removed: retire).');
  const operation: Operation = { type: kind, flow_id: flow.id };
  const cost = costOf(flow, entry, input, { cancels: ran, forgets: kind === 'delete' });
  const harm = kind === 'delete' ? cancelNote(cost) : draftNote;
  const saved = `Its definition, mails and figures are saved first under .sluice/backups/.`;
  return {
    ...rest,
    flow,
    change: {
      ...there,
      kind,
      reason: why,
      // What a draft keeps stays to be looked at in Klaviyo; what is deleted does not.
      steps: kind === 'delete' ? goneRows(flow, entry?.steps ?? [], names) : [],
      diff: kind === 'delete' && flow.definition ? flowLeaving(flow.definition, names) : [],
      ...(ran ? { cost } : {}),
      notes: [...(ran ? [harm] : []), ...(kind === 'delete' ? [saved] : [])],
      destructive: ran,
      writes: writesOf(operation, noFacts),
      operation,
    },
  };
}
