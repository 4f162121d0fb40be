import type { Call } from '../wire/call.ts';
import { mapLinks, withData } from './graph.ts';
import { mapMessages, messagesIn } from './messages.ts';
import { staleFor } from '../quirks.ts';
import { readBack } from './read-back.ts';
import { isObject } from '../wire/resource.ts';
import type { ActionDefinition, ActionRecord, Definition } from '../account/state.ts';
import { copyTemplate } from '../templates/template-copy.ts';

/**
 * Puts a checked definition in the place of the stored one. Messages keep their ids; a library template is copied anew,
 * while the copy's own id, sent back, changes nothing (field reports).
 */
export function patchDefinition(call: Call, action: ActionRecord, sent: ActionDefinition): void {
  const stored = action.definition;
  const before = new Map(messagesIn(stored).map(([message]) => [String(message.id), message]));
  const kept = call.quirks.patchLinks === 'honoured' ? sent : withLinksOf(sent, stored);
  const named = mapMessages(stubborn(call, kept, stored), (message, type) => keepIdentity(call, message, before, type));
  const filled = readBack(named, call.account.account, call.quirks);
  delete action.stale;
  action.definition = mapMessages(filled, (message) => {
    const old = before.get(String(message.id));
    const template = message.template_id;
    if (typeof template !== 'string' || template === old?.template_id) return message;
    const copy = copyTemplate(call.account, call.ids, call.now, template, String(message.id));
    if (call.quirks.staleTemplateAfterPatch && typeof old?.template_id === 'string') {
      action.stale = { messageId: String(message.id), templateId: old.template_id, until: call.now + staleFor };
    }
    return { ...message, template_id: copy };
  });
}

/** A message that comes without its id is the one the action had. */
function keepIdentity(
  call: Call,
  message: Definition,
  before: ReadonlyMap<string, Definition>,
  type: string,
): Definition {
  const [only] = before.keys();
  const id = before.has(String(message.id)) ? message.id : only;
  const old = before.get(String(id));
  if (!call.quirks.patchKeepsSender || type !== 'send-email' || !old) return { ...message, id };
  const { from_email, from_label, reply_to_email } = old;
  return { ...message, id, from_email, from_label, reply_to_email };
}

/** The definition sent, with the links that are stored: those of the action and those of its branches, in order. */
function withLinksOf(sent: ActionDefinition, stored: ActionDefinition): ActionDefinition {
  const branches = isObject(stored.data) && Array.isArray(stored.data.branches) ? stored.data.branches : [];
  const own = mapLinks({ ...sent, links: stored.links ?? null }, (id) => id);
  const data = own.data;
  if (!data || !Array.isArray(data.branches)) return own;
  const linked = data.branches.map((branch: unknown, i) => {
    const old: unknown = branches[i];
    return isObject(branch) && isObject(old) ? { ...branch, links: old.links } : branch;
  });
  return { ...own, data: { ...data, branches: linked } };
}

/** What the quirks keep from being stored as it was sent. */
function stubborn({ quirks }: Call, sent: ActionDefinition, stored: ActionDefinition): ActionDefinition {
  const { data } = sent;
  if (sent.type === 'time-delay' && data?.unit === 'days' && Number(data.value) > quirks.longestDelayDays)
    return withData(sent, { value: quirks.longestDelayDays });
  const experiment = sent.data?.experiment_status;
  if (sent.type === 'ab-test' && experiment === 'live' && !(quirks.experimentsStart && hasNoNulls(sent.data)))
    return withData(sent, { experiment_status: stored.data?.experiment_status });
  return quirks.actionStatusIgnored && data?.status !== undefined
    ? withData(sent, { status: stored.data?.status })
    : sent;
}

/** One account: an experiment began once its fields that are null were left out. */
const hasNoNulls = (data: Definition | undefined): boolean =>
  isObject(data?.current_experiment) && !Object.values(data.current_experiment).includes(null);
