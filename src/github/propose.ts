/** A change as a pull request of its own: a branch off the default one, one commit on it, and the pull request. */
import { success } from '../diagnostics/result.ts';
import { type Addition, commitOnBranch } from './commit.ts';
import type { GitHub, GitHubResult } from './client.ts';

export interface Proposal {
  /** Of the new branch; one that is there already is made another time with a number behind. */
  readonly branch: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** Whole files, by their paths in the repository. */
  readonly files: readonly Addition[];
}

export interface Proposed {
  readonly number: number;
  readonly url: string;
  readonly branch: string;
}

const mostBranches = 20;

export async function propose(github: GitHub, proposal: Proposal): Promise<GitHubResult<Proposed>> {
  const repository = await github.request<{ default_branch: string }>('GET /repos/{owner}/{repo}');
  if (!repository.ok) return repository;
  const base = repository.data.default_branch;
  const head = await github.request<{ object: { sha: string } }>('GET /repos/{owner}/{repo}/git/ref/{ref}', {
    ref: `heads/${base}`,
  });
  if (!head.ok) return head;
  const { sha } = head.data.object;
  const branch = await begin(github, proposal.branch, sha);
  if (!branch.ok) return branch;
  const committed = await commitOnBranch(github, {
    branch: branch.data,
    expectedHead: sha,
    message: { headline: proposal.title },
    additions: proposal.files,
  });
  if (!committed.ok) return committed;
  const pull = await github.request<{ number: number; html_url: string }>('POST /repos/{owner}/{repo}/pulls', {
    title: proposal.title,
    head: branch.data,
    base,
    body: proposal.body,
  });
  if (!pull.ok) return pull;
  return success({ number: pull.data.number, url: pull.data.html_url, branch: branch.data });
}

/** GitHub answers 422 where a branch of the name is there. */
async function begin(github: GitHub, name: string, sha: string): Promise<GitHubResult<string>> {
  for (let more = 1; ; more++) {
    const branch = more === 1 ? name : `${name}-${more}`;
    const made = await github.request('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/heads/${branch}`, sha });
    if (made.ok) return success(branch);
    if (made.error.kind !== 'conflict' || more === mostBranches) return made;
  }
}
