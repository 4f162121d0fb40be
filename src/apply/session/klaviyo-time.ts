/**
 * Klaviyo's clock, by the `Date` of its answers: what a drain lasts is counted by it, and by ours; announcements and leases
 * are told by it alone, since other machines compare them, and no two machines' clocks agree.
 */
import type { Intent } from '../../ledger/ledger-entry.ts';
import type { Session } from './session.ts';

type Clocks = Pick<Session, 'api' | 'ports'>;

/** Milliseconds since 1970, good to a second. Before the first answer there is only our own clock. */
export const klaviyoNow = ({ api, ports }: Clocks): number => ports.now() + (api.clockOffset() ?? 0);

/** The same in ISO 8601. */
export const isoNow = (clocks: Clocks): string => new Date(klaviyoNow(clocks)).toISOString();

/** When something is announced, and whether Klaviyo's clock says so. */
export const announcedAt = (clocks: Clocks): Pick<Intent, 'at' | 'clock'> => ({
  at: isoNow(clocks),
  ...(clocks.api.clockOffset() === undefined ? {} : { clock: 'klaviyo' }),
});

/** Whole seconds, as Klaviyo's `Date`. `earliest`: it is no earlier there; `latest`: no later. Milliseconds since 1970. */
export function klaviyoTime(clocks: Clocks): {
  readonly earliest: number;
  readonly latest: number;
} {
  const there = klaviyoNow(clocks);
  return { earliest: Math.floor(there / 1000) * 1000, latest: Math.ceil(there / 1000) * 1000 + 1000 };
}

/** ISO 8601 without milliseconds, as Klaviyo's filters take it. */
export const stamp = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
