/** A decided row: the change, what it draws after it, and what the guard has to know. */
import type { Desired } from '../../compile/desired.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FlowStatus } from '../../wire/types.ts';
import type { LedgerEdit } from '../../ledger/ledger-edit.ts';
import type { LedgerEntry } from '../../ledger/ledger-entry.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { movedSince } from '../../ledger/ledger-seen.ts';
import { longestWait } from '../../flow/words/wait.ts';
import { observedDefinition } from '../match/compare.ts';
import type { DecideInput } from '../input.ts';
import type { Meant } from '../operation.ts';
import type { Change, Cost } from '../plan.ts';
import { duration, listed } from '../../text/words.ts';
import { messagesAwaited } from '../../flow/message-names.ts';
import { statusOf } from '../../flow/parts.ts';

/** Everything of a change but its digest, which is taken at the end. */
export type Undigested = Omit<Change, 'digest'>;

export interface Row {
  readonly change: Undigested;
  readonly diagnostics: readonly Diagnostic[];
  readonly edits: readonly LedgerEdit[];
  /** Edits made in Klaviyo that this change would overwrite, in words. */
  readonly edited: readonly string[];
  readonly desired?: Desired;
  readonly flow?: ObservedFlow;
  readonly entry?: LedgerEntry;
}

export const meantOf = (desired: Desired, status: FlowStatus | undefined): Meant => ({
  name: desired.name,
  definition: desired.definition,
  steps: desired.steps,
  templates: desired.templates,
  secrets: desired.secrets,
  status,
});

/** Figures are asked of the last 30 days (plan-costs.ts): of what was before they say nothing. */
const costsReach = 30 * 24 * 60 * 60_000;

/** What it brought; without recipients where Klaviyo said nothing of them, undefined where nobody could ask. */
const figuresOf = (
  flow: ObservedFlow,
  { costs }: DecideInput,
): { recipients?: number; revenue?: number } | undefined =>
  costs === undefined ? undefined : (costs[flow.id] ?? { recipients: 0, revenue: 0 });

/** Whether the flow ever ran: was ever live or manual, or nobody knows. */
export function hasRun(flow: ObservedFlow, entry: LedgerEntry | undefined, input: DecideInput): boolean {
  if (entry === undefined || entry.has_run || flow.status !== 'draft') return true;
  if (Object.values(flow.actions).some((action) => (statusOf(action.definition) ?? 'draft') !== 'draft')) return true;
  const sent = figuresOf(flow, input)?.recipients;
  const isCovered = sent !== undefined && input.now - Date.parse(entry.applied.at) <= costsReach;
  return (sent ?? 0) > 0 || (!isCovered && movedSince(flow, entry.seen));
}

/** What a change of a flow that has run costs. Recipients are absent when no budget was left to ask. */
export function costOf(
  flow: ObservedFlow,
  entry: LedgerEntry | undefined,
  input: DecideInput,
  harm: { readonly cancels: boolean; readonly forgets: boolean },
): Cost {
  const definition = observedDefinition(flow, entry?.base);
  const figures = figuresOf(flow, input);
  return {
    recipients: figures?.recipients,
    currency: figures?.recipients === undefined ? undefined : input.observed.account.currency,
    revenue: figures?.revenue,
    longest_wait_minutes: definition === undefined ? 0 : longestWait(definition),
    cancels_queue: harm.cancels,
    forgets_reentry: harm.forgets,
  };
}

/** That conditions on the flow's own messages are set once the messages have ids; nothing where there is none. */
export function namingNotes({ definition }: Pick<Desired, 'definition'>): readonly string[] {
  const steps = [...messagesAwaited(definition)];
  if (steps.length === 0) return [];
  return [
    `Conditions ask about its own ${steps.length === 1 ? 'message' : 'messages'} ${listed(steps)}: a message has an id only in the flow that is made, so they are set by a second write, before anything goes live.`,
  ];
}

/** "Cancels everyone queued in it; people can wait up to 60 days in this flow." */
export function cancelNote(cost: Cost): string {
  const wait = cost.longest_wait_minutes;
  return `Cancels everyone queued in it${wait > 0 ? `; people can wait up to ${duration(wait)} in this flow` : ''}.`;
}

export const draftNote =
  'Draft is no pause: with all messages in draft people skip their delays and leave the flow. To pause it, write status: manual.';
export const manualNote = 'Manual: messages that come due wait in "Needs review" until a person sends or cancels them.';
