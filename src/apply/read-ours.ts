/** Looking at a flow of ours just before it is changed: it must be the one the plan saw. */
import type { FlowStatus } from '../wire/types.ts';
import type { ObservedFlow } from '../ledger/observed.ts';
import type { Need } from '../observe/observe-needs.ts';
import { readWhole } from '../observe/read-flow.ts';
import { mustBeMarked } from './tags/marks.ts';
import type { Session } from './session/session.ts';
import { fail, fromApi, type Step } from './session/step.ts';

/**
 * The flow as it is now. Fails when it is gone, archived, of another address, in none of the statuses it may have, or
 * without the project's tag: what the ledger says alone proves nothing.
 *
 * @param statuses what the plan saw, or where the change leads
 */
export async function readOurs(
  session: Session,
  address: string,
  flowId: string,
  statuses: readonly FlowStatus[],
  templates: Need['templates'] = [],
): Promise<Step<ObservedFlow>> {
  const entry = session.ledger().entries[address];
  if (entry?.flow_id !== flowId) {
    return fail(`The ledger does not say that the flow ${flowId} is ${address}'s, so it is left alone. Plan again.`);
  }
  const read = fromApi(await readWhole(session.api, flowId, templates));
  if (!read.ok) return read;
  const { archived, status } = read.data;
  if (archived) return fail(`The flow ${flowId} was archived in Klaviyo since the plan was made. Plan again.`);
  if (!statuses.includes(status)) {
    return fail(
      `The flow ${flowId} is ${status} in Klaviyo; when the plan was made it was ${statuses[0] ?? 'another'}. Plan again.`,
    );
  }
  const marked = await mustBeMarked(session, address, read.data);
  return marked.ok ? read : marked;
}
