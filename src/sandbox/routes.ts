import { queryAggregates } from './people/aggregates.ts';
import { postEvent } from './people/events.ts';
import { getAccount, getGroup, getMetric, listAccounts, listGroups, listMetrics } from './account/catalog.ts';
import type { Handler } from './wire/call.ts';
import type { RequestBody } from './wire/contract.ts';
import * as actions from './flows/flow-actions.ts';
import { getMessage, getTemplateOfMessage } from './flows/flow-messages.ts';
import * as flows from './flows/flows.ts';
import type { LimitName } from './limits.ts';
import type { QueryRules } from './wire/query.ts';
import { getMappedMetric, getMetricOfMapped, listMappedMetrics } from './account/mapped-metrics.ts';
import { actionPage, fields, page, withFlows } from './wire/query-rules.ts';
import { querySeries, queryValues } from './figures/reports.ts';
import { listMetricProperties } from './account/metric-properties.ts';
import * as tags from './account/tags.ts';
import { renderTemplate } from './templates/template-render.ts';
import * as templates from './templates/templates.ts';

/** One simulated call. Scopes, limits and query parameters are Klaviyo OpenAPI 2026-07-15. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly scopes: readonly string[];
  readonly limit: LimitName;
  readonly query: QueryRules;
  /** The schema the body must satisfy. */
  readonly body?: RequestBody;
  readonly handler: Handler;
}

const readFlows = { scopes: ['flows:read'], limit: 'flows' } as const;
const writeFlows = { scopes: ['flows:write'], limit: 'flows' } as const;
const readTemplates = { scopes: ['templates:read'], limit: 'catalog' } as const;
const writeTemplates = { scopes: ['templates:write'], limit: 'catalog' } as const;
const readTags = { scopes: ['tags:read'], limit: 'flows' } as const;
const writeTags = { scopes: ['tags:read', 'tags:write'], limit: 'flows' } as const;
const report = { scopes: ['flows:read'], limit: 'reports' } as const;

const mappedQuery = {
  include: 'custom-metric|metric',
  'fields[mapped-metric]': 'id|updated',
  'fields[metric]': fields.metric,
};

const get = (path: string, rest: Omit<Route, 'method' | 'path'>): Route => ({ method: 'GET', path, ...rest });
const post = (path: string, rest: Omit<Route, 'method' | 'path'>): Route => ({ method: 'POST', path, ...rest });
const patch = (path: string, rest: Omit<Route, 'method' | 'path'>): Route => ({ method: 'PATCH', path, ...rest });
const remove = (path: string, rest: Omit<Route, 'method' | 'path'>): Route => ({ method: 'DELETE', path, ...rest });

