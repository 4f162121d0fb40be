/**
 * A branch on GitHub as a tree of files, without a checkout: read through the Git database, written by
 * createCommitOnBranch with the head we expect, so that of two who write at the same time one is told.
 */
import { success } from '../diagnostics/result.ts';
import type { Branch } from '../state/git-branch.ts';
import { done, stateError, type StateResult } from '../state/state-store.ts';
import { beginBranch, type Beginning } from './begin-branch.ts';
import { type GitHub, type GitHubError, missingPermission } from './client.ts';
import { blobName, commitOnBranch } from './commit.ts';

export interface GitHubPlace {
  readonly branch: string;
  /** The first commit of the branch where it does not exist yet; left out: somebody else must make it. */
  readonly beginning?: Omit<Beginning, 'branch'>;
  /** What follows when the branch fails, a sentence. */
  readonly failing: string;
  /** A file as a checkout has it, to spare asking for what is the same; a path, from the repository's root. */
  readonly checkedOut?: (path: string) => Promise<string | undefined>;
  /** Files that are needed at once. */
  readonly eager?: RegExp;
}

export function createGitHubBranch(github: GitHub, place: GitHubPlace): Branch {
  const { branch } = place;
  let head: string | undefined;
  /** Path → blob of the head. */
  let blobs = new Map<string, string>();
  const texts = new Map<string, string>();
  /** What we committed since: GitHub's reads may lag behind its writes. */
  let ours = new Map<string, string | null>();

  const failed = (what: string, error: GitHubError): StateResult<never> =>
    stateError(
      'failed',
      `The branch ${branch} could not be ${what}. ${missingPermission(error, 'contents: write')} ${place.failing}`,
    );

  const sync = async (): Promise<StateResult<undefined>> => {
    const found = await github.request<{ object: { sha: string } }>('GET /repos/{owner}/{repo}/git/ref/{ref}', {
      ref: `heads/${branch}`,
    });
    if (!found.ok) {
      if (found.error.kind !== 'not-found') return failed('read', found.error);
      [head, blobs, ours] = [undefined, new Map(), new Map()];
      return done;
    }
    head = found.data.object.sha;
    ours = new Map();
    const tree = await github.request<{ tree: { path: string; type: string; sha: string }[]; truncated?: boolean }>(
      'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
      { tree_sha: head, recursive: '1' },
    );
    if (!tree.ok) return failed('read', tree.error);
    if (tree.data.truncated)
      return stateError('failed', `The branch ${branch} holds too many files to be read. Remove old backups from it.`);
    blobs = new Map(tree.data.tree.filter(({ type }) => type === 'blob').map(({ path, sha }) => [path, sha]));
    for (const path of blobs.keys()) {
      if (place.eager?.test(path) !== true) continue;
      const text = await fetchText(path);
      if (!text.ok) return text;
    }
    return done;
  };

  const fetchText = async (path: string): Promise<StateResult<string | undefined>> => {
    const own = ours.get(path);
    if (own !== undefined) return success(own ?? undefined);
    const sha = blobs.get(path);
    if (sha === undefined) return success(undefined);
    const known = texts.get(sha);
    if (known !== undefined) return success(known);
    const local = await place.checkedOut?.(path);
    if (local !== undefined && blobName(Buffer.from(local, 'utf8')) === sha) {
      texts.set(sha, local);
      return success(local);
    }
    const blob = await github.request<{ content: string }>('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
      file_sha: sha,
    });
    if (!blob.ok) return failed('read', blob.error);
    const text = Buffer.from(blob.data.content, 'base64').toString('utf8');
    texts.set(sha, text);
    return success(text);
  };

  return {
    sync,
    read: fetchText,
    async list(directory) {
      const paths = new Set([...blobs.keys(), ...ours.keys()]);
      const below = [...paths].filter((path) => path.startsWith(`${directory}/`) && ours.get(path) !== null);
      return success(below.sort());
    },
    async commit(changes, message) {
      if (head === undefined) {
        if (place.beginning === undefined)
          return stateError('failed', `GitHub has no branch ${branch}. Push it first. ${place.failing}`);
        const begun = await beginBranch(github, { branch, ...place.beginning });
        if (!begun.ok) return failed('created', begun.error);
        const synced = await sync();
        if (!synced.ok) return synced;
      }
      const [headline, ...rest] = message.split('\n');
      const answer = await commitOnBranch(github, {
        branch,
        expectedHead: head,
        message: {
          headline: headline?.includes('[skip ci]') ? headline : `${headline} [skip ci]`,
          body: rest.join('\n').trim(),
        },
        additions: changes.flatMap(({ path, text }) => (text === null ? [] : [{ path, text }])),
        deletions: changes.flatMap(({ path, text }) => (text === null ? [path] : [])),
      });
      if (!answer.ok) return failed('written', answer.error);
      if (answer.data.state !== 'committed') return success('moved');
      head = answer.data.head;
      for (const { path, text } of changes) ours.set(path, text);
      return success('kept');
    },
  };
}
