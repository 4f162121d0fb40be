/** One flow read whole: its definition, every action, its tags, and the HTML of its mails where that is asked for. */
import type { ApiResult } from '../klaviyo/api-error.ts';
import { ok } from '../klaviyo/api-error.ts';
import type { ReadApi } from '../klaviyo/api.ts';
import type { ReadFlow } from '../klaviyo/read-flow.ts';
import type { FlowActionResource, FlowDefinition } from '../klaviyo/types.ts';
import { templatesIn } from '../flow/slots.ts';
import type { Need } from './observe-needs.ts';
import type { ObservedFlow } from './observed.ts';

/** The flow as the answer shows it; the definition only where the answer has one. */
export function observedFlow({ flow, actions, tagIds }: ReadFlow): ObservedFlow {
  const { name, status, archived, created, updated, trigger_type: triggerType, definition } = flow.attributes;
  return {
    id: flow.id,
    name,
    status,
    archived,
    created,
    updated,
    triggerType: triggerType ?? null,
    tagIds,
    actions: observedActions(actions),
    ...(definition === undefined ? {} : { definition }),
  };
}

const observedActions = (actions: readonly FlowActionResource[]): ObservedFlow['actions'] =>
  Object.fromEntries(
    actions.map(({ id, attributes: { definition, updated } }) => [id, { definition, updated }] as const),
  );

/** Reads what an answer listed and did not include: an action that could not be read is an error, never an absence. */
export async function completed(api: ReadApi, read: ReadFlow): Promise<ApiResult<ReadFlow>> {
  if (read.missingActions.length === 0) return ok(read);
  const actions: FlowActionResource[] = [...read.actions];
  for (const id of read.missingActions) {
    const action = await api.getFlowAction(id);
    if (!action.ok) return action;
    actions.push(action.data);
  }
  return ok({ ...read, actions, missingActions: [] });
}

/**
 * The flow whole. Fails when any part of it cannot be read, and when the answer lacks the definition it was asked for.
 *
 * @param templates which mails' HTML to read with it
 */
export async function readWhole(
  api: ReadApi,
  id: string,
  templates: Need['templates'] = [],
): Promise<ApiResult<ObservedFlow>> {
  const answer = await api.getFlow(id);
  if (!answer.ok) return answer;
  const whole = await completed(api, answer.data);
  if (!whole.ok) return whole;
  const flow = observedFlow(whole.data);
  if (flow.definition === undefined) {
    const error = { method: 'GET', path: `/api/flows/${id}`, errors: [], note: 'the answer lacks the definition' };
    return { ok: false, error: { ...error, kind: 'garbage', happened: 'no' } };
  }
  return withMails(api, flow, flow.definition, templates);
}

/**
 * A flow read whole a moment ago, its actions as they are now. What a flow has besides (status, trigger, filter, re-entry,
 * its own `updated`) is as it was read then, so whatever moved there meanwhile is still to be seen by the next look at the
 * account. Where actions came or went it is read whole.
 */
export async function readActionsAgain(
  api: ReadApi,
  before: ObservedFlow,
  templates: Need['templates'] = [],
): Promise<ApiResult<ObservedFlow>> {
  const answer = await api.getFlowActions(before.id);
  if (!answer.ok) return answer;
  const actions = observedActions(answer.data);
  const { definition: known } = before;
  const isSame = known?.actions.every((action) => actions[action.id ?? ''] !== undefined) === true;
  if (!isSame || known.actions.length !== Object.keys(actions).length) return readWhole(api, before.id, templates);
  const now = known.actions.map((action) => actions[action.id ?? '']?.definition ?? action);
  const definition = { ...known, actions: now };
  return withMails(api, { ...before, actions, definition }, definition, templates);
}

async function withMails(
  api: ReadApi,
  flow: ObservedFlow,
  { actions }: FlowDefinition,
  templates: Need['templates'],
): Promise<ApiResult<ObservedFlow>> {
  const held = templatesIn(actions);
  const wanted = templates === 'all' ? held : held.filter((one) => templates.includes(one));
  if (wanted.length === 0) return ok(flow);
  const html = await readHtml(api, wanted);
  return html.ok ? ok({ ...flow, templates: html.data }) : html;
}

/** HTML by template id. Copies inside flows answer to GET by id though no list shows them (recorded 2026-09-04). */
export async function readHtml(
  api: ReadApi,
  ids: readonly string[],
): Promise<ApiResult<Readonly<Record<string, string>>>> {
  const results = await Promise.all(ids.map(async (id) => [id, await api.getTemplate(id)] as const));
  const html: Record<string, string> = {};
  for (const [id, result] of results) {
    if (!result.ok) return result;
    html[id] = result.data.attributes.html ?? '';
  }
  return ok(html);
}
