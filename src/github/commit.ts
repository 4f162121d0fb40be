/**
 * One commit on a branch at GitHub, without a checkout: createCommitOnBranch with the head we expect, so that of two who
 * write at the same time one is told.
 *
 *   GitHub answers                        what follows
 *   the commit                            committed
 *   the branch moved (STALE_DATA)         the change is made anew for the new head and sent again; without a way to make
 *                                         it anew the caller is told: moved
 *   no answer, or 5xx                     the same again: the expected head makes that safe. Where the first try had
 *                                         arrived, the second finds the branch moved, and the commit is looked for
 *   anything else                         an error at once; asking again would not help
 *
 * GitHub Docs, GraphQL: createCommitOnBranch.
 */
import { createHash } from 'node:crypto';
import { failed, success } from '../diagnostics/result.ts';
import type { GitHub, GitHubError, GitHubResult } from './client.ts';

export interface Change {
  readonly message: { readonly headline: string; readonly body?: string };
  readonly additions: readonly Addition[];
  /** Paths. GitHub refuses a path that is not there. */
  readonly deletions?: readonly string[];
}

/** A whole file. */
export type Addition =
  | { readonly path: string; readonly text: string }
  /** For what is no text. */
  | { readonly path: string; readonly base64: string };

export interface CommitRequest extends Change {
  /** Without refs/heads/. */
  readonly branch: string;
  /** The commit that the change was made for; left out: where the branch stands now. */
  readonly expectedHead?: string;
}

export type Committed =
  /** `head`: our commit. Others may have committed on top of it since. */
  | { readonly state: 'committed'; readonly head: string }
  /** Somebody was faster and nothing of ours is kept. `head`: theirs, as far as is known. */
  | { readonly state: 'moved'; readonly head?: string }
  /** After a race: with their commit nothing is left to be done. */
  | { readonly state: 'needless'; readonly head: string };

/** Makes the change anew for a head that moved; undefined: nothing is left to change. */
export type Rebuild = (head: string) => Promise<GitHubResult<Change | undefined>>;

const mutation = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

/** So many races are taken up; a branch that moves more often has a writer who does not wait for others. */
const mostRaces = 5;

/** Commits, and takes up races by `rebuild`. A branch that does not exist is the error `not-found`: see beginBranch. */
export async function commitOnBranch(
  github: GitHub,
  request: CommitRequest,
  rebuild?: Rebuild,
): Promise<GitHubResult<Committed>> {
  const { branch } = request;
  let change: Change = request;
  let head = request.expectedHead;
  if (head === undefined) {
    const found = await headOf(github, branch);
    if (!found.ok) return found;
    head = found.data;
  }
  for (let races = 0; ; races++) {
    const answer = await once(github, branch, head, change);
    if (!answer.ok || answer.data.state !== 'moved') return answer;
    const moved = await movedTo(github, branch, head);
    if (!moved.ok) return moved;
    if (rebuild === undefined || moved.data === head || races >= mostRaces)
      return success({ state: 'moved', ...(moved.data === head ? {} : { head: moved.data }) });
    head = moved.data;
    const anew = await rebuild(head);
    if (!anew.ok) return anew;
    if (anew.data === undefined) return success({ state: 'needless', head });
    change = anew.data;
  }
}

/** The commit a branch points to. */
export async function headOf(github: GitHub, branch: string): Promise<GitHubResult<string>> {
  const found = await github.request<{ object: { sha: string } }>('GET /repos/{owner}/{repo}/git/ref/{ref}', {
    ref: `heads/${branch}`,
  });
  return found.ok ? success(found.data.object.sha) : found;
}

async function once(
  github: GitHub,
  branch: string,
  head: string,
  { message, additions, deletions = [] }: Change,
): Promise<GitHubResult<Committed>> {
  const files = additions.map((one) => ({ path: one.path, contents: contentOf(one).toString('base64') }));
  const answer = await github.graphql<{ createCommitOnBranch: { commit: { oid: string } } }>(
    mutation,
    {
      input: {
        branch: { repositoryNameWithOwner: `${github.owner}/${github.repo}`, branchName: branch },
        expectedHeadOid: head,
        message: { headline: message.headline, body: message.body ?? '' },
        fileChanges: { additions: files, deletions: deletions.map((path) => ({ path })) },
      },
    },
    { repeatable: true },
  );
  if (answer.ok) return success({ state: 'committed', head: answer.data.createCommitOnBranch.commit.oid });
  const { error } = answer;
  if (error.kind !== 'conflict' && error.lost !== true) return answer;
  if (error.kind === 'conflict' && error.repeated !== true) return success({ state: 'moved' });
  // A try whose answer was lost may have arrived.
  const own = await ourCommit(github, branch, head, { message, additions, deletions });
  if (!own.ok) return failed(unsure(error, branch, own.error));
  if (own.data !== undefined) return success({ state: 'committed', head: own.data });
  return error.kind === 'conflict' ? success({ state: 'moved' }) : answer;
}

/** Where the branch moved to. Reads may lag behind the write that told us, so it is asked again for some seconds. */
async function movedTo(github: GitHub, branch: string, from: string): Promise<GitHubResult<string>> {
  for (let tries = 1; ; tries++) {
    const now = await headOf(github, branch);
    if (!now.ok || now.data !== from || tries === 4) return now;
    await github.sleep(500 * 2 ** tries);
  }
}

interface ListedCommit {
  readonly sha: string;
  readonly parents: readonly { readonly sha: string }[];
  readonly commit: { readonly message: string };
}

/** Our commit on `head`, where it is: it has our message, and its files are byte for byte ours. */
async function ourCommit(
  github: GitHub,
  branch: string,
  head: string,
  change: Change,
): Promise<GitHubResult<string | undefined>> {
  const commits = await github.request<readonly ListedCommit[]>('GET /repos/{owner}/{repo}/commits', {
    sha: branch,
    per_page: 50,
  });
  if (!commits.ok) return commits;
  const { headline, body = '' } = change.message;
  const said = `${headline}\n\n${body}`.trim();
  const next = commits.data.find(({ parents }) => parents[0]?.sha === head);
  if (next === undefined || next.commit.message.trim() !== said) return success(undefined);
  const tree = await github.request<{ tree: readonly { path: string; sha: string }[] }>(
    'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
    { tree_sha: next.sha, recursive: '1' },
  );
  if (!tree.ok) return tree;
  const blobs = new Map(tree.data.tree.map(({ path, sha }) => [path, sha]));
  const isOurs =
    change.additions.every((one) => blobs.get(one.path) === blobName(contentOf(one))) &&
    (change.deletions ?? []).every((path) => !blobs.has(path));
  return success(isOurs ? next.sha : undefined);
}

const contentOf = (one: Addition): Buffer =>
  'text' in one ? Buffer.from(one.text, 'utf8') : Buffer.from(one.base64, 'base64');

/** Git's name of a file's content: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export const blobName = (content: Buffer): string =>
  createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');

const unsure = (error: GitHubError, branch: string, next: GitHubError): GitHubError => ({
  ...error,
  kind: 'failed',
  message: `GitHub did not answer when a commit was sent to the branch ${branch}, nor when it was asked whether the commit arrived (${next.message}). Run this again: it looks at the branch first and goes on from what is there.`,
});
