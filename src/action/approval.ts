/**
 * Approved is applied. On the push of a merge, what the comment on its pull request showed is what may be destroyed:
 *
 *   what the change is                               the comment showed it so      it did not, or there is none
 *   harmless (create, update, status up, none)       applied                       applied; refused with require-approved-plan
 *   delete, replace or draft of a flow that has run  applied with its label        refused
 *
 * A push can bring more than one pull request: a merge queue merges several at once, and GitHub drops a waiting run when
 * the next one comes. What still needs approval is therefore looked for in those merged before, back to what was applied.
 */
import type { Planned } from '../program/pipeline.ts';
import { missingPermission } from '../github/client.ts';
import { findComment, strangeEditor } from '../github/comment.ts';
import { reviewersOf } from '../github/reviews.ts';
import type { ApprovalPolicy } from '../release/approvals.ts';
import { labelsOf, mergedPullRequest } from '../github/pull-request.ts';
import type { DecideOptions } from '../plan/input.ts';
import type { Change, Plan, Refusal } from '../plan/plan.ts';
import { approvedBy, brings, readMarker } from '../plan/markdown/marker.ts';
import { isHeldBack } from '../plan/work.ts';
import { listed } from '../text/words.ts';
import { firstParents } from '../git/questions.ts';
import { note } from './log.ts';
import type { Post } from './comment/post.ts';

export interface Approval {
  /** Address → digest of what the comment showed and still is. */
  readonly approved: Readonly<Record<string, string>>;
  /** Addresses that labels allow to be deleted or replaced; the guard still asks for the digest that was shown. */
  readonly allow: readonly string[];
  /** By address: who approved the pull request that showed the change; undefined where the policy asks for no approvals. */
  readonly reviewers?: Readonly<Record<string, readonly string[]>>;
  /** Addresses whose drain a label takes back instead of making another flow. */
  readonly undo?: readonly string[];
  /**
   * Addresses that a label lets be applied outside the windows of the policy; undefined without the label. It counts for
   * what its own pull request brings: a change that an earlier merge brought, and that waits, waits on.
   */
  readonly overrideWindow?: readonly string[];
  /** The same for what goes over without having stood in the account before. */
  readonly hotfix?: readonly string[];
  /** Pull requests that were looked at. */
  readonly pulls?: readonly number[];
  /** In words: the pull request, or that there is none. */
  readonly from: string;
}

export const labels = {
  delete: 'sluice:allow-delete',
  replace: 'sluice:allow-replace',
  overrideWindow: 'sluice:override-window',
  hotfix: 'sluice:hotfix',
  undo: 'sluice:undo',
} as const;
const labelFor = ({ kind }: Change): string => (kind === 'delete' ? labels.delete : labels.replace);

/** Addresses that wait for the account before this one, or are refused for it. */
const unpromotedIn = ({ changes, refusals }: Plan): ReadonlySet<string> =>
  new Set([
    ...changes.filter(({ held }) => held?.by === 'promotion').map(({ address }) => address),
    ...refusals.flatMap(({ code, address }) => (code === 'not-promoted' && address !== undefined ? [address] : [])),
  ]);

/** So many merges back; each costs a request or two. */
const mostMerges = 20;

