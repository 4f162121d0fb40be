/**
 * After a move of statuses that did not come to its end: a flow that is up gets its steps right at once, since some may be
 * live that are to stay down; one whose steps are half down is lowered; whatever else is missing the next plan shows. A status neither end of the move knows is
 * somebody's, and stays their edit.
 */
import { statusOf } from '../../flow/parts.ts';
import { compareStatus } from '../../plan/rows/status-target.ts';
import type { Statuses } from '../../ledger/ledger-journal.ts';
import { withEntry, withJournal } from '../../ledger/ledger.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { readWhole } from '../../observe/read-flow.ts';
import { mustBeMarked } from '../tags/marks.ts';
import { settled, withStatuses } from '../remember.ts';
import type { Session } from '../session/session.ts';
import { setStatus } from '../update/status.ts';
import { fromApi, type Step } from '../session/step.ts';

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

/** Ends the journal of the address. The flow that is gone, or that somebody moved elsewhere, is left to the plan. */
export async function resumeStatus(session: Session, address: string, { from, to, actions }: Statuses): Promise<Step> {
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
