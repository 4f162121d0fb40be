/** sluice show: a sequence as one account has it, with the variables of sluice.yaml put in. Needs no network. */
import { isError } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { variablesIn, withVariables } from '../model/config/variables.ts';
import { parseYaml } from '../yaml/yaml.ts';
import { shownYaml } from '../yaml/yaml-shown.ts';
import type { ExitCode, Io } from './io/io.ts';
import { type CommonOptions, failed, loadFiles, printJson, tell } from './io/session.ts';
import { refuse } from './io/say.ts';

export async function show(io: Io, named: string, options: CommonOptions): Promise<ExitCode> {
  const files = await loadFiles(io, options);
  if (!files) return failed;
  const { account, diagnostics } = files.loaded;
  const address = named.replace(/\.yaml$/, '');
  const file = `${account.flows}${address}.yaml`;
  const text = files.sources.get(file);
  if (text === undefined) {
    const known = [...files.sources.keys()].flatMap((one) =>
      one.startsWith(account.flows) ? [one.slice(account.flows.length, -'.yaml'.length)] : [],
    );
    return refuse(
      io,
      `There is no sequence "${address}" in ${account.flows}.${didYouMean(address, known)} There are: ${known.join(', ') || 'none'}.`,
    );
  }
  const problems = diagnostics.filter((one) => one.address === address && isError(one));
  if (problems.length > 0) return tell(io, options, problems, files.sources);
  const put = (one: string): string => withVariables(one, account.variables);
  const shown = shownYaml(text, put);
  if (options.format === 'json') {
    const used = Object.fromEntries(
      variablesIn(text)
        .filter((name) => Object.hasOwn(account.variables, name))
        .map((name) => [name, account.variables[name]]),
    );
    const sequence = parseYaml(shown, file).source?.value;
    printJson(io, { version: 1, account: account.key, address, file, variables: used, sequence });
  } else io.stdout.write(`# ${file} as ${account.key} has it\n${shown}`);
  return 0;
}
