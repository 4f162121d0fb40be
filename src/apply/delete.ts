/** Deleting: saved first, whole and durably, since Klaviyo erases what it deletes. */
import { success } from '../diagnostics/result.ts';
import type { FlowStatus } from '../wire/types.ts';
import type { DeleteOperation } from '../plan/operation.ts';
import { removeEntry } from '../ledger/ledger.ts';
import { backUp } from './backup.ts';
import { journalled } from './session/journalled.ts';
import { readOurs } from './read-ours.ts';
import { withoutError } from './remember.ts';
import { removeFlow } from './remove-flow.ts';
import type { Session } from './session/session.ts';
import type { Done, Step } from './session/step.ts';

/** @param status the flow's when the plan was made: one that was set to something else since is not deleted unseen */
export async function deleteFlow(
  session: Session,
  address: string,
  { flow_id: id }: DeleteOperation,
  status: FlowStatus,
): Promise<Step<Done>> {
  const flow = await readOurs(session, address, id, [status], 'all');
  if (!flow.ok) return flow;
  const saved = await backUp(session, address, flow.data, flow.data.status, 'deleted');
  if (!saved.ok) return saved;
  session.tell(address, 'delete', `saved as ${saved.data}`);
  return journalled(session, address, {
    journal: { kind: 'delete', started: session.time(), done: [], data: {} },
    message: `announce that the flow ${id} of ${address} goes`,
    durable: true,
    act: async () => {
      const gone = await removeFlow(session, id);
      if (!gone.ok) return gone;
      return success({
        done: { flow_id: id, detail: `saved first; sluice restore ${address} writes it as YAML again` },
        message: `delete ${address}: flow ${id}`,
        ledger: (ledger) => withoutError(removeEntry(ledger, address), address),
      });
    },
  });
}
