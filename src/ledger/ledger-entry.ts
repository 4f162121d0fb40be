/**
 * The ledger: what we last applied to one account, one JSON file people can read in a diff.
 * `.sluice/ledger/<account id>.json`, or the same path on the state branch.
 */
import type { Fields } from '../text/json.ts';
import type { DesiredStep } from '../compile/desired.ts';
import type { NormalFlow } from '../flow/normalize.ts';
import type { DamPart } from '../drain/dam.ts';
import type { Leak, WatchTarget } from '../drain/watch.ts';
import type { FlowDefinition, FlowStatus } from '../wire/types.ts';
import type { Stood } from '../release/promotion.ts';
import type { Journal } from './ledger-journal.ts';
import type { RememberedStep } from '../model/identify.ts';

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
  /** Flows that gave way to another and still let the people inside go on; by flow id. */
  readonly draining?: Readonly<Record<string, Draining>>;
  /** What was learnt about this account by probing, e.g. whether a deleted action is re-stitched. */
  readonly facts: Readonly<Record<string, boolean>>;
  /** The commit the account was last applied from. */
  readonly commit?: string;
  /** In an account from which changes go over: the content that stands applied, by address (plan/promotion/promoted.ts). */
  readonly contents?: Readonly<Record<string, Stood>>;
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
  readonly applied: { readonly at: string; readonly commit?: string; readonly hotfix?: true };
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
  /** Hash of what was meant and taken back by `sluice undo`: not made again without a word. */
  readonly undone?: string;
  /** From when on people come out from behind a dam that was taken back (ISO): the flow is to be made anew before. */
  readonly stale_from?: string;
  /** Until when somebody may still wait by a delay that was longer before it was edited (ISO). */
  readonly waits_until?: string;
  /** Steps of an apply that has not ended, so that the next run can finish or undo it. */
  readonly journal?: Journal;
}

/** A flow behind its dam (src/drain/): closed to newcomers, deleted when nobody can be inside any more. */
export interface Draining {
  /** The sequence it was; it drains on when that is gone. */
  readonly address: string;
  readonly name: string;
  /** The flow that takes the newcomers. */
  readonly by: string;
  /** By Klaviyo's clock (ISO): since when the other is up, and until when people may be inside. */
  readonly since: string;
  readonly until: string;
  readonly dam: readonly DamPart[];
  /** The condition of its message filters: who is not new. */
  readonly filter?: Fields;
  /** Mails that must be silent, and from when on. */
  readonly watch: readonly WatchTarget[];
  /** The last look: what is known of it, whether there was anything to see. */
  readonly checked?: { readonly at: string; readonly verdict: 'too-early' | 'holds' | 'leaks' | 'stalls' | 'unseen' };
  readonly leak?: Leak;
  /** Its entry as it was: for undoing the drain, for its backup. Absent where the ledger was lost meanwhile. */
  readonly entry?: LedgerEntry;
  /** Name of its backup, once it is saved: all that is left is to delete it. */
  readonly saved?: string;
}

export interface Applied {
  /** ISO 8601. */
  readonly at: string;
  readonly commit?: string;
  /** It went over without having stood in the account before (promote_from). */
  readonly hotfix?: true;
  readonly kind: 'create' | 'adopt' | 'update' | 'status' | 'replace';
  readonly flow_id: string;
}

export interface LedgerStep extends RememberedStep {
  readonly action_id: string;
  readonly message_id?: string;
  readonly template_id?: string;
}

export interface Intent {
  readonly name: string;
  /** sha256 of the definition as sent (before ids of template copies). */
  readonly hash: string;
  /** ISO 8601, by Klaviyo's clock where it is known. */
  readonly at: string;
  /** Whose clock said so, where it was Klaviyo's (the `Date` of its answers). */
  readonly clock?: 'klaviyo';
  readonly commit?: string;
  /** What is sent, so that a flow whose create got no answer is known as if it had. */
  readonly meant?: {
    readonly definition: FlowDefinition;
    readonly steps: readonly DesiredStep[];
    /** sha256 of the HTML of each mail, by its token in the definition. */
    readonly mails: Readonly<Record<string, string>>;
    /** By which the flow's copy of each is known again (flow/compare/html.ts), by token. Older versions left it out. */
    readonly copies?: Readonly<Record<string, string>>;
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
