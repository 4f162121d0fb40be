/**
 * What a replacement announces, and how far it came. The names are in `done`, in this order:
 *
 *   made      the new flow is proved, and in the journal with all the ledger will know of it
 *   parking   the old flow is about to be put at manual
 *   raising   the new flow is about to get its status: from here on a replacement is finished, not undone
 *   saved     the old flow is saved
 */
import type { ActionStatus, FlowStatus } from '../klaviyo/types.ts';
import type { Journal, LedgerEntry } from '../state/ledger-entry.ts';
import { withJournal } from '../state/ledger.ts';
import type { Session } from './session.ts';
import type { Statuses } from './status.ts';
import type { Step } from './step.ts';

export interface ReplaceJournal {
  readonly old_id: string;
  readonly old_status: FlowStatus;
  readonly old_actions: Readonly<Record<string, ActionStatus>>;
  /** The new flow's entry, from `made` on. */
  readonly entry?: LedgerEntry;
  /** Where the new flow is to go. */
  readonly statuses?: Statuses;
}

export type ReplacePhase = 'made' | 'parking' | 'raising' | 'saved';

export const readReplaceJournal = (journal: Journal): ReplaceJournal => journal.data as unknown as ReplaceJournal;

export const replaceJournal = (at: string, data: ReplaceJournal): Journal => ({
  kind: 'replace',
  started: at,
  done: [],
  data: data as unknown as Journal['data'],
});

/** One phase further; durable, since each announces what the next run must know. */
export function enter(
  session: Session,
  address: string,
  phase: ReplacePhase,
  more: Partial<ReplaceJournal> = {},
): Promise<Step> {
  return session.record(
    `replace ${address}: ${phase}`,
    (ledger) => {
      const journal = ledger.entries[address]?.journal;
      if (journal === undefined) return ledger;
      const data = { ...journal.data, ...more };
      return withJournal(ledger, address, { ...journal, done: [...journal.done, phase], data });
    },
    { durable: true },
  );
}
