/** Tags: the project's own on every flow of ours, and those of others carried over to a flow that takes another's place. */
import { projectTagName } from '../state/observe.ts';
import type { Session } from './session.ts';
import type { Step } from './step.ts';
import { fail, fromApi, good, proved } from './step.ts';

const known = new WeakMap<Session, Promise<Step<string>>>();

/** Id of the project's tag, which is made when it does not exist. Asked once a session. */
export function projectTag(session: Session): Promise<Step<string>> {
  const before = known.get(session);
  if (before !== undefined) return before;
  const asked = findOrMake(session).then((tag) => {
    if (!tag.ok) known.delete(session);
    return tag;
  });
  known.set(session, asked);
  return asked;
}

async function findOrMake(session: Session): Promise<Step<string>> {
  const name = projectTagName(session.project);
  for (let tries = 1; ; tries++) {
    const found = fromApi(await session.api.findTag(name));
    if (!found.ok) return found;
    if (found.data !== undefined) return good(found.data.id);
    const made = fromApi(await session.api.createTag(name));
    if (made.ok) return good(made.data.id);
    if (made.error.happened === 'no' || tries >= 3) return made;
  }
}

/** Attaches a tag to a flow. Attaching it twice changes nothing, so a lost answer is asked for again. */
export async function attach(session: Session, tagId: string, flowId: string): Promise<Step> {
  for (let tries = 1; ; tries++) {
    const tagged = fromApi(await session.api.tagFlows(tagId, [flowId]));
    if (tagged.ok) return proved;
    if (tagged.error.happened === 'no' && tagged.error.status !== 409) return tagged;
    const flows = fromApi(await session.api.getTagFlows(tagId));
    if (flows.ok && flows.data.includes(flowId)) return proved;
    if (tries >= 3) return fail(`The flow ${flowId} could not be tagged: ${tagged.error.message}`);
  }
}

/** The project's tag on a flow that does not bear it yet. */
export async function markOurs(session: Session, flowId: string, has: readonly string[]): Promise<Step> {
  const tag = await projectTag(session);
  if (!tag.ok) return tag;
  return has.includes(tag.data) ? proved : attach(session, tag.data, flowId);
}
