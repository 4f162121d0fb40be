/** What `sluice undo` can bring back. */
import type { FlowDefinition } from '../wire/types.ts';
import type { Draining, Ledger } from '../ledger/ledger-entry.ts';
import { meantHash } from './meant-hash.ts';
import { canBeTakenBack } from './renewal.ts';

/** The flow that gave way to the present one of an address and still drains. */
export const undoable = (ledger: Ledger, address: string): readonly [id: string, draining: Draining] | undefined =>
  Object.entries(ledger.draining ?? {}).find(
    ([, one]) => one.address === address && one.by === ledger.entries[address]?.flow_id && one.entry !== undefined,
  );

/** Id of the flow that an undo would bring back, where it is just what is meant now: the change was reverted in Git. */
export function undoneBy(
  ledger: Ledger,
  address: string,
  meant: { readonly definition: FlowDefinition },
  now: number,
): string | undefined {
  const [id, draining] = undoable(ledger, address) ?? [];
  const sent = draining?.entry?.sent;
  if (draining === undefined || sent === undefined || !canBeTakenBack(draining, now)) return undefined;
  return meantHash({ definition: sent }) === meantHash(meant) ? id : undefined;
}
