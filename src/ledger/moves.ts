/** Sequences whose file has another address now: the ledger's key moves, and Klaviyo sees nothing of it. */
import type { Desired } from '../compile/desired.ts';
import type { Ledger, LedgerEntry } from './ledger-entry.ts';
import type { Observed } from './observed.ts';

export interface MovesInput {
  readonly ledger: Ledger;
  readonly observed: Observed;
  /** With resolved ids. */
  readonly desired: readonly Desired[];
  /** Addresses of files that could not be read: they exist, so nothing of theirs was removed. */
  readonly invalid: readonly string[];
}

export interface Moves {
  /** Old address by new one. */
  readonly found: ReadonlyMap<string, string>;
  /** Sequences that several vanished addresses could have become, with the flows of those. */
  readonly doubts: readonly { readonly one: Desired; readonly flows: readonly string[] }[];
}

/** `moved_from` first, then the flow that a sequence adopts, then the name; an address that vanished moves once. */
export function movesIn({ desired, ledger, invalid, observed }: MovesInput): Moves {
  const here = new Set([...desired.map((one) => one.address), ...invalid]);
  const vanished = Object.keys(ledger.entries).filter((address) => !here.has(address));
  const found = new Map<string, string>();
  const doubts: { one: Desired; flows: readonly string[] }[] = [];
  const taken = new Set<string>();
  const fresh = desired.filter((one) => ledger.entries[one.address] === undefined);
  const move = (from: string, to: string): void => {
    found.set(to, from);
    taken.add(from);
  };
  for (const one of fresh) {
    const from = one.movedFrom;
    if (from !== undefined && vanished.includes(from) && !taken.has(from)) move(from, one.address);
  }
  // What was imported says by id which flow it is, wherever its file stands now.
  for (const one of fresh) {
    if (found.has(one.address)) continue;
    const from = vanished.find((address) => !taken.has(address) && holds(ledger.entries[address], one.adopt));
    if (from !== undefined) move(from, one.address);
  }
  for (const one of fresh.filter((each) => !found.has(each.address) && each.adopt === undefined)) {
    const same = vanished.filter((address) => {
      const entry = ledger.entries[address] as LedgerEntry;
      return !taken.has(address) && (entry.name === one.name || observed.flows[entry.flow_id]?.name === one.name);
    });
    const [from, second] = same;
    if (second !== undefined)
      doubts.push({ one, flows: same.map((address) => (ledger.entries[address] as LedgerEntry).flow_id) });
    else if (from !== undefined) move(from, one.address);
  }
  return { found, doubts };
}

/** The entry's flow, or one it had before. */
export const holds = (entry: LedgerEntry | undefined, flow: string | undefined): boolean =>
  entry !== undefined && flow !== undefined && (entry.flow_id === flow || entry.lineage.includes(flow));
