/** What is wrong as issues of the repository: what issues.ts of the report room decides is looked up, and done. */
import { success } from '../diagnostics/result.ts';
import type { AlertIssue, IssueDeed } from '../report/issues.ts';
import { isUs } from './comment.ts';
import type { GitHub, GitHubResult } from './client.ts';

/** Found by it, also by people; made by GitHub with the first issue that bears it. */
const label = 'sluice-alert';

interface ListedIssue extends AlertIssue {
  readonly user: { readonly login: string; readonly type?: string } | null;
  readonly pull_request?: unknown;
}

/** Every issue Sluice has opened for an alert, newest state. One somebody else wrote with our first line is not ours. */
export async function alertIssues(github: GitHub): Promise<GitHubResult<readonly AlertIssue[]>> {
  const me = await github.graphql<{ viewer: { login: string } }>('query { viewer { login } }', {});
  if (!me.ok) return me;
  const issues = await github.list<ListedIssue>('GET /repos/{owner}/{repo}/issues', { labels: label, state: 'all' });
  if (!issues.ok) return issues;
  const ours = issues.data.filter((one) => one.pull_request === undefined && isUs(one.user, me.data.viewer.login));
  return success(ours.map(({ number, state, title, body }) => ({ number, state, title, body: body ?? '' })));
}

/** In order; the first that fails ends it, and the next sync goes on from what is there. */
export async function doIssues(github: GitHub, deeds: readonly IssueDeed[]): Promise<GitHubResult<undefined>> {
  for (const deed of deeds) {
    const done = await doOne(github, deed);
    if (!done.ok) return done;
  }
  return success(undefined);
}

async function doOne(github: GitHub, deed: IssueDeed): Promise<GitHubResult<unknown>> {
  const edit = (number: number, fields: object): Promise<GitHubResult<unknown>> =>
    github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', { issue_number: number, ...fields });
  switch (deed.do) {
    case 'open':
      return github.request('POST /repos/{owner}/{repo}/issues', {
        title: deed.title,
        body: deed.body,
        labels: [label],
      });
    case 'update':
      return edit(deed.number, { title: deed.title, body: deed.body });
    case 'note':
      return edit(deed.number, { body: deed.body });
    case 'close': {
      const told = await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        issue_number: deed.number,
        body: deed.comment,
      });
      return told.ok ? edit(deed.number, { body: deed.body, state: 'closed', state_reason: 'completed' }) : told;
    }
  }
}
