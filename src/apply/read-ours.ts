/** Looking at a flow of ours just before it is changed: it must be the one the plan saw. */
import type { FlowStatus } from '../klaviyo/types.ts';
import type { ObservedFlow } from '../state/observed.ts';
import type { Need } from '../state/observe-needs.ts';
import { projectTagName } from '../state/observe.ts';
import { readWhole } from '../state/read-flow.ts';
import type { Session } from './session.ts';
import type { Step } from './step.ts';
import { fail, fromApi } from './step.ts';

/**
 * The same for a flow that is to go, or to let its people go: the flow itself must bear the project's tag. The ledger
 * alone proves nothing, since it is a file that others can write.
 */
export async function readMarked(
  session: Session,
  address: string,
  flowId: string,
  statuses: readonly FlowStatus[],
  templates: Need['templates'] = [],
): Promise<Step<ObservedFlow>> {
  const flow = await readOurs(session, address, flowId, statuses, templates);
  if (!flow.ok) return flow;
  const name = projectTagName(session.project);
  const tag = fromApi(await session.api.findTag(name));
  if (!tag.ok) return tag;
  if (tag.data !== undefined && flow.data.tagIds.includes(tag.data.id)) return flow;
  return fail(
    `The flow ${flowId} ("${flow.data.name}") does not bear the tag ${name} in Klaviyo, so nothing proves that it is ` +
      `${address}'s, and it is left alone. If it is, give it that tag in Klaviyo and run apply again.`,
  );
}

/**
 * The flow as it is now. Fails when it is gone, archived, of another address, or in none of the statuses it may have.
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
  return read;
}
