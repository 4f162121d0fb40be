/**
 * The port to Klaviyo: the two dozen calls Sluice uses. A reading command holds a ReadApi, on which no writing method
 * exists, not even at run time.
 */
import { mapResult, success } from '../diagnostics/result.ts';
import type { ApiResult } from './api-error.ts';
import { checked, list, named, one, quoted, report, resourceOf, told } from './calls.ts';
import { type Endpoint, isRead } from './endpoints.ts';
import { createSend, defaultBaseUrl, type Gate, type HttpWorld, type Send } from './http.ts';
import { createLimits, type Limits, type LimitsWorld } from './limits.ts';
import {
  type MetricAggregate,
  metricAggregates,
  type MetricAggregateQuery,
  type NewEvent,
  newEvent,
} from './events.ts';
import { getFlow, getFlowActions, listFlows } from './list-flows.ts';
import { isResource, unreadable } from './pages.ts';
import type { ReadFlow } from './read-flow.ts';
import { type Stopwatch, stopwatch } from '../time/stopwatch.ts';
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
  MetricPropertyResource,
  MetricResource,
  SegmentResource,
  TagResource,
  TemplateResource,
} from '../wire/types.ts';

export interface ReadApi {
  getAccount(): Promise<ApiResult<AccountResource>>;
  /**
   * All flows with all their actions, 50 a request; actions that were listed but not included are named. Where such
   * a list is not to be had or does not say whose the actions are, each flow is read singly.
   */
  listFlows(): Promise<ApiResult<readonly ReadFlow[]>>;
  /** One flow with its definition, its actions and its tags. */
  getFlow(id: string): Promise<ApiResult<ReadFlow>>;
  /** All actions of a flow. A window of its own, beside that of reading flows. */
  getFlowActions(id: string): Promise<ApiResult<readonly FlowActionResource[]>>;
  getFlowAction(id: string): Promise<ApiResult<FlowActionResource>>;
  getTemplate(id: string): Promise<ApiResult<TemplateResource>>;
  /** Library templates whose name contains a text; copies inside flows are never listed. */
  listTemplates(nameContains: string): Promise<ApiResult<readonly TemplateResource[]>>;
  /** All metrics: Klaviyo cannot filter them by name. */
  listMetrics(): Promise<ApiResult<readonly MetricResource[]>>;
  /** Properties of a metric's events, with samples: names and types, nobody's data. */
  listMetricProperties(metricId: string): Promise<ApiResult<readonly MetricPropertyResource[]>>;
  /** The metric that the account itself counts its revenue by; undefined where that is none of its metrics. */
  getRevenueMetric(): Promise<ApiResult<MetricResource | undefined>>;
  /** Lists of these names; all of them when none are given. */
  listLists(names?: readonly string[]): Promise<ApiResult<readonly ListResource[]>>;
  /** Segments of these names; all of them when none are given. */
  listSegments(names?: readonly string[]): Promise<ApiResult<readonly SegmentResource[]>>;
  findTag(name: string): Promise<ApiResult<TagResource | undefined>>;
  queryFlowValues(query: FlowValuesReportRequest['data']['attributes']): Promise<ApiResult<FlowValuesReport>>;
  queryFlowSeries(query: FlowSeriesReportRequest['data']['attributes']): Promise<ApiResult<FlowSeriesReport>>;
  /** How often a metric happened, by hour and the dimensions asked for: a POST that only reads. */
  queryMetricAggregates(query: MetricAggregateQuery): Promise<ApiResult<MetricAggregate>>;
  /** What has been sent so far, retries included. */
  counts(): Counts;
  /**
   * How far Klaviyo's clock is ahead of ours, in milliseconds, by the `Date` of the last answer; undefined before one told
   * it. `Date` has whole seconds and is older than its arrival: Klaviyo's clock is no earlier than now plus this.
   */
  clockOffset(): number | undefined;
  /**
   * What Klaviyo's clock says by now, in milliseconds since 1970, whatever became of ours since the last answer: no less
   * than `earliest`, and a second or so more than `latest` at most.
   */
  clock(): { readonly earliest: number; readonly latest: number } | undefined;
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
  /** A library template as Klaviyo renders it with this context. */
  renderTemplate(id: string, context: object): Promise<ApiResult<TemplateResource>>;
  createTag(name: string): Promise<ApiResult<TagResource>>;
  tagFlows(tagId: string, flowIds: readonly string[]): Promise<ApiResult<undefined>>;
  untagFlows(tagId: string, flowIds: readonly string[]): Promise<ApiResult<undefined>>;
  /** Tells Klaviyo that somebody did something, e.g. to try a flow on a test account. Needs `events:write`. */
  createEvent(event: NewEvent): Promise<ApiResult<undefined>>;
  /** The same connection, with every try of a writing call held back where `gate` says why. */
  guardedBy(gate: Gate): WriteApi;
}

