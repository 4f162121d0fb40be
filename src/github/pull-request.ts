/** The pull request a commit came from, and what people allowed on it. */
import { success } from '../diagnostics/result.ts';
import type { GitHub, GitHubResult } from './client.ts';

interface ListedPull {
  readonly number: number;
  readonly merged_at: string | null;
  readonly merge_commit_sha: string | null;
  readonly base: { readonly ref: string };
}

/**
 * The pull request whose merge into `branch` made this commit; undefined for a direct push. GitHub lists every pull
 * request that holds the commit: one merged into another branch was reviewed for that branch, not for this one.
 * `patience`: milliseconds before each further try where none is known.
 */
export async function mergedPullRequest(
  github: GitHub,
  commit: string,
  branch: string,
  patience: readonly number[] = [],
): Promise<GitHubResult<number | undefined>> {
  const ask = (): Promise<GitHubResult<readonly ListedPull[]>> =>
    github.list<ListedPull>('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { commit_sha: commit });
  let pulls = await ask();
  for (const ms of patience) {
    if (!pulls.ok || pulls.data.length > 0) break;
    await github.sleep(ms);
    pulls = await ask();
  }
  if (!pulls.ok) return pulls;
  const merged = pulls.data.filter(({ merged_at, base }) => merged_at !== null && base.ref === branch);
  return success((merged.find(({ merge_commit_sha }) => merge_commit_sha === commit) ?? merged[0])?.number);
}

/** The commit that a pull request stands at. */
export async function pullRequestHead(github: GitHub, number: number): Promise<GitHubResult<string>> {
  const pull = await github.request<{ head: { sha: string } }>('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    pull_number: number,
  });
  return pull.ok ? success(pull.data.head.sha) : pull;
}

interface LabelEvent {
  readonly event: string;
  readonly created_at: string;
  readonly label?: { readonly name: string };
  readonly actor: { readonly login: string } | null;
}

export interface Labels {
  readonly allowed: readonly string[];
  /** Why one that stands there does not count, a sentence each. */
  readonly void: readonly string[];
}

/**
 * Labels that stand on a pull request count since `shown` (ISO 8601, when the plan was last shown; GitHub tells whole
 * seconds, and one in the same second may be older) when somebody with write access set them.
 */
export async function labelsOf(
  github: GitHub,
  number: number,
  wanted: readonly string[],
  shown: string,
): Promise<GitHubResult<Labels>> {
  if (wanted.length === 0) return success({ allowed: [], void: [] });
  const events = await github.list<LabelEvent>('GET /repos/{owner}/{repo}/issues/{issue_number}/events', {
    issue_number: number,
  });
  if (!events.ok) return events;
  const allowed: string[] = [];
  const without: string[] = [];
  for (const name of wanted) {
    const last = events.data.filter(({ event, label }) => /^(un)?labeled$/.test(event) && label?.name === name).at(-1);
    if (last?.event !== 'labeled') continue;
    const label = `The label ${name} on pull request #${number} does not count:`;
    if (Date.parse(last.created_at) <= Date.parse(shown)) {
      without.push(
        `${label} it was set before the plan was last shown. Take it off, set it again, and run this again.`,
      );
      continue;
    }
    const may = last.actor ? await canWrite(github, last.actor.login) : success(false);
    if (!may.ok) return may;
    if (may.data) allowed.push(name);
    else without.push(`${label} ${last.actor?.login ?? 'who set it'} may not write to this repository.`);
  }
  return success({ allowed, void: without });
}

export async function canWrite(github: GitHub, username: string): Promise<GitHubResult<boolean>> {
  const answer = await github.request<{ permission: string }>(
    'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
    { username },
  );
  if (!answer.ok) return answer.error.kind === 'not-found' ? success(false) : answer;
  return success(['admin', 'maintain', 'write'].includes(answer.data.permission));
}
