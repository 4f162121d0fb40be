import { errors, type Answer } from './wire/answer.ts';
import { hash } from './account/hash.ts';
import type { Ids } from './account/ids.ts';
import type { AccountState } from './account/state.ts';

/** Requests allowed in a window of so many seconds. */
export interface Window {
  readonly seconds: number;
  readonly max: number;
}

const minute = 60;
const day = 86_400;
const windows = (burst: number, steady: number, daily?: number): readonly Window[] => [
  { seconds: 1, max: burst },
  { seconds: minute, max: steady },
  ...(daily === undefined ? [] : [{ seconds: day, max: daily }]),
];

/** Klaviyo OpenAPI 2026-07-15, "Rate limits" of each call; the headers of the same are recorded. */
export const limits = {
  createFlow: windows(1, 15, 100),
  flows: windows(3, 60),
  /** Not Klaviyo's published figure: what a stricter limit on `include=` would be like, see quirks. */
  include: windows(1, 15),
  metrics: windows(10, 150),
  metricProperties: windows(1, 15),
  catalog: windows(75, 750),
  accounts: windows(1, 15),
  reports: windows(1, 2, 225),
  events: windows(350, 3500),
} as const satisfies Record<string, readonly Window[]>;

export type LimitName = keyof typeof limits;

export interface LimitSettings {
  /** false: count, but never refuse. */
  readonly enforce: boolean;
  /**
   * Windows are fixed, but nobody knows where they begin: `epoch` at full seconds, minutes and days; `scattered` at a
   * place of its own for each account, endpoint and window.
   */
  readonly alignment: 'epoch' | 'scattered';
}

export const defaultLimits: LimitSettings = { enforce: true, alignment: 'scattered' };

/** Counts a request against every window of its endpoint. Refused requests are not counted. */
export function admit(
  account: AccountState,
  endpoint: string,
  limit: LimitName,
  now: number,
  settings: LimitSettings,
): { readonly admitted: boolean; readonly headers: Record<string, string>; readonly retryAfter: number } {
  const counters = limits[limit].map(({ seconds, max }) => {
    const key = `${endpoint};w=${seconds}`;
    const length = seconds * 1000;
    const offset = settings.alignment === 'epoch' ? 0 : hash(`${account.account.id}/${key}`) % length;
    const start = now - ((((now - offset) % length) + length) % length);
    const kept = account.windows[key];
    const count = kept?.start === start ? kept.count : 0;
    return { key, start, count, max, seconds, reset: start + length - now };
  });
  const full = counters.filter(({ count, max }) => count >= max);
  if (full.length > 0 && settings.enforce) {
    return { admitted: false, headers: {}, retryAfter: Math.max(...full.map(({ reset }) => Math.ceil(reset / 1000))) };
  }
  for (const { key, start, count } of counters) account.windows[key] = { start, count: count + 1 };
  const [burst] = counters;
  const policy = counters.map(({ max, seconds }) => `${max};w=${seconds}`).join(', ');
  return {
    admitted: true,
    retryAfter: 0,
    headers: {
      'RateLimit-Limit': `${burst?.max ?? 0}, ${policy}`,
      'RateLimit-Remaining': String(Math.max(0, (burst?.max ?? 0) - (burst?.count ?? 0) - 1)),
      'RateLimit-Reset': String(Math.floor((burst?.reset ?? 0) / 1000)),
    },
  };
}

/** Recorded: a 429 carries Retry-After and none of the RateLimit headers. */
export function throttled(ids: Ids, seconds: number): Answer {
  const unit = seconds === 1 ? 'second' : 'seconds';
  const answer = errors(ids, 429, [
    {
      code: 'throttled',
      title: 'Request was throttled.',
      detail: `Request was throttled. Expected available in ${seconds} ${unit}.`,
      source: { pointer: '/data' },
      links: { type: 'https://developers.klaviyo.com/en/docs/rate_limits_and_error_handling#rate-limits' },
      meta: {},
    },
  ]);
  return { ...answer, headers: { 'Retry-After': String(seconds) } };
}
