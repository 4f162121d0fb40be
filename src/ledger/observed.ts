/**
 * What the account holds, as read: nothing normalised, nothing left out. A flow that could not be read is not a flow that is
 * absent: it stands here with the reason, and is left alone.
 */
import type { Action, FlowDefinition, FlowStatus } from '../wire/types.ts';

export interface Observed {
  readonly account: ObservedAccount;
  /** Every flow of the account, ours or not, archived ones included. By id. */
  readonly flows: Readonly<Record<string, ObservedFlow>>;
  /** Only what the sequences ask for; by kind. Two entries of one name are both here. */
  readonly metrics: readonly NamedObject[];
  readonly lists: readonly NamedObject[];
  readonly segments: readonly NamedObject[];
  /** The tag sluice:<project>, when it exists. */
  readonly projectTag?: { readonly id: string };
  /** Id of the tag on flows that drain; asked for only where the ledger was lost. */
  readonly drainTag?: string;
  /** Library templates that bear our mark: leftovers of an apply that died. */
  readonly leftovers: readonly { readonly id: string; readonly name: string }[];
}

export interface ObservedAccount {
  readonly id: string;
  readonly name: string;
  readonly timezone: string;
  readonly currency: string;
}

export interface NamedObject {
  readonly id: string;
  readonly name: string;
  /** Metrics only. */
  readonly integration?: string;
}

export interface ObservedFlow {
  readonly id: string;
  readonly name: string;
  readonly status: FlowStatus;
  readonly archived: boolean;
  readonly created: string;
  readonly updated: string;
  readonly triggerType: string | null;
  readonly tagIds: readonly string[];
  /** By action id; complete. */
  readonly actions: Readonly<Record<string, ObservedAction>>;
  /**
   * The whole definition, known only when the flow was read singly: pages show neither trigger, profile filter,
   * re-entry nor the entry action.
   */
  readonly definition?: FlowDefinition;
  /** HTML of the flow's own template copies, by template id; only for flows read singly for that purpose. */
  readonly templates?: Readonly<Record<string, string>>;
  /** Templates that were asked for and are not to be had (field reports: one broken mail can answer 500 for good): why, by id. */
  readonly unreadMails?: Readonly<Record<string, string>>;
  /**
   * Why the flow itself is not known well enough to compare or change it, in words: it could not be read, or Klaviyo leaves
   * a part of it blank (OpenAPI 2026-07-15: name, status and definitions are nullable, unknown objects "unsupported").
   */
  readonly unread?: string;
}

export interface ObservedAction {
  readonly definition: Action;
  readonly updated: string;
}

/** Whether a flow bears the project's tag. */
export const isTagged = (flow: ObservedFlow, { projectTag: tag }: Pick<Observed, 'projectTag'>): boolean =>
  tag !== undefined && flow.tagIds.includes(tag.id);
