/** The ledger's entry of a flow, from what was meant and what was read back. */
import type { DesiredStep } from '../compile/desired.ts';
import type { Action, FlowDefinition } from '../klaviyo/types.ts';
import { slotsOf } from '../plan/content.ts';
import { ledgerSteps } from '../plan/ledger-steps.ts';
import { hideSecrets } from '../plan/secrets.ts';
import { statusOf } from '../plan/status-target.ts';
import type { LedgerEntry } from '../state/ledger-entry.ts';
import { actionId, walkTree } from '../state/normalize-tree.ts';
import { normalizeDefinition } from '../state/normalize.ts';
import type { ObservedFlow } from '../state/observed.ts';
import type { Run } from './run.ts';

/** The parts of a plan's Meant that an entry is made from; small enough for an intent. */
export interface Remembered {
  readonly name: string;
  readonly definition: FlowDefinition;
  readonly steps: readonly DesiredStep[];
}

export interface Pair {
  readonly meant: Action;
  readonly found: Action;
}

/**
 * Step by step, a flow as meant and the same flow as read: one tree, since it was proved to be. Undefined when the trees
 * are not alike.
 */
export function pairsOf(meant: FlowDefinition, found: FlowDefinition): readonly Pair[] | undefined {
  const mine = walkTree(meant).nodes;
  const { nodes: theirs, orphans } = walkTree(found);
  const alike =
    orphans.length === 0 &&
    mine.length === theirs.length &&
    mine.every((node, i) => node.action.type === theirs[i]?.action.type);
  if (!alike) return undefined;
  return mine.map((node, i) => ({ meant: node.action, found: (theirs[i] ?? node).action }));
}

/** The flow's definition as it may be stored: one spelling, and secret values as sha256. */
export function storable(
  found: FlowDefinition,
  likes: ReadonlyMap<string, readonly (Action | undefined)[]>,
): FlowDefinition {
  const normal = normalizeDefinition(found);
  return {
    ...normal,
    actions: normal.actions.map((action) => hideSecrets(action, ...(likes.get(actionId(action)) ?? []))),
  };
}

export const seenOf = (flow: ObservedFlow): LedgerEntry['seen'] => ({
  flow: flow.updated,
  actions: Object.fromEntries(Object.entries(flow.actions).map(([id, action]) => [id, action.updated])),
});

/** True when the flow, or one of its actions, is in a status in which people get in or are sent something. */
export const isRunning = (flow: ObservedFlow): boolean =>
  flow.status !== 'draft' ||
  Object.values(flow.actions).some(({ definition }) => (statusOf(definition) ?? 'draft') !== 'draft');

/** The entry of a flow that was read whole and is what was meant. */
export function entryOf(
  run: Run,
  meant: Remembered,
  flow: ObservedFlow,
  templates: LedgerEntry['templates'],
  before?: LedgerEntry,
): LedgerEntry {
  const definition = flow.definition as FlowDefinition;
  const sent = normalizeDefinition(meant.definition);
  const pairs = pairsOf(sent, definition) ?? [];
  const likes = new Map(pairs.map(({ meant: mine, found }) => [actionId(found), [mine]]));
  const base = storable(definition, likes);
  const toAction = new Map(pairs.map(({ meant: mine, found }) => [actionId(mine), actionId(found)]));
  const toStep = new Map([...toAction].map(([step, action]) => [action, step]));
  return {
    flow_id: flow.id,
    name: meant.name,
    lineage: lineageOf(before, flow.id),
    has_run: isRunning(flow) || (before?.flow_id === flow.id && before.has_run),
    status: flow.status,
    applied: { at: run.iso(), ...(run.commit === undefined ? {} : { commit: run.commit }) },
    seen: seenOf(flow),
    base,
    sent,
    steps: ledgerSteps(meant.steps, base, { toAction, toStep }),
    templates: held(base, { ...(before?.flow_id === flow.id ? before.templates : {}), ...templates }),
  };
}

export const lineageOf = (before: LedgerEntry | undefined, flowId: string): readonly string[] => [
  ...(before?.lineage ?? []).filter((id) => id !== flowId),
  flowId,
];

/** Of the templates known those the flow still holds. */
export function held(base: FlowDefinition, templates: LedgerEntry['templates']): LedgerEntry['templates'] {
  const ids = new Set(base.actions.flatMap((action) => slotsOf(action).flatMap(({ template }) => template ?? [])));
  return Object.fromEntries(Object.entries(templates).filter(([id]) => ids.has(id)));
}
