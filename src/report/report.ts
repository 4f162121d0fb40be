/**
 * The report of one account: plain data that every face is drawn from (pages, charts, CSV, JSON, dashboard, alerts).
 * A day is YYYY-MM-DD in the account's time zone; money is in its currency. `data/` holds it: report.json, and
 * in CSV files the figures and days of sequences; schemas/report.schema.json describes it.
 */
import type { FlowStatus } from '../wire/types.ts';
import type { Counts, Rates } from './counts.ts';
import type { ObservedAccount } from '../ledger/observed.ts';

export interface Report {
  readonly version: 1;
  /** `timezone`: IANA, such as Europe/Berlin; `currency`: ISO 4217. */
  readonly account: ObservedAccount & { readonly key: string };
  /** Name of the metric that counts as a conversion. */
  readonly conversion_metric: string;
  /** Why there is no revenue: Klaviyo keeps no values of that metric. What stands in its place is 0 and means nothing. */
  readonly no_revenue?: string;
  /** The last whole day: every frame ends with it, but one that has `as_of`. */
  readonly through: string;
  readonly frames: readonly Frame[];
  /** Sum of all sequences. */
  readonly total: Readonly<Record<FrameKey, Pair>>;
  /** By channel, over all sequences. */
  readonly channels: readonly ChannelReport[];
  /** By address. */
  readonly sequences: readonly SequenceReport[];
  readonly alerts: readonly Alert[];
}

export const frameKeys = ['7d', '30d', '90d', '365d'] as const;
export type FrameKey = (typeof frameKeys)[number];

/** First and last day, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export interface Frame extends Span {
  readonly key: FrameKey;
  readonly days: number;
  /** As many days, just before. */
  readonly before: Span;
  /**
   * Its last day, when it was measured by an earlier sync: a year is measured once a week; or the day's budget of report
   * calls was spent, or Klaviyo did not answer.
   */
  readonly as_of?: string;
}

/** Figures of a frame and of the frame before. */
export interface Pair {
  readonly now: Figures;
  readonly before: Figures;
  /** It was not sending for most of the time before, so that a change against it says nothing. */
  readonly is_new?: true;
}

export interface Figures {
  readonly counts: Counts;
  readonly rates: Rates;
}

export interface ChannelReport {
  /** email, sms, push-notification, whatsapp. */
  readonly channel: string;
  readonly figures: Readonly<Record<FrameKey, Pair>>;
}

export interface SequenceReport {
  readonly address: string;
  readonly name: string;
  /** Path of its YAML from the repository's root; absent when the file was removed. */
  readonly file?: string;
  /** The present flow; absent when it was deleted. */
  readonly flow_id?: string;
  readonly status: FlowStatus | 'deleted';
  /** What it waits for, and until when; a sentence. */
  readonly waits?: string;
  /** All flow ids it has had, oldest first. */
  readonly lineage: readonly string[];
  readonly figures: Readonly<Record<FrameKey, Pair>>;
  readonly channels: readonly ChannelReport[];
  readonly messages: readonly MessageReport[];
  /** What was applied to its flow, oldest first: marks on the chart. */
  readonly changes: readonly ChangeMark[];
  /** So far today, not part of any frame. */
  readonly today: Counts;
  /** One entry a day without a gap, oldest first, `through` last, at most 400. Not in report.json. */
  readonly days: readonly DayCounts[];
}

export interface DayCounts {
  readonly day: string;
  readonly counts: Counts;
}

/** A step that sends: all its copies, and all the messages that have stood for it in the lineage, together. */
export interface MessageReport {
  /** The step's id; a message nobody knows the step of goes by its name and message id. */
  readonly step: string;
  readonly channel: string;
  /** Its subject or the beginning of its text. */
  readonly label: string;
  readonly message_ids: readonly string[];
  /** False when the step is no longer in the sequence. */
  readonly present: boolean;
  readonly figures: Readonly<Record<FrameKey, Pair>>;
}

export interface ChangeMark {
  /** Day of the apply. */
  readonly day: string;
  /** ISO 8601. */
  readonly at: string;
  /** create, update, replace, status, adopt. */
  readonly kind: string;
  /** Full hash, where the apply knew it. */
  readonly commit?: string;
  /** First line of the commit's message, where the repository at hand knows it. */
  readonly title?: string;
}

export interface Alert {
  /** Stable while it lasts: "drop open_rate win-back". Names the GitHub issue too. */
  readonly id: string;
  readonly address: string;
  readonly rule: string;
  /** A sentence: what, how much, since when, against what. */
  readonly message: string;
  /** The change that came last before it. */
  readonly change?: ChangeMark;
}

export interface ReportLinks {
  /** "https://github.com/owner/repository"; without it commits are named, not linked. */
  readonly repositoryUrl?: string;
  /** Where the sequences' YAML is. */
  readonly branch?: string;
  /** Where the reports are, when that is another branch. */
  readonly reportsBranch?: string;
  /** Path of this account's report from the repository's root, "reports/production"; for links to YAML without a URL. */
  readonly directory?: string;
  /** Where sluice.yaml is, from the repository's root: "packages/mail/"; goes before a YAML's path in a URL. */
  readonly prefix?: string;
}

/** About a sync, not a figure: when it alone differs, nothing is committed. */
export interface SyncInfo {
  /** ISO 8601. */
  readonly at: string;
  /** Report calls of this sync, of the last 24 hours, and allowed in 24 hours. */
  readonly calls: { readonly sync: number; readonly day: number; readonly limit: number };
  /** What could not be had this time, in words. */
  readonly notes: readonly string[];
}

/** Stands in the one line of a page that tells of the sync: a difference there alone is none. */
export const syncMark = '<!-- sync -->';

/** The currency to tell money in; undefined where there is none to tell of. */
export const currencyOf = ({
  account,
  no_revenue: none,
}: Pick<Report, 'account' | 'no_revenue'>): string | undefined => (none === undefined ? account.currency : undefined);
