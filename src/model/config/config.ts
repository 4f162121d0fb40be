/** What sluice.yaml means, defaults filled in. */
import type { LintConfig } from '../../lint/lint.ts';
import type { SourceRange } from '../../diagnostics/diagnostic.ts';
import type { ApprovalPolicy } from '../../release/approvals.ts';
import type { Window } from '../../release/windows.ts';
import type { MetricName, Status } from '../values.ts';

export interface Config {
  /** Undefined without a sluice.yaml: everything that writes is refused then. */
  readonly project?: string;
  readonly state: { readonly kind: 'directory' | 'branch'; readonly branch: string };
  readonly accounts: readonly AccountConfig[];
  readonly policy: Policy;
  readonly reports: ReportConfig;
  readonly alerts: readonly AlertRule[];
  readonly controller: ControllerConfig;
  /** How severe the lints of mails and texts are, and for which mail programs. */
  readonly lint: LintConfig;
}

export interface AccountConfig {
  readonly key: string;
  /** Name of the environment variable that holds the key. */
  readonly apiKeyEnv: string;
  readonly accountId?: string;
  /** Directory of its sequences, relative to the root, ends with "/". */
  readonly flows: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Names of environment variables that webhooks may hold; undefined without a sluice.yaml, where nothing is applied. */
  readonly secrets?: readonly string[];
  /**
   * What a branch step becomes: one multi-branch split, or conditional splits one inside the other. Auto, where nothing
   * is written: a split, unless Klaviyo did not take one in this account.
   */
  readonly branches: 'split' | 'nested' | 'auto';
  /** Overrides by trigger type, e.g. cart_abandoned. */
  readonly metrics: Readonly<Record<string, MetricName>>;
  readonly maxStatus: Status;
  /** Changes of content go over only from that account. */
  readonly promotion?: {
    /** Its key. */
    readonly from: string;
    /** How long they must have stood there, in milliseconds. */
    readonly after: number;
    /** Of promote_from. */
    readonly at: SourceRange;
  };
}

export interface PlacedWindow extends Window {
  readonly at: SourceRange;
}

export interface PlacedApprovals extends ApprovalPolicy {
  readonly at: SourceRange;
  /** Of each of `from`. */
  readonly fromAt: readonly SourceRange[];
}

export interface Policy {
  readonly onRemoved: 'delete' | 'retire' | 'keep';
  readonly maxDestructive: { readonly count: number; readonly percent: number };
  readonly skippedSteps: 'warn' | 'error';
  /** How many approving reviews a change needs; undefined: none. */
  readonly approvals?: PlacedApprovals;
  /** When changes may be applied; none: always. */
  readonly windows?: readonly PlacedWindow[];
  /** Nothing is applied while a flow test of a changed sequence fails. */
  readonly requireTests?: boolean;
  /** How a flow gives way to another in its place, where the sequence does not say. */
  readonly replace: 'drain' | 'cut';
}

export interface ReportConfig {
  readonly schedule: string;
  readonly conversionMetric: MetricName;
  readonly directory: string;
  /** "" commits beside the flows. */
  readonly branch: string;
}

/** The long-running process. Schedules are cron expressions; `reports.schedule` is its third. */
export interface ControllerConfig {
  /** Whether it applies the branch by itself. */
  readonly reconcile: boolean;
  readonly reconcileSchedule: string;
  readonly driftSchedule: string;
  /** IANA name: the zone all schedules of the controller are read in. */
  readonly timeZone: string;
  /** Each run begins up to so many seconds later, so that many accounts do not begin at once. */
  readonly jitter: number;
}

export type AlertRule =
  | {
      readonly kind: 'drop';
      readonly rate: 'open_rate' | 'click_rate' | 'conversion_rate';
      readonly percent: number;
      readonly minRecipients: number;
    }
  | {
      readonly kind: 'above';
      readonly rate: 'spam_complaint_rate' | 'bounce_rate';
      readonly percent: number;
      readonly minRecipients: number;
    }
  | { readonly kind: 'silent'; readonly days: number };
