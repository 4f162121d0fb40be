import { createFlow, withAllocations, type NewFlow, type World } from '../flows/flow-create.ts';
import { dropFlow } from '../flows/flows.ts';
import { mapLinks, withData } from '../flows/graph.ts';
import { type Received, receivedSoFar } from '../people/lives.ts';
import { follow, happen } from '../people/story.ts';
import { normalizeHtml, textOf } from '../templates/html.ts';
import { actionsOf, mapMessages, mapNested, messagesOf, takeOut } from '../flows/messages.ts';
import { countCancelled, countSkipped, queuedIn } from '../people/people.ts';
import { isObject, mapped } from '../wire/resource.ts';
import type { ActionDefinition, ActionRecord, Blank, Definition, FlowRecord, FlowStatus } from '../account/state.ts';
import { setActionStatus, setFlowStatus } from '../flows/status.ts';
import { writtenAt } from '../account/time.ts';

/** What a person does in Klaviyo's own pages: no key, no limits, no log. Every id must exist; the rest is a bug of the test. */
export interface Ui {
  /** A flow as the page builds it: null extras, drag-and-drop templates with this HTML, its status at once. */
  createFlow(flow: NewFlow & { readonly html?: string; readonly status?: FlowStatus }): FlowRecord;
  renameFlow(flowId: string, name: string): void;
  /** A draft beside it, with its tags and its messages' names. Returns the clone. */
  cloneFlow(flowId: string, name?: string): FlowRecord;
  archiveFlow(flowId: string): void;
  restoreFlow(flowId: string): void;
  deleteFlow(flowId: string): void;
  setFlowStatus(flowId: string, status: FlowStatus): void;
  setActionStatus(flowId: string, actionId: string, status: string): void;
  editSubject(flowId: string, actionId: string, subject: string): void;
  /** Fields of an action's message. */
  editMessage(flowId: string, actionId: string, changes: Definition): void;
  /** Fields of an action's `data`: a delay's value, a split's filter. */
  editAction(flowId: string, actionId: string, changes: Definition): void;
  /** The content of an action's message, in place: the template's id stays. */
  editTemplate(flowId: string, actionId: string, html: string): void;
  editProfileFilter(flowId: string, filter: unknown): void;
  /** Takes a step out; the page always joins the ends. */
  removeAction(flowId: string, actionId: string): void;
  /** From now on answers do not show this of the flow; nobody's doing, and `updated` stays. */
  blank(flowId: string, ...parts: readonly Blank[]): void;
  addTag(flowId: string, name: string): void;
  removeTag(flowId: string, name: string): void;
  /** Puts people into a flow. */
  enqueue(flowId: string, count: number): void;
  /** Somebody triggers a metric, by its id, now. */
  event(metricId: string, person: string): void;
  /** What single people got so far. */
  received(): readonly Received[];
  queued(flowId: string): number;
}

