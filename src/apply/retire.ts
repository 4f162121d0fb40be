/** Retiring: the flow becomes a draft and is left; the ledger goes on knowing whose it was. */
import { success } from '../diagnostics/result.ts';
import type { RetireOperation } from '../plan/operation.ts';
import type { Statuses } from '../ledger/ledger-journal.ts';
import { journalled } from './session/journalled.ts';
import { readOurs } from './read-ours.ts';
import { withGood, withStatuses } from './remember.ts';
import type { Session } from './session/session.ts';
import { setStatus } from './update/status.ts';
import type { Done, Step } from './session/step.ts';

export async function retire(session: Session, address: string, { flow_id: id }: RetireOperation): Promise<Step<Done>> {
  const flow = await readOurs(session, address, id, ['draft', 'manual', 'live']);
  if (!flow.ok) return flow;
  const target: Statuses = { from: flow.data.status, to: 'draft', actions: {} };
  return journalled(session, address, {
    journal: { kind: 'status', started: session.time(), done: [], data: target },
    message: `retire ${address}: begins`,
    // No file is left by which a later plan would find that the flow is lower than the ledger says.
    durable: true,
    act: async () => {
      const moved = await setStatus(session, target, flow.data);
      if (!moved.ok) return moved;
      return success({
        done: { flow_id: id, status: moved.data.status, detail: 'kept as a draft' },
        message: `retire ${address}`,
        ledger: (ledger) => {
          const entry = ledger.entries[address];
          return entry === undefined ? ledger : withGood(ledger, address, withStatuses(entry, moved.data));
        },
      });
    },
  });
}
