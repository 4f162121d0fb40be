/** Each call of the port: what is asked, what comes back, and what is made of answers nobody can build on. */
import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { createReadApi, createWriteApi } from '../../src/klaviyo/api.ts';
import { host, key, onlyExpectedRequests, options } from './server.ts';

onlyExpectedRequests();

const read = () => createReadApi(options());
const write = () => createWriteApi(options());
const resource = (type: string, id: string, attributes: object = {}, more: object = {}) => ({
  type,
  id,
  attributes,
  ...more,
});
const action = (id: string, flow?: string) =>
  resource(
    'flow-action',
    id,
    { definition: { id, type: 'back-in-stock-delay' }, updated: 't' },
    flow === undefined ? {} : { relationships: { flow: { data: { type: 'flow', id: flow } } } },
  );
const flow = (id: string, actions?: readonly string[], attributes: object = { name: id }) =>
  resource('flow', id, attributes, {
    relationships: {
      'flow-actions': actions === undefined ? {} : { data: actions.map((one) => ({ type: 'flow-action', id: one })) },
      tags: { data: [{ type: 'tag', id: 'TAG' }] },
    },
  });

const listing = {
  include: 'flow-actions,tags',
  'fields[flow-action]': 'definition,updated',
  'fields[tag]': 'name',
  'page[size]': '50',
};
const single = {
  'additional-fields[flow]': 'definition',
  include: 'flow-actions,tags',
  'fields[flow-action]': 'definition,updated',
  'fields[tag]': 'name',
};
const shapeOf = (reads: readonly { flow: { id: string }; actions: readonly { id: string }[] }[]) =>
  reads.map(({ flow: { id }, actions }) => [id, actions.map((one) => one.id)]);

describe('flows listed with their actions', () => {
  it('are joined by what each flow lists, and name what is missing', async () => {
    const page = {
      data: [flow('A', ['1', '2', '3']), flow('B', [])],
      included: [action('2'), action('1'), resource('tag', 'TAG', { name: 'x' })],
    };
    nock(host).get('/api/flows').query(listing).reply(200, page);
    const result = await read().listFlows();
    if (!result.ok) throw new Error(result.error.kind);
    expect(shapeOf(result.data)).toEqual([
      ['A', ['2', '1']],
      ['B', []],
    ]);
    expect(result.data[0]).toMatchObject({ missingActions: ['3'], tagIds: ['TAG'] });
  });

  it('are joined by what each action says, where flows list nothing', async () => {
    const page = { data: [flow('A'), flow('B')], included: [action('1', 'B'), action('2', 'A')] };
    nock(host).get('/api/flows').query(listing).reply(200, page);
    const result = await read().listFlows();
    expect(result.ok && shapeOf(result.data)).toEqual([
      ['A', ['2']],
      ['B', ['1']],
    ]);
  });

  it('are read singly where nothing says whose the actions are', async () => {
    const definition = { triggers: [], actions: [{ id: '1', type: 'back-in-stock-delay' }], entry_action_id: '1' };
    nock(host)
      .get('/api/flows')
      .query(listing)
      .reply(200, { data: [flow('A')], included: [action('1')] });
    nock(host)
      .get('/api/flows')
      .query({ 'page[size]': '50' })
      .reply(200, { data: [flow('A')] });
    nock(host)
      .get('/api/flows/A')
      .query(single)
      .reply(200, { data: flow('A', undefined, { name: 'A', definition }), included: [action('1')] });
    const result = await read().listFlows();
    expect(result.ok && shapeOf(result.data)).toEqual([['A', ['1']]]);
  });

  it('are read singly where lists with actions go on being refused', async () => {
    nock(host).get('/api/flows').query(listing).times(5).reply(429, { errors: [] }, { 'retry-after': '1' });
    nock(host)
      .get('/api/flows')
      .query({ 'page[size]': '50' })
      .reply(200, { data: [flow('A')] });
    nock(host)
      .get('/api/flows/A')
      .query(single)
      .reply(200, { data: flow('A', ['1']), included: [action('1')] });
    const result = await read().listFlows();
    expect(result.ok && shapeOf(result.data)).toEqual([['A', ['1']]]);
  });

  it('are asked for ten at a time where fifty are too much, and singly where ten are', async () => {
    nock(host).get('/api/flows').query(listing).times(2).reply(503, { errors: [] });
    nock(host)
      .get('/api/flows')
      .query({ ...listing, 'page[size]': '10' })
      .reply(200, { data: [flow('A', [])] });
    const tens = await read().listFlows();
    expect(tens.ok && shapeOf(tens.data)).toEqual([['A', []]]);

    nock(host).get('/api/flows').query(listing).times(2).delay(400).reply(200, {});
    nock(host)
      .get('/api/flows')
      .query({ ...listing, 'page[size]': '10' })
      .times(2)
      .reply(502, '<html>', { 'content-type': 'text/html' });
    nock(host)
      .get('/api/flows')
      .query({ 'page[size]': '50' })
      .reply(200, { data: [flow('A'), { type: 'flow', id: 'B' }] });
    nock(host)
      .get('/api/flows/A')
      .query(single)
      .reply(200, { data: flow('A', []) });
    nock(host).get('/api/flows/B').query(single).times(5).reply(500, { errors: [] });
    const ones = await read().listFlows();
    expect(ones.ok && ones.data.map(({ flow: { id }, unread }) => [id, unread?.slice(0, 46)])).toEqual([
      ['A', undefined],
      ['B', 'GET /api/flows/B failed: Klaviyo answered 500.'],
    ]);
  });

  it('are no trouble of single flows where none can be read', async () => {
    const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
    nock(host).get('/api/flows').query(listing).reply(200, '[]').persist();
    nock(host)
      .get('/api/flows')
      .query({ 'page[size]': '50' })
      .reply(200, { data: ids.map((id) => flow(id)) });
    for (const id of ids.slice(0, 5)) nock(host).get(`/api/flows/${id}`).query(single).reply(404, { errors: [] });
    expect(await read().listFlows()).toMatchObject({ ok: false, error: { status: 404, path: '/api/flows/E' } });
    nock.cleanAll();
  });

  it('stand there once, though pages moved while they were read', async () => {
    const next = `${host}/api/flows?include=flow-actions&page%5Bcursor%5D=c1`;
    nock(host)
      .get('/api/flows')
      .query(listing)
      .reply(200, { data: [flow('A', [])], links: { next } });
    nock(host)
      .get('/api/flows')
      .query({ ...listing, 'page[cursor]': 'c1' })
      .reply(200, { data: [flow('A', []), flow('B', [])], links: { next: null } });
    const result = await read().listFlows();
    expect(result.ok && shapeOf(result.data).map(([id]) => id)).toEqual(['A', 'B']);
  });
});

