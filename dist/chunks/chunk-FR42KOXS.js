import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/cli/io/wanted.ts
function addressOf(written, { account, sequences }) {
  if (sequences.some(({ address }) => address === written)) return written;
  const path = written.replaceAll("\\", "/").replace(/^\.\//, "").replace(/\.ya?ml$/i, "");
  return path.startsWith(account.flows) ? path.slice(account.flows.length) : path;
}
function wantedSequences(loaded, addresses) {
  const { sequences } = loaded;
  if (addresses.length === 0) return { sequences };
  const found = [];
  for (const written of addresses) {
    const wanted = addressOf(written, loaded);
    const sequence = sequences.find(({ address }) => address === wanted);
    if (!sequence) return { sequences: [], unknown: wanted };
    if (!found.includes(sequence)) found.push(sequence);
  }
  return { sequences: found };
}

export {
  addressOf,
  wantedSequences
};
