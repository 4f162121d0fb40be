/** On a pull request: the plan as one sticky comment, annotations on the lines, the whole of it in the summary. */
import { join } from 'node:path';
import { connectToRead } from '../../connect/connect.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import { decideAgain, type Loaded, makePlan, type Planned } from '../../program/pipeline.ts';
import { markdownCode } from '../../plan/words/escape.ts';
import type { Plan } from '../../plan/plan.ts';
import { renderPlanMarkdown } from '../../plan/markdown/comment.ts';
import { counts } from '../../plan/words/render-words.ts';
import { printPlan } from '../../plan/short.ts';
import { annotate, problemTable } from '../comment/annotations.ts';
import { reviewersWith } from '../approval.ts';
import { dangerSection, dangersOf } from '../dangerous.ts';
import { waitingOf } from '../comment/follow.ts';
import { inheritedBy } from '../inherited.ts';
import { picturesFor } from '../comment/pictures.ts';
import { withMeetings } from '../../program/meetings.ts';
import type { Post } from '../comment/post.ts';
import { mostComment, writeComment } from '../comment/pull-comment.ts';
import { openActionState } from '../state.ts';
import type { Told } from '../comment/told.ts';
import { around, triedFor } from '../tried.ts';

export async function planAccount(post: Post, loaded: Loaded): Promise<Told> {
  const { io, settings, world, account } = post;
  const connection = connectToRead(world, loaded.account);
  if (!connection.ok) return failedWith(post, [connection.error]);
  // On a pull request what is checked out is the merge that GitHub makes of it: that is what would be applied, and what
  // descends from the commit applied last. The comment names the head (settings.links), which is what people know.
  const commit = settings.commit === undefined || post.pullRequest !== undefined ? {} : { commit: settings.commit };
  const made = await makePlan(world, loaded, connection.data, openActionState(post, loaded), commit);
  if (!made.ok) return failedWith(post, made.error);
  const planned = made.data;
  const inherited = await inheritedBy(post, loaded, planned.plan);
  const plan = withMeetings(loaded, planned, await withReviewers(post, loaded, planned, inherited));
  const tests = await triedFor(post, loaded, planned);
  const dangers =
    settings.base === undefined ? [] : await dangersOf(world.git(world.root), settings.base, loaded.account);
  const tried = { ...tests, first: [dangerSection(dangers), tests.first].filter((part) => part !== '').join('\n') };
  annotate((line) => io.log(line), [...tried.failing, ...plan.diagnostics], settings.root);

  const pictures = await picturesFor(post, loaded);
  const rendered = renderPlanMarkdown(plan, {
    limit: mostComment - tried.first.length - tried.last.length,
    now: world.now(),
    ...settings.links,
    summaryUrl: runUrl(post),
    ...(pictures === undefined ? {} : { pictures }),
    inherited,
    ...standingOf(post),
  });
  const [body, overflow] = [rendered.body, rendered.overflow].map((text) => text && around(text, tried));
  const commented = await writeComment(post, body!);
  const planFile = join(io.env.RUNNER_TEMP ?? io.workspace, `sluice-plan-${account}.json`);
  await io.writeFile(planFile, printPlan(plan));
  io.log(`${account}: ${lineOf(plan)}`);
  return {
    changes: changesOf(plan),
    skipped: plan.skipped.length,
    failed:
      plan.diagnostics.some(isError) ||
      (settings.failOnSkipped && plan.skipped.length > 0) ||
      (tried.required && tried.failing.length > 0) ||
      !commented,
    summary: overflow ?? body!,
    digest: plan.digest,
    planFile,
    line: `${account}: ${lineOf(plan)}`,
  };
}

/** On a pull request the plan says who has approved it already, and how many are missing. */
async function withReviewers(
  post: Post,
  loaded: Loaded,
  planned: Planned,
  inherited: readonly string[],
): Promise<Plan> {
  const { approvals } = planned.input.policy;
  if (approvals === undefined || post.pullRequest === undefined) return planned.plan;
  const waiting = await waitingOf(post, loaded);
  const counted = await reviewersWith(post, planned, post.pullRequest, approvals, { waiting, inherited });
  return decideAgain(planned, counted).plan;
}

export const changesOf = (plan: Plan): number => plan.changes.filter(({ kind }) => kind !== 'none').length;
export const lineOf = (plan: Plan): string => counts(plan).join(', ') || 'no changes';

/** A pull request into another branch than the one whose pushes are applied; who says apply himself knows his branch. */
function standingOf({ io, settings: { base, branch } }: Post): { readonly standing?: string } {
  if (base === undefined || base === branch || !['', 'auto'].includes(io.input('command'))) return {};
  const [into, applied] = [base, branch].map((name) => markdownCode(name));
  return { standing: `**merging changes nothing in Klaviyo**: it goes into ${into}, and only ${applied} is applied` };
}

const runUrl = ({ io, settings }: Post): string =>
  `${settings.links.repositoryUrl ?? ''}/actions/runs/${io.env.GITHUB_RUN_ID ?? ''}`;

/** Nothing could be done: annotated, told in the summary, and the step fails. */
export function failedWith(
  { io, settings, account }: Post,
  problems: Parameters<typeof annotate>[1],
  what = 'no plan could be made',
): Told {
  annotate((line) => io.log(line), problems, settings.root);
  const errors = problems.filter(isError);
  return {
    changes: 0,
    skipped: 0,
    failed: true,
    summary: `### Sluice, account ${account}: ${what}\n\n${problemTable(problems, settings.links)}`,
    line: `${account}: ${errors[0]?.code ?? 'failed'}`,
  };
}
