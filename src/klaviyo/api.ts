/**
 * The port to Klaviyo: the two dozen calls Sluice uses. A reading command holds a ReadApi, on which no writing method
 * exists, not even at run time.
 */
import type { ApiResult } from './api-error.ts';
import { ok } from './api-error.ts';
import { type Endpoint, isRead, methodOf, pathOf } from './endpoints.ts';
import { createSend, defaultBaseUrl, type HttpWorld, type Send } from './http.ts';
import { createLimits, type LimitsWorld } from './limits.ts';
import { type Document, pagesOf } from './pages.ts';
import { readFlow, readFlows, type ReadFlow } from './read-flow.ts';
import type {
  AccountResource,
  Action,
  FlowActionResource,
  FlowDefinition,
  FlowResource,
  FlowSeriesReport,
  FlowSeriesReportRequest,
  FlowStatus,
  FlowValuesReport,
  FlowValuesReportRequest,
  ListResource,
  MetricResource,
  SegmentResource,
  TagResource,
  TemplateResource,
} from './types.ts';
import { problemOf } from './validate.ts';

export interface ReadApi {
  getAccount(): Promise<ApiResult<AccountResource>>;
  /**
   * All flows with all their actions, 50 a request; actions that were listed but not included are named. Where lists with
   * actions go on being refused (429), each flow is read singly.
   */
  listFlows(): Promise<ApiResult<readonly ReadFlow[]>>;
  /** One flow with its definition, its actions and its tags. */
  getFlow(id: string): Promise<ApiResult<ReadFlow>>;
  getFlowAction(id: string): Promise<ApiResult<FlowActionResource>>;
  getTemplate(id: string): Promise<ApiResult<TemplateResource>>;
  /** Library templates whose name contains a text; copies inside flows are never listed. */
  listTemplates(nameContains: string): Promise<ApiResult<readonly TemplateResource[]>>;
  /** All metrics: Klaviyo cannot filter them by name. */
  listMetrics(): Promise<ApiResult<readonly MetricResource[]>>;
  /** Lists of these names; all of them when none are given. */
  listLists(names?: readonly string[]): Promise<ApiResult<readonly ListResource[]>>;
  /** Segments of these names; all of them when none are given. */
  listSegments(names?: readonly string[]): Promise<ApiResult<readonly SegmentResource[]>>;
  findTag(name: string): Promise<ApiResult<TagResource | undefined>>;
  getTagFlows(tagId: string): Promise<ApiResult<readonly string[]>>;
  queryFlowValues(query: FlowValuesReportRequest['data']['attributes']): Promise<ApiResult<FlowValuesReport>>;
  queryFlowSeries(query: FlowSeriesReportRequest['data']['attributes']): Promise<ApiResult<FlowSeriesReport>>;
  /** What has been sent so far, retries included. */
  counts(): Counts;
}

export interface WriteApi extends ReadApi {
  /** Answers with the definition, in which real ids have taken the place of temporary ones. */
  createFlow(name: string, definition: FlowDefinition): Promise<ApiResult<FlowResource>>;
  /** Sets the status of the flow and of all actions in it. */
  updateFlowStatus(id: string, status: FlowStatus): Promise<ApiResult<FlowResource>>;
  updateFlowAction(id: string, definition: Action): Promise<ApiResult<FlowActionResource>>;
  deleteFlowAction(id: string): Promise<ApiResult<undefined>>;
  /** Cancels everyone queued in the flow and erases its analytics (Klaviyo help). */
  deleteFlow(id: string): Promise<ApiResult<undefined>>;
  createTemplate(name: string, html: string): Promise<ApiResult<TemplateResource>>;
  deleteTemplate(id: string): Promise<ApiResult<undefined>>;
  createTag(name: string): Promise<ApiResult<TagResource>>;
  tagFlows(tagId: string, flowIds: readonly string[]): Promise<ApiResult<undefined>>;
}

export interface Counts {
  readonly total: number;
  readonly writes: number;
  readonly byEndpoint: Readonly<Partial<Record<Endpoint, number>>>;
}

export interface ApiOptions extends Pick<HttpWorld, 'key' | 'fetch' | 'now' | 'sleep' | 'random' | 'onRetry'> {
  /** In place of https://a.klaviyo.com. */
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
  readonly onWait?: LimitsWorld['onWait'];
}

export function createReadApi(options: ApiOptions): ReadApi {
  return readCalls(options).api;
}

export function createWriteApi(options: ApiOptions): WriteApi {
  const { api, send } = readCalls(options);
  return { ...api, ...writeCalls(send) };
}

