/** The last part of a replacement: the new flow has its status, so the old one is saved and goes. Also after a crash. */
import { success } from '../../diagnostics/result.ts';
import { withJournal } from '../../ledger/ledger.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { readWhole } from '../../observe/read-flow.ts';
import { backUp } from '../backup.ts';
import type { Ended } from '../session/journalled.ts';
import { withGood, withStatuses } from '../remember.ts';
import { removeFlow } from '../remove-flow.ts';
import { enter } from './replace-journal.ts';
import type { Session } from '../session/session.ts';
import { fail, fromApi, type Step } from '../session/step.ts';

/** @param flow the new one, as read after it was raised */
export async function finish(session: Session, address: string, flow: ObservedFlow): Promise<Step<Ended>> {
  const entry = session.ledger().entries[address];
  const journal = entry?.journal;
  if (entry === undefined || journal?.kind !== 'replace')
    return fail(`The announcement of ${address} is lost. Plan again.`);
  const { old_id: old, old_status, entry: next } = journal.data;
  if (next === undefined) return fail(`The announcement of ${address} does not name the new flow. Plan again.`);
  const saved = journal.done.includes('saved')
    ? success(undefined)
    : await save(session, address, old, old_status, flow.id);
  if (!saved.ok) return saved;
  const gone = await removeFlow(session, old);
  if (!gone.ok) return gone;
  const entryNow = withStatuses(next, flow);
  const detail = `takes the place of ${old}, which was saved and deleted`;
  return success({
    done: { flow_id: flow.id, status: flow.status, detail },
    message: `replace ${address}: flow ${old} by ${flow.id}`,
    ledger: (ledger) => withGood(withJournal(ledger, address, undefined), address, entryNow),
  });
}

/** The old flow whole, with the status it had before it was parked. One that is gone already cannot be saved again. */
async function save(
  session: Session,
  address: string,
  old: string,
  status: ObservedFlow['status'],
  by: string,
): Promise<Step> {
  const flow = fromApi(await readWhole(session.api, old, 'all'));
  if (!flow.ok) return flow.error.status === 404 ? success(undefined) : flow;
  const saved = await backUp(session, address, flow.data, status, `replaced by ${by}`);
  if (!saved.ok) return saved;
  session.tell(address, 'replace', `flow ${old} saved as ${saved.data}`);
  return enter(session, address, 'saved');
}
