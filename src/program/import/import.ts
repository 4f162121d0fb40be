/**
 * The use case behind `sluice import`: sequences and templates for flows that exist. Only reads the account; each file is
 * proven first to come back as the same flow. Whatever is the matter with one flow stops no other.
 */
import { callFailed } from '../../connect/connect.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { failed, type Result, success } from '../../diagnostics/result.ts';
import type { ApiResult } from '../../klaviyo/api-error.ts';
import type { ReadApi } from '../../klaviyo/api.ts';
import { emptyLedger } from '../../ledger/ledger-entry.ts';
import type { Sequence } from '../../model/sequence.ts';
import { plural } from '../../text/words.ts';
import { stateProblems } from '../pipeline.ts';
import type { ReadSite } from '../preview/site.ts';
import { type Marks, marksOf } from './marks.ts';
import { type ImportAccount, prove, type Proven } from './proof.ts';
import { copiesWarning, rawWarning } from './raw-words.ts';
import { importAccount, readEach, type ReadForImport } from './read.ts';
import { writeAll } from './write-all.ts';
import { slugOf } from '../../decompile/wire.ts';

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

export interface ImportRequest {
  /** Ids of flows; of no account in use with `all`. */
  readonly ids: readonly string[];
  /** Every flow that no sequence has yet. */
  readonly all: boolean;
  /** Files that exist may be overwritten. */
  readonly force: boolean;
  /** Files that were read, relative to the root: none of them is a new sequence's. */
  readonly files: Iterable<string>;
  /** How a new file begins, by its path. */
  readonly headOf: (file: string) => Promise<string>;
  /** A fault of our own was met. */
  readonly onFault?: (error: unknown) => void;
}

export interface ImportOutcome {
  readonly imported: readonly Imported[];
  readonly refused: readonly Refused[];
}

/** Fails only where the account or what is remembered of it cannot be read. */
export async function importFlows(
  site: ReadSite,
  request: ImportRequest,
): Promise<Result<ImportOutcome, readonly Diagnostic[]>> {
  const { world, loaded, api, store } = site;
  const account = await importAccount(api, loaded.account, world.now());
  if (!account.ok) return failed([callFailed(account.error)]);
  const remembered = await store.readLedger(account.data.owner.id);
  if (!remembered.ok) return failed(stateProblems(remembered.error));
  const ledger = remembered.data ?? emptyLedger('', account.data.owner.id);
  const held = new Map(Object.entries(ledger.entries).map(([address, entry]) => [entry.flow_id, address]));
  for (const { adopt, address } of loaded.sequences) if (adopt !== undefined) held.set(adopt, address);
  const marks = await marksOf(api, ledger, loaded.config.project);
  if (!marks.ok) return failed([callFailed(marks.error)]);
  const chosen = await choose(api, request, (id) => held.has(id) || marks.data.draining.has(id));
  if (!chosen.ok) return failed([callFailed(chosen.error)]);

  const imported: Imported[] = [];
  const refused: Refused[] = [];
  const flowOf = ({ address, adopt }: Sequence): string | undefined => adopt ?? ledger.entries[address]?.flow_id;
  const taken: Taken = {
    names: new Map(loaded.sequences.filter(({ adopt }) => adopt === undefined).map((one) => [one.name, one])),
    addresses: new Map(loaded.sequences.map((one) => [one.address, flowOf(one)])),
    files: new Set(request.files),
  };
  const free = chosen.data.filter((id) => {
    const holder = held.get(id);
    if (marks.data.draining.has(id)) {
      const reason = 'It drains: it gave way to another flow, lets the people inside go on, and is deleted then.';
      refused.push({ flow_id: id, name: null, reason });
      return false;
    }
    if (holder !== undefined && !request.force)
      refused.push({ flow_id: id, name: null, reason: `It is the flow of "${holder}" already.` });
    return holder === undefined || request.force;
  });
  for await (const { id, read } of readEach(api, free)) {
    const one = await importOne(site, request, { id, read: bared(read, marks.data), account: account.data, taken });
    if ('reason' in one) refused.push(one);
    else imported.push(one);
  }
  return success({ imported, refused });
}

/** The flows that were named; or all that are neither archived, nor a sequence's, nor drain after one. */
async function choose(
  api: ReadApi,
  { ids, all }: ImportRequest,
  isOurs: (id: string) => boolean,
): Promise<ApiResult<readonly string[]>> {
  if (!all) return success([...new Set(ids)]);
  const flows = await api.listFlows();
  if (!flows.ok) return flows;
  const free = flows.data.filter(({ flow }) => !flow.attributes.archived && !isOurs(flow.id));
  // The oldest first: of several that are named alike it gets the plain address.
  const since = ({ flow }: (typeof free)[number]): string => flow.attributes.created ?? '';
  const sorted = [...free].sort((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0));
  return success(sorted.map(({ flow }) => flow.id));
}

type Read = ApiResult<ReadForImport> | 'not-tried';

const bared = (read: Read, { bare }: Marks): Read =>
  read === 'not-tried' || !read.ok ? read : success({ ...read.data, flow: bare(read.data.flow) });

interface Taken {
  /** Sequences that do not say by an id which flow they have, by name. */
  readonly names: ReadonlyMap<string, Sequence>;
  /** Address of a sequence → its flow, as far as it has one. */
  readonly addresses: Map<string, string | undefined>;
  readonly files: Set<string>;
}

interface Candidate {
  readonly id: string;
  readonly read: Read;
  readonly account: ImportAccount;
  readonly taken: Taken;
}

async function importOne(site: ReadSite, request: ImportRequest, one: Candidate): Promise<Imported | Refused> {
  const { id, read, account, taken } = one;
  if (read === 'not-tried') return { flow_id: id, name: null, reason: 'Not tried: Klaviyo did not answer any more.' };
  if (!read.ok) {
    const reason = read.error.status === 404 ? 'The account has no such flow.' : callFailed(read.error).detail;
    return { flow_id: id, name: null, reason };
  }
  try {
    return await writeOne(site, request, read.data, account, taken);
  } catch (error) {
    const word = error instanceof Error ? error.message : String(error);
    request.onFault?.(error);
    const reason = `This is a fault of Sluice, not of the flow: ${word}. Please report it.`;
    return { flow_id: id, name: read.data.flow.name, reason };
  }
}

async function writeOne(
  { world }: ReadSite,
  { force, headOf }: ImportRequest,
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
  const isOwn = (address: string): boolean => force && taken.addresses.get(address) === flow.id;
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
  const proof = prove(flow, address, account, await headOf(file));
  if (!proof.ok) return refuse(proof.error);
  const blocked = await writeAll(world.root, { [file]: proof.data.text, ...proof.data.files }, force);
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

/** Names that Windows keeps for devices, whatever the ending, and that nobody could check out there. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * `welcome-series`, or `welcome-series-2` where that is taken.
 *
 * @param isTaken whether a sequence stands at an address
 */
function addressFor(name: string, id: string, isTaken: (address: string) => boolean): string {
  const slug = slugOf(name) ?? `flow-${id.toLowerCase()}`;
  // `constructor` and the like cannot be addresses (source/files.ts).
  const wanted = devices.test(slug) || slug in {} ? `${slug}-flow` : slug;
  let address = wanted;
  for (let n = 2; isTaken(address); n++) address = `${wanted}-${n}`;
  return address;
}
