/** How two commits stand to each other, for a checkout that does not hold both. */
import type { Ancestry } from '../git/questions.ts';
import type { GitHub } from './client.ts';

const standing: Readonly<Record<string, Ancestry>> = {
  ahead: 'descendant',
  behind: 'ancestor',
  identical: 'same',
  diverged: 'diverged',
};

/** Where `commit` stands to `applied`. GitHub Docs, REST: compare two commits. */
export async function ancestryAtGitHub(github: GitHub, commit: string, applied: string): Promise<Ancestry> {
  const compared = await github.request<{ status: string }>('GET /repos/{owner}/{repo}/compare/{basehead}', {
    basehead: `${applied}...${commit}`,
    per_page: 1,
  });
  return compared.ok ? (standing[compared.data.status] ?? 'unknown') : 'unknown';
}
