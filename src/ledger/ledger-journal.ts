/**
 * The journal of a change that has begun and not ended. It is written before the first request of the change, stands in
 * the ledger's entry of the flow, and holds all that the next run needs to bring the change to its end. Its form is
 * checked when the ledger is read (ledger-schema.ts); a new kind is added there too, and in apply/resume/resume-one.ts.
 */
import type { TriggerMetric } from '../drain/conditions.ts';
import type { DamPart } from '../drain/dam.ts';
import type { WatchTarget } from '../drain/watch.ts';
import type { DesiredStep } from '../compile/desired.ts';
import type { Action, ActionStatus, FlowDefinition, FlowStatus } from '../wire/types.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { NormalAction } from '../flow/normalize.ts';

export type Journal =
  | Journalled<'create', CreateData>
  | Journalled<'adopt', object>
  | Journalled<'status', Statuses>
  | Journalled<'update', UpdateData>
  | Journalled<'replace', ReplaceData>
  | Journalled<'undo', UndoData>
  | Journalled<'delete', object>
  | Journalled<'unreadable', UnreadableData>;

export type JournalKind = Journal['kind'];
export type JournalOf<K extends JournalKind> = Extract<Journal, { kind: K }>;

interface Journalled<K extends string, D> {
  readonly kind: K;
  /** ISO 8601. */
  readonly started: string;
  /** Names of the parts that are proved done, in their order. */
  readonly done: readonly string[];
  readonly data: D;
}

/** Where a flow's status and those of its actions are to go. */
export interface Statuses {
  readonly from: FlowStatus;
  readonly to: FlowStatus;
  /**
   * By action id. Where `from` equals `to` only these are set; else these are the ones that are to differ from the flow.
   */
  readonly actions: Readonly<Record<string, ActionStatus>>;
}

export interface CreateData {
  /** Where the new flow is to go. Absent in a journal that an older version wrote: the flow stays as it is. */
  readonly statuses?: Statuses;
}

export interface UpdateData {
  readonly flow_id: string;
  readonly name: string;
  readonly definition: FlowDefinition;
  readonly steps: readonly DesiredStep[];
  /** Action id by temporary id. */
  readonly match: Readonly<Record<string, string>>;
  readonly patches: readonly JournalledPatch[];
  readonly removals: readonly string[];
  /** Hashes by token, for mails uploaded so far: of what was sent, and of what Klaviyo printed back. */
  readonly mails: Readonly<Record<string, { readonly sent: string; readonly kept: string }>>;
  /** Statuses the flow may be in because of us. */
  readonly statuses: readonly FlowStatus[];
  readonly commit?: string;
}

export interface JournalledPatch {
  readonly action_id: string;
  /** As it was. */
  readonly expect: NormalAction;
  /** As it was to be, with tokens and markers. */
  readonly meant: Action;
}

export interface ReplaceData {
  readonly old_id: string;
  readonly old_status: FlowStatus;
  readonly old_actions: Readonly<Record<string, ActionStatus>>;
  /** The new flow's entry, from `made` on. */
  readonly entry?: LedgerEntry;
  /** Where the new flow is to go. */
  readonly statuses?: Statuses;
  /** How the old flow is closed to newcomers; absent where it is cut, or nobody is inside. */
  readonly drain?: DrainData;
}

export interface DrainData {
  /** The longest anybody can still be inside. */
  readonly minutes: number;
  /** In the order it is sent; from `raising` on with what was there before in Klaviyo's own words. */
  readonly dam: readonly DamPart[];
  /** What says who is new, for filters; absent for lists and segments. */
  readonly trigger?: TriggerMetric;
  readonly watch: readonly WatchTarget[];
  /** Klaviyo's clock (ISO) once the new flow was up. */
  readonly since?: string;
}

/** A drain that is taken back: the old flow is opened again, the new one closed. */
export interface UndoData extends Omit<DrainData, 'dam'> {
  /** The flow that drains, and takes the newcomers again. */
  readonly old_id: string;
  /** What closes the new flow. */
  readonly new_dam: readonly DamPart[];
}

/** A journal that this version cannot read; it is kept as it stands, and its sequence is left alone. */
export interface UnreadableData {
  readonly stored: unknown;
  /** In words: "its kind is shuffle, which this version does not know". */
  readonly why: string;
}
