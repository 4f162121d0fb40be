/** The table on top of retry.ts, cell by cell. */
import { describe, expect, it } from 'vitest';
import type { ApiError } from '../../src/klaviyo/api-error.ts';
import { type Endpoint, endpoints, isRead } from '../../src/klaviyo/endpoints.ts';
import { backOff, mayRetry } from '../../src/klaviyo/retry.ts';

const error = (kind: ApiError['kind'], more: Partial<ApiError> = {}): ApiError => ({
  kind,
  method: '',
  path: '',
  errors: [],
  happened: 'unknown',
  ...more,
});

const proven: [string, ApiError][] = [
  ['429', error('klaviyo', { status: 429, happened: 'no' })],
  ['a connection that was never made', error('network', { happened: 'no' })],
];
const lost: [string, ApiError][] = [
  ['a lost answer', error('network')],
  ['a time-out', error('timeout')],
  ['500', error('klaviyo', { status: 500 })],
  ['503', error('klaviyo', { status: 503 })],
  ['garbage', error('garbage')],
  ["a page of Klaviyo's edge", error('edge', { status: 403, happened: 'no' })],
];
const final: [string, ApiError][] = [
  ...[400, 401, 403, 404, 405, 409, 413].map((status): [string, ApiError] => [
    String(status),
    error('klaviyo', { status, happened: 'no' }),
  ]),
  ['the daily limit', error('daily-limit', { status: 429, happened: 'no' })],
  ['a body of ours that is wrong', error('invalid-request', { happened: 'no' })],
  ['a word taken back', error('stopped', { happened: 'no' })],
];

const mayBeTwice = (endpoint: Endpoint): boolean =>
  isRead(endpoint) || endpoint.startsWith('DELETE') || endpoint === 'PATCH /api/flows/{id}';
const all = Object.keys(endpoints) as Endpoint[];

describe.each(all)('%s', (endpoint) => {
  it.each(proven)('again after %s', (_, failure) => expect(mayRetry(endpoint, failure)).toBe(true));
  it.each(final)('never after %s', (_, failure) => expect(mayRetry(endpoint, failure)).toBe(false));
  it.each(lost)(`${mayBeTwice(endpoint) ? 'again' : 'never'} after %s`, (_, failure) =>
    expect(mayRetry(endpoint, failure)).toBe(mayBeTwice(endpoint)),
  );
});

it('everything that makes or copies something is sent once', () => {
  expect(all.filter((endpoint) => !mayBeTwice(endpoint))).toEqual([
    'POST /api/flows',
    'PATCH /api/flow-actions/{id}',
    'POST /api/templates',
    'PATCH /api/templates/{id}',
    'POST /api/tags',
    'POST /api/tags/{id}/relationships/flows',
    'POST /api/events',
  ]);
});

describe('the wait', () => {
  it('is what Klaviyo asked for, and a little more', () => {
    const asked = error('klaviyo', { status: 429, retryAfter: 7000 });
    for (const random of [0, 0.5, 0.999]) {
      expect(backOff(asked, 1, () => random)).toBeGreaterThanOrEqual(7000);
      expect(backOff(asked, 4, () => random)).toBeLessThan(7250);
    }
  });

  it('doubles, with up to half of it left to chance', () => {
    const waits = (random: number): number[] =>
      [1, 2, 3, 4].map((tries) => backOff(error('network'), tries, () => random));
    expect(waits(0)).toEqual([250, 500, 1000, 2000]);
    expect(waits(0.999999).map((ms) => Math.round(ms / 100) * 100)).toEqual([500, 1000, 2000, 4000]);
  });
});
