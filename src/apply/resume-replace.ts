/** After a replacement that did not come to its end: undone while the new flow was a draft, finished once it was raised. */
import { readWhole } from '../state/read-flow.ts';
import { finish } from './replace-finish.ts';
import { resumeDrain } from './drain.ts';
import { undo } from './replace-undo.ts';
import type { Session } from './session.ts';
import { setStatus } from './status.ts';
import type { Step } from './step.ts';
import { fromApi, proved } from './step.ts';

export async function resumeReplace(session: Session, address: string): Promise<Step> {
  const journal = session.ledger().entries[address]?.journal;
  if (journal?.kind !== 'replace') return proved;
  const { entry, statuses, drain } = journal.data;
  if (drain !== undefined && journal.done.includes('raising')) return resumeDrain(session, address);
  if (!journal.done.includes('raising') || entry === undefined || statuses === undefined) return undo(session, address);
  const flow = fromApi(await readWhole(session.api, entry.flow_id));
  // Somebody deleted the new flow: the old one goes on.
  if (!flow.ok) return flow.error.status === 404 ? undo(session, address) : flow;
  const raised = await setStatus(session, statuses, flow.data);
  if (!raised.ok) return raised;
  const ended = await finish(session, address, raised.data);
  return ended.ok ? session.record(ended.data.message, ended.data.ledger) : ended;
}
