/** A change of statuses alone: the flow's, or those of single steps. */
import type { StatusOperation } from '../plan/plan.ts';
import { compareStatus } from '../plan/status-target.ts';
import { withJournal } from '../state/ledger.ts';
import type { Done } from './outcome.ts';
import { readOurs } from './read-ours.ts';
import { withGood, withStatuses } from './remember.ts';
import type { Session } from './session.ts';
import { setStatus } from './status.ts';
import type { Step } from './step.ts';
import { fail, good } from './step.ts';

export async function changeStatus(session: Session, address: string, operation: StatusOperation): Promise<Step<Done>> {
  const { flow_id: id, from, to, actions } = operation;
  const flow = await readOurs(session, address, id, [from, to]);
  if (!flow.ok) return flow;
  // While the cascade is followed by the drafts, steps are live that should not be: the next run must know at once.
  if (compareStatus(to, from) > 0 && Object.keys(actions).length > 0) {
    const journal = { kind: 'status', started: session.time(), done: [], data: { to, actions } };
    const kept = await session.record(
      `${address}: ${from} to ${to}`,
      (ledger) => withJournal(ledger, address, journal),
      { durable: true },
    );
    if (!kept.ok) return kept;
  }
  const moved = await setStatus(session, { from, to, actions }, flow.data);
  if (!moved.ok) return moved;
  const ended = await session.record(`${address} is ${moved.data.status}`, (ledger) => {
    const entry = ledger.entries[address];
    return entry === undefined ? ledger : withGood(ledger, address, withStatuses(entry, moved.data));
  });
  if (!ended.ok) return ended;
  if (session.ledger().entries[address] === undefined) return fail(`The ledger lost ${address}.`);
  return good({ flow_id: id, status: moved.data.status, detail: 'every step read back' });
}
