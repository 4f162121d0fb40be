/** Back to before a replacement: the old flow gets its statuses again, the new draft goes. */
import { groupsIn, withoutGuard } from '../../drain/guard.ts';
import { normalizeDefinition } from '../../flow/normalize.ts';
import { intentHash } from '../../flow/intent-hash.ts';
import type { Intent, LedgerEntry } from '../../ledger/ledger-entry.ts';
import type { ReplaceData } from '../../ledger/ledger-journal.ts';
import { withJournal, withoutIntent } from '../../ledger/ledger.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { openFlow } from '../drain/dam.ts';
import { readWhole } from '../../observe/read-flow.ts';
import { findAnnounced } from '../draft.ts';
import { mustBeAnnounced } from '../tags/marks.ts';
import { isRunning } from '../remember.ts';
import { removeFlow } from '../remove-flow.ts';
import { announcedOf } from '../resume/resume-intent.ts';
import type { Session } from '../session/session.ts';
import { setStatus } from '../update/status.ts';
import { fail, fromApi, proved, type Step } from '../session/step.ts';
import { statusOf } from '../../flow/parts.ts';

/**
 * Ends the journal. A new flow in which people may be is not deleted: that is a failure, and the journal stays.
 *
 * @param force the new flow goes though it is up, since everybody in it is in the old one too
 */
export async function undo(session: Session, address: string, force = false): Promise<Step> {
  const journal = session.ledger().entries[address]?.journal;
  if (journal?.kind !== 'replace') return proved;
  const { data } = journal;
  // The old flow first: people are in it.
  const restored = journal.done.includes('parking') ? await restore(session, data) : proved;
  if (!restored.ok) return restored;
  const opened = data.drain === undefined ? proved : await openFlow(session, data.old_id, data.drain.dam);
  if (!opened.ok) return opened;
  const dropped = await dropNew(session, address, journal.started, data, force);
  if (!dropped.ok) return dropped;
  return session.record(`${address} is as it was before`, (ledger) =>
    withJournal(withoutIntent(ledger, address), address, undefined),
  );
}

/** The statuses the old flow and its steps had. */
async function restore(session: Session, { old_id, old_status: to, old_actions }: ReplaceData): Promise<Step> {
  const old = fromApi(await readWhole(session.api, old_id));
  if (!old.ok) return old.error.status === 404 ? proved : old;
  const apart = Object.fromEntries(Object.entries(old_actions).filter(([, status]) => status !== to));
  const actions = old.data.status === to ? old_actions : apart;
  const put = await setStatus(session, { from: old.data.status, to, actions }, old.data);
  if (!put.ok) return put;
  const off = Object.entries(put.data.actions).filter(
    ([id, { definition }]) => old_actions[id] !== undefined && statusOf(definition) !== old_actions[id],
  );
  return off.length === 0
    ? proved
    : fail(`The steps ${off.map(([id]) => id).join(', ')} of ${old_id} are not as they were.`);
}

/** Its content is what was announced: a journal is a file that others can write, and may name any flow. */
function isMadeByUs(flow: ObservedFlow, entry: LedgerEntry | undefined, intent: Intent | undefined): boolean {
  const hash = entry?.sent === undefined ? intent?.hash : intentHash(entry.sent);
  if (hash === undefined || flow.definition === undefined) return false;
  // What keeps re-entry closed was announced with it, and is not in what is remembered as sent.
  const bare = withoutGuard(normalizeDefinition(flow.definition), groupsIn(entry?.sent));
  return [flow.definition, bare].some((definition) => intentHash(definition) === hash);
}

async function dropNew(
  session: Session,
  address: string,
  started: string,
  { entry }: ReplaceData,
  force: boolean,
): Promise<Step> {
  let id = entry?.flow_id;
  const intent = session.ledger().intents[address];
  if (id === undefined && intent !== undefined) {
    const found = await findAnnounced(session, intent);
    if (!found.ok) return found;
    id = found.data;
  }
  if (id === undefined) return proved;
  const flow = fromApi(await readWhole(session.api, id));
  if (!flow.ok) return flow.error.status === 404 ? proved : flow;
  if (isRunning(flow.data) && !force)
    return fail(`The new flow ${id} is ${flow.data.status} in Klaviyo, so it is not deleted.`);
  if (!isMadeByUs(flow.data, entry, intent))
    return fail(
      `The flow ${id} is not what this replacement made, as far as can be told, so it is not deleted. Look at it in Klaviyo.`,
    );
  const hasMails = Object.keys(entry?.templates ?? {}).length > 0;
  const announced = intent === undefined ? { at: started, hasMails } : announcedOf(intent);
  const isOurs = await mustBeAnnounced(session, address, flow.data, announced);
  return isOurs.ok ? removeFlow(session, id) : isOurs;
}
