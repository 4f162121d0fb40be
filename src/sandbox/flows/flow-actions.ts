import { errors, invalid, noContent, notFound, ok, type Answer, type ErrorItem } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { collection, type Listing } from '../wire/collection.ts';
import { actionResource, flowResource, messageResource } from './flow-resource.ts';
import { checkAction } from './flow-rules.ts';
import { mapLinks, onlyNext } from './graph.ts';
import { actionFilter, messageFilter } from '../wire/list-rules.ts';
import { actionsOf, mapMessages, messagesOf, type Message } from './messages.ts';
import { patchDefinition } from './action-patch.ts';
import { listOf } from '../wire/query.ts';
import { isAbsent, reference, selfLink } from '../wire/resource.ts';
import type { ActionDefinition, ActionRecord } from '../account/state.ts';
import { followActions, note } from './status.ts';
import { writtenAt } from '../account/time.ts';

/** Recorded: an id that is no number is a 400, an unknown number a 404. */
function find(call: Call): ActionRecord | Answer {
  if (!/^\d+$/.test(call.id)) {
    return errors(call.ids, 400, [invalid('/data/id', 'Flow Action ID must be a digit')]);
  }
  return call.account.actions[call.id] ?? notFound(call.ids, 'flow action', call.id);
}

const isAnswer = (found: ActionRecord | Answer): found is Answer => typeof (found as Answer).status === 'number';

export function getAction(call: Call): Answer {
  const action = find(call);
  if (isAnswer(action)) return action;
  const include = listOf(call.query, 'include') ?? [];
  const flow = call.account.flows[action.flowId];
  const bare: Call = { ...call, query: new Map([...call.query].filter(([name]) => name !== 'include')) };
  const included = [
    ...(include.includes('flow') && flow ? [flowResource(bare, flow)] : []),
    ...(include.includes('flow-messages') ? messagesOf(action).map((message) => messageResource(bare, message)) : []),
  ];
  return ok({
    data: actionResource(call, action),
    ...(include.length > 0 ? { included } : {}),
    links: selfLink(call.origin, `flow-actions/${action.id}`),
  });
}

/** PATCH /api/flow-actions/{id}: the whole definition of one action, on draft and on live flows. */
export function patchAction(call: Call): Answer {
  const action = find(call);
  if (isAnswer(action)) return action;
  const { data } = call.body as { data: { id: string; attributes: { definition: ActionDefinition } } };
  const { definition: sent } = data.attributes;
  const problems = checkPatch(call, action, data.id, sent);
  if (problems.length > 0) return errors(call.ids, 400, problems);

  const before = action.definition.data?.status;
  patchDefinition(call, action, sent);
  action.updated = writtenAt(call.now, call.ids.micros());
  const after = action.definition.data?.status;
  const flow = call.account.flows[action.flowId];
  if (typeof after === 'string' && after !== before) {
    note(action.history, after, call.now);
    if (flow) followActions(call, flow);
  }
  return ok({
    data: actionResource(call, action, 'updated'),
    links: { self: `${call.origin}/api/flow-actions/${action.id}` },
  });
}

function checkPatch(call: Call, action: ActionRecord, id: string, sent: ActionDefinition): ErrorItem[] {
  const at = '/data/attributes/definition';
  const stored = action.definition;
  const links = (of: ActionDefinition): string => JSON.stringify(linksOf(of));
  return [
    ...(id === action.id ? [] : [invalid('/data/id', 'The id differs from the one in the path.')]),
    ...(sent.id === action.id ? [] : [invalid(`${at}/id`, `The definition of action ${action.id} must carry its id.`)]),
    ...(sent.type === stored.type
      ? []
      : [invalid(`${at}/type`, `The type of an action cannot change from '${stored.type}'.`)]),
    ...(call.quirks.patchRefusedFor.includes(stored.type)
      ? [invalid(`${at}/type`, `Actions of type '${stored.type}' cannot be updated.`)]
      : []),
    ...(call.quirks.patchLinks === 'refused' && links(sent) !== links(stored)
      ? [invalid(`${at}/links`, 'The links of an action cannot be changed.')]
      : []),
    ...(call.quirks.patchNeedsMessageId && messageIds(sent) < messageIds(stored)
      ? [invalid(`${at}/links`, 'The links of an action cannot be changed.')]
      : []),
    ...checkAction(sent, at, call.account, call.quirks),
  ];
}

