/** What the tests of the client share: a client whose clock runs only while it sleeps, and nock between fetch and the network. */
import nock from 'nock';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { ApiOptions } from '../../src/klaviyo/api.ts';

export const host = 'https://a.klaviyo.com';
export const key = 'pk_canary_0123456789abcdef';

/** @param waits gets every sleep, milliseconds */
export function options(waits: number[] = []): ApiOptions {
  let time = 0;
  return {
    key,
    fetch: globalThis.fetch,
    now: () => time,
    sleep: async (ms) => {
      waits.push(ms);
      time += ms;
    },
    random: () => 0.5,
    timeoutMs: 200,
  };
}

/** Every request must be expected, and every expected request made. */
export function onlyExpectedRequests(): void {
  // nock stands in the place of fetch from its import on, also for the files after this one.
  beforeAll(() => void (nock.isActive() || nock.activate()));
  afterAll(() => nock.restore());
  beforeEach(() => nock.disableNetConnect());
  afterEach(() => {
    const left = nock.pendingMocks();
    nock.cleanAll();
    nock.enableNetConnect();
    expect(left).toEqual([]);
  });
}
