/** From the disk to what is meant: sluice.yaml, and the sequences and templates of one account. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { AccountConfig, Config } from '../model/config/config.ts';
import { levelled, playedDown, templateCodes } from '../lint/lint.ts';
import { configFile, defaultConfig, parseConfig } from '../model/config/config-file.ts';
import { type Identity, parseSequence } from '../model/parse.ts';
import { checkAccount } from '../model/rules/account-rules.ts';
import { sharedTriggers } from '../model/rules/shared-trigger.ts';
import type { Sequence } from '../model/sequence.ts';
import { fieldsOf } from '../text/json.ts';
import type { Disk } from './disk.ts';
import { readSequenceFiles, startOf } from './files.ts';
import { findMjml, type MjmlCompiler } from './mjml.ts';
import { inFileOrder } from './order.ts';
import { rawProblems } from './raw-parts.ts';
import { readTemplates, type Templates, type Use } from './templates.ts';
import { readText } from './text-file.ts';
import { maxYamlBytes, parseYaml, type YamlSource } from '../yaml/yaml.ts';

/** sluice.yaml of the root; without one the defaults. `config` is undefined when the file has an error. */
/** @param isForgiving where it has an error, what leads to the account and its state is read alone: for what cannot wait */
export async function loadConfig(
  disk: Disk,
  root: string,
  isForgiving = false,
): Promise<{
  readonly config: Config | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly source?: string;
}> {
  const read = await readText(disk, root, configFile, maxYamlBytes);
  if (read.kind === 'missing') return { config: defaultConfig, diagnostics: [] };
  if (read.kind !== 'text') {
    const why =
      read.kind === 'unreadable'
        ? read.why
        : {
            outside: 'it is a link that leads out of the repository',
            'too-large': 'it is larger than 1 MiB',
            binary: 'it is not plain text in UTF-8',
          }[read.kind];
    return {
      config: undefined,
      diagnostics: [
        diagnostic('config-invalid', `${configFile} cannot be read: ${why}.`, 'Put a plain text file here.', {
          at: startOf(configFile),
        }),
      ],
    };
  }
  const yaml = parseYaml(read.text, configFile);
  if (!yaml.source) return { config: undefined, diagnostics: yaml.diagnostics, source: read.text };
  const { config, diagnostics } = parseConfig(yaml.source);
  const bare = config === undefined && isForgiving ? parseConfig(bareConfig(yaml.source)).config : undefined;
  return { config: config ?? bare, diagnostics: inFileOrder(diagnostics), source: read.text };
}

/** Project, state, and of each account its key and its folder. */
function bareConfig(source: YamlSource): YamlSource {
  const { project, state, accounts } = fieldsOf(source.value);
  const bare = Object.entries(fieldsOf(accounts)).map(([key, account]) => {
    const { api_key_env, account_id, flows } = fieldsOf(account);
    return [key, JSON.parse(JSON.stringify({ api_key_env, account_id, flows }))];
  });
  const value = { project, state, ...(accounts === undefined ? {} : { accounts: Object.fromEntries(bare) }) };
  return { ...source, altered: [], value: JSON.parse(JSON.stringify(value)) };
}

/** `diagnostics`: of all files at once, by file, line and column. */
export interface LoadedAccount extends Templates {
  /** Those without an error, in the order of their paths; steps without an id of the author's have none yet. */
  readonly sequences: readonly Sequence[];
  /** File → YAML text, for showing the lines at fault. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Everything under the account's directory of sequences. `mjml` finds the optional package. */
export async function loadAccount(
  disk: Disk,
  root: string,
  config: Config,
  account: AccountConfig,
  mjml: () => Promise<MjmlCompiler | undefined> = findMjml,
): Promise<LoadedAccount> {
  const { files, diagnostics: reading } = await readSequenceFiles(disk, root, account.flows);
  const diagnostics: Diagnostic[] = [...reading];
  const sequences: Sequence[] = [];
  const identities: Identity[] = [];
  const uses: Use[] = [];
  const sources = new Map<string, string>();
  const { variables, metrics, secrets } = account;
  const words = {
    variables,
    metrics,
    secrets,
    keys: config.accounts.map(({ apiKeyEnv }) => apiKeyEnv),
    tolerated: playedDown(config.lint),
  };
  for (const { file, address, text } of files) {
    sources.set(file, text);
    const yaml = parseYaml(text, file);
    diagnostics.push(...yaml.diagnostics.map((problem) => ({ ...problem, address })));
    if (!yaml.source) continue;
    const parsed = parseSequence(yaml.source, address, words);
    diagnostics.push(...parsed.diagnostics);
    uses.push(...parsed.templates.map((use) => ({ ...use, address })));
    if (parsed.identity) identities.push(parsed.identity);
    if (!parsed.sequence) continue;
    const raw = await rawProblems(parsed.sequence);
    diagnostics.push(...raw);
    if (raw.length === 0) sequences.push(parsed.sequence);
  }
  diagnostics.push(...checkAccount(identities), ...sharedTriggers(sequences));
  const read = await readTemplates(disk, root, uses, mjml);
  diagnostics.push(...read.diagnostics);
  const severe = config.policy.skippedSteps === 'error';
  const told = severe
    ? diagnostics.map((problem) =>
        problem.code === 'step-skipped' ? { ...problem, severity: 'error' as const } : problem,
      )
    : diagnostics;
  const levels = told.flatMap((problem) =>
    (templateCodes as readonly string[]).includes(problem.code) ? (levelled(problem, config.lint) ?? []) : problem,
  );
  const { templates, originals } = read;
  return { sequences, templates, originals, sources, diagnostics: inFileOrder(levels) };
}