export interface Counts {
  readonly total: number;
  readonly writes: number;
  readonly byEndpoint: Readonly<Partial<Record<Endpoint, number>>>;
}

export interface ApiOptions extends Pick<HttpWorld, 'key' | 'fetch' | 'now' | 'sleep' | 'random' | 'onRetry'> {
  /** As of World. */
  readonly counted?: () => number;
  /** In place of https://a.klaviyo.com. */
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
  readonly onWait?: LimitsWorld['onWait'];
  /** Of the account, where a process makes several connections to it. */
  readonly limits?: Limits;
}

export function createReadApi(options: ApiOptions): ReadApi {
  return readCalls(options).api;
}

export function createWriteApi(options: ApiOptions): WriteApi {
  const { api, send } = readCalls(options);
  const guardedBy = (gate: Gate): WriteApi => ({ ...api, ...writeCalls((call) => send(call, gate)), guardedBy });
  return { ...api, ...writeCalls(send), guardedBy };
}

function readCalls(options: ApiOptions): { api: ReadApi; send: Send } {
  const byEndpoint: Partial<Record<Endpoint, number>> = {};
  let told: { readonly date: number; readonly offset: number; readonly since: Stopwatch } | undefined;
  const send = createSend({
    ...options,
    onDate: (date) => {
      told = { date, offset: date - options.now(), since: stopwatch(options) };
    },
    baseUrl: (options.baseUrl ?? defaultBaseUrl).replace(/\/+$/, ''),
    timeoutMs: options.timeoutMs ?? 30_000,
    limits: options.limits ?? createLimits(options),
    onRequest: (endpoint) => {
      byEndpoint[endpoint] = (byEndpoint[endpoint] ?? 0) + 1;
    },
  });
  const api: ReadApi = {
    async getAccount() {
      const accounts = await list<AccountResource>(send, 'GET /api/accounts');
      if (!accounts.ok) return accounts;
      const [account] = accounts.data;
      return account
        ? success(account)
        : unreadable({ endpoint: 'GET /api/accounts' }, 'the key belongs to no account');
    },
    listFlows: () => listFlows(send),
    getFlow: (id) => getFlow(send, id),
    getFlowActions: (id) => getFlowActions(send, id),
    getFlowAction: (id) => one(send, 'GET /api/flow-actions/{id}', id),
    getTemplate: (id) => one(send, 'GET /api/templates/{id}', id),
    listTemplates: (name) =>
      list(send, 'GET /api/templates', {
        filter: `contains(name,${quoted(name)})`,
        'fields[template]': 'name',
        'page[size]': '10',
      }),
    listMetrics: () => list(send, 'GET /api/metrics'),
    listMetricProperties: (id) => {
      const query = { 'additional-fields[metric-property]': 'sample_values' };
      return list(send, 'GET /api/metrics/{id}/metric-properties', query, id);
    },
    async getRevenueMetric() {
      const query = { include: 'metric' };
      const call = { endpoint: 'GET /api/mapped-metrics/{id}', id: 'revenue', query } as const;
      return mapResult(await resourceOf<unknown>(send, call), ({ included = [] }) =>
        included.find((one): one is MetricResource => isResource(one) && one.type === 'metric'),
      );
    },
    listLists: (names) => named(send, 'GET /api/lists', names),
    listSegments: (names) => named(send, 'GET /api/segments', names),
    async findTag(name) {
      const tags = await list<TagResource>(send, 'GET /api/tags', { filter: `equals(name,${quoted(name)})` });
      return mapResult(tags, (all) => all.find((tag) => tag.attributes.name === name));
    },
    queryFlowValues: (attributes) =>
      report(send, 'POST /api/flow-values-reports', 'FlowValuesReportRequest', body('flow-values-report', attributes)),
    queryFlowSeries: (attributes) =>
      report(send, 'POST /api/flow-series-reports', 'FlowSeriesReportRequest', body('flow-series-report', attributes)),
    queryMetricAggregates: (attributes) => metricAggregates(send, attributes),
    clockOffset: () => told?.offset,
    clock: () => told && { earliest: told.date + told.since.atLeast(), latest: told.date + told.since.atMost() },
    counts: () => ({
      total: sum(Object.values(byEndpoint)),
      writes: sum(Object.entries(byEndpoint).map(([endpoint, n]) => (isRead(endpoint as Endpoint) ? 0 : n))),
      byEndpoint: { ...byEndpoint },
    }),
  };
  return { api, send };
}

