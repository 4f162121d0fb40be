import { hasCrowd, standingIn } from './lives.ts';
import type { AccountState, FlowRecord } from '../account/state.ts';
import { periods } from '../flows/status.ts';
import { dailyEntries, longestWait } from '../figures/volume.ts';

/** How many people wait in a flow: those its trigger brought while it was live, single ones, and those a test put there. */
export function queuedIn(account: AccountState, flow: FlowRecord, now: number): number {
  const put = flow.enqueued.reduce((sum, { count }) => sum + count, 0);
  return standingIn(account, flow.id, now).length + put + (hasCrowd(account) ? 0 : brought(account, flow, now));
}

function brought(account: AccountState, flow: FlowRecord, now: number): number {
  const since = flow.history.findLast(({ status }) => status === 'draft')?.at ?? 0;
  const window = Math.max(since, now - longestWait(account, flow));
  const liveMs = periods(flow.history, 'live', now)
    .map(({ from, to }) => Math.max(0, to - Math.max(from, window)))
    .reduce((sum, ms) => sum + ms, 0);
  return Math.floor((dailyEntries(account, flow) * liveMs) / 86_400_000);
}

/** Deleting or archiving a flow cancels everyone queued in it (Klaviyo help). */
export function countCancelled(account: AccountState, flow: FlowRecord, now: number): void {
  account.people.cancelled += queuedIn(account, flow, now);
  flow.enqueued = [];
}

/** In a flow set to draft people skip their delays and leave it (Klaviyo help). */
export function countSkipped(account: AccountState, flow: FlowRecord, now: number): void {
  if (flow.status === 'draft') return;
  account.people.leftEarly += queuedIn(account, flow, now);
  flow.enqueued = [];
}
