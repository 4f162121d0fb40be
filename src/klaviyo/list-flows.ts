/**
 * All flows with all their actions. The quick way is whole pages of flows with the actions included, 50 flows a request.
 * It is left where it cannot be trusted or is not to be had: lists with `include=` are said to have a stricter limit that
 * nobody published, and to answer 5xx or never where 50 flows are too much (field reports), and an answer that does not say
 * which actions are whose must not be taken for flows without actions. Then pages of 10 are asked for, and then every flow
 * singly; a flow that even so is not to be had is listed as unread.
 */
import { mapResult, success } from '../diagnostics/result.ts';
import { type ApiError, type ApiResult, isOfOne } from './api-error.ts';
import { list, resourceOf } from './calls.ts';
import { errorText } from './error-text.ts';
import type { Send } from './http.ts';
import { pagesOf } from './pages.ts';
import { hasStrays, readFlow, type ReadFlow, readFlows } from './read-flow.ts';
import type { FlowActionResource, FlowResource } from '../wire/types.ts';

const actionFields = { 'fields[flow-action]': 'definition,updated' };

const withActions = {
  include: 'flow-actions,tags',
  ...actionFields,
  'fields[tag]': 'name',
};

/** Flows a page, from the quickest way on. */
const pageSizes = ['50', '10'] as const;
/** Where a page of flows with their actions fails, a smaller one is better than the same one again. */
const triesOfPage = 2;

export async function listFlows(send: Send): Promise<ApiResult<readonly ReadFlow[]>> {
  for (const size of pageSizes) {
    const pages = await pagesOf<FlowResource>(send, {
      endpoint: 'GET /api/flows',
      query: { ...withActions, 'page[size]': size },
      tries: triesOfPage,
    });
    if (!pages.ok) {
      if (isTooMuch(pages.error)) continue;
      return pages.error.status === 429 || pages.error.kind === 'garbage' ? flowsSingly(send) : pages;
    }
    const flows = pages.data.map(readFlows);
    if (pages.data.some((page, i) => hasStrays(page, flows[i] ?? []))) return flowsSingly(send);
    return success(distinct(flows.flat()));
  }
  return flowsSingly(send);
}

const isTooMuch = ({ kind, status = 0 }: ApiError): boolean => kind === 'timeout' || status >= 500;

/** A flow made or moved while pages are read can stand on two of them; the later one counts. */
const distinct = (flows: readonly ReadFlow[]): readonly ReadFlow[] => [
  ...new Map(flows.map((read) => [read.flow.id, read])).values(),
];

/** So many that fail, and none that does not, are no trouble of single flows. */
const mostFailures = 5;

async function flowsSingly(send: Send): Promise<ApiResult<readonly ReadFlow[]>> {
  const query = { 'page[size]': '50' };
  // Whoever stands there without attributes is asked for singly, as all are.
  const pages = await pagesOf<Partial<FlowResource> & { id: string }>(
    send,
    { endpoint: 'GET /api/flows', query },
    'identifiers',
  );
  if (!pages.ok) return pages;
  const bare = new Map(pages.data.flatMap(({ data }) => data.map((flow) => [flow.id, flow] as const)));
  const flows: ReadFlow[] = [];
  for (const [id, { attributes }] of bare) {
    const flow = await getFlow(send, id);
    if (flow.ok) flows.push(flow.data);
    else if (!isOfOne(flow.error)) return flow;
    else {
      flows.push(unreadFlow(id, attributes, flow.error));
      if (flows.length === mostFailures && flows.every(({ unread }) => unread !== undefined)) return flow;
    }
  }
  return success(flows);
}

/** What the list says of a flow that could not be read. */
const unreadFlow = (id: string, known: Partial<FlowResource['attributes']> | undefined, error: ApiError): ReadFlow => ({
  flow: { type: 'flow', id, attributes: known ?? {} } as FlowResource,
  actions: [],
  tagIds: [],
  missingActions: [],
  unread: errorText(error),
});

/** One flow with its definition, its actions and its tags. */
export async function getFlow(send: Send, id: string): Promise<ApiResult<ReadFlow>> {
  const query = { 'additional-fields[flow]': 'definition', ...withActions };
  const result = await resourceOf<FlowResource>(send, { endpoint: 'GET /api/flows/{id}', id, query });
  return mapResult(result, readFlow);
}

/** The actions of one flow, without the flow. */
export async function getFlowActions(send: Send, id: string): Promise<ApiResult<readonly FlowActionResource[]>> {
  const query = { ...actionFields, 'page[size]': '50' };
  return list(send, 'GET /api/flows/{id}/flow-actions', query, id);
}
