/** sluice import: YAML and templates for flows that exist. Reads only; what it writes is proven first. */
import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { callFailed } from '../connect.ts';
import { slugOf } from '../decompile/wire.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import type { ReadApi } from '../klaviyo/api.ts';
import { emptyLedger } from '../state/ledger-entry.ts';
import { stateProblems } from '../pipeline.ts';
import { modeline, sequenceSchemaFile } from './editor-schemas.ts';
import { exists } from './exists.ts';
import { importAccount, readForImport } from './import-read.ts';
import { type ImportAccount, prove, type Proven } from './import-proof.ts';
import { rawWarning } from './import-raw.ts';
import type { ExitCode, Io } from './io.ts';
import { say } from './say.ts';
import { type CommonOptions, failed, openToRead, printJson, type Session, tell } from './session.ts';

export interface ImportOptions extends CommonOptions {
  readonly all?: boolean;
  readonly force?: boolean;
}

export interface Imported {
  readonly flow_id: string;
  readonly name: string;
  readonly address: string;
  readonly file: string;
  readonly templates: readonly string[];
  /** Environment variables that must be set before the next plan. */
  readonly secrets: readonly { readonly name: string; readonly where: string }[];
  readonly warnings: readonly string[];
}

export interface Refused {
  readonly flow_id: string;
  readonly name: string | null;
  readonly reason: string;
}

export async function importFlows(io: Io, ids: readonly string[], options: ImportOptions): Promise<ExitCode> {
  if (ids.length === 0 && !options.all) {
    io.stderr.write(
      "Name the flows to import by their ids, or say --all. An id stands in the address of the flow's page: klaviyo.com/flow/<id>/edit.\n",
    );
    return failed;
  }
  const session = await openToRead(io, options);
  if (!session) return failed;
  const account = await importAccount(session.api, session.loaded.account, session.world.now());
  if (!account.ok) return stop(session, options, [callFailed(account.error)]);
  const remembered = await session.store.readLedger(account.data.owner.id);
  if (!remembered.ok) return stop(session, options, stateProblems(remembered.error));
  const ledger = remembered.data ?? emptyLedger('', account.data.owner.id);
  const held = new Map(Object.entries(ledger.entries).map(([address, entry]) => [entry.flow_id, address]));
  for (const { adopt, address } of session.loaded.sequences) if (adopt !== undefined) held.set(adopt, address);

  const chosen = await choose(session.api, ids, options, held);
  if (!chosen.ok) return stop(session, options, [callFailed(chosen.error)]);
  const imported: Imported[] = [];
  const refused: Refused[] = [];
  const names = new Map(session.loaded.sequences.map(({ name, file }) => [name, file]));
  const files = new Set(session.sources.keys());
  for (const id of chosen.data) {
    const one = await importOne(session, id, account.data, { held, names, files, force: options.force ?? false });
    if ('reason' in one) refused.push(one);
    else imported.push(one);
  }
  report(session, options, imported, refused);
  return refused.length > 0 ? failed : 0;
}

function stop(session: Session, options: ImportOptions, problems: Parameters<typeof tell>[2]): ExitCode {
  tell(session.io, options, [...session.loaded.diagnostics.filter(isError), ...problems], session.sources);
  return failed;
}

async function choose(api: ReadApi, ids: readonly string[], { all }: ImportOptions, held: ReadonlyMap<string, string>) {
  if (!all) return { ok: true as const, data: [...new Set(ids)] };
  const flows = await api.listFlows();
  if (!flows.ok) return flows;
  const free = flows.data.filter(({ flow }) => !flow.attributes.archived && !held.has(flow.id));
  return { ok: true as const, data: free.map(({ flow }) => flow.id) };
}

/** Editors find the schema by the first line, where `sluice init` has put one, or will: the next step where none was. */
async function editorLine(root: string, file: string): Promise<string> {
  const finds = (await exists(join(root, sequenceSchemaFile))) || !(await exists(join(root, 'sluice.yaml')));
  return finds ? modeline(posix.relative(posix.dirname(file), sequenceSchemaFile)) : '';
}

interface Taken {
  /** Flow id → the sequence that has it. */
  readonly held: ReadonlyMap<string, string>;
  /** Name of a sequence → its file. */
  readonly names: Map<string, string>;
  readonly files: Set<string>;
  readonly force: boolean;
}

