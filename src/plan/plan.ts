/**
 * The plan is plain data: it survives JSON, and the terminal, the pull-request comment and the apply read the same
 * object. Apply reads nothing else: no YAML, no model.
 *
 *   kind     before        after                  what happens in Klaviyo
 *   none     flow          the same flow          nothing
 *   create   –             flow                   POST flow as draft, then its status
 *   status   flow          same flow, new status  PATCH flow (or its actions one by one)
 *   update   flow          same flow, new steps   PATCH / DELETE flow-action, one by one
 *   adopt    flow not ours the same flow, ours    the project's tag is attached; nothing else
 *   replace  flow          another flow           create draft, verify, raise, verify; then, as its manner says:
 *                                                 drain: the old one closed to newcomers, saved and deleted once empty
 *                                                 cut, empty: the old one parked at manual before, saved and deleted after
 *   retire   flow          flow as draft          PATCH flow to draft, flow kept and left
 *   delete   flow          –                      save, then DELETE flow
 *   blocked  anything      the same               nothing, and no apply until it is resolved
 *
 * A change carries one kind, the most harmful of what it does (an update may also move the status).
 */
import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic.ts';
import type { LedgerEdit } from '../ledger/ledger-edit.ts';
import type { Draining } from '../ledger/ledger-entry.ts';
import type { FlowStatus } from '../wire/types.ts';
import type { Meetings } from './meeting.ts';
import type { Operation, ReplaceManner } from './operation.ts';
import type { DrainFacts } from '../drain/words.ts';

