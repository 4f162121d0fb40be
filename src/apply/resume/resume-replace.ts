/** After a replacement that did not come to its end: undone while the new flow was a draft, finished once it was raised. */
import type { ReplaceData } from '../../ledger/ledger-journal.ts';
import { readWhole } from '../../observe/read-flow.ts';
import { mustBeMarked } from '../tags/marks.ts';
import { finish } from '../replace/replace-finish.ts';
import { resumeDrain } from '../drain/drain.ts';
import { undo } from '../replace/replace-undo.ts';
import type { Session } from '../session/session.ts';
import { setStatus } from '../update/status.ts';
import { fail, fromApi, proved, type Step } from '../session/step.ts';

export async function resumeReplace(session: Session, address: string): Promise<Step> {
  const journal = session.ledger().entries[address]?.journal;
  if (journal?.kind !== 'replace') return proved;
  const { entry, statuses, drain } = journal.data;
  const isOurs = await oldIsOurs(session, address, journal.data);
  if (!isOurs.ok) return isOurs;
  if (drain !== undefined && journal.done.includes('raising')) return resumeDrain(session, address);
  if (!journal.done.includes('raising') || entry === undefined || statuses === undefined) return undo(session, address);
  const flow = fromApi(await readWhole(session.api, entry.flow_id));
  // Somebody deleted the new flow: the old one goes on.
  if (!flow.ok) return flow.error.status === 404 ? undo(session, address) : flow;
  const isTagged = await mustBeMarked(session, address, flow.data);
  if (!isTagged.ok) return isTagged;
  const raised = await setStatus(session, statuses, flow.data);
  if (!raised.ok) return raised;
  const ended = await finish(session, address, raised.data);
  return ended.ok ? session.record(ended.data.message, ended.data.ledger) : ended;
}

/** Its statuses are written, and at the end it is deleted: it must be known as this sequence's, and bear our tag. */
async function oldIsOurs(session: Session, address: string, { old_id: id }: ReplaceData): Promise<Step> {
  const lineage = session.ledger().entries[address]?.lineage ?? [];
  if (!lineage.includes(id))
    return fail(
      `The flow ${id} that is being replaced was never ${address}'s, as the ledger knows, so it is left alone.`,
    );
  const old = fromApi(await readWhole(session.api, id));
  if (!old.ok) return old.error.status === 404 ? proved : old;
  return mustBeMarked(session, address, old.data);
}
