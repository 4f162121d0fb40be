/**
 * The middle of a replacement that drains: the new flow is up, the old one is closed to newcomers.
 *
 * Where that fails, or the run dies in it, people who came since are in both flows. Until a delay is made longer nobody is
 * held in the old flow, so the change is taken back: the old one is opened, the new one goes, and everybody goes on once.
 * After that, or where the two flows do not take the same people, it is finished.
 */
import { success } from '../../diagnostics/result.ts';
import { type DamPart, holdsDam, isBefore, partIn } from '../../drain/dam.ts';
import { longestInside } from '../../drain/inside.ts';
import { watchOf } from '../../drain/watch.ts';
import { normalizeDefinition } from '../../flow/normalize.ts';
import type { FlowDefinition } from '../../wire/types.ts';
import type { DrainOperation } from '../../plan/operation.ts';
import type { Draining } from '../../ledger/ledger-entry.ts';
import type { DrainData, ReplaceData } from '../../ledger/ledger-journal.ts';
import { withDraining, withJournal } from '../../ledger/ledger.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { readWhole } from '../../observe/read-flow.ts';
import { withoutGuard } from '../../drain/guard.ts';
import { closeFlow } from './dam.ts';
import { markDraining } from './drain-tag.ts';
import type { Ended } from '../session/journalled.ts';
import { klaviyoTime, stamp } from '../session/klaviyo-time.ts';
import { mustBeMarked } from '../tags/marks.ts';
import { bare, isRunning, withGood, withStatuses } from '../remember.ts';
import { enter } from '../replace/replace-journal.ts';
import { undo } from '../replace/replace-undo.ts';
import type { Session } from '../session/session.ts';
import { setStatus } from '../update/status.ts';
import { fail, type Failure, fromApi, type Step } from '../session/step.ts';

/** The old flow just before the change; a failure when a step that is to be closed is not as the plan saw it. */
export async function asBefore(
  session: Session,
  old: ObservedFlow,
  { dam }: DrainOperation,
): Promise<Step<ObservedFlow>> {
  const read = fromApi(await readWhole(session.api, old.id));
  if (!read.ok) return read;
  const off = dam.filter((part) => {
    const action = read.data.actions[part.action_id]?.definition;
    return action === undefined || !isBefore(action, part);
  });
  if (off.length === 0) return read;
  return fail(`The flow ${old.id} was changed in Klaviyo since the plan was made, so nothing is sent. Plan again.`);
}

/** What the journal keeps: what was there before, as Klaviyo has it. */
export function drainData({ minutes, dam, trigger }: DrainOperation, old: ObservedFlow): DrainData {
  const raw = dam.flatMap((part): DamPart[] => {
    const action = old.actions[part.action_id]?.definition;
    return action === undefined ? [] : [partIn(action, part)];
  });
  const targets = old.definition === undefined ? [] : watchOf(old.definition);
  // Who waits by a delay that was longer once gets the mails behind it later than the flow says.
  const isLate = old.definition !== undefined && minutes > longestInside(old.definition);
  const watch = targets.map((one) =>
    isLate && one.silent_after > 0 ? { ...one, silent_after: Math.max(one.silent_after, minutes) } : one,
  );
  return { minutes, dam: raw, watch, trigger };
}

/**
 * Closes the old flow and records that it drains.
 *
 * @param flow the new one, as read after it was raised
 * @param old as read just before that; left out where a run goes on after another
 */
