/** The client against a server that answers as it likes: nock stands between fetch and the network. */
import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { createReadApi, createWriteApi } from '../../src/klaviyo/api.ts';
import { errorText } from '../../src/klaviyo/error-text.ts';
import { host, key, onlyExpectedRequests, options } from './server.ts';

onlyExpectedRequests();

const accountAnswer = { data: [{ type: 'account', id: 'AbC123', attributes: {} }] };

describe('a request', () => {
  it('bears the key, the revision and JSON:API', async () => {
    nock(host, {
      reqheaders: {
        authorization: `Klaviyo-API-Key ${key}`,
        revision: '2026-07-15',
        accept: 'application/vnd.api+json',
      },
    })
      .get('/api/accounts')
      .reply(200, accountAnswer);
    const result = await createReadApi(options()).getAccount();
    expect(result).toMatchObject({ ok: true, data: { id: 'AbC123' } });
  });

  it('goes to the address it is given', async () => {
    nock('http://127.0.0.1:4010').get('/api/accounts').reply(200, accountAnswer);
    const result = await createReadApi({ ...options(), baseUrl: 'http://127.0.0.1:4010/' }).getAccount();
    expect(result.ok).toBe(true);
  });

  it('waits as long as a 429 asks, and then succeeds', async () => {
    const waits: number[] = [];
    nock(host)
      .get('/api/accounts')
      .reply(429, { errors: [{ code: 'throttled', title: '', detail: '' }] }, { 'retry-after': '7' });
    nock(host).get('/api/accounts').reply(200, accountAnswer);
    expect((await createReadApi(options(waits)).getAccount()).ok).toBe(true);
    expect(waits.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(7000);
  });

  it('does not wait for hours: a Retry-After of a day is the daily limit', async () => {
    nock(host).get('/api/accounts').reply(429, { errors: [] }, { 'retry-after': '40000' });
    const result = await createReadApi(options()).getAccount();
    expect(result).toMatchObject({ ok: false, error: { kind: 'daily-limit', happened: 'no' } });
  });

  it('names a failure by the id that Klaviyo gave it', async () => {
    const error = { id: '28eff5a3', status: 404, code: 'not_found', title: 'Not found.', detail: 'It does not exist.' };
    nock(host)
      .get('/api/templates/X')
      .reply(404, { errors: [error] }, { 'cf-ray': 'ray' });
    const result = await createReadApi(options()).getTemplate('X');
    expect(result).toMatchObject({ ok: false, error: { requestId: '28eff5a3' } });
  });

  it('takes HTML with status 200 for an error', async () => {
    nock(host).get('/api/accounts').times(5).reply(200, '<html>maintenance</html>', { 'content-type': 'text/html' });
    const result = await createReadApi(options()).getAccount();
    expect(result).toMatchObject({ ok: false, error: { kind: 'garbage' } });
  });

  it('waits and asks again where the edge sends a page for browsers', async () => {
    const waits: number[] = [];
    const edge = () =>
      nock(host)
        .get('/api/accounts')
        .reply(403, '<html>', { 'content-type': 'text/html', 'cf-mitigated': 'challenge', 'cf-ray': 'ray-1' });
    edge();
    edge();
    nock(host).get('/api/accounts').reply(200, accountAnswer);
    expect((await createReadApi(options(waits)).getAccount()).ok).toBe(true);
    expect(Math.max(...waits)).toBeGreaterThanOrEqual(5_000);
    Array.from({ length: 5 }, edge);
    const result = await createReadApi(options()).getAccount();
    expect(result).toMatchObject({ ok: false, error: { kind: 'edge', happened: 'no', requestId: 'ray-1' } });
    expect(result.ok ? '' : errorText(result.error)).toMatch(
      /Klaviyo's edge refused this machine.*nothing about the key/,
    );
  });

  it('gives up on a server that never answers', async () => {
    nock(host).get('/api/accounts').times(5).delay(400).reply(200, accountAnswer);
    const result = await createReadApi(options()).getAccount();
    expect(result).toMatchObject({ ok: false, error: { kind: 'timeout', happened: 'unknown' } });
  });

  it('never shows the key, whatever echoes it', async () => {
    nock(host)
      .get('/api/accounts')
      .reply(401, { errors: [{ code: 'authentication_failed', title: 'No', detail: `The key ${key} is wrong.` }] });
    const result = await createReadApi(options()).getAccount();
    expect(JSON.stringify(result)).not.toContain(key);
    expect(result.ok ? '' : errorText(result.error)).toContain('The API key is not accepted');
  });
});

describe('what is sent again', () => {
  const definition = {
    triggers: [{ type: 'list' as const, id: 'L' }],
    profile_filter: null,
    actions: [
      {
        temporary_id: 'a',
        type: 'time-delay' as const,
        links: { next: null },
        data: { unit: 'days' as const, value: 1 },
      },
    ],
    entry_action_id: 'a',
  };

  it('a create is not, when its answer is lost', async () => {
    nock(host)
      .post('/api/flows')
      .query(true)
      .replyWithError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
    const result = await createWriteApi(options()).createFlow('x', definition);
    expect(result).toMatchObject({ ok: false, error: { kind: 'network', happened: 'unknown' } });
  });

  it('a create is, when the connection was never made', async () => {
    nock(host)
      .post('/api/flows')
      .query(true)
      .replyWithError(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));
    nock(host)
      .post('/api/flows')
      .query(true)
      .reply(201, { data: { type: 'flow', id: 'F', attributes: {} } });
    expect((await createWriteApi(options()).createFlow('x', definition)).ok).toBe(true);
  });

  it('a change of an action is not, when its answer is lost: a template is copied at each', async () => {
    nock(host).patch('/api/flow-actions/1').reply(503, '');
    const result = await createWriteApi(options()).updateFlowAction('1', { ...definition.actions[0]!, id: '1' });
    expect(result).toMatchObject({ ok: false, error: { kind: 'klaviyo', status: 503, happened: 'unknown' } });
  });

  it('a status is: the same status twice is the same status', async () => {
    nock(host).patch('/api/flows/F').reply(502, '');
    nock(host)
      .patch('/api/flows/F')
      .reply(200, { data: { type: 'flow', id: 'F', attributes: { status: 'manual' } } });
    expect((await createWriteApi(options()).updateFlowStatus('F', 'manual')).ok).toBe(true);
  });

  it('what once may have been done stays in doubt, whatever is answered later', async () => {
    nock(host).patch('/api/flows/F').reply(502, '');
    nock(host)
      .patch('/api/flows/F')
      .reply(400, { errors: [{ code: 'invalid', title: '', detail: '' }] });
    const result = await createWriteApi(options()).updateFlowStatus('F', 'manual');
    expect(result).toMatchObject({ ok: false, error: { status: 400, happened: 'unknown' } });
  });

  it('a refused create is an answer: 409 is final', async () => {
    nock(host)
      .post('/api/flows')
      .query(true)
      .reply(409, { errors: [{ code: 'conflict', title: '', detail: '' }] });
    const result = await createWriteApi(options()).createFlow('x', definition);
    expect(result).toMatchObject({ ok: false, error: { status: 409, happened: 'no' } });
  });

  it('a delete is, and a 404 on the second try is told: whether it is done must be read back', async () => {
    nock(host).delete('/api/flows/F').reply(503, '');
    nock(host)
      .delete('/api/flows/F')
      .reply(404, { errors: [{ code: 'not_found', title: '', detail: '' }] });
    expect(await createWriteApi(options()).deleteFlow('F')).toMatchObject({ ok: false, error: { status: 404 } });
  });

  it('a 404 on the first try is an error', async () => {
    nock(host)
      .delete('/api/flows/F')
      .reply(404, { errors: [{ code: 'not_found', title: '', detail: '' }] });
    expect(await createWriteApi(options()).deleteFlow('F')).toMatchObject({ ok: false, error: { status: 404 } });
  });

  it('nothing our own contract refuses is sent at all', async () => {
    const broken = {
      ...definition,
      actions: [{ ...definition.actions[0]!, data: { unit: 'days' as const, value: 1.5 } }],
    };
    const result = await createWriteApi(options()).createFlow('x', broken);
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid-request', happened: 'no' } });
  });
});

