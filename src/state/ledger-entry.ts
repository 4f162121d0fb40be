/**
 * The ledger: what we last applied to one account, one JSON file people can read in a diff.
 * `.sluice/ledger/<account id>.json`, or the same path on the state branch.
 */
import type { DesiredStep } from '../compile/desired.ts';
import type { NormalFlow } from '../flow/normalize.ts';
import type { FlowDefinition, FlowStatus } from '../klaviyo/types.ts';
import type { Journal } from './ledger-journal.ts';

export interface Ledger {
  readonly version: 1;
  readonly project: string;
  readonly account_id: string;
  /** By address. */
  readonly entries: Readonly<Record<string, LedgerEntry>>;
  /** Creates announced before they are sent; by address. Removed when the create is known to be done or not done. */
  readonly intents: Readonly<Record<string, Intent>>;
  /** Times (ISO) of flow creates sent, of the last 24 hours. */
  readonly creates: readonly string[];
  /** What was learnt about this account by probing, e.g. whether a deleted action is re-stitched. */
  readonly facts: Readonly<Record<string, boolean>>;
  /** The commit the account was last applied from. */
  readonly commit?: string;
  /** Why the last push failed, for sequences that have no entry yet; by address. */
  readonly errors?: Readonly<Record<string, { readonly at: string; readonly message: string }>>;
}

export interface LedgerEntry {
  readonly flow_id: string;
  readonly name: string;
  /** All flow ids this sequence has had, oldest first, the present one last. */
  readonly lineage: readonly string[];
  /** True once the flow was seen live or manual, or when nobody knows. */
  readonly has_run: boolean;
  /** Status last written or seen by an apply. */
  readonly status: FlowStatus;
  readonly applied: { readonly at: string; readonly commit?: string };
  /** What was applied to it, oldest first, over all flows of its lineage: at most 100. Reports mark these on charts. */
  readonly history?: readonly Applied[];
  /** The `updated` of the flow and its actions when `base` was read: what has not moved need not be read again. */
  readonly seen: { readonly flow: string; readonly actions: Readonly<Record<string, string>> };
  /** The normalised definition read back after the last apply (secret values as sha256). Absent in a rebuilt ledger. */
  readonly base?: NormalFlow;
  /** What was meant when base was written (normalised desired, with resolved ids): equal input needs no diff. */
  readonly sent?: NormalFlow;
  readonly steps: readonly LedgerStep[];
  /** By template id of the flow's copy: what we sent and what Klaviyo made of it (sha256 of HTML). */
  readonly templates: Readonly<Record<string, { readonly sent: string; readonly kept: string }>>;
  readonly last_error?: { readonly at: string; readonly message: string };
  /** Steps of an apply that has not ended, so that the next run can finish or undo it. */
  readonly journal?: Journal;
}

export interface Applied {
  /** ISO 8601. */
  readonly at: string;
  readonly commit?: string;
  readonly kind: 'create' | 'adopt' | 'update' | 'status' | 'replace';
  readonly flow_id: string;
}

export interface LedgerStep {
  readonly step: string;
  /** True when Sluice gave the id. */
  readonly given: boolean;
  readonly branch: string;
  readonly kind: string;
  readonly action_id: string;
  readonly message_id?: string;
  readonly template_id?: string;
  /** For likeness: the words by which the author would know the step again. */
  readonly likeness: string;
}

export interface Intent {
  readonly name: string;
  /** sha256 of the definition as sent (before ids of template copies). */
  readonly hash: string;
  /** ISO 8601, by Klaviyo's clock where it is known. */
  readonly at: string;
  readonly commit?: string;
  /** What is sent, so that a flow whose create got no answer is known as if it had. */
  readonly meant?: {
    readonly definition: FlowDefinition;
    readonly steps: readonly DesiredStep[];
    /** sha256 of the HTML of each mail, by its token in the definition. */
    readonly mails: Readonly<Record<string, string>>;
  };
}

/** The scratch draft's place among the intents (apply/probe.ts); no sequence can have this address. */
export const probeKey = '.probe';

export const emptyLedger = (project: string, accountId: string): Ledger => ({
  version: 1,
  project,
  account_id: accountId,
  entries: {},
  intents: {},
  creates: [],
  facts: {},
});