it('a flow read alone misses what its definition names and the answer does not include', async () => {
  const definition = { actions: [{ id: '1' }, { id: '2' }] };
  nock(host)
    .get('/api/flows/A')
    .query(single)
    .reply(200, { data: flow('A', undefined, { name: 'A', definition }), included: [action('1')] });
  expect(await read().getFlow('A')).toMatchObject({ ok: true, data: { missingActions: ['2'] } });
});

describe('names', () => {
  it('are asked for ten at a time, quoted', async () => {
    const names = Array.from({ length: 11 }, (_, i) => `List ${i}`).concat('a "b" (c), d');
    const filterOf = (some: string[]) => `any(name,[${some.map((name) => JSON.stringify(name)).join(',')}])`;
    for (const some of [names.slice(0, 10), names.slice(10)])
      nock(host)
        .get('/api/lists')
        .query({ filter: filterOf(some), 'page[size]': '10' })
        .reply(200, { data: some.map((name) => resource('list', `L${names.indexOf(name)}`, { name })) });
    const result = await read().listLists(names);
    expect(result.ok && result.data.map(({ attributes }) => attributes.name)).toEqual(names);
  });

  it('of tags must be the same, not alike', async () => {
    nock(host)
      .get('/api/tags')
      .query({ filter: 'equals(name,"sluice:shop")' })
      .reply(200, { data: [resource('tag', '1', { name: 'SLUICE:shop' })] });
    expect(await read().findTag('sluice:shop')).toEqual({ ok: true, data: undefined });
  });
});

describe('reports', () => {
  const attributes = {
    statistics: ['opens'] as ['opens'],
    timeframe: { key: 'last_30_days' } as const,
    conversion_metric_id: 'M',
  };
  const page = (rows: number[], next: string | null) => ({
    data: resource('flow-values-report', 'r', {
      results: rows.map((opens) => ({ groupings: {}, statistics: { opens } })),
    }),
    links: { next },
  });

  it('come with all their pages', async () => {
    const body = { data: { type: 'flow-values-report', attributes } };
    nock(host)
      .post('/api/flow-values-reports', body)
      .reply(200, page([1, 2], `${host}/api/flow-values-reports?page_cursor=p2`));
    nock(host)
      .post('/api/flow-values-reports', body)
      .query({ page_cursor: 'p2' })
      .reply(200, page([3], null));
    const result = await read().queryFlowValues(attributes);
    expect(result.ok && result.data.attributes.results.map(({ statistics }) => statistics.opens)).toEqual([1, 2, 3]);
  });

  it('that come round again are an error', async () => {
    nock(host)
      .post('/api/flow-values-reports')
      .query(true)
      .times(2)
      .reply(200, page([1], `${host}/api/flow-values-reports?page_cursor=p2`));
    expect(await read().queryFlowValues(attributes)).toMatchObject({ ok: false, error: { kind: 'garbage' } });
  });

  it('are asked again after a lost answer: they only read', async () => {
    nock(host).post('/api/flow-values-reports').reply(502, 'bad gateway');
    nock(host).post('/api/flow-values-reports').reply(200, page([], null));
    expect((await read().queryFlowValues(attributes)).ok).toBe(true);
  });
});

