/**
 * Which flows must be read singly, since pages show neither trigger, profile filter, re-entry nor mail bodies:
 *
 *   every flow of ours, when asked to look deep
 *   one that a sequence wants to adopt
 *   one of ours without a known state, with an unfinished change, or that moved since that state was read
 *   one of ours that the pages do not show (archived, or gone)
 *   one that bears our tag and is in no ledger: perhaps ours, from a ledger that was lost
 *   a draft that may be what an announced create has become
 */
import type { Ledger, LedgerEntry } from './ledger-entry.ts';
import type { ObservedFlow } from './observed.ts';

/** Klaviyo's clock and ours may differ a little. */
const tolerance = 60_000;

export function flowsToRead(
  flows: Readonly<Record<string, ObservedFlow>>,
  { ledger, adopt, deep }: { readonly ledger: Ledger; readonly adopt: readonly string[]; readonly deep: boolean },
  tagged: readonly string[],
): readonly string[] {
  const entries = Object.values(ledger.entries);
  const owned = new Set(entries.map(({ flow_id }) => flow_id));
  const ours = entries.filter((entry) => deep || isUnknown(flows[entry.flow_id], entry)).map(({ flow_id }) => flow_id);
  const strays = tagged.filter((id) => !owned.has(id) && flows[id] !== undefined);
  const announced = Object.values(flows)
    .filter(({ id, status }) => status === 'draft' && !owned.has(id))
    .filter(({ name, created }) =>
      Object.values(ledger.intents).some(
        (intent) => intent.name === name && Date.parse(created) >= Date.parse(intent.at) - tolerance,
      ),
    )
    .map(({ id }) => id);
  return [...new Set([...adopt, ...ours, ...strays, ...announced])].sort();
}

function isUnknown(flow: ObservedFlow | undefined, entry: LedgerEntry): boolean {
  if (!flow || !entry.base || entry.journal) return true;
  if (flow.updated !== entry.seen.flow) return true;
  const ids = Object.keys(flow.actions);
  if (ids.length !== Object.keys(entry.seen.actions).length) return true;
  return ids.some((id) => flow.actions[id]!.updated !== entry.seen.actions[id]);
}
