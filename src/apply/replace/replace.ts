/**
 * Another flow in the place of one that cannot be changed into what is meant, the careful way: the new one made as a draft
 * and proved; then, as the plan says:
 *
 *   drain        the new one raised and read back, the old one closed to newcomers (dam.ts); it is deleted when nobody can
 *                be inside any more (drain-end.ts)
 *   cut, empty   the old one parked at manual, the new one raised and read back, the old one saved, and only then deleted
 *
 * Until the new one is about to be raised, any failure puts everything back as it was; from then on the next run finishes.
 */
import { success } from '../../diagnostics/result.ts';
import { atMoment } from '../../drain/conditions.ts';
import { groupsIn, type Guard, withGuard, withoutGuard } from '../../drain/guard.ts';
import { normalizeDefinition } from '../../flow/normalize.ts';
import type { Action, FlowDefinition } from '../../wire/types.ts';
import { wayInHash } from '../../flow/intent-hash.ts';
import { templatesIn } from '../../flow/slots.ts';
import type { Meant, ReplaceOperation } from '../../plan/operation.ts';
import type { Change } from '../../plan/plan.ts';
import { withoutIntent } from '../../ledger/ledger.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { movedSince } from '../../ledger/ledger-seen.ts';
import { figuresOf } from '../backup.ts';
import { freshStatuses, makeFlow } from '../create.ts';
import { type Draft, isRunning, newEntry } from '../remember.ts';
import { noMailEdited } from '../update/edited-mail.ts';
import { type Ended, journalled } from '../session/journalled.ts';
import { asBefore, backOut, drainData, finishDrain } from '../drain/drain.ts';
import { klaviyoTime, stamp } from '../session/klaviyo-time.ts';
import { readOurs } from '../read-ours.ts';
import { enter, replaceJournal } from './replace-journal.ts';
import { finish } from './replace-finish.ts';
import { undo } from './replace-undo.ts';
import type { Session } from '../session/session.ts';
import { setStatus } from '../update/status.ts';
import { type Done, fail, type Failure, fromApi, proved, type Step } from '../session/step.ts';
import { readWhole } from '../../observe/read-flow.ts';
import { attach } from '../tags/tag.ts';
import { markOurs, tagOf } from '../tags/tags.ts';
import { statusOf } from '../../flow/parts.ts';

export async function replace(
  session: Session,
  change: Change,
  operation: ReplaceOperation,
  commit?: string,
): Promise<Step<Done>> {
  const { address } = change;
  const old = await check(session, change, operation);
  if (!old.ok) return old;
  if (operation.drain === undefined) {
    // Asked for before anything is done: without them the old flow could not be deleted at the end.
    const figures = await figuresOf(session, address, old.data);
    if (!figures.ok) return figures;
  }
  const { flow_id, old_status, old_actions } = operation;
  return journalled(session, address, {
    journal: replaceJournal(session.time(), { old_id: flow_id, old_status, old_actions }),
    message: `announce the replacement of ${address}`,
    durable: true,
    act: () => carryOut(session, address, operation, old.data, commit),
    failed: (error) => settleFailure(session, address, error),
  });
}

async function carryOut(
  session: Session,
  address: string,
  operation: ReplaceOperation,
  old: ObservedFlow,
  commit: string | undefined,
): Promise<Step<Ended>> {
  const { meant, guard, drain } = operation;
  // No later than the moment the new flow is up: who triggers it in between may get it twice, and nobody misses it.
  const moment = stamp(klaviyoTime(session).earliest);
  const guarded = guard === undefined ? meant : guardedMeant(meant, atMoment(guard, moment));
  const draft = await makeFlow(session, address, guarded, commit);
  if (!draft.ok) return draft;
  const ready = await prepare(session, address, operation, draft.data, old, commit);
  if (!ready.ok) return ready;
  session.tell(address, 'replace', `flow ${draft.data.flow.id} made, read back, and waiting`);

  const statuses = freshStatuses(meant, draft.data);
  // Read once more, so that nothing has to be read between the start of the new flow and the closing of the old one.
  const now = drain === undefined ? success(old) : await asBefore(session, old, drain);
  if (!now.ok) return now;
  const entered = await enter(session, address, 'raising', {
    statuses,
    ...(drain === undefined ? {} : { drain: drainData(drain, now.data) }),
  });
  if (!entered.ok) return entered;
  const raised = await setStatus(session, statuses, draft.data.flow);
  if (!raised.ok) return raised;
  session.tell(address, 'replace', `flow ${draft.data.flow.id} is ${raised.data.status}`);
  return drain === undefined
    ? finish(session, address, raised.data)
    : finishDrain(session, address, raised.data, now.data);
}

const guardedMeant = (meant: Meant, guard: Guard): Meant => ({
  ...meant,
  definition: withGuard(meant.definition, guard),
});

