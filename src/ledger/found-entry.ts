/** What the ledger says of a flow that was found in the account. */
import type { LedgerEntry } from './ledger-entry.ts';
import type { ObservedFlow } from './observed.ts';

/** An entry for a flow that was found, not made by a run we know to its end. One found by its intent never ran. */
export function foundEntry(
  name: string,
  flow: ObservedFlow,
  how: 'intent' | 'rebuilt',
  now: number,
  lineage: readonly string[] = [],
): LedgerEntry {
  return {
    flow_id: flow.id,
    name,
    lineage: [...lineage, flow.id],
    has_run: how === 'rebuilt' || flow.status !== 'draft',
    status: flow.status,
    applied: { at: new Date(now).toISOString() },
    seen: { flow: '', actions: {} },
    steps: [],
    templates: {},
  };
}
