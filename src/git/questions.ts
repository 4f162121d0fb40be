/** What the local Git repository says about the commit we stand on. No repository is an answer, not an error. */
import type { Git } from './git.ts';

/**
 * How the commit at hand stands to one that was applied before. `shallow`: this clone lacks the history that would tell;
 * `unknown`: there is no repository to ask.
 */
export type Ancestry = 'same' | 'descendant' | 'ancestor' | 'diverged' | 'shallow' | 'unknown';

/** What git prints, without the last newline; undefined when it fails or is missing. */
export async function said(git: Git, args: readonly string[]): Promise<string | undefined> {
  const { ok, text } = await git(args);
  return ok ? text : undefined;
}

/** The full hash of HEAD, or undefined outside a repository or before its first commit. */
export const headCommit = (git: Git): Promise<string | undefined> =>
  said(git, ['rev-parse', '--verify', '--quiet', 'HEAD']);

export interface Whereabouts {
  /** As of `prefixIn`. */
  readonly prefix: string;
  /** As of `presentBranch`. */
  readonly branch?: string;
}

/** Where in its repository the directory is, and on which branch; undefined outside of one. On a branch it is one question. */
export async function whereabouts(git: Git): Promise<Whereabouts | undefined> {
  const { raw } = await git(['rev-parse', '--show-prefix', '--symbolic-full-name', 'HEAD']);
  // Nothing outside of a repository; "HEAD" on no branch, and, as a failure, before the first commit of one.
  const [, prefix, name = ''] = /^(.*)\n(.+)\n$/s.exec(raw) ?? [];
  if (prefix === undefined) return undefined;
  const [, branch = await presentBranch(git)] = /^refs\/heads\/(.+)$/.exec(name) ?? [];
  return { prefix, branch };
}

/** The directory as a path below the repository's own, with a slash at its end; undefined outside a repository. */
export const prefixIn = (git: Git): Promise<string | undefined> => said(git, ['rev-parse', '--show-prefix']);

/** The branch that is checked out, else the remote's default. */
async function presentBranch(git: Git): Promise<string | undefined> {
  const here = await said(git, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  if (here !== undefined) return here;
  const remote = await said(git, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  return remote?.replace(/^origin\//, '');
}

/**
 * Where `commit` stands to `applied`: an ancestor is older than what the account holds, a descendant is newer.
 * A clone with its whole history that does not know the applied commit has not seen it: it is behind, or of another
 * history, and what it would apply may be older ("diverged").
 */
export async function ancestry(git: Git, commit: string, applied: string): Promise<Ancestry> {
  if (commit === applied) return 'same';
  // Most often one is above the other, and one question is enough.
  const base = await said(git, ['merge-base', commit, applied]);
  if (base === commit) return 'ancestor';
  if (base === applied) return 'descendant';
  const known = await commitsNamed(git, [commit, applied]);
  const shallow = await said(git, ['rev-parse', '--is-shallow-repository']);
  if (shallow === undefined) return 'unknown';
  if (known.includes(undefined)) return shallow === 'true' ? 'shallow' : 'diverged';
  // A shallow clone may lack the common history: no base proves nothing then.
  return base === undefined && shallow === 'true' ? 'shallow' : 'diverged';
}

/** The commits of the branch itself between `after` and `commit`, both left out, the newest first; none where unknown. */
export async function firstParents(git: Git, commit: string, after: string, most: number): Promise<readonly string[]> {
  const range = [`--max-count=${most}`, '--skip=1', '--first-parent', commit, `^${after}`];
  return ((await said(git, ['rev-list', ...range])) ?? '').split('\n').filter((line) => line !== '');
}

/** The address of the remote `origin`, where there is one. */
export const originUrl = (git: Git): Promise<string | undefined> => said(git, ['remote', 'get-url', 'origin']);

/** "owner/name" of the remote `origin` when it is on GitHub, for links. */
export async function githubRepository(git: Git): Promise<string | undefined> {
  return githubNameIn(await originUrl(git));
}

/** "owner/name" in an address at GitHub. */
export function githubNameIn(url: string | undefined): string | undefined {
  return url?.match(/github\.com[:/]([^/]+\/[^/]+?)(?:\.git)?$/)?.[1];
}

/** The full hash of each revision's commit, undefined where this clone has none of that name; one question for all. */
export async function commitsNamed(git: Git, revisions: readonly string[]): Promise<readonly (string | undefined)[]> {
  const stdin = revisions.map((revision) => `${revision}^{commit}\n`).join('');
  const { ok, text } = await git(['cat-file', '--batch-check'], { stdin });
  const lines = ok ? text.split('\n') : [];
  return revisions.map((_, n) => /^([0-9a-f]+) commit /.exec(lines[n] ?? '')?.[1]);
}

/** The first line of each commit's message; a commit that this clone does not know is left out. */
export async function commitTitles(git: Git, commits: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(commits)].filter((hash) => /^[0-9a-f]{40,64}$/.test(hash));
  if (wanted.length === 0) return new Map();
  const titles = await said(git, ['log', '--no-walk=unsorted', '--ignore-missing', '--format=%H %s', ...wanted]);
  const lines = (titles ?? '').split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
}
