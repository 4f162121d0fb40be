/**
 * What an apply refuses, each with its code and the way to allow it. One refusal stops the whole apply before its first
 * write: half of a plan was never reviewed by anybody.
 *
 *   no-project             nothing says which flows would be ours
 *   account-mismatch       the key belongs to another account than sluice.yaml says
 *   foreign-ledger         the ledger belongs to another project or account
 *   flows-missing          the directory of sequences does not exist: an empty plan would delete everything
 *   nothing-desired        no sequence is left where the ledger has some
 *   has-errors             a file does not parse or means nothing
 *   blocked-changes        a sequence cannot be planned
 *   superseded             the account was applied from a later commit
 *   diverged               … from a commit of another history
 *   edited-in-klaviyo      an edit made in Klaviyo would be overwritten
 *   destroys-run-flow      people in a flow that has run would be cancelled or let go
 *   drain-unproven         an old flow is to drain, and no drain has held in this account yet
 *   drain-chain            two earlier versions of the sequence still drain
 *   undone                 the file says what sluice undo took back
 *   not-approved           a destructive change is not as it stood in the plan somebody approved
 *   approvals-missing      fewer people approved it than the policy asks for
 *   not-promoted           it does not stand applied in the account it is to come from
 *   too-many-destructive   more of them than the policy allows
 *   create-quota           more flows to make than Klaviyo takes today
 *
 * "lowering" is a plan that only lowers statuses under --only: of these, only what would hit a stranger's account or
 * people in a flow still refuses. Found by an apply itself: stale-plan, lease-held,
 * tests-fail (with policy.require_tests).
 */
import { isError } from '../../diagnostics/diagnostic.ts';
import { isForeign } from '../../ledger/ownership.ts';
import { untilWords } from '../../drain/words.ts';
import { meantHash } from '../../drain/meant-hash.ts';
import { guardApprovals } from './guard-approvals.ts';
import type { Change, Plan, Refusal, RefusalCode } from '../plan.ts';
import type { Prepared } from '../match/prepare.ts';
import { few } from '../rows/reasons.ts';
import { guardPromotion } from '../promotion/promoted.ts';
import { drainingOf } from '../rows/row-replace.ts';
import type { Row } from '../rows/row.ts';
import { listed, plural } from '../../text/words.ts';

const duringLowering: ReadonlySet<RefusalCode> = new Set([
  'no-project',
  'account-mismatch',
  'foreign-ledger',
  'destroys-run-flow',
  'drain-unproven',
  'not-approved',
]);

/** All reasons why this plan must not be applied; none when it may. */
export function guard(
  plan: Plan,
  rows: readonly Row[],
  prepared: Prepared,
  mode: 'whole' | 'lowering' = 'whole',
): readonly Refusal[] {
  const all = [
    ...guardAccount(prepared),
    ...guardFiles(plan, prepared),
    ...guardCommit(prepared),
    ...guardEdits(rows, prepared),
    ...guardHarm(plan, prepared),
    ...guardDrains(plan, prepared),
    ...guardApprovals(plan, prepared),
    ...guardPromotion(plan.changes, prepared.input),
    ...guardQuota(plan),
  ];
  return mode === 'whole' ? all : all.filter((refusal) => duringLowering.has(refusal.code));
}

function guardAccount({ input }: Prepared): readonly Refusal[] {
  const { account, observed, ledger, project } = input;
  const refusals: Refusal[] = [];
  if (project === undefined) {
    refusals.push({
      code: 'no-project',
      message: 'sluice.yaml names no project, so nothing says which flows are ours.',
      allow: 'Write project: NAME in sluice.yaml (sluice init does it).',
    });
  }
  if (account.accountId !== undefined && account.accountId !== observed.account.id) {
    refusals.push({
      code: 'account-mismatch',
      message: `The key belongs to ${observed.account.id} (${observed.account.name}), and sluice.yaml says ${account.accountId}.`,
      allow: `Use the key of ${account.accountId}, or write account_id: ${observed.account.id}.`,
    });
  }
  if (isForeign(ledger, project, observed.account.id)) {
    refusals.push({
      code: 'foreign-ledger',
      message: `The ledger belongs to the project "${ledger.project}" in account ${ledger.account_id}.`,
      allow: 'Give this repository a ledger of its own, or the project name the ledger has.',
    });
  }
  return refusals;
}

