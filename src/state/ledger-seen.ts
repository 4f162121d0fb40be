/** When a flow was last written to: what has not moved since it was read need not be read again. */
import type { LedgerEntry } from './ledger-entry.ts';
import type { ObservedFlow } from './observed.ts';

/** The `updated` of the flow and its actions as read. */
export const seenOf = (flow: ObservedFlow): LedgerEntry['seen'] => ({
  flow: flow.updated,
  actions: Object.fromEntries(Object.entries(flow.actions).map(([id, action]) => [id, action.updated])),
});

const second = (time: string): number => Math.floor(Date.parse(time) / 1000);

/** True when something about the flow was written since; times count in whole seconds, as Klaviyo prints them on a read. */
export function movedSince(flow: ObservedFlow, seen: LedgerEntry['seen']): boolean {
  if (seen.flow === '') return false;
  return (
    second(seen.flow) !== second(flow.updated) ||
    Object.entries(flow.actions).some(([id, action]) => second(seen.actions[id] ?? '') !== second(action.updated))
  );
}
