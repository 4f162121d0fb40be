/** What of the ledger is under way: changes that began and did not end, as far as it knows. */
import type { JournalKind } from './ledger-journal.ts';
import { type Ledger, type LedgerEntry, probeKey } from './ledger-entry.ts';

export interface OpenChange {
  readonly address: string;
  readonly kind: JournalKind;
  /** ISO 8601; empty where it cannot be read. */
  readonly since: string;
}

/** True where the next run that writes has something to bring to its end first. */
export const isOpen = (ledger: Ledger): boolean =>
  Object.keys(ledger.intents).length > 0 || Object.values(ledger.entries).some(({ journal }) => journal !== undefined);

/** Sequences with a change that has not ended, by address; each once. */
export function openChanges({ entries, intents }: Ledger): readonly OpenChange[] {
  const journals = Object.entries(entries).flatMap(([address, { journal }]): OpenChange[] =>
    journal === undefined ? [] : [{ address, kind: journal.kind, since: journal.started }],
  );
  const known = new Set(journals.map(({ address }) => address));
  const announced = Object.entries(intents).flatMap(([address, { at }]): OpenChange[] =>
    known.has(address) || address === probeKey ? [] : [{ address, kind: 'create', since: at }],
  );
  return [...journals, ...announced].sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** The ledger with each entry as it will stand; the same where nothing is open. */
export function endedLedger(ledger: Ledger, flows: Readonly<Record<string, { readonly archived: boolean }>>): Ledger {
  if (!Object.values(ledger.entries).some(({ journal }) => journal?.kind === 'replace')) return ledger;
  const isThere = (id: string): boolean => flows[id]?.archived === false;
  const entries = Object.entries(ledger.entries).map(([address, entry]) => [address, asEnded(entry, isThere)] as const);
  return { ...ledger, entries: Object.fromEntries(entries) };
}

/**
 * The entry as it will stand once its journal is ended, as far as that can be told without writing: after a replacement
 * whose old flow is gone the new flow is the sequence's.
 *
 * @param isThere whether the account has a flow
 */
function asEnded(entry: LedgerEntry, isThere: (flowId: string) => boolean): LedgerEntry {
  const { journal } = entry;
  if (journal?.kind !== 'replace' || journal.data.entry === undefined) return entry;
  const next = journal.data.entry;
  return isThere(entry.flow_id) || !isThere(next.flow_id) ? entry : { ...next, journal };
}
