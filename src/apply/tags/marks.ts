/**
 * Whether a flow itself says that it is ours. The ledger alone proves nothing: it is a file that others can write, and one
 * that names somebody else's flow must not lead to a write there.
 */
import { templatesIn } from '../../flow/slots.ts';
import { projectTagName, templatePrefix } from '../../observe/observe.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { isMadeSince } from '../../ledger/ownership-marks.ts';
import type { Session } from '../session/session.ts';
import { fail, fromApi, proved, type Step } from '../session/step.ts';
import { knownTag } from './tags.ts';

/** Fails, with the way out, where the flow, as just read, does not bear the project's tag. */
export async function mustBeMarked(session: Session, address: string, flow: ObservedFlow): Promise<Step> {
  const tag = await knownTag(session);
  if (!tag.ok) return tag;
  if (tag.data !== undefined && flow.tagIds.includes(tag.data)) return proved;
  return fail(
    `The flow ${flow.id} ("${flow.name}") does not bear the tag ${projectTagName(session.project)} in Klaviyo, so nothing ` +
      `proves that it is ${address}'s, and it is left alone. If it is, give it that tag in Klaviyo and run apply again.`,
  );
}

/** What was announced of a flow that may have been made without ever getting its tag. */
export interface Announced {
  /** ISO 8601, by Klaviyo's clock. */
  readonly at: string;
  /** Whether mails of ours were to be in it. */
  readonly hasMails: boolean;
}

/**
 * Fails where a flow found by its announcement bears nothing of ours: neither the tag nor a mail copied from a template that
 * we uploaded, since a copy keeps the name [R]. Without mails of ours there is no more to go by than that it was made after
 * it was announced.
 *
 * @param flow equal to what was announced
 */
export async function mustBeAnnounced(
  session: Session,
  address: string,
  flow: ObservedFlow,
  announced: Announced,
): Promise<Step> {
  const marked = await mustBeMarked(session, address, flow);
  if (marked.ok || marked.error.status !== undefined || marked.error.happened === 'unknown') return marked;
  const mails = templatesIn(flow.definition?.actions ?? []);
  if (!announced.hasMails || mails.length === 0) return isMadeSince(announced, flow) ? proved : marked;
  for (const id of mails) {
    const mail = fromApi(await session.api.getTemplate(id));
    if (!mail.ok) return mail;
    if (mail.data.attributes.name.startsWith(templatePrefix(session.project))) return proved;
  }
  return marked;
}
