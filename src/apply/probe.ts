/** What an account does that nobody has written down, tried once on a scratch draft of ours and kept in the ledger. */
import { success } from '../diagnostics/result.ts';
import type { FlowDefinition } from '../wire/types.ts';
import { isoNow } from './session/klaviyo-time.ts';
import { probeKey } from '../ledger/ledger-entry.ts';
import { withCreate, withIntent, withoutIntent } from '../ledger/ledger.ts';
import { intentHash } from '../flow/intent-hash.ts';
import { actionId } from '../flow/tree.ts';
import { removeAction } from './update/remove-actions.ts';
import { removeFlow } from './remove-flow.ts';
import type { Session } from './session/session.ts';
import { fromApi, proved, type Step } from './session/step.ts';
import { observedDefinition } from '../plan/match/compare.ts';
import { decide } from '../plan/decide.ts';
import type { DecideInput } from '../plan/input.ts';
import type { Plan } from '../plan/plan.ts';
import { spared } from '../plan/rows/spared.ts';

/** Three delays in a row. */
function scratch(like: FlowDefinition): FlowDefinition {
  const delay = (id: string, next: string | null) => ({
    temporary_id: id,
    type: 'time-delay' as const,
    data: { unit: 'days' as const, value: 1 },
    links: { next },
  });
  return {
    triggers: like.triggers,
    actions: [delay('first', 'second'), delay('second', 'third'), delay('third', null)],
    entry_action_id: 'first',
  };
}

/**
 * Whether removing an action joins the ends. Costs one flow create and two deletes, once an account; the answer is in
 * `ledger.facts.restitch` from then on.
 *
 * @param like a flow of the account, for a trigger that is known to be taken
 */
export async function probeRestitch(session: Session, like: FlowDefinition): Promise<Step<boolean>> {
  const known = session.ledger().facts['restitch'];
  if (known !== undefined) return success(known);
  const definition = scratch(like);
  const name = `sluice:${session.project}:probe`;
  const intent = { name, hash: intentHash(definition), at: isoNow(session) };
  const announced = await session.record(
    'announce a scratch draft',
    (ledger) => withCreate(withIntent(ledger, probeKey, intent), session.ports.now()),
    { durable: true },
  );
  if (!announced.ok) return announced;
  const made = fromApi(await session.api.createFlow(name, definition));
  const answer = made.ok ? await tryOn(session, made.data.id) : made;
  const swept = await sweepProbe(session);
  if (!answer.ok) return answer;
  if (!swept.ok) return swept;
  const kept = await session.record(
    `removing a step ${answer.data ? 'joins' : 'does not join'} the ends`,
    (ledger) => ({ ...ledger, facts: { ...ledger.facts, restitch: answer.data } }),
  );
  return kept.ok ? answer : kept;
}

async function tryOn(session: Session, id: string): Promise<Step<boolean>> {
  const before = fromApi(await session.api.getFlow(id));
  if (!before.ok) return before;
  const first = before.data.flow.attributes.definition;
  const nextOf = (definition: FlowDefinition | undefined, action: string | null | undefined): string | null => {
    const found = definition?.actions.find((one) => actionId(one) === action) as
      { links?: { next?: string | null } | null } | undefined;
    return found?.links?.next ?? null;
  };
  const second = nextOf(first, first?.entry_action_id);
  const third = nextOf(first, second);
  let joined = false;
  if (second !== null) {
    const gone = await removeAction(session, second);
    if (!gone.ok) return gone;
    const after = fromApi(await session.api.getFlow(id));
    if (!after.ok) return after;
    const definition = after.data.flow.attributes.definition;
    joined = third !== null && nextOf(definition, definition?.entry_action_id) === third;
  }
  const deleted = await removeFlow(session, id);
  return deleted.ok ? success(joined) : deleted;
}

/** Deletes the scratch draft of a probe that did not come to its end, and forgets its announcement. */
export async function sweepProbe(session: Session): Promise<Step> {
  const intent = session.ledger().intents[probeKey];
  if (intent === undefined) return proved;
  for (;;) {
    const found = await findScratch(session, intent.name);
    if (!found.ok) return found;
    if (found.data === undefined) break;
    const gone = await removeFlow(session, found.data);
    if (!gone.ok) return gone;
  }
  return session.record('the scratch draft is gone', (ledger) => withoutIntent(ledger, probeKey));
}

/** By its name alone, since a step of it may be gone: nobody else names a flow so, and it is a draft that never ran. */
async function findScratch(session: Session, name: string): Promise<Step<string | undefined>> {
  const listed = fromApi(await session.api.listFlows());
  if (!listed.ok) return listed;
  const known = new Set(Object.values(session.ledger().entries).map((entry) => entry.flow_id));
  const found = listed.data.find(
    ({ flow: { id, attributes } }) => attributes.name === name && attributes.status === 'draft' && !known.has(id),
  );
  return success(found?.flow.id);
}

/**
 * The plan as it is after what could be learnt: the same where nothing was worth a try. Fails when the try did not come
 * to its end; then nothing is replaced, since an update might have done.
 */
export async function learn(session: Session, input: DecideInput, plan: Plan): Promise<Step<Plan>> {
  const [address] = spared(input, plan);
  if (address === undefined) return success(plan);
  const flow = input.observed.flows[plan.changes.find((change) => change.address === address)?.flow_id ?? ''];
  const like = flow === undefined ? undefined : observedDefinition(flow, input.ledger.entries[address]?.base);
  if (like === undefined) return success(plan);
  session.tell(address, 'resume', 'trying on a scratch draft whether Klaviyo joins the ends where a step is removed');
  const probed = await probeRestitch(session, like);
  if (!probed.ok) return probed;
  return success(decide({ ...input, ledger: session.ledger() }));
}
