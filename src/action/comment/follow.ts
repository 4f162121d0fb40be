/**
 * The comment of a merged pull request follows what waits. A pull request with something that waits gets a label, by which
 * the runs after it find it; each says in its comment what became of it, and the last one takes the label off.
 */
import { missingPermission } from '../../github/client.ts';
import { type Comment, findComment, ourComments, strangeEditor } from '../../github/comment.ts';
import { markWaiting, waitingPulls } from '../../github/waiting.ts';
import type { Loaded } from '../../program/pipeline.ts';
import { type Followed, isOpen, withFollowed } from '../../plan/markdown/follow.ts';
import { brings, type Marker, readMarker, shownAs } from '../../plan/markdown/marker.ts';
import type { Plan, Refusal } from '../../plan/plan.ts';
import type { ApplyResult } from '../../plan/results.ts';
import type { Ledger } from '../../ledger/ledger-entry.ts';
import { note } from '../log.ts';
import type { Post } from './post.ts';

/** Whether anything of an account can wait for a time. */
export const mayWait = ({ config, account, sequences }: Loaded): boolean =>
  (config.policy.windows ?? []).length > 0 ||
  account.promotion !== undefined ||
  sequences.some(({ schedule }) => schedule !== undefined);

/** Merged pull requests of which something waits, the newest first. */
export async function waitingOf({ github, io }: Post, loaded: Loaded): Promise<readonly number[]> {
  if (github === undefined || !mayWait(loaded)) return [];
  const pulls = await waitingPulls(github);
  if (pulls.ok) return pulls.data;
  io.log(note('notice', `What waits is not followed. ${missingPermission(pulls.error, 'issues: read')}`));
  return [];
}

export interface Came {
  readonly plan: Plan;
  readonly ledger: Ledger;
  readonly results: readonly ApplyResult[];
  readonly refusals: readonly Refusal[];
}

/** `pushed`: pull requests that this run brought; `waiting`: those from before. */
export async function follow(
  post: Post,
  came: Came,
  pushed: readonly number[],
  waiting: readonly number[],
): Promise<void> {
  const { github, settings, account, world, io } = post;
  if (github === undefined || !settings.comment) return;
  const isHeld = came.plan.changes.some(({ held, kind }) => held !== undefined && kind !== 'blocked');
  // What waits and was not merged just now was merged before: the newest first.
  const pulls = [...new Set([...(isHeld || waiting.length > 0 ? pushed : []), ...waiting])];
  const now = new Date(world.now()).toISOString();
  const merges: (Merge & { readonly comment: Comment })[] = [];
  for (const number of pulls) {
    const comment = await findComment(github, number, account);
    const marker = comment.ok ? comment.data && readMarker(comment.data.body) : undefined;
    if (!comment.ok || comment.data === undefined || marker === undefined) continue;
    const editor = await strangeEditor(github, comment.data);
    if (editor.ok && editor.data === undefined) merges.push({ number, marker, comment: comment.data });
  }
  for (const [index, { number, marker, comment }] of merges.entries()) {
    const rows = followed(marker, came, merges.slice(0, index), merges.slice(index + 1), now);
    const waits = rows.some(isOpen);
    // Of a merge that was applied at once nothing needs to be told.
    if (!waits && !waiting.includes(number)) continue;
    const body = withFollowed(comment.body, rows, marker.shown ?? comment.updated_at);
    if (body !== comment.body) {
      const written = await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        comment_id: comment.id,
        body,
      });
      if (!written.ok) {
        const why = missingPermission(written.error, 'pull-requests: write');
        io.log(note('notice', `The comment on pull request #${number} does not say what waits. ${why}`));
        return;
      }
    }
    // The other accounts have comments of their own there.
    const others = await ourComments(github, number);
    const elsewhere =
      others.ok && others.data.some((one) => readMarker(one.body)?.account !== account && isWaitingIn(one.body));
    if (waits === waiting.includes(number) || (!waits && elsewhere)) continue;
    const marked = await markWaiting(github, number, waits);
    if (!marked.ok)
      io.log(note('notice', `The label sluice:waiting: ${missingPermission(marked.error, 'pull-requests: write')}`));
  }
}

const isWaitingIn = (body: string): boolean => body.includes('not all of it is applied yet.**');

export interface Merge {
  readonly number: number;
  readonly marker: Marker;
}

/**
 * What became of all that a comment showed. `newer`, `older`: comments of merges after and before it. A plan shows what
 * waits from an earlier merge as well, and the same change is not brought twice: it is told in that one's comment.
 */
export function followed(
  marker: Marker,
  { plan, ledger, results, refusals }: Came,
  newer: readonly Merge[],
  older: readonly Merge[],
  now: string,
): readonly Followed[] {
  const alike = (one: Merge, address: string): boolean => shownAs(one.marker, address) === shownAs(marker, address);
  const planned = plan.changes.map(({ address }) => address).filter((address) => brings(marker, address));
  const gone = Object.keys(marker.addresses).filter(
    (one) => !one.startsWith('~') && brings(marker, one) && !planned.includes(one),
  );
  const own = [...planned, ...gone].filter((address) => !older.some((one) => alike(one, address)));
  return own.sort().map((address): Followed => {
    const later = newer.find((one) => brings(one.marker, address) && !alike(one, address));
    if (later !== undefined) return { address, is: 'superseded', by: later.number };
    const change = plan.changes.find((one) => one.address === address);
    if (change?.held !== undefined) return { address, is: 'waits', held: change.held };
    const result = results.find((one) => one.address === address);
    const commit = plan.commit === undefined ? {} : { commit: plan.commit };
    if (result?.outcome === 'done') return { address, is: 'applied', at: now, ...commit };
    if (result !== undefined) return { address, is: 'refused', why: result.error ?? 'it could not be applied' };
    if (change !== undefined && change.kind !== 'none') {
      const why = refusals.find((one) => one.address === address) ?? refusals.find((one) => one.address === undefined);
      return { address, is: 'refused', why: why?.message ?? refusals[0]?.message ?? 'nothing was applied' };
    }
    const applied = ledger.entries[address]?.applied;
    return applied === undefined ? { address, is: 'settled' } : { address, is: 'applied', ...applied };
  });
}
