/** What the ledger remembers of a flow that was just read. */
import { bareFlow } from '../drain/guard.ts';
import type { FlowDefinition } from '../wire/types.ts';
import { ledgerSteps } from '../plan/rows/ledger-steps.ts';
import type { Match } from '../flow/compare/match.ts';
import type { Meant } from '../plan/operation.ts';
import { statusOf, withStatus } from '../flow/parts.ts';
import type { Ledger, LedgerEntry } from '../ledger/ledger-entry.ts';
import { withEntry } from '../ledger/ledger.ts';
import { actionId } from '../flow/tree.ts';
import { omit, without } from '../text/json.ts';
import { isSameWayIn } from '../flow/fill.ts';
import { type NormalFlow, normalizeAction, normalizeDefinition } from '../flow/normalize.ts';
import type { ObservedFlow } from '../ledger/observed.ts';
import { seenOf } from '../ledger/ledger-seen.ts';

/**
 * What was seen of a flow, beside a base that is kept: where somebody changed trigger, filter or re-entry since, the flow
 * stays unknown, so that the next run reads it whole and tells the edit. No page shows these.
 */
export function seenBeside(base: FlowDefinition | undefined, flow: ObservedFlow): LedgerEntry['seen'] {
  const isKnown =
    base === undefined || flow.definition === undefined || isSameWayIn(base, bareFlow(flow.definition, [base]));
  return isKnown ? seenOf(flow) : { ...seenOf(flow), flow: '' };
}

export const isRunning = (flow: ObservedFlow): boolean =>
  flow.status !== 'draft' ||
  Object.values(flow.actions).some((action) => (statusOf(action.definition) ?? 'draft') !== 'draft');

/** A flow that was made or met, as it was read back. */
export interface Draft {
  readonly flow: ObservedFlow;
  readonly found: NormalFlow;
  readonly match: Match;
  /** By id of the flow's copy: hashes of what was sent and what Klaviyo made of it. */
  readonly templates: LedgerEntry['templates'];
}

interface NewEntry extends Draft, Pick<LedgerEntry['applied'], 'at' | 'commit'> {
  readonly meant: Meant;
  readonly lineage?: readonly string[];
}

/** An entry for a flow that is as meant. */
export function newEntry(input: NewEntry): LedgerEntry {
  const { meant, flow, found, match, templates, at, commit, lineage = [] } = input;
  return {
    flow_id: flow.id,
    name: meant.name,
    lineage: [...lineage.filter((id) => id !== flow.id), flow.id],
    has_run: isRunning(flow),
    status: flow.status,
    applied: { at, commit },
    seen: seenOf(flow),
    base: found,
    sent: normalizeDefinition(meant.definition),
    steps: ledgerSteps(meant.steps, found, match),
    templates,
  };
}

/** The entry after statuses moved: nothing else of it is taken from the flow, so that an edit stays visible. */
export function withStatuses(entry: LedgerEntry, flow: ObservedFlow): LedgerEntry {
  const statuses = new Map(
    Object.entries(flow.actions).map(([id, action]) => [id, statusOf(normalizeAction(action.definition))]),
  );
  const base = entry.base;
  return {
    ...entry,
    status: flow.status,
    has_run: entry.has_run || isRunning(flow),
    seen: seenAgain(entry, flow),
    ...(base === undefined
      ? {}
      : {
          base: {
            ...base,
            actions: base.actions.map((action) => withStatus(action, statuses.get(actionId(action)))),
          },
        }),
  };
}

/** A flow of which nothing is known stays so: the next run reads it whole. */
const seenAgain = ({ seen, base }: LedgerEntry, flow: ObservedFlow): LedgerEntry['seen'] =>
  seen.flow === '' ? seen : seenBeside(base, flow);

/** The entry as after a success: nothing under way, no error. */
export const settled = (entry: LedgerEntry): LedgerEntry => omit(entry, 'journal', 'last_error');

/** An entry as it is kept beside a flow that drains: for undoing and saving it. */
export const bare = (entry: LedgerEntry): LedgerEntry => omit(entry, 'journal', 'history', 'last_error');

/** The error of an address, in its entry, or beside the entries when it has none. */
export function withError(ledger: Ledger, address: string, error: { at: string; message: string }): Ledger {
  const entry = ledger.entries[address];
  if (entry !== undefined) return withEntry(ledger, address, { ...entry, last_error: error });
  return { ...ledger, errors: { ...ledger.errors, [address]: error } };
}

/** The ledger with an entry proved good, and no error of that address left. */
export function withGood(ledger: Ledger, address: string, entry: LedgerEntry): Ledger {
  return withoutError(withEntry(ledger, address, settled(entry)), address);
}

export function withoutError(ledger: Ledger, address: string): Ledger {
  if (ledger.errors?.[address] === undefined) return ledger;
  const errors = without(ledger.errors, address) as NonNullable<Ledger['errors']>;
  const { errors: _, ...rest } = ledger;
  return Object.keys(errors).length === 0 ? rest : { ...rest, errors };
}
