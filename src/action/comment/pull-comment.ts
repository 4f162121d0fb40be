/** The comment on a pull request, for the plan, for what stopped it, and for the end without a merge. */
import { missingPermission } from '../../github/client.ts';
import { closeComment, upsertComment } from '../../github/comment.ts';
import { pullRequestHead } from '../../github/pull-request.ts';
import { commitLink } from '../../plan/markdown/links.ts';
import { printBareMarker } from '../../plan/markdown/marker.ts';
import { note } from '../log.ts';
import type { Post } from './post.ts';
import { type Told, withinBytes } from './told.ts';

/** GitHub's limit for a comment's body, in characters. */
export const mostComment = 65_536;

/** False when the comment was wanted and could not be written; why has been told by then. */
export async function writeComment(post: Post, body: string): Promise<boolean> {
  const { io, settings, github, account, pullRequest } = post;
  if (!settings.comment || pullRequest === undefined) return true;
  if (!github) {
    io.log(note('warning', 'There is no github-token, so the plan is only in the summary of this step.'));
    return true;
  }
  // A run of an older commit, started again or slower than the next one, must not show its plan for the present one.
  const head = await pullRequestHead(github, pullRequest);
  if (head.ok && head.data !== settings.commit) {
    const now = head.data.slice(0, 7);
    io.log(note('notice', `The pull request stands at ${now} by now; its comment is left to the run of that commit.`));
    return true;
  }
  const written = await upsertComment(github, pullRequest, account, body);
  if (written.ok) return true;
  io.log(
    note('error', `The comment could not be written. ${missingPermission(written.error, 'pull-requests: write')}`),
  );
  return false;
}

/** No plan could be made: a comment that still showed an older one would be taken for the present. */
export async function commentWithoutPlan(post: Post, { summary }: Told): Promise<void> {
  const { account, settings } = post;
  const commit = settings.commit === undefined ? 'this commit' : commitLink(settings.commit, settings.links);
  const marker = printBareMarker({ key: account, id: '' });
  const [heading = '', ...rest] = summary.trim().split('\n');
  const words = `> [!CAUTION]\n> **There is no plan for ${commit}**, so nothing of it is approved.`;
  const body = [marker, heading, '', words, ...rest, ''].join('\n');
  await writeComment(post, withinBytes(body, mostComment - 500));
}

export async function commentClosed({ io, settings, github, account }: Post, pullRequest: number): Promise<void> {
  if (!settings.comment || !github) return;
  const closed = await closeComment(github, pullRequest, account);
  if (closed.ok) return;
  const why = missingPermission(closed.error, 'pull-requests: write');
  io.log(note('warning', `The comment still shows the plan of this closed pull request. ${why}`));
}
