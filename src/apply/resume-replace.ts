/** After a replacement that did not come to its end: undone while the new flow was a draft, finished once it was raised. */
import { readWhole } from '../state/read-flow.ts';
import { finish } from './replace-finish.ts';
import { readReplaceJournal } from './replace-journal.ts';
import { undo } from './replace-undo.ts';
import type { Session } from './session.ts';
import { setStatus } from './status.ts';
import type { Step } from './step.ts';
import { fromApi, good } from './step.ts';

export async function resumeReplace(session: Session, address: string): Promise<Step<string>> {
  const journal = session.ledger().entries[address]?.journal;
  if (journal?.kind !== 'replace') return good('nothing was under way');
  const { entry, statuses } = readReplaceJournal(journal);
  if (!journal.done.includes('raising') || entry === undefined || statuses === undefined) return back(session, address);
  const flow = fromApi(await readWhole(session.api, entry.flow_id));
  // Somebody deleted the new flow: the old one goes on.
  if (!flow.ok) return flow.error.status === 404 ? back(session, address) : flow;
  const raised = await setStatus(session, statuses, flow.data);
  if (!raised.ok) return raised;
  const done = await finish(session, address, raised.data);
  return done.ok ? good(`replaced by ${done.data.flow_id}`) : done;
}

async function back(session: Session, address: string): Promise<Step<string>> {
  const undone = await undo(session, address);
  return undone.ok ? good('its flow is as it was before') : undone;
}
