/**
 * Steps changed where they stand. Nobody leaves the flow, and its figures stay. Everything is read just before; if
 * anything is not as the plan saw it, nothing is sent. A status that is lowered comes first, one that is raised last.
 */
import { success } from '../../diagnostics/result.ts';
import { bareFlow } from '../../drain/guard.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import type { LedgerEntry } from '../../ledger/ledger-entry.ts';
import { withEntry } from '../../ledger/ledger.ts';
import { isSameWayIn } from '../../flow/fill.ts';
import { readActionsAgain, readWhole } from '../../observe/read-flow.ts';
import { slotsOf, zipSlots } from '../../flow/slots.ts';
import type { UpdateOperation } from '../../plan/operation.ts';
import type { Change } from '../../plan/plan.ts';
import { compareStatus } from '../../plan/rows/status-target.ts';
import { noMailEdited } from './edited-mail.ts';
import { type Ended, journalled } from '../session/journalled.ts';
import { patchAction } from './patch-action.ts';
import { readOurs } from '../read-ours.ts';
import { withGood, withStatuses } from '../remember.ts';
import { removeActions } from './remove-actions.ts';
import { withSecrets } from '../secrets.ts';
import type { Session } from '../session/session.ts';
import { asStands, setStatus } from './status.ts';
import { type Done, fail, fromApi, proved, type Step } from '../session/step.ts';
import { updateState } from './update-entry.ts';
import { isActionAsExpected, updateJournal } from './update-journal.ts';

export async function update(
  session: Session,
  change: Change,
  operation: UpdateOperation,
  commit?: string,
): Promise<Step<Done>> {
  const { address } = change;
  const checked = await check(session, change, operation);
  if (!checked.ok) return checked;
  return journalled(session, address, {
    journal: updateJournal(change, operation, session.time(), commit),
    message: `announce the update of ${address}`,
    durable: true,
    act: () => carryOut(session, change, operation, checked.data),
  });
}

/** The flow as it is; a failure when it is not as the plan saw it, or cannot be sent as it is meant. */
async function check(session: Session, change: Change, operation: UpdateOperation): Promise<Step<ObservedFlow>> {
  const { address } = change;
  const { flow_id: id, patches, removals, status } = operation;
  for (const { definition } of patches) {
    const filled = withSecrets(definition, session.ports.secrets);
    if (!filled.ok) return filled;
  }
  const mails = mailsToChange(patches);
  const statuses = status === undefined ? [change.status ?? 'draft'] : [status.from, status.to];
  const flow = await readOurs(session, address, id, statuses, mails);
  if (!flow.ok) return flow;
  const unedited = noMailEdited(session, change, operation.meant, mails, flow.data);
  if (!unedited.ok) return unedited;
  for (const { action_id, expect, step } of [...patches, ...removals]) {
    const action = flow.data.actions[action_id]?.definition;
    if (action === undefined || !isActionAsExpected(expect, action)) {
      return fail(`The step ${step} was changed in Klaviyo since the plan was made, so nothing is sent. Plan again.`);
    }
  }
  const known = [operation.meant.definition, session.ledger().entries[address]?.base];
  const now = flow.data.definition;
  if (now !== undefined && !known.some((one) => one !== undefined && isSameWayIn(one, bareFlow(now, known)))) {
    return fail(
      `The trigger, filter or re-entry of ${address} was changed in Klaviyo since the plan was made, so nothing is sent. Plan again: sluice plan --deep shows it.`,
    );
  }
  const planned = new Set(change.steps.flatMap((row) => row.action_id ?? []));
  const others = Object.keys(flow.data.actions).filter((one) => !planned.has(one));
  if (planned.size > 0 && (others.length > 0 || planned.size !== Object.keys(flow.data.actions).length)) {
    return fail(`Steps were added or removed in Klaviyo since the plan was made, so nothing is sent. Plan again.`);
  }
  return flow;
}

