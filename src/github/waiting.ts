/** Merged pull requests of which something waits: they bear a label, so that each run finds them again. */
import { success } from '../diagnostics/result.ts';
import type { GitHub, GitHubResult } from './client.ts';

export const waitingLabel = 'sluice:waiting';

interface ListedIssue {
  readonly number: number;
  readonly pull_request?: { readonly merged_at?: string | null };
}

/** Their numbers, the one merged last first. */
export async function waitingPulls(github: GitHub): Promise<GitHubResult<readonly number[]>> {
  const listed = await github.list<ListedIssue>('GET /repos/{owner}/{repo}/issues', {
    labels: waitingLabel,
    state: 'closed',
  });
  if (!listed.ok) return listed;
  const pulls = listed.data.flatMap(({ number, pull_request: pull }) =>
    pull === undefined ? [] : [{ number, at: pull.merged_at ?? '' }],
  );
  const latestFirst = pulls.sort((a, b) => (a.at === b.at ? b.number - a.number : a.at < b.at ? 1 : -1));
  return success(latestFirst.map(({ number }) => number));
}

/** Sets the label, or takes it off; one that is not there is off already. */
export async function markWaiting(github: GitHub, number: number, waits: boolean): Promise<GitHubResult<undefined>> {
  const done = waits
    ? await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
        issue_number: number,
        labels: [waitingLabel],
      })
    : await github.request('DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', {
        issue_number: number,
        name: waitingLabel,
      });
  return done.ok || (!waits && done.error.kind === 'not-found') ? success(undefined) : done;
}
