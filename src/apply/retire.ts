/** Retiring: the flow becomes a draft and is left; the ledger goes on knowing whose it was. */
import type { RetireOperation } from '../plan/plan.ts';
import type { Done } from './outcome.ts';
import { withJournal } from '../state/ledger.ts';
import { readOurs } from './read-ours.ts';
import { resumeStatus } from './resume-status.ts';
import { withGood, withStatuses } from './remember.ts';
import type { Session } from './session.ts';
import { setStatus } from './status.ts';
import type { Step } from './step.ts';
import { good } from './step.ts';

export async function retire(session: Session, address: string, { flow_id: id }: RetireOperation): Promise<Step<Done>> {
  const flow = await readOurs(session, address, id, ['draft', 'manual', 'live']);
  if (!flow.ok) return flow;
  const data = { from: flow.data.status, to: 'draft', actions: {} };
  const journal = { kind: 'status', started: session.time(), done: [], data };
  const kept = await session.record(`retire ${address}: begins`, (ledger) => withJournal(ledger, address, journal));
  if (!kept.ok) return kept;
  const moved = await setStatus(session, { from: flow.data.status, to: 'draft', actions: {} }, flow.data);
  if (!moved.ok) {
    if (moved.error.fatal !== true) await resumeStatus(session, address);
    return moved;
  }
  const ended = await session.record(`retire ${address}`, (ledger) => {
    const entry = ledger.entries[address];
    return entry === undefined ? ledger : withGood(ledger, address, withStatuses(entry, moved.data));
  });
  return ended.ok ? good({ flow_id: id, status: moved.data.status, detail: 'kept as a draft' }) : ended;
}