/** Everything the sandbox simulates; any other call is a 501. */
export const routes: readonly Route[] = [
  get('/api/accounts', {
    scopes: ['accounts:read'],
    limit: 'accounts',
    query: { 'fields[account]': fields.account },
    handler: listAccounts,
  }),
  get('/api/accounts/:id', {
    scopes: ['accounts:read'],
    limit: 'accounts',
    query: { 'fields[account]': fields.account },
    handler: getAccount,
  }),

  get('/api/flows', {
    ...readFlows,
    query: { ...withFlows, ...page(50, 'created|id|name|status|trigger_type|updated'), 'fields[flow]': fields.flow },
    handler: flows.listFlows,
  }),
  post('/api/flows', {
    scopes: ['flows:write'],
    limit: 'createFlow',
    query: { 'additional-fields[flow]': 'definition', 'fields[flow]': fields.flowWithDefinition },
    body: 'flow-create',
    handler: flows.postFlow,
  }),
  get('/api/flows/:id', {
    ...readFlows,
    query: { ...withFlows, 'additional-fields[flow]': 'definition', 'fields[flow]': fields.flowWithDefinition },
    handler: flows.getFlow,
  }),
  patch('/api/flows/:id', {
    ...writeFlows,
    query: { 'fields[flow]': fields.flow },
    body: 'flow-update',
    handler: flows.patchFlow,
  }),
  remove('/api/flows/:id', { ...writeFlows, query: {}, handler: flows.deleteFlow }),
  get('/api/flows/:id/flow-actions', {
    ...readFlows,
    query: { ...actionPage, 'fields[flow-action]': fields.action },
    handler: actions.listActionsOfFlow,
  }),
  get('/api/flows/:id/relationships/flow-actions', {
    ...readFlows,
    query: actionPage,
    handler: actions.listActionIdsOfFlow,
  }),
  get('/api/flows/:id/tags', {
    scopes: ['flows:read', 'tags:read'],
    limit: 'flows',
    query: { 'fields[tag]': fields.tag },
    handler: tags.listTagsOfFlow,
  }),
  get('/api/flows/:id/relationships/tags', {
    scopes: ['flows:read', 'tags:read'],
    limit: 'flows',
    query: {},
    handler: tags.listTagIdsOfFlow,
  }),

  get('/api/flow-actions/:id', {
    ...readFlows,
    query: {
      include: 'flow|flow-messages',
      'fields[flow-action]': fields.action,
      'fields[flow-message]': fields.message,
      'fields[flow]': fields.flow,
    },
    handler: actions.getAction,
  }),
  patch('/api/flow-actions/:id', {
    ...writeFlows,
    query: { 'fields[flow-action]': fields.action },
    body: 'flow-action-update',
    handler: actions.patchAction,
  }),
  remove('/api/flow-actions/:id', { ...writeFlows, query: {}, handler: actions.deleteAction }),
  get('/api/flow-actions/:id/flow', {
    ...readFlows,
    query: { 'fields[flow]': fields.flow },
    handler: actions.getFlowOfAction,
  }),
  get('/api/flow-actions/:id/flow-messages', {
    ...readFlows,
    query: { ...page(50, 'created|id|name|updated'), 'fields[flow-message]': fields.message },
    handler: actions.listMessagesOfAction,
  }),

  get('/api/flow-messages/:id', {
    ...readFlows,
    query: {
      include: 'flow-action|template',
      'fields[flow-action]': fields.action,
      'fields[flow-message]': fields.message,
      'fields[template]': fields.template,
    },
    handler: getMessage,
  }),
  get('/api/flow-messages/:id/template', {
    ...readTemplates,
    limit: 'flows',
    query: { 'fields[template]': fields.template },
    handler: getTemplateOfMessage,
  }),

  get('/api/templates', {
    ...readTemplates,
    query: { ...page(10, 'created|id|name|updated'), 'fields[template]': fields.template },
    handler: templates.listTemplates,
  }),
  post('/api/templates', {
    ...writeTemplates,
    query: { 'fields[template]': fields.template },
    body: 'template-create',
    handler: templates.postTemplate,
  }),
  get('/api/templates/:id', {
    ...readTemplates,
    query: { 'fields[template]': fields.template },
    handler: templates.getTemplate,
  }),
  patch('/api/templates/:id', {
    ...writeTemplates,
    query: { 'fields[template]': fields.template },
    body: 'template-update',
    handler: templates.patchTemplate,
  }),
  post('/api/template-render', {
    scopes: ['templates:read'],
    limit: 'flows',
    query: { 'fields[template]': fields.template },
    body: 'template-render',
    handler: renderTemplate,
  }),
  remove('/api/templates/:id', { ...writeTemplates, query: {}, handler: templates.deleteTemplate }),

  get('/api/tags', {
    ...readTags,
    query: { ...page(50, 'id|name'), 'fields[tag]': fields.tag },
    handler: tags.listTags,
  }),
  post('/api/tags', { ...writeTags, query: { 'fields[tag]': fields.tag }, body: 'tag-create', handler: tags.postTag }),
  get('/api/tags/:id', { ...readTags, query: { 'fields[tag]': fields.tag }, handler: tags.getTag }),
  remove('/api/tags/:id', { ...writeTags, query: {}, handler: tags.deleteTag }),
  get('/api/tags/:id/relationships/flows', {
    scopes: ['flows:read', 'tags:read'],
    limit: 'flows',
    query: {},
    handler: tags.listFlowIdsOfTag,
  }),
  post('/api/tags/:id/relationships/flows', {
    scopes: ['flows:write', 'tags:write'],
    limit: 'flows',
    query: {},
    body: 'tag-flows',
    handler: tags.tagFlows,
  }),
  remove('/api/tags/:id/relationships/flows', {
    scopes: ['flows:write', 'tags:write'],
    limit: 'flows',
    query: {},
    body: 'tag-flows',
    handler: tags.untagFlows,
  }),

  get('/api/metrics', {
    scopes: ['metrics:read'],
    limit: 'metrics',
    query: { filter: 'text', 'page[cursor]': 'text', 'fields[metric]': fields.metric },
    handler: listMetrics,
  }),
  get('/api/metrics/:id', {
    scopes: ['metrics:read'],
    limit: 'metrics',
    query: { 'fields[metric]': fields.metric },
    handler: getMetric,
  }),
  get('/api/metrics/:id/metric-properties', {
    scopes: ['metrics:read'],
    limit: 'metricProperties',
    query: {
      'additional-fields[metric-property]': 'sample_values',
      'fields[metric-property]': fields.metricProperty,
    },
    handler: listMetricProperties,
  }),
  get('/api/mapped-metrics', {
    scopes: ['metrics:read'],
    limit: 'flows',
    query: mappedQuery,
    handler: listMappedMetrics,
  }),
  get('/api/mapped-metrics/:id', {
    scopes: ['metrics:read'],
    limit: 'flows',
    query: mappedQuery,
    handler: getMappedMetric,
  }),
  get('/api/mapped-metrics/:id/metric', {
    scopes: ['metrics:read'],
    limit: 'flows',
    query: { 'fields[metric]': fields.metric },
    handler: getMetricOfMapped,
  }),
  get('/api/lists', {
    scopes: ['lists:read'],
    limit: 'catalog',
    query: { ...page(10, 'created|id|name|updated'), 'fields[list]': fields.list },
    handler: listGroups('list'),
  }),
  get('/api/lists/:id', {
    scopes: ['lists:read'],
    limit: 'catalog',
    query: { 'fields[list]': fields.list },
    handler: getGroup('list'),
  }),
  get('/api/segments', {
    scopes: ['segments:read'],
    limit: 'catalog',
    query: { ...page(10, 'created|id|name|updated'), 'fields[segment]': fields.segment },
    handler: listGroups('segment'),
  }),
  get('/api/segments/:id', {
    scopes: ['segments:read'],
    limit: 'catalog',
    query: { 'fields[segment]': fields.segment },
    handler: getGroup('segment'),
  }),

  post('/api/metric-aggregates', {
    scopes: ['metrics:read'],
    limit: 'flows',
    query: { 'fields[metric-aggregate]': 'data|dates|id' },
    body: 'metric-aggregate',
    handler: queryAggregates,
  }),
  post('/api/events', {
    scopes: ['events:write'],
    limit: 'events',
    query: {},
    body: 'event-create',
    handler: postEvent,
  }),
  post('/api/flow-values-reports', {
    ...report,
    query: { 'fields[flow-values-report]': 'id|results', page_cursor: 'text' },
    body: 'flow-values-report',
    handler: queryValues,
  }),
  post('/api/flow-series-reports', {
    ...report,
    query: { 'fields[flow-series-report]': 'date_times|id|results', page_cursor: 'text' },
    body: 'flow-series-report',
    handler: querySeries,
  }),
];

/** `include=` needs the scope of what is included (Klaviyo OpenAPI 2026-07-15). */
export const includeScopes: Readonly<Record<string, string>> = {
  'flow-actions': 'flows:read',
  'flow-action': 'flows:read',
  'flow-messages': 'flows:read',
  flow: 'flows:read',
  tags: 'tags:read',
  template: 'templates:read',
};
