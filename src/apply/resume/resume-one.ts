/**
 * Bringing the journal of one flow to its end.
 *
 *   journal     what is done
 *   create      the flow is made and proved: it gets its tag, and steps that are to stay down are set where it is up
 *   adopt       it is forgotten, and the file that asks for it asks anew
 *   status      the flow may be up with steps that are to stay down: these are set; the rest is the plan's affair
 *   update      what arrived is learnt, what did not is planned again
 *   replace     before the new flow is proved: undone; after: finished
 *   undo        finished: the old flow is opened, the new one closed
 *   delete      the flow is gone: it is forgotten; it is there: nothing was done
 *   unreadable  it stays, and its sequence waits
 */
import { success } from '../../diagnostics/result.ts';
import { removeEntry, withEntry, withJournal } from '../../ledger/ledger.ts';
import type { LedgerEntry } from '../../ledger/ledger-entry.ts';
import { readWhole } from '../../observe/read-flow.ts';
import { resumeUndo } from '../drain/drain-take-back.ts';
import { mustBeAnnounced, mustBeMarked } from '../tags/marks.ts';
import { settled, withoutError, withStatuses } from '../remember.ts';
import type { Session } from '../session/session.ts';
import { fail, fromApi, proved, type Step } from '../session/step.ts';
import { markOurs } from '../tags/tags.ts';
import { staleMs } from '../session/tries.ts';
import { updateState } from '../update/update-entry.ts';
import { statusOf } from '../../flow/parts.ts';
import { compareStatus } from '../../plan/rows/status-target.ts';
import type { ReplaceData, Statuses } from '../../ledger/ledger-journal.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { setStatus } from '../update/status.ts';
import { finish } from '../replace/replace-finish.ts';
import { resumeDrain } from '../drain/drain.ts';
import { undo } from '../replace/replace-undo.ts';

/** Answers in words what was done. Fails when it could not be done; the journal stays then. */
export async function bringToEnd(session: Session, address: string): Promise<Step<string>> {
  const journal = session.ledger().entries[address]?.journal;
  if (journal === undefined) return success('it had ended');
  switch (journal.kind) {
    case 'create':
      return resumeCreate(session, address);
    case 'adopt':
      return resumeAdopt(session, address);
    case 'status':
      return worded(await resumeStatus(session, address, journal.data), 'where its status stands is known');
    case 'update':
      return worded(await resumeUpdate(session, address), 'what arrived is learnt; the rest is planned again');
    case 'replace':
      return worded(await resumeReplace(session, address), 'its journal is brought to an end');
    case 'undo':
      return worded(await resumeUndo(session, address), 'the drain is taken back');
    case 'delete':
      return resumeDelete(session, address);
    case 'unreadable':
      return fail(
        `The journal in its entry of the ledger cannot be read: ${journal.data.why}. Run the version of Sluice that ` +
          'began it; or look at the flow in Klaviyo, take "journal" out of that entry in the file of the ledger, and run apply again.',
      );
  }
}

async function resumeCreate(session: Session, address: string): Promise<Step<string>> {
  const entry = session.ledger().entries[address];
  if (entry?.journal?.kind !== 'create') return success('it had ended');
  const tagged = await resumeTag(session, address, entry);
  if (!tagged.ok) return tagged;
  const { statuses } = entry.journal.data;
  const words = `the flow ${entry.flow_id} has its tag`;
  return statuses === undefined
    ? ended(session, address, words)
    : worded(await resumeStatus(session, address, statuses), words);
}

/**
 * Forgotten, with whatever tag it got: nothing else of it was changed. Its file, which alone can say so, asks for it anew.
 */
async function resumeAdopt(session: Session, address: string): Promise<Step<string>> {
  const kept = await session.record(`adopt ${address}: did not end`, (ledger) => removeEntry(ledger, address));
  return kept.ok ? success('its adoption begins anew') : kept;
}

/** The tag on a flow that may be gone by now. */
async function resumeTag(session: Session, address: string, entry: LedgerEntry): Promise<Step> {
  const { flow_id: id, applied, templates } = entry;
  const flow = fromApi(await readWhole(session.api, id));
  if (!flow.ok) return flow.error.status === 404 ? success(undefined) : flow;
  const hasMails = Object.keys(templates).length > 0;
  // Written down when it was read back, seconds after it was made, and by our own clock.
  const at = new Date(Date.parse(applied.at) - lateMs).toISOString();
  const isOurs = await mustBeAnnounced(session, address, flow.data, { at, hasMails });
  return isOurs.ok ? markOurs(session, id, flow.data.tagIds) : isOurs;
}

/** How long before its entry was written a flow may have been made, our clock's error included. */
const lateMs = 60 * 60_000;

async function resumeDelete(session: Session, address: string): Promise<Step<string>> {
  const id = session.ledger().entries[address]?.flow_id ?? '';
  const flow = fromApi(await readWhole(session.api, id));
  if (flow.ok) return ended(session, address, `the flow ${id} is still there`);
  if (flow.error.status !== 404) return flow;
  const kept = await session.record(`delete ${address}: flow ${id} is gone`, (ledger) =>
    withoutError(removeEntry(ledger, address), address),
  );
  return kept.ok ? success(`the flow ${id} is deleted`) : kept;
}

