/** Rows of flows that are ours: replace, update, status or none, from what the comparison found. */
import { longestInside } from '../../drain/inside.ts';
import { type Renewal, renewalNotes, renewalOf } from '../../drain/renewal.ts';
import type { LedgerEdit } from '../../ledger/ledger-edit.ts';
import type { LedgerEntry } from '../../ledger/ledger-entry.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import type { Claim } from '../../ledger/ownership.ts';
import { compare } from '../match/compare.ts';
import { ledgerSteps } from './ledger-steps.ts';
import { type Ours, rowOf } from '../match/ours.ts';
import type { Prepared, Sequence } from '../match/prepare.ts';
import { editedWords, replaceReasons, updateReason } from './reasons.ts';
import { blockedRow, tooLarge } from './row-simple.ts';
import { drainingOf, replaceRow } from './row-replace.ts';
import { statusOperation, statusRow, updateRow } from './row-update.ts';
import { hasRun, type Row } from './row.ts';
import { foundByIntent, settledEntry } from '../match/settle.ts';
import { compareStatus, statusTarget } from './status-target.ts';

type OurClaim = Extract<Claim, { kind: 'ours' }>;

/** The harmless first: nothing, the status, the steps where they stand; a replacement only where nothing else can do it. */
export function oursRow(sequence: Sequence, claim: OurClaim, prepared: Prepared): Row {
  const { input, names } = prepared;
  const { flow } = claim;
  const { entry, edits } = foundEntry(sequence, claim, prepared);
  const comparison = compare({ desired: sequence.desired, flow, entry, secrets: input.secrets, names });
  const { desired } = comparison;
  const target = statusTarget(desired, desired.status, flow.status, comparison.found, comparison.match);
  const ran = hasRun(flow, entry, input);
  const edited = entry.journal === undefined ? editedWords(comparison, isStatusEdited(sequence, flow, entry)) : [];
  const ours: Ours = { sequence, flow, entry, edits, comparison, target, ran, edited, prepared };

  // Deleting an action closes the gap only where Klaviyo re-stitches, which is probed once an account; a flow that never
  // ran may try, unless the probe said no.
  const restitches = input.ledger.facts['restitch'];
  const removalWorks = restitches === true || (!ran && restitches !== false);
  const reasons = replaceReasons(comparison, removalWorks, entry.steps);
  if (reasons.length > 0) {
    if (sequence.desired.treeSize !== undefined)
      return blockedRow({ ...sequence, errors: [tooLarge(sequence.desired, reasons)] });
    const isOpen = ran && restitches === undefined && replaceReasons(comparison, true, entry.steps).length === 0;
    return replaceRow(ours, reasons, { notes: isOpen ? [triedNote] : [] });
  }
  const renewal = renewalFor(ours);
  if (renewal?.due === true)
    return replaceRow(ours, [renewalReason], { isRenewal: true, notes: renewalNotes(renewal, input.now) });
  const changes = updateReason(comparison);
  if (changes !== '') return updateRow(ours, changes);
  const status = statusOperation(ours);
  if (status !== undefined) return statusRow(ours, status);
  return noneRow(ours);
}

const renewalReason = 'a drain of it was taken back';

/** A flow that sends nothing lets nobody come out; one that is lowered is lowered first. */
function renewalFor({ sequence, flow, entry, comparison, target, prepared: { input } }: Ours): Renewal | undefined {
  if (flow.status === 'draft' || compareStatus(target.to, flow.status) < 0) return undefined;
  const draining = drainingOf(input.ledger, sequence.desired.address).length;
  return renewalOf(entry, longestInside(comparison.found), draining, input.now);
}

const triedNote =
  'Whether Klaviyo joins the ends where a step is removed is not known for this account. apply tries it first, on a ' +
  'scratch draft that it deletes again; if it does, the flow stays and nobody leaves it.';

/**
 * The entry of a flow that was just found. One found by its intent is as we made it, so what it holds is its base; one
 * found by its marks has none, since nobody knows what was last applied.
 */
function foundEntry(
  { desired }: Sequence,
  { flow, entry, how }: OurClaim,
  prepared: Prepared,
): { readonly entry: LedgerEntry; readonly edits: readonly LedgerEdit[] } {
  const { input, names } = prepared;
  if (how !== 'intent' && how !== 'rebuilt') return { entry, edits: [] };
  const comparison = compare({ desired, flow, entry, secrets: input.secrets, names });
  const known = { ...entry, steps: ledgerSteps(comparison.desired.steps, comparison.found, comparison.match) };
  const full: LedgerEntry =
    how === 'intent'
      ? foundByIntent(comparison.desired, flow, known, comparison, input.ledger.intents[desired.address])
      : known;
  const tag = lacksTag(prepared, desired.address);
  return { entry: full, edits: [{ edit: 'take', address: desired.address, entry: full, how, tag }] };
}

/** Whether a flow that was just found has yet to get the project's tag. */
const lacksTag = ({ owned }: Prepared, address: string): boolean =>
  owned.edits.some((edit) => edit.edit === 'take' && edit.address === address && edit.tag);

/** Somebody gave the flow another status than the last apply left or saw, and the YAML wants a third or the old one. */
function isStatusEdited({ desired }: Sequence, flow: ObservedFlow, entry: LedgerEntry): boolean {
  return (
    entry.base !== undefined &&
    desired.status !== undefined &&
    flow.status !== entry.status &&
    flow.status !== desired.status
  );
}

function noneRow(ours: Ours): Row {
  const { sequence, flow, entry, comparison, prepared } = ours;
  const row = rowOf(ours, { kind: 'none', reason: 'nothing to do', notes: movedNote(sequence, prepared) });
  const settled = settledEntry(comparison.desired, flow, { ...entry, has_run: ours.ran }, comparison);
  if (settled === undefined) return row;
  const tag = lacksTag(prepared, sequence.desired.address);
  const edit: LedgerEdit = { edit: 'take', address: sequence.desired.address, entry: settled, how: 'settled', tag };
  return { ...row, edits: [...row.edits.filter((one) => one.edit !== 'take'), edit] };
}

const movedNote = ({ desired }: Sequence, { owned }: Prepared): readonly string[] =>
  owned.edits.flatMap((edit) =>
    edit.edit === 'move' && edit.to === desired.address
      ? [`Its file moved from ${edit.from}; Klaviyo sees nothing of it.`]
      : [],
  );
