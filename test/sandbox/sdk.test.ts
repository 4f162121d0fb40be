/**
 * A client none of us wrote: Klaviyo's own SDK makes every call the sandbox simulates, over a port, and understands every
 * answer. Where Klaviyo's OpenAPI file is at hand, each answer is checked against it as well.
 */
import * as klaviyo from 'klaviyo-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../src/sandbox/routes.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { createSandbox } from '../support/sandbox.ts';
import { serveSandbox, type ServedSandbox } from '../../src/sandbox/server.ts';
import { recordedAt } from './lab.ts';

let sandbox: Sandbox;
let served: ServedSandbox;

const session = new klaviyo.ApiKeySession('pk_sandbox', new klaviyo.RetryWithExponentialBackoff({ numRetries: 1 }));
/** An API of the SDK, pointed at the sandbox. */
function api<T extends { basePath: string }>(Api: new (session: klaviyo.ApiKeySession) => T): T {
  const made = new Api(session);
  made.basePath = served.url;
  return made;
}

beforeAll(async () => {
  sandbox = createSandbox({ now: () => recordedAt, limits: { enforce: false } });
  served = await serveSandbox({ sandbox });
});
afterAll(() => served.close());

test('templates', async () => {
  const templates = api(klaviyo.TemplatesApi);
  const attributes = { name: 'Letter', editorType: 'CODE', html: '<p>hi</p>' };
  const { body: made } = await templates.createTemplate({ data: { type: klaviyo.TemplateEnum.Template, attributes } });
  const id = made.data.id;
  expect(made.data.attributes.html).toBe('<html><head></head><body><p>hi</p></body></html>');
  expect((await templates.getTemplate(id)).body.data.attributes.editorType).toBe('CODE');
  const { body: listed } = await templates.getTemplates({
    filter: 'equals(name,"Letter")',
    fieldsTemplate: ['name'],
    pageSize: 5,
  });
  expect(listed.data.map((one) => one.id)).toEqual([id]);
  const change = { data: { type: klaviyo.TemplateEnum.Template, id, attributes: { html: '<p>ho</p>' } } };
  expect((await templates.updateTemplate(id, change)).body.data.attributes.text).toBe('ho');
  const { body: hello } = await templates.createTemplate({
    data: { type: klaviyo.TemplateEnum.Template, attributes: { ...attributes, html: '<p>Hi {{ first_name }}</p>' } },
  });
  const { body: rendered } = await templates.renderTemplate({
    data: { type: klaviyo.TemplateEnum.Template, id: hello.data.id, attributes: { context: { first_name: 'A & B' } } },
  });
  expect(rendered.data.attributes.html).toContain('<p>Hi A &amp; B</p>');
  await templates.deleteTemplate(hello.data.id);
  expect((await templates.deleteTemplate(id)).response.status).toBe(200);
});

/** A flow of one email and one delay, made by the SDK. */
async function makeFlow(name: string) {
  const definition = {
    triggers: [{ type: 'list', id: 'TNiRNG' }],
    entryActionId: 'a',
    actions: [
      { temporary_id: 'a', type: 'time-delay', links: { next: 'b' }, data: { unit: 'days', value: 1 } },
      {
        temporary_id: 'b',
        type: 'send-email',
        links: { next: null },
        data: { status: 'draft', message: { name: 'm', subject_line: 'S' } },
      },
    ],
  } as unknown as klaviyo.FlowDefinition;
  const { body } = await api(klaviyo.FlowsApi).createFlow({
    data: { type: klaviyo.FlowEnum.Flow, attributes: { name, definition } },
  });
  const actions = body.data.attributes.definition?.actions as unknown as { id: string; type: string }[];
  const mail = actions.find(({ type }) => type === 'send-email');
  return { id: body.data.id, mail: mail?.id ?? '' };
}