describe('pages', () => {
  const list = (id: string, next: string | null) => ({
    data: [{ type: 'metric', id, attributes: { name: id } }],
    links: { next },
  });

  it('are followed to the end', async () => {
    nock(host)
      .get('/api/metrics')
      .reply(200, list('one', `${host}/api/metrics?page[cursor]=abc`));
    nock(host).get('/api/metrics').query({ 'page[cursor]': 'abc' }).reply(200, list('two', null));
    const result = await createReadApi(options()).listMetrics();
    expect(result.ok && result.data.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('that come round again are an error', async () => {
    nock(host)
      .get('/api/metrics')
      .reply(200, list('one', `${host}/api/metrics?page[cursor]=abc`));
    nock(host)
      .get('/api/metrics')
      .query({ 'page[cursor]': 'abc' })
      .reply(200, list('two', `${host}/api/metrics?page[cursor]=abc`));
    expect(await createReadApi(options()).listMetrics()).toMatchObject({ ok: false, error: { kind: 'garbage' } });
  });

  it('that show nothing new do not go on for ever', async () => {
    const page = (n: number) => list('one', `${host}/api/metrics?page[cursor]=${n}`);
    nock(host).get('/api/metrics').reply(200, page(1));
    for (const n of [1, 2, 3])
      nock(host)
        .get('/api/metrics')
        .query({ 'page[cursor]': n })
        .reply(200, page(n + 1));
    expect(await createReadApi(options()).listMetrics()).toMatchObject({
      ok: false,
      error: { kind: 'garbage', note: 'the pages do not come to an end' },
    });
  });

  it('with an entry that has no attributes are an answer nobody can read', async () => {
    nock(host)
      .get('/api/metrics')
      .reply(200, { data: [{ type: 'metric', id: 'M1' }] });
    expect(await createReadApi(options()).listMetrics()).toMatchObject({
      ok: false,
      error: { kind: 'garbage', note: 'the entry M1 of the list has no attributes' },
    });
  });

  it('of which one fails are an error, never a shorter list', async () => {
    nock(host)
      .get('/api/metrics')
      .reply(200, list('one', `${host}/api/metrics?page[cursor]=abc`));
    nock(host).get('/api/metrics').query({ 'page[cursor]': 'abc' }).reply(403, { errors: [] });
    expect(await createReadApi(options()).listMetrics()).toMatchObject({ ok: false, error: { status: 403 } });
  });
});

it('a client that reads has no way to write, not even at run time', () => {
  const api = createReadApi(options());
  for (const name of ['createFlow', 'updateFlowStatus', 'updateFlowAction', 'deleteFlow', 'createTemplate', 'tagFlows'])
    expect(name in api).toBe(false);
});

describe('an id that is none', () => {
  it('of a flow is not taken from an answer', async () => {
    const flow = { type: 'flow', id: '../../x', attributes: { name: 'A' } };
    nock(host).get('/api/flows/F').query(true).reply(200, { data: flow });
    expect(await createWriteApi(options()).getFlow('F')).toMatchObject({ ok: false, error: { kind: 'garbage' } });
  });
  it.each(['../accounts', '..', '', 'a/b'])('%j is not followed', async (id) => {
    expect(await createWriteApi(options()).deleteFlowAction(id)).toMatchObject({
      ok: false,
      error: { kind: 'garbage', happened: 'no' },
    });
  });
});
