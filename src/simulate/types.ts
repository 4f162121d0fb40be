/**
 * What the engine takes and gives. It knows Klaviyo's wire form and nothing else of ours, so that a test tries what
 * Klaviyo gets and the sandbox may use the same rules.
 *
 * Moments are milliseconds since 1970. Time goes from happening to happening: at one moment, first everything that happens
 * is taken in the order given (with the entries it causes), then whoever's wait is over goes on, in the order of their
 * entry, until they wait again. So an action at a moment knows all that happened at that moment. Where two things of one
 * moment came one after the other, `settled` stands between them.
 */
import type { Action, FlowDefinition } from '../wire/types.ts';

/** Channels a message reaches a person on. */
export type Channel = 'email' | 'sms' | 'push' | 'whatsapp';

/** `never_subscribed` may get marketing by email, and on no other channel (OpenAPI: Has…MarketingConsent) [S]. */
export type Consent = 'subscribed' | 'unsubscribed' | 'never_subscribed';

export type Value = string | number | boolean | null | readonly (string | number)[] | { readonly [key: string]: Value };

/**
 * Somebody, as they are before the first happening.
 *
 * `properties` holds them all under plain names: `Tier` for the wire's `properties['Tier']`, `email` and `phone_number`
 * for the bare ones, `location.country` for `location['country']`. Null and left out are both "not set".
 */
export interface Person {
  /** Random draws follow from it; two people with different ids fall differently. Left out: "". */
  readonly id?: string;
  readonly properties?: Readonly<Record<string, Value>>;
  /** A channel left out: never_subscribed. */
  readonly consent?: Readonly<Partial<Record<Channel, Consent>>>;
  /** IANA; left out: the account's. */
  readonly timezone?: string;
  /** Ids. Who is in one before the first happening has been there for ever, and starts no flow by it. */
  readonly lists?: readonly string[];
  readonly segments?: readonly string[];
  /** Predictions by dimension (`churn_probability`); left out: not known, so nothing that asks for it holds. */
  readonly predictions?: Readonly<Record<string, number | string>>;
  /** Draws by action id, in [0, 100): below a split's percentage is in the sample. Left out: drawn from the id. */
  readonly draws?: Readonly<Record<string, number>>;
}

/** Something that happens, in the order of `at`; of one moment, in the order given. */
export type Happening = { readonly at: number } & (
  | { readonly kind: 'event'; readonly metric: string; readonly properties?: Readonly<Record<string, Value>> }
  /** The trigger of a price-drop or low-inventory flow finds this person; `flow` left out: any such flow. */
  | { readonly kind: 'trigger'; readonly flow?: string; readonly properties?: Readonly<Record<string, Value>> }
  | { readonly kind: 'property'; readonly property: string; readonly value: Value }
  | { readonly kind: 'consent'; readonly channel: Channel; readonly consent: Consent }
  | { readonly kind: 'list' | 'segment'; readonly id: string; readonly member: boolean }
  /** A message from elsewhere (a campaign): starts Smart Sending's clock. */
  | { readonly kind: 'message'; readonly channel: Channel }
  | { readonly kind: 'back-in-stock' }
  /** Whoever's wait is over goes on before what follows of the same moment. */
  | { readonly kind: 'settled' }
  /** Somebody changes actions of a flow: each replaces the one of its id. */
  | { readonly kind: 'edit'; readonly flow: string; readonly actions: readonly Action[] }
  /** `open: false` takes nobody in any more; `deleted` cancels everybody inside as well. */
  | { readonly kind: 'flow'; readonly flow: string; readonly state: 'open' | 'closed' | 'deleted' }
);

export interface Flow {
  readonly id: string;
  readonly definition: FlowDefinition;
  /** From when on people can enter. Left out: always. */
  readonly from?: number;
  /** Not open until a happening opens it. Left out: false. */
  readonly closed?: boolean;
}