/** How many messages of an action say which they are. */
function messageIds(definition: ActionDefinition): number {
  let ids = 0;
  mapMessages(definition, (message) => {
    if (!isAbsent(message.id)) ids += 1;
    return message;
  });
  return ids;
}

const linksOf = (definition: ActionDefinition): unknown[] => {
  const links: unknown[] = [];
  mapLinks(definition, (id) => {
    links.push(id);
    return id;
  });
  return links;
};

/** DELETE /api/flow-actions/{id}: 204 (recorded). Whether the parent is re-stitched to the child is a quirk. */
export function deleteAction(call: Call): Answer {
  const action = find(call);
  if (isAnswer(action)) return action;
  const next = call.quirks.deleteRestitches ? (onlyNext(action.definition) ?? null) : null;
  const flow = call.account.flows[action.flowId];
  delete call.account.actions[action.id];
  if (!flow) return noContent;
  flow.actionIds = flow.actionIds.filter((id) => id !== action.id);
  for (const other of actionsOf(call.account, flow)) {
    other.definition = mapLinks(other.definition, (id) => (id === action.id ? next : id));
  }
  if (flow.entryActionId === action.id) flow.entryActionId = next;
  flow.updated = writtenAt(call.now, call.ids.micros());
  return noContent;
}

const listing = (call: Call): Listing<ActionRecord> => ({
  filter: actionFilter,
  size: 50,
  read: (action, field) => readAction(action, field),
  render: (action) => actionResource(call, action),
});

function readAction(action: ActionRecord, field: string): string {
  if (field === 'action_type') return action.definition.type;
  if (field === 'status') return String(action.definition.data?.status);
  if (field === 'id') return action.id.padStart(12, '0');
  return field === 'created' ? action.created : action.updated;
}

export function listActionsOfFlow(call: Call): Answer {
  const flow = call.account.flows[call.id];
  if (!flow) return notFound(call.ids, 'flow', call.id);
  return collection(call, actionsOf(call.account, flow), listing(call));
}

export function listActionIdsOfFlow(call: Call): Answer {
  const flow = call.account.flows[call.id];
  if (!flow) return notFound(call.ids, 'flow', call.id);
  const render = ({ id }: ActionRecord): unknown => reference('flow-action', id);
  return collection(call, actionsOf(call.account, flow), { ...listing(call), render });
}

export function getFlowOfAction(call: Call): Answer {
  const action = find(call);
  if (isAnswer(action)) return action;
  const flow = call.account.flows[action.flowId];
  if (!flow) return notFound(call.ids, 'flow', action.flowId);
  return ok({ data: flowResource(call, flow), links: selfLink(call.origin, `flows/${flow.id}`) });
}

export function getFlowIdOfAction(call: Call): Answer {
  const action = find(call);
  if (isAnswer(action)) return action;
  return ok({ data: reference('flow', action.flowId), links: { self: `${call.origin}${call.path}` } });
}

export const listMessagesOfAction = (call: Call): Answer => messagesBy(call, (one) => messageResource(call, one));

export const listMessageIdsOfAction = (call: Call): Answer =>
  messagesBy(call, ({ id }) => reference('flow-message', id));

function messagesBy(call: Call, render: (message: Message) => unknown): Answer {
  const action = find(call);
  if (isAnswer(action)) return action;
  return collection<Message>(call, messagesOf(action), {
    filter: messageFilter,
    size: 50,
    read: (message, field) => {
      if (field === 'id') return message.id;
      return field === 'name' ? String(message.definition.name) : readAction(action, field);
    },
    render,
  });
}