export const changeKinds = [
  'create',
  'update',
  'replace',
  'status',
  'adopt',
  'delete',
  'retire',
  'none',
  'blocked',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface AccountName {
  /** Key in sluice.yaml. */
  readonly key: string;
  /** Klaviyo's id of the account. */
  readonly id: string;
  readonly name: string;
}

export interface Plan {
  readonly version: 1;
  readonly account: AccountName & { readonly currency: string };
  readonly project: string;
  /** Commit of the repository the plan was made from, when known. */
  readonly commit?: string;
  /** sha256 over the digests of all changes. Recipients, revenue, quota and times are not in it. */
  readonly digest: string;
  readonly summary: Readonly<Record<ChangeKind, number>>;
  readonly changes: readonly Change[];
  readonly skipped: readonly SkippedRow[];
  readonly refusals: readonly Refusal[];
  /** Requests the plan cost. */
  readonly requests: number;
  /** Writes an apply will send, library templates included. */
  readonly writes: number;
  readonly creates_left: number;
  /** Flows in the account, and how many are ours. */
  readonly flows: { readonly total: number; readonly ours: number };
  readonly diagnostics: readonly Diagnostic[];
  /** Flows that gave way to another and still drain. */
  readonly drains: readonly DrainRow[];
  /** Which sequences meet by it; absent where nobody looked. Not in the digest. */
  readonly meetings?: Meetings;
  /** What an apply first sets right in the ledger (moved files, flows found again); no flow is changed by it. */
  readonly ledger: readonly LedgerEdit[];
}

export interface SkippedRow {
  readonly address: string;
  readonly step: string;
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly advice: string;
}

export interface Refusal {
  readonly code: RefusalCode;
  readonly address?: string;
  readonly message: string;
  /** The way to allow it, as words or a flag to type. */
  readonly allow: string;
}

export const refusalCodes = [
  'destroys-run-flow',
  'drain-unproven',
  'drain-chain',
  'undone',
  'too-many-destructive',
  'nothing-desired',
  'flows-missing',
  'account-mismatch',
  'create-quota',
  'edited-in-klaviyo',
  'not-approved',
  'stale-plan',
  'superseded',
  'diverged',
  'no-project',
  'blocked-changes',
  'has-errors',
  'foreign-ledger',
  'lease-held',
  'tests-fail',
  'approvals-missing',
  'not-promoted',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Change {
  readonly address: string;
  readonly name: string;
  readonly kind: ChangeKind;
  /** In words for a marketer: "the trigger changes", "1 subject, 1 delay", "new file". */
  readonly reason: string;
  readonly digest: string;
  readonly flow_id?: string;
  /** Status in Klaviyo now; null when there is no flow. */
  readonly status: FlowStatus | null;
  /** Status wanted; absent when it is the account's own business. */
  readonly desired_status?: FlowStatus;
  readonly cost?: Cost;
  readonly steps: readonly StepChange[];
  /**
   * What starts the flow, as the sequence means it: "Checkout Started", "list Newsletter" (triggerWords). For pictures
   * and the one-line tree of a new flow; where it is absent they take it from `diff`, or say "trigger". Filled by the
   * rows that know the definition (create, update, replace, status, adopt).
   */
  readonly trigger?: string;
  /** Differences of the flow itself: trigger, filter, re-entry, status, name. */
  readonly diff: readonly FieldDiff[];
  /** Warnings in words that belong to this change ("Nobody leaves the flow.", "people can wait up to 60 days"). */
  readonly notes: readonly string[];
  /** Flows that go on asking about this one by its id, where a replacement or deletion takes the flow away. */
  readonly named_by?: readonly NamedBy[];
  /** Set while it waits for its time; but for `by: go_live` nothing of it is done until then. */
  readonly held?: Held;
  /** Digest of its content, in an account from which changes go over: once done it stands applied. */
  readonly content?: string;
  /** True where it goes over without having stood in the account before. */
  readonly hotfix?: true;
  /** Set where the change is there because a time has come. */
  readonly due?: Due;
  /** How the old flow gives way; of a replace alone. */
  readonly replace?: ReplaceManner;
  /**
   * True when somebody has to allow it: people queued in the flow are cancelled, a flow that has run is drafted or
   * deleted, or the old flow is to drain and no drain has been proved in this account yet.
   */
  readonly destructive: boolean;
  readonly has_run: boolean;
  /** Requests that write. */
  readonly writes: number;
  /** Place of the sequence's name (or of its file). */
  readonly at?: SourceRange;
  /** Everything apply needs; left out of the short JSON. Absent for none and blocked. */
  readonly operation?: Operation;
}

/** A flow whose conditions name another one's id. */
export interface NamedBy {
  readonly flow_id: string;
  readonly name: string;
  /** Of its sequence, where it is ours. */
  readonly address?: string;
}

/** A time of the sequence that has come and is now made good. */
export interface Due {
  readonly by: 'go_live' | 'end';
  /** ISO 8601 */
  readonly at: string;
  /** Whole minutes since then. */
  readonly late_minutes: number;
}

/** Why a change waits, and until when. */
export interface Held {
  readonly by: 'window' | 'go_live' | 'promotion';
  /** Of the window that denies it; of the account in which it has to stand first. */
  readonly name?: string;
  /** ISO 8601. Absent: nobody can say. */
  readonly until?: string;
  /** IANA name: the zone it is told in. */
  readonly zone?: string;
}

/** A flow that drains, as the plan finds it, and what an apply does about it. */
export interface DrainRow extends DrainFacts {
  readonly address: string;
  readonly name: string;
  /** ISO 8601, by Klaviyo's clock. */
  readonly since: string;
  /**
   * end: nobody can be inside, it is saved and deleted · check: its mails are looked at · forget: it is gone in Klaviyo ·
   * wait: nothing is to be done
   */
  readonly act: 'wait' | 'check' | 'end' | 'forget';
  /** What the last look at its mails showed. */
  readonly verdict?: NonNullable<Draining['checked']>['verdict'];
  /** True: it ends although its time is not over, because somebody says so. */
  readonly forced?: true;
  /** What was edited in Klaviyo, in words. */
  readonly edited: readonly string[];
}

export interface Cost {
  /** Absent: no budget was left for the report call; treated as "has run". */
  readonly recipients?: number;
  readonly revenue?: number;
  readonly currency?: string;
  /** The longest a person can wait in the flow, in minutes. */
  readonly longest_wait_minutes: number;
  readonly cancels_queue: boolean;
  readonly forgets_reentry: boolean;
}

export interface StepChange {
  readonly step: string;
  readonly branch: string;
  readonly kind: string;
  readonly label: string;
  readonly change: 'same' | 'update' | 'add' | 'remove' | 'move';
  readonly action_id?: string;
  readonly fields: readonly FieldDiff[];
  /**
   * Where it hangs, for pictures: `STEP#EXIT` or `STEP@BRANCH#EXIT` of the row above; EXIT is next, yes, no, else, or
   * "case 0", "case 1", … Absent for the first step. A removed step tells where it hung.
   */
  readonly parent?: string;
  /**
   * Names of a branch's exits, for pictures: "case 0" → "gold customers". Exits without one are shown as "case 1" and
   * so on. Filled from the names of a multi-branch split's branches.
   */
  readonly exits?: Readonly<Record<string, string>>;
  readonly at?: SourceRange;
}

export interface FieldDiff {
  /** In the format's words: subject, preview, body, delay, trigger, audience … */
  readonly path: string;
  /** null: was not there. Secrets are shown as •••. */
  readonly before: string | null;
  readonly after: string | null;
  /** Long texts, to be shown as a line diff. */
  readonly text?: boolean;
}

// ---- what apply does -----------------------------------------------------------------------------------------------
