/** How content stands in the account it comes from, line by line of the table in src/release/promotion.ts. */
import { expect, test } from 'vitest';
import { inPromotionOrder } from '../../src/model/config/promotion.ts';
import { isWaiting, type Promotion, standingOf } from '../../src/release/promotion.ts';

const now = Date.UTC(2026, 10, 27, 6);
const hour = 3_600_000;
const stood = (hours: number, digest = 'a') => ({
  cart: { digest, since: new Date(now - hours * hour).toISOString() },
});
const base: Promotion = {
  from: 'staging',
  after: 48 * hour,
  wanted: { cart: 'a' },
  coming: { cart: 'a' },
  stands: {},
  failed: {},
  alerts: {},
};

test.each<[string, Partial<Promotion>, string, boolean]>([
  ['stands to the minute', { stands: stood(48) }, 'promoted', false],
  ['stood a minute too short', { stands: stood(48 - 1 / 60) }, 'young', true],
  ['stands, and nothing is asked of its age', { stands: stood(0), after: 0 }, 'promoted', false],
  ['stands, with an alert', { stands: stood(50), alerts: { cart: 'the bounce rate is 9 %' } }, 'alert', true],
  ['is young, with an alert', { stands: stood(1), alerts: { cart: 'the bounce rate is 9 %' } }, 'young', true],
  ['stands, and nobody can read its alerts', { stands: stood(50), unseen: 'no network' }, 'unseen', true],
  ['comes with the next apply', {}, 'coming', true],
  ['an older version stands, the new one comes', { stands: stood(99, 'old') }, 'coming', true],
  ['its apply failed', { failed: { cart: 'Klaviyo said no' } }, 'failed', false],
  ['its own file says something else', { coming: { cart: 'b' } }, 'other', false],
  ['it has no file, and never had', { coming: {} }, 'missing', false],
  ['its file is gone, an older version stands', { coming: {}, stands: stood(99, 'old') }, 'other', false],
  ['its file has an error now, but it stands', { coming: {}, stands: stood(99) }, 'promoted', false],
  ['the file here does not read with its words', { wanted: {} }, 'other', false],
  ['its record cannot be read', { unread: 'no network', stands: stood(99) }, 'unread', false],
])('%s', (_, more, is, waits) => {
  const standing = standingOf({ ...base, ...more }, 'cart', now);
  expect([standing.is, isWaiting(standing)]).toEqual([is, waits]);
});

test('an account comes after the one its changes come from', () => {
  const account = (key: string, from?: string) => ({ key, ...(from ? { promotion: { from, after: 0 } } : {}) });
  const keys = inPromotionOrder([account('c', 'b'), account('x'), account('b', 'a'), account('a')]).map(
    (one) => one.key,
  );
  expect(keys).toEqual(['a', 'b', 'c', 'x']);
});