test('flows', async () => {
  const flows = api(klaviyo.FlowsApi);
  const { id } = await makeFlow('SDK flow');
  const { body: read } = await flows.getFlow(id, {
    additionalFieldsFlow: ['definition'],
    include: ['flow-actions', 'tags'],
  });
  expect(read.data.attributes).toMatchObject({ name: 'SDK flow', status: 'draft', triggerType: 'Added to List' });
  expect(read.included).toHaveLength(2);
  const page = await flows.getFlows({
    include: ['flow-actions'],
    fieldsFlowAction: ['definition', 'updated'],
    pageSize: 3,
    sort: '-created',
  });
  const cursor = new URL(page.body.links?.next ?? '').searchParams.get('page[cursor]') ?? '';
  const { body: next } = await flows.getFlows({ pageCursor: cursor, pageSize: 3, sort: '-created' });
  expect(page.body.data[0]?.id).toBe(id);
  expect(next.data.map((one) => one.id)).not.toContain(page.body.data[2]?.id);
  const status = { data: { type: klaviyo.FlowEnum.Flow, id, attributes: { status: 'live' } } };
  expect((await flows.updateFlow(id, status)).body.data.attributes.status).toBe('live');
  expect((await flows.getTagsForFlow(id)).body.data).toEqual([]);
  expect((await flows.getTagIdsForFlow(id)).body.data).toEqual([]);
  expect((await flows.getActionsForFlow(id, { filter: 'equals(action_type,"send-email")' })).body.data).toHaveLength(1);
  expect((await flows.getActionIdsForFlow(id)).body.data).toHaveLength(2);
  expect((await flows.deleteFlow(id)).response.status).toBe(204);
  await expect(flows.getFlow(id)).rejects.toMatchObject({ response: { status: 404 } });
});

test('flow actions and messages', async () => {
  const flows = api(klaviyo.FlowsApi);
  const { id, mail } = await makeFlow('SDK actions');
  const { body: read } = await flows.getFlowAction(mail, { include: ['flow', 'flow-messages'] });
  // The SDK does not look into the union of actions: what is inside it travels as it is.
  const definition = structuredClone(read.data.attributes.definition) as unknown as {
    data: { message: { subject_line: string } };
  };
  definition.data.message.subject_line = 'Another';
  const change = { data: { type: klaviyo.FlowActionEnum.FlowAction, id: mail, attributes: { definition } } };
  const { body: patched } = await flows.updateFlowAction(mail, change as unknown as klaviyo.FlowActionUpdateQuery);
  expect(JSON.stringify(patched.data)).toContain('Another');
  expect((await flows.getFlowForFlowAction(mail)).body.data?.id).toBe(id);
  const { body: messages } = await flows.getFlowActionMessages(mail);
  const message = messages.data[0]?.id ?? '';
  expect((await flows.getFlowMessage(message, { include: ['flow-action'] })).body.data.attributes.channel).toBe(
    'Email',
  );
  expect((await flows.getFlowIdForFlowAction(mail)).body.data?.id).toBe(id);
  expect((await flows.getMessageIdsForFlowAction(mail)).body.data.map((one) => one.id)).toEqual([message]);
  expect((await flows.getActionForFlowMessage(message)).body.data?.id).toBe(mail);
  expect((await flows.getActionIdForFlowMessage(message)).body.data?.id).toBe(mail);
  await expect(flows.getTemplateIdForFlowMessage(message)).rejects.toMatchObject({ response: { status: 404 } });
  await expect(flows.getTemplateForFlowMessage(message)).rejects.toMatchObject({ response: { status: 404 } });
  expect((await flows.deleteFlowAction(mail)).response.status).toBe(204);
});

test('tags', async () => {
  const tags = api(klaviyo.TagsApi);
  const { id } = await makeFlow('SDK tags');
  const { body: made } = await tags.createTag({ data: { type: klaviyo.TagEnum.Tag, attributes: { name: 'sdk' } } });
  const tag = made.data.id;
  const flow = { data: [{ type: klaviyo.FlowEnum.Flow, id }] };
  expect((await tags.tagFlows(tag, flow)).response.status).toBe(204);
  expect((await tags.getFlowIdsForTag(tag)).body.data.map((one) => one.id)).toEqual([id]);
  expect((await tags.removeTagFromFlows(tag, flow)).response.status).toBe(204);
  expect((await tags.getTag(tag)).body.data.attributes.name).toBe('sdk');
  expect((await tags.getTags({ filter: 'equals(name,"sdk")' })).body.data).toHaveLength(1);
  const renamed = { data: { type: klaviyo.TagEnum.Tag, id: tag, attributes: { name: 'renamed' } } };
  expect((await tags.updateTag(tag, renamed)).response.status).toBe(204);
  expect((await tags.deleteTag(tag)).response.status).toBe(204);
});

