/**
 * Steps taken out where they stand. Whether Klaviyo joins the ends (re-stitches) is nowhere written, so it is known only
 * from trying: on a scratch draft of ours where people are in the flow, else from this very removal.
 */
import { type NormalAction, normalizeAction } from '../../flow/normalize.ts';
import type { Action, FlowDefinition } from '../../wire/types.ts';
import type { UpdateOperation } from '../../plan/operation.ts';
import { structureOf } from '../../flow/compare/structure.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { readWhole } from '../../observe/read-flow.ts';
import type { Session } from '../session/session.ts';
import { fail, fromApi, proved, type Step } from '../session/step.ts';
import { isActionAsExpected } from './update-journal.ts';

export async function removeActions(
  session: Session,
  address: string,
  { removals, meant }: UpdateOperation,
  flow: ObservedFlow,
): Promise<Step> {
  const known = session.ledger().facts['restitch'];
  const ran = session.ledger().entries[address]?.has_run !== false;
  if (ran && known !== true) {
    return fail(`Whether Klaviyo joins the ends where a step is removed is not known for this account. Plan again.`);
  }
  for (const { action_id, step, expect } of removals) {
    // The steps before it may have taken minutes.
    const now = fromApi(await session.api.getFlowAction(action_id));
    if (!now.ok && now.error.status !== 404) return now;
    if (!now.ok) continue;
    if (!isAsPlanned(expect, now.data.attributes.definition))
      return fail(
        `The step ${step} was changed in Klaviyo while this apply was at work, so it is not removed. Plan again.`,
      );
    const gone = await removeAction(session, action_id);
    if (!gone.ok) return gone;
  }
  const read = fromApi(await readWhole(session.api, flow.id));
  if (!read.ok) return read;
  const found = read.data.definition as FlowDefinition;
  const journal = session.ledger().entries[address]?.journal;
  const pairs = Object.entries(journal?.kind === 'update' ? journal.data.match : {});
  const match = { toAction: new Map(pairs), toStep: new Map(pairs.map(([step, action]) => [action, step])) };
  const shape = structureOf(meant.definition, found, match);
  const isJoined = [shape.added, shape.removed, shape.moved, shape.rebranched].every((list) => list.length === 0);
  if (session.ledger().facts['restitch'] !== isJoined) {
    const learnt = await session.record(
      `removing a step ${isJoined ? 'joins' : 'does not join'} the ends`,
      (ledger) => ({ ...ledger, facts: { ...ledger.facts, restitch: isJoined } }),
    );
    if (!learnt.ok) return learnt;
  }
  if (isJoined) return proved;
  return fail(
    `Klaviyo did not join the ends where a step was removed: ${shape.moved.join(', ') || 'later steps'} hang in the air. ` +
      (ran
        ? `Look at it in Klaviyo, and plan again.`
        : `The flow never ran, so nobody is in it; plan again, and it is replaced by a whole one.`),
  );
}

/**
 * True when a step is what the plan saw. Its links are left out: removing the step after it may just have moved them, and
 * how the steps hang together is compared when all are removed.
 */
const isAsPlanned = (expect: NormalAction, found: Action): boolean =>
  isActionAsExpected({ ...expect, links: normalizeAction(found).links } as NormalAction, found);

/** Deletes one step. A 404 to the delete alone proves nothing (field report), so the step is asked for before it is believed. */
export async function removeAction({ api }: Pick<Session, 'api'>, id: string): Promise<Step> {
  const gone = fromApi(await api.deleteFlowAction(id));
  if (gone.ok || gone.error.status !== 404) return gone.ok ? proved : gone;
  const read = fromApi(await api.getFlowAction(id));
  if (!read.ok) return read.error.status === 404 ? proved : read;
  return fail(`Klaviyo answered that there is no step ${id} to delete, and shows it all the same. Run apply again.`);
}
