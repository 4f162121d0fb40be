/** Before anything is decided: names resolved, statuses capped, flows claimed. */
import type { Desired } from '../compile/desired.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LedgerEntry } from '../state/ledger-entry.ts';
import type { ObservedFlow } from '../state/observed.ts';
import { ownership } from '../state/ownership.ts';
import type { Claim, Ownership } from '../state/ownership.ts';
import type { DecideInput } from './input.ts';
import { namesOf, resolve } from './resolve.ts';
import { withMaxStatus } from './status-target.ts';
import type { Names } from '../flow/condition-words.ts';

export interface Sequence {
  /** Resolved and capped. */
  readonly desired: Desired;
  readonly claim: Claim;
  /** Why it is blocked; empty when it is not. */
  readonly errors: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

export interface Prepared {
  readonly input: DecideInput;
  readonly names: Names;
  readonly sequences: readonly Sequence[];
  readonly removed: readonly { readonly address: string; readonly entry: LedgerEntry; readonly flow?: ObservedFlow }[];
  readonly owned: Ownership;
}

export function prepare(input: DecideInput): Prepared {
  const resolved = input.desired.map((desired) => {
    const names = desired.deploy ? resolve(desired, input.observed) : { desired, diagnostics: [] };
    const capped = withMaxStatus(names.desired, input.account.maxStatus);
    return { desired: capped.desired, errors: names.diagnostics, warnings: capped.diagnostics };
  });
  const owned = ownership({
    ledger: input.ledger,
    observed: input.observed,
    desired: resolved.map((one) => one.desired),
    invalid: input.invalid,
    ...(input.project === undefined ? {} : { project: input.project }),
    recreate: input.options.recreate,
    now: input.now,
  });
  const sequences = resolved.map(({ desired, errors, warnings }): Sequence => {
    const claim = owned.claims.get(desired.address) ?? { kind: 'new' };
    const doubt = claim.kind === 'blocked' ? [claim.diagnostic] : [];
    return { desired, claim, errors: [...doubt, ...errors], warnings };
  });
  return { input, names: namesOf(input.observed), sequences, removed: owned.removed, owned };
}
