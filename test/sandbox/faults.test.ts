import { describe, expect, test } from 'vitest';
import type { FaultKind } from '../../src/sandbox/faults.ts';
import { createSandbox } from '../support/sandbox.ts';
import { delay, lab, newFlow, recordedAt } from './lab.ts';

const draft = newFlow('x', [delay({ unit: 'days', value: 1 })]);
const headers = { authorization: 'Klaviyo-API-Key pk_sandbox', revision: '2026-07-15' };
const url = 'https://a.klaviyo.com/api/flows';
const post = { method: 'POST', headers, body: JSON.stringify(draft) };

function fresh() {
  const sandbox = createSandbox({ now: () => recordedAt, limits: { enforce: false } });
  const flows = () => Object.keys(sandbox.account.flows).length;
  const before = flows();
  return { sandbox, made: () => flows() - before };
}

describe('the answer', () => {
  test.each<[FaultKind, number, number]>([
    ['before', 0, 0],
    ['after', 0, 1],
    ['garbage', 200, 0],
    ['garbage-after', 200, 1],
    ['edge', 403, 0],
    ['404', 404, 0],
    ['429', 429, 0],
    ['500', 500, 0],
    ['500-after', 500, 1],
    ['503', 503, 0],
    ['503-after', 503, 1],
  ])('%s: status %i, %i flows made', async (kind, status, flows) => {
    const { sandbox, made } = fresh();
    sandbox.faults.at(1, kind);
    const response = await sandbox.fetch(url, post).catch((error: Error) => error);
    if (status === 0) {
      expect(response).toBeInstanceOf(TypeError);
      expect((response as TypeError).message).toBe('fetch failed');
    } else expect((response as Response).status).toBe(status);
    if (kind.startsWith('garbage') || kind === 'edge') expect(await (response as Response).text()).toMatch(/^<html>/);
    if (kind === '429') expect((response as Response).headers.get('retry-after')).toBe('1');
    expect(made()).toBe(flows);
    expect(sandbox.log[0]).toMatchObject({ acted: flows === 1, status: status === 0 ? undefined : status });
    expect((await sandbox.fetch(url, post)).status).toBe(201);
  });

  test.each<[FaultKind, number]>([
    ['hang', 0],
    ['hang-after', 1],
  ])('%s: waits until it is given up, %i flows made', async (kind, flows) => {
    const { sandbox, made } = fresh();
    sandbox.faults.at(1, kind);
    const patience = new AbortController();
    const waiting = sandbox.fetch(url, { ...post, signal: patience.signal });
    const early = await Promise.race([
      waiting.then(() => 'answered'),
      new Promise((resolve) => setTimeout(resolve, 20, 'waiting')),
    ]);
    expect(early).toBe('waiting');
    patience.abort(new Error('out of patience'));
    await expect(waiting).rejects.toThrow('out of patience');
    expect(made()).toBe(flows);
  });
});

describe('which request', () => {
  test('the n-th from now', async () => {
    const { sandbox } = fresh();
    await sandbox.fetch(url, { headers });
    sandbox.faults.at(2, '503');
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await sandbox.fetch(url, { headers })).status);
    expect(statuses).toEqual([200, 503, 200]);
  });

  test('the next that match', async () => {
    const { sandbox } = fresh();
    sandbox.faults.when({ method: 'GET', path: /flows$/ }, '500', 2);
    expect((await sandbox.fetch('https://a.klaviyo.com/api/metrics', { headers })).status).toBe(200);
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await sandbox.fetch(url, { headers })).status);
    expect(statuses).toEqual([500, 500, 200]);
  });

  test('every one, until it is over', async () => {
    const { sandbox } = fresh();
    sandbox.faults.always('503');
    expect((await sandbox.fetch(url, { headers })).status).toBe(503);
    sandbox.faults.clear();
    expect((await sandbox.fetch(url, { headers })).status).toBe(200);
  });
});

test('hooks stand before and after the account acts', async () => {
  const seen: string[] = [];
  const stop = (point: string) => () => {
    seen.push(`${point}: ${Object.values(sandbox.account.flows).some(({ name }) => name === 'x')}`);
    throw new Error(`killed ${point}`);
  };
  let sandbox = createSandbox({ now: () => recordedAt, onRequest: stop('before') });
  await expect(sandbox.fetch(url, post)).rejects.toThrow('killed before');
  sandbox = createSandbox({ now: () => recordedAt, onActed: stop('after') });
  await expect(sandbox.fetch(url, post)).rejects.toThrow('killed after');
  expect(seen).toEqual(['before: false', 'after: true']);
});

test('a sandbox goes on from its state, ids and windows included', async () => {
  const one = lab();
  const made = (await one.call('POST', '/api/flows', draft)).body.data.id;
  const file = JSON.stringify(one.sandbox);
  const two = lab({ state: JSON.parse(file) });
  expect(JSON.stringify(two.sandbox)).toBe(file);
  expect((await two.call('GET', `/api/flows/${made}`)).status).toBe(200);
  const next = async (the: typeof one) => (await the.call('POST', '/api/flows', draft)).body.data;
  expect(await next(two)).toEqual(await next(one));
});

test('the same seed and the same story give the same account', async () => {
  const tell = async (idSeed: string) => {
    const { call, sandbox } = lab({ idSeed });
    await call('GET', '/api/flows/NOPE01');
    await call('POST', '/api/flows', draft);
    return JSON.stringify(sandbox.state.accounts.map(({ windows: _, ...account }) => account));
  };
  expect(await tell('a')).toBe(await tell('a'));
  expect(await tell('a')).not.toBe(await tell('b'));
});
