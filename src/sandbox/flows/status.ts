import type { Call } from '../wire/call.ts';
import { withData } from './graph.ts';
import { actionsOf } from './messages.ts';
import type { ActionRecord, FlowRecord, FlowStatus, StatusHistory } from '../account/state.ts';
import { writtenAt } from '../account/time.ts';

/** Sets a flow's status. Its `updated` moves on structural edits only (field reports), so not here. */
export function setFlowStatus(flow: FlowRecord, status: FlowStatus, now: number): void {
  flow.status = status;
  note(flow.history, status, now);
}

/** Sets an action's own status, where it has one; the action's `updated` moves. */
export function setActionStatus(call: Pick<Call, 'ids' | 'now'>, action: ActionRecord, status: string): void {
  const { data } = action.definition;
  if (data?.status === undefined || data.status === status) return;
  action.definition = withData(action.definition, { status });
  action.updated = writtenAt(call.now, call.ids.micros());
  note(action.history, status, call.now);
}

/** After an action's status was set on its own: with the quirk, a flow takes the status that all its actions share. */
export function followActions(call: Pick<Call, 'account' | 'quirks' | 'now'>, flow: FlowRecord): void {
  if (!call.quirks.flowStatusFollowsActions) return;
  const statuses = new Set(actionsOf(call.account, flow).flatMap(({ definition }) => definition.data?.status ?? []));
  const [status] = statuses;
  if (statuses.size === 1 && status !== flow.status && isStatus(status)) setFlowStatus(flow, status, call.now);
}

export const isStatus = (text: unknown): text is FlowStatus => text === 'draft' || text === 'manual' || text === 'live';

export function note(history: StatusHistory, status: string, now: number): void {
  if (history.at(-1)?.status !== status) history.push({ at: now, status });
}

/** The stretches of time with this status, in milliseconds; the last one is open until `now`. */
export function periods(
  history: StatusHistory,
  status: string,
  now: number,
): { readonly from: number; readonly to: number }[] {
  return history
    .map((entry, i) => ({ status: entry.status, from: entry.at, to: history[i + 1]?.at ?? now }))
    .filter((period) => period.status === status && period.to > period.from);
}