/** What nobody has verified [?]; each side is a reading. The first named is the default (switches.ts). */
export interface Switches {
  /**
   * A delay in days with a time of day and weekdays, whose time of day is over on the day the days lead to (0 days):
   * `moved-day`: the next day first, then the next allowed weekday from there.
   * `counted-day`: the next allowed weekday from the counted day, then a day later if that moment is over.
   */
  readonly weekday: 'moved-day' | 'counted-day';
  /** A target date whose time and weekday are this very moment: go on at once, or wait for the next one. */
  readonly targetNow: 'now' | 'next';
  /** After a manual message: later steps go on, or the person stands there until somebody reviews. */
  readonly afterManual: 'goes-on' | 'stands';
  /** Whether "since flow start" counts the event that started the flow. */
  readonly triggerCounts: 'no' | 'yes';
  /** Whether a person falls the same way at a random split in each run. */
  readonly sampleAgain: 'same' | 'new';
  /** 29 February in a year without one, for date flows that come again each year. */
  readonly leapDay: 'february-28' | 'march-1';
  /**
   * Who waits in a time delay that is changed: keeps the old time, as Klaviyo says of its app [D], or is moved to the new one,
   * counted from when they came to it; over already, they go on at once. Of changes by API nobody has said it.
   */
  readonly editedDelay: 'keeps' | 'moves';
  /** A condition that cannot be decided from what is known here (distance, custom objects, code). */
  readonly undecidable: 'no' | 'yes';
}
export type SwitchName = keyof Switches;

/** The account. */
export interface Setting {
  /** IANA. */
  readonly timezone: string;
  /** Smart Sending's windows in hours. Left out: email 16, sms 24, push 24, whatsapp 24. */
  readonly smartSending?: Readonly<Partial<Record<Channel, number>>>;
  /** Times of day. Left out: 21:00 to 08:00. */
  readonly quietHours?: { readonly from: string; readonly to: string };
  readonly switches?: Readonly<Partial<Switches>>;
  /**
   * The last moment. Left out: until everybody is out, and a date flow takes a person in once for each date they have.
   * Whoever waits longer is `standing` at the end.
   */
  readonly until?: number;
  /** Metric ids under which a sent message is an event of its own, with `$flow` and `$message`. Left out: none. */
  readonly received?: Readonly<Partial<Record<Channel, string>>>;
}

/**
 * `refused`: did not get in. `sent`: done, whatever the action does (`by` says it). `waits`: until `until`, null where
 * nobody knows. `left`: out before the way's end. `ended`: at the way's end.
 */
export type EntryKind = 'entered' | 'refused' | 'waits' | 'sent' | 'skipped' | 'branch' | 'left' | 'ended';

/** What an action does. */
export type Does = Channel | 'webhook' | 'alert' | 'profile' | 'list' | 'other';

export interface Entry {
  readonly at: number;
  readonly flow: string;
  /** The person's how-manieth run in the flow, from 1. 0: refused. */
  readonly run: number;
  readonly kind: EntryKind;
  /** The action's id, or its temporary_id. */
  readonly action?: string;
  readonly by?: Does;
  /** At a split: `yes`, `no` or a branch_id; at an A/B test's message: the variation's id. */
  readonly way?: string;
  readonly until?: number | null;
  readonly why: Why;
}

/** One condition that was asked, the value it saw, and whether it held. */
export interface Seen {
  readonly condition: unknown;
  readonly value?: Value;
  readonly holds: boolean;
}

/** Why, as data; words come last. `seen` of a filter: the conditions of the group that failed, or all that held. */
export type Why =
  | { readonly code: 'trigger' | 'pulled-in' | 'end' | 'delay' | 'target-date' | 'countdown' | 'stock' | 'acts' }
  | { readonly code: 'no-branch' | 'review' | 'draft' | 'segment' | 'nothing-live' | 'date-moved' | 'deleted' }
  | {
      readonly code: 'filter';
      readonly of: 'trigger' | 'flow' | 'message' | 'split';
      /** The group that failed; null: all held. */
      readonly group: number | null;
      readonly seen: readonly Seen[];
    }
  | { readonly code: 'reentry'; readonly last: number }
  | { readonly code: 'consent'; readonly channel: Channel; readonly consent: Consent }
  | { readonly code: 'smart-sending'; readonly channel: Channel; readonly last: number; readonly hours: number }
  | { readonly code: 'quiet-hours'; readonly zone: string };

/** Somebody who is still inside at the end. */
export interface Standing {
  readonly flow: string;
  readonly run: number;
  readonly action: string;
  readonly until: number | null;
}

export interface Timeline {
  readonly entries: readonly Entry[];
  readonly standing: readonly Standing[];
  /** The switches whose side made a difference to a step of it, so that a verdict can be tried with the other side. */
  readonly asked: readonly SwitchName[];
}
