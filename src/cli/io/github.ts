/** GitHub as a person at a terminal, or a controller, reaches it. */
import { apiUrlFrom, createGitHub, type GitHub } from '../../github/client.ts';
import { githubRepository } from '../../git/questions.ts';
import type { Io } from './io.ts';

/** Where there is a token and the repository is on GitHub, GitHub makes the commit, and signs it. */
export async function githubOf(io: Io, root: string): Promise<GitHub | undefined> {
  const token = io.env.GITHUB_TOKEN ?? io.env.GH_TOKEN;
  if (!token) return undefined;
  const repository = io.env.GITHUB_REPOSITORY ?? (await githubRepository(io.git(root)));
  const [owner, repo] = repository?.split('/') ?? [];
  if (!owner || !repo) return undefined;
  const api = apiUrlFrom(io.env.GITHUB_API_URL);
  if (!api.ok) {
    io.stderr.write(`${api.error}\n`);
    return undefined;
  }
  return createGitHub({
    token,
    apiUrl: api.data,
    owner,
    repo,
    fetch: io.fetch,
    now: io.now,
    sleep: (ms) => io.sleep(ms),
  });
}