export async function finishDrain(
  session: Session,
  address: string,
  flow: ObservedFlow,
  old?: ObservedFlow,
): Promise<Step<Ended>> {
  const data = dataOf(session, address);
  if (data?.drain === undefined || data.entry === undefined)
    return fail(`The announcement of ${address} is lost. Plan again.`);
  const { old_id, entry: next, drain } = data;
  const entryNow = withStatuses(next, flow);
  const since = drain.since ?? stamp(klaviyoTime(session).latest);
  // Filters ask for this moment, so a run that goes on from here must ask for the same.
  if (drain.since === undefined && drain.dam.some(({ does }) => does === 'filter')) {
    const kept = await enter(session, address, 'closing', { drain: { ...drain, since } });
    if (!kept.ok) return kept;
  }
  const read = old === undefined ? fromApi(await readWhole(session.api, old_id)) : success(old);
  if (!read.ok) {
    if (read.error.status !== 404) return read;
    return success({
      done: {
        flow_id: flow.id,
        status: flow.status,
        detail: `takes the place of ${old_id}, which was deleted in Klaviyo`,
      },
      message: `replace ${address}: flow ${old_id} is gone`,
      ledger: (ledger) => withGood(withJournal(ledger, address, undefined), address, entryNow),
    });
  }
  const { minutes, trigger, watch } = drain;
  const closing = { dam: drain.dam, minutes, since, trigger };
  const closed = await closeFlow(session, read.data, closing);
  if (!closed.ok) return closed;
  const marked = await markDraining(session, old_id, read.data.tagIds);
  if (!marked.ok) return marked;
  const until = stamp(Date.parse(since) + minutes * 60_000);
  const before = session.ledger().entries[address];
  const draining: Draining = {
    ...{ address, name: read.data.name, by: flow.id, since, until, dam: closed.data.dam, watch },
    ...(closed.data.filter === undefined ? {} : { filter: closed.data.filter }),
    ...(before === undefined ? {} : { entry: bare(before) }),
  };
  const isFiltered = closed.data.dam.some(
    ({ does, action_id }) =>
      does === 'filter' && !drain.dam.some((one) => one.does === 'filter' && one.action_id === action_id),
  );
  const instead = isFiltered
    ? '; its first delay cannot be made long enough, so message filters keep newcomers out'
    : '';
  session.tell(address, 'replace', `flow ${old_id} takes no newcomers any more`);
  return success({
    done: {
      flow_id: flow.id,
      status: flow.status,
      detail: `takes the newcomers; ${old_id} lets the people inside go on until ${until.slice(0, 10)}${instead}`,
    },
    message: `replace ${address}: flow ${old_id} drains, ${flow.id} takes over`,
    ledger: (ledger) =>
      withGood(withDraining(withJournal(ledger, address, undefined), old_id, draining), address, entryNow),
  });
}

const dataOf = (session: Session, address: string): ReplaceData | undefined => {
  const journal = session.ledger().entries[address]?.journal;
  return journal?.kind === 'replace' ? journal.data : undefined;
};

/** Whether the change can be taken back without anybody losing a message; see above. */
async function canBackOut(
  session: Session,
  { old_id, entry, drain }: ReplaceData,
  flow: ObservedFlow,
): Promise<Step<boolean>> {
  if (!isRunning(flow)) return success(true);
  const old = fromApi(await readWhole(session.api, old_id));
  if (!old.ok) return old.error.status === 404 ? success(false) : old;
  const isHeld = drain?.dam.some((part) => {
    const action = old.data.actions[part.action_id]?.definition;
    return (
      part.does === 'delay' && action !== undefined && !isBefore(action, part) && holdsDam(action, part, 0, undefined)
    );
  });
  if (isHeld === true || entry?.base === undefined || old.data.definition === undefined) return success(false);
  return success(door(entry.base) === door(old.data.definition));
}

/** Whom a flow lets in. */
const door = (definition: FlowDefinition): string => {
  const { triggers, profile_filter } = withoutGuard(normalizeDefinition(definition), new Set());
  return JSON.stringify([triggers, profile_filter]);
};

/** After a failure once the new flow may be up. */
export async function backOut(session: Session, address: string, error: Failure): Promise<Step<never>> {
  const data = dataOf(session, address);
  const flow = fromApi(await readWhole(session.api, data?.entry?.flow_id ?? ''));
  const may = data === undefined || !flow.ok ? undefined : await canBackOut(session, data, flow.data);
  if (may === undefined || !may.ok || !may.data)
    return fail(`${error.message} The new flow takes newcomers; the next apply goes on with closing the old one.`);
  const undone = await undo(session, address, true);
  return undone.ok
    ? fail(
        `${error.message} The old flow is as it was, and the new one was taken away again. Nobody was lost. To replace it nonetheless, which cancels who is inside: sluice apply --cut ${address}.`,
      )
    : fail(`${error.message} Taking it back failed too (${undone.error.message}); the next apply does it first.`);
}

/** After a run that died once the new flow may be up. */
export async function resumeDrain(session: Session, address: string): Promise<Step> {
  const data = dataOf(session, address);
  if (data?.entry === undefined || data.statuses === undefined) return undo(session, address);
  const flow = fromApi(await readWhole(session.api, data.entry.flow_id));
  // Somebody deleted the new flow: the old one is opened again and goes on.
  if (!flow.ok) return flow.error.status === 404 ? undo(session, address) : flow;
  const may = await canBackOut(session, data, flow.data);
  if (!may.ok) return may;
  if (may.data) return undo(session, address, true);
  const isOurs = await mustBeMarked(session, address, flow.data);
  if (!isOurs.ok) return isOurs;
  const raised = await setStatus(session, data.statuses, flow.data);
  if (!raised.ok) return raised;
  const ended = await finishDrain(session, address, raised.data);
  return ended.ok ? session.record(ended.data.message, ended.data.ledger) : ended;
}