describe('writes', () => {
  it('say what they must', async () => {
    const api = write();
    const body = (type: string, attributes: Record<string, string>, id?: string) => ({
      data: { type, attributes, ...(id === undefined ? {} : { id }) },
    });
    nock(host)
      .patch('/api/flows/F', body('flow', { status: 'manual' }, 'F'))
      .reply(200, { data: flow('F') });
    nock(host)
      .post('/api/templates', body('template', { name: 't', editor_type: 'CODE', html: '<p>hi</p>' }))
      .reply(201, { data: resource('template', 'T', { name: 't' }) });
    nock(host)
      .post('/api/tags', body('tag', { name: 'sluice:shop' }))
      .reply(201, { data: resource('tag', 'G', { name: 'sluice:shop' }) });
    nock(host)
      .post('/api/tags/G/relationships/flows', { data: [{ type: 'flow', id: 'F' }] })
      .reply(204);
    nock(host).delete('/api/templates/T').reply(200, { data: null });
    nock(host).delete('/api/flow-actions/9').reply(204);
    expect(await api.updateFlowStatus('F', 'manual')).toMatchObject({ ok: true, data: { id: 'F' } });
    expect(await api.createTemplate('t', '<p>hi</p>')).toMatchObject({ ok: true, data: { id: 'T' } });
    expect(await api.createTag('sluice:shop')).toMatchObject({ ok: true, data: { id: 'G' } });
    expect(await api.tagFlows('G', ['F'])).toEqual({ ok: true, data: undefined });
    expect(await api.deleteTemplate('T')).toEqual({ ok: true, data: undefined });
    expect(await api.deleteFlowAction('9')).toEqual({ ok: true, data: undefined });
    expect(api.counts()).toMatchObject({ total: 6, writes: 6 });
  });

  it('are counted apart from reads, tries and all', async () => {
    const api = write();
    nock(host).get('/api/templates/T').reply(503, '');
    nock(host)
      .get('/api/templates/T')
      .reply(200, { data: resource('template', 'T') });
    nock(host).delete('/api/templates/T').reply(204);
    await api.getTemplate('T');
    await api.deleteTemplate('T');
    expect(api.counts()).toEqual({
      total: 3,
      writes: 1,
      byEndpoint: { 'GET /api/templates/{id}': 2, 'DELETE /api/templates/{id}': 1 },
    });
  });
});

describe('an answer nobody can build on is an error', () => {
  it.each([
    ['nothing', { data: null }],
    ['a list', { data: [] }],
    ['no id', { data: { type: 'template', attributes: {} } }],
    ['no attributes', { data: { type: 'template', id: 'T' } }],
  ])('to a read: %s', async (_, answer) => {
    nock(host).get('/api/templates/T').reply(200, answer);
    expect(await read().getTemplate('T')).toMatchObject({ ok: false, error: { kind: 'garbage', happened: 'no' } });
  });

  it('to a write, of which nobody knows whether it was done', async () => {
    nock(host).post('/api/tags').reply(201, { data: null });
    expect(await write().createTag('x')).toMatchObject({ ok: false, error: { kind: 'garbage', happened: 'unknown' } });
  });

  it.each([
    ['no list', { data: { type: 'metric' } }],
    ['things that are no resources', { data: [{ type: 'metric', id: 'M' }, null] }],
  ])('to a list: %s', async (_, answer) => {
    nock(host).get('/api/metrics').reply(200, answer);
    expect(await read().listMetrics()).toMatchObject({ ok: false, error: { kind: 'garbage' } });
  });

  it.each([
    ['is no address', 'http://'],
    ['has no cursor', `${host}/api/metrics`],
    ['is a number', 7],
  ])('to a list whose next page %s', async (_, next) => {
    nock(host).get('/api/metrics').reply(200, { data: [], links: { next } });
    expect(await read().listMetrics()).toMatchObject({ ok: false, error: { kind: 'garbage' } });
  });

  it('to a delete: a page of a proxy does not mean that it is done', async () => {
    nock(host).delete('/api/flows/F').times(5).reply(200, '<html>Back soon</html>', { 'content-type': 'text/html' });
    expect(await write().deleteFlow('F')).toMatchObject({ ok: false, error: { kind: 'garbage', happened: 'unknown' } });
  });

  it('errors that are none', async () => {
    nock(host)
      .get('/api/templates/T')
      .reply(400, { errors: [null, 'x', { detail: 7 }] });
    expect(await read().getTemplate('T')).toMatchObject({
      ok: false,
      error: { kind: 'klaviyo', status: 400, errors: [{ code: '', title: '', detail: '7' }] },
    });
  });
});

it('the key is in no part of an error, wherever Klaviyo or a proxy echoes it', async () => {
  const echo = { code: key, title: key, detail: key, source: { pointer: key }, links: { about: key }, meta: [key] };
  nock(host)
    .get('/api/templates/T')
    .reply(400, { errors: [echo] });
  nock(host).get('/api/templates/T').reply(400, `<html>${key}</html>`);
  for (let i = 0; i < 2; i++) expect(JSON.stringify(await read().getTemplate('T'))).not.toContain(key);
});
