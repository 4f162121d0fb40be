/**
 * A drain taken back while it lasts, its mirror image: the old flow is opened again and takes the newcomers, the new one is
 * closed and lets the people in it go on. Who came in between stays in the new one. They stand in the old one too, behind
 * the delay that was made longer, so the old flow is to be made anew before they come out from there (`stale_from`).
 */
import { triggerMetricOf } from '../../drain/conditions.ts';
import { closingOf } from '../../drain/manner.ts';
import { canBeTakenBack } from '../../drain/renewal.ts';
import { undoable } from '../../drain/undoable.ts';
import { watchOf } from '../../drain/watch.ts';
import { normalizeDefinition } from '../../flow/normalize.ts';
import type { Draining } from '../../ledger/ledger-entry.ts';
import type { UndoData } from '../../ledger/ledger-journal.ts';
import { readWhole } from '../../observe/read-flow.ts';
import { drainData } from './drain.ts';
import { takeBack } from './drain-take-back.ts';
import { journalled } from '../session/journalled.ts';
import { klaviyoTime } from '../session/klaviyo-time.ts';
import type { Session } from '../session/session.ts';
import { type Done, fail, fromApi, type Step } from '../session/step.ts';

/** Of a flow in which people can be for months: see renewal.ts. */
function tooLate(session: Session, address: string, draining: Draining): string | undefined {
  if (canBeTakenBack(draining, klaviyoTime(session).latest)) return undefined;
  return (
    `It is too late to take the drain of ${address} back: newcomers stand in the old flow behind its delay, and would come out before everybody inside has left it. ` +
    'Revert the change in Git and apply: a flow as the old one was then takes the newcomers, and both others drain.'
  );
}

export async function undoDrain(session: Session, address: string): Promise<Step<Done>> {
  const entry = session.ledger().entries[address];
  const found = undoable(session.ledger(), address);
  if (entry === undefined || found === undefined)
    return fail(
      `Nothing of ${address} drains, so there is nothing to take back. To go back to an older version, revert it in Git and apply.`,
    );
  if (entry.journal !== undefined) return fail(`An earlier apply of ${address} has not ended. Run apply first.`);
  const [oldId, draining] = found;
  const refused = tooLate(session, address, draining);
  if (refused !== undefined) return fail(refused);
  const now = fromApi(await readWhole(session.api, entry.flow_id));
  if (!now.ok) return now;
  const { definition, status } = now.data;
  if (definition === undefined) return fail(`The flow ${entry.flow_id} was not read whole.`);
  const normal = normalizeDefinition(definition);
  const manner = closingOf(normal, status);
  if (manner.manner === 'cut')
    return fail(`The new flow ${entry.flow_id} cannot be closed without harm. ${manner.why ?? ''}`.trim());
  const trigger = triggerMetricOf(normal);
  const raw = drainData({ minutes: manner.minutes, dam: manner.dam, trigger }, now.data);
  const data: UndoData = {
    old_id: oldId,
    new_dam: raw.dam,
    minutes: manner.minutes,
    watch: watchOf(definition),
    trigger,
  };
  return journalled(session, address, {
    journal: { kind: 'undo', started: session.time(), done: [], data },
    message: `take the drain of ${address} back`,
    durable: true,
    act: () => takeBack(session, address, data),
  });
}
