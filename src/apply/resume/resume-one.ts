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
import { removeEntry, withJournal } from '../../ledger/ledger.ts';
import type { LedgerEntry } from '../../ledger/ledger-entry.ts';
import { readWhole } from '../../observe/read-flow.ts';
import { resumeUndo } from '../drain/drain-take-back.ts';
import { resumeReplace } from './resume-replace.ts';
import { resumeStatus } from './resume-status.ts';
import { resumeUpdate } from './resume-update.ts';
import { mustBeAnnounced } from '../tags/marks.ts';
import { withoutError } from '../remember.ts';
import type { Session } from '../session/session.ts';
import { fail, fromApi, type Step } from '../session/step.ts';
import { markOurs } from '../tags/tags.ts';

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
