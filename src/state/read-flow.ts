/** One flow read whole: its definition, every action, its tags, and the HTML of its mails where that is asked for. */
import type { ApiResult } from '../klaviyo/api-error.ts';
import { ok } from '../klaviyo/api-error.ts';
import type { ReadApi } from '../klaviyo/api.ts';
import type { ReadFlow } from '../klaviyo/read-flow.ts';
import type { FlowActionResource } from '../klaviyo/types.ts';
import { slotsOf } from '../plan/content.ts';
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
    actions: Object.fromEntries(
      actions.map((action) => [
        action.id,
        { definition: action.attributes.definition, updated: action.attributes.updated },
      ]),
    ),
    ...(definition === undefined ? {} : { definition }),
  };
}

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
  const held = flow.definition.actions.flatMap((action) => slotsOf(action).flatMap((slot) => slot.template ?? []));
  const wanted = templates === 'all' ? [...new Set(held)] : [...new Set(held)].filter((one) => templates.includes(one));
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
