import type { LivesState } from '../people/story.ts';
import type { IdState } from './ids.ts';
import type { Timestamp } from './time.ts';

/**
 * Everything a sandbox holds, as plain JSON: written to a file and read back, it goes on as if nothing had happened.
 * These records are the one mutable thing in the sandbox; handlers change them, resources are rendered from them.
 */
export interface SandboxState {
  readonly version: 1;
  readonly ids: IdState;
  readonly accounts: AccountState[];
  /** API key → what it opens. */
  readonly keys: Record<string, KeyRecord>;
}

export interface KeyRecord {
  readonly account: string;
  /** null: full access. */
  readonly scopes: readonly string[] | null;
}

export interface AccountState {
  readonly account: AccountRecord;
  readonly metrics: MetricRecord[];
  readonly lists: GroupRecord[];
  readonly segments: GroupRecord[];
  tags: TagRecord[];
  readonly flows: Record<string, FlowRecord>;
  readonly actions: Record<string, ActionRecord>;
  readonly templates: Record<string, TemplateRecord>;
  readonly people: PeopleRecord;
  /** People who are followed from step to step: a crowd, single ones; absent while people are numbers. */
  lives?: LivesState;
  /** Requests counted in the current window, by endpoint and window length. */
  readonly windows: Record<string, { start: number; count: number }>;
}

export interface AccountRecord {
  /** Of a paying shop; left out: a test account. */
  isProduction?: boolean;
  readonly id: string;
  readonly name: string;
  readonly senderEmail: string;
  readonly senderName: string;
  /** IANA. */
  readonly timezone: string;
  readonly currency: string;
}

export interface MetricRecord {
  readonly id: string;
  readonly name: string;
  readonly integration: { readonly id: string; readonly key: string; readonly name: string; readonly category: string };
  readonly created: Timestamp;
  readonly updated: Timestamp;
  /** Events a day: how many people a flow on this metric gets. */
  readonly daily: number;
}

/** A list or a segment. */
export interface GroupRecord {
  readonly id: string;
  readonly name: string;
  readonly created: Timestamp;
  readonly updated: Timestamp;
  readonly size: number;
  /** People who join in a day. */
  readonly daily: number;
}

export interface TagRecord {
  readonly id: string;
  name: string;
}

export type FlowStatus = 'draft' | 'manual' | 'live';

/** Since when something has a status; the last entry is the present one. */
export type StatusHistory = { readonly at: number; readonly status: string }[];

export interface FlowRecord {
  readonly id: string;
  name: string;
  status: FlowStatus;
  archived: boolean;
  readonly created: Timestamp;
  updated: Timestamp;
  /** Triggers, profile filter and re-entry as read back; actions live in their own records. */
  definition: FlowShell;
  entryActionId: string | null;
  actionIds: string[];
  tagIds: string[];
  history: StatusHistory;
  /** What answers do not show of it, though it is there (ui.blank). */
  blank?: readonly Blank[];
  /** People put into the flow beside those its trigger brings, each with the time they leave. */
  enqueued: { readonly at: number; readonly count: number }[];
}

/**
 * What Klaviyo may leave blank (OpenAPI 2026-07-15: a flow's name and definition and an action's definition are nullable, and
 * "unsupported objects will be included but labeled as unsupported").
 */
export type Blank = 'name' | 'definition' | 'action' | 'unsupported-trigger' | 'unsupported-action';

export interface FlowShell {
  readonly triggers: readonly Definition[];
  readonly profile_filter: unknown;
  readonly reentry_criteria?: unknown;
}

/** An object of the wire, of which the sandbox knows the parts it works on. */
export type Definition = { [key: string]: unknown };

export interface ActionDefinition extends Definition {
  id: string;
  type: string;
  links?: Definition | null;
  data?: Definition;
}

export interface ActionRecord {
  readonly id: string;
  readonly flowId: string;
  definition: ActionDefinition;
  readonly created: Timestamp;
  updated: Timestamp;
  history: StatusHistory;
  /** Until `until`, answers still show the template this message had before its last change. */
  stale?: { readonly messageId: string; readonly templateId: unknown; readonly until: number };
}

export interface TemplateRecord {
  readonly id: string;
  name: string;
  readonly editorType: string;
  html: string;
  text: string | null;
  amp: string | null;
  readonly created: Timestamp;
  updated: Timestamp;
  /** The message this copy was made for; a library template has none. Stays after the flow is gone. */
  readonly messageId?: string;
}

export interface PeopleRecord {
  /** Queued in a flow when it was deleted or archived: they never get the rest of it. */
  cancelled: number;
  /** Skipped ahead and out, because a flow that has run was set to draft. */
  leftEarly: number;
}
