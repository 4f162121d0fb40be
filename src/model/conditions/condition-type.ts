/** Conditions: who a filter lets through, or which way a split sends somebody. */
import type { SourceRange } from '../../diagnostics/diagnostic.ts';
import type { JsonObject, MetricName } from '../values.ts';

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
