import { momentWords } from '../time/moment.ts';
import type { Change, Held, Plan } from './plan.ts';

/** Whether an apply has anything to do: a change, its own record, a drain that is to be looked at or ended. */
export const hasWork = (plan: Pick<Plan, 'changes' | 'ledger' | 'drains'>): boolean =>
  plan.changes.some(({ kind }) => kind !== 'none') ||
  plan.ledger.length > 0 ||
  plan.drains.some(({ act }) => act !== 'wait');

/** Whether nothing of a change is done yet, because it waits for a window or for the account before this one. */
export const isHeldBack = ({ held }: Pick<Change, 'held'>): boolean => held !== undefined && held.by !== 'go_live';

/** "Goes live 27 Nov 2026, 06:00 Europe/Berlin.", "Waits until 3 Dec 2026, 00:00 UTC (Black Friday)." */
export function heldSentence({ by, name, until, zone }: Held): string {
  const at = until === undefined ? undefined : momentWords(Date.parse(until), zone ?? 'UTC');
  switch (by) {
    case 'go_live':
      return `Goes live ${at ?? 'later'}.`;
    case 'window':
      return at === undefined
        ? 'Waits, and no window for changes opens within a year.'
        : `Waits until ${at}${name === undefined ? '' : ` (${name})`}.`;
    case 'promotion':
      return `Waits for ${name ?? 'the account before it'}${at === undefined ? '' : ` until ${at}`}.`;
  }
}
