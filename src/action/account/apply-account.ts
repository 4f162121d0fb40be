/** On the push of a merge: what was approved is applied. */
import { connectToWrite } from '../../connect/connect.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import { ancestryAtGitHub } from '../../github/compare.ts';
import { keepDrainIssues } from '../../program/report/keep-issues.ts';
import type { Loaded } from '../../program/pipeline.ts';
import { drainAlarms } from '../../plan/drain-alarms.ts';
import { markdownText } from '../../plan/words/escape.ts';
import type { Plan, Refusal } from '../../plan/plan.ts';
import { renderApplySummary, renderDrainLine, renderResultLine } from '../../plan/terminal/render-apply.ts';
import { renderPlanMarkdown } from '../../plan/markdown/comment.ts';
import { plainStyles } from '../../plan/terminal/render-styles.ts';
import { firstFew, isCommand } from '../../plan/words/render-words.ts';
import { isHeldBack } from '../../plan/work.ts';
import type { ApplyReport } from '../../plan/results.ts';
import { plural } from '../../text/words.ts';
import { applyAccount, type ApplyOutcome } from '../../program/apply/apply.ts';
import type { Ancestry } from '../../git/questions.ts';
import { annotate } from '../comment/annotations.ts';
import { type Approval, approvalOf, strictRefusals } from '../approval.ts';
import { type Came, follow, mayWait, waitingOf } from '../comment/follow.ts';
import { note } from '../log.ts';
import { changesOf, failedWith, lineOf } from './plan-account.ts';
import type { Post } from '../comment/post.ts';
import { openActionState } from '../state.ts';
import type { Told } from '../comment/told.ts';

const view = { styles: plainStyles, width: 100 };

const stopped = 'the apply stopped';

export async function applyFor(post: Post, loaded: Loaded): Promise<Told> {
  const { io, settings, world } = post;
  const connection = connectToWrite(world, loaded.account);
  if (!connection.ok) return failedWith(post, [connection.error], stopped);
  const store = openActionState(post, loaded);
  let approval: Approval | undefined;
  const waiting = await waitingOf(post, loaded);
  const guarded = (plan: Plan): Plan =>
    settings.requireApproved && approval !== undefined
      ? { ...plan, refusals: [...plan.refusals, ...strictRefusals(plan, approval)] }
      : plan;
  let held: Plan | undefined;
  const outcome = await applyAccount(
    { world, loaded, api: connection.data, store },
    {
      // Asked with each plan: another run may apply a newer commit between this one's first look and its turn to write.
      commit: settings.commit,
      ancestry: (commit, applied) => askGitHub(post, commit, applied),
      owner: `GitHub run ${io.env.GITHUB_RUN_ID ?? ''} attempt ${io.env.GITHUB_RUN_ATTEMPT ?? '1'}`.trim(),
      goOn: ({ plan }) => {
        if (plan.diagnostics.some(isError)) return true;
        annotate((line) => io.log(line), plan.diagnostics, settings.root);
        held = settings.failOnSkipped && plan.skipped.length > 0 ? plan : undefined;
        return held === undefined;
      },
      approve: async (first) => {
        approval = await approvalOf(post, first, waiting);
        const { approved, allow, overrideWindow, hotfix, reviewers, undo = [] } = approval;
        return {
          approved,
          allow,
          overrideWindow,
          hotfix,
          ...(undo.length === 0 ? {} : { undo }),
          // Where the policy asks for approvals and none was found, that is the answer.
          ...(first.input.policy.approvals === undefined ? {} : { reviewers: reviewers ?? {} }),
        };
      },
      saved: guarded,
      requireTests: settings.requireTests,
    },
  );
  for (const line of outcome.settled) io.log(`set right first: ${line}`);
  await tellDrains(post, outcome);
  const came = cameOf(outcome);
  if (came !== undefined && mayWait(loaded)) await follow(post, came, approval?.pulls ?? [], waiting);
  return held === undefined ? told(post, outcome, approval) : skippedFails(post, held);
}

