/**
 * Taking the account. A run that finds it held refuses at once, and says from when on it may be taken, where Klaviyo's
 * clock tells that to both. Where it does not (the other never heard of it, its proxy leaves `Date` out, its words are
 * none), only waiting tells whether the other lives: so this run waits, as long as a lease lasts and no longer.
 */
import { success } from '../../diagnostics/result.ts';
import { watchLease } from '../../state/lease.ts';
import {
  type Lease,
  type LeaseRequest,
  type LeaseTerm,
  stateError,
  type StateResult,
} from '../../state/state-store.ts';
import { type Stopwatch, stopwatch } from '../../time/stopwatch.ts';
import type { ApplyPorts } from './ports.ts';
import { fromState, type Step } from './step.ts';

/** A lease lasts so long, and is renewed by the first write after a third of it is gone. */
export const ttlMs = 6 * 60_000;
/** The longest one try may take from asking to its answer, with a wide margin: it is given up after 30 seconds. */
export const requestMs = 2 * 60_000;
/** How often one that waits looks. */
const lookMs = 15_000;

/** The term of a lease that begins now. Before Klaviyo's first answer there is only our own clock, and it says so. */
export function termOf({ api, now }: Pick<ApplyPorts, 'api' | 'now'>): LeaseTerm & { readonly earliest: number } {
  const there = api.clock();
  return there === undefined
    ? { now: now(), earliest: now(), ttlMs }
    : { now: there.latest, earliest: there.earliest, clock: 'klaviyo', ttlMs };
}

/** A lease, and how long ago it was asked for. */
export interface Taken {
  readonly lease: Lease;
  readonly since: Stopwatch;
}

export async function takeLease(ports: ApplyPorts, accountId: string): Promise<Step<Taken>> {
  const { store, owner } = ports;
  const ask = async (stood?: LeaseRequest['stood']): Promise<StateResult<Taken>> => {
    const since = stopwatch(ports);
    const request = { accountId, owner, graceMs: requestMs, ...termOf(ports), ...(stood ? { stood } : {}) };
    const lease = await store.acquireLease(request);
    return lease.ok ? success({ lease: lease.data, since }) : lease;
  };
  let taken = await ask();
  if (taken.ok || taken.error.isUndated !== true) return fromState(taken);
  ports.onProgress?.(taken.error.message);
  const watch = watchLease(ports);
  for (;;) {
    taken = await ask(watch.stood);
    if (taken.ok || taken.error.isUndated !== true || ports.isStopping?.() === true) return fromState(taken);
    const alive = watch.moved();
    if (alive !== undefined) {
      const message = `Another apply is at work on this account: ${alive}. It renewed its hold while this one waited.`;
      return fromState(stateError('held', message));
    }
    await ports.sleep(lookMs);
  }
}