/** Template ids of the mails whose content the patches change. */
const mailsToChange = (patches: UpdateOperation['patches']): readonly string[] => [
  ...new Set(
    patches.flatMap(({ definition, expect }) =>
      zipSlots(definition, expect).flatMap(({ template, other }) => (template !== other ? (other ?? []) : [])),
    ),
  ),
];

async function carryOut(
  session: Session,
  change: Change,
  operation: UpdateOperation,
  first: ObservedFlow,
): Promise<Step<Ended>> {
  const { address } = change;
  const { patches, removals, status, meant } = operation;
  let flow = first;
  const isLowered = status !== undefined && compareStatus(status.to, status.from) < 0;
  if (isLowered) {
    const lowered = await setStatus(session, asStands(status, flow), flow);
    if (!lowered.ok) return lowered;
    flow = lowered.data;
  }
  for (const [index, patch] of patches.entries()) {
    const action = flow.actions[patch.action_id]?.definition;
    if (action === undefined) return fail(`The step ${patch.step} is gone from Klaviyo. Plan again.`);
    const isFresh = index === 0 && !isLowered;
    const patched = await patchAction(session, address, patch, meant, { action, isFresh });
    if (!patched.ok) return patched;
    session.tell(address, 'update', `step ${index + 1} of ${patches.length} changed and read back`);
  }
  const removed = removals.length === 0 ? proved : await removeActions(session, address, operation, flow);
  if (!removed.ok) return removed;

  const settled = await settle(session, address, flow);
  if (!settled.ok) return settled;
  flow = settled.data;
  if (status !== undefined && !isLowered) {
    const raised = await setStatus(session, asStands(status, flow), flow);
    if (!raised.ok) return raised;
    flow = raised.data;
  }
  const count = patches.length + removals.length;
  const detail = `${count} of ${count} ${count === 1 ? 'step' : 'steps'}, read back`;
  return success({
    done: { flow_id: flow.id, status: flow.status, detail },
    message: `update ${address}`,
    ledger: (ledger) => {
      const entry = ledger.entries[address];
      return entry === undefined
        ? ledger
        : withGood(ledger, address, status === undefined ? entry : withStatuses(entry, flow));
    },
  });
}

/**
 * Every step read back; what was done is in the ledger before a status is raised. The journal stays until the end.
 *
 * @param before the flow as last read whole
 */
async function settle(session: Session, address: string, before: ObservedFlow): Promise<Step<ObservedFlow>> {
  const entry = session.ledger().entries[address] as LedgerEntry;
  const journal = entry.journal;
  if (journal?.kind !== 'update') return fail(`The announcement of ${address} is lost. Plan again.`);
  const { data } = journal;
  const mails = mailsOf(
    data.patches.map((patch) => patch.action_id),
    entry,
  );
  let flow = fromApi(await readActionsAgain(session.api, before, mails));
  if (!flow.ok) return flow;
  let state = updateState(session, entry, data, flow.data);
  if (!state.isWhole) {
    // Two lists may be late in different ways: nobody is called a stranger by one of them alone.
    flow = fromApi(await readWhole(session.api, data.flow_id, mails));
    if (!flow.ok) return flow;
    state = updateState(session, entry, data, flow.data);
  }
  if (!state.isWhole) {
    const undone = data.patches.map((patch) => patch.action_id).filter((id) => !state.done.includes(id));
    return fail(
      `Somebody else is changing the flow ${data.flow_id} in Klaviyo: the action ${undone.join(', ')} is not as it was just left. Plan again.`,
    );
  }
  const kept = await session.record(`${address}: steps changed`, (ledger) =>
    withEntry(ledger, address, { ...state.entry, journal }),
  );
  return kept.ok ? flow : kept;
}

/** Mails to read: `all` where any step's mail is new. */
const mailsOf = (actions: readonly string[], entry: LedgerEntry): 'all' | readonly string[] =>
  actions.some((id) => {
    const action = entry.base?.actions.find((one) => one.id === id);
    return action === undefined || slotsOf(action).length > 0;
  })
    ? 'all'
    : [];
