import { mapMessages, messagesOf, actionsOf, type Message } from './messages.ts';
import { bare, includes, reference, resource, type Resource } from '../wire/resource.ts';
import { tagResource } from '../account/tag-resource.ts';
import type { Call } from '../wire/call.ts';
import type { ActionDefinition, ActionRecord, Blank, Definition, FlowRecord } from '../account/state.ts';
import { times, type Fresh } from '../account/time.ts';

/** Klaviyo OpenAPI 2026-07-15 has no word for a segment; that segments count as lists here is a guess. */
const triggerTypes: Readonly<Record<string, string>> = {
  list: 'Added to List',
  segment: 'Added to List',
  metric: 'Metric',
  date: 'Date Based',
  'price-drop': 'Price Drop',
  'low-inventory': 'Low Inventory',
};

/** Whole definitions come with POST, and with `additional-fields[flow]=definition` on a single flow. */
export function flowResource(call: Call, flow: FlowRecord, fresh?: Fresh, withDefinition = false): Resource {
  const attributes = {
    name: isBlank(flow, 'name') ? null : flow.name,
    status: flow.status,
    archived: flow.archived,
    ...times(flow, fresh),
    trigger_type: triggerTypes[String(flow.definition.triggers[0]?.type)] ?? 'Unconfigured',
    ...(withDefinition ? { definition: isBlank(flow, 'definition') ? null : flowDefinition(call, flow) } : {}),
  };
  const actions = includes(call, 'flow-actions') ? actionsOf(call.account, flow) : undefined;
  return resource(call, 'flow', flow.id, attributes, {
    'flow-actions': actions?.map(({ id }) => reference('flow-action', id)),
    tags: includes(call, 'tags') ? flow.tagIds.map((id) => reference('tag', id)) : undefined,
  });
}

/** Actions in the order of their ids, which is not the order they were sent in. */
function flowDefinition(call: Call, flow: FlowRecord): Definition {
  const { triggers, profile_filter, reentry_criteria } = flow.definition;
  const actions = actionsOf(call.account, flow).reverse();
  return {
    triggers: isBlank(flow, 'unsupported-trigger') ? triggers.map(() => ({ type: 'unsupported' })) : triggers,
    profile_filter,
    actions: actions.flatMap((action) => shownDefinition(call, action) ?? []),
    entry_action_id: flow.entryActionId,
    ...(reentry_criteria === undefined ? {} : { reentry_criteria }),
  };
}

export function actionResource(call: Call, action: ActionRecord, fresh?: Fresh): Resource {
  const attributes = { definition: shownDefinition(call, action), ...times(action, fresh) };
  const messages = includes(call, 'flow-messages') ? messagesOf(action) : undefined;
  return resource(call, 'flow-action', action.id, attributes, {
    flow: reference('flow', action.flowId),
    'flow-messages': messages?.map(({ id }) => reference('flow-message', id)),
  });
}

export function messageResource(call: Call, message: Message): Resource {
  const definition = presentMessage(message, call.now);
  const { template_id: template } = definition;
  const attributes = { channel: message.channel, definition, ...times(message.action) };
  return resource(call, 'flow-message', message.id, attributes, {
    'flow-action': reference('flow-action', message.action.id),
    template: typeof template === 'string' ? reference('template', template) : undefined,
    image: undefined,
  });
}

/** What `include=` adds to a page of flows: every action of each, newest first, and the tags once. */
export function includedWithFlows(call: Call, flows: readonly FlowRecord[]): Resource[] {
  const actions = includes(call, 'flow-actions') ? flows.flatMap((flow) => actionsOf(call.account, flow)) : [];
  const tagIds = new Set(includes(call, 'tags') ? flows.flatMap((flow) => flow.tagIds) : []);
  return [
    ...actions.map((action) => actionResource(bare(call), action)),
    ...call.account.tags.filter(({ id }) => tagIds.has(id)).map((tag) => tagResource(call, tag)),
  ];
}

const isBlank = (flow: FlowRecord | undefined, blank: Blank): boolean => flow?.blank?.includes(blank) === true;

/** The definition, or what stands in its place where the flow's last action is blank. */
function shownDefinition(call: Call, action: ActionRecord): ActionDefinition | null {
  const flow = call.account.flows[action.flowId];
  const isLast = flow?.actionIds.at(-1) === action.id;
  if (isLast && isBlank(flow, 'action')) return null;
  const definition = presentDefinition(action, call.now);
  return isLast && isBlank(flow, 'unsupported-action')
    ? { id: definition.id, type: 'unsupported', links: { next: null } }
    : definition;
}

/** The definition as answers show it now: stale for a while after a template was changed. */
export function presentDefinition(action: ActionRecord, now: number): ActionDefinition {
  const { stale } = action;
  if (!stale || now >= stale.until) return action.definition;
  return mapMessages(action.definition, (message) =>
    message.id === stale.messageId ? { ...message, template_id: stale.templateId } : message,
  );
}

function presentMessage({ action, id, definition }: Message, now: number): Definition {
  const { stale } = action;
  if (!stale || now >= stale.until || stale.messageId !== id) return definition;
  return { ...definition, template_id: stale.templateId };
}
