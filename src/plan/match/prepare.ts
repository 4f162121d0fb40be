/** Before anything is decided: names resolved, flows claimed, statuses as the time of day and the account have them. */
import type { Desired } from '../../compile/desired.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { mailUnread } from '../../ledger/ownership-words.ts';
import { type Claim, ownership, type Ownership } from '../../ledger/ownership.ts';
import type { DecideInput } from '../input.ts';
import { idsIn, namesOf, resolve, resolveFlows } from './resolve.ts';
import { scheduled } from '../guard/held.ts';
import { hasRun } from '../rows/row.ts';
import { withMaxStatus } from '../rows/status-target.ts';
import type { Names } from '../../flow/words/condition-words.ts';

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
  readonly removed: Ownership['removed'];
  readonly owned: Ownership;
}

/** A flow that is taken over is taken as it is, whatever is known of its past. */
const isRunning = (claim: Claim, input: DecideInput): boolean =>
  claim.kind === 'adopt' || (claim.kind === 'ours' && hasRun(claim.flow, claim.entry, input));

/** The flow as it was last meant, or as it stands where nobody knows. */
function heldBy({ address, movedFrom, adopt }: Desired, { ledger, observed }: DecideInput): unknown {
  const entry = ledger.entries[address] ?? (movedFrom === undefined ? undefined : ledger.entries[movedFrom]);
  const flow = observed.flows[entry?.flow_id ?? adopt ?? ''];
  return entry?.sent ?? entry?.base ?? [flow?.definition, flow?.actions];
}

/** @param fresh addresses whose flow this plan makes anew */
export function prepare(input: DecideInput, fresh: ReadonlySet<string> = new Set()): Prepared {
  const resolved = input.desired.map((desired) => {
    const known = idsIn(heldBy(desired, input));
    const names = desired.deploy ? resolve(desired, input.observed, known) : { desired, diagnostics: [] };
    return { desired: names.desired, told: names.diagnostics };
  });
  const owned = ownership({
    ledger: input.ledger,
    observed: input.observed,
    desired: resolved.map((one) => one.desired),
    invalid: input.invalid,
    project: input.project,
    recreate: input.options.recreate,
    now: input.now,
  });
  const ids = new Map(
    [...owned.claims].flatMap(([address, claim]) =>
      claim.kind === 'ours' || claim.kind === 'adopt' ? [[address, claim.flow.id] as const] : [],
    ),
  );
  const sequences = resolved.map(({ desired: named, told }): Sequence => {
    const { desired, diagnostics: homeless } = resolveFlows(named, { ids, fresh });
    const claim = owned.claims.get(desired.address) ?? { kind: 'new' };
    const doubt = claim.kind === 'blocked' ? [claim.diagnostic] : [];
    const timed = scheduled(desired, isRunning(claim, input), input.now);
    const capped = withMaxStatus(timed, input.account.maxStatus);
    const mails = 'flow' in claim ? Object.entries(claim.flow?.unreadMails ?? {}) : [];
    const unread = mails.map(([template, why]) => mailUnread(desired, template, why));
    const warnings = [...told.filter((one) => !isError(one)), ...capped.diagnostics, ...unread];
    return { desired: capped.desired, claim, errors: [...doubt, ...told.filter(isError), ...homeless], warnings };
  });
  return { input, names: namesOf(input.observed), sequences, removed: owned.removed, owned };
}
