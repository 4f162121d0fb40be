/** One comment for each account, found again by its marker, updated and never repeated; only ever our own. */
import { success } from '../diagnostics/result.ts';
import { markdownText } from '../plan/words/escape.ts';
import { printBareMarker, readMarker } from '../plan/markdown/marker.ts';
import type { GitHub, GitHubResult } from './client.ts';

export interface Comment {
  readonly id: number;
  readonly node_id: string;
  readonly body: string;
  /** ISO 8601; moves with every edit. */
  readonly updated_at: string;
}

interface ListedComment extends Comment {
  readonly user: { readonly login: string; readonly type?: string } | null;
}

/** Our comment for an account on a pull request. */
export async function findComment(
  github: GitHub,
  number: number,
  account: string,
): Promise<GitHubResult<Comment | undefined>> {
  const ours = await ourComments(github, number);
  if (!ours.ok) return ours;
  return success(ours.data.find(({ body }) => readMarker(body)?.account === account));
}

/** All comments of ours, one for each account. One somebody else wrote with our marker in it is not ours. */
export async function ourComments(github: GitHub, number: number): Promise<GitHubResult<readonly Comment[]>> {
  const me = await github.graphql<{ viewer: { login: string } }>('query { viewer { login } }', {});
  if (!me.ok) return me;
  const comments = await github.list<ListedComment>('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    issue_number: number,
  });
  if (!comments.ok) return comments;
  const ours = comments.data.filter(
    ({ user, body }) => isUs(user, me.data.viewer.login) && readMarker(body ?? '') !== undefined,
  );
  return success(ours);
}

/**
 * Apps are "name[bot]" in one of GitHub's interfaces and may be "name" in the other. A person can be called "name" too, so
 * the ending is only forgiven to who is no person.
 */
export const isUs = (user: ListedComment['user'], viewer: string): boolean =>
  user !== null && (user.login === viewer || (user.type === 'Bot' && withoutBot(user.login) === withoutBot(viewer)));

const withoutBot = (login: string): string => login.replace(/\[bot\]$/, '');

/**
 * Who else edited it last; undefined: nobody but us. A comment of ours can be edited by everybody who may write, and stays
 * ours by its author.
 */
export async function strangeEditor(
  github: GitHub,
  { node_id: id }: Pick<Comment, 'node_id'>,
): Promise<GitHubResult<string | undefined>> {
  const answer = await github.graphql<{
    viewer: { login: string };
    node: { lastEditedAt: string | null; editor: { login: string; type: string } | null } | null;
  }>(
    'query ($id: ID!) { viewer { login } node(id: $id) { ... on IssueComment { lastEditedAt editor { login type: __typename } } } }',
    { id },
  );
  if (!answer.ok) return answer;
  const { viewer, node } = answer.data;
  // Whose account was deleted is told as nobody, though the edit is.
  if (!node?.editor) return success(node?.lastEditedAt ? 'somebody whose account is gone' : undefined);
  return success(isUs(node.editor, viewer.login) ? undefined : node.editor.login);
}

/** Writes the comment; an equal one is left alone, so that its time tells when its plan was last shown anew. */
export async function upsertComment(
  github: GitHub,
  number: number,
  account: string,
  body: string,
): Promise<GitHubResult<'created' | 'updated' | 'unchanged'>> {
  const found = await findComment(github, number, account);
  if (!found.ok) return found;
  if (found.data?.body.trim() === body.trim()) return success('unchanged');
  if (found.data) {
    const updated = await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      comment_id: found.data.id,
      body,
    });
    if (updated.ok) return success('updated');
    // Deleted by a person between our look and our edit: it is made again.
    if (updated.error.kind !== 'not-found') return updated;
  }
  const created = await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    issue_number: number,
    body,
  });
  return created.ok ? success('created') : created;
}

/** A pull request closed without merging: one line is left, behind a marker that approves nothing. */
export async function closeComment(github: GitHub, number: number, account: string): Promise<GitHubResult<undefined>> {
  const found = await findComment(github, number, account);
  if (!found.ok) return found;
  if (!found.data) return success(undefined);
  const marker = printBareMarker({ key: account, id: '' });
  const body = `${marker}\nSluice, account **${markdownText(account)}**: closed without merging; nothing was applied.\n`;
  const updated = await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
    comment_id: found.data.id,
    body,
  });
  return updated.ok ? success(undefined) : updated;
}
