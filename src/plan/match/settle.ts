/**
 * Where account and YAML agree though the ledger does not say so: it was rebuilt, or somebody made the same edit in
 * Klaviyo or moved a status that is theirs, or an apply ended between a write and its record. The ledger then learns what is, so that the next edit is
 * told from the last.
 */
import type { Desired } from '../../compile/desired.ts';
import type { Intent, LedgerEntry } from '../../ledger/ledger-entry.ts';
import { normalizeDefinition } from '../../flow/normalize.ts';
import { sameData } from '../../text/json.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { seenOf } from '../../ledger/ledger-seen.ts';
import type { Comparison } from './compare.ts';
import { templatesIn, zipSlots } from '../../flow/slots.ts';
import { htmlHash, isSameHtml } from '../../flow/compare/html.ts';
import { ledgerSteps } from '../rows/ledger-steps.ts';
import { sha256 } from '../../text/sha256.ts';

/** The entry as it should be, or undefined when it is so already. For sequences of which nothing differs. */
export function settledEntry(
  desired: Desired,
  flow: ObservedFlow,
  entry: LedgerEntry,
  comparison: Comparison,
): LedgerEntry | undefined {
  if (entry.journal !== undefined) return undefined;
  // What could not be read is asked for again by the next look.
  if (flow.unreadMails !== undefined) return undefined;
  const moved = [...comparison.flow, ...comparison.steps.flatMap((step) => step.fields)].length > 0;
  if (isComplete(entry, flow, comparison) && !moved && !comparison.shapeEdited) return undefined;
  const templates = mailsOf(desired, flow, entry, comparison);
  const settled: LedgerEntry = {
    ...entry,
    name: desired.name,
    status: flow.status,
    has_run: entry.has_run || flow.status !== 'draft',
    // Read whole and nothing differs: until it moves it need not be read again.
    seen: flow.definition === undefined ? entry.seen : seenOf(flow),
    base: comparison.found,
    sent: normalizeDefinition(desired.definition),
    steps: ledgerSteps(desired.steps, comparison.found, comparison.match),
    templates,
  };
  return sameData(settled, entry) ? undefined : settled;
}

/** Nothing is left to learn: an apply that died may have left a base without what was sent, or an older status. */
function isComplete(entry: LedgerEntry, flow: ObservedFlow, comparison: Comparison): boolean {
  const mails = templatesIn(comparison.steps.flatMap(({ found }) => found ?? []));
  return (
    entry.base !== undefined &&
    entry.sent !== undefined &&
    entry.status === flow.status &&
    entry.seen.flow !== '' &&
    mails.every((template) => entry.templates[template] !== undefined)
  );
}

/** Hashes of the mails that agree, as far as their HTML or an earlier hash is known. */
function mailsOf(
  desired: Desired,
  flow: ObservedFlow,
  entry: LedgerEntry,
  comparison: Comparison,
): LedgerEntry['templates'] {
  const templates: Record<string, { sent: string; kept: string }> = { ...entry.templates };
  for (const { meant, found } of comparison.steps) {
    if (found === undefined) continue;
    for (const { template: token, other: id } of zipSlots(meant, found)) {
      const sent = token === null ? undefined : desired.templates[token]?.hash;
      if (id === undefined || id === null || sent === undefined) continue;
      const html = flow.templates?.[id];
      const kept = html === undefined ? templates[id]?.kept : sha256(html);
      if (kept !== undefined) templates[id] = { sent, kept };
    }
  }
  return templates;
}

/**
 * The entry of a flow found by its announcement: it is as we made it, so what it holds is its base. Where it is what the
 * YAML still says, that is what was sent; where not, the difference is the YAML's; a mail that was not announced so is
 * somebody's edit.
 */
export function foundByIntent(
  desired: Desired,
  flow: ObservedFlow,
  entry: LedgerEntry,
  comparison: Comparison,
  intent?: Intent,
): LedgerEntry {
  const { added, removed, moved, rebranched } = comparison.structure;
  const isSame =
    comparison.flow.length === 0 &&
    comparison.steps.every((step) => step.fields.length === 0) &&
    [added, removed, moved, rebranched].every((list) => list.length === 0);
  const copies = intent?.meant?.copies;
  const held = Object.entries(flow.templates ?? {})
    .filter(([, html]) => copies === undefined || Object.values(copies).includes(htmlHash(html)))
    .map(([id, html]) => [id, { sent: sha256(html), kept: sha256(html) }]);
  return {
    ...entry,
    base: comparison.found,
    ...(isSame ? { sent: normalizeDefinition(desired.definition) } : {}),
    templates: { ...(Object.fromEntries(held) as LedgerEntry['templates']), ...sameMails(desired, flow, comparison) },
    seen: seenOf(flow),
  };
}

/** Of the mails whose HTML was read those that are the YAML's. */
function sameMails(desired: Desired, flow: ObservedFlow, comparison: Comparison): LedgerEntry['templates'] {
  const same: Record<string, { sent: string; kept: string }> = {};
  for (const { meant, found } of comparison.steps) {
    for (const { template: token, other: id } of zipSlots(meant, found)) {
      const html = flow.templates?.[id ?? ''];
      const wanted = token === null ? undefined : desired.templates[token];
      if (html === undefined || wanted === undefined || !isSameHtml(wanted.html, html)) continue;
      same[id ?? ''] = { sent: wanted.hash, kept: sha256(html) };
    }
  }
  return same;
}
