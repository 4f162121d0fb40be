import { createFlow, type NewFlow } from '../flows/flow-create.ts';
import { mapLinks, onlyNext } from '../flows/graph.ts';
import { type Received, receivedSoFar } from '../people/lives.ts';
import { follow, happen } from '../people/story.ts';
import { normalizeHtml, textOf } from '../templates/html.ts';
import type { Ids } from '../account/ids.ts';
import { actionsOf, mapMessages, mapNested, messagesOf } from '../flows/messages.ts';
import { countCancelled, countSkipped, queuedIn } from '../people/people.ts';
import type { Quirks } from '../quirks.ts';
import { isObject } from '../wire/resource.ts';
import type {
  AccountState,
  ActionDefinition,
  ActionRecord,
  Blank,
  Definition,
  FlowRecord,
  FlowStatus,
} from '../account/state.ts';
import { setActionStatus, setFlowStatus } from '../flows/status.ts';
import { writtenAt } from '../account/time.ts';

interface UiWorld {
  readonly account: AccountState;
  readonly ids: Ids;
  readonly now: number;
  readonly quirks: Quirks;
}

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

export function createUi(world: () => UiWorld): Ui {
  const flowOf = (id: string): FlowRecord => found(world().account.flows[id], `flow ${id}`);
  const actionOf = (flowId: string, id: string): ActionRecord => {
    const action = found(world().account.actions[id], `action ${id}`);
    if (action.flowId !== flowId) throw new Error(`action ${id} is not in flow ${flowId}`);
    return action;
  };
  const stamp = (): string => writtenAt(world().now, world().ids.micros());
  const touch = (record: FlowRecord | ActionRecord): void => {
    record.updated = stamp();
  };
  const ui: Ui = {
    createFlow({ html, status, ...sent }) {
      const { account, ids, now, quirks } = world();
      const flow = createFlow({ account, ids, now, quirks }, asBuiltInUi(sent));
      for (const action of actionsOf(account, flow)) {
        action.definition = mapMessages(action.definition, (message, type) =>
          type === 'send-email' ? { ...message, template_id: dragAndDrop(world(), message, html) } : message,
        );
      }
      if (status !== undefined) ui.setFlowStatus(flow.id, status);
      return flow;
    },
    renameFlow(flowId, name) {
      const flow = flowOf(flowId);
      flow.name = name;
      touch(flow);
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
      flow.archived = true;
      touch(flow);
    },
    restoreFlow(flowId) {
      const flow = flowOf(flowId);
      flow.archived = false;
      touch(flow);
    },
    deleteFlow(flowId) {
      const { account, now } = world();
      const flow = flowOf(flowId);
      countCancelled(account, flow, now);
      for (const { id } of actionsOf(account, flow)) delete account.actions[id];
      delete account.flows[flowId];
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
      action.definition = mapMessages(action.definition, (message) => ({ ...message, ...changes }));
      touch(action);
    },
    editAction(flowId, actionId, changes) {
      const action = actionOf(flowId, actionId);
      action.definition = { ...action.definition, data: { ...action.definition.data, ...changes } };
      touch(action);
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
      flow.definition = { ...flow.definition, profile_filter: filter };
      touch(flow);
    },
    removeAction(flowId, actionId) {
      const flow = flowOf(flowId);
      const action = actionOf(flowId, actionId);
      const next = onlyNext(action.definition) ?? null;
      delete world().account.actions[actionId];
      flow.actionIds = flow.actionIds.filter((id) => id !== actionId);
      for (const other of actionsOf(world().account, flow)) {
        other.definition = mapLinks(other.definition, (id) => (id === actionId ? next : id));
      }
      if (flow.entryActionId === actionId) flow.entryActionId = next;
      touch(flow);
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
  Object.fromEntries(
    Object.entries(ui).map(([name, does]: [string, (...args: unknown[]) => unknown]) => [
      name,
      (...args: unknown[]) => {
        follows();
        const result = does(...args);
        follows();
        return result;
      },
    ]),
  ) as unknown as Ui;

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
  const inside = Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withMetricFilters(item)]));
  return (value.type === 'profile-metric' ? { metric_filters: null, ...inside } : inside) as T;
}

function dragAndDrop({ account, ids, now }: UiWorld, message: Definition, html = '<p>Hello</p>'): string {
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
  const draft = nested.data?.status === undefined ? nested : { ...nested, data: { ...nested.data, status: 'draft' } };
  const experiment = draft.data?.current_experiment;
  const rekeyed =
    isObject(experiment) && isObject(experiment.allocations)
      ? {
          ...draft,
          data: {
            ...draft.data,
            current_experiment: {
              ...experiment,
              allocations: Object.fromEntries(
                Object.entries(experiment.allocations).map(([id, share]) => [temporary(id), share]),
              ),
            },
          },
        }
      : draft;
  const linked = mapLinks(rename(rekeyed), temporary);
  return mapMessages(linked as ActionDefinition, ({ id: _, ...message }) => message);
}
