/**
 * Moving statuses. A flow's status falls on all its actions (OpenAPI 2026-07-15), so where steps have a status of their
 * own the actions are set one by one first; only if that does not move the flow is it moved as a whole, and the steps that
 * are to differ are set back at once, with nothing in between. Whether the cascade reaches every action is not known, so
 * every action's status is read back, and what was not reached is set by itself.
 */
import { success } from '../../diagnostics/result.ts';
import type { Action, ActionStatus } from '../../wire/types.ts';
import type { StatusOperation } from '../../plan/operation.ts';
import { statusOf, withStatus } from '../../flow/parts.ts';
import { isBelow } from '../../plan/rows/status-target.ts';
import type { Statuses } from '../../ledger/ledger-journal.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { readWhole } from '../../observe/read-flow.ts';
import type { Session } from '../session/session.ts';
import { fail, fromApi, proved, type Step } from '../session/step.ts';

/** No more of a session than what is written with: pause --now has no other. */
type Writing = Pick<Session, 'api'>;

/** What a plan asks for, but that a step which somebody lowered since stays where it is. */
export function asStands({ from, to, actions, old_actions }: StatusOperation, flow: ObservedFlow): Statuses {
  const lowered = Object.entries(flow.actions).flatMap(([id, { definition }]) => {
    const status = statusOf(definition);
    return status !== undefined && isBelow(status, to) && status !== old_actions[id] ? [[id, status] as const] : [];
  });
  return { from, to, actions: from === to ? actions : { ...actions, ...Object.fromEntries(lowered) } };
}

/** Moves the flow, given as just read, and answers with the flow as it is then. Fails when it did not get there. */
export async function setStatus(session: Writing, target: Statuses, flow: ObservedFlow): Promise<Step<ObservedFlow>> {
  const off = offOf(flow, target);
  const moves = flow.status !== target.to;
  if (!moves && off.length === 0) return success(flow);
  if (moves && Object.keys(target.actions).length === 0) {
    const sent = fromApi(await session.api.updateFlowStatus(flow.id, target.to));
    if (!sent.ok) return sent;
  } else {
    const set = await setAll(session, off);
    if (!set.ok) return set;
    const moved = moves ? await moveWhole(session, flow, target) : proved;
    if (!moved.ok) return moved;
  }
  return finish(session, flow.id, target);
}

/** After the steps: does the flow follow? If not it is moved whole, and the steps that differ are set back at once. */
async function moveWhole(session: Writing, flow: ObservedFlow, target: Statuses): Promise<Step> {
  const now = fromApi(await readWhole(session.api, flow.id));
  if (!now.ok) return now;
  if (now.data.status === target.to) return proved;
  const sent = fromApi(await session.api.updateFlowStatus(flow.id, target.to));
  if (!sent.ok) return sent;
  const apart = Object.entries(target.actions).flatMap(([id, status]): [Action, ActionStatus][] => {
    const action = now.data.actions[id]?.definition;
    return action === undefined ? [] : [[action, status]];
  });
  return setAll(session, apart);
}

/** Reads back; what the cascade did not reach is set by itself, and then all must be as it should. */
async function finish(session: Writing, id: string, target: Statuses): Promise<Step<ObservedFlow>> {
  const first = fromApi(await readWhole(session.api, id));
  if (!first.ok) return first;
  const missed = offOf(first.data, target);
  if (missed.length === 0 && first.data.status === target.to) return first;
  const set = await setAll(session, missed);
  if (!set.ok) return set;
  const last = fromApi(await readWhole(session.api, id));
  if (!last.ok) return last;
  const still = offOf(last.data, target).map(([action]) => action.id ?? '');
  if (last.data.status === target.to && still.length === 0) return last;
  return fail(
    `The flow ${id} is ${last.data.status} in Klaviyo where ${target.to} was asked for` +
      `${still.length === 0 ? '' : `, and the steps ${still.join(', ')} did not follow`}. Look at it in Klaviyo, and run apply again.`,
  );
}

/** The actions whose status is not what it is to be, with that. */
function offOf(flow: ObservedFlow, target: Statuses): readonly (readonly [Action, ActionStatus])[] {
  return Object.entries(flow.actions).flatMap(([id, { definition }]): [Action, ActionStatus][] => {
    const now = statusOf(definition);
    if (now === undefined) return [];
    const wanted = target.actions[id] ?? (target.from === target.to ? now : target.to);
    return now === wanted ? [] : [[definition, wanted]];
  });
}

async function setAll(session: Writing, actions: readonly (readonly [Action, ActionStatus])[]): Promise<Step> {
  for (const [action, status] of actions) {
    const set = await setOne(session, action, status);
    if (!set.ok) return set;
  }
  return proved;
}

/** The action as read, with another status. Sent again where nothing tells whether it arrived: it is the same twice. */
async function setOne(session: Writing, action: Action, status: ActionStatus): Promise<Step> {
  const definition = withStatus(action, status);
  for (let tries = 1; ; tries++) {
    const sent = fromApi(await session.api.updateFlowAction(action.id ?? '', definition));
    if (sent.ok) return proved;
    if (sent.error.happened === 'no' || tries >= 3) return sent;
    const now = fromApi(await session.api.getFlowAction(action.id ?? ''));
    if (now.ok && statusOf(now.data.attributes.definition) === status) return proved;
  }
}