export function createUi(world: () => World): Ui {
  const flowOf = (id: string): FlowRecord => found(world().account.flows[id], `flow ${id}`);
  const actionOf = (flowId: string, id: string): ActionRecord => {
    const action = found(world().account.actions[id], `action ${id}`);
    if (action.flowId !== flowId) throw new Error(`action ${id} is not in flow ${flowId}`);
    return action;
  };
  const stamp = (): string => writtenAt(world().now, world().ids.micros());
  const touch = <T extends FlowRecord | ActionRecord>(record: T, changes: Partial<T>): void => {
    Object.assign(record, changes, { updated: stamp() });
  };
  const ui: Ui = {
    createFlow({ html, status, ...sent }) {
      const flow = createFlow(world(), asBuiltInUi(sent));
      for (const action of actionsOf(world().account, flow)) {
        action.definition = mapMessages(action.definition, (message, type) =>
          type === 'send-email' ? { ...message, template_id: dragAndDrop(world(), message, html) } : message,
        );
      }
      if (status !== undefined) ui.setFlowStatus(flow.id, status);
      return flow;
    },
    renameFlow(flowId, name) {
      touch(flowOf(flowId), { name });
    },
    cloneFlow(flowId, name) {
      const source = flowOf(flowId);
      const { account } = world();
      const temporary = (id: string): string => `clone-${id}`;
      const { triggers, profile_filter, reentry_criteria } = source.definition;
      const clone = createFlow(world(), {
        name: name ?? `${source.name} (clone)`,
        definition: {
          triggers,
          profile_filter,
          actions: actionsOf(account, source)
            .reverse()
            .map(({ definition }) => asNew(definition, temporary)),
          entry_action_id: source.entryActionId === null ? null : temporary(source.entryActionId),
          reentry_criteria,
        },
      });
      clone.tagIds = [...source.tagIds];
      return clone;
    },
    archiveFlow(flowId) {
      const { account, now } = world();
      const flow = flowOf(flowId);
      countCancelled(account, flow, now);
      setFlowStatus(flow, 'draft', now);
      touch(flow, { archived: true });
    },
    restoreFlow(flowId) {
      touch(flowOf(flowId), { archived: false });
    },
    deleteFlow(flowId) {
      const { account, now } = world();
      dropFlow(account, flowOf(flowId), now);
    },
    setFlowStatus(flowId, status) {
      const flow = flowOf(flowId);
      const { account, now } = world();
      if (status === 'draft') countSkipped(account, flow, now);
      setFlowStatus(flow, status, now);
      for (const action of actionsOf(account, flow)) setActionStatus(world(), action, status);
    },
    setActionStatus(flowId, actionId, status) {
      setActionStatus(world(), actionOf(flowId, actionId), status);
    },
    editSubject(flowId, actionId, subject) {
      ui.editMessage(flowId, actionId, { subject_line: subject });
    },
    editMessage(flowId, actionId, changes) {
      const action = actionOf(flowId, actionId);
      touch(action, { definition: mapMessages(action.definition, (message) => ({ ...message, ...changes })) });
    },
    editAction(flowId, actionId, changes) {
      const action = actionOf(flowId, actionId);
      touch(action, { definition: withData(action.definition, changes) });
    },
    editTemplate(flowId, actionId, html) {
      const [message] = messagesOf(actionOf(flowId, actionId));
      const id = String(message?.definition.template_id);
      const template = found(world().account.templates[id], `template ${id}`);
      template.html = normalizeHtml(html);
      template.text = textOf(template.html);
      template.updated = stamp();
    },
    editProfileFilter(flowId, filter) {
      const flow = flowOf(flowId);
      touch(flow, { definition: { ...flow.definition, profile_filter: filter } });
    },
    removeAction(flowId, actionId) {
      takeOut(world(), flowOf(flowId), actionOf(flowId, actionId), true);
    },
    blank(flowId, ...parts) {
      flowOf(flowId).blank = parts;
    },
    addTag(flowId, name) {
      const { account, ids } = world();
      const tag = account.tags.find((one) => one.name === name) ?? { id: ids.uuid(), name };
      if (!account.tags.includes(tag)) account.tags.push(tag);
      const flow = flowOf(flowId);
      if (!flow.tagIds.includes(tag.id)) flow.tagIds.push(tag.id);
    },
    removeTag(flowId, name) {
      const tag = world().account.tags.find((one) => one.name === name);
      const flow = flowOf(flowId);
      flow.tagIds = flow.tagIds.filter((id) => id !== tag?.id);
    },
    event(metricId, person) {
      const { account, quirks, now } = world();
      happen(account, quirks, { at: now, person, metric: metricId });
    },
    received() {
      const { account, now } = world();
      return receivedSoFar(account, now);
    },
    enqueue(flowId, count) {
      flowOf(flowId).enqueued.push({ at: world().now, count });
    },
    queued(flowId) {
      const { account, now } = world();
      return queuedIn(account, flowOf(flowId), now);
    },
  };
  return followed(ui, () => {
    const { account, quirks, now } = world();
    follow(account, quirks, now);
  });
}

/** What is done in a page counts from the moment it is done. */
const followed = (ui: Ui, follows: () => void): Ui =>
  mapped(ui as unknown as Record<string, (...args: unknown[]) => unknown>, (does) => (...args: unknown[]) => {
    follows();
    const result = does(...args);
    follows();
    return result;
  }) as unknown as Ui;

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`there is no ${what} in this account`);
  return value;
}

/** Flows built in the page carry `trigger_filter: null` and `metric_filters: null` (field reports). */
function asBuiltInUi(sent: NewFlow): NewFlow {
  const triggers = sent.definition.triggers.map((trigger) =>
    trigger.type === 'metric' ? { trigger_filter: null, ...trigger } : trigger,
  );
  return { ...sent, definition: { ...withMetricFilters(sent.definition), triggers } };
}

function withMetricFilters<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withMetricFilters) as T;
  if (!isObject(value)) return value;
  const inside = mapped(value, withMetricFilters);
  return (value.type === 'profile-metric' ? { metric_filters: null, ...inside } : inside) as T;
}

function dragAndDrop({ account, ids, now }: World, message: Definition, html = '<p>Hello</p>'): string {
  const id = ids.object();
  const printed = normalizeHtml(html);
  const written = writtenAt(now, ids.micros());
  account.templates[id] = {
    id,
    name: String(message.name ?? 'Email'),
    editorType: 'SYSTEM_DRAGGABLE',
    html: printed,
    text: textOf(printed),
    amp: null,
    created: written,
    updated: written,
    messageId: String(message.id),
  };
  return id;
}

/** A stored action as if it were sent anew: temporary ids, messages without theirs, in draft. */
function asNew(definition: ActionDefinition, temporary: (id: string) => string): Definition {
  const rename = (action: Definition): Definition => {
    const { id, ...rest } = action;
    return { ...rest, temporary_id: temporary(String(id)) };
  };
  const nested = mapNested(definition, rename);
  const draft = nested.data?.status === undefined ? nested : withData(nested, { status: 'draft' });
  const rekeyed = withAllocations(draft, temporary);
  const linked = mapLinks(rename(rekeyed), temporary);
  return mapMessages(linked as ActionDefinition, ({ id: _, ...message }) => message);
}