/** `waiting`: pull requests merged before of which something waits. */
export async function approvalOf(
  post: Post,
  { plan, input }: Planned,
  waiting: readonly number[] = [],
): Promise<Approval> {
  const { github, settings, world } = post;
  const nobody = (from: string): Approval => ({ approved: {}, allow: [], from });
  if (!github || settings.commit === undefined) return nobody('no pull request is known');
  const unpromoted = unpromotedIn(plan);
  const needy = plan.changes.filter(
    (change) =>
      change.destructive ||
      change.replace?.undoes !== undefined ||
      isHeldBack(change) ||
      unpromoted.has(change.address) ||
      ((settings.requireApproved || input.policy.approvals !== undefined) && change.kind !== 'none'),
  );
  const { commit: applied } = input.ledger;
  const earlier =
    applied === undefined ? [] : await firstParents(world.git(world.root), settings.commit, applied, mostMerges);

  let found: Approval | undefined;
  const seen = new Set<number>();
  const isDone = (change: Change): boolean => {
    const { approved = {}, allow = [], overrideWindow, hotfix } = found ?? {};
    return (
      approved[change.address] === change.digest &&
      (!change.destructive || allow.includes(change.address)) &&
      (change.held?.by !== 'window' || overrideWindow?.includes(change.address) === true) &&
      (!unpromoted.has(change.address) || hotfix?.includes(change.address) === true)
    );
  };
  // What an earlier merge brought has its own approvals and its own labels: those before are looked at too.
  const isKnown = (): boolean =>
    found?.reviewers === undefined &&
    found?.overrideWindow === undefined &&
    found?.hotfix === undefined &&
    needy.every(isDone);
  for (const commit of [settings.commit, ...earlier]) {
    const isNewest = commit === settings.commit;
    // GitHub may take some seconds to know a commit it has just merged: apache/airflow#58705.
    const patience = isNewest && needy.length > 0 ? [2000, 4000, 8000] : [];
    const pull = await mergedPullRequest(github, commit, settings.branch, patience);
    const one = !pull.ok
      ? told(post, missingPermission(pull.error, 'pull-requests: read'))
      : pull.data === undefined || seen.has(pull.data)
        ? undefined
        : await approvedOn(post, plan, pull.data, input.policy.approvals);
    if (pull.ok && pull.data !== undefined) seen.add(pull.data);
    found = found === undefined ? (one ?? nobody('this push came from no pull request')) : joined(found, one);
    if (!pull.ok || isKnown()) break;
  }
  const pushed = [...seen];
  // What was applied since may have brought the account past the commit that something still waits from.
  for (const pull of waiting) {
    if (seen.has(pull) || isKnown()) continue;
    const one = await approvedOn(post, plan, pull, input.policy.approvals);
    found = found === undefined ? one : joined(found, one);
  }
  return { ...(found ?? nobody('no pull request is known')), pulls: pushed };
}

/** Of several, each one's labels and reviews count for what it brought. `one` was merged before `found`. */
function joined(found: Approval, one: Approval | undefined): Approval {
  if (one === undefined) return found;
  return {
    approved: { ...found.approved, ...one.approved },
    allow: [found, one].flatMap(({ approved, allow }) => allow.filter((address) => approved[address] !== undefined)),
    ...((found.reviewers ?? one.reviewers) ? { reviewers: joinedReviewers(found, one) } : {}),
    ...passing('hotfix', found, one),
    ...passing('overrideWindow', found, one),
    ...(found.undo === undefined && one.undo === undefined
      ? {}
      : { undo: [...(found.undo ?? []), ...(one.undo ?? [])] }),
    from: joinedFrom(found, one),
  };
}

/** Who approved the merge that changed it last; what both showed alike the earlier one brought. */
function joinedReviewers(found: Approval, one: Approval): NonNullable<Approval['reviewers']> {
  const older = Object.entries(one.reviewers ?? {}).filter(
    ([address]) => found.reviewers?.[address] === undefined || (address in found.approved && address in one.approved),
  );
  return { ...found.reviewers, ...Object.fromEntries(older) };
}

const joinedFrom = (found: Approval, one: Approval): string => {
  const [newer, older] = [found, one].map(({ approved }) => Object.keys(approved).length > 0);
  return newer && older ? listed([found.from, one.from]) : older ? one.from : found.from;
};

/** What both showed alike the earlier one brought, and it needs its own label. */
function passing(label: 'hotfix' | 'overrideWindow', found: Approval, one: Approval): Partial<Approval> {
  const [newer, older] = [found[label], one[label]];
  if (newer === undefined && older === undefined) return {};
  return { [label]: [...(newer ?? []).filter((address) => !(address in one.approved)), ...(older ?? [])] };
}

function told({ io }: Post, words: string): Approval {
  io.log(note('warning', `${words} Only harmless changes are applied.`));
  return { approved: {}, allow: [], from: words };
}

