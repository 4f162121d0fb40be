/** A change that fewer people approved than the policy asks for is refused, and it says who is missing. */
import { needed } from '../../release/approvals.ts';
import { listed, plural } from '../../text/words.ts';
import type { Change, Plan, Refusal } from '../plan.ts';
import type { Prepared } from '../match/prepare.ts';

/** Reviews of the pull request. A status that moves because its time has come was approved when it was merged. */
export function guardApprovals(plan: Plan, { input }: Prepared): readonly Refusal[] {
  const { approvals } = input.policy;
  if (approvals === undefined) return [];
  const { reviewers, uncounted } = input.options;
  return plan.changes.flatMap((change): Refusal[] => {
    if (change.kind === 'none' || change.due !== undefined) return [];
    const need = needed(approvals, { kind: change.kind, goesLive: goesLive(change) });
    const have = reviewers?.[change.address] ?? [];
    if (have.length >= need) return [];
    const got = have.length === 0 ? 'none' : `${have.length}: ${listed(have)}`;
    const others = approvals.from.filter((one) => !have.includes(one.replace(/^@/, '')));
    const among = others.length === 0 ? 'somebody else who may write' : others.join(' or ');
    const missing = `Missing: ${plural(need - have.length, 'approving review')} of the pull request's last commit, by ${among}, not its author.`;
    const counted = 'The merge counts anew; to see it here before, run the check again.';
    return [
      {
        code: 'approvals-missing',
        address: change.address,
        message:
          reviewers === undefined
            ? `It needs ${plural(need, 'approval')}, and only the action can ask the pull request for them.`
            : `It needs ${plural(need, 'approval')} and has ${got}.`,
        allow: [missing, counted, ...(uncounted ?? [])].join(' '),
      },
    ];
  });
}

/** Whether the change makes a flow send, now or at its time. */
function goesLive({ kind, status, desired_status: wanted, held }: Change): boolean {
  if (held?.by === 'go_live') return true;
  return wanted === 'live' && (status !== 'live' || kind === 'replace');
}