/** What the comments of merged pull requests are told; nothing where there is no plan, or a newer commit was applied. */
function cameOf(outcome: ApplyOutcome): Came | undefined {
  if (!('planned' in outcome) || outcome.outcome === 'superseded') return undefined;
  const { plan, planned } = outcome;
  if (plan === undefined || planned === undefined) return undefined;
  const results = outcome.outcome === 'applied' ? outcome.report.results : [];
  const refusals = outcome.outcome === 'refused' ? outcome.refusals : [];
  return { plan, ledger: planned.input.ledger, results, refusals };
}

/** Flows that drain and do not behave: an issue each, for as long as it lasts. */
async function tellDrains({ github, account, io, settings }: Post, outcome: ApplyOutcome): Promise<void> {
  if (!('plan' in outcome) || outcome.plan === undefined) return;
  const { plan } = outcome;
  const drains = outcome.outcome === 'applied' ? outcome.report.drains : 'drains' in outcome ? outcome.drains : [];
  if (outcome.outcome === 'refused' || outcome.outcome === 'waiting')
    annotate((line) => io.log(line), outcome.problems ?? [], settings.root);
  const problem = await keepDrainIssues(github, account, {
    alarms: drainAlarms(plan, drains),
    draining: plan.drains.length,
  });
  if (problem !== undefined) io.log(note('warning', problem));
}

function told(post: Post, outcome: ApplyOutcome, approval: Approval | undefined): Told {
  const { io, account } = post;
  switch (outcome.outcome) {
    case 'failed':
      return failedWith(post, outcome.diagnostics, stopped);
    case 'stopped':
      return failedWith(post, [], stopped);
    case 'superseded': {
      const { message } = outcome.refusal;
      io.log(note('notice', message));
      const summary = `### Sluice: superseded\n\n${markdownText(message)}\n`;
      return { changes: 0, skipped: 0, failed: false, summary, line: `${account}: superseded` };
    }
    case 'nothing': {
      const { plan } = outcome;
      io.log(`${account}: nothing to do`);
      const summary = summaryOf(plan, undefined, approval, post);
      const skipped = plan.skipped.length;
      return { changes: 0, skipped, failed: false, summary, digest: plan.digest, line: `${account}: no changes` };
    }
    case 'waiting': {
      const { plan } = outcome;
      for (const words of whyWaiting(plan)) io.log(note('notice', `${account}: waits. ${words}`));
      const summary = summaryOf(plan, undefined, approval, post);
      const failed = (outcome.problems ?? []).length > 0;
      return { ...countsOf(plan), failed, summary, line: `${account}: ${lineOf(plan)}, waiting` };
    }
    case 'refused': {
      for (const refusal of outcome.refusals) io.log(refusalNote(refusal));
      const line = `${account}: refused`;
      if (outcome.plan === undefined) {
        const summary = `### Sluice: refused\n\n${markdownText(outcome.refusals.map(({ message }) => message).join(' '))}\n`;
        return { changes: 0, skipped: 0, failed: true, summary, line };
      }
      const plan = { ...outcome.plan, refusals: outcome.refusals };
      return { ...countsOf(plan), failed: true, summary: summaryOf(plan, undefined, approval, post), line };
    }
    case 'applied': {
      const { plan, report, problems } = outcome;
      for (const result of report.results) io.log(renderResultLine(result, view));
      for (const drain of report.drains ?? []) io.log(renderDrainLine(drain, view));
      annotate((line) => io.log(line), problems, post.settings.root);
      const failed = problems.length > 0 || report.results.some((result) => result.outcome !== 'done');
      const summary = summaryOf(plan, report, approval, post);
      return { ...countsOf(plan), failed, summary, line: `${account}: ${lineOf(plan)}` };
    }
  }
}

