/**
 * Where Sluice keeps what it knows between runs: the ledger, backups and the lease, all by Klaviyo's account id. Every
 * answer is a value; nothing here throws but for our own bugs.
 *
 * Writes are batched where the place makes single ones dear (a commit each): a write that is not `durable` may wait until
 * the next durable one or `flush()`. What must not be lost is written durable before going on: intents before creates,
 * journals before whatever they announce, backups before deletes. The rest can be found again by marks.
 */
import { failed, type Failed, type Result, success } from '../diagnostics/result.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Backup, BackupName } from '../ledger/backup.ts';
import type { Ledger } from '../ledger/ledger-entry.ts';

export interface StateStore {
  /** The account's ledger; undefined when there is none. What is read here is what `writeLedger` checks against. */
  readLedger(accountId: string): Promise<StateResult<Ledger | undefined>>;
  /** Replaces the ledger, whole or not at all. Refused when it changed since this store read or wrote it. */
  writeLedger(ledger: Ledger, write: Write): Promise<StateResult<undefined>>;
  saveBackup(accountId: string, backup: Backup, write: Write): Promise<StateResult<BackupName>>;
  /** Newest first; of one address, or of all. */
  listBackups(accountId: string, address?: string): Promise<StateResult<readonly BackupName[]>>;
  readBackup(name: BackupName): Promise<StateResult<Backup>>;
  /** When report calls were made for the account (ISO), of the last 24 hours: the day's are counted over runs. */
  readReportCalls(accountId: string): Promise<StateResult<readonly string[]>>;
  /** Adds to them. `now`: milliseconds since 1970; what is older than a day goes. */
  noteReportCalls(accountId: string, calls: readonly string[], now: number): Promise<StateResult<undefined>>;
  /** The account's lease, or who holds it. Without one nothing is written to the account. */
  acquireLease(request: LeaseRequest): Promise<StateResult<Lease>>;
  /** Extends a lease still held; `lease-lost` when somebody else has it. */
  renewLease(lease: Lease, request: LeaseTerm): Promise<StateResult<Lease>>;
  releaseLease(lease: Lease): Promise<StateResult<undefined>>;
  /** Makes everything durable that was written. */
  flush(): Promise<StateResult<undefined>>;
}

export interface Write {
  /** What happened, for a log of changes: "sluice: create cart-reminder". */
  readonly message: string;
  /** True: on disk (and pushed, where there is a remote) before the promise is kept. */
  readonly durable: boolean;
}

export interface Lease {
  readonly account_id: string;
  readonly owner: string;
  readonly number: number;
  /** How often it was renewed: what does not grow is not renewed, whatever a clock says. */
  readonly renewals: number;
  /** How long it lasts from each renewal on, milliseconds. Left out by older versions: as long as ours. */
  readonly lasts_ms?: number;
  /** ISO 8601. */
  readonly expires: string;
  /** Whose clock says so. Left out: that of the machine that wrote it, which no other may go by. */
  readonly clock?: 'klaviyo';
  readonly released?: true;
}

/** From when on it is to last, and how long. */
export interface LeaseTerm {
  /** Milliseconds since 1970, rather too late than too early: the lease ends by it. */
  readonly now: number;
  /** Whose clock that is. Left out: our own. */
  readonly clock?: 'klaviyo';
  /** How long it is ours, milliseconds. */
  readonly ttlMs: number;
}

export interface LeaseRequest extends LeaseTerm {
  readonly accountId: string;
  /** Who: a host and process, a workflow run. */
  readonly owner: string;
  /** Milliseconds since 1970, rather too early than too late: others' leases are over by it. Left out: `now`. */
  readonly earliest?: number;
  /**
   * For how long this lease has been as it is, by our own clock since we first saw it so, milliseconds: what is not
   * renewed for its whole length is dead, whatever clocks say. Left out: we see it for the first time.
   */
  readonly stood?: (lease: Lease) => number;
  /** Only spared work hangs on it, and who asks cannot wait: an expiry is believed whoever's clock it is by. */
  readonly isHint?: true;
  /** Who takes over waits this long past the expiry: a request sent in time may still be under way. */
  readonly graceMs: number;
}

export type StateResult<T> = Result<T, StateError>;

export interface StateError {
  readonly kind:
    | 'changed' // somebody else wrote what was to be replaced
    | 'held' // the lease is somebody else's
    | 'lease-lost' // it was ours
    | 'unreadable' // what is there cannot be used
    | 'failed'; // the disk, Git or the network
  /** What happened and what to do. */
  readonly message: string;
  readonly diagnostics?: readonly Diagnostic[];
  /** Of `held`: when it may be taken, milliseconds since 1970. */
  readonly until?: number;
  /** Of `held`: no clock that both know says whether it is over. It shows by waiting, and looking again with `stood`. */
  readonly isUndated?: true;
}

export const done = success(undefined);

export const stateError = (
  kind: StateError['kind'],
  message: string,
  more: Partial<StateError> = {},
): Failed<StateError> => failed({ kind, message, ...more });
