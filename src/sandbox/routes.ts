import { get, patch, post, remove, type Route } from './route.ts';
import { queryAggregates } from './people/aggregates.ts';
import { postEvent } from './people/events.ts';
import { getAccount, listAccounts } from './account/catalog.ts';
import { accountRoutes } from './account/account-routes.ts';
import * as actions from './flows/flow-actions.ts';
import { getActionOfMessage, getIdOfMessage, getMessage, getTemplateOfMessage } from './flows/flow-messages.ts';
import * as flows from './flows/flows.ts';
import { actionPage, fields, page, withFlows } from './wire/query-rules.ts';
import { querySeries, queryValues } from './figures/reports.ts';
import * as tags from './account/tags.ts';
import { renderTemplate } from './templates/template-render.ts';
import * as templates from './templates/templates.ts';

const readFlows = { scopes: ['flows:read'], limit: 'flows' } as const;
const writeFlows = { scopes: ['flows:write'], limit: 'flows' } as const;
const readTemplates = { scopes: ['templates:read'], limit: 'catalog' } as const;
const writeTemplates = { scopes: ['templates:write'], limit: 'catalog' } as const;
const templateQuery = { 'fields[template]': fields.template, 'additional-fields[template]': 'definition' };
const report = { scopes: ['flows:read'], limit: 'reports' } as const;

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

  get('/api/flow-actions/:id/relationships/flow', { ...readFlows, query: {}, handler: actions.getFlowIdOfAction }),
  get('/api/flow-actions/:id/relationships/flow-messages', {
    ...readFlows,
    query: page(50, 'created|id|name|updated'),
    handler: actions.listMessageIdsOfAction,
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

  get('/api/flow-messages/:id/flow-action', {
    ...readFlows,
    query: { 'fields[flow-action]': fields.action },
    handler: getActionOfMessage,
  }),
  get('/api/flow-messages/:id/relationships/flow-action', {
    ...readFlows,
    query: {},
    handler: getIdOfMessage('flow-action'),
  }),
  get('/api/flow-messages/:id/relationships/template', {
    ...readTemplates,
    limit: 'flows',
    query: {},
    handler: getIdOfMessage('template'),
  }),

  get('/api/templates', {
    ...readTemplates,
    query: { ...page(10, 'created|id|name|updated'), ...templateQuery },
    handler: templates.listTemplates,
  }),
  post('/api/templates', {
    ...writeTemplates,
    query: templateQuery,
    body: 'template-create',
    handler: templates.postTemplate,
  }),
  get('/api/templates/:id', {
    ...readTemplates,
    query: templateQuery,
    handler: templates.getTemplate,
  }),
  patch('/api/templates/:id', {
    ...writeTemplates,
    query: templateQuery,
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

  ...accountRoutes,

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
  'flow-triggers': 'flows:read',
  template: 'templates:read',
};
