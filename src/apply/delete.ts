/** Deleting: saved first, whole and durably, since Klaviyo erases what it deletes. */
import type { FlowStatus } from '../klaviyo/types.ts';
import type { DeleteOperation } from '../plan/plan.ts';
import { removeEntry } from '../state/ledger.ts';
import { backUp } from './backup.ts';
import type { Done } from './outcome.ts';
import { readOurs } from './read-ours.ts';
import { withoutError } from './remember.ts';
import type { Session } from './session.ts';
import type { Step } from './step.ts';
import { fromApi, good } from './step.ts';

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
  const gone = fromApi(await session.api.deleteFlow(id));
  if (!gone.ok && gone.error.status !== 404) return gone;
  const ended = await session.record(`delete ${address}: flow ${id}`, (ledger) =>
    withoutError(removeEntry(ledger, address), address),
  );
  return ended.ok
    ? good({ flow_id: id, detail: `saved first; sluice restore ${address} writes it as YAML again` })
    : ended;
}
