/** A flow that was found again and is as meant: what is meant counts as sent, its mails as uploaded by us. */
import type { FlowDefinition } from '../../wire/types.ts';
import { matchedSlots } from '../../flow/slots.ts';
import { isSameHtml } from '../../flow/html.ts';
import { ledgerSteps } from '../../plan/rows/ledger-steps.ts';
import type { Meant } from '../../plan/operation.ts';
import { sha256 } from '../../text/sha256.ts';
import type { LedgerEntry } from '../../ledger/ledger-entry.ts';
import { normalizeDefinition } from '../../flow/normalize.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { seenOf } from '../../ledger/ledger-seen.ts';
import { readBack } from '../verify.ts';

/** The entry completed from the flow, read whole with its mails; unchanged where the two are not the same. */
export function asSent(
  entry: LedgerEntry,
  meant: Meant | undefined,
  flow: ObservedFlow,
  values: Readonly<Record<string, string | undefined>>,
): LedgerEntry {
  if (meant === undefined) return entry;
  const { found, match, differences } = readBack(meant, flow.definition as FlowDefinition, values);
  if (differences.length > 0) return entry;
  const templates: Record<string, { sent: string; kept: string }> = { ...entry.templates };
  for (const { template: token, other: id } of matchedSlots(meant.definition, found, match)) {
    const html = flow.templates?.[id ?? ''];
    const wanted = meant.templates[token ?? ''];
    if (html === undefined || wanted === undefined || !isSameHtml(wanted.html, html)) continue;
    templates[id ?? ''] = { sent: wanted.hash, kept: sha256(html) };
  }
  return {
    ...entry,
    seen: seenOf(flow),
    base: found,
    sent: normalizeDefinition(meant.definition),
    steps: ledgerSteps(meant.steps, found, match),
    templates,
  };
}
