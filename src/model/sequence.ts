/**
 * What a sequence means, once its YAML has been read, checked and had its defaults and variables filled in.
 * Every node that can be blamed later carries `at`, the range of the key or value an author would have to change.
 * Names of the account (metrics, lists, segments) are still names here.
 */
import type { SourceRange } from '../diagnostics/diagnostic.ts';
import type { TestFile } from './flow-test.ts';
import type { Schedule } from '../release/schedule.ts';

export type Status = 'draft' | 'manual' | 'live';
export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface Sequence {
  /** Path under flows/ without the ending: our identity of a sequence. */
  readonly address: string;
  readonly file: string;
  readonly name: string;
  readonly description?: string;
  /** false: the file stays, no flow is held for it. */
  readonly deploy: boolean;
  readonly movedFrom?: string;
  /** Id of an existing Klaviyo flow to take over. */
  readonly adopt?: string;
  /** Left out: created as draft, afterwards the account's own business. */
  readonly status?: Status;
  /** go_live and end; undefined where neither is written. */
  readonly schedule?: Schedule;
  readonly pilot?: { readonly segment: string; readonly at: SourceRange };
  readonly trigger: Trigger;
  readonly audience?: Condition;
  readonly exitWhen?: Condition;
  readonly reentry: Reentry;
  /** How its flow gives way to another; left out: as policy.replace says. */
  readonly replace?: 'drain' | 'cut';
  /** Sequences it may meet: a plan tells nothing of it. */
  readonly meets?: readonly { readonly address: string; readonly at: SourceRange }[];
  readonly steps: readonly Step[];
  /** Flow tests written in the file itself; Klaviyo does not get them. */
  readonly tests?: TestFile;
  /** Ranges of top-level keys, for messages that are about the whole sequence. */
  readonly at: { readonly name: SourceRange; readonly status?: SourceRange; readonly adopt?: SourceRange };
}

export type Reentry =
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  | { readonly kind: 'after'; readonly value: number; readonly unit: 'hour' | 'day' | 'week' };

export interface MetricName {
  /** In Klaviyo; the id where only that is written. */
  readonly name: string;
  readonly integration?: string;
  /** Klaviyo's, for one of several that no name tells apart. */
  readonly id?: string;
}

interface TriggerBase {
  /** Of the name that is looked up in the account, or of its type where it names nothing. */
  readonly at: SourceRange;
  /** As written, e.g. cart_abandoned. */
  readonly type: string;
}
export type Trigger = TriggerBase &
  (
    | { readonly kind: 'metric'; readonly metric: MetricName; readonly where?: Condition }
    | { readonly kind: 'list'; readonly list: string }
    | { readonly kind: 'segment'; readonly segment: string }
    | {
        readonly kind: 'date';
        readonly property: string;
        readonly before: { readonly unit: 'days' | 'weeks' | 'months'; readonly value: number };
        readonly repeat: 'annually' | 'monthly' | 'weekly' | 'never';
        /** "HH:MM:SS". */
        readonly time: string;
        readonly weekdays?: readonly Weekday[];
        /** "profile" or an IANA name. */
        readonly timezone: string;
      }
    | {
        readonly kind: 'price-drop';
        readonly amount: { readonly unit: 'percent' | 'currency'; readonly value: number };
        readonly audience: readonly ('viewed' | 'checkout-started')[];
        readonly withinDays: number;
      }
    | {
        readonly kind: 'low-inventory';
        readonly level: 'product' | 'variant';
        readonly atMost: number;
        readonly audience: readonly ('viewed' | 'added-to-cart' | 'checkout-started')[];
        readonly withinDays: number;
      }
    | { readonly kind: 'raw'; readonly definition: JsonObject }
  );

// ---- conditions ----------------------------------------------------------------------------------------------------

export type Window =
  | { readonly kind: 'since_entry' }
  | { readonly kind: 'all_time' }
  | { readonly kind: 'last'; readonly value: number; readonly unit: 'hour' | 'day' | 'week' };

