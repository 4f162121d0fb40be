/**
 * Digests: what an approval is bound to. A change's digest covers all that decides what an apply does to that flow, and
 * nothing else, so an approval outlives what moves by itself.
 *
 *   in      account, project, policy and max_status, format of the digest; the compiled sequence with resolved ids, hashes
 *           of its templates, its statuses; the flow as normalised, its name and status; the ledger entry; what is done
 *   not in  recipients, revenue, creates left, requests, times, `updated`, places in files, other flows
 */
import type { Desired } from '../compile/desired.ts';
import type { Policy } from '../model/config/config.ts';
import type { FlowDefinition } from '../wire/types.ts';
import type { LedgerEntry } from '../ledger/ledger-entry.ts';
import { normalizeDefinition } from '../flow/normalize.ts';
import { type Fields, sortKeys, without } from '../text/json.ts';
import type { Change, ChangeKind } from './plan.ts';
import { sha256 } from '../text/sha256.ts';

const format = 1;

export interface Fingerprint {
  readonly accountId: string;
  readonly project: string | undefined;
  readonly policy: Policy;
  readonly maxStatus: string;
  readonly address: string;
  readonly kind: ChangeKind;
  /** Of a replace: what was approved as a drain is not applied as a cut. */
  readonly manner?: string;
  readonly desired?: Desired;
  readonly flow?: { readonly id: string; readonly name: string; readonly status: string };
  /** Normalised, secrets hidden. */
  readonly found?: FlowDefinition;
  readonly entry?: LedgerEntry;
  /** Differences that only a look at a mail's HTML shows. */
  readonly edited: readonly string[];
}

/** Hex sha256 of one change. */
export function changeDigest(print: Fingerprint): string {
  const { desired, entry, policy } = print;
  return hash({
    format,
    account: print.accountId,
    project: print.project,
    policy: { on_removed: policy.onRemoved, max_destructive: policy.maxDestructive, max_status: print.maxStatus },
    address: print.address,
    kind: print.kind,
    manner: print.manner,
    desired: desired && {
      name: desired.name,
      deploy: desired.deploy,
      adopt: desired.adopt,
      status: desired.status,
      definition: normalizeDefinition(desired.definition),
      steps: desired.steps.map((step) => [step.step, step.branch, step.kind, step.status ?? null]),
      templates: Object.values(desired.templates)
        .map((template) => template.hash)
        .sort(),
    },
    flow: print.flow,
    found: print.found,
    entry: entry && timeless(entry),
    edited: print.edited,
  });
}

/** The digest of a plan: account, and address and digest of each change, in the order of addresses. */
export const planDigest = (accountId: string, changes: readonly Pick<Change, 'address' | 'digest'>[]): string =>
  hash([accountId, [...changes.map((change) => [change.address, change.digest])].sort()]);

function timeless(entry: LedgerEntry): Fields {
  const fields = without(entry, 'applied', 'seen', 'last_error', 'journal');
  return { ...fields, journal: entry.journal && { kind: entry.journal.kind, done: entry.journal.done } };
}

const hash = (value: unknown): string => sha256(JSON.stringify(sortKeys(value)));
