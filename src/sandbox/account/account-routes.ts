/** What an account holds beside its flows and templates: tags, metrics, lists, segments. */
import { access, get, patch, post, remove, type Route } from '../route.ts';
import { fieldsOf, page } from '../wire/query-rules.ts';
import { getGroup, getMetric, listGroups, listMetrics } from './catalog.ts';
import { listFlowTriggerIds, listFlowTriggers } from './flow-triggers.ts';
import * as mapped from './mapped-metrics.ts';
import * as properties from './metric-properties.ts';
import * as tagGroups from './tag-groups.ts';
import * as tags from './tags.ts';

const readTags = access('flows', 'tags:read');
const writeTags = access('flows', 'tags:read', 'tags:write');
const tagFlows = access('flows', 'flows:write', 'tags:write');
const readMetrics = access('metrics', 'metrics:read');
const readMapped = access('flows', 'metrics:read');
const readProperties = access('metricProperties', 'metrics:read');

const tagFields = fieldsOf('tag');
const groupFields = fieldsOf('tag-group');
const metricFields = fieldsOf('metric');
const triggers = { include: 'flow-triggers', ...fieldsOf('flow') };
const groups = { include: 'flow-triggers|tags', ...fieldsOf('flow', 'tag') };
const mappedQuery = { include: 'custom-metric|metric', ...fieldsOf('mapped-metric', 'metric', 'custom-metric') };
const customQuery = { include: 'metrics', ...fieldsOf('custom-metric', 'metric') };
const propertyQuery = {
  'additional-fields[metric-property]': 'sample_values',
  ...fieldsOf('metric-property'),
};

const tagRoutes: readonly Route[] = [
  get('/api/tag-groups', readTags, { ...page(25, 'id|name'), ...groupFields }, tagGroups.listTagGroups),
  get('/api/tag-groups/:id', readTags, groupFields, tagGroups.getTagGroup),
  get('/api/tag-groups/:id/tags', readTags, tagFields, tagGroups.listTagsOfGroup),
  get('/api/tag-groups/:id/relationships/tags', readTags, {}, tagGroups.listTagIdsOfGroup),
  get('/api/tags/:id/tag-group', readTags, groupFields, tagGroups.getGroupOfTag),
  get('/api/tags/:id/relationships/tag-group', readTags, {}, tagGroups.getGroupIdOfTag),
  ...(['lists', 'segments', 'campaigns'] as const).map((kind) =>
    get(
      `/api/tags/:id/relationships/${kind}`,
      access('flows', `${kind}:read`, 'tags:read'),
      {},
      tagGroups.nothingOfTag,
    ),
  ),
  get('/api/tags', readTags, { ...page(50, 'id|name'), ...tagFields }, tags.listTags),
  post('/api/tags', writeTags, tagFields, tags.postTag, 'tag-create'),
  get('/api/tags/:id', readTags, tagFields, tags.getTag),
  patch('/api/tags/:id', writeTags, {}, tags.patchTag, 'tag-update'),
  remove('/api/tags/:id', writeTags, {}, tags.deleteTag),
  get('/api/tags/:id/relationships/flows', access('flows', 'flows:read', 'tags:read'), {}, tags.listFlowIdsOfTag),
  post('/api/tags/:id/relationships/flows', tagFlows, {}, tags.tagFlows, 'tag-flows'),
  remove('/api/tags/:id/relationships/flows', tagFlows, {}, tags.untagFlows, 'tag-flows'),
];

const metricRoutes: readonly Route[] = [
  get(
    '/api/metrics',
    readMetrics,
    { filter: 'text', 'page[cursor]': 'text', ...metricFields, ...triggers },
    listMetrics,
  ),
  get('/api/metrics/:id', readMetrics, { ...metricFields, ...triggers }, getMetric),
  get('/api/metrics/:id/metric-properties', readProperties, propertyQuery, properties.listMetricProperties),
  get('/api/metrics/:id/relationships/metric-properties', readProperties, {}, properties.listMetricPropertyIds),
  get(
    '/api/metric-properties/:id',
    readProperties,
    { ...propertyQuery, include: 'metric', ...metricFields },
    properties.getMetricProperty,
  ),
  get('/api/metric-properties/:id/metric', readProperties, metricFields, properties.getMetricOfProperty),
  get('/api/metric-properties/:id/relationships/metric', readProperties, {}, properties.getMetricIdOfProperty),
  get('/api/mapped-metrics', readMapped, mappedQuery, mapped.listMappedMetrics),
  get('/api/mapped-metrics/:id', readMapped, mappedQuery, mapped.getMappedMetric),
  get('/api/mapped-metrics/:id/metric', readMapped, metricFields, mapped.getMetricOfMapped),
  get('/api/mapped-metrics/:id/relationships/metric', readMapped, {}, mapped.getMetricIdOfMapped),
  get('/api/mapped-metrics/:id/custom-metric', readMapped, fieldsOf('custom-metric'), mapped.noCustomMetric),
  get('/api/mapped-metrics/:id/relationships/custom-metric', readMapped, {}, mapped.noCustomMetric),
  get('/api/custom-metrics', readMapped, customQuery, mapped.listCustomMetrics),
  get('/api/custom-metrics/:id', readMapped, customQuery, mapped.noCustomMetric),
  get('/api/custom-metrics/:id/metrics', readMapped, metricFields, mapped.noCustomMetric),
  get('/api/custom-metrics/:id/relationships/metrics', readMapped, {}, mapped.noCustomMetric),
];

/** Lists and segments, and their tags, of which they have none. */
const groupRoutes = (['list', 'segment'] as const).flatMap((kind): readonly Route[] => {
  const read = access('catalog', `${kind}s:read`);
  const readTagsOf = access('flows', `${kind}s:read`, 'tags:read');
  const query = { ...fieldsOf(kind), ...groups };
  const count = { [`additional-fields[${kind}]`]: 'profile_count' };
  return [
    get(`/api/${kind}s`, read, { ...page(10, 'created|id|name|updated'), ...query }, listGroups(kind)),
    get(`/api/${kind}s/:id`, read, { ...query, ...count }, getGroup(kind)),
    get(`/api/${kind}s/:id/tags`, readTagsOf, tagFields, tagGroups.noTagsOf(kind)),
    get(`/api/${kind}s/:id/relationships/tags`, readTagsOf, {}, tagGroups.noTagsOf(kind)),
  ];
});

/** The flows that each metric, list and segment begins. */
const triggerRoutes = (['metric', 'list', 'segment'] as const).flatMap((kind): readonly Route[] => {
  const read = access(kind === 'metric' ? 'metrics' : 'catalog', 'flows:read', `${kind}s:read`);
  return [
    get(`/api/${kind}s/:id/flow-triggers`, read, fieldsOf('flow'), listFlowTriggers(kind)),
    get(`/api/${kind}s/:id/relationships/flow-triggers`, read, {}, listFlowTriggerIds(kind)),
  ];
});

export const accountRoutes: readonly Route[] = [...tagRoutes, ...metricRoutes, ...groupRoutes, ...triggerRoutes];
