/** A branch that shares no history with the flows: its first commit has no parent. */
import { failed, success } from '../diagnostics/result.ts';
import type { GitHub, GitHubError, GitHubResult } from './client.ts';

export interface Beginning {
  readonly branch: string;
  readonly message: string;
  /** Path → text of its first files; at least one. */
  readonly files: Readonly<Record<string, string>>;
}

/** Makes the branch. Another run that was faster made one as good as ours: then nothing is done. */
export async function beginBranch(
  github: GitHub,
  { branch, message, files }: Beginning,
): Promise<GitHubResult<undefined>> {
  const refuse = (error: GitHubError): GitHubResult<undefined> => failed(error);
  const tree = await github.request<{ sha: string }>('POST /repos/{owner}/{repo}/git/trees', {
    tree: Object.entries(files).map(([path, content]) => ({ path, mode: '100644', type: 'blob', content })),
  });
  if (!tree.ok) return refuse(tree.error);
  const commit = await github.request<{ sha: string }>('POST /repos/{owner}/{repo}/git/commits', {
    message,
    tree: tree.data.sha,
    parents: [],
  });
  if (!commit.ok) return refuse(commit.error);
  const made = await github.request('POST /repos/{owner}/{repo}/git/refs', {
    ref: `refs/heads/${branch}`,
    sha: commit.data.sha,
  });
  return made.ok || made.error.kind === 'conflict' ? success(undefined) : refuse(made.error);
}
