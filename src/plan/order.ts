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
 */
import { compareStatus } from './status-target.ts';
import type { Change, Plan } from './plan.ts';

/** The changes with something to do, in their order; within one rank by address. */
export function applyOrder(plan: Pick<Plan, 'changes'>): readonly Change[] {
  return plan.changes
    .filter((change) => change.operation !== undefined)
    .map((change) => ({ change, rank: rank(change) }))
    .sort((a, b) => a.rank - b.rank || (a.change.address < b.change.address ? -1 : 1))
    .map(({ change }) => change);
}

function rank(change: Change): number {
  const operation = change.operation;
  switch (operation?.type) {
    case 'status':
      return compareStatus(operation.to, operation.from) > 0 ? 6 : 0;
    case 'update': {
      const status = operation.status;
      const move = status === undefined ? 0 : compareStatus(status.to, status.from);
      return move < 0 ? 0 : move > 0 ? 6 : 2;
    }
    case 'retire':
      return 0;
    case 'adopt':
      return 1;
    case 'delete':
      return 3;
    case 'replace':
      return 4;
    default:
      return 5;
  }
}
