/** The data of the review page: the files at hand, and those of the base, rendered and compared. */
import { failed, type Result, success } from '../../diagnostics/result.ts';
import { type Diagnostic, diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { diagnosticJson } from '../../diagnostics/render.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { Fixture } from '../../mail/sample.ts';
import { giveIds } from '../../model/identify.ts';
import { load, type Loaded } from '../pipeline.ts';
import { sideOf } from '../../preview/build.ts';
import { compared } from '../../preview/compare.ts';
import type { PageData, PageSequence, Side } from '../../preview/data.ts';
import type { StoredFigures } from '../../preview/figures.ts';
import { readStored } from '../../report/sync/store.ts';
import { atRef } from '../../source/base.ts';
import { type Fixtures, fixtureFor, readFixtureFile, readFixtures } from '../../source/fixtures.ts';
import { directoryFiles } from '../../state/directory-files.ts';
import type { World } from '../../connect/world.ts';
import { previewSequence } from './preview-sequence.ts';

export type MadePage = Result<PageData, readonly Diagnostic[]>;

export interface PageRequest {
  /** One account of sluice.yaml; left out: the only one, or the default one. */
  readonly account?: string;
  /** A file, for whom all is shown. */
  readonly fixture?: string;
  /** The Git ref to compare with. */
  readonly base?: string;
  /** What the base is called where its ref says nothing to people, such as "main" for HEAD^1. */
  readonly baseName?: string;
}

/** Reads the files, and those of the base, and renders both. */
export async function pageOf(world: World, addresses: readonly string[], options: PageRequest): Promise<MadePage> {
  const here = await stateOf(world, options, world.root);
  if (!here.ok) return here;
  const now = here.data;
  const { base } = options;
  const read = base === undefined ? undefined : await atRef(world, base, (root) => stateOf(world, options, root));
  if (read && !read.ok) return failed([read.error]);
  if (read && !read.data.ok) return failed([unreadableBase(base ?? ''), ...read.data.error]);
  const before = read?.data.ok ? read.data.data : undefined;
  const known = [...new Set([...now.sides.keys(), ...now.broken.keys(), ...(before?.sides.keys() ?? [])])].sort();
  const wanted = addresses.map((written) => addressIn(written, now.flows));
  const unknown = wanted.find((address) => !known.includes(address));
  if (unknown !== undefined) return failed([noSuchSequence(unknown, known)]);
  const sequences = (wanted.length === 0 ? known : [...new Set(wanted)]).map((address): PageSequence => {
    const [side, old] = [now.sides.get(address), before?.sides.get(address)];
    const own = {
      address,
      name: side?.name ?? old?.name ?? address,
      problems: (now.broken.get(address) ?? []).map(diagnosticJson),
    };
    if (base !== undefined) return compared(own, old?.side, side?.side);
    return side ? { ...own, now: side.side } : own;
  });
  return success({ version: 1, ...(base === undefined ? {} : { base: options.baseName ?? base }), sequences });
}

const addressIn = (written: string, flows: string): string => {
  const path = written.replace(/^\.\//, '').replace(/\.yaml$/, '');
  return path.startsWith(flows) ? path.slice(flows.length) : path;
};

const noSuchSequence = (address: string, known: readonly string[]): Diagnostic =>
  diagnostic(
    'sequence-unknown',
    `There is no sequence "${address}".${didYouMean(address, known)}`,
    `There are: ${known.join(', ') || 'none'}.`,
  );

const unreadableBase = (ref: string): Diagnostic =>
  diagnostic(
    'base-unknown',
    `The files of "${ref}" cannot be read, so there is nothing to compare with.`,
    'What is wrong there stands below. Name another commit, or leave --base out.',
  );

interface State {
  readonly flows: string;
  readonly sides: ReadonlyMap<string, { readonly name: string; readonly side: Side }>;
  /** Errors of sequences that cannot be read, by address. */
  readonly broken: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** The repository in `root`, rendered. */
async function stateOf(
  world: World,
  options: PageRequest,
  root: string,
): Promise<Result<State, readonly Diagnostic[]>> {
  const here = { ...world, root };
  const found = await load(here, options.account);
  if (!found.ok) return failed(found.error);
  const loaded = found.data;
  const named =
    options.fixture === undefined ? undefined : await readFixtureFile(here.disk, world.root, options.fixture);
  if (named && 'problem' in named) return failed([named.problem]);
  const fixtures = await readFixtures(here.disk, root);
  const stored = await storedFigures(world, loaded);
  const sides = loaded.sequences.map((each) => {
    const sequence = giveIds(each, []);
    const fixture = named?.fixture ?? fixtureFor(sequence, fixtures);
    const { preview } = previewSequence(loaded, sequence, fixture, world.now());
    const shownFor = shownForWords(fixture, fixtures, options.fixture);
    const side = sideOf({ sequence, templates: loaded.templates, messages: preview.messages, shownFor, ...stored });
    return [sequence.address, { name: sequence.name, side }] as const;
  });
  return success({ flows: loaded.account.flows, sides: new Map(sides), broken: brokenOf(loaded) });
}

function brokenOf({ diagnostics, sequences, account }: Loaded): ReadonlyMap<string, readonly Diagnostic[]> {
  const broken = new Map<string, Diagnostic[]>();
  const read = new Set(sequences.map(({ address }) => address));
  for (const problem of diagnostics.filter(isError)) {
    const file = problem.at?.file ?? '';
    const address = problem.address ?? (file.endsWith('.yaml') ? addressIn(file, account.flows) : undefined);
    if (address !== undefined && !read.has(address)) broken.set(address, [...(broken.get(address) ?? []), problem]);
  }
  return broken;
}

function shownForWords(fixture: Fixture | undefined, { byName }: Fixtures, named: string | undefined): string {
  if (named !== undefined) return `the fixture ${named}`;
  const [file] = [...byName].find(([, each]) => each === fixture) ?? [];
  return file === undefined ? 'a made-up person and event' : `the fixture fixtures/${file}`;
}

/** Figures are an extra: where none are stored, or they cannot be read, the page has none. */
async function storedFigures(world: World, { config, account }: Loaded): Promise<{ readonly stored?: StoredFigures }> {
  const directory = `${config.reports.directory.replace(/\/+$/, '')}/${account.key}`;
  const read = await readStored(directoryFiles(world.root), directory);
  return read.ok ? { stored: read.data } : {};
}
