/** A flow is saved before it is deleted: what Klaviyo erases with it nobody can get back. */
import type { Action, FlowDefinition, FlowStatus } from '../klaviyo/types.ts';
import { hideSecrets, isCredentialHeader } from '../plan/secrets.ts';
import { sha256 } from '../plan/sha256.ts';
import type { LedgerEntry } from '../state/ledger-entry.ts';
import { actionId, fieldsOf, isObject } from '../state/normalize-tree.ts';
import type { Fields } from '../state/normalize-tree.ts';
import type { ObservedFlow } from '../state/observed.ts';
import type { Session } from './session.ts';
import type { Step } from './step.ts';
import { fail, fromState } from './step.ts';

/**
 * Saves a flow that was read whole, mails included; durable. Answers where.
 *
 * @param status the flow's before anything was done to it
 * @param reason "replaced by XyZ123", "deleted"
 */
export async function backUp(
  session: Session,
  address: string,
  flow: ObservedFlow,
  status: FlowStatus,
  reason: string,
): Promise<Step<string>> {
  if (flow.definition === undefined) return fail(`The flow ${flow.id} was not read whole, so it is not deleted.`);
  const figures = await session.ports.figures?.(flow.id).catch(() => undefined);
  const saved = await session.ports.store.saveBackup(
    session.accountId,
    {
      version: 1,
      address,
      flow_id: flow.id,
      name: flow.name,
      status,
      at: session.time(),
      reason,
      definition: withoutSecrets(flow.definition, session.ledger().entries[address]),
      templates: flow.templates ?? {},
      ...(figures === undefined ? {} : { figures }),
    },
    { message: `sluice: save ${address} before the flow ${flow.id} goes`, durable: true },
  );
  return fromState(saved);
}

/** Texts that the ledger knows to be secret, and headers whose name says so, as sha256. */
function withoutSecrets(definition: FlowDefinition, entry: LedgerEntry | undefined): FlowDefinition {
  const base = new Map(entry?.base?.actions.map((action) => [actionId(action), action]));
  return {
    ...definition,
    actions: definition.actions.map((action) => withoutCredentials(hideSecrets(action, base.get(actionId(action))))),
  };
}

function withoutCredentials(action: Action): Action {
  if (action.type !== 'send-webhook') return action;
  const data = fieldsOf((action as unknown as Fields)['data']);
  const message = fieldsOf(data['message']);
  const headers = message['headers'];
  if (!isObject(headers)) return action;
  const hidden = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      isCredentialHeader(name) && !String(value).startsWith('sha256:') ? `sha256:${sha256(String(value))}` : value,
    ]),
  );
  return { ...action, data: { ...data, message: { ...message, headers: hidden } } } as unknown as Action;
}
