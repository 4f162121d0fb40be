/**
 * What a replacement announces, and how far it came. The names are in `done`, in this order:
 *
 *   made      the new flow is proved, and in the journal with all the ledger will know of it
 *   parking   the old flow is about to be put at manual
 *   raising   the new flow is about to get its status: from here on a replacement is finished, not undone
 *   closing   of a drain: the new flow is up, and since when is known
 *   saved     the old flow is saved
 */
import type { Journal, ReplaceData } from '../../ledger/ledger-journal.ts';
import { withJournal } from '../../ledger/ledger.ts';
import type { Session } from '../session/session.ts';
import type { Step } from '../session/step.ts';

export type ReplacePhase = 'made' | 'parking' | 'raising' | 'closing' | 'saved';

export const replaceJournal = (at: string, data: ReplaceData): Journal => ({
  kind: 'replace',
  started: at,
  done: [],
  data,
});

/** One phase further; durable, since each announces what the next run must know. */
export function enter(
  session: Session,
  address: string,
  phase: ReplacePhase,
  more: Partial<ReplaceData> = {},
): Promise<Step> {
  return session.record(
    `replace ${address}: ${phase}`,
    (ledger) => {
      const journal = ledger.entries[address]?.journal;
      if (journal?.kind !== 'replace') return ledger;
      const data = { ...journal.data, ...more };
      return withJournal(ledger, address, { ...journal, done: [...journal.done, phase], data });
    },
    { durable: true },
  );
}
