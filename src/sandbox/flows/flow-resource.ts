import { mapMessages, messagesOf, actionsOf, type Message } from './messages.ts';
import { listOf } from '../wire/query.ts';
import { reference, relationship, selfLink, sparse, type Resource } from '../wire/resource.ts';
import { tagResource } from '../account/tag-resource.ts';
import type { Call } from '../wire/call.ts';
import type { ActionDefinition, ActionRecord, Blank, Definition, FlowRecord } from '../account/state.ts';
import { asRead, type Timestamp } from '../account/time.ts';

/** Which timestamps the request itself has just written: those come back with microseconds, all others in whole seconds. */
export type Fresh = 'created' | 'updated' | undefined;

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
  const include = listOf(call.query, 'include') ?? [];
  const parent = `flows/${flow.id}`;
  const actions = include.includes('flow-actions')
    ? actionsOf(call.account, flow).map(({ id }) => reference('flow-action', id))
    : undefined;
  const tags = include.includes('tags') ? flow.tagIds.map((id) => reference('tag', id)) : undefined;
  return sparse(
    {
      type: 'flow',
      id: flow.id,
      attributes: {
        name: isBlank(flow, 'name') ? null : flow.name,
        status: flow.status,
        archived: flow.archived,
        created: shown(flow.created, fresh === 'created'),
        updated: shown(flow.updated, fresh !== undefined),
        trigger_type: triggerTypes[String(flow.definition.triggers[0]?.type)] ?? 'Unconfigured',
        ...(withDefinition ? { definition: isBlank(flow, 'definition') ? null : flowDefinition(call, flow) } : {}),
      },
      relationships: {
        'flow-actions': relationship(call.origin, parent, 'flow-actions', actions),
        tags: relationship(call.origin, parent, 'tags', tags),
      },
      links: selfLink(call.origin, parent),
    },
    call.query,
  );
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
  const parent = `flow-actions/${action.id}`;
  const messages = (listOf(call.query, 'include') ?? []).includes('flow-messages')
    ? messagesOf(action).map(({ id }) => reference('flow-message', id))
    : undefined;
  return sparse(
    {
      type: 'flow-action',
      id: action.id,
      attributes: {
        definition: shownDefinition(call, action),
        created: shown(action.created, fresh === 'created'),
        updated: shown(action.updated, fresh !== undefined),
      },
      relationships: {
        flow: relationship(call.origin, parent, 'flow', reference('flow', action.flowId)),
        'flow-messages': relationship(call.origin, parent, 'flow-messages', messages),
      },
      links: selfLink(call.origin, parent),
    },
    call.query,
  );
}

export function messageResource(call: Call, message: Message): Resource {
  const parent = `flow-messages/${message.id}`;
  const template = presentMessage(message, call.now).template_id;
  return sparse(
    {
      type: 'flow-message',
      id: message.id,
      attributes: {
        channel: message.channel,
        definition: presentMessage(message, call.now),
        created: asRead(message.action.created),
        updated: asRead(message.action.updated),
      },
      relationships: {
        'flow-action': relationship(call.origin, parent, 'flow-action', reference('flow-action', message.action.id)),
        template: relationship(
          call.origin,
          parent,
          'template',
          typeof template === 'string' ? reference('template', template) : undefined,
        ),
        image: relationship(call.origin, parent, 'image'),
      },
      links: selfLink(call.origin, parent),
    },
    call.query,
  );
}

/** What `include=` adds to a page of flows: every action of each, newest first, and the tags once. */
export function includedWithFlows(call: Call, flows: readonly FlowRecord[]): Resource[] {
  const include = listOf(call.query, 'include') ?? [];
  const actions = include.includes('flow-actions') ? flows.flatMap((flow) => actionsOf(call.account, flow)) : [];
  const tagIds = new Set(include.includes('tags') ? flows.flatMap((flow) => flow.tagIds) : []);
  return [
    ...actions.map((action) => actionResource({ ...call, query: withoutInclude(call) }, action)),
    ...call.account.tags.filter(({ id }) => tagIds.has(id)).map((tag) => tagResource(call, tag)),
  ];
}

/** Included resources name their own relations by link only. */
function withoutInclude(call: Call): Call['query'] {
  return new Map([...call.query].filter(([name]) => name !== 'include'));
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

function shown(timestamp: Timestamp, fresh: boolean): Timestamp {
  return fresh ? timestamp : asRead(timestamp);
}
