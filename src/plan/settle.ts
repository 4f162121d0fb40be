/**
 * Where account and YAML agree though the ledger does not say so: it was rebuilt, or somebody made the same edit in
 * Klaviyo, or an apply ended between a write and its record. The ledger then learns what is, so that the next edit is
 * told from the last.
 */
import type { Desired } from '../compile/desired.ts';
import type { LedgerEntry } from '../state/ledger-entry.ts';
import { normalizeDefinition } from '../state/normalize.ts';
import { sameData } from '../state/normalize-fill.ts';
import type { ObservedFlow } from '../state/observed.ts';
import type { Comparison } from './compare.ts';
import { slotsOf } from './content.ts';
import { ledgerSteps } from './ledger-steps.ts';
import { sha256 } from './sha256.ts';

/** The entry as it should be, or undefined when it is so already. For sequences of which nothing differs. */
export function settledEntry(
  desired: Desired,
  flow: ObservedFlow,
  entry: LedgerEntry,
  comparison: Comparison,
): LedgerEntry | undefined {
  if (entry.journal !== undefined) return undefined;
  const moved = [...comparison.flow, ...comparison.steps.flatMap((step) => step.fields)].length > 0;
  if (entry.base !== undefined && !moved && !comparison.shapeEdited) return undefined;
  const templates: Record<string, { sent: string; kept: string }> = { ...entry.templates };
  for (const { meant, found } of comparison.steps) {
    if (found === undefined) continue;
    const ids = new Map(slotsOf(found).map((slot) => [slot.path, slot.template]));
    for (const { path, template: token } of slotsOf(meant)) {
      const id = ids.get(path);
      const sent = token === null ? undefined : desired.templates[token]?.hash;
      if (id === undefined || id === null || sent === undefined) continue;
      const html = flow.templates?.[id];
      const kept = html === undefined ? templates[id]?.kept : sha256(html);
      if (kept !== undefined) templates[id] = { sent, kept };
    }
  }
  const settled: LedgerEntry = {
    ...entry,
    name: desired.name,
    status: flow.status,
    base: comparison.found,
    sent: normalizeDefinition(desired.definition),
    steps: ledgerSteps(desired.steps, comparison.found, comparison.match),
    templates,
  };
  return sameData(settled, entry) ? undefined : settled;
}