async function ended(session: Session, address: string, words: string): Promise<Step<string>> {
  const kept = await session.record(`resume ${address}`, (ledger) => withJournal(ledger, address, undefined));
  return kept.ok ? success(words) : kept;
}

const worded = (step: Step, words: string): Step<string> => (step.ok ? success(words) : step);

/** Ends the journal of an update; nothing is written to Klaviyo. What is still to be done the next plan shows. */
async function resumeUpdate(session: Session, address: string): Promise<Step> {
  const entry = session.ledger().entries[address];
  if (entry?.journal?.kind !== 'update') return proved;
  const journal = entry.journal.data;
  // For about two seconds after a PATCH answers show the old mail (field reports).
  if (Object.keys(journal.mails).length > 0) await session.ports.sleep(staleMs);
  const flow = fromApi(await readWhole(session.api, journal.flow_id, 'all'));
  if (!flow.ok) {
    if (flow.error.status !== 404) return flow;
    return session.record(`the flow of ${address} is gone`, (ledger) => withJournal(ledger, address, undefined));
  }
  const state = updateState(session, entry, journal, flow.data);
  return session.record(`${address}: what its last update did is known`, (ledger) => {
    const { last_error, ...rest } = state.entry;
    const error = state.isWhole || last_error === undefined ? {} : { last_error };
    return withEntry(ledger, address, { ...settled(rest), ...error });
  });
}

/**
 * Some steps went down and the flow did not: nobody else would take them up again, since a step that stands lower than
 * its flow counts as somebody's wish. What was begun is finished.
 */
function isHalfLowered({ from, to, actions }: Statuses, flow: ObservedFlow): boolean {
  if (flow.status !== from || compareStatus(to, from) >= 0) return false;
  return Object.entries(flow.actions).some(
    ([id, { definition }]) => actions[id] === undefined && statusOf(definition) === to,
  );
}

/**
 * Ends the journal of the address. A flow that is up gets its steps right at once, since some may be live that are to stay
 * down; one whose steps are half down is lowered; whatever else is missing the next plan shows. A status neither end of the
 * move knows is somebody's, and stays their edit; the flow that is gone is left to the plan.
 */
async function resumeStatus(session: Session, address: string, { from, to, actions }: Statuses): Promise<Step> {
  const flow = fromApi(await readWhole(session.api, session.ledger().entries[address]?.flow_id ?? ''));
  const end = (): Promise<Step> =>
    session.record(`${address} stays as it is`, (ledger) => withJournal(ledger, address, undefined));
  if (!flow.ok) return flow.error.status === 404 ? end() : flow;
  if (![from, to].includes(flow.data.status)) return end();
  const isOurs = await mustBeMarked(session, address, flow.data);
  if (!isOurs.ok) return isOurs;
  const isUp = flow.data.status === to && to !== 'draft';
  const set = isUp
    ? await setStatus(session, { from: to, to, actions }, flow.data)
    : isHalfLowered({ from, to, actions }, flow.data)
      ? await setStatus(session, { from, to, actions }, flow.data)
      : flow;
  if (!set.ok) return set;
  return session.record(`${address} is ${set.data.status}`, (ledger) => {
    const now = ledger.entries[address];
    if (now === undefined) return ledger;
    const error = now.last_error === undefined ? {} : { last_error: now.last_error };
    return withEntry(ledger, address, { ...settled(withStatuses(now, set.data)), ...error });
  });
}

/** After a replacement that did not come to its end: undone while the new flow was a draft, finished once it was raised. */
async function resumeReplace(session: Session, address: string): Promise<Step> {
  const journal = session.ledger().entries[address]?.journal;
  if (journal?.kind !== 'replace') return proved;
  const { entry, statuses, drain } = journal.data;
  const isOurs = await oldIsOurs(session, address, journal.data);
  if (!isOurs.ok) return isOurs;
  if (drain !== undefined && journal.done.includes('raising')) return resumeDrain(session, address);
  if (!journal.done.includes('raising') || entry === undefined || statuses === undefined) return undo(session, address);
  const flow = fromApi(await readWhole(session.api, entry.flow_id));
  // Somebody deleted the new flow: the old one goes on.
  if (!flow.ok) return flow.error.status === 404 ? undo(session, address) : flow;
  const isTagged = await mustBeMarked(session, address, flow.data);
  if (!isTagged.ok) return isTagged;
  const raised = await setStatus(session, statuses, flow.data);
  if (!raised.ok) return raised;
  const ended = await finish(session, address, raised.data);
  return ended.ok ? session.record(ended.data.message, ended.data.ledger) : ended;
}

/** Its statuses are written, and at the end it is deleted: it must be known as this sequence's, and bear our tag. */
async function oldIsOurs(session: Session, address: string, { old_id: id }: ReplaceData): Promise<Step> {
  const lineage = session.ledger().entries[address]?.lineage ?? [];
  if (!lineage.includes(id))
    return fail(
      `The flow ${id} that is being replaced was never ${address}'s, as the ledger knows, so it is left alone.`,
    );
  const old = fromApi(await readWhole(session.api, id));
  if (!old.ok) return old.error.status === 404 ? proved : old;
  return mustBeMarked(session, address, old.data);
}
