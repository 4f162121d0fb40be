/** The steps of a sequence, a type for each kind. */
import type { SourceRange } from '../../diagnostics/diagnostic.ts';
import type { Condition } from '../conditions/condition-type.ts';
import type { JsonObject, Status, Weekday } from '../values.ts';

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