function guardFiles(plan: Plan, { input }: Prepared): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const held = Object.keys(input.ledger.entries).length;
  const none = input.desired.length === 0 && input.invalid.length === 0;
  if (input.flowsMissing === true) {
    refusals.push({
      code: 'flows-missing',
      message: 'The directory of sequences does not exist.',
      allow: 'Run in the root of the repository (--root), or mend flows: in sluice.yaml.',
    });
  } else if (none && held > 0) {
    refusals.push({
      code: 'nothing-desired',
      message: `There is no sequence, and ${plural(held, 'flow')} would go.`,
      allow: 'If that is meant, write deploy: false in the files instead, or delete the flows in Klaviyo.',
    });
  }
  const errors = input.diagnostics.filter(isError);
  if (errors.length > 0 || input.invalid.length > 0) {
    const files = [...new Set(errors.flatMap((error) => error.at?.file ?? []))].sort();
    refusals.push({
      code: 'has-errors',
      message: `${plural(Math.max(errors.length, 1), 'error')} in ${files.length === 0 ? 'the files' : few(files)}.`,
      allow: 'Mend them (sluice validate): nothing is applied while any file has an error.',
    });
  }
  // What waits for the end of an earlier apply is told, and holds nothing else up.
  const blocked = plan.changes
    .filter(({ kind, address }) => kind === 'blocked' && input.stuck?.[address] === undefined)
    .map((change) => change.address);
  if (blocked.length > 0) {
    refusals.push({
      code: 'blocked-changes',
      message: `${few(blocked)} cannot be planned.`,
      allow: 'Each says above what it needs.',
    });
  }
  return refusals;
}

function guardCommit({ input }: Prepared): readonly Refusal[] {
  const applied = input.ledger.commit?.slice(0, 7) ?? 'another commit';
  if (input.ancestry === 'ancestor') {
    return [
      {
        code: 'superseded',
        message: `The account was applied from ${applied} already, which is newer than this commit.`,
        allow: 'Apply from the newer commit. To go back, revert in Git: a revert is newer too.',
      },
    ];
  }
  if (input.ancestry === 'shallow' && !input.options.allowRollback) {
    return [
      {
        code: 'diverged',
        message: `This checkout lacks the history to tell whether its commit is older than ${applied}, which was applied last.`,
        allow:
          'Give it its history (actions/checkout with fetch-depth: 0, or git fetch --unshallow), or apply --allow-rollback.',
      },
    ];
  }
  if (input.ancestry === 'diverged' && !input.options.allowRollback) {
    return [
      {
        code: 'diverged',
        message: `The account was applied from ${applied}, which is not in the history of this commit.`,
        allow: 'Pull, merge or rebase, or apply --allow-rollback.',
      },
    ];
  }
  return [];
}

function guardEdits(rows: readonly Row[], { input }: Prepared): readonly Refusal[] {
  return rows
    .filter((row) => row.edited.length > 0 && !input.options.overwriteDrift.includes(row.change.address))
    .map((row) => ({
      code: 'edited-in-klaviyo',
      address: row.change.address,
      message: `It was edited in Klaviyo since the last apply: ${few(row.edited)}.`,
      allow: `apply --overwrite-drift ${row.change.address}, or take the edit over: sluice pull ${row.change.address}`,
    }));
}

const harmWords: Partial<Record<Change['kind'], string>> = {
  delete: 'It has run, and deleting it cancels everyone queued in it and erases its analytics.',
  replace: 'It has run, and replacing it cancels everyone queued in it.',
};
const draftWords = 'It has run, and with all messages in draft people leave it without them.';

