/** What a request must pass before the account looks at it. */
import { describe, expect, test } from 'vitest';
import { oakAndIron } from '../../src/sandbox/account/seed.ts';
import { lab, newFlow, delay } from './lab.ts';

describe('the key', () => {
  test('none, or one in another form, is a 401', async () => {
    const { call } = lab();
    expect((await call('GET', '/api/flows', undefined, { authorization: '' })).status).toBe(401);
    expect((await call('GET', '/api/flows', undefined, { authorization: 'Bearer pk_sandbox' })).status).toBe(401);
  });

  test('opens its own account and no other', async () => {
    const { call } = lab({ accounts: [oakAndIron(), oakAndIron({ key: 'pk_two', accountId: 'XyZ789' })] });
    const one = await call('GET', '/api/accounts');
    const two = await call('GET', '/api/accounts', undefined, { authorization: 'Klaviyo-API-Key pk_two' });
    expect([one.body.data[0].id, two.body.data[0].id]).toEqual(['AbC123', 'XyZ789']);
  });

  test('without a scope is a 403 that names it', async () => {
    const { call } = lab({ accounts: [oakAndIron({ scopes: ['flows:read'] })] });
    expect((await call('GET', '/api/flows')).status).toBe(200);
    const refused = await call('GET', '/api/templates');
    expect(refused.status).toBe(403);
    expect(refused.body.errors[0]).toMatchObject({
      code: 'permission_denied',
      detail: 'Your API key is missing required scopes: templates:read',
    });
  });

  test('needs the scope of what is included, too', async () => {
    const { call } = lab({ accounts: [oakAndIron({ scopes: ['flows:read'] })] });
    expect((await call('GET', '/api/flows?include=flow-actions')).status).toBe(200);
    const refused = await call('GET', '/api/flows?include=flow-actions,tags');
    expect(refused.status).toBe(403);
    expect(refused.body.errors[0].detail).toContain('tags:read');
  });
});

describe('the revision', () => {
  test('is required', async () => {
    const { call } = lab();
    expect((await call('GET', '/api/flows', undefined, { revision: '' })).status).toBe(400);
  });
  test('other than the simulated one is a gap, and said to be one', async () => {
    const { call } = lab();
    expect((await call('GET', '/api/flows', undefined, { revision: '2026-07-15.pre' })).status).toBe(501);
  });
});

describe('the query', () => {
  test.each([
    ['/api/flows?colour=red', 'colour'],
    ['/api/flows?page[size]=51', 'page[size]'],
    ['/api/flows?page[size]=0', 'page[size]'],
    ['/api/templates?page[size]=11', 'page[size]'],
    ['/api/metrics?page[size]=10', 'page[size]'],
    ['/api/flows?fields[flow]=definition', 'fields[flow]'],
    ['/api/flows?additional-fields[flow]=definition', 'additional-fields[flow]'],
    ['/api/flows?include=profiles', 'include'],
    ['/api/flows?sort=colour', 'sort'],
    ['/api/flows?filter=equals(colour,"red")', 'filter'],
    ['/api/flows?filter=any(name,["x"])', 'filter'],
    ['/api/flows?filter=name', 'filter'],
    ['/api/metrics?filter=equals(name,"Placed Order")', 'filter'],
    ['/api/flows?page[cursor]=???', 'page[cursor]'],
  ])('%s is a 400 that names the parameter', async (path, parameter) => {
    const { call } = lab();
    const { status, body } = await call('GET', path);
    expect(status).toBe(400);
    expect(body.errors[0].source).toEqual({ parameter });
  });
});

describe('the call', () => {
  test('that is not simulated is a 501, never an answer that could be taken for one', async () => {
    const { call } = lab();
    for (const [method, path] of [
      ['GET', '/api/campaigns'],
      ['POST', '/api/lists'],
      ['POST', '/api/flow-actions'],
      ['GET', '/nothing'],
    ] as const) {
      const { status, body } = await call(method, path, method === 'POST' ? {} : undefined);
      expect(status).toBe(501);
      expect(body.errors[0].detail).toContain(`${method} ${path}`);
    }
  });
  test('PATCH of a message does not exist', async () => {
    const { call } = lab();
    expect((await call('PATCH', '/api/flow-messages/ABC', {})).status).toBe(405);
  });
  test('may end in a slash', async () => {
    const { call } = lab();
    expect((await call('GET', '/api/flows/')).status).toBe(200);
  });
});

test('the log keeps every request without its key, and tells writes', async () => {
  const { call, sandbox } = lab();
  await call('GET', '/api/flows?page[size]=2');
  await call('POST', '/api/flows', newFlow('x', [delay({ unit: 'days', value: 1 })]));
  const attributes = { statistics: ['opens'], timeframe: { key: 'today' }, conversion_metric_id: 'RxN4vB' };
  await call('POST', '/api/flow-values-reports', { data: { type: 'flow-values-report', attributes } });
  expect(sandbox.log.map(({ n, method, path, status, write }) => ({ n, method, path, status, write }))).toEqual([
    { n: 1, method: 'GET', path: '/api/flows', status: 200, write: false },
    { n: 2, method: 'POST', path: '/api/flows', status: 201, write: true },
    { n: 3, method: 'POST', path: '/api/flow-values-reports', status: 200, write: false },
  ]);
  expect(sandbox.log[0]?.query).toEqual({ 'page[size]': '2' });
  expect(JSON.stringify(sandbox.log)).not.toContain('pk_sandbox');
});
