/**
 * The tag on flows that drain: what a lost ledger knows them by, and what people see in Klaviyo. It is the same for all
 * projects of an account; whose a flow is the project's tag says.
 */
import { drainTagName } from '../../observe/observe.ts';
import type { Session } from '../session/session.ts';
import { fromApi, proved, type Step } from '../session/step.ts';
import { attach, tagNamed } from '../tags/tag.ts';

export async function markDraining(session: Session, flowId: string, has: readonly string[]): Promise<Step> {
  const tag = await tagNamed(session, drainTagName);
  if (!tag.ok) return tag;
  if (has.includes(tag.data)) return proved;
  const attached = await attach(session, tag.data, flowId);
  if (!attached.ok || session.ledger().facts['drain_tag'] === true) return attached;
  return session.record(`the tag ${drainTagName} exists`, (ledger) => ({
    ...ledger,
    facts: { ...ledger.facts, drain_tag: true },
  }));
}

/** Takes the tag away again; a flow that does not bear it is left alone. */
export async function unmarkDraining(session: Session, flowId: string): Promise<Step> {
  const tag = await tagNamed(session, drainTagName);
  if (!tag.ok) return tag;
  const gone = fromApi(await session.api.untagFlows(tag.data, [flowId]));
  return gone.ok || gone.error.status === 404 ? proved : gone;
}
