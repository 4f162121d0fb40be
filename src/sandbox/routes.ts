import { access, get, patch, post, remove, type Route } from './route.ts';
import { queryAggregates } from './people/aggregates.ts';
import { postEvent } from './people/events.ts';
import { getAccount, listAccounts } from './account/catalog.ts';
import { accountRoutes } from './account/account-routes.ts';
import * as actions from './flows/flow-actions.ts';
import * as messages from './flows/flow-messages.ts';
import * as flows from './flows/flows.ts';
import { actionPage, fieldsOf, page, wholeFlow, withFlows } from './wire/query-rules.ts';
import { querySeries, queryValues } from './figures/reports.ts';
import * as tags from './account/tags.ts';
import { renderTemplate } from './templates/template-render.ts';
import * as templates from './templates/templates.ts';

const readAccounts = access('accounts', 'accounts:read');
const readFlows = access('flows', 'flows:read');
const writeFlows = access('flows', 'flows:write');
const readTagsOfFlows = access('flows', 'flows:read', 'tags:read');
const readTemplates = access('catalog', 'templates:read');
const writeTemplates = access('catalog', 'templates:write');
const readTemplatesOfFlows = access('flows', 'templates:read');
const report = access('reports', 'flows:read');

const flowFields = fieldsOf('flow');
const actionFields = fieldsOf('flow-action');
const template = { ...fieldsOf('template'), 'additional-fields[template]': 'definition' };
const flowPage = page(50, 'created|id|name|status|trigger_type|updated');
const messagePage = page(50, 'created|id|name|updated');

/** Everything the sandbox simulates; any other call is a 501. */
export const routes: readonly Route[] = [
  get('/api/accounts', readAccounts, fieldsOf('account'), listAccounts),
  get('/api/accounts/:id', readAccounts, fieldsOf('account'), getAccount),

  get('/api/flows', readFlows, { ...withFlows, ...flowPage, ...flowFields }, flows.listFlows),
  post('/api/flows', access('createFlow', 'flows:write'), wholeFlow, flows.postFlow, 'flow-create'),
  get('/api/flows/:id', readFlows, { ...withFlows, ...wholeFlow }, flows.getFlow),
  patch('/api/flows/:id', writeFlows, flowFields, flows.patchFlow, 'flow-update'),
  remove('/api/flows/:id', writeFlows, {}, flows.deleteFlow),
  get('/api/flows/:id/flow-actions', readFlows, { ...actionPage, ...actionFields }, actions.listActionsOfFlow),
  get('/api/flows/:id/relationships/flow-actions', readFlows, actionPage, actions.listActionIdsOfFlow),
  get('/api/flows/:id/tags', readTagsOfFlows, fieldsOf('tag'), tags.listTagsOfFlow),
  get('/api/flows/:id/relationships/tags', readTagsOfFlows, {}, tags.listTagIdsOfFlow),

  get(
    '/api/flow-actions/:id',
    readFlows,
    { include: 'flow|flow-messages', ...fieldsOf('flow-action', 'flow-message', 'flow') },
    actions.getAction,
  ),
  patch('/api/flow-actions/:id', writeFlows, actionFields, actions.patchAction, 'flow-action-update'),
  remove('/api/flow-actions/:id', writeFlows, {}, actions.deleteAction),
  get('/api/flow-actions/:id/flow', readFlows, flowFields, actions.getFlowOfAction),
  get(
    '/api/flow-actions/:id/flow-messages',
    readFlows,
    { ...messagePage, ...fieldsOf('flow-message') },
    actions.listMessagesOfAction,
  ),
  get('/api/flow-actions/:id/relationships/flow', readFlows, {}, actions.getFlowIdOfAction),
  get('/api/flow-actions/:id/relationships/flow-messages', readFlows, messagePage, actions.listMessageIdsOfAction),

  get(
    '/api/flow-messages/:id',
    readFlows,
    { include: 'flow-action|template', ...fieldsOf('flow-action', 'flow-message', 'template') },
    messages.getMessage,
  ),
  get('/api/flow-messages/:id/template', readTemplatesOfFlows, fieldsOf('template'), messages.getTemplateOfMessage),
  get('/api/flow-messages/:id/flow-action', readFlows, actionFields, messages.getActionOfMessage),
  get('/api/flow-messages/:id/relationships/flow-action', readFlows, {}, messages.getActionIdOfMessage),
  get('/api/flow-messages/:id/relationships/template', readTemplatesOfFlows, {}, messages.getTemplateIdOfMessage),

  get(
    '/api/templates',
    readTemplates,
    { ...page(10, 'created|id|name|updated'), ...template },
    templates.listTemplates,
  ),
  post('/api/templates', writeTemplates, template, templates.postTemplate, 'template-create'),
  get('/api/templates/:id', readTemplates, template, templates.getTemplate),
  patch('/api/templates/:id', writeTemplates, template, templates.patchTemplate, 'template-update'),
  post('/api/template-render', readTemplatesOfFlows, fieldsOf('template'), renderTemplate, 'template-render'),
  remove('/api/templates/:id', writeTemplates, {}, templates.deleteTemplate),

  ...accountRoutes,

  post(
    '/api/metric-aggregates',
    access('flows', 'metrics:read'),
    fieldsOf('metric-aggregate'),
    queryAggregates,
    'metric-aggregate',
  ),
  post('/api/events', access('events', 'events:write'), {}, postEvent, 'event-create'),
  post(
    '/api/flow-values-reports',
    report,
    { ...fieldsOf('flow-values-report'), page_cursor: 'text' },
    queryValues,
    'flow-values-report',
  ),
  post(
    '/api/flow-series-reports',
    report,
    { ...fieldsOf('flow-series-report'), page_cursor: 'text' },
    querySeries,
    'flow-series-report',
  ),
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
