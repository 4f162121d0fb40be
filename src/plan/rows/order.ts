/**
 * The order in which an apply does what a plan says: first what calms an account down, last what lets more go out.
 *
 *   0  statuses lowered, flows retired
 *   1  flows adopted
 *   2  steps updated in place
 *   3  flows deleted
 *   4  flows replaced
 *   5  flows created
 *   6  statuses raised
 *
 * What asks about a flow that is made by the same plan comes after it, whatever its rank.
 */
import { flowsAwaited } from '../../flow/flow-names.ts';
import { compareStatus } from './status-target.ts';
import type { Change, Plan } from '../plan.ts';

/** The changes with something to do, in their order; within one rank by address. */
export function applyOrder(plan: Pick<Plan, 'changes'>): readonly Change[] {
  const ranked = plan.changes
    .filter((change) => change.operation !== undefined)
    .map((change) => ({ change, rank: rank(change) }))
    .sort((a, b) => a.rank - b.rank || (a.change.address < b.change.address ? -1 : 1))
    .map(({ change }) => change);
  return afterWhatTheyAwait(ranked);
}

/** Each after those whose flow it asks about; there are no circles (compile/flow-references.ts). */
function afterWhatTheyAwait(ranked: readonly Change[]): readonly Change[] {
  const byAddress = new Map(ranked.map((change) => [change.address, change]));
  const placed = new Set<Change>();
  const met = new Set<Change>();
  const place = (change: Change): void => {
    if (met.has(change)) return;
    met.add(change);
    for (const address of awaited(change)) {
      const other = byAddress.get(address);
      if (other !== undefined) place(other);
    }
    placed.add(change);
  };
  ranked.forEach(place);
  return [...placed];
}

/** Addresses whose flow must be there before this change can be sent. */
export const awaited = ({ operation }: Pick<Change, 'operation'>): readonly string[] => flowsAwaited(operation);

const ranks = { retire: 0, adopt: 1, delete: 3, replace: 4, create: 5, undo: 5 };

function rank({ operation }: Change): number {
  if (operation === undefined) return ranks.create;
  if (operation.type === 'status') return compareStatus(operation.to, operation.from) > 0 ? 6 : 0;
  if (operation.type !== 'update') return ranks[operation.type];
  const { status } = operation;
  const move = status === undefined ? 0 : compareStatus(status.to, status.from);
  return move < 0 ? 0 : move > 0 ? 6 : 2;
}
