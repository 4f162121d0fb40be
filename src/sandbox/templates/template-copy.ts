import type { Ids } from '../account/ids.ts';
import type { AccountState, Definition } from '../account/state.ts';
import { writtenAt } from '../account/time.ts';

/**
 * A message never uses the template it is given: Klaviyo makes a copy of its own, which keeps the name (recorded). The copy
 * is not in the list of templates, answers GET by id, PATCH with 404 and DELETE with 409, and outlives its flow.
 */
export function copyTemplate(
  account: AccountState,
  ids: Ids,
  now: number,
  sourceId: string,
  messageId: string,
): string {
  const source = account.templates[sourceId];
  if (!source) throw new Error(`checked before: there is no template ${sourceId}`);
  const id = ids.object();
  const written = writtenAt(now, ids.micros());
  account.templates[id] = { ...source, id, messageId, created: written, updated: written };
  return id;
}

/** The same message with a copy in place of the template it names. */
export function withCopy(account: AccountState, ids: Ids, now: number, message: Definition): Definition {
  const template = message.template_id;
  if (typeof template !== 'string') return message;
  return { ...message, template_id: copyTemplate(account, ids, now, template, String(message.id)) };
}
