/** What every command begins with: the world, the files, the connection; and how it tells what went wrong. */
import { resolve } from 'node:path';
import { type Connected, connectToRead, connectToWrite } from '../../connect/connect.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { coloured, diagnosticJson, plain, renderDiagnostics, type Rendering } from '../../diagnostics/render.ts';
import type { ReadApi, WriteApi } from '../../klaviyo/api.ts';
import { load, type Loaded } from '../../program/pipeline.ts';
import type { ReadSite } from '../../program/preview/site.ts';
import { nodeDisk } from '../../source/disk.ts';
import { openState } from '../../state/open-state.ts';
import type { World } from '../../connect/world.ts';
import type { ExitCode, Io, Stream } from './io.ts';
import { ansiStyles, plainStyles, type Styles } from '../../plan/terminal/render-styles.ts';

export interface CommonOptions {
  readonly root: string;
  readonly account?: string;
  readonly format: 'text' | 'json' | 'markdown';
}

export function worldOf(io: Io, root: string): World {
  const say = (line: string): void => {
    if (io.stderr.isTerminal) io.stderr.write(`${line}\n`);
  };
  const directory = resolve(io.cwd, root);
  return {
    root: directory,
    github: async () => (await import('./github.ts')).githubOf(io, directory),
    disk: nodeDisk,
    env: io.env,
    fetch: io.fetch,
    now: io.now,
    ...(io.counted ? { counted: io.counted } : {}),
    sleep: (ms) => io.sleep(ms),
    random: io.random,
    git: io.git,
    onProgress: (line) => io.stderr.write(`${line}\n`),
    onWait: (endpoint, ms, why) => {
      if (ms >= 2000) say(`… waiting ${Math.ceil(ms / 1000)} s for Klaviyo's limit of ${why} (${endpoint})`);
    },
    onRetry: (error, ms) => {
      const call = `${error.method} ${error.path}`;
      const seconds = Math.ceil(ms / 1000);
      say(
        error.status === 429
          ? `… waiting ${seconds} s, as Klaviyo asks: too many calls just now (${call})`
          : `… ${call} failed (${error.status ?? error.kind}); trying again in ${seconds} s`,
      );
    },
  };
}

/** Colours where a person watches, unless NO_COLOR says otherwise (no-color.org). */
export const wantsColour = (io: Io, stream: Stream): boolean =>
  stream.isTerminal && !io.env.NO_COLOR && io.env.TERM !== 'dumb';

export const printJson = (io: Io, value: unknown): void => io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);

export const stylesFor = (io: Io): Styles => (wantsColour(io, io.stdout) ? ansiStyles : plainStyles);

/** All problems: as JSON on stdout where that was asked for, for people on stderr otherwise. The command has failed. */
export function tell(
  io: Io,
  options: CommonOptions,
  problems: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): ExitCode {
  if (options.format === 'json') printJson(io, { version: 1, diagnostics: problems.map(diagnosticJson) });
  else io.stderr.write(renderDiagnostics(problems, renderingFor(io, io.stderr, sources)));
  return failed;
}

/** Colours and broken lines where a person watches. */
export const renderingFor = (io: Io, stream: Stream, sources: ReadonlyMap<string, string>): Rendering => ({
  sources,
  paint: wantsColour(io, stream) ? coloured : plain,
  ...(stream.isTerminal ? { width: Math.max(40, Math.min(stream.columns, 100)) } : {}),
});

export interface Session<A extends ReadApi = ReadApi> extends ReadSite<A> {
  readonly io: Io;
  readonly sources: ReadonlyMap<string, string>;
}

/** Reads the files, of a sluice.yaml with errors what it can if that is enough; undefined when there is nothing to go on with, which has been told by then. */
export async function loadFiles(
  io: Io,
  options: CommonOptions,
  isForgiving = false,
): Promise<Pick<Session, 'world' | 'loaded' | 'sources'> | undefined> {
  const world = worldOf(io, options.root);
  const read = await load(world, options.account, isForgiving);
  if (read.ok) return { world, loaded: read.data, sources: read.sources };
  tell(io, options, read.error, read.sources);
  return undefined;
}

export const openToRead = (io: Io, options: CommonOptions): Promise<Session | undefined> =>
  open(io, options, connectToRead);

export const openToWrite = (io: Io, options: CommonOptions): Promise<Session<WriteApi> | undefined> =>
  open(io, options, connectToWrite);

async function open<A extends ReadApi>(
  io: Io,
  options: CommonOptions,
  connect: (world: World, account: Loaded['account']) => Connected<A>,
): Promise<Session<A> | undefined> {
  const files = await loadFiles(io, options);
  if (!files) return undefined;
  const connection = connect(files.world, files.loaded.account);
  if (!connection.ok) {
    tell(io, options, [...files.loaded.diagnostics.filter(isError), connection.error], files.sources);
    return undefined;
  }
  return { io, ...files, api: connection.data, store: openState(files.world, files.loaded.config.state) };
}

export const failed: ExitCode = 1;