function readCalls(options: ApiOptions): { api: ReadApi; send: Send } {
  const byEndpoint: Partial<Record<Endpoint, number>> = {};
  const send = createSend({
    ...options,
    baseUrl: (options.baseUrl ?? defaultBaseUrl).replace(/\/+$/, ''),
    timeoutMs: options.timeoutMs ?? 30_000,
    limits: createLimits(options),
    onRequest: (endpoint) => {
      byEndpoint[endpoint] = (byEndpoint[endpoint] ?? 0) + 1;
    },
  });
  const list = async <T>(endpoint: Endpoint, query?: Readonly<Record<string, string>>): Promise<ApiResult<T[]>> => {
    const pages = await pagesOf<T>(send, { endpoint, ...(query ? { query } : {}) });
    return pages.ok ? ok(pages.data.flatMap(({ data }) => [...data])) : pages;
  };
  /** Lists with `include=` are said to have a stricter limit that nobody published (field reports). */
  const flowsSingly = async (): Promise<ApiResult<readonly ReadFlow[]>> => {
    const bare = await list<FlowResource>('GET /api/flows', { 'page[size]': '50' });
    if (!bare.ok) return bare;
    const flows: ReadFlow[] = [];
    for (const { id } of bare.data) {
      const flow = await api.getFlow(id);
      if (!flow.ok) return flow;
      flows.push(flow.data);
    }
    return ok(flows);
  };
  const api: ReadApi = {
    async getAccount() {
      const accounts = await list<AccountResource>('GET /api/accounts');
      if (!accounts.ok) return accounts;
      const [account] = accounts.data;
      return account ? ok(account) : unreadable('GET /api/accounts', 'the key belongs to no account');
    },
    async listFlows() {
      const pages = await pagesOf<FlowResource>(send, {
        endpoint: 'GET /api/flows',
        query: {
          include: 'flow-actions,tags',
          'fields[flow-action]': 'definition,updated',
          'fields[tag]': 'name',
          'page[size]': '50',
        },
      });
      if (pages.ok) return ok(pages.data.flatMap(readFlows));
      return pages.error.status === 429 ? flowsSingly() : pages;
    },
    async getFlow(id) {
      const result = await send({
        endpoint: 'GET /api/flows/{id}',
        id,
        query: {
          'additional-fields[flow]': 'definition',
          include: 'flow-actions,tags',
          'fields[flow-action]': 'definition,updated',
          'fields[tag]': 'name',
        },
      });
      return result.ok ? ok(readFlow(result.data as Document<FlowResource>)) : result;
    },
    getFlowAction: (id) => one(send, 'GET /api/flow-actions/{id}', id),
    getTemplate: (id) => one(send, 'GET /api/templates/{id}', id),
    listTemplates: (name) =>
      list('GET /api/templates', {
        filter: `contains(name,${quote(name)})`,
        'fields[template]': 'name',
        'page[size]': '10',
      }),
    listMetrics: () => list('GET /api/metrics'),
    listLists: (names) => named(list<ListResource>, 'GET /api/lists', names),
    listSegments: (names) => named(list<SegmentResource>, 'GET /api/segments', names),
    async findTag(name) {
      const tags = await list<TagResource>('GET /api/tags', { filter: `equals(name,${quote(name)})` });
      return tags.ok ? ok(tags.data.find((tag) => tag.attributes.name === name)) : tags;
    },
    async getTagFlows(id) {
      const pages = await pagesOf<{ id: string }>(send, { endpoint: 'GET /api/tags/{id}/relationships/flows', id });
      return pages.ok ? ok(pages.data.flatMap(({ data }) => data.map((flow) => flow.id))) : pages;
    },
    queryFlowValues: (attributes) =>
      report<FlowValuesReport>(
        send,
        'POST /api/flow-values-reports',
        'FlowValuesReportRequest',
        'flow-values-report',
        attributes,
      ),
    queryFlowSeries: (attributes) =>
      report<FlowSeriesReport>(
        send,
        'POST /api/flow-series-reports',
        'FlowSeriesReportRequest',
        'flow-series-report',
        attributes,
      ),
    counts: () => ({
      total: sum(Object.values(byEndpoint)),
      writes: sum(Object.entries(byEndpoint).map(([endpoint, n]) => (isRead(endpoint as Endpoint) ? 0 : n))),
      byEndpoint: { ...byEndpoint },
    }),
  };
  return { api, send };
}

