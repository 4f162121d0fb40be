/**
 * Approved is applied. On the push of a merge, what the comment on its pull request showed is what may be destroyed:
 *
 *   what the change is                               the comment showed it so      it did not, or there is none
 *   harmless (create, update, status up, none)       applied                       applied; refused with require-approved-plan
 *   delete, replace or draft of a flow that has run  applied with its label        refused
 */
import { missingPermission } from '../github/client.ts';
import { findComment } from '../github/comment.ts';
import { allowedLabels, mergedPullRequest } from '../github/pull-request.ts';
import type { Plan, Refusal } from '../plan/plan.ts';
import { approvedBy, readMarker } from '../plan/render-marker.ts';
import { note } from './log.ts';
import type { Post } from './post.ts';

export interface Approval {
  /** Address → digest of what the comment showed and still is. */
  readonly approved: Readonly<Record<string, string>>;
  /** Addresses that labels allow to be deleted or replaced; the guard still asks for the digest that was shown. */
  readonly allow: readonly string[];
  /** In words: the pull request, or that there is none. */
  readonly from: string;
}

export const labels = { delete: 'sluice:allow-delete', replace: 'sluice:allow-replace' } as const;

export async function approvalOf({ github, settings, account, io }: Post, plan: Plan): Promise<Approval> {
  const nobody = (from: string): Approval => ({ approved: {}, allow: [], from });
  const told = (words: string): Approval => {
    io.log(note('warning', `${words} Only harmless changes are applied.`));
    return nobody(words);
  };
  if (!github || settings.commit === undefined) return nobody('no pull request is known');
  const pull = await mergedPullRequest(github, settings.commit, settings.branch);
  if (!pull.ok) return told(missingPermission(pull.error, 'pull-requests: read'));
  if (pull.data === undefined) return nobody('this push came from no pull request');
  const comment = await findComment(github, pull.data, account);
  if (!comment.ok) return told(missingPermission(comment.error, 'pull-requests: read'));
  const marker = comment.data && readMarker(comment.data.body);
  if (!comment.data || !marker) return nobody(`pull request #${pull.data} has no plan of ours`);

  const approved = approvedBy(marker, plan.changes);
  const set = await allowedLabels(github, pull.data, Object.values(labels), comment.data.updated_at);
  if (!set.ok) return told(missingPermission(set.error, 'issues: read'));
  const allow = plan.changes.flatMap((change) => {
    const label = change.kind === 'delete' ? labels.delete : labels.replace;
    return set.data.includes(label) ? [change.address] : [];
  });
  return { approved, allow, from: `pull request #${pull.data}` };
}

/** With require-approved-plan every change must be as it was shown. */
export function strictRefusals(plan: Plan, { approved, from }: Approval): readonly Refusal[] {
  return plan.changes
    .filter(({ kind, address, digest }) => kind !== 'none' && approved[address] !== digest)
    .map(({ address }) => ({
      code: 'not-approved',
      address,
      message: `What would be done to ${address} is not what was shown for approval (${from}).`,
      allow: 'Open a pull request with the present state, and merge it once its plan is shown.',
    }));
}
