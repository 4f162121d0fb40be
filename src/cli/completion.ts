/** sluice completion: a script for a shell, which asks `sluice complete` for every word; and the answer. */
import type { Command } from 'commander';
import { readSequenceFiles } from '../source/files.ts';
import { loadConfig } from '../source/load.ts';
import { candidatesFor, type Known, type Written } from './complete.ts';
import type { Io } from './io/io.ts';
import { worldOf } from './io/session.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** Where there is nothing to offer, each shell goes on with names of files. */
const scripts: Readonly<Record<Shell, string>> = {
  bash: `_sluice() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(sluice complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _sluice sluice
`,
  zsh: `#compdef sluice
_sluice() {
  local line
  local -a words_and_help
  while IFS= read -r line; do
    line=\${line//:/\\\\:}
    words_and_help+=("\${line/$'\\t'/:}")
  done < <(sluice complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( $#words_and_help )); then _describe 'sluice' words_and_help; else _files; fi
}
if [[ $funcstack[1] == _sluice ]]; then _sluice "$@"; else compdef _sluice sluice; fi
`,
  fish: `function __sluice_complete
    set -l typed (commandline -opc)
    sluice complete -- $typed[2..-1] (commandline -ct) 2>/dev/null
end
complete -c sluice -n 'test -n "$(__sluice_complete)"' -f -a '(__sluice_complete)'
`,
};

export const scriptFor = (shell: Shell): string => scripts[shell];

/** A candidate a line: the word, a tab, what it is. Says nothing else, whatever is wrong: somebody is typing. */
export async function complete(io: Io, program: Command, words: readonly string[]): Promise<void> {
  const found = await candidatesFor(program, words, (written) => knownIn(io, written)).catch(() => []);
  for (const { word, help } of found) io.stdout.write(help === '' ? `${word}\n` : `${word}\t${help}\n`);
}

function knownIn(io: Io, { root = '.', account }: Written): Known {
  const { disk, root: directory } = worldOf(io, root);
  const config = async () => (await loadConfig(disk, directory, true)).config;
  return {
    accounts: async () => (await config())?.accounts.map(({ key }) => key) ?? [],
    addresses: async () => {
      const all = (await config())?.accounts ?? [];
      const own = all.find(({ key }) => key === account) ?? all[0];
      if (own === undefined) return [];
      const { files } = await readSequenceFiles(disk, directory, own.flows);
      return files.map(({ address }) => address);
    },
    codes: async () => Object.keys((await import('../diagnostics/catalog.ts')).catalog),
  };
}
