/** The work of taking a drain back (drain-undo.ts), for the run that began it and for the next one. */
import { success } from '../../diagnostics/result.ts';
import { meantHash } from '../../drain/meant-hash.ts';
import { staleFrom } from '../../drain/renewal.ts';
import type { Draining, LedgerEntry } from '../../ledger/ledger-entry.ts';
import type { UndoData } from '../../ledger/ledger-journal.ts';
import { withDraining, withEntry } from '../../ledger/ledger.ts';
import { readWhole } from '../../observe/read-flow.ts';
import { closeFlow, openFlow } from './dam.ts';
import { markDraining, unmarkDraining } from './drain-tag.ts';
import type { Ended } from '../session/journalled.ts';
import { klaviyoTime, stamp } from '../session/klaviyo-time.ts';
import { mustBeMarked } from '../tags/marks.ts';
import { bare } from '../remember.ts';
import type { Session } from '../session/session.ts';
import { fail, fromApi, type Step } from '../session/step.ts';

/** The old flow opened, the new one closed, the ledger as it is then. Safe to do twice. */
export async function takeBack(session: Session, address: string, data: UndoData): Promise<Step<Ended>> {
  const ledger = session.ledger();
  const entry = ledger.entries[address];
  const draining = ledger.draining?.[data.old_id];
  if (entry === undefined || draining?.entry === undefined)
    return fail(`The ledger does not know what ${address} was before.`);
  const old = fromApi(await readWhole(session.api, data.old_id));
  const flow = fromApi(await readWhole(session.api, entry.flow_id));
  for (const one of [old, flow]) {
    if (!one.ok) return one;
    const isOurs = await mustBeMarked(session, address, one.data);
    if (!isOurs.ok) return isOurs;
  }
  if (!flow.ok) return flow;
  const opened = await openFlow(session, data.old_id, draining.dam);
  if (!opened.ok) return opened;
  const since = stamp(klaviyoTime(session).latest);
  const { new_dam: dam, minutes, trigger } = data;
  const closed = await closeFlow(session, flow.data, { dam, minutes, since, trigger });
  if (!closed.ok) return closed;
  const tags = await markDraining(session, entry.flow_id, flow.data.tagIds);
  if (!tags.ok) return tags;
  const untagged = await unmarkDraining(session, data.old_id);
  if (!untagged.ok) return untagged;
  const until = stamp(Date.parse(since) + minutes * 60_000);
  const closing: Draining = {
    ...{ address, name: entry.name, by: data.old_id, since, until, dam: closed.data.dam, watch: data.watch },
    ...(closed.data.filter === undefined ? {} : { filter: closed.data.filter }),
    entry: bare(entry),
  };
  const back = entryBack(entry, draining, draining.entry, session.time());
  return success({
    done: {
      flow_id: data.old_id,
      status: draining.entry.status,
      detail: `takes the newcomers again; ${entry.flow_id} drains until ${until.slice(0, 10)}`,
    },
    message: `${address}: flow ${data.old_id} takes over again, ${entry.flow_id} drains`,
    ledger: (now) =>
      withEntry(withDraining(withDraining(now, data.old_id, undefined), entry.flow_id, closing), address, back),
  });
}

/** The old flow's entry again, knowing what was taken back and until when it must be made anew. */
function entryBack(entry: LedgerEntry, draining: Draining, before: LedgerEntry, at: string): LedgerEntry {
  const stale = staleFrom(draining);
  return {
    ...before,
    lineage: [...entry.lineage.filter((id) => id !== before.flow_id), before.flow_id],
    ...(entry.history === undefined ? {} : { history: entry.history }),
    applied: { at },
    // Unknown, so that the next look reads it whole: its steps were written to.
    seen: { flow: '', actions: {} },
    ...(entry.sent === undefined ? {} : { undone: meantHash({ definition: entry.sent }) }),
    ...(stale === undefined ? {} : { stale_from: stale }),
  };
}

export async function resumeUndo(session: Session, address: string): Promise<Step> {
  const journal = session.ledger().entries[address]?.journal;
  if (journal?.kind !== 'undo') return success(undefined);
  const ended = await takeBack(session, address, journal.data);
  return ended.ok ? session.record(ended.data.message, ended.data.ledger) : ended;
}
