/**
 * Closing a flow to newcomers while everybody inside goes on, and opening it again (drain/dam.ts says what is done). Each
 * part is proved by what Klaviyo answers, and all of them by a look at the whole at the end.
 */
import { success } from '../../diagnostics/result.ts';
import { type Fields, fieldsOf } from '../../text/json.ts';
import { notSince } from '../../drain/conditions.ts';
import type { DamPart } from '../../drain/dam.ts';
import { canFilter, dammed, daysOf, filterPart, holdsDam, isBefore, statusIn, undammed } from '../../drain/dam.ts';
import { behind } from '../../drain/ways.ts';
import { actionId } from '../../flow/tree.ts';
import type { Action, FlowDefinition } from '../../wire/types.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { readWhole } from '../../observe/read-flow.ts';
import type { Session } from '../session/session.ts';
import { fail, fromApi, proved, type Step } from '../session/step.ts';
import type { DrainOperation } from '../../plan/operation.ts';

export interface Closing extends DrainOperation {
  /** By Klaviyo's clock (ISO): who triggered it after is new. */
  readonly since: string;
}

/** What was done; where a delay did not hold, filters stand in its place. */
export interface Closed {
  readonly dam: readonly DamPart[];
  readonly filter?: Fields;
}

/**
 * The old flow closed. Fails when a part was refused or is not as it was sent: `done` of the failure's caller is what the
 * account shows, so it is opened again by looking.
 *
 * @param flow as read just before
 */
export async function closeFlow(session: Session, flow: ObservedFlow, closing: Closing): Promise<Step<Closed>> {
  const { minutes, since, trigger } = closing;
  const filter = trigger === undefined ? undefined : notSince(trigger, since);
  const dam: DamPart[] = [];
  for (const part of closing.dam) {
    const action = flow.actions[part.action_id]?.definition;
    if (action === undefined) return fail(`The step ${part.action_id} of ${flow.id} is gone in Klaviyo.`);
    const holds = (one: Action): boolean => holdsDam(one, part, minutes, filter);
    const set = holds(action) ? proved : await setAction(session, dammed(action, part, filter), holds);
    if (set.ok) dam.push(part);
    else if (set.error.fatal === true || part.does !== 'delay') return set;
    else {
      const instead = await filterInstead(session, flow, part, filter, set.error.message);
      if (!instead.ok) return instead;
      dam.push(...instead.data);
    }
  }
  const read = fromApi(await readWhole(session.api, flow.id));
  if (!read.ok) return read;
  const off = dam.filter((part) => {
    const action = read.data.actions[part.action_id]?.definition;
    return action === undefined || !holdsDam(action, part, minutes, filter);
  });
  if (off.length > 0)
    return fail(`The steps ${off.map((part) => part.action_id).join(', ')} of ${flow.id} did not stay closed.`);
  const asStored = dam.map((part): DamPart => {
    const action = read.data.actions[part.action_id]?.definition;
    return part.does === 'delay' && action !== undefined ? { ...part, days: daysOf(action) } : part;
  });
  return success({ dam: asStored, filter });
}

/** Where a delay cannot be the dam: it is put back, and the messages behind it are filtered. */
async function filterInstead(
  session: Session,
  flow: ObservedFlow,
  part: DamPart,
  filter: Fields | undefined,
  why: string,
): Promise<Step<readonly DamPart[]>> {
  const action = flow.actions[part.action_id]?.definition;
  if (action === undefined || filter === undefined || flow.definition === undefined)
    return fail(`${why} No filter can stand in its place here.`);
  session.tell(flow.id, 'replace', `the delay ${part.action_id} does not hold; message filters stand in its place`);
  const back = await setAction(session, undammed(action, part), (one) => isBefore(one, part));
  if (!back.ok) return back;
  return filterBehind(session, flow, flow.definition, [part.action_id], filter);
}

/**
 * Filters on every message behind these actions; answers with the parts.
 *
 * @param actions behind which; `all`: every message of the flow, those in draft too
 * @param known actions that have the filter already
 */
export async function filterBehind(
  session: Session,
  flow: ObservedFlow,
  definition: FlowDefinition,
  actions: readonly string[] | 'all',
  filter: Fields,
  known: ReadonlySet<string> = new Set(),
): Promise<Step<readonly DamPart[]>> {
  const parts: DamPart[] = [];
  for (const one of actions === 'all' ? definition.actions : behind(definition, actions)) {
    const action = flow.actions[actionId(one)]?.definition;
    const isAsleep = actions !== 'all' && action !== undefined && statusIn(action) === 'draft';
    if (action === undefined || !canFilter(action) || isAsleep || known.has(actionId(one))) continue;
    const part = filterPart(action);
    const holds = (now: Action): boolean => holdsDam(now, part, 0, filter);
    const set = holds(action) ? proved : await setAction(session, dammed(action, part, filter), holds);
    if (!set.ok) return set;
    parts.push(part);
  }
  return success(parts);
}

/** Every part as it was before; looks first, so that doing it twice is doing it once. Leaves alone what others changed. */
export async function openFlow(session: Session, flowId: string, dam: readonly DamPart[]): Promise<Step> {
  const read = fromApi(await readWhole(session.api, flowId));
  if (!read.ok) return read.error.status === 404 ? proved : read;
  // The delays first: until they are short again newcomers are held.
  for (const part of [...dam].sort((a, b) => Number(b.does === 'delay') - Number(a.does === 'delay'))) {
    const action = read.data.actions[part.action_id]?.definition;
    if (action === undefined || isBefore(action, part)) continue;
    const set = await setAction(session, undammed(action, part), (one) => isBefore(one, part));
    if (!set.ok) return set;
  }
  return proved;
}

/** Sends an action and holds Klaviyo's answer against what it should be. A lost answer is looked for before it is sent again. */
async function setAction(session: Session, action: Action, isRight: (now: Action) => boolean): Promise<Step> {
  const id = actionId(action);
  for (let tries = 1; ; tries++) {
    const sent = fromApi(await session.api.updateFlowAction(id, action));
    if (!sent.ok && sent.error.happened === 'no') return sent;
    const now =
      sent.ok && isWhole(sent.data.attributes.definition) ? sent : fromApi(await session.api.getFlowAction(id));
    if (now.ok && isRight(now.data.attributes.definition)) return proved;
    if (sent.ok) return now.ok ? fail(`Klaviyo took the change of the step ${id} and did not make it.`) : now;
    if (tries >= 3) return sent;
  }
}

const isWhole = (action: Action | null | undefined): boolean => fieldsOf(action)['data'] !== undefined;
