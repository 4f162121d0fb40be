import type { Plan } from './plan.ts';

/** Whether an apply has anything to do: a change, its own record, a drain that is to be looked at or ended. */
export const hasWork = (plan: Pick<Plan, 'changes' | 'ledger' | 'drains'>): boolean =>
  plan.changes.some(({ kind }) => kind !== 'none') ||
  plan.ledger.length > 0 ||
  plan.drains.some(({ act }) => act !== 'wait');
