/** Flows of a small world that gave way to another: closed by the dam that a replacement builds, and edited since. */
import { damOf, dammed } from '../../src/drain/dam.ts';
import { longestInside } from '../../src/drain/inside.ts';
import { watchOf } from '../../src/drain/watch.ts';
import type { Draining } from '../../src/ledger/ledger-entry.ts';
import type { ObservedFlow } from '../../src/ledger/observed.ts';
import type { FlowDefinition } from '../../src/wire/types.ts';
import { edit, type FlowData, type Made } from './world-flow.ts';
import type { SequenceData } from './world-sequence.ts';

export interface DrainingData extends SequenceData, FlowData {
  /** Address of the sequence whose flow it was. */
  of: string;
  /** ISO 8601. `until`: since, and as long as somebody can be inside, where it is left out. */
  since: string;
  until?: string;
  /** Id of the flow that takes the newcomers: the sequence's own, where it is left out. */
  by?: string;
  checked?: Draining['checked'];
  leak?: Partial<Draining['leak']> & { verdict: 'leaks' | 'stalls' };
  /** False: nothing is watched; its entry is not known; the flow is gone. */
  watched?: false;
  known?: false;
  there?: false;
}

/** The condition of its message filters: who triggered it since. */
const filterSince = (since: string) => ({ timeframe_filter: { type: 'date', operator: 'before', date: since } });

/** The flow behind its dam, and what the ledger remembers of it. */
export function drained(
  { flow, entry }: Made,
  id: string,
  { of: address, since, edits = [], checked, leak, ...data }: DrainingData,
): { readonly flow?: ObservedFlow; readonly draining: Omit<Draining, 'by'> } {
  const open = entry.base as FlowDefinition;
  const minutes = longestInside(open);
  const dam = damOf(open, minutes);
  const filter = filterSince(since);
  const closed: FlowDefinition = {
    ...open,
    actions: open.actions.map((action) =>
      dam.filter((part) => part.action_id === action.id).reduce((now, part) => dammed(now, part, filter), action),
    ),
  };
  const definition = edit(closed, edits, undefined);
  const actions = definition.actions.map(
    (action) => [action.id ?? '', { definition: action, updated: since }] as const,
  );
  return {
    ...(data.there === false ? {} : { flow: { ...flow, id, definition, actions: Object.fromEntries(actions) } }),
    draining: {
      ...{ address, name: flow.name, since, dam, filter },
      until: data.until ?? new Date(Date.parse(since) + minutes * 60_000).toISOString(),
      watch: data.watched === false ? [] : watchOf(open),
      ...(checked === undefined ? {} : { checked }),
      ...(leak === undefined ? {} : { leak: { at: since, message_id: '', count: 3, filtered: true, ...leak } }),
      ...(data.known === false
        ? {}
        : { entry: { ...entry, flow_id: id, lineage: [id], status: data.status ?? 'live' } }),
    },
  };
}
