/** When a flow was last written to: what has not moved since it was read need not be read again. */
import type { LedgerEntry } from './ledger-entry.ts';
import type { ObservedFlow } from './observed.ts';

/** The `updated` of the flow and its actions as read. */
export const seenOf = (flow: ObservedFlow): LedgerEntry['seen'] => ({
  flow: flow.updated,
  actions: Object.fromEntries(Object.entries(flow.actions).map(([id, action]) => [id, action.updated])),
});

/** Klaviyo prints microseconds on a write and whole seconds on a read (recorded 2026-09-04). */
export const isSameTime = (a: string, b: string): boolean =>
  a === b || Math.floor(Date.parse(a) / 1000) === Math.floor(Date.parse(b) / 1000);

/** True when something about the flow was written since. */
export function movedSince(flow: ObservedFlow, seen: LedgerEntry['seen']): boolean {
  if (seen.flow === '') return false;
  return (
    !isSameTime(seen.flow, flow.updated) ||
    Object.entries(flow.actions).some(([id, action]) => !isSameTime(seen.actions[id] ?? '', action.updated))
  );
}
