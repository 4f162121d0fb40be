/**
 * What has run, kept beside the ledger, so that a restart neither forgets a run nor makes it twice. Reports and drift
 * alone: a reconcile looks again every few minutes anyway. Every share has a file of its own; all are read, so that another
 * number of shares loses nothing.
 */
import type { GitPlace } from '../../git/git.ts';
import { success } from '../../diagnostics/result.ts';
import type { Config } from '../../model/config/config.ts';
import { directoryFiles } from '../../state/directory-files.ts';
import { gitFiles } from '../../state/git-files.ts';
import type { FileChange, StateFiles } from '../../state/state-files.ts';
import { done, type StateResult } from '../../state/state-store.ts';
import { fieldsOf, jsonOf } from '../../text/json.ts';

/** By job key: the time of its schedule that was served last, milliseconds since 1970. */
export type Served = ReadonlyMap<string, number>;

const directory = '.sluice/controller';
/** In a work tree nobody is to commit it. */
const ignore: FileChange = { path: `${directory}/.gitignore`, text: '*\n' };

export const runFiles = ({ root, git }: GitPlace, state: Config['state']): StateFiles =>
  state.kind === 'branch' ? gitFiles(git(root), { branch: state.branch }) : directoryFiles(root);

export async function readRuns(files: StateFiles): Promise<StateResult<Served>> {
  const listed = await files.list(directory);
  if (!listed.ok) return listed;
  const served = new Map<string, number>();
  for (const path of listed.data.filter((name) => name.endsWith('.json'))) {
    const file = await files.read(path);
    if (!file.ok) return file;
    for (const [key, at] of parsed(file.data?.text)) served.set(key, Math.max(at, served.get(key) ?? 0));
  }
  return success(served);
}

export async function writeRuns(files: StateFiles, name: string, served: Served): Promise<StateResult<undefined>> {
  if (served.size === 0) return done;
  const runs = Object.fromEntries(
    [...served].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, at]) => [key, new Date(at).toISOString()]),
  );
  const text = `${JSON.stringify({ version: 1, runs }, null, 1)}\n`;
  return files.write([{ path: `${directory}/${name}.json`, text }, ignore], {
    message: 'sluice: runs of the controller',
    durable: true,
  });
}

/** What cannot be read has not run: it runs once more, which does no harm. */
const parsed = (text: string | undefined): readonly (readonly [string, number])[] =>
  Object.entries(fieldsOf(fieldsOf(jsonOf(text ?? '{}'))['runs']))
    .map(([key, at]) => [key, Date.parse(String(at))] as const)
    .filter(([, at]) => Number.isFinite(at));
