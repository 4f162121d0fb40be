/** Klaviyo's clock, by the `Date` of its answers: what a drain lasts is counted by it, and by ours. */
import type { Session } from './session.ts';

/** A clock that is off by more is told: schedules and leases go by it. */
export const farOff = 5 * 60_000;

/** Whole seconds, as Klaviyo's `Date`. `earliest`: it is no earlier there; `latest`: no later. Milliseconds since 1970. */
export function klaviyoTime({ api, ports }: Pick<Session, 'api' | 'ports'>): {
  readonly earliest: number;
  readonly latest: number;
} {
  const there = ports.now() + (api.clockOffset() ?? 0);
  return { earliest: Math.floor(there / 1000) * 1000, latest: Math.ceil(there / 1000) * 1000 + 1000 };
}

/** ISO 8601 without milliseconds, as Klaviyo's filters take it. */
export const stamp = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
