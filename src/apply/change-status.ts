/** A change of statuses alone: the flow's, or those of single steps. */
import type { StatusOperation } from '../plan/plan.ts';
import { compareStatus } from '../plan/status-target.ts';
import { withJournal } from '../state/ledger.ts';
import type { Done } from './outcome.ts';
import { readOurs } from './read-ours.ts';
import { resumeStatus } from './resume-status.ts';
import { asSent } from './as-sent.ts';
import { withGood, withStatuses } from './remember.ts';
import type { Session } from './session.ts';
import { asStands, setStatus } from './status.ts';
import type { Step } from './step.ts';
import { good } from './step.ts';

export async function changeStatus(
  session: Session,
  address: string,
  operation: StatusOperation,
  commit?: string,
): Promise<Step<Done>> {
  const { flow_id: id, from, to } = operation;
  // A flow found by its announcement has no history yet: nothing but its status differs, so what it holds was sent.
  const isFound = session.ledger().entries[address]?.sent === undefined;
  const flow = await readOurs(session, address, id, [from, to], isFound ? 'all' : []);
  if (!flow.ok) return flow;
  const target = asStands(operation, flow.data);
  // So that a status we gave is never taken for somebody's edit; and while a cascade is followed by the drafts, steps are
  // live that should not be: the next run must know at once.
  const journal = { kind: 'status', started: session.time(), done: [], data: { ...target } };
  const isUrgent = compareStatus(to, from) > 0 && Object.keys(target.actions).length > 0;
  const kept = await session.record(`${address}: ${from} to ${to}`, (ledger) => withJournal(ledger, address, journal), {
    durable: isUrgent,
  });
  if (!kept.ok) return kept;
  const moved = await setStatus(session, target, flow.data);
  if (!moved.ok) {
    // Where it stands now is looked at at once; if even that fails, the next run does it.
    if (moved.error.fatal !== true) await resumeStatus(session, address);
    return moved;
  }
  const ended = await session.record(`${address} is ${moved.data.status}`, (ledger) => {
    const entry = ledger.entries[address];
    if (entry === undefined) return ledger;
    const known = isFound ? asSent(entry, operation.meant, flow.data, session.ports.secrets) : entry;
    const applied = { at: session.time(), ...(commit === undefined ? {} : { commit }) };
    return withGood(ledger, address, { ...withStatuses(known, moved.data), applied });
  });
  if (!ended.ok) return ended;
  return good({ flow_id: id, status: moved.data.status, detail: 'every step read back' });
}