function writeCalls(send: Send): Omit<WriteApi, keyof ReadApi> {
  const resource = (type: string, attributes: object, id?: string): unknown => ({
    data: { type, ...(id === undefined ? {} : { id }), attributes },
  });
  const post = <T>(
    endpoint: Endpoint,
    schemas: readonly string[],
    body: unknown,
    id?: string,
    query?: Record<string, string>,
  ) => checked<T>(send, endpoint, schemas, body, id, query);
  const remove = async (endpoint: Endpoint, id: string): Promise<ApiResult<undefined>> => {
    const result = await send({ endpoint, id });
    return result.ok ? ok(undefined) : result;
  };
  return {
    createFlow: (name, definition) =>
      post('POST /api/flows', ['CreateFlowRequest', 'NewActions'], resource('flow', { name, definition }), undefined, {
        'additional-fields[flow]': 'definition',
      }),
    updateFlowStatus: (id, status) =>
      post('PATCH /api/flows/{id}', ['UpdateFlowRequest'], resource('flow', { status }, id), id),
    updateFlowAction: (id, definition) =>
      post(
        'PATCH /api/flow-actions/{id}',
        ['UpdateFlowActionRequest'],
        resource('flow-action', { definition }, id),
        id,
      ),
    deleteFlowAction: (id) => remove('DELETE /api/flow-actions/{id}', id),
    deleteFlow: (id) => remove('DELETE /api/flows/{id}', id),
    createTemplate: (name, html) =>
      post('POST /api/templates', ['CreateTemplateRequest'], resource('template', { name, editor_type: 'CODE', html })),
    deleteTemplate: (id) => remove('DELETE /api/templates/{id}', id),
    createTag: (name) => post('POST /api/tags', ['CreateTagRequest'], resource('tag', { name })),
    async tagFlows(id, flowIds) {
      const data = flowIds.map((flow) => ({ type: 'flow', id: flow }));
      const result = await checked(send, 'POST /api/tags/{id}/relationships/flows', ['TagFlowsRequest'], { data }, id);
      return result.ok ? ok(undefined) : result;
    },
  };
}

async function one<T>(send: Send, endpoint: Endpoint, id: string): Promise<ApiResult<T>> {
  const result = await send({ endpoint, id });
  return result.ok ? ok((result.data as Document<T>).data) : result;
}

/** Sends a body our own schemas accept; one they refuse is our bug, and nothing is sent. */
async function checked<T>(
  send: Send,
  endpoint: Endpoint,
  schemas: readonly string[],
  body: unknown,
  id?: string,
  query?: Record<string, string>,
): Promise<ApiResult<T>> {
  const problem = problemOf(body, schemas);
  if (problem !== undefined) return { ok: false, error: { ...failed(endpoint, id, problem), kind: 'invalid-request' } };
  const result = await send({ endpoint, body, ...(id === undefined ? {} : { id }), ...(query ? { query } : {}) });
  return result.ok ? ok((result.data as Document<T> | undefined)?.data as T) : result;
}

/** A report, all pages of it in one (published file: page_cursor). */
async function report<T extends FlowValuesReport | FlowSeriesReport>(
  send: Send,
  endpoint: Endpoint,
  schema: string,
  type: string,
  attributes: object,
): Promise<ApiResult<T>> {
  const body = { data: { type, attributes } };
  const problem = problemOf(body, [schema]);
  if (problem !== undefined)
    return { ok: false, error: { ...failed(endpoint, undefined, problem), kind: 'invalid-request' } };
  const results: unknown[] = [];
  let query: Record<string, string> | undefined;
  for (let pages = 0; pages < 100; pages++) {
    const answer = await send({ endpoint, body, ...(query ? { query } : {}) });
    if (!answer.ok) return answer;
    const { data, links } = answer.data as Document<T>;
    results.push(...data.attributes.results);
    const cursor = links?.next ? new URL(links.next, defaultBaseUrl).searchParams.get('page_cursor') : null;
    if (!cursor) return ok({ ...data, attributes: { ...data.attributes, results } } as T);
    query = { page_cursor: cursor };
  }
  return unreadable(endpoint, 'the pages of the report do not come to an end');
}

/** Lists or segments by name, as many names a request as a filter holds. */
async function named<T>(
  list: (endpoint: Endpoint, query?: Readonly<Record<string, string>>) => Promise<ApiResult<T[]>>,
  endpoint: Endpoint,
  names: readonly string[] | undefined,
): Promise<ApiResult<T[]>> {
  if (names === undefined) return list(endpoint, { 'page[size]': '10' });
  const found: T[] = [];
  for (let start = 0; start < names.length; start += 50) {
    const some = names.slice(start, start + 50);
    const result = await list(endpoint, { filter: `any(name,[${some.map(quote).join(',')}])`, 'page[size]': '10' });
    if (!result.ok) return result;
    found.push(...result.data);
  }
  return ok(found);
}

const quote = (text: string): string => JSON.stringify(text);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const failed = (endpoint: Endpoint, id: string | undefined, note: string) => ({
  method: methodOf(endpoint),
  path: pathOf(endpoint, id),
  errors: [],
  happened: 'no' as const,
  note,
});

const unreadable = (endpoint: Endpoint, note: string): ApiResult<never> => ({
  ok: false,
  error: { ...failed(endpoint, undefined, note), kind: 'garbage' },
});
