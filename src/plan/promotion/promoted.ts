/**
 * Promotion in the plan. In the account that changes come from, each change tells the digest of its content, and what
 * stands applied is noted; in the account they go to, a change of content waits or is refused (release/promotion.ts).
 */
import { isWaiting, standingOf, type Standing } from '../../release/promotion.ts';
import { momentWords } from '../../time/moment.ts';
import { heldBack } from '../guard/held.ts';
import type { DecideInput } from '../input.ts';
import type { Change, Held, Refusal } from '../plan.ts';
import type { Row } from '../rows/row.ts';

/** Content that is made or changed; statuses, takeovers and what goes need no other account. */
const carries: ReadonlySet<Change['kind']> = new Set(['create', 'update', 'replace']);

/** The row with the digest of its content, where another account takes changes from this one. */
export function withContent(row: Row, { contents, ledger, now }: DecideInput): Row {
  const { change, edits, flow } = row;
  const digest = contents?.[change.address];
  if (digest === undefined) return row;
  // What needs an operation stands applied once that is done.
  if (change.operation !== undefined)
    return carries.has(change.kind) || change.kind === 'status'
      ? { ...row, change: { ...change, content: digest } }
      : row;
  const stands = change.kind === 'none' && flow !== undefined;
  if (!stands || ledger.contents?.[change.address]?.digest === digest) return row;
  const at = new Date(now).toISOString();
  return { ...row, edits: [...edits, { edit: 'content', address: change.address, digest, at }] };
}

/** The row as it waits for the account before it, or goes over without it. */
export function promoted(row: Row, input: DecideInput): Row {
  const { change } = row;
  const { from, standing } = standingFor(change, input) ?? {};
  if (standing === undefined || standing.is === 'promoted') return row;
  if (input.options.hotfix?.includes(change.address) === true)
    return noted({ ...row, change: { ...change, hotfix: true } }, `A hotfix: ${wordsOf(standing, input)}`);
  if (!isWaiting(standing)) return row;
  const held: Held = {
    by: 'promotion',
    name: from,
    ...(standing.is === 'young' ? { until: new Date(standing.until).toISOString() } : {}),
  };
  return heldBack(row, held, wordsOf(standing, input), input);
}

/** Changes whose content nobody brings to the account before by itself. */
export function guardPromotion(changes: readonly Change[], input: DecideInput): readonly Refusal[] {
  return changes.flatMap((change): Refusal[] => {
    const found = change.hotfix === true ? undefined : standingFor(change, input);
    if (found === undefined || found.standing.is === 'promoted' || isWaiting(found.standing)) return [];
    return [
      {
        code: 'not-promoted',
        address: change.address,
        message: wordsOf(found.standing, input),
        allow: `${wayOf(found.standing, found.from)} If it cannot wait: apply --hotfix ${change.address}, or the label sluice:hotfix on the pull request.`,
      },
    ];
  });
}

/** How its content stands in the account before; undefined where nothing of it is to go over. */
function standingFor(
  { address, kind }: Pick<Change, 'address' | 'kind'>,
  { promotion, now }: DecideInput,
): { readonly from: string; readonly standing: Standing } | undefined {
  if (promotion === undefined || !carries.has(kind)) return undefined;
  return { from: promotion.from, standing: standingOf(promotion, address, now) };
}

/** A sentence. */
export function wordsOf(standing: Standing, { promotion }: Pick<DecideInput, 'promotion'>): string {
  const from = promotion?.from ?? '';
  switch (standing.is) {
    case 'promoted':
      return `It stands applied in ${from} since ${utc(Date.parse(standing.since))}.`;
    case 'young':
      return `It stands applied in ${from} since ${utc(Date.parse(standing.since))}, and goes over ${utc(standing.until)}.`;
    case 'alert':
      return `It stands applied in ${from}, and an alert is on there: ${standing.words}`;
    case 'unseen':
      return `It stands applied in ${from}, and whether an alert is on there cannot be read: ${standing.words}`;
    case 'coming':
      return `It is not applied in ${from} yet; its next apply brings it there.`;
    case 'failed':
      return `It is not applied in ${from}, where the last apply of it failed: ${standing.words}`;
    case 'other':
      return `${from} holds another version of it.`;
    case 'missing':
      return `${from} does not have it.`;
    case 'unread':
      return `What stands applied in ${from} cannot be read: ${standing.words}`;
  }
}

const utc = (at: number): string => momentWords(at, 'UTC');

function wayOf({ is }: Standing, from: string): string {
  switch (is) {
    case 'failed':
      return `Mend it, and apply ${from} first.`;
    case 'unread':
      return `Let this run read the record of ${from}.`;
    case 'missing':
      return `Put the file where ${from} has its flows, and apply ${from} first.`;
    default:
      return `Make the file of ${from} say the same (what differs by account is a variable of sluice.yaml), and apply ${from} first.`;
  }
}

const noted = (row: Row, note: string): Row => ({
  ...row,
  change: { ...row.change, notes: [note, ...row.change.notes] },
});
