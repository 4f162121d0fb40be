import { momentWords } from '../time/moment.ts';
import type { Change, Held, Plan } from './plan.ts';

/** Whether an apply has anything to do: a change, its own record, a drain that is to be looked at or ended. */
export const hasWork = (plan: Pick<Plan, 'changes' | 'ledger' | 'drains'>): boolean =>
  plan.changes.some(({ kind }) => kind !== 'none') ||
  plan.ledger.length > 0 ||
  plan.drains.some(({ act }) => act !== 'wait');

/** Whether nothing of a change is done yet, because it waits for a window or for the account before this one. */
export const isHeldBack = ({ held }: Pick<Change, 'held'>): boolean => held !== undefined && held.by !== 'go_live';

/** Changes that wait, with what for and until when, in few words: "until 2 Dec 2026, 00:00 UTC (Black Friday)". */
export function waitsFor({ by, name, until, zone }: Held): string {
  const when = until === undefined ? '' : `until ${momentWords(Date.parse(until), zone ?? 'UTC')}`;
  const what = by === 'promotion' ? `promotion from ${name ?? ''}` : (name ?? 'no window is open');
  return when === '' ? `(${what})` : `${when} (${what})`;
}
