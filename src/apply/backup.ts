/** A flow is saved before it is deleted: what Klaviyo erases with it nobody can get back. */
import { success } from '../diagnostics/result.ts';
import { groupsIn, withoutGuard } from '../drain/guard.ts';
import type { Action, FlowDefinition, FlowStatus } from '../wire/types.ts';
import { hideKnownOrLikely, hideValues, secretValues } from '../flow/secrets.ts';
import { actionId, walkTree } from '../flow/tree.ts';
import { normalizeDefinition } from '../flow/normalize.ts';
import type { Backup, LastFigures } from '../ledger/backup.ts';
import type { LedgerEntry } from '../ledger/ledger-entry.ts';
import type { ObservedFlow } from '../ledger/observed.ts';
import { isRunning } from './remember.ts';
import type { Session } from './session/session.ts';
import { fail, fromState, type Step } from './session/step.ts';

/**
 * Saves a flow that was read whole, mails included; durable. Secret values are kept as sha256, also where a ledger that
 * was lost does not know that one stands there. Answers with the backup's name.
 *
 * @param status the flow's before anything was done to it
 * @param reason "replaced by XyZ123", "deleted"
 * @param entry what the ledger knows of the flow; the address's entry when left out
 */
export async function backUp(
  session: Session,
  address: string,
  flow: ObservedFlow,
  status: FlowStatus,
  reason: string,
  entry = session.ledger().entries[address],
): Promise<Step<string>> {
  if (flow.definition === undefined) return fail(`The flow ${flow.id} was not read whole, so it is not deleted.`);
  const steps = entry?.steps;
  const [unread] = Object.values(flow.unreadMails ?? {});
  if (unread !== undefined)
    return fail(
      `A mail of the flow ${flow.id} cannot be saved, and nobody gets it back once the flow is gone. ${unread}`,
    );
  const figures = await figuresOf(session, address, flow);
  if (!figures.ok) return figures;
  const backup: Backup = {
    version: 1,
    address,
    flow_id: flow.id,
    name: flow.name,
    status,
    at: session.time(),
    reason,
    definition: withoutSecrets(flow.definition, entry, secretValues(session.ports.secrets)),
    templates: flow.templates ?? {},
    steps,
    figures: figures.data,
  };
  return fromState(
    await session.ports.store.saveBackup(session.accountId, backup, {
      message: `sluice: save ${address} before its flow ${flow.id} goes`,
      durable: true,
    }),
  );
}

/**
 * The figures that Klaviyo erases with the flow. One that has run is not deleted while they cannot be had; one that never
 * ran has none.
 */
export async function figuresOf(
  session: Session,
  address: string,
  flow: ObservedFlow,
): Promise<Step<LastFigures | undefined>> {
  const ran = session.ledger().entries[address]?.has_run !== false || isRunning(flow);
  const asked = ran ? await session.ports.figures?.(flow.id) : undefined;
  if (asked === undefined) return success(undefined);
  if (asked.ok) return asked;
  return fail(
    `The last figures of the flow ${flow.id} could not be saved, and deleting it erases them in Klaviyo, so it is not ` +
      `deleted. ${asked.error.message} Run apply again when reports can be asked.`,
  );
}

/** The definition as it may be stored: one spelling, and each text hashed that is a secret in the entry, or looks like one. */
function withoutSecrets(
  definition: FlowDefinition,
  entry: LedgerEntry | undefined,
  values: readonly string[],
): FlowDefinition {
  // What keeps re-entry closed across a replacement is no author's, and stands in no YAML.
  const normal = withoutGuard(
    normalizeDefinition(definition),
    groupsIn(entry?.sent && normalizeDefinition(entry.sent)),
  );
  const base = new Map(entry?.base?.actions.map((action) => [actionId(action), action]));
  const sent = sentById(entry);
  const hide = (action: Action): Action =>
    hideValues(hideKnownOrLikely(action, base.get(actionId(action)), sent.get(actionId(action))), values);
  return { ...normal, actions: normal.actions.map(hide) };
}

/** What was sent, by Klaviyo's ids: base and sent are one tree. */
function sentById(entry: LedgerEntry | undefined): ReadonlyMap<string, Action> {
  if (entry?.base === undefined || entry.sent === undefined) return new Map();
  const sent = walkTree(entry.sent).nodes;
  return new Map(
    walkTree(entry.base).nodes.flatMap(({ id }, index) => {
      const action = sent[index]?.action;
      return action === undefined ? [] : [[id, action] as const];
    }),
  );
}