function guardHarm(plan: Plan, { input, owned }: Prepared): readonly Refusal[] {
  const { allow, approved, cut } = input.options;
  const harmful = plan.changes.filter((change) => change.destructive);
  const cancelling = harmful.filter((change) => change.replace?.manner !== 'drain');
  const refusals: Refusal[] = [];
  for (const change of harmful) {
    const { address } = change;
    const label = `the label sluice:allow-${change.kind === 'delete' ? 'delete' : 'replace'} on the pull request`;
    if (!allow.includes(address) && !cut.includes(address)) {
      refusals.push(
        change.replace?.manner === 'drain'
          ? {
              code: 'drain-unproven',
              address,
              message: change.replace.proved === false ? leakedWords : unprovedWords,
              allow: `apply --allow ${address}, or ${label}; once a drain was watched to hold, none asks any more`,
            }
          : {
              code: 'destroys-run-flow',
              address,
              message: harmWords[change.kind] ?? draftWords,
              allow: `apply --allow ${address}, or ${label}`,
            },
      );
    } else if (approved !== undefined && approved[address] !== change.digest) {
      refusals.push({
        code: 'not-approved',
        address,
        message: 'The plan that was approved did not show this change as it is now.',
        allow: `Look at the new plan and approve it, or apply --allow ${address} by hand.`,
      });
    }
  }
  const { count, percent } = input.policy.maxDestructive;
  const total = owned.owned.size;
  const share = total >= 10 ? (cancelling.length / total) * 100 : 0;
  if (cancelling.length > count || share > percent) {
    const bound = cancelling.length > count ? `${count}` : `${percent} % of ${total} flows`;
    refusals.push({
      code: 'too-many-destructive',
      message: `${plural(cancelling.length, 'change')} would cancel people; the policy allows ${bound} at once.`,
      allow: `Apply them in parts with --only (${listed(cancelling.slice(0, 3).map((change) => change.address))}), or raise policy.max_destructive in sluice.yaml.`,
    });
  }
  return refusals;
}

const unprovedWords =
  'The people inside go on in the old flow, which takes no newcomers. No drain has been proved in this account yet, so the first one asks for your word.';
const leakedWords =
  'The people inside are to go on in the old flow. An earlier drain in this account did not hold, so each one asks for your word until one has.';

/** So many flows of a sequence may drain beside the one that takes the newcomers. */
const mostDraining = 2;

function guardDrains(plan: Plan, { input }: Prepared): readonly Refusal[] {
  return plan.changes.flatMap((change): Refusal[] => {
    const { address, operation } = change;
    if (operation?.type !== 'replace') return [];
    const drains = drainingOf(input.ledger, address);
    const [first] = drains;
    return [
      ...(operation.manner === 'drain' && drains.length >= mostDraining && first !== undefined
        ? [
            {
              code: 'drain-chain' as const,
              address,
              message: `${drains.length} earlier versions of it still drain, the first ${untilWords(first.until, input.now)}.`,
              allow: `Apply it then, or end them now, which cancels who is still inside: apply --end-drain ${address}`,
            },
          ]
        : []),
      ...(input.ledger.entries[address]?.undone === meantHash(operation.meant) && !input.options.allow.includes(address)
        ? [
            {
              code: 'undone' as const,
              address,
              message: 'The file says what was taken back by sluice undo.',
              allow: `Revert the change in Git; or, to make it again, apply --allow ${address}`,
            },
          ]
        : []),
    ];
  });
}

function guardQuota(plan: Plan): readonly Refusal[] {
  const needed = plan.changes.filter((change) => change.kind === 'create' || change.kind === 'replace').length;
  if (needed <= plan.creates_left) return [];
  return [
    {
      code: 'create-quota',
      message: `${plural(needed, 'flow')} to be made, and at most ${plan.creates_left} of 100 creates left in these 24 hours.`,
      allow: 'Apply a part of it now with --only, and the rest tomorrow.',
    },
  ];
}
