/**
 * One controller starts the jobs, the others stand by: who has the lease `controller` of the state. It spares requests and
 * commits; it is not what keeps an account safe, for each apply takes the account's own lease, and reports look whether
 * somebody was faster.
 */
import type { Lease, StateStore } from '../state/state-store.ts';

export interface LeaderPorts {
  /** A fresh view of the state: another process may have written since. */
  readonly open: () => StateStore;
  /** "controller", or "controller-2-of-16". */
  readonly name: string;
  readonly owner: string;
  readonly now: () => number;
  readonly ttlMs: number;
}

export type Lead =
  | { readonly kind: 'leader' }
  | { readonly kind: 'standby'; readonly until?: number }
  /** The state cannot be asked; whoever led leads until the lease ends. */
  | { readonly kind: 'unknown'; readonly why: string };

export interface Leader {
  isLeader(): boolean;
  /** Takes or keeps the lead, with as few looks at the state as will do. */
  step(): Promise<Lead>;
  /** Gives it to whoever is next. */
  release(): Promise<void>;
}

/** A request of the old leader may still be under way. */
const graceMs = 30_000;
/** How often one that stands by looks. */
const lookMs = 60_000;

export function createLeader({ open, name, owner, now, ttlMs }: LeaderPorts): Leader {
  let lease: Lease | undefined;
  let look = 0;
  let until: number | undefined;
  const left = (): number => (lease === undefined ? 0 : Date.parse(lease.expires) - now());

  async function keep(held: Lease): Promise<Lead> {
    if (left() > ttlMs / 2) return { kind: 'leader' };
    const renewed = await open().renewLease(held, { now: now(), ttlMs });
    if (renewed.ok) {
      lease = renewed.data;
      return { kind: 'leader' };
    }
    if (renewed.error.kind === 'lease-lost' || left() <= 0) lease = undefined;
    return renewed.error.kind === 'lease-lost' ? { kind: 'standby' } : { kind: 'unknown', why: renewed.error.message };
  }

  return {
    isLeader: () => lease !== undefined && left() > 0,
    async step() {
      if (lease !== undefined && left() > 0) return keep(lease);
      // More than a minute ahead it cannot be, unless the clock was set back.
      if (now() < look && look - now() <= lookMs) return { kind: 'standby', ...(until === undefined ? {} : { until }) };
      lease = undefined;
      look = now() + lookMs;
      const taken = await open().acquireLease({ accountId: name, owner, now: now(), ttlMs, graceMs });
      if (taken.ok) {
        lease = taken.data;
        until = undefined;
        return { kind: 'leader' };
      }
      if (taken.error.kind !== 'held') return { kind: 'unknown', why: taken.error.message };
      until = taken.error.until;
      // Just after it has run out, not up to a minute later.
      if (until !== undefined && until > now()) look = Math.min(look, until);
      return { kind: 'standby', ...(until === undefined ? {} : { until }) };
    },
    async release() {
      if (lease === undefined) return;
      const held = lease;
      lease = undefined;
      await open().releaseLease(held);
    },
  };
}
