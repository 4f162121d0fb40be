/** What an account holds beside its flows and templates: tags, metrics, lists, segments. */
import { get, patch, post, remove, type Route } from '../route.ts';
import { fields, page } from '../wire/query-rules.ts';
import { getGroup, getMetric, listGroups, listMetrics } from './catalog.ts';
import { listFlowTriggerIds, listFlowTriggers } from './flow-triggers.ts';
import * as mapped from './mapped-metrics.ts';
import * as properties from './metric-properties.ts';
import * as tagGroups from './tag-groups.ts';
import * as tags from './tags.ts';

const readTags = { scopes: ['tags:read'], limit: 'flows' } as const;
const writeTags = { scopes: ['tags:read', 'tags:write'], limit: 'flows' } as const;
const triggers = { include: 'flow-triggers', 'fields[flow]': fields.flow };
const groups = { include: 'flow-triggers|tags', 'fields[flow]': fields.flow, 'fields[tag]': fields.tag };
const mappedQuery = {
  include: 'custom-metric|metric',
  'fields[mapped-metric]': 'id|updated',
  'fields[metric]': fields.metric,
  'fields[custom-metric]': fields.customMetric,
};

/** The flows that each metric, list and segment begins. */
const triggerRoutes = (['metric', 'list', 'segment'] as const).flatMap((kind): readonly Route[] => {
  const rest = {
    scopes: ['flows:read', `${kind}s:read`],
    limit: kind === 'metric' ? 'metrics' : 'catalog',
  } as const;
  return [
    get(`/api/${kind}s/:id/flow-triggers`, {
      ...rest,
      query: { 'fields[flow]': fields.flow },
      handler: listFlowTriggers(kind),
    }),
    get(`/api/${kind}s/:id/relationships/flow-triggers`, { ...rest, query: {}, handler: listFlowTriggerIds(kind) }),
  ];
});

const ofGroupFields = { 'fields[tag-group]': fields.tagGroup };
const tagGroupRoutes: readonly Route[] = [
  get('/api/tag-groups', {
    ...readTags,
    query: { ...page(25, 'id|name'), ...ofGroupFields },
    handler: tagGroups.listTagGroups,
  }),
  get('/api/tag-groups/:id', { ...readTags, query: ofGroupFields, handler: tagGroups.getTagGroup }),
  get('/api/tag-groups/:id/tags', {
    ...readTags,
    query: { 'fields[tag]': fields.tag },
    handler: tagGroups.listTagsOfGroup,
  }),
  get('/api/tag-groups/:id/relationships/tags', { ...readTags, query: {}, handler: tagGroups.listTagIdsOfGroup }),
  get('/api/tags/:id/tag-group', { ...readTags, query: ofGroupFields, handler: tagGroups.getGroupOfTag }),
  get('/api/tags/:id/relationships/tag-group', { ...readTags, query: {}, handler: tagGroups.getGroupIdOfTag }),
  ...(['lists', 'segments', 'campaigns'] as const).map((kind) =>
    get(`/api/tags/:id/relationships/${kind}`, {
      scopes: [`${kind}:read`, 'tags:read'],
      limit: 'flows',
      query: {},
      handler: tagGroups.nothingOfTag,
    }),
  ),
  ...(['list', 'segment'] as const).flatMap((kind) => {
    const rest = { scopes: [`${kind}s:read`, 'tags:read'], limit: 'flows' } as const;
    return [
      get(`/api/${kind}s/:id/tags`, {
        ...rest,
        query: { 'fields[tag]': fields.tag },
        handler: tagGroups.noTagsOf(kind),
      }),
      get(`/api/${kind}s/:id/relationships/tags`, { ...rest, query: {}, handler: tagGroups.noTagsOf(kind) }),
    ];
  }),
];

