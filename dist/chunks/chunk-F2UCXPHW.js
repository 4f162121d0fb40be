import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/cli/wanted.ts
function wantedSequences({ sequences, account }, addresses) {
  if (addresses.length === 0) return { sequences };
  const found = [];
  for (const written of addresses) {
    const path = written.replace(/^\.\//, "").replace(/\.yaml$/, "");
    const sequence = sequences.find(({ address }) => address === path || `${account.flows}${address}` === path);
    if (!sequence) return { sequences: [], unknown: path };
    if (!found.includes(sequence)) found.push(sequence);
  }
  return { sequences: found };
}

export {
  wantedSequences
};
