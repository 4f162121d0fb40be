/** What a person reads when a call fails. */
import { expect, it } from 'vitest';
import type { ApiError } from '../../src/klaviyo/api-error.ts';
import { errorText } from '../../src/klaviyo/error-text.ts';

const failed = (more: Partial<ApiError>): string =>
  errorText({
    kind: 'klaviyo',
    method: 'PATCH',
    path: '/api/flow-actions/116466132',
    errors: [],
    happened: 'no',
    ...more,
  });
const said = (detail: string, source: object = {}): ApiError['errors'] => [
  { code: 'invalid', title: 'Invalid input.', detail, source },
];

it.each<[string, Partial<ApiError>, string]>([
  [
    'a refusal names the place',
    { status: 400, errors: said('Must be an integer.', { pointer: '/data/attributes/definition/data/value' }) },
    'PATCH /api/flow-actions/116466132 failed: Klaviyo answered 400. Klaviyo says: “Must be an integer.” (at /data/attributes/definition/data/value) Nothing of it was done: change what Klaviyo names, and run it again.',
  ],
  [
    'a place that says nothing is left out',
    { status: 409, errors: said('It is attached.', { pointer: '/data/' }), requestId: 'r-1' },
    "PATCH /api/flow-actions/116466132 failed: Klaviyo answered 409. Klaviyo says: “It is attached.” It is in use in Klaviyo. Request id for Klaviyo's support: r-1.",
  ],
  [
    'a lost answer to a write leaves a question, and says so',
    { kind: 'timeout', happened: 'unknown', note: 'The operation was aborted due to timeout' },
    'PATCH /api/flow-actions/116466132 failed: no answer came in time. (The operation was aborted due to timeout) Check the connection and run it again. Whether it was done is not known; the next run looks first.',
  ],
  [
    'so does a 500',
    { status: 500, happened: 'unknown' },
    'PATCH /api/flow-actions/116466132 failed: Klaviyo answered 500. Klaviyo has trouble of its own; run it again later. Whether it was done is not known; the next run looks first.',
  ],
  [
    'a lost answer to a read leaves none',
    { kind: 'network', method: 'GET', happened: 'unknown' },
    'GET /api/flow-actions/116466132 failed: no answer came. Check the connection and run it again.',
  ],
  [
    'a stopped run is not a broken connection',
    { kind: 'stopped', note: 'another run holds the lease' },
    'PATCH /api/flow-actions/116466132 failed: the run was stopped. (another run holds the lease) Run it again: what is done stays done.',
  ],
  [
    'the daily limit',
    { kind: 'daily-limit' },
    "PATCH /api/flow-actions/116466132 failed: the account's calls of this kind are used up for today. Run it again tomorrow: what is done stays done.",
  ],
])('%s', (_, error, text) => expect(failed(error)).toBe(text));
