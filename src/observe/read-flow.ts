/** One flow read whole: its definition, every action, its tags, and the HTML of its mails where that is asked for. */
import { failed, success } from '../diagnostics/result.ts';
import { type ApiResult, isOfOne } from '../klaviyo/api-error.ts';
import type { ReadApi } from '../klaviyo/api.ts';
import { errorText } from '../klaviyo/error-text.ts';
import type { ReadFlow } from '../klaviyo/read-flow.ts';
import type { FlowActionResource, FlowDefinition, FlowResource } from '../wire/types.ts';
import { templatesIn } from '../flow/slots.ts';
import { isObject } from '../text/json.ts';
import type { Need } from './observe-needs.ts';
import type { ObservedFlow } from '../ledger/observed.ts';

/** The flow as the answer shows it; the definition only where the answer has one, and never a blank for a value. */
export function observedFlow(read: ReadFlow): ObservedFlow {
  const { flow, actions, tagIds } = read;
  const { name, status, archived, created, updated, trigger_type: triggerType, definition } = flow.attributes;
  const unread = read.unread ?? blankIn(read);
  return {
    id: flow.id,
    name: name ?? '',
    status: status ?? 'draft',
    archived: archived === true,
    created: created ?? '',
    updated: updated ?? '',
    triggerType: triggerType ?? null,
    tagIds,
    actions: observedActions(actions),
    definition,
    unread,
  };
}

/** What Klaviyo does not show of a flow, in words; undefined where it shows all that was asked for. */
function blankIn({ flow, actions }: ReadFlow): string | undefined {
  const { name, status, definition } = flow.attributes as Partial<Nullable<FlowResource['attributes']>>;
  if (name === null || name === undefined) return 'Klaviyo does not tell its name.';
  if (status === null || status === undefined) return 'Klaviyo does not tell its status.';
  if (definition === null) return 'Klaviyo does not show its definition.';
  const blank = actions.find(({ attributes }) => !isObject(attributes.definition));
  if (blank !== undefined) return `Klaviyo does not show its action ${blank.id}.`;
  if (isUnsupported(definition?.triggers)) return 'Klaviyo labels its trigger as unsupported and shows nothing of it.';
  const action = actions.find(({ attributes }) => isUnsupported(attributes.definition));
  if (action !== undefined) return `Klaviyo labels its action ${action.id}, or a part of it, as unsupported.`;
  return isUnsupported(definition?.profile_filter) ? 'Klaviyo labels a part of its filter as unsupported.' : undefined;
}

type Nullable<T> = { readonly [K in keyof T]: T[K] | null };

/** "Unsupported objects will be included but labeled as unsupported" (OpenAPI 2026-07-15); where the label stands is not told. */
function isUnsupported(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isUnsupported);
  if (!isObject(value)) return false;
  return value['type'] === 'unsupported' || Object.values(value).some(isUnsupported);
}

const observedActions = (actions: readonly FlowActionResource[]): ObservedFlow['actions'] =>
  Object.fromEntries(
    actions.flatMap(({ id, attributes: { definition, updated } }) =>
      isObject(definition) ? [[id, { definition, updated: updated ?? '' }] as const] : [],
    ),
  );

/** Reads what an answer listed and did not include: an action that could not be read is an error, never an absence. */
export async function completed(api: ReadApi, read: ReadFlow): Promise<ApiResult<ReadFlow>> {
  if (read.missingActions.length === 0 || read.unread !== undefined) return success(read);
  const actions: FlowActionResource[] = [...read.actions];
  for (const id of read.missingActions) {
    const action = await api.getFlowAction(id);
    if (!action.ok) return action;
    actions.push(action.data);
  }
  return success({ ...read, actions, missingActions: [] });
}

/**
 * The flow whole. Fails when any part of it cannot be read, and when the answer lacks the definition it was asked for. A mail
 * that alone is not to be had is told in `unreadMails`.
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
  if (flow.unread !== undefined) return broken(id, 'blank', flow.unread);
  if (flow.definition === undefined) return broken(id, 'garbage', 'the answer lacks the definition');
  return withMails(api, flow, flow.definition, templates);
}

const broken = (id: string, kind: 'blank' | 'garbage', note: string): ApiResult<never> =>
  failed({ kind, method: 'GET', path: `/api/flows/${id}`, errors: [], happened: 'no', note });

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
  const now = known?.actions.flatMap(({ id }) => actions[id ?? '']?.definition ?? []);
  const count = Object.keys(actions).length;
  if (known?.actions.length !== count || now?.length !== count) return readWhole(api, before.id, templates);
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
  if (wanted.length === 0) return success(flow);
  const read = await readHtml(api, wanted);
  if (!read.ok) return read;
  const { html, unread: unreadMails } = read.data;
  return success({ ...flow, templates: html, ...(Object.keys(unreadMails).length === 0 ? {} : { unreadMails }) });
}

/** HTML by template id, and why some are not to be had: one broken mail may answer 500 or 404 for good (field reports). */
export interface ReadMails {
  readonly html: Readonly<Record<string, string>>;
  readonly unread: Readonly<Record<string, string>>;
}

/** Copies inside flows answer to GET by id though no list shows them (recorded 2026-09-04). */
export async function readHtml(api: ReadApi, ids: readonly string[]): Promise<ApiResult<ReadMails>> {
  const results = await Promise.all(ids.map(async (id) => [id, await api.getTemplate(id)] as const));
  const html: Record<string, string> = {};
  const unread: Record<string, string> = {};
  for (const [id, result] of results) {
    if (result.ok) html[id] = result.data.attributes.html ?? '';
    else if (isOfOne(result.error)) unread[id] = errorText(result.error);
    else return result;
  }
  return success({ html, unread });
}