const countsOf = (plan: Plan): Pick<Told, 'changes' | 'skipped' | 'digest'> => ({
  changes: changesOf(plan),
  skipped: plan.skipped.length,
  digest: plan.digest,
});

function refusalNote(refusal: Refusal): string {
  const { code, address, message, allow } = refusal;
  const who = address === undefined ? '' : `${address}: `;
  const lead = isCommand(refusal) ? 'To allow it: ' : '';
  return note('error', `${who}${message} ${lead}${allow}`, `Sluice refused (${code})`);
}

/** A checkout without the history does not know whether this commit is older than the applied one; GitHub does. */
async function askGitHub({ github, io }: Post, commit: string, applied: string): Promise<Ancestry> {
  const found = github ? await ancestryAtGitHub(github, commit, applied) : 'unknown';
  if (found === 'unknown') {
    const words = `GitHub does not know whether this commit is older than ${applied.slice(0, 7)}, which was applied last.`;
    io.log(note('warning', `${words} Give the checkout its history: fetch-depth: 0.`));
  }
  return found;
}

/** Nothing is applied: a pull request that was red for its skipped steps is no greener for being merged. */
function skippedFails({ io, settings, account, world }: Post, plan: Plan): Told {
  const places = plan.skipped.map(({ step, file, line }) => `${step} (${file}:${line})`);
  const why = `Skipped in Klaviyo: ${firstFew(places).join(', ')}. With fail-on-skipped nothing is applied until they are gone.`;
  io.log(note('error', why));
  const standing = '**nothing has been changed: steps are skipped, and fail-on-skipped is set**';
  const { body, overflow } = renderPlanMarkdown(plan, {
    limit: 900_000,
    now: world.now(),
    ...settings.links,
    standing,
  });
  return {
    changes: changesOf(plan),
    skipped: plan.skipped.length,
    failed: true,
    summary: overflow ?? body,
    digest: plan.digest,
    line: `${account}: ${plural(plan.skipped.length, 'step')} skipped`,
  };
}

/** Once for all that wait for a window; of those that wait for another account each. */
function whyWaiting(plan: Plan): readonly string[] {
  const window = plan.diagnostics.find(({ code }) => code === 'outside-window')?.message;
  const others = plan.changes.filter(({ held }) => held?.by === 'promotion');
  return [
    ...(window === undefined ? [] : [window]),
    ...others.map(({ address, notes }) => `${address}: ${notes[0]?.replace(/^Waits: /, '') ?? ''}`),
  ];
}

/** The plan, how it stands now, and below it what was done. */
function summaryOf(
  plan: Plan,
  report: ApplyReport | undefined,
  approval: Approval | undefined,
  { settings, world }: Post,
): string {
  const standing = standingOf(plan, report);
  const { body, overflow } = renderPlanMarkdown(plan, {
    limit: 900_000,
    now: world.now(),
    ...settings.links,
    ...standing,
  });
  const done =
    report === undefined || report.results.length === 0
      ? ''
      : `\n\`\`\`\n${report.results.map((one) => renderResultLine(one, view)).join('\n')}\n${renderApplySummary(report, view)}\`\`\`\n`;
  const approved = approval === undefined ? '' : `\nApproved by: ${markdownText(approval.from)}.\n`;
  return `${overflow ?? body}${approved}${done}`;
}

function standingOf(plan: Plan, report: ApplyReport | undefined): { readonly standing?: string } {
  if (plan.refusals.length > 0) return { standing: '**refused: nothing has been changed**' };
  const held = plan.changes.filter(isHeldBack);
  if (held.length > 0)
    return {
      standing: held.every((change) => change.held?.by === 'window') ? '**waiting for its window**' : '**waiting**',
    };
  if (report === undefined) return {};
  const missed = report.results.filter(({ outcome }) => outcome !== 'done').length;
  return { standing: missed === 0 ? 'applied' : `**not all of it could be applied: ${missed} left**` };
}
