/** Who approved a pull request, as it stands at its last commit. */
import { success } from '../diagnostics/result.ts';
import { type ApprovalPolicy, type Review, standing } from '../release/approvals.ts';
import type { GitHub, GitHubResult } from './client.ts';
import { canWrite } from './pull-request.ts';

interface ListedReview {
  readonly user: { readonly login: string; readonly type: string } | null;
  readonly state: Review['state'];
  readonly commit_id: string | null;
  readonly submitted_at?: string;
}

interface Pull {
  readonly head: { readonly sha: string };
  readonly user: { readonly login: string } | null;
}

export interface Reviewers {
  /** Logins, sorted. */
  readonly approvers: readonly string[];
  /** Why an approval does not count, a sentence each. */
  readonly void: readonly string[];
}

export async function reviewersOf(
  github: GitHub,
  number: number,
  { from }: ApprovalPolicy,
): Promise<GitHubResult<Reviewers>> {
  const pull = await github.request<Pull>('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number });
  if (!pull.ok) return pull;
  const listed = await github.list<ListedReview>('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    pull_number: number,
  });
  if (!listed.ok) return listed;
  const reviews = listed.data.flatMap(({ user, state, commit_id, submitted_at = '' }): Review[] =>
    user === null
      ? []
      : [{ login: user.login, isBot: user.type === 'Bot', state, commit: commit_id, at: submitted_at }],
  );
  const approvers: string[] = [];
  const { approvers: given, fallen } = standing(reviews, pull.data.head.sha, pull.data.user?.login ?? '');
  const words = (login: string, why: string): string =>
    `The approval of ${login} on pull request #${number} does not count: ${why}`;
  const without = Object.entries(fallen).map(([login, why]) => words(login, why));
  for (const login of given) {
    const why = await whyNot(github, login, from);
    if (!why.ok) return why;
    if (why.data === undefined) approvers.push(login);
    else without.push(words(login, why.data));
  }
  return success({ approvers, void: without });
}

/** Logins of a team ("@org/team"); the token needs to be one that may read the organisation's members. */
export async function teamMembers(github: GitHub, team: string): Promise<GitHubResult<readonly string[]>> {
  const [org = '', slug = ''] = team.replace(/^@/, '').split('/');
  const members = await github.list<{ login: string }>('GET /orgs/{org}/teams/{team_slug}/members', {
    org,
    team_slug: slug,
  });
  return members.ok ? success(members.data.map(({ login }) => login)) : members;
}

async function whyNot(
  github: GitHub,
  login: string,
  from: readonly string[],
): Promise<GitHubResult<string | undefined>> {
  const may = await canWrite(github, login);
  if (!may.ok) return may;
  if (!may.data) return success(`${login} may not write to this repository.`);
  if (from.length === 0 || from.some((one) => one.replace(/^@/, '') === login)) return success(undefined);
  const unread: string[] = [];
  for (const team of from.filter((one) => one.includes('/'))) {
    const [org = '', slug = ''] = team.replace(/^@/, '').split('/');
    const member = await github.request<{ state: string }>('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', {
      org,
      team_slug: slug,
      username: login,
    });
    if (member.ok && member.data.state === 'active') return success(undefined);
    if (!member.ok && member.error.kind === 'forbidden') unread.push(team);
    else if (!member.ok && member.error.kind !== 'not-found') return member;
  }
  return success(
    unread.length === 0
      ? `policy.approvals.from does not name them.`
      : `the token may not read who is in ${unread.join(', ')}. Name people in policy.approvals.from, or give the action a token that may read the organisation's members.`,
  );
}
