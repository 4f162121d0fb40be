/** sluice restore: the backup of a flow that was deleted or replaced, as YAML and templates again. */
import { writeAll } from '../../program/import/write-all.ts';
import { callFailed } from '../../connect/connect.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import { stateProblems } from '../../program/pipeline.ts';
import type { Backup } from '../../ledger/backup.ts';
import type { Ledger } from '../../ledger/ledger-entry.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { prove } from '../../program/import/proof.ts';
import { rawParts, rawWarning } from '../../program/import/raw-words.ts';
import { importAccount } from '../../program/import/read.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { say } from '../io/say.ts';
import { type CommonOptions, failed, openToRead, printJson, tell } from '../io/session.ts';
import { addressOf } from '../io/wanted.ts';

export interface RestoreOptions extends CommonOptions {
  /** Part of a backup's name: its time, or the id of its flow. The newest when left out. */
  readonly backup?: string;
  /** Another address to write it under. */
  readonly to?: string;
  readonly force?: boolean;
}

export async function restore(io: Io, written: string, options: RestoreOptions): Promise<ExitCode> {
  const session = await openToRead(io, options);
  if (!session) return failed;
  const { api, loaded, store, world } = session;
  const address = addressOf(written, loaded);
  const stop = (problems: Parameters<typeof tell>[2]): ExitCode => {
    return tell(io, options, [...loaded.diagnostics.filter(isError), ...problems], session.sources);
  };
  const refuse = (words: string): ExitCode => {
    if (options.format === 'json') printJson(io, { version: 1, address, restored: false, reason: words });
    else io.stderr.write(`${words}\n`);
    return failed;
  };

  const account = await importAccount(api, loaded.account, world.now());
  if (!account.ok) return stop([callFailed(account.error)]);
  const names = await store.listBackups(account.data.owner.id, address);
  if (!names.ok) return stop(stateProblems(names.error));
  const wanted = options.backup;
  const name = names.data.find((one) => wanted === undefined || one.includes(wanted));
  if (name === undefined) {
    const ledger = await store.readLedger(account.data.owner.id);
    const drains = ledger.ok ? drainingOf(ledger.data, address) : undefined;
    if (drains !== undefined && names.data.length === 0)
      return refuse(
        `There is no backup of "${address}" yet: its flow ${drains} drains, and is saved when nobody can be inside any more. To bring it back now: sluice undo ${address}.`,
      );
    const others = names.data.map((one) => one.slice(one.lastIndexOf('/') + 1));
    return refuse(
      others.length === 0
        ? `There is no backup of "${address}". Backups are made before a flow is deleted or replaced, under .sluice/backups/.`
        : `No backup of "${address}" is named like "${wanted}". There are: ${others.join(', ')}.`,
    );
  }
  const backup = await store.readBackup(name);
  if (!backup.ok) return stop(stateProblems(backup.error));

  const target = options.to ?? address;
  const head = `# Restored from the backup of ${backup.data.at} (flow ${backup.data.flow_id}; ${backup.data.reason}).\n`;
  const proof = prove(flowOf(backup.data), target, account.data, head, false);
  if (!proof.ok) return refuse(`The backup cannot be written as a sequence. ${proof.error}`);
  const { text, files, result } = proof.data;
  const file = `${loaded.account.flows}${target}.yaml`;
  const blocked = await writeAll(world.root, { [file]: text, ...files }, options.force ?? false);
  if (blocked !== undefined) return refuse(`${blocked} Or restore it beside: --to ${address}-restored.`);

  const secrets = result.secrets.map(({ name: variable, where }) => ({ name: variable, where }));
  const templates = Object.keys(files);
  const raw = rawParts(proof.data);
  const rawWords = rawWarning(proof.data);
  if (options.format === 'json') {
    printJson(io, { version: 1, address: target, restored: true, backup: name, file, templates, secrets, raw });
    return 0;
  }
  const lines = [
    `${file} holds "${backup.data.name}" again, as it was on ${backup.data.at}${templates.length === 0 ? '.' : `, with ${templates.length} ${templates.length === 1 ? 'template' : 'templates'}.`}`,
    ...secrets.map(
      (one) => `  ! ${one.where} is a secret and was not kept. Before the next plan: export ${one.name}=…`,
    ),
    ...(rawWords === undefined ? [] : [`  ! ${rawWords}`]),
    'Its people, queue and analytics are gone with the flow: an apply makes a new one.',
    'Next: sluice plan.',
  ];
  say(io.stdout, `${lines.join('\n')}\n`);
  return 0;
}

const drainingOf = (ledger: Ledger | undefined, address: string): string | undefined =>
  Object.entries(ledger?.draining ?? {}).find(([, one]) => one.address === address)?.[0];

const flowOf = ({ flow_id: id, name, status, at, definition, templates }: Backup): ObservedFlow => ({
  id,
  name,
  status,
  archived: false,
  created: at,
  updated: at,
  triggerType: null,
  tagIds: [],
  actions: Object.fromEntries(
    definition.actions.map((action) => [String(action.id), { definition: action, updated: at }]),
  ),
  definition,
  templates,
});
