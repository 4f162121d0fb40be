/**
 * What is done about flows that drain, after the changes of a plan: their mails are looked at, and where nobody can be
 * inside any more they are saved, figures first, and deleted. Each part is safe to do twice, so a run that dies in it needs
 * no journal: the ledger says what is saved, and a flow that is gone is forgotten.
 */
import { success } from '../../diagnostics/result.ts';
import { undammedFlow } from '../../drain/dam.ts';
import { untilWords } from '../../drain/words.ts';
import type { DrainRow } from '../../plan/plan.ts';
import type { DrainResult } from '../../plan/results.ts';
import type { Draining } from '../../ledger/ledger-entry.ts';
import { withDraining } from '../../ledger/ledger.ts';
import { readWhole } from '../../observe/read-flow.ts';
import { backUp } from '../backup.ts';
import { checkDrain } from './drain-watch.ts';
import { klaviyoTime } from '../session/klaviyo-time.ts';
import { mustBeMarked } from '../tags/marks.ts';
import { removeFlow } from '../remove-flow.ts';
import type { Session } from '../session/session.ts';
import { fail, fromApi, type Step } from '../session/step.ts';

/** One result for each row that asked for something. A failure of one leaves the others theirs. */
export async function tendDrains(session: Session, rows: readonly DrainRow[]): Promise<readonly DrainResult[]> {
  const results: DrainResult[] = [];
  for (const row of rows) {
    if (row.act === 'wait') continue;
    const { flow_id, address } = row;
    const stopped = session.broken();
    const done = stopped === undefined ? await tend(session, row) : fail(stopped.message);
    results.push(
      done.ok
        ? { flow_id, address, ...done.data }
        : { flow_id, address, outcome: 'failed', message: done.error.message },
    );
  }
  return results;
}

type Told = Pick<DrainResult, 'outcome' | 'message'>;

async function tend(session: Session, row: DrainRow): Promise<Step<Told>> {
  const draining = session.ledger().draining?.[row.flow_id];
  if (draining === undefined) return success({ outcome: 'done', message: 'it was ended already' });
  switch (row.act) {
    case 'check':
      return checkDrain(session, row.flow_id, draining);
    case 'forget':
      return forget(session, row.flow_id, `the flow ${row.flow_id} is gone in Klaviyo`);
    default:
      return end(session, row, draining);
  }
}

async function forget(session: Session, id: string, words: string): Promise<Step<Told>> {
  const kept = await session.record(words, (ledger) => withDraining(ledger, id, undefined));
  return kept.ok ? success({ outcome: 'done', message: words }) : kept;
}

async function end(session: Session, row: DrainRow, draining: Draining): Promise<Step<Told>> {
  const { flow_id: id, address } = row;
  const flow = fromApi(await readWhole(session.api, id, draining.saved === undefined ? 'all' : []));
  if (!flow.ok) {
    return flow.error.status === 404 ? forget(session, id, `the flow ${id} is gone in Klaviyo`) : flow;
  }
  // The ledger is a file that others can write.
  const isOurs = await mustBeMarked(session, address, flow.data);
  if (!isOurs.ok) return isOurs;
  // The answers just had told Klaviyo's time. Never earlier than either clock says.
  const early = row.forced === true ? undefined : tooEarly(session, draining);
  if (early !== undefined) return success({ outcome: 'waiting', message: early });
  if (draining.saved === undefined) {
    const { definition } = flow.data;
    if (definition === undefined) return fail(`The flow ${id} was not read whole, so it is not deleted.`);
    const whole = { ...flow.data, definition: undammedFlow(definition, draining.dam) };
    const status = draining.entry?.status ?? flow.data.status;
    const saved = await backUp(
      session,
      address,
      whole,
      status,
      `drained, after ${draining.by} took over${draining.entry === undefined ? unknownBefore : ''}`,
      draining.entry,
    );
    if (!saved.ok) return saved;
    const kept = await session.record(
      `${address}: flow ${id} saved`,
      (ledger) => withDraining(ledger, id, { ...draining, saved: saved.data }),
      { durable: true },
    );
    if (!kept.ok) return kept;
  }
  const gone = await removeFlow(session, id);
  return gone.ok ? forget(session, id, `drained: the flow ${id} was saved and deleted`) : gone;
}

/** Of one that a lost ledger was found without (drain/found.ts). */
const unknownBefore =
  '; the ledger was lost meanwhile, so its first delays, and what is off before them, are as they were while it drained';

function tooEarly(session: Session, { until }: Draining): string | undefined {
  if (session.api.clockOffset() === undefined)
    return "Klaviyo's answers tell no time, and a drain ends by Klaviyo's clock alone: it is kept.";
  const now = Math.min(session.ports.now(), klaviyoTime(session).earliest);
  return now >= Date.parse(until) ? undefined : `people may be inside: ${untilWords(until, now)}`;
}