/** What one pull request showed, and what the labels on it allow. */
async function approvedOn(post: Post, plan: Plan, pull: number, policy: ApprovalPolicy | undefined): Promise<Approval> {
  const { github, account, io } = post;
  const from = `pull request #${pull}`;
  const nothing = (words: string): Approval => ({ approved: {}, allow: [], from: words });
  if (!github) return nothing(from);
  const comment = await findComment(github, pull, account);
  if (!comment.ok) return told(post, missingPermission(comment.error, 'pull-requests: read'));
  const marker = comment.data && readMarker(comment.data.body);
  if (!comment.data || !marker) return nothing(`${from} has no plan of ours`);
  const editor = await strangeEditor(github, comment.data);
  if (!editor.ok) return told(post, missingPermission(editor.error, 'pull-requests: read'));
  if (editor.data !== undefined)
    return told(post, `The comment on ${from} was edited by ${editor.data}: nobody knows what it showed.`);

  const approved = approvedBy(marker, plan.changes);
  const isHeld = plan.changes.some(({ held }) => held?.by === 'window');
  const destructive = plan.changes.filter((change) => change.destructive).map(labelFor);
  const undoes = plan.changes.filter(({ replace, address }) => replace?.undoes !== undefined && address in approved);
  const wanted = [
    ...new Set([
      ...destructive,
      ...(isHeld ? [labels.overrideWindow] : []),
      ...(unpromotedIn(plan).size > 0 ? [labels.hotfix] : []),
      ...(undoes.length > 0 ? [labels.undo] : []),
    ]),
  ];
  const set = await labelsOf(github, pull, wanted, marker.shown ?? comment.data.updated_at);
  if (!set.ok) return told(post, missingPermission(set.error, 'issues: read'));
  for (const words of set.data.void) io.log(note('warning', words));
  const allow = plan.changes.filter((change) => set.data.allowed.includes(labelFor(change)));
  const overrideWindow = set.data.allowed.includes(labels.overrideWindow);
  const own = Object.keys(approved).filter((address) => brings(marker, address));
  // People approve what the pull request brings; what the account looks like may have changed since.
  const brought = plan.changes.map(({ address }) => address).filter((address) => brings(marker, address));
  const { reviewers } = policy === undefined ? {} : await reviewersOn(post, pull, brought, policy);
  return {
    approved,
    allow: allow.map(({ address }) => address),
    reviewers,
    ...(overrideWindow ? { overrideWindow: own } : {}),
    ...(set.data.allowed.includes(labels.hotfix) ? { hotfix: own } : {}),
    ...(set.data.allowed.includes(labels.undo) ? { undo: undoes.map(({ address }) => address) } : {}),
    from,
  };
}

/** Who approved what this pull request shows; of what a merge before it brought and that waits, who approved that one. */
export async function reviewersWith(
  post: Post,
  { plan }: Planned,
  pull: number,
  policy: ApprovalPolicy,
  { waiting, inherited }: { readonly waiting: readonly number[]; readonly inherited: readonly string[] },
): Promise<Pick<DecideOptions, 'reviewers' | 'uncounted'>> {
  const own = plan.changes.filter(({ address }) => !inherited.includes(address));
  const { reviewers, uncounted } = await reviewersOn(
    post,
    pull,
    own.map(({ address }) => address),
    policy,
  );
  const approved = Object.fromEntries(own.map(({ address, digest }) => [address, digest]));
  let found: Approval = { approved, allow: [], from: '', reviewers };
  for (const before of waiting) found = joined(found, await approvedOn(post, plan, before, policy));
  return { reviewers: found.reviewers ?? {}, uncounted };
}

interface Counted {
  readonly reviewers: NonNullable<DecideOptions['reviewers']>;
  readonly uncounted: readonly string[];
}

/** Who approved the pull request, for each of these addresses; what does not count is told. */
async function reviewersOn(
  { github, io }: Post,
  pull: number,
  addresses: readonly string[],
  policy: ApprovalPolicy,
): Promise<Counted> {
  const nobody: Counted = { reviewers: {}, uncounted: [] };
  if (!github) return nobody;
  const found = await reviewersOf(github, pull, policy);
  if (!found.ok) {
    io.log(note('warning', missingPermission(found.error, 'pull-requests: read')));
    return nobody;
  }
  for (const words of found.data.void) io.log(note('warning', words));
  const reviewers = Object.fromEntries(addresses.map((address) => [address, found.data.approvers]));
  return { reviewers, uncounted: found.data.void };
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
