/**
 * Whether a removed step's neighbours are joined is known only from trying (Klaviyo says nothing about it), and it decides
 * between an update in place and a replacement that cancels everyone queued. So before an apply replaces a flow for that
 * alone, it is worth a try on a scratch draft, once an account: apply/probe.ts makes it.
 */
import { decide } from '../decide.ts';
import type { DecideInput } from '../input.ts';
import type { Plan } from '../plan.ts';

/**
 * Addresses whose flow stays if it turns out that this account joins the ends. Empty when that is known already, when no
 * create is left for a scratch draft, and when the plan would be refused all the same: a refused apply writes nothing.
 */
export function spared(input: DecideInput, plan: Plan): readonly string[] {
  if (input.ledger.facts['restitch'] !== undefined) return [];
  const replaced = plan.changes.filter(({ kind, has_run }) => kind === 'replace' && has_run);
  if (replaced.length === 0) return [];
  const facts = { ...input.ledger.facts, restitch: true };
  const better = decide({ ...input, ledger: { ...input.ledger, facts } });
  if (better.refusals.length > 0 || better.creates_left <= 0) return [];
  const stay = new Set(better.changes.flatMap(({ kind, address }) => (kind === 'update' ? [address] : [])));
  return replaced.flatMap(({ address }) => (stay.has(address) ? [address] : []));
}