test('the flows that something begins', async () => {
  const [metrics, lists, segments] = [api(klaviyo.MetricsApi), api(klaviyo.ListsApi), api(klaviyo.SegmentsApi)];
  const { body: all } = await lists.getLists({ filter: 'equals(name,"Newsletter")' });
  const list = all.data[0]?.id ?? '';
  const { id } = await makeFlow('SDK triggers');
  expect((await lists.getFlowsTriggeredByList(list)).body.data.map((flow) => flow.id)).toContain(id);
  expect((await lists.getIdsForFlowsTriggeredByList(list)).body.data.map((flow) => flow.id)).toContain(id);
  expect((await metrics.getFlowsTriggeredByMetric('RxN4vB')).response.status).toBe(200);
  expect((await metrics.getIdsForFlowsTriggeredByMetric('RxN4vB')).response.status).toBe(200);
  const segment = (await segments.getSegments()).body.data[0]?.id ?? '';
  expect((await segments.getFlowsTriggeredBySegment(segment)).response.status).toBe(200);
  expect((await segments.getIdsForFlowsTriggeredBySegment(segment)).response.status).toBe(200);
});

test('the catalogue', async () => {
  const { body: metrics } = await api(klaviyo.MetricsApi).getMetrics({ filter: 'equals(integration.name,"Shopify")' });
  expect(metrics.data).toHaveLength(6);
  const { body: metric } = await api(klaviyo.MetricsApi).getMetric('RxN4vB');
  expect(metric.data.attributes.name).toBe('Placed Order');
  const { body: properties } = await api(klaviyo.MetricsApi).getPropertiesForMetric('RxN4vB', {
    additionalFieldsMetricProperty: ['sample_values'],
  });
  expect(properties.data.map(({ attributes }) => attributes.property)).toContain('extra.checkout_url');
  const { body: lists } = await api(klaviyo.ListsApi).getLists({ filter: 'equals(name,"Newsletter")' });
  expect((await api(klaviyo.ListsApi).getList(lists.data[0]?.id ?? '')).body.data.attributes.name).toBe('Newsletter');
  const { body: segments } = await api(klaviyo.SegmentsApi).getSegments({ filter: 'equals(name,"VIP")' });
  expect((await api(klaviyo.SegmentsApi).getSegment(segments.data[0]?.id ?? '')).body.data.attributes.name).toBe('VIP');
  const { body: accounts } = await api(klaviyo.AccountsApi).getAccounts();
  expect((await api(klaviyo.AccountsApi).getAccount(accounts.data[0]?.id ?? '')).body.data.attributes.timezone).toBe(
    'America/New_York',
  );
});

test('reports', async () => {
  const reporting = api(klaviyo.ReportingApi);
  const attributes = {
    statistics: [klaviyo.FlowValuesRequestDTOResourceObjectAttributes.StatisticsEnum.Recipients],
    timeframe: { key: klaviyo.Timeframe.KeyEnum.Last7Days },
    conversionMetricId: 'RxN4vB',
  };
  const { body: values } = await reporting.queryFlowValues({
    data: { type: klaviyo.FlowValuesReportEnum.FlowValuesReport, attributes },
  } as unknown as klaviyo.FlowValuesRequestDTO);
  expect(values.data.attributes.results.length).toBeGreaterThan(0);
  const { body: series } = await reporting.queryFlowSeries({
    data: { type: klaviyo.FlowSeriesReportEnum.FlowSeriesReport, attributes: { ...attributes, interval: 'daily' } },
  } as unknown as klaviyo.FlowSeriesRequestDTO);
  expect(series.data.attributes.dateTimes).toHaveLength(8);
});

test('events, and how many there were', async () => {
  const event = {
    data: {
      type: klaviyo.EventEnum.Event,
      attributes: {
        properties: {},
        metric: { data: { type: klaviyo.MetricEnum.Metric, attributes: { name: 'Sdk Tried' } } },
        profile: { data: { type: klaviyo.ProfileEnum.Profile, attributes: { email: 'ada@example.com' } } },
      },
    },
  };
  const { response } = await api(klaviyo.EventsApi).createEvent(event as unknown as klaviyo.EventCreateQueryV2);
  expect(response.status).toBe(202);
  const { body: metrics } = await api(klaviyo.MetricsApi).getMetrics({});
  const metricId = metrics.data.find(({ attributes }) => attributes.name === 'Sdk Tried')?.id ?? '';
  const hour = new Date(Math.floor(recordedAt / 3_600_000) * 3_600_000);
  const stamp = (date: Date): string => date.toISOString().slice(0, 19);
  const { body } = await api(klaviyo.MetricsApi).queryMetricAggregates({
    data: {
      type: klaviyo.MetricAggregateEnum.MetricAggregate,
      attributes: {
        metricId,
        measurements: ['count'],
        interval: 'hour',
        filter: [
          `greater-or-equal(datetime,${stamp(hour)})`,
          `less-than(datetime,${stamp(new Date(hour.getTime() + 3_600_000))})`,
        ],
      },
    },
  } as unknown as klaviyo.MetricAggregateQuery);
  expect(body.data.attributes.data.map(({ measurements }) => measurements)).toEqual([{ count: [1] }]);
});

