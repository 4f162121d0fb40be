/** Sequences by address, or by the path of their file. */
import type { Sequence } from '../../model/sequence.ts';
import type { Loaded } from '../../program/pipeline.ts';

/** `flows/welcome.yaml` and `./flows/welcome` mean the sequence welcome, unless there is one of that very address. */
export function addressOf(written: string, { account, sequences }: Pick<Loaded, 'account' | 'sequences'>): string {
  if (sequences.some(({ address }) => address === written)) return written;
  const path = written
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .replace(/\.ya?ml$/i, '');
  return path.startsWith(account.flows) ? path.slice(account.flows.length) : path;
}

/** All of them when none are named; `unknown` is the first that is not there. */
export function wantedSequences(
  loaded: Loaded,
  addresses: readonly string[],
): { readonly sequences: readonly Sequence[]; readonly unknown?: string } {
  const { sequences } = loaded;
  if (addresses.length === 0) return { sequences };
  const found: Sequence[] = [];
  for (const written of addresses) {
    const wanted = addressOf(written, loaded);
    const sequence = sequences.find(({ address }) => address === wanted);
    if (!sequence) return { sequences: [], unknown: wanted };
    if (!found.includes(sequence)) found.push(sequence);
  }
  return { sequences: found };
}