const readMetrics = { scopes: ['metrics:read'], limit: 'flows' } as const;
const readProperties = { scopes: ['metrics:read'], limit: 'metricProperties' } as const;
const customQuery = {
  include: 'metrics',
  'fields[custom-metric]': fields.customMetric,
  'fields[metric]': fields.metric,
};
const propertyQuery = {
  'additional-fields[metric-property]': 'sample_values',
  'fields[metric-property]': fields.metricProperty,
};
const metricRoutes: readonly Route[] = [
  get('/api/metrics/:id/relationships/metric-properties', {
    ...readProperties,
    query: {},
    handler: properties.listMetricPropertyIds,
  }),
  get('/api/metric-properties/:id', {
    ...readProperties,
    query: { ...propertyQuery, include: 'metric', 'fields[metric]': fields.metric },
    handler: properties.getMetricProperty,
  }),
  get('/api/metric-properties/:id/metric', {
    ...readProperties,
    query: { 'fields[metric]': fields.metric },
    handler: properties.getMetricOfProperty,
  }),
  get('/api/metric-properties/:id/relationships/metric', {
    ...readProperties,
    query: {},
    handler: properties.getMetricIdOfProperty,
  }),
  get('/api/mapped-metrics/:id/relationships/metric', {
    ...readMetrics,
    query: {},
    handler: mapped.getMetricIdOfMapped,
  }),
  get('/api/mapped-metrics/:id/custom-metric', {
    ...readMetrics,
    query: { 'fields[custom-metric]': fields.customMetric },
    handler: mapped.noCustomMetric,
  }),
  get('/api/mapped-metrics/:id/relationships/custom-metric', {
    ...readMetrics,
    query: {},
    handler: mapped.noCustomMetric,
  }),
  get('/api/custom-metrics', { ...readMetrics, query: customQuery, handler: mapped.listCustomMetrics }),
  get('/api/custom-metrics/:id', { ...readMetrics, query: customQuery, handler: mapped.noCustomMetric }),
  get('/api/custom-metrics/:id/metrics', {
    ...readMetrics,
    query: { 'fields[metric]': fields.metric },
    handler: mapped.noCustomMetric,
  }),
  get('/api/custom-metrics/:id/relationships/metrics', { ...readMetrics, query: {}, handler: mapped.noCustomMetric }),
];

export const accountRoutes: readonly Route[] = [
  ...tagGroupRoutes,
  ...metricRoutes,
  get('/api/tags', {
    ...readTags,
    query: { ...page(50, 'id|name'), 'fields[tag]': fields.tag },
    handler: tags.listTags,
  }),
  post('/api/tags', { ...writeTags, query: { 'fields[tag]': fields.tag }, body: 'tag-create', handler: tags.postTag }),
  get('/api/tags/:id', { ...readTags, query: { 'fields[tag]': fields.tag }, handler: tags.getTag }),
  patch('/api/tags/:id', { ...writeTags, query: {}, body: 'tag-update', handler: tags.patchTag }),
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
    query: { filter: 'text', 'page[cursor]': 'text', 'fields[metric]': fields.metric, ...triggers },
    handler: listMetrics,
  }),
  get('/api/metrics/:id', {
    scopes: ['metrics:read'],
    limit: 'metrics',
    query: { 'fields[metric]': fields.metric, ...triggers },
    handler: getMetric,
  }),
  get('/api/metrics/:id/metric-properties', {
    scopes: ['metrics:read'],
    limit: 'metricProperties',
    query: propertyQuery,
    handler: properties.listMetricProperties,
  }),
  get('/api/mapped-metrics', {
    scopes: ['metrics:read'],
    limit: 'flows',
    query: mappedQuery,
    handler: mapped.listMappedMetrics,
  }),
  get('/api/mapped-metrics/:id', {
    scopes: ['metrics:read'],
    limit: 'flows',
    query: mappedQuery,
    handler: mapped.getMappedMetric,
  }),
  get('/api/mapped-metrics/:id/metric', {
    scopes: ['metrics:read'],
    limit: 'flows',
    query: { 'fields[metric]': fields.metric },
    handler: mapped.getMetricOfMapped,
  }),
  get('/api/lists', {
    scopes: ['lists:read'],
    limit: 'catalog',
    query: { ...page(10, 'created|id|name|updated'), 'fields[list]': fields.list, ...groups },
    handler: listGroups('list'),
  }),
  get('/api/lists/:id', {
    scopes: ['lists:read'],
    limit: 'catalog',
    query: { 'fields[list]': fields.list, 'additional-fields[list]': 'profile_count', ...groups },
    handler: getGroup('list'),
  }),
  get('/api/segments', {
    scopes: ['segments:read'],
    limit: 'catalog',
    query: { ...page(10, 'created|id|name|updated'), 'fields[segment]': fields.segment, ...groups },
    handler: listGroups('segment'),
  }),
  get('/api/segments/:id', {
    scopes: ['segments:read'],
    limit: 'catalog',
    query: { 'fields[segment]': fields.segment, 'additional-fields[segment]': 'profile_count', ...groups },
    handler: getGroup('segment'),
  }),
  ...triggerRoutes,
];
