/** After an update that did not come to its end: what it did is told from what others did, and taken over. */
import { withEntry, withJournal } from '../../ledger/ledger.ts';
import { readWhole } from '../../observe/read-flow.ts';
import { settled } from '../remember.ts';
import type { Session } from '../session/session.ts';
import { fromApi, proved, type Step } from '../session/step.ts';
import { staleMs } from '../session/tries.ts';
import { updateState } from '../update/update-entry.ts';

/** Ends the journal of an update; nothing is written to Klaviyo. What is still to be done the next plan shows. */
export async function resumeUpdate(session: Session, address: string): Promise<Step> {
  const entry = session.ledger().entries[address];
  if (entry?.journal?.kind !== 'update') return proved;
  const journal = entry.journal.data;
  // For about two seconds after a PATCH answers show the old mail (field reports).
  if (Object.keys(journal.mails).length > 0) await session.ports.sleep(staleMs);
  const flow = fromApi(await readWhole(session.api, journal.flow_id, 'all'));
  if (!flow.ok) {
    if (flow.error.status !== 404) return flow;
    return session.record(`the flow of ${address} is gone`, (ledger) => withJournal(ledger, address, undefined));
  }
  const state = updateState(session, entry, journal, flow.data);
  return session.record(`${address}: what its last update did is known`, (ledger) => {
    const { last_error, ...rest } = state.entry;
    const error = state.isWhole || last_error === undefined ? {} : { last_error };
    return withEntry(ledger, address, { ...settled(rest), ...error });
  });
}
