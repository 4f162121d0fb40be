/** sluice import: YAML and templates for flows that exist. Reads only; what it writes is proven first. */
import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { callFailed } from '../connect/connect.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import type { ApiResult } from '../klaviyo/api-error.ts';
import type { ReadApi } from '../klaviyo/api.ts';
import { oneLine } from '../plan/escape.ts';
import { emptyLedger, type Ledger } from '../ledger/ledger-entry.ts';
import { drainTagName } from '../observe/observe.ts';
import { stateProblems } from '../program/pipeline.ts';
import { plural } from '../text/words.ts';
import { modeline, sequenceSchemaFile } from './editor-schemas.ts';
import { exists } from './exists.ts';
import { addressFor } from './import-address.ts';
import { importAccount, readEach, type ReadForImport } from './import-read.ts';
import { type ImportAccount, prove, type Proven } from './import-proof.ts';
import { copiesWarning, rawWarning } from './import-raw.ts';
import type { Sequence } from '../model/sequence.ts';
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
  const draining = await drainingIn(session.api, ledger);
  if (!draining.ok) return stop(session, options, [callFailed(draining.error)]);

  const chosen = await choose(session.api, ids, options, held);
  if (!chosen.ok) return stop(session, options, [callFailed(chosen.error)]);
  const imported: Imported[] = [];
  const refused: Refused[] = [];
  const { sequences } = session.loaded;
  const flowOf = ({ address, adopt }: Sequence): string | undefined => adopt ?? ledger.entries[address]?.flow_id;
  const taken: Taken = {
    names: new Map(sequences.filter(({ adopt }) => adopt === undefined).map((one) => [one.name, one])),
    addresses: new Map(sequences.map((one) => [one.address, flowOf(one)])),
    files: new Set(session.sources.keys()),
    force: options.force ?? false,
  };
  const free = chosen.data.filter((id) => {
    const holder = held.get(id);
    if (draining.data.has(id)) {
      const reason = 'It drains: it gave way to another flow, lets the people inside go on, and is deleted then.';
      refused.push({ flow_id: id, name: null, reason });
      return false;
    }
    if (holder !== undefined && !taken.force)
      refused.push({ flow_id: id, name: null, reason: `It is the flow of "${holder}" already.` });
    return holder === undefined || taken.force;
  });
  for await (const { id, read } of readEach(session.api, free)) {
    const one = await importOne(session, id, read, account.data, taken);
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

/** Flows that gave way to another: the ledger knows them, and where it was lost their tag does. */
async function drainingIn(api: ReadApi, ledger: Ledger): Promise<ApiResult<ReadonlySet<string>>> {
  const known = Object.keys(ledger.draining ?? {});
  if (Object.keys(ledger.entries).length > 0) return { ok: true, data: new Set(known) };
  const tag = await api.findTag(drainTagName);
  if (!tag.ok) return tag;
  const id = tag.data?.id;
  if (id === undefined) return { ok: true, data: new Set(known) };
  const flows = await api.listFlows();
  if (!flows.ok) return flows;
  const tagged = flows.data.filter(({ tagIds }) => tagIds.includes(id)).map(({ flow }) => flow.id);
  return { ok: true, data: new Set([...known, ...tagged]) };
}

async function choose(api: ReadApi, ids: readonly string[], { all }: ImportOptions, held: ReadonlyMap<string, string>) {
  if (!all) return { ok: true as const, data: [...new Set(ids)] };
  const flows = await api.listFlows();
  if (!flows.ok) return flows;
  const free = flows.data.filter(({ flow }) => !flow.attributes.archived && !held.has(flow.id));
  // The oldest first: of several that are named alike it gets the plain address.
  const since = ({ flow }: (typeof free)[number]): string => flow.attributes.created ?? '';
  const sorted = [...free].sort((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0));
  return { ok: true as const, data: sorted.map(({ flow }) => flow.id) };
}

/** Editors find the schema by the first line, where `sluice init` has put one, or will: the next step where none was. */
async function editorLine(root: string, file: string): Promise<string> {
  const finds = (await exists(join(root, sequenceSchemaFile))) || !(await exists(join(root, 'sluice.yaml')));
  return finds ? modeline(posix.relative(posix.dirname(file), sequenceSchemaFile)) : '';
}

interface Taken {
  /** Sequences that do not say by an id which flow they have, by name. */
  readonly names: ReadonlyMap<string, Sequence>;
  /** Address of a sequence → its flow, as far as it has one. */
  readonly addresses: Map<string, string | undefined>;
  readonly files: Set<string>;
  readonly force: boolean;
}

type Read = ApiResult<ReadForImport> | 'not-tried';

/** One flow. Whatever is the matter with it is a reason in the list: it stops no other. */
async function importOne(
  session: Session,
  id: string,
  read: Read,
  account: ImportAccount,
  taken: Taken,
): Promise<Imported | Refused> {
  if (read === 'not-tried') return { flow_id: id, name: null, reason: 'Not tried: Klaviyo did not answer any more.' };
  if (!read.ok) {
    const reason = read.error.status === 404 ? 'The account has no such flow.' : callFailed(read.error).detail;
    return { flow_id: id, name: null, reason };
  }
  try {
    return await writeOne(session, read.data, account, taken);
  } catch (error) {
    const word = error instanceof Error ? error.message : String(error);
    if (session.world.env.SLUICE_DEBUG && error instanceof Error) session.io.stderr.write(`${error.stack}\n`);
    const reason = `This is a fault of Sluice, not of the flow: ${word}. Please report it.`;
    return { flow_id: id, name: read.data.flow.name, reason };
  }
}

async function writeOne(
  session: Session,
  read: ReadForImport,
  account: ImportAccount,
  taken: Taken,
): Promise<Imported | Refused> {
  const { flow } = read;
  // Nullable by contract.
  const name: string | null = flow.name;
  const refuse = (reason: string): Refused => ({ flow_id: flow.id, name, reason });
  if (flow.archived) return refuse('It is archived. Restore it in Klaviyo first.');
  if (name === null || name.trim() === '') return refuse('It has no name. Give it one in Klaviyo first.');
  const { flows } = account.account;
  const isOwn = (address: string): boolean => taken.force && taken.addresses.get(address) === flow.id;
  const address = addressFor(
    name,
    flow.id,
    (one) => !isOwn(one) && (taken.addresses.has(one) || taken.files.has(`${flows}${one}.yaml`)),
  );
  const file = `${flows}${address}.yaml`;
  const other = taken.names.get(name);
  if (other !== undefined && taken.addresses.get(other.address) !== flow.id)
    return refuse(
      `${other.file} has its name already. Is it that sequence's flow? Then write adopt: ${flow.id} there; if not, rename one of the two.`,
    );
  const proof = prove(flow, address, account, await editorLine(session.world.root, file));
  if (!proof.ok) return refuse(proof.error);
  const blocked = await write(session.world.root, { [file]: proof.data.text, ...proof.data.files }, taken.force);
  if (blocked !== undefined) return refuse(blocked);
  taken.addresses.set(address, flow.id);
  taken.files.add(file);
  return {
    flow_id: flow.id,
    name,
    address,
    file,
    templates: Object.keys(proof.data.files),
    secrets: proof.data.result.secrets.map(({ name, where }) => ({ name, where })),
    warnings: warningsOf(proof.data, read),
  };
}

function warningsOf(proof: Proven, { dragAndDrop, unread }: ReadForImport): readonly string[] {
  const { statuses, warnings } = proof;
  const raw = rawWarning(proof);
  return [
    ...(dragAndDrop > 0
      ? [
          `${dragAndDrop} ${dragAndDrop === 1 ? 'mail was' : 'mails were'} built with Klaviyo's drag-and-drop editor. The files hold their HTML; once a mail is changed here, that editor no longer opens it.`,
        ]
      : []),
    ...(unread.length > 0
      ? [`Klaviyo did not give ${plural(unread.length, 'mail')} (template ${unread.join(', ')}): written as raw.`]
      : []),
    ...(raw === undefined ? [] : [raw]),
    ...copiesWarning(proof),
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
    `  ${file}  "${oneLine(name)}"  from ${id}${templates.length === 0 ? '' : `, ${plural(templates.length, 'template')}`}`,
    ...warnings.map((warning) => `    ! ${oneLine(warning)}`),
    ...secrets.map(
      (one) =>
        `    ! ${oneLine(one.where)} is a credential and was not written. Before the next plan: export ${one.name}=…, and name it in sluice.yaml, under secrets of the account.`,
    ),
  ]);
  const not = refused.map(
    ({ flow_id: id, name, reason }) =>
      `  ${id}${name === null ? '' : `  "${oneLine(name)}"`}  not imported: ${oneLine(reason)}`,
  );
  const left = refused.length === 0 ? '' : `, ${refused.length} not`;
  say(
    io.stdout,
    [`Imported ${plural(imported.length, 'flow')}${left}; nothing was changed in Klaviyo.`, ...lines, ''].join('\n'),
  );
  if (not.length > 0) io.stderr.write(`${not.join('\n')}\n`);
  if (imported.length > 0)
    say(
      io.stdout,
      `\nNext: ${loaded.config.project === undefined ? 'sluice init (an apply needs a project), then ' : ''}sluice plan. It will say of each of these "take over as it is"; the apply after it tags the flows as yours and changes nothing in them.\n`,
    );
}