test('the metric that a name of Klaviyo’s stands for', async () => {
  const metrics = api(klaviyo.MetricsApi);
  const all = await metrics.getMappedMetrics();
  expect(all.body.data.map(({ id }) => String(id))).toContain('revenue');
  expect((await metrics.getMappedMetric('revenue')).body.data.id).toBe('revenue');
  expect((await metrics.getMetricForMappedMetric('revenue')).body.data?.attributes.name).toBe('Placed Order');
});

test('groups of tags, and what bears a tag', async () => {
  const tags = api(klaviyo.TagsApi);
  const [group] = (await tags.getTagGroups()).body.data;
  const id = group?.id ?? '';
  expect((await tags.getTagGroup(id)).body.data?.id).toBe(id);
  const [tag] = (await tags.getTagsForTagGroup(id)).body.data;
  const tagId = tag?.id ?? '';
  expect((await tags.getTagIdsForTagGroup(id)).body.data.map((one) => one.id)).toContain(tagId);
  expect((await tags.getTagGroupForTag(tagId)).body.data?.id).toBe(id);
  expect((await tags.getTagGroupIdForTag(tagId)).body.data?.id).toBe(id);
  for (const bearers of [
    await tags.getListIdsForTag(tagId),
    await tags.getSegmentIdsForTag(tagId),
    await tags.getCampaignIdsForTag(tagId),
  ])
    expect(bearers.body.data).toEqual([]);
  const [list] = (await api(klaviyo.ListsApi).getLists({})).body.data;
  expect((await api(klaviyo.ListsApi).getTagsForList(list?.id ?? '')).body.data).toEqual([]);
  expect((await api(klaviyo.ListsApi).getTagIdsForList(list?.id ?? '')).body.data).toEqual([]);
  const [segment] = (await api(klaviyo.SegmentsApi).getSegments({})).body.data;
  expect((await api(klaviyo.SegmentsApi).getTagsForSegment(segment?.id ?? '')).body.data).toEqual([]);
  expect((await api(klaviyo.SegmentsApi).getTagIdsForSegment(segment?.id ?? '')).body.data).toEqual([]);
});

test('properties of a metric, and metrics of one’s own', async () => {
  const metrics = api(klaviyo.MetricsApi);
  const ordered = await metrics.getMetricForMappedMetric('revenue');
  const metricId = ordered.body.data?.id ?? '';
  expect((await metrics.getMetricIdForMappedMetric('revenue')).body.data?.id).toBe(metricId);
  const [property] = (await metrics.getPropertyIdsForMetric(metricId)).body.data;
  const id = property?.id ?? '';
  expect((await metrics.getMetricProperty(id)).body.data.id).toBe(id);
  expect((await metrics.getMetricForMetricProperty(id)).body.data?.id).toBe(metricId);
  expect((await metrics.getMetricIdForMetricProperty(id)).body.data?.id).toBe(metricId);
  expect((await metrics.getCustomMetrics()).body.data).toEqual([]);
  for (const asked of [
    metrics.getCustomMetricForMappedMetric('revenue'),
    metrics.getCustomMetricIdForMappedMetric('revenue'),
    metrics.getCustomMetric('NoSuch'),
    metrics.getMetricsForCustomMetric('NoSuch'),
    metrics.getMetricIdsForCustomMetric('NoSuch'),
  ])
    await expect(asked).rejects.toMatchObject({ response: { status: 404 } });
});

test('nothing simulated was left out', () => {
  const called = routes.filter(({ method, path }) => {
    const pattern = new RegExp(`^${path.replace(/:id/, '[^/]+')}$`);
    return sandbox.log.some((entry) => entry.method === method && pattern.test(entry.path));
  });
  expect(routes.filter((route) => !called.includes(route)).map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});