async function importOne(
  session: Session,
  id: string,
  account: ImportAccount,
  taken: Taken,
): Promise<Imported | Refused> {
  const refuse = (reason: string, name: string | null = null): Refused => ({ flow_id: id, name, reason });
  const holder = taken.held.get(id);
  if (holder !== undefined && !taken.force) return refuse(`It is the flow of "${holder}" already.`);
  const read = await readForImport(session.api, id);
  if (!read.ok)
    return refuse(read.error.status === 404 ? 'The account has no such flow.' : callFailed(read.error).detail);
  const { flow, dragAndDrop } = read.data;
  if (flow.archived) return refuse('It is archived. Restore it in Klaviyo first.', flow.name);
  const address = slugOf(flow.name) ?? `flow-${id.toLowerCase()}`;
  const file = `${account.account.flows}${address}.yaml`;
  const other = taken.names.get(flow.name);
  if (other !== undefined && !(taken.force && other === file))
    return refuse(`${other} has its name already; names are unique. Rename one of the two in Klaviyo.`, flow.name);
  if (taken.files.has(file) && !taken.force) return refuse(`${file} exists. Overwrite it with --force.`, flow.name);
  const proof = prove(flow, address, account, await editorLine(session.world.root, file));
  if (!proof.ok) return refuse(proof.problem, flow.name);
  const blocked = await write(session.world.root, { [file]: proof.text, ...proof.files }, taken.force);
  if (blocked !== undefined) return refuse(blocked, flow.name);
  taken.names.set(flow.name, file);
  taken.files.add(file);
  return {
    flow_id: id,
    name: flow.name,
    address,
    file,
    templates: Object.keys(proof.files),
    secrets: proof.result.secrets.map(({ name, where }) => ({ name, where })),
    warnings: warningsOf(proof, dragAndDrop),
  };
}

function warningsOf(proof: Proven, dragAndDrop: number): readonly string[] {
  const { statuses, warnings } = proof;
  const raw = rawWarning(proof);
  return [
    ...(dragAndDrop > 0
      ? [
          `${dragAndDrop} ${dragAndDrop === 1 ? 'mail was' : 'mails were'} built with Klaviyo's drag-and-drop editor. The files hold their HTML; once a mail is changed here, that editor no longer opens it.`,
        ]
      : []),
    ...(raw === undefined ? [] : [raw]),
    ...(statuses
      ? []
      : ['Its steps have statuses that cannot be written, so status is left out and stays as it is in Klaviyo.']),
    ...warnings.map(({ message }) => message),
  ];
}

/** All files or none; a sequence that is there already is told, and a mail that says something else, and nothing written. */
export async function write(
  root: string,
  files: Readonly<Record<string, string>>,
  force: boolean,
): Promise<string | undefined> {
  const equal = new Set<string>();
  for (const [path, text] of force ? [] : Object.entries(files)) {
    const there = await lstat(join(root, path)).catch(() => undefined);
    if (there === undefined) continue;
    const now = there.isFile() && !path.endsWith('.yaml') ? await readFile(join(root, path), 'utf8') : undefined;
    if (now !== text) return `${path} exists. Overwrite it with --force.`;
    equal.add(path);
  }
  for (const [path, text] of Object.entries(files).filter(([path]) => !equal.has(path))) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return undefined;
}

function report(
  { io, loaded }: Session,
  options: ImportOptions,
  imported: readonly Imported[],
  refused: readonly Refused[],
): void {
  if (options.format === 'json') return printJson(io, { version: 1, imported, refused });
  if (options.all === true && imported.length === 0 && refused.length === 0)
    return io.stdout.write('Every flow of the account has a sequence already.\n');
  const lines = imported.flatMap(({ flow_id: id, name, file, templates, secrets, warnings }) => [
    `  ${file}  "${name}"  from ${id}${templates.length === 0 ? '' : `, ${templates.length} ${templates.length === 1 ? 'template' : 'templates'}`}`,
    ...warnings.map((warning) => `    ! ${warning}`),
    ...secrets.map(
      (one) => `    ! ${one.where} is a credential and was not written. Before the next plan: export ${one.name}=…`,
    ),
  ]);
  const not = refused.map(
    ({ flow_id: id, name, reason }) => `  ${id}${name === null ? '' : `  "${name}"`}  not imported: ${reason}`,
  );
  say(
    io.stdout,
    [
      `Imported ${imported.length} ${imported.length === 1 ? 'flow' : 'flows'}; nothing was changed in Klaviyo.`,
      ...lines,
      '',
    ].join('\n'),
  );
  if (not.length > 0) io.stderr.write(`${not.join('\n')}\n`);
  if (imported.length > 0)
    say(
      io.stdout,
      `\nNext: ${loaded.config.project === undefined ? 'sluice init (an apply needs a project), then ' : ''}sluice plan. It will say of each of these "take over as it is"; the apply after it tags the flows as yours and changes nothing in them.\n`,
    );
}
