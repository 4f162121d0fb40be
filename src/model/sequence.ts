/**
 * What a sequence means, once its YAML has been read, checked and had its defaults and variables filled in.
 * Every node that can be blamed later carries `at`, the range of the key or value an author would have to change.
 * Names of the account (metrics, lists, segments) are still names here.
 */
import type { SourceRange } from '../diagnostics/diagnostic.ts';
import type { TestFile } from './flow-test/flow-test.ts';
import type { Schedule } from '../release/schedule.ts';
import type { Condition } from './conditions/condition-type.ts';
import type { Step } from '../steps/kinds.ts';
import type { JsonObject, MetricName, Status, Weekday } from './values.ts';

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
