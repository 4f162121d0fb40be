/** Sequences by address, or by the path of their file. */
import type { Sequence } from '../model/sequence.ts';
import type { Loaded } from '../pipeline.ts';

/** All of them when none are named; `unknown` is the first that is not there. */
export function wantedSequences(
  { sequences, account }: Loaded,
  addresses: readonly string[],
): { readonly sequences: readonly Sequence[]; readonly unknown?: string } {
  if (addresses.length === 0) return { sequences };
  const found: Sequence[] = [];
  for (const written of addresses) {
    const path = written.replace(/^\.\//, '').replace(/\.yaml$/, '');
    const sequence = sequences.find(({ address }) => address === path || `${account.flows}${address}` === path);
    if (!sequence) return { sequences: [], unknown: path };
    if (!found.includes(sequence)) found.push(sequence);
  }
  return { sequences: found };
}