export type Test =
  | { readonly op: 'equals' | 'not_equals'; readonly value: string | number | boolean }
  | {
      readonly op: 'contains' | 'not_contains' | 'starts_with' | 'not_starts_with' | 'ends_with' | 'not_ends_with';
      readonly value: string;
    }
  | { readonly op: 'in' | 'not_in'; readonly value: readonly (string | number)[] }
  | { readonly op: 'greater_than' | 'at_least' | 'less_than' | 'at_most'; readonly value: number }
  | { readonly op: 'has_item' | 'lacks_item'; readonly value: string | number }
  | { readonly op: 'has_any' | 'has_all' | 'has_none' | 'lacks_some'; readonly value: readonly (string | number)[] }
  /** ISO codes of countries, of a phone number. */
  | { readonly op: 'country_in' | 'country_not_in'; readonly value: readonly string[] }
  | { readonly op: 'is_set' | 'not_set' }
  /** ISO date-time. */
  | { readonly op: 'before' | 'after'; readonly value: string }
  | { readonly op: 'in_the_last' | 'at_least_ago'; readonly value: number; readonly unit: 'hour' | 'day' | 'week' };

export type NumberTest = {
  readonly op: 'equals' | 'not_equals' | 'greater_than' | 'at_least' | 'less_than' | 'at_most';
  readonly value: number;
};

export type Condition = { readonly at: SourceRange } & (
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'property'; readonly property: string; readonly test: Test }
  | { readonly kind: 'event'; readonly property: string; readonly test: Test }
  | {
      readonly kind: 'metric';
      readonly metric: MetricName;
      /** "count", or the event property that is summed, e.g. $value. */
      readonly sum?: string;
      readonly test: NumberTest;
      readonly window: Window;
      readonly where: readonly { readonly property: string; readonly test: Test; readonly at: SourceRange }[];
      /** The sequence whose flow sent the message the event is about. */
      readonly flow?: { readonly address: string; readonly at: SourceRange };
    }
  | {
      /** A step's very message. */
      readonly kind: 'message';
      readonly did: 'opened' | 'clicked';
      /** The id of its step. */
      readonly step: string;
      readonly window: Window;
      /** Which metric tells it, by the kind of the step; none where Klaviyo has none. */
      readonly metrics: { readonly email: MetricName; readonly sms?: MetricName };
    }
  | { readonly kind: 'list'; readonly list: string }
  | { readonly kind: 'segment'; readonly segment: string }
  | {
      readonly kind: 'consent';
      readonly channel: 'email' | 'sms' | 'push';
      /** What Klaviyo has on record; undefined: what marketing by the channel needs. */
      readonly subscription?: 'any' | 'subscribed' | 'unsubscribed' | 'never_subscribed';
      /** Whether Klaviyo may send them marketing; with `subscription` only. */
      readonly reachable?: boolean;
    }
  | { readonly kind: 'region'; readonly region: 'eu' | 'us' }
  | { readonly kind: 'predicted'; readonly dimension: string; readonly test: Test }
  | { readonly kind: 'not_in_flow'; readonly window: Window }
  | { readonly kind: 'random'; readonly percent: number }
  | { readonly kind: 'raw'; readonly definition: JsonObject }
);

// ---- steps ---------------------------------------------------------------------------------------------------------

interface StepBase {
  /** Given by the author, or by identify.ts from the ledger; undefined only between parse and identify. */
  readonly id?: string;
  /** True when the author wrote no id and one was given. */
  readonly idGiven?: boolean;
  readonly at: SourceRange;
}
interface Sends {
  /** The message's name in Klaviyo; the id when left out. */
  readonly name?: string;
  /** The step's own status, kept apart from the flow's. */
  readonly status?: Status;
}

export type Content =
  | { readonly kind: 'file'; /** Relative to the root. */ readonly file: string; readonly at: SourceRange }
  | {
      readonly kind: 'inline';
      readonly format: 'html' | 'markdown';
      readonly text: string;
      readonly at: SourceRange;
    };

export interface Sender {
  readonly name?: string;
  readonly email?: string;
}

export interface Utm {
  readonly param: string;
  readonly value: string;
}

export interface EmailStep extends StepBase, Sends {
  readonly kind: 'email';
  readonly subject: string;
  readonly preview?: string;
  readonly content: Content;
  readonly from?: Sender;
  readonly replyTo?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly smartSending: boolean;
  readonly transactional: boolean;
  /** Undefined: no UTM parameters are added. */
  readonly utm?: readonly Utm[];
  /** The parameters are kept, and links do not get them. */
  readonly tracking?: false;
  readonly onlyIf?: Condition;
}

