import type { Call } from '../wire/call.ts';
import { isObject } from '../wire/resource.ts';
import { writtenAt } from '../account/time.ts';
import { mapLinks, onlyNext } from './graph.ts';
import type { ActionDefinition, ActionRecord, Definition, FlowRecord, AccountState } from '../account/state.ts';

/** A message, the action that sends it, and by which channel. */
export interface Message {
  readonly action: ActionRecord;
  readonly id: string;
  readonly channel: string;
  readonly definition: Definition;
}

/** Only "Email" is recorded; the rest are our guess at the same style. */
const channels: Readonly<Record<string, string>> = {
  'send-email': 'Email',
  'send-sms': 'SMS',
  'send-mobile-push': 'Mobile Push',
  'send-webhook': 'Webhook',
  'send-internal-alert': 'Internal Alert',
  'send-whatsapp': 'WhatsApp',
};

/** The same action with every action nested in it changed: a test holds its main action and its variations. */
export function mapNested(definition: ActionDefinition, change: (nested: Definition) => Definition): ActionDefinition {
  const { data } = definition;
  if (!data || !isObject(data.main_action)) return definition;
  const experiment = data.current_experiment;
  return {
    ...definition,
    data: {
      ...data,
      main_action: change(data.main_action),
      ...(isObject(experiment) && Array.isArray(experiment.variations)
        ? {
            current_experiment: {
              ...experiment,
              variations: experiment.variations.map((v) => change(v as Definition)),
            },
          }
        : {}),
    },
  };
}

/** The same action with every message in it changed, its own or those nested in a test. */
export function mapMessages(
  definition: ActionDefinition,
  change: (message: Definition, type: string) => Definition,
): ActionDefinition {
  const own = (carrier: Definition): Definition => {
    const data = carrier.data;
    if (!isObject(data) || !isObject(data.message)) return carrier;
    return { ...carrier, data: { ...data, message: change(data.message, String(carrier.type)) } };
  };
  return mapNested(own(definition) as ActionDefinition, own);
}

/** Every message of an action, with the type of the action that carries it. */
export function messagesIn(definition: ActionDefinition): (readonly [message: Definition, type: string])[] {
  const found: (readonly [Definition, string])[] = [];
  mapMessages(definition, (message, type) => {
    found.push([message, type]);
    return message;
  });
  return found;
}

export const messagesOf = (action: ActionRecord): Message[] =>
  messagesIn(action.definition).map(([definition, type]) => {
    return { action, id: String(definition.id), channel: channels[type] ?? type, definition };
  });

export function findMessage(account: AccountState, id: string): Message | undefined {
  return Object.values(account.actions)
    .flatMap(messagesOf)
    .find((message) => message.id === id);
}

/** Takes an action out of its flow, whose ends are joined or not. */
export function takeOut(
  { account, ids, now }: Pick<Call, 'account' | 'ids' | 'now'>,
  flow: FlowRecord,
  { id, definition }: ActionRecord,
  joins: boolean,
): void {
  const next = joins ? (onlyNext(definition) ?? null) : null;
  delete account.actions[id];
  flow.actionIds = flow.actionIds.filter((other) => other !== id);
  for (const other of actionsOf(account, flow))
    other.definition = mapLinks(other.definition, (to) => (to === id ? next : to));
  if (flow.entryActionId === id) flow.entryActionId = next;
  flow.updated = writtenAt(now, ids.micros());
}

/** Newest first, as `included` comes (recorded). */
export function actionsOf(account: AccountState, flow: FlowRecord): ActionRecord[] {
  return flow.actionIds.flatMap((id) => account.actions[id] ?? []).sort((a, b) => Number(b.id) - Number(a.id));
}