function writeCalls(send: Send): Omit<WriteApi, keyof ReadApi | 'guardedBy'> {
  const remove = async (endpoint: Endpoint, id: string): Promise<ApiResult<undefined>> =>
    mapResult(await send({ endpoint, id }), () => undefined);
  const write = <T>(endpoint: Endpoint, schema: string, content: unknown, id?: string): Promise<ApiResult<T>> =>
    checked(send, { endpoint, id, schemas: [schema], body: content });
  const tag = (endpoint: Endpoint, id: string, flowIds: readonly string[]): Promise<ApiResult<undefined>> => {
    const flows = flowIds.map((flow) => ({ type: 'flow', id: flow }));
    return told(send, { endpoint, id, schemas: ['TagFlowsRequest'], body: { data: flows } });
  };
  return {
    createFlow: (name, definition) =>
      checked(send, {
        endpoint: 'POST /api/flows',
        query: { 'additional-fields[flow]': 'definition' },
        schemas: ['CreateFlowRequest', 'NewActions'],
        body: body('flow', { name, definition }),
      }),
    updateFlowStatus: (id, status) =>
      write('PATCH /api/flows/{id}', 'UpdateFlowRequest', body('flow', { status }, id), id),
    updateFlowAction: (id, definition) =>
      write('PATCH /api/flow-actions/{id}', 'UpdateFlowActionRequest', body('flow-action', { definition }, id), id),
    deleteFlowAction: (id) => remove('DELETE /api/flow-actions/{id}', id),
    deleteFlow: (id) => remove('DELETE /api/flows/{id}', id),
    createTemplate: (name, html) =>
      write('POST /api/templates', 'CreateTemplateRequest', body('template', { name, editor_type: 'CODE', html })),
    deleteTemplate: (id) => remove('DELETE /api/templates/{id}', id),
    renderTemplate: (id, context) =>
      write('POST /api/template-render', 'RenderTemplateRequest', body('template', { context }, id)),
    createTag: (name) => write('POST /api/tags', 'CreateTagRequest', body('tag', { name })),
    tagFlows: (id, flowIds) => tag('POST /api/tags/{id}/relationships/flows', id, flowIds),
    untagFlows: (id, flowIds) => tag('DELETE /api/tags/{id}/relationships/flows', id, flowIds),
    createEvent: (event) => newEvent(send, event),
  };
}

const body = (type: string, attributes: object, id?: string): unknown => ({
  data: { type, ...(id === undefined ? {} : { id }), attributes },
});

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
