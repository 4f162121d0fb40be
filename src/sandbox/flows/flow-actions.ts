import { errors, here, invalid, noContent, notFound, ok, refuse, related, whole } from '../wire/answer.ts';
import type { Answer, ErrorItem } from '../wire/answer.ts';
import { dataOf, type Call, type Handler } from '../wire/call.ts';
import { collection, type Listing } from '../wire/collection.ts';
import { actionResource, flowResource, messageResource } from './flow-resource.ts';
import { checkAction } from './flow-rules.ts';
import { targets } from './graph.ts';
import { actionFilter, messageFilter } from '../wire/list-rules.ts';
import { actionsOf, messagesIn, messagesOf, takeOut, type Message } from './messages.ts';
import { patchDefinition } from './action-patch.ts';
import { bare, includes, isAbsent, reference } from '../wire/resource.ts';
import { of, ofFlow } from '../account/find.ts';
import type { ActionDefinition, ActionRecord } from '../account/state.ts';
import { followActions, note } from './status.ts';
import { writtenAt } from '../account/time.ts';

const known = of('flow action', ({ account, id }) => account.actions[id]);

/** Recorded: an id that is no number is a 400, an unknown number a 404. */
const ofAction =
  (handle: (call: Call, action: ActionRecord) => Answer): Handler =>
  (call) =>
    /^\d+$/.test(call.id) ? known(handle)(call) : refuse(call, '/data/id', 'Flow Action ID must be a digit');

export const getAction = ofAction((call, action) => {
  const flow = includes(call, 'flow') ? call.account.flows[action.flowId] : undefined;
  const messages = includes(call, 'flow-messages') ? messagesOf(action) : [];
  const included = [
    ...(flow ? [flowResource(bare(call), flow)] : []),
    ...messages.map((message) => messageResource(bare(call), message)),
  ];
  return whole(actionResource(call, action), call.query.get('include') ? included : undefined);
});

/** PATCH /api/flow-actions/{id}: the whole definition of one action, on draft and on live flows. */
export const patchAction = ofAction((call, action) => {
  const { id, attributes } = dataOf<{ id: string; attributes: { definition: ActionDefinition } }>(call);
  const { definition: sent } = attributes;
  const problems = checkPatch(call, action, id, sent);
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
  return ok({ data: actionResource(call, action, 'updated'), links: here(call) });
});

function checkPatch(call: Call, action: ActionRecord, id: string, sent: ActionDefinition): ErrorItem[] {
  const at = '/data/attributes/definition';
  const { definition: stored } = action;
  const { patchRefusedFor, patchLinks, patchNeedsMessageId } = call.quirks;
  const sameLinks = targets(sent).join() === targets(stored).join();
  const rules: readonly (readonly [holds: boolean, pointer: string, otherwise: string])[] = [
    [id === action.id, '/data/id', 'The id differs from the one in the path.'],
    [sent.id === action.id, `${at}/id`, `The definition of action ${action.id} must carry its id.`],
    [sent.type === stored.type, `${at}/type`, `The type of an action cannot change from '${stored.type}'.`],
    [!patchRefusedFor.includes(stored.type), `${at}/type`, `Actions of type '${stored.type}' cannot be updated.`],
    [patchLinks !== 'refused' || sameLinks, `${at}/links`, 'The links of an action cannot be changed.'],
    [
      !patchNeedsMessageId || messageIds(sent) >= messageIds(stored),
      `${at}/links`,
      'The links of an action cannot be changed.',
    ],
  ];
  return [
    ...rules.filter(([holds]) => !holds).map(([, pointer, detail]) => invalid(pointer, detail)),
    ...checkAction(sent, at, call.account, call.quirks),
  ];
}

/** How many messages of an action say which they are. */
const messageIds = (definition: ActionDefinition): number =>
  messagesIn(definition).filter(([message]) => !isAbsent(message.id)).length;

/** DELETE /api/flow-actions/{id}: 204 (recorded). Whether the parent is re-stitched to the child is a quirk. */
export const deleteAction = ofAction((call, action) => {
  const flow = call.account.flows[action.flowId];
  if (flow) takeOut(call, flow, action, call.quirks.deleteRestitches);
  else delete call.account.actions[action.id];
  return noContent;
});

const listing = (call: Call): Listing<ActionRecord> => ({
  filter: actionFilter,
  size: 50,
  read: readAction,
  render: (action) => actionResource(call, action),
});

function readAction(action: ActionRecord, field: string): string {
  if (field === 'action_type') return action.definition.type;
  if (field === 'status') return String(action.definition.data?.status);
  if (field === 'id') return action.id.padStart(12, '0');
  return field === 'created' ? action.created : action.updated;
}

export const listActionsOfFlow = ofFlow((call, flow) =>
  collection(call, actionsOf(call.account, flow), listing(call)),
);

export const listActionIdsOfFlow = ofFlow((call, flow) => {
  const render = ({ id }: ActionRecord): unknown => reference('flow-action', id);
  return collection(call, actionsOf(call.account, flow), { ...listing(call), render });
});

export const getFlowOfAction = ofAction((call, { flowId }) => {
  const flow = call.account.flows[flowId];
  return flow ? whole(flowResource(call, flow)) : notFound(call.ids, 'flow', flowId);
});
export const getFlowIdOfAction = ofAction((call, { flowId }) => related(call, 'flow', flowId));

const messagesBy = (render: (call: Call, message: Message) => unknown): Handler =>
  ofAction((call, action) =>
    collection<Message>(call, messagesOf(action), {
      filter: messageFilter,
      size: 50,
      read: (message, field) => {
        if (field === 'id') return message.id;
        return field === 'name' ? String(message.definition.name) : readAction(action, field);
      },
      render: (message) => render(call, message),
    }),
  );

export const listMessagesOfAction = messagesBy(messageResource);
export const listMessageIdsOfAction = messagesBy((_, { id }) => reference('flow-message', id));
