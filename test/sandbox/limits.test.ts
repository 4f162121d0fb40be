import { describe, expect, test } from 'vitest';
import { oakAndIron } from '../../src/sandbox/account/seed.ts';
import { delay, lab, newFlow } from './lab.ts';

const draft = newFlow('x', [delay({ unit: 'days', value: 1 })]);

describe('fixed windows', () => {
  test('burst: the fourth request within a second waits for the next', async () => {
    const { call, clock } = lab({ limits: { alignment: 'epoch' } });
    const left: (string | null)[] = [];
    for (let i = 0; i < 3; i++) left.push((await call('GET', '/api/flows')).headers.get('ratelimit-remaining'));
    expect(left).toEqual(['2', '1', '0']);
    const refused = await call('GET', '/api/flows');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    clock.ms += 704;
    expect((await call('GET', '/api/flows')).status).toBe(200);
  });

  test('steady: says how long until the minute is over', async () => {
    const { call, clock } = lab({ limits: { alignment: 'epoch' } });
    for (let i = 0; i < 15; i++) {
      expect((await call('GET', '/api/accounts')).status).toBe(200);
      clock.ms += 1_000;
    }
    const { status, headers, body } = await call('GET', '/api/accounts');
    expect([status, headers.get('retry-after')]).toEqual([429, '31']);
    expect(body.errors[0].detail).toBe('Request was throttled. Expected available in 31 seconds.');
  });

  test('daily: a hundred flows a day', async () => {
    const { call, clock } = lab({ limits: { alignment: 'epoch' } });
    for (let i = 0; i < 100; i++) {
      expect((await call('POST', '/api/flows', draft)).status).toBe(201);
      clock.ms += 5_000;
    }
    const { status, headers } = await call('POST', '/api/flows', draft);
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(30_000);
    expect((await call('GET', '/api/flows')).status).toBe(200);
  });

  test('each endpoint and each account has its own', async () => {
    const accounts = [oakAndIron(), oakAndIron({ key: 'pk_two', accountId: 'XyZ789' })];
    const { call } = lab({ accounts, limits: { alignment: 'epoch' } });
    expect((await call('GET', '/api/accounts')).status).toBe(200);
    expect((await call('GET', '/api/accounts')).status).toBe(429);
    expect((await call('GET', '/api/accounts/AbC123')).status).toBe(200);
    expect((await call('GET', '/api/accounts', undefined, { authorization: 'Klaviyo-API-Key pk_two' })).status).toBe(
      200,
    );
  });

  test('scattered windows begin somewhere else, but never let more through than their number', async () => {
    const { call, clock } = lab();
    const enforced = lab({ limits: {} });
    let through = 0;
    for (let i = 0; i < 600; i++) {
      clock.ms = enforced.clock.ms += 100;
      if ((await enforced.call('GET', '/api/accounts')).status === 200) through++;
    }
    expect(through).toBeLessThanOrEqual(2 * 15);
    expect((await call('GET', '/api/accounts')).status).toBe(200);
  });

  test('requests with a wrong key are nobody’s, refused ones are not counted, bad ones are', async () => {
    const { call, sandbox } = lab({ limits: { alignment: 'epoch' } });
    const counted = () => sandbox.account.windows['GET /api/flows;w=60']?.count ?? 0;
    await call('GET', '/api/flows', undefined, { authorization: 'Klaviyo-API-Key pk_wrong' });
    expect(counted()).toBe(0);
    await call('GET', '/api/flows?colour=red');
    expect(counted()).toBe(1);
    for (let i = 0; i < 5; i++) await call('GET', '/api/flows');
    expect(counted()).toBe(3);
  });
});
