/**
 * One controller starts the jobs, the others stand by: who has the lease `controller` of the state. Who stands by takes it
 * when it has seen it stand still for all its length: no two machines' clocks agree. It spares requests and
 * commits; it is not what keeps an account safe, for each apply takes the account's own lease, and reports look whether
 * somebody was faster.
 */
import { watchLease } from '../state/lease.ts';
import { stopwatch } from '../time/stopwatch.ts';
import type { Lease, StateStore } from '../state/state-store.ts';

export interface LeaderPorts {
  /** A fresh view of the state: another process may have written since. */
  readonly open: () => StateStore;
  /** "controller", or "controller-2-of-16". */
  readonly name: string;
  readonly owner: string;
  readonly now: () => number;
  readonly counted?: () => number;
  readonly ttlMs: number;
  /** It looks once and cannot wait, so it goes by the expiry: a wrong clock costs requests then. */
  readonly once?: boolean;
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

export function createLeader({ open, name, owner, ttlMs, once, ...clocks }: LeaderPorts): Leader {
  const { now } = clocks;
  const { stood } = watchLease(clocks);
  let lease: Lease | undefined;
  let since = stopwatch(clocks);
  let look = 0;
  let until: number | undefined;
  const left = (): number => (lease === undefined ? 0 : ttlMs - since.atMost());

  async function keep(held: Lease): Promise<Lead> {
    if (left() > ttlMs / 2) return { kind: 'leader' };
    const begun = stopwatch(clocks);
    const renewed = await open().renewLease(held, { now: now(), ttlMs });
    if (renewed.ok) {
      [lease, since] = [renewed.data, begun];
      return { kind: 'leader' };
    }
    if (renewed.error.kind !== 'lease-lost') return { kind: 'unknown', why: renewed.error.message };
    lease = undefined;
    return { kind: 'standby' };
  }

  return {
    isLeader: () => lease !== undefined && left() > 0,
    async step() {
      // One that has run out is still ours if nobody took it.
      if (lease !== undefined) return keep(lease);
      // More than a minute ahead it cannot be, unless the clock was set back.
      if (now() < look && look - now() <= lookMs) return { kind: 'standby', ...(until === undefined ? {} : { until }) };
      look = now() + lookMs;
      const begun = stopwatch(clocks);
      const taken = await open().acquireLease({
        accountId: name,
        owner,
        now: now(),
        ttlMs,
        graceMs,
        stood,
        ...(once === true ? { isHint: true } : {}),
      });
      if (taken.ok) {
        [lease, since] = [taken.data, begun];
        until = undefined;
        return { kind: 'leader' };
      }
      if (taken.error.kind !== 'held') return { kind: 'unknown', why: taken.error.message };
      until = taken.error.until;
      // Just after it has run out, not up to a minute later.
      if (until !== undefined && until > now()) look = Math.min(look, until);
      return { kind: 'standby', until };
    },
    async release() {
      if (lease === undefined) return;
      const held = lease;
      lease = undefined;
      await open().releaseLease(held);
    },
  };
}
