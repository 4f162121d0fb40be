/** The project's tag on flows of ours, asked for once a session. */
import { success } from '../../diagnostics/result.ts';
import { projectTagName } from '../../observe/observe.ts';
import type { Session } from '../session/session.ts';
import { fromApi, proved, type Step } from '../session/step.ts';
import { attach, projectTag } from './tag.ts';

const known = new WeakMap<Session, Promise<Step<string>>>();

/** Id of the project's tag where there is one; it is not made. */
export async function knownTag(session: Session): Promise<Step<string | undefined>> {
  const before = known.get(session);
  if (before !== undefined) return before;
  const tag = fromApi(await session.api.findTag(projectTagName(session.project)));
  if (!tag.ok) return tag;
  if (tag.data !== undefined) known.set(session, Promise.resolve(success(tag.data.id)));
  return success(tag.data?.id);
}

/** Id of the project's tag. A failure is not remembered. */
export function tagOf(session: Session): Promise<Step<string>> {
  const before = known.get(session);
  if (before !== undefined) return before;
  const asked = projectTag(session).then((tag) => {
    if (!tag.ok) known.delete(session);
    return tag;
  });
  known.set(session, asked);
  return asked;
}

/** The project's tag on a flow that does not bear it yet. */
export async function markOurs(session: Session, flowId: string, has: readonly string[]): Promise<Step> {
  const tag = await tagOf(session);
  if (!tag.ok) return tag;
  return has.includes(tag.data) ? proved : attach(session, tag.data, flowId);
}
