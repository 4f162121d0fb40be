/** Our client in front of the GitHub double, with a clock that only sleeping moves. */
import { createGitHub, type GitHub, type GitHubResult } from '../../src/github/client.ts';
import { token } from '../support/canary.ts';
import { createGitHubDouble, type GitHubDouble } from '../support/github-double.ts';

export interface Lab {
  readonly double: GitHubDouble;
  readonly clock: { ms: number };
  readonly waited: number[];
  readonly github: GitHub;
}

export { token };

export function lab(): Lab {
  const clock = { ms: Date.UTC(2026, 10, 22, 12) };
  const double = createGitHubDouble(() => clock.ms);
  const waited: number[] = [];
  const github = createGitHub({
    token,
    apiUrl: 'https://api.github.com',
    owner: 'oak',
    repo: 'flows',
    fetch: double.fetch,
    now: () => clock.ms,
    sleep: async (ms) => {
      waited.push(ms);
      clock.ms += ms;
    },
  });
  return { double, clock, waited, github };
}

export function dataOf<T>(result: GitHubResult<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.data;
}

/** Calls that write, without those of GraphQL that only read. */
export const writesOf = ({ double }: Lab): string[] =>
  double.log.flatMap(({ method, path }) => (method === 'GET' || path === '/graphql' ? [] : [`${method} ${path}`]));