/** The old flow as it is; a failure when it is not as the plan saw it. */
async function check(session: Session, change: Change, operation: ReplaceOperation): Promise<Step<ObservedFlow>> {
  const { flow_id: id, old_status, old_actions, meant } = operation;
  const old = await readOurs(session, change.address, id, [old_status], 'all');
  if (!old.ok) return old;
  const changed = Object.entries(old.data.actions).filter(
    ([action, { definition }]) => statusOf(definition) !== old_actions[action],
  );
  const planned = new Set(change.steps.flatMap((row) => row.action_id ?? []));
  const known = Object.keys(old.data.actions).filter((action) => planned.has(action));
  if (
    movedSince(old.data, operation.seen) ||
    changed.length > 0 ||
    (planned.size > 0 && known.length !== Object.keys(old.data.actions).length)
  ) {
    return fail(`The flow ${id} was changed in Klaviyo since the plan was made, so nothing is sent. Plan again.`);
  }
  const now = old.data.definition;
  const sent = session.ledger().entries[change.address]?.sent;
  const own = groupsIn(normalizeDefinition(meant.definition), sent && normalizeDefinition(sent));
  const bare = (definition: FlowDefinition): FlowDefinition => withoutGuard(normalizeDefinition(definition), own);
  if (now !== undefined && wayInHash(bare(now)) !== operation.way_in) {
    return fail(
      `The trigger, filter or re-entry of the flow ${id} was changed in Klaviyo since the plan was made, so nothing is sent. Plan again: sluice plan --deep shows it.`,
    );
  }
  const staying = change.steps.flatMap((row) => (row.change === 'remove' ? [] : (row.action_id ?? [])));
  const mails = staying.flatMap((action) => mailsOf(old.data.actions[action]?.definition));
  // A raw step may name the very copy the flow has.
  const named = new Set(meant.definition.actions.flatMap(mailsOf));
  const unedited = noMailEdited(
    session,
    change,
    meant,
    mails.filter((mail) => !named.has(mail)),
    old.data,
  );
  return unedited.ok ? old : unedited;
}

const mailsOf = (action: Action | undefined): readonly string[] => templatesIn(action === undefined ? [] : [action]);

/** All that can be done while the new flow is a draft: the ledger knows it, its tags are on it, the old one is parked. */
async function prepare(
  session: Session,
  address: string,
  { meant, drain }: ReplaceOperation,
  draft: Draft,
  old: ObservedFlow,
  commit: string | undefined,
): Promise<Step> {
  const { flow, match, templates } = draft;
  const found = withoutGuard(draft.found, groupsIn(normalizeDefinition(meant.definition)));
  const before = session.ledger().entries[address];
  const entry = newEntry({
    ...{ meant, flow, found, match, templates, at: session.time() },
    ...(commit === undefined ? {} : { commit }),
    lineage: before?.lineage ?? [old.id],
  });
  const made = await enter(session, address, 'made', { entry });
  if (!made.ok) return made;
  const announced = await session.record(`${address}: flow ${flow.id} is known`, (ledger) =>
    withoutIntent(ledger, address),
  );
  if (!announced.ok) return announced;
  const tagged = await tag(session, flow, old);
  if (!tagged.ok || old.status !== 'live' || drain !== undefined) return tagged;
  const parking = await enter(session, address, 'parking');
  if (!parking.ok) return parking;
  const parked = fromApi(await session.api.updateFlowStatus(old.id, 'manual'));
  if (!parked.ok) return parked;
  const read = fromApi(await readWhole(session.api, old.id));
  if (!read.ok) return read;
  return read.data.status === 'manual'
    ? proved
    : fail(`The old flow ${old.id} is ${read.data.status} in Klaviyo although it was set to manual.`);
}

/** Ours, and those others gave the old flow. */
async function tag(session: Session, flow: ObservedFlow, old: ObservedFlow): Promise<Step> {
  const marked = await markOurs(session, flow.id, flow.tagIds);
  if (!marked.ok) return marked;
  const ours = await tagOf(session);
  if (!ours.ok) return ours;
  for (const other of old.tagIds.filter((id) => id !== ours.data && !flow.tagIds.includes(id))) {
    const carried = await attach(session, other, flow.id);
    if (!carried.ok && carried.error.status !== 404) return carried;
  }
  return proved;
}

/** Nobody is in the new flow yet: it goes, and the old one is as it was. Once it is up the next run goes on from there. */
async function settleFailure(session: Session, address: string, error: Failure): Promise<Step<never>> {
  const journal = session.ledger().entries[address]?.journal;
  const isRaising = journal?.kind === 'replace' && journal.done.includes('raising');
  if (isRaising && journal.data.drain !== undefined) return backOut(session, address, error);
  if (isRaising) {
    const now = fromApi(await readWhole(session.api, journal.data.entry?.flow_id ?? ''));
    if (!now.ok || isRunning(now.data))
      return fail(`${error.message} The old flow waits at manual meanwhile; the next apply goes on from here.`);
  }
  const undone = await undo(session, address);
  if (undone.ok) return { ok: false, error };
  return fail(
    `${error.message} Putting the old flow back failed too (${undone.error.message}); the next apply does it first.`,
  );
}
