/**
 * Pictures for pull requests, on a branch that shares no history with the flows: a directory a pull request, in it one an
 * account, files named by their content. A push that changes nothing writes nothing, so links stay as they are. When a pull
 * request closes, the branch is made anew as one commit without a parent, so that it does not grow for ever.
 */
import { failed, success } from '../diagnostics/result.ts';
import { beginBranch } from './begin-branch.ts';
import type { GitHub, GitHubResult } from './client.ts';
import { type Change, commitOnBranch, headOf } from './commit.ts';

export interface PictureFile {
  /** In the directory. */
  readonly name: string;
  readonly bytes: Buffer;
}

export interface PicturePlace {
  readonly branch: string;
  readonly pull: number;
  readonly account: string;
}

/** So many pull requests keep theirs after they were merged, the newest ones. */
const mostKept = 30;

const readme = {
  path: 'README.md',
  text: 'Pictures of mails and flows for the comments on pull requests. Written by the GitHub Action Sluice; do not edit.\n',
};

const folderOf = (pull: number): string => `pull-${pull}`;

/** The path of a picture on its branch. */
export const picturePath = ({ pull, account }: PicturePlace, name: string): string =>
  `${folderOf(pull)}/${encodeURIComponent(account)}/${name}`;

/** Makes the directory of this account hold these files and no others. */
export async function pushPictures(
  github: GitHub,
  place: PicturePlace,
  files: readonly PictureFile[],
): Promise<GitHubResult<'kept' | 'unchanged'>> {
  const { branch } = place;
  const found = await headOf(github, branch);
  let head = found.ok ? found.data : undefined;
  if (!found.ok) {
    if (found.error.kind !== 'not-found') return found;
    if (files.length === 0) return success('unchanged');
    const message = 'sluice: begin the pictures for pull requests [skip ci]';
    const begun = await beginBranch(github, { branch, message, files: { [readme.path]: readme.text } });
    if (!begun.ok) return begun;
    const now = await headOf(github, branch);
    if (!now.ok) return now;
    head = now.data;
  }
  const changeFor = async (commit: string): Promise<GitHubResult<Change | undefined>> => {
    const listed = await pathsAt(github, commit);
    return listed.ok ? success(changeOf(place, files, listed.data)) : listed;
  };
  const change = await changeFor(head!);
  if (!change.ok) return change;
  if (change.data === undefined) return success('unchanged');
  const committed = await commitOnBranch(github, { branch, expectedHead: head!, ...change.data }, changeFor);
  if (!committed.ok) return committed;
  if (committed.data.state !== 'moved') return success('kept');
  return failed({ kind: 'conflict', message: `The branch ${branch} moves too often.` });
}

function changeOf(place: PicturePlace, files: readonly PictureFile[], there: readonly string[]): Change | undefined {
  const wanted = new Map(files.map(({ name, bytes }) => [picturePath(place, name), bytes]));
  const additions = [...wanted].filter(([path]) => !there.includes(path));
  const deletions = there.filter((path) => path.startsWith(picturePath(place, '')) && !wanted.has(path));
  if (additions.length + deletions.length === 0) return undefined;
  return {
    message: { headline: `sluice: pictures of pull request ${place.pull} (${place.account}) [skip ci]` },
    additions: additions.map(([path, bytes]) => ({ path, base64: bytes.toString('base64') })),
    deletions,
  };
}

async function pathsAt(github: GitHub, commit: string): Promise<GitHubResult<readonly string[]>> {
  const tree = await github.request<{ tree: readonly { path: string; type: string }[] }>(
    'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
    { tree_sha: commit, recursive: '1' },
  );
  if (!tree.ok) return tree;
  return success(tree.data.tree.filter(({ type }) => type === 'blob').map(({ path }) => path));
}

interface Entry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
}

/**
 * A pull request was closed: without a merge its pictures go at once, and those of old merges in any case. The branch is
 * then one commit, or none where nothing is left.
 */
export async function prunePictures(
  github: GitHub,
  { branch, pull, isMerged }: { readonly branch: string; readonly pull: number; readonly isMerged: boolean },
): Promise<GitHubResult<'pruned' | 'unchanged'>> {
  const found = await headOf(github, branch);
  if (!found.ok) return found.error.kind === 'not-found' ? success('unchanged') : found;
  const tree = await github.request<{ tree: readonly Entry[] }>('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
    tree_sha: found.data,
  });
  if (!tree.ok) return tree;
  const entries = tree.data.tree;
  // A pull request without pictures leaves the branch as it is.
  if (!entries.some(({ path }) => path === folderOf(pull))) return success('unchanged');
  const kept = keptFolders(
    entries.map(({ path }) => path),
    isMerged ? undefined : pull,
  );
  let after = noCommit;
  if (kept.length > 0) {
    const rest = entries
      .filter(({ path }) => kept.includes(path) || path === readme.path)
      .map(({ path, mode, type, sha }) => ({ path, mode, type, sha }));
    const made = await github.request<{ sha: string }>('POST /repos/{owner}/{repo}/git/trees', { tree: rest });
    if (!made.ok) return made;
    const commit = await github.request<{ sha: string }>('POST /repos/{owner}/{repo}/git/commits', {
      message: 'sluice: the pictures of pull requests [skip ci]',
      tree: made.data.sha,
      parents: [],
    });
    if (!commit.ok) return commit;
    after = commit.data.sha;
  }
  const moved = await moveBranch(github, branch, found.data, after);
  return moved.ok ? success('pruned') : moved;
}

/** Pure: the directories that stay, of which the newest pull requests are kept. */
export function keptFolders(paths: readonly string[], dropped: number | undefined): readonly string[] {
  const numbers = paths.flatMap((path) => /^pull-(\d+)$/.exec(path)?.[1] ?? []).map(Number);
  return numbers
    .filter((number) => number !== dropped)
    .sort((a, b) => b - a)
    .slice(0, mostKept)
    .map(folderOf);
}

/** As a hash it stands for no commit: a branch that is moved there is deleted. */
const noCommit = '0'.repeat(40);

/** Only from where it was seen: what another run has pushed since is not lost. GitHub Docs, GraphQL: updateRefs. */
async function moveBranch(
  github: GitHub,
  branch: string,
  beforeOid: string,
  afterOid: string,
): Promise<GitHubResult<unknown>> {
  const known = await github.graphql<{ repository: { id: string } }>(
    'query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { id } }',
    { owner: github.owner, repo: github.repo },
  );
  if (!known.ok) return known;
  return github.graphql('mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }', {
    input: {
      repositoryId: known.data.repository.id,
      refUpdates: [{ name: `refs/heads/${branch}`, beforeOid, afterOid, force: true }],
    },
  });
}
