/** What an apply does for a change: all it needs to know, as data; a plan file keeps it. */
import type { Guard } from '../drain/guard.ts';
import type { DesiredStep, DesiredTemplate } from '../compile/desired.ts';
import type { LedgerEntry } from '../ledger/ledger-entry.ts';
import type { DrainData, Statuses } from '../ledger/ledger-journal.ts';
import type { Action, ActionStatus, FlowDefinition, FlowStatus } from '../wire/types.ts';
import type { NormalAction } from '../flow/normalize.ts';
import type { Manner } from '../drain/manner.ts';

export type Operation =
  | CreateOperation
  | UpdateOperation
  | StatusOperation
  | ReplaceOperation
  | UndoOperation
  | AdoptOperation
  | RetireOperation
  | DeleteOperation;

/** What the ledger will remember about the sequence once the change is done. */
export interface Meant {
  readonly name: string;
  /** Resolved ids, template tokens, temporary ids, secrets as markers. */
  readonly definition: FlowDefinition;
  readonly steps: readonly DesiredStep[];
  readonly templates: Readonly<Record<string, DesiredTemplate>>;
  readonly secrets: readonly string[];
  /** Undefined: leave as created (draft) or as it is. */
  readonly status?: FlowStatus;
  /** Undefined for a move of address only. */
  readonly movedFrom?: string;
}

export interface CreateOperation {
  readonly type: 'create';
  readonly meant: Meant;
}

export interface UpdateOperation {
  readonly type: 'update';
  readonly flow_id: string;
  readonly meant: Meant;
  readonly patches: readonly ActionPatch[];
  readonly removals: readonly Pick<ActionPatch, 'action_id' | 'step' | 'expect'>[];
  readonly status?: StatusOperation;
}

export interface ActionPatch {
  readonly action_id: string;
  readonly step: string;
  readonly branch: string;
  /** The action as the plan saw it, normalised; apply stops if it finds anything else. */
  readonly expect: NormalAction;
  /** The action as meant: ids, links and message id as observed; template_id a token when the content changes. */
  readonly definition: Action;
}

export interface StatusOperation extends Statuses {
  readonly type: 'status';
  readonly flow_id: string;
  /** What each action had when the plan was made: one that stands lower by now, somebody lowered, and it stays so. */
  readonly old_actions: Readonly<Record<string, ActionStatus>>;
  readonly meant?: Meant;
}

export interface ReplaceOperation {
  readonly type: 'replace';
  readonly flow_id: string;
  /** Status of the old flow and its actions, to be put back on any failure. */
  readonly old_status: FlowStatus;
  readonly old_actions: Readonly<Record<string, ActionStatus>>;
  /** When the old flow and its actions were last written to, as the plan saw them: a later write is somebody's edit. */
  readonly seen: LedgerEntry['seen'];
  /** wayInHash of the old flow as the plan saw it: no page shows whether somebody changed it since. */
  readonly way_in: string;
  readonly meant: Meant;
  readonly manner: ReplaceManner['manner'];
  /** What keeps re-entry closed; put into the new flow, and taken out of what is remembered of it. */
  readonly guard?: Guard;
  readonly drain?: DrainOperation;
}

export type DrainOperation = Pick<DrainData, 'minutes' | 'dam' | 'trigger'>;

/** The flow that still drains takes the newcomers again, and the one in its place drains. */
export interface UndoOperation {
  readonly type: 'undo';
  /** The flow that drains. */
  readonly flow_id: string;
}

export interface AdoptOperation {
  readonly type: 'adopt';
  readonly flow_id: string;
  readonly meant: Meant;
  /** How the sequence's steps meet the flow's actions. */
  readonly match: Readonly<Record<string, string>>;
}

export interface RetireOperation {
  readonly type: 'retire';
  readonly flow_id: string;
}

export interface DeleteOperation {
  readonly type: 'delete';
  readonly flow_id: string;
}

/** What becomes of the people in a flow that is replaced. */
export interface ReplaceManner extends Pick<Manner, 'manner' | 'why' | 'twice' | 'missed'> {
  /** Of a drain: when the last one inside can have left, were it applied now (ISO 8601). */
  readonly until?: string;
  /** Of a drain: writing requests between the new flow's start and the end of the old one's closing. */
  readonly requests?: number;
  /** What keeps re-entry closed across the change, and what it cannot know; sentences. */
  readonly reentry: readonly string[];
  /** Whether a drain has been proved in this account; false: one has leaked. */
  readonly proved?: boolean;
  /** Flows of the sequence that drain already. */
  readonly draining: number;
  /** Id of one of them that is just what is meant now: sluice undo brings it back, and no other flow is needed. */
  readonly undoes?: string;
}
