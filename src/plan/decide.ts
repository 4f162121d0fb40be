/**
 * From what is wanted and what is there to what is done. The first line that fits decides; each is the least harmful
 * thing that can do the job.
 *
 *   what is the case                                                    change     people in the flow
 *   an earlier apply of it began and could not be ended                 blocked    –
 *   a name is missing or doubtful, the flow's owner is in doubt         blocked    –
 *   its flow could not be read, or is shown in part only                none       stay
 *   the file is gone, or says deploy: false
 *       policy on_removed: keep                                         none       stay
 *       policy on_removed: retire                                       retire     leave without their messages
 *       policy on_removed: delete                                       delete     cancelled
 *   the sequence asks for a flow by id (adopt) and does not hold it     adopt      stay
 *   there is no flow yet                                                create     –
 *   trigger, filter or re-entry differ; a step was added, moved, or
 *       split anew; a kind changed; a step was removed and the
 *       account is not known to close the gap                           replace    cancelled
 *   a step says something else, or was removed                          update     stay
 *   the status differs                                                  status     stay, but draft lets them go
 *   the name or the path differs, or nothing                            none       stay
 *
 * Edits made in Klaviyo change nothing in this table: they are told, and refused by the guard until somebody decides.
 */
import { prepare, type Prepared, type Sequence } from './match/prepare.ts';
import { assemble } from './assemble.ts';
import type { DecideInput } from './input.ts';
import { loweringRows } from './rows/lowering.ts';
import type { Plan } from './plan.ts';
import { guard } from './guard/guard.ts';
import { timed, windowed, windowProblems } from './guard/held.ts';
import { promoted, withContent } from './promotion/promoted.ts';
import { withNamers } from './rows/named-by.ts';
import type { Row } from './rows/row.ts';
import { oursRow } from './rows/row-ours.ts';
import { adoptRow, blockedRow, createRow, goneRow, unreadRow } from './rows/row-simple.ts';

/** The plan for one account. Pure: the same input gives the same plan. */
export function decide(input: DecideInput): Plan {
  const { prepared, rows: bare } = settleFlows(input);
  const rows = withNamers(bare, prepared);
  const plan = planOf(rows, prepared);
  const refusals = guard(plan, rows, prepared);
  // Pausing is always possible: where something is refused, statuses that --only asks to lower are lowered alone.
  const lowered = refusals.length > 0 && input.options.only !== undefined ? loweringRows(rows, prepared) : undefined;
  if (lowered === undefined) return { ...plan, refusals };
  const calm = assemble(lowered, prepared);
  return { ...calm, refusals: guard(calm, lowered, prepared, 'lowering') };
}

/**
 * A sequence that asks about the flow of another is compared with the id that flow will have: where the plan makes that
 * one anew, a token stands for it, and the sequence changes with it. That may draw further ones after it.
 */
function settleFlows(input: DecideInput): { readonly prepared: Prepared; readonly rows: readonly Row[] } {
  const asked = new Set(
    input.desired.flatMap(({ references }) => references.flatMap(({ kind, name }) => (kind === 'flow' ? [name] : []))),
  );
  const fresh = new Set<string>();
  for (;;) {
    const prepared = prepare(input, fresh);
    const rows = rowsOf(prepared);
    const made = rows.flatMap(({ change: { address, kind, operation } }) =>
      operation !== undefined && (kind === 'create' || kind === 'replace') && asked.has(address) ? [address] : [],
    );
    if (made.every((address) => fresh.has(address))) return { prepared, rows };
    for (const address of made) fresh.add(address);
  }
}

const rowsOf = (prepared: Prepared): readonly Row[] => {
  const { input } = prepared;
  return [
    ...prepared.sequences.map((sequence) => rowOf(sequence, prepared)),
    ...prepared.removed.map(({ address, entry, flow }) =>
      goneRow(address, entry, flow, 'the file was removed', prepared),
    ),
  ]
    .filter((row) => input.options.only?.includes(row.change.address) ?? true)
    .map((row) => withContent(timed(waiting(row, input), input), input));
};

/** What waits for a window is in the plan, and nothing of it is done. */
function planOf(rows: readonly Row[], prepared: Prepared): Plan {
  const { input } = prepared;
  const held = windowed(
    rows.map((row) => promoted(row, input)),
    input,
  );
  const plan = assemble(held, prepared);
  return { ...plan, diagnostics: [...plan.diagnostics, ...windowProblems(held, input)] };
}

/** A sequence with a change that could not be ended waits; nothing is held up for it but itself. */
function waiting(row: Row, { stuck }: DecideInput): Row {
  const why = stuck?.[row.change.address];
  if (why === undefined) return row;
  const { operation: _, cost: __, ...rest } = row.change;
  const change = { ...rest, kind: 'blocked' as const, reason: why, notes: [], destructive: false, writes: 0 };
  return { ...row, change, edits: [], edited: [] };
}

function rowOf(sequence: Sequence, prepared: Prepared): Row {
  const { desired, claim, errors } = sequence;
  if (!desired.deploy) return undeployed(sequence, prepared);
  if (claim.kind === 'unread') return unreadRow(sequence, claim);
  if (errors.length > 0 || claim.kind === 'blocked') return blockedRow(sequence);
  switch (claim.kind) {
    case 'adopt':
      return adoptRow(sequence, claim.flow, prepared);
    case 'new':
      return createRow(sequence, prepared.names);
    case 'ours':
      return oursRow(sequence, claim, prepared);
  }
}

/** `deploy: false` is as if the file were gone, but that its name stays known. */
function undeployed({ desired, claim }: Sequence, prepared: Prepared): Row {
  const isThere = claim.kind === 'ours' || claim.kind === 'unread';
  const entry = isThere ? claim.entry : claim.kind === 'new' ? claim.before : undefined;
  const flow = isThere ? claim.flow : undefined;
  const row = goneRow(desired.address, entry, flow, 'the file says deploy: false', prepared);
  const forget = entry !== undefined && flow === undefined;
  return {
    ...row,
    change: { ...row.change, name: desired.name, at: desired.at.name },
    edits: forget ? [{ edit: 'forget', address: desired.address }] : [],
    desired,
  };
}
