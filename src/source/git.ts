/** What the local Git repository says about the commit we stand on. No repository is an answer, not an error. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * How the commit at hand stands to one that was applied before. `shallow`: this clone lacks the history that would tell;
 * `unknown`: there is no repository to ask.
 */
export type Ancestry = 'same' | 'descendant' | 'ancestor' | 'diverged' | 'shallow' | 'unknown';

/** Runs git in `directory` and gives its output without the last newline; undefined when git fails or is missing. */
export async function git(directory: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', ['-C', directory, ...args], { maxBuffer: 64 * 1024 * 1024 });
    return stdout.replace(/\n$/, '');
  } catch {
    return undefined;
  }
}

/** The full hash of HEAD, or undefined outside a repository or before its first commit. */
export const headCommit = (directory: string): Promise<string | undefined> =>
  git(directory, ['rev-parse', '--verify', '--quiet', 'HEAD']);

/**
 * Where `commit` stands to `applied`: an ancestor is older than what the account holds, a descendant is newer.
 * A clone with its whole history that does not know the applied commit has not seen it: it is behind, or of another
 * history, and what it would apply may be older ("diverged").
 */
export async function ancestry(directory: string, commit: string, applied: string): Promise<Ancestry> {
  if (commit === applied) return 'same';
  // Most often one is above the other, and one question is enough.
  const base = await git(directory, ['merge-base', commit, applied]);
  if (base === commit) return 'ancestor';
  if (base === applied) return 'descendant';
  const known = await Promise.all(
    [commit, applied].map((hash) => git(directory, ['cat-file', '-e', `${hash}^{commit}`])),
  );
  const shallow = await git(directory, ['rev-parse', '--is-shallow-repository']);
  if (shallow === undefined) return 'unknown';
  if (known.includes(undefined)) return shallow === 'true' ? 'shallow' : 'diverged';
  // A shallow clone may lack the common history: no base proves nothing then.
  return base === undefined && shallow === 'true' ? 'shallow' : 'diverged';
}

/** The commits of the branch itself between `after` and `commit`, both left out, the newest first; none where unknown. */
export async function firstParents(
  directory: string,
  commit: string,
  after: string,
  most: number,
): Promise<readonly string[]> {
  const range = [`--max-count=${most}`, '--skip=1', '--first-parent', commit, `^${after}`];
  return ((await git(directory, ['rev-list', ...range])) ?? '').split('\n').filter((line) => line !== '');
}

/** "owner/name" of the remote `origin` when it is on GitHub, for links. */
export async function githubRepository(directory: string): Promise<string | undefined> {
  const url = await git(directory, ['remote', 'get-url', 'origin']);
  return url?.match(/github\.com[:/]([^/]+\/[^/]+?)(?:\.git)?$/)?.[1];
}

/** The first line of each commit's message; a commit that this clone does not know is left out. */
export async function commitTitles(
  directory: string,
  commits: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(commits)].filter((hash) => /^[0-9a-f]{40,64}$/.test(hash));
  if (wanted.length === 0) return new Map();
  const titles = await git(directory, ['log', '--no-walk=unsorted', '--ignore-missing', '--format=%H %s', ...wanted]);
  const lines = (titles ?? '').split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
}
