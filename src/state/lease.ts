/**
 * Who may write to an account. A lease names its owner, its end and a number that grows with every taking, so that one
 * who slept through its end can be told from the one who holds it now.
 *
 *   - before each write more time must remain than a request may take (`margin`)
 *   - who takes over a lease that was not given back waits out its end and that time, and then observes afresh: a request
 *     of the former owner may still be under way until then
 *   - two who take the same number cannot both get it: the file of a number is made once
 */

export interface Lease {
  readonly account_id: string;
  /** Who: host and process, or the run of a workflow; for people. */
  readonly owner: string;
  /** Grows by one with every taking. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

export interface LeaseRequest {
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How long the lease lasts, milliseconds. */
  readonly term: number;
  /** The longest a request may take, milliseconds. */
  readonly margin: number;
}

export type LeaseAnswer =
  /** `wait`: milliseconds to sit out before the first request, because the former owner never gave it back. */
  | { readonly ok: true; readonly lease: Lease; readonly wait: number }
  | { readonly ok: false; readonly reason: 'held' | 'lost' | 'failed'; readonly by?: Lease; readonly message: string };

/** A lease as it lies in its file. */
export interface LeaseFile extends Lease {
  readonly released: boolean;
}

export const leaseTerm = 10 * 60_000;
/** A request is given up after 30 s; as much again for clocks that differ. */
export const leaseMargin = 60_000;
