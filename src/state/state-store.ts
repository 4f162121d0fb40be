/**
 * Where Sluice keeps what it must remember: ledgers, backups and leases, all keyed by Klaviyo's account id.
 *
 *   .sluice/ledger/<account>.json                       what we last applied
 *   .sluice/backups/<account>/<address>/<time>-<flow>.json   flows as they were before they were deleted
 *   .sluice/lease/<account>/<number>.json               who may write to the account, and until when
 *
 * The same paths lie in a directory (directory-store.ts) or on a branch of the local repository (git-store.ts).
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FlowDefinition, FlowStatus } from '../klaviyo/types.ts';
import type { Lease, LeaseAnswer, LeaseRequest } from './lease.ts';
import type { Ledger } from './ledger-entry.ts';

export interface StateStore {
  /**
   * The ledger of an account; neither ledger nor diagnostics when there is none yet. A ledger that cannot be read comes
   * as a diagnostic, never as an absent one.
   */
  readLedger(accountId: string): Promise<{ readonly ledger?: Ledger; readonly diagnostics: readonly Diagnostic[] }>;
  /**
   * Keeps a ledger. Without `durable` it may be held back until `flush`; with it, it is safe (and, on a branch with a
   * remote, pushed) before the promise ends.
   */
  writeLedger(ledger: Ledger, message: string, options?: { readonly durable?: boolean }): Promise<Stored>;
  /** Keeps a flow as it was; safe before the promise ends. */
  saveBackup(accountId: string, backup: Backup): Promise<Stored>;
  /** Newest first. */
  listBackups(accountId: string, address?: string): Promise<readonly BackupName[]>;
  readBackup(accountId: string, name: BackupName): Promise<Backup | undefined>;
  /** See lease.ts. */
  acquireLease(accountId: string, request: LeaseRequest): Promise<LeaseAnswer>;
  /** Prolongs a lease of ours; refused when somebody took over. */
  renewLease(lease: Lease, expires: number): Promise<LeaseAnswer>;
  releaseLease(lease: Lease): Promise<void>;
  /** What was held back is safe afterwards. */
  flush(): Promise<Stored>;
}

export type Stored =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** `conflict`: somebody else wrote the same files. `failed`: the disk or Git said no. */
      readonly kind: 'conflict' | 'failed';
      /** A sentence for people: what, why, what to do. */
      readonly message: string;
    };

export const stored: Stored = { ok: true };

/** A flow as it was just before it was deleted or replaced. */
export interface Backup {
  readonly version: 1;
  readonly address: string;
  readonly flow_id: string;
  readonly name: string;
  readonly status: FlowStatus;
  /** As read, with secret values as sha256. */
  readonly definition: FlowDefinition;
  /** HTML of its mails, by template id. */
  readonly html: Readonly<Record<string, string>>;
  /** Ids of all flows the sequence had, oldest first. */
  readonly lineage: readonly string[];
  /** Figures of the last 365 days as Klaviyo gave them; absent when they could not be had. */
  readonly figures?: unknown;
  /** ISO 8601. */
  readonly saved_at: string;
}

export interface BackupName {
  readonly address: string;
  readonly flow_id: string;
  /** ISO 8601, to the second. */
  readonly saved_at: string;
}
