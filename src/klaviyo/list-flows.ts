/**
 * All flows with all their actions. The quick way is whole pages of flows with the actions included, 50 flows a request.
 * It is left where it cannot be trusted or is not to be had: lists with `include=` are said to have a stricter limit that
 * nobody published (field reports), and an answer that does not say which actions are whose must not be taken for flows
 * without actions. Then every flow is read singly.
 */
import type { ApiResult } from './api-error.ts';
import { ok } from './api-error.ts';
import { list, resourceOf } from './calls.ts';
import type { Send } from './http.ts';
import { pagesOf } from './pages.ts';
import { hasStrays, readFlow, type ReadFlow, readFlows } from './read-flow.ts';
import type { FlowActionResource, FlowResource } from './types.ts';

const actionFields = { 'fields[flow-action]': 'definition,updated' };

const withActions = {
  include: 'flow-actions,tags',
  ...actionFields,
  'fields[tag]': 'name',
};

const pageOfFlows = { 'page[size]': '50' };

export async function listFlows(send: Send): Promise<ApiResult<readonly ReadFlow[]>> {
  const pages = await pagesOf<FlowResource>(send, {
    endpoint: 'GET /api/flows',
    query: { ...withActions, ...pageOfFlows },
  });
  if (!pages.ok) return pages.error.status === 429 ? flowsSingly(send) : pages;
  const flows = pages.data.map(readFlows);
  if (pages.data.some((page, i) => hasStrays(page, flows[i] ?? []))) return flowsSingly(send);
  return ok(distinct(flows.flat()));
}

/** A flow made or moved while pages are read can stand on two of them; the later one counts. */
const distinct = (flows: readonly ReadFlow[]): readonly ReadFlow[] => [
  ...new Map(flows.map((read) => [read.flow.id, read])).values(),
];

async function flowsSingly(send: Send): Promise<ApiResult<readonly ReadFlow[]>> {
  const bare = await list<FlowResource>(send, 'GET /api/flows', pageOfFlows);
  if (!bare.ok) return bare;
  const flows: ReadFlow[] = [];
  for (const id of new Set(bare.data.map((flow) => flow.id))) {
    const flow = await getFlow(send, id);
    if (!flow.ok) return flow;
    flows.push(flow.data);
  }
  return ok(flows);
}

/** One flow with its definition, its actions and its tags. */
export async function getFlow(send: Send, id: string): Promise<ApiResult<ReadFlow>> {
  const query = { 'additional-fields[flow]': 'definition', ...withActions };
  const result = await resourceOf<FlowResource>(send, { endpoint: 'GET /api/flows/{id}', id, query });
  return result.ok ? ok(readFlow(result.data)) : result;
}

/** The actions of one flow, without the flow. */
export async function getFlowActions(send: Send, id: string): Promise<ApiResult<readonly FlowActionResource[]>> {
  const query = { ...actionFields, 'page[size]': '50' };
  const pages = await pagesOf<FlowActionResource>(send, { endpoint: 'GET /api/flows/{id}/flow-actions', id, query });
  return pages.ok ? ok(pages.data.flatMap(({ data }) => data)) : pages;
}