export interface SmsStep extends StepBase, Sends {
  readonly kind: 'sms';
  readonly body: string;
  readonly smartSending: boolean;
  readonly quietHours: boolean;
  readonly shortenLinks: boolean;
  readonly orgPrefix: boolean;
  readonly infoLink: boolean;
  readonly optOut: boolean;
  readonly image?: string;
  readonly transactional: boolean;
  readonly utm?: readonly Utm[];
  /** The parameters are kept, and links do not get them. */
  readonly tracking?: false;
  readonly onlyIf?: Condition;
}

export interface WebhookStep extends StepBase, Sends {
  readonly kind: 'webhook';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface NotifyStep extends StepBase, Sends {
  readonly kind: 'notify';
  readonly to: readonly string[];
  readonly subject: string;
  readonly from?: Sender;
  readonly content: Content;
}

export interface DelayStep extends StepBase {
  readonly kind: 'delay';
  readonly unit: 'minutes' | 'hours' | 'days';
  readonly value: number;
  /** "HH:MM:SS"; goes with days only. */
  readonly until?: string;
  readonly weekdays?: readonly Weekday[];
  readonly timezone: string;
}

export interface WaitUntilStep extends StepBase {
  readonly kind: 'wait_until';
  readonly time: string;
  readonly weekdays?: readonly Weekday[];
  readonly timezone: string;
}

/** The two ways on from a split. */
export interface Branches {
  readonly then: readonly Step[];
  readonly else: readonly Step[];
}

export interface ConditionStep extends StepBase, Branches {
  readonly kind: 'condition';
  readonly if: Condition;
}

export interface BranchStep extends StepBase {
  readonly kind: 'branch';
  readonly name: string;
  readonly cases: readonly { readonly name: string; readonly if: Condition; readonly then: readonly Step[] }[];
  readonly else: readonly Step[];
}

export interface RandomSplitStep extends StepBase, Branches {
  readonly kind: 'random_split';
  readonly percent: number;
}

export interface AbTestStep extends StepBase {
  readonly kind: 'ab_test';
  readonly variants: readonly { readonly weight: number; readonly message: EmailStep | SmsStep }[];
  readonly winner?: 'opens' | 'clicks' | 'orders';
  readonly status?: Status;
}

export type ProfileValue = string | number | boolean;

export interface UpdateProfileStep extends StepBase, Sends {
  readonly kind: 'update_profile';
  readonly set: Readonly<Record<string, ProfileValue>>;
  /** By Klaviyo's operation "create" in place of "update". */
  readonly create: Readonly<Record<string, ProfileValue>>;
  readonly remove: readonly string[];
  readonly addTo: Readonly<Record<string, string>>;
  readonly removeFrom: Readonly<Record<string, string>>;
}

export interface ListStep extends StepBase, Sends {
  readonly kind: 'add_to_list' | 'remove_from_list';
  readonly list: string;
}

export interface ExitStep extends StepBase {
  readonly kind: 'exit';
}

export interface RawStep extends StepBase {
  readonly kind: 'raw';
  /** One Klaviyo action without ids and links. */
  readonly definition: JsonObject;
  /** Only where the action splits (next_if_true / next_if_false). */
  readonly then?: readonly Step[];
  readonly else?: readonly Step[];
}

/**
 * A step Klaviyo has no equivalent for. It compiles to nothing (or to what `when_skipped` put in its place, already
 * expanded here into `instead`), and is told at its line.
 */
export interface SkippedStep extends StepBase {
  readonly kind: 'skipped';
  /** The kind as written: tag, score, enroll, task, ai_content, goal, wait_for_event, or condition. */
  readonly written: string;
  readonly instead: readonly Step[];
  /** What a person could write instead, in one line. */
  readonly advice: string;
  /** True while the sequence may not be live because of it (goal, wait_for_event without when_skipped). */
  readonly holdsLive: boolean;
}

export type Step =
  | EmailStep
  | SmsStep
  | WebhookStep
  | NotifyStep
  | DelayStep
  | WaitUntilStep
  | ConditionStep
  | BranchStep
  | RandomSplitStep
  | AbTestStep
  | UpdateProfileStep
  | ListStep
  | ExitStep
  | RawStep
  | SkippedStep;
