/** What commands answer with besides a plan: pure data, printed as JSON or rendered for people. */
import type { FlowStatus } from '../wire/types.ts';
import type { AccountName, ChangeKind, DrainRow, Held, Refusal } from './plan.ts';

/** `sluice status --format json`. */
export interface StatusReport {
  readonly version: 1;
  readonly account: AccountName;
  /** Sorted by address. */
  readonly sequences: readonly SequenceStatus[];
}

export interface SequenceStatus {
  readonly address: string;
  /** The flow's name in Klaviyo; the sequence's where there is no flow. */
  readonly name: string;
  readonly flow_id: string | null;
  /** The flow's page in Klaviyo. */
  readonly url: string | null;
  /** Status in Klaviyo; null when there is no flow. */
  readonly status: FlowStatus | null;
  /** Status the file asks for; null when it leaves that to Klaviyo, or the file is gone. */
  readonly desired_status: FlowStatus | null;
  /** Whether a plan would find nothing to do; null when it cannot be told. */
  readonly in_sync: boolean | null;
  /** The last apply that changed or confirmed the flow; `at` is ISO 8601 in UTC. */
  readonly last_applied: { readonly at: string; readonly commit?: string } | null;
  /** What it waits for, and until when. */
  readonly held?: Held;
  /** Flows that gave way to this one and still let the people inside go on. */
  readonly draining?: readonly DrainStatus[];
  /** Why the last push failed; null when it did not. `message` may begin with a code: "metric-not-found: …". */
  readonly last_error: { readonly at: string; readonly message: string } | null;
  /** The change that an earlier apply began and did not end; null when there is none. `since` is ISO 8601. */
  readonly unfinished: { readonly kind: string; readonly since: string } | null;
}

export interface DrainStatus extends Pick<DrainRow, 'flow_id' | 'since' | 'until' | 'checked_at' | 'state'> {
  /** All of it in one sentence. */
  readonly words: string;
}

/** `sluice apply --format json`. */
export interface ApplyReport {
  readonly version: 1;
  readonly account: AccountName;
  /** One for each change of the plan that an apply had to do, in the order it was tried. */
  readonly results: readonly ApplyResult[];
  /** Why nothing was applied; empty when the apply went ahead. */
  readonly refusals: readonly Refusal[];
  /** What was done about flows that drain. */
  readonly drains?: readonly DrainResult[];
  /** Requests sent, reads and writes. */
  readonly requests: number;
}

export interface DrainResult {
  readonly flow_id: string;
  readonly address: string;
  /** `leaks`: it does not behave as it should, which the message tells; `waiting`: by Klaviyo's clock it is too early. */
  readonly outcome: 'done' | 'checked' | 'waiting' | 'leaks' | 'failed';
  readonly message: string;
}

export interface ApplyResult {
  readonly address: string;
  readonly kind: ChangeKind;
  /** `blocked`: not tried, because something before it failed or the run was stopped. */
  readonly outcome: 'done' | 'failed' | 'blocked';
  readonly flow_id?: string;
  /** The flow's status after it, as read back. */
  readonly status?: FlowStatus;
  /** What was done, in few words: "2 of 2 steps, read back". */
  readonly detail?: string;
  /** Why it failed or was not tried: a sentence, then what to do; may hold several lines. */
  readonly error?: string;
}
