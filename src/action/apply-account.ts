/** On the push of a merge: what was approved is applied. */
import { connectToWrite } from '../connect.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { ancestryAtGitHub } from '../github/compare.ts';
import { type Loaded, makePlan, type PlanRequest } from '../pipeline.ts';
import { markdownText } from '../plan/escape.ts';
import type { Plan } from '../plan/plan.ts';
import { renderApplySummary, renderResultLine } from '../plan/render-apply.ts';
import { renderPlanMarkdown } from '../plan/render-markdown.ts';
import { plainStyles } from '../plan/render-styles.ts';
import { firstFew, isCommand } from '../plan/render-words.ts';
import type { ApplyReport } from '../plan/results.ts';
import { plural } from '../text/words.ts';
import { runApply } from '../run-apply.ts';
import type { Ancestry } from '../source/git.ts';
import { annotate } from './annotations.ts';
import { type Approval, approvalOf, strictRefusals } from './approval.ts';
import { note } from './log.ts';
import { changesOf, failedWith, lineOf } from './plan-account.ts';
import type { Post } from './post.ts';
import { openActionState } from './state.ts';
import type { Told } from './told.ts';

const view = { styles: plainStyles, width: 100 };

const stopped = 'the apply stopped';

export async function applyAccount(post: Post, loaded: Loaded): Promise<Told> {
  const { io, settings, world, account } = post;
  const connection = connectToWrite(world, loaded.account);
  if (!connection.ok) return failedWith(post, [connection.diagnostic], stopped);
  const { api } = connection;
  const store = openActionState(post, loaded);
  // Asked with each plan: another run may apply a newer commit between this one's first look and its turn to write.
  const asked: PlanRequest = {
    ...(settings.commit === undefined ? {} : { commit: settings.commit }),
    ancestry: (commit, applied) => askGitHub(post, commit, applied),
  };
  const first = await makePlan(world, loaded, api, store, asked);
  if (!first.ok) return failedWith(post, first.diagnostics, stopped);
  if (first.plan.diagnostics.some(isError)) return failedWith(post, first.plan.diagnostics, stopped);
  annotate((line) => io.log(line), first.plan.diagnostics, settings.root);
  if (settings.failOnSkipped && first.plan.skipped.length > 0) return skippedFails(post, first.plan);

  const approval = await approvalOf(post, first);
  const request: PlanRequest = { ...asked, options: { approved: approval.approved, allow: approval.allow } };
  const planned = await makePlan(world, loaded, api, store, request);
  if (!planned.ok) return failedWith(post, planned.diagnostics, stopped);
  const superseded = planned.plan.refusals.find(({ code }) => code === 'superseded');
  if (superseded) {
    io.log(note('notice', superseded.message));
    return {
      changes: 0,
      skipped: 0,
      failed: false,
      summary: `### Sluice: superseded\n\n${markdownText(superseded.message)}\n`,
      line: `${account}: superseded`,
    };
  }
  const guarded = (plan: Plan): Plan =>
    settings.requireApproved ? { ...plan, refusals: [...plan.refusals, ...strictRefusals(plan, approval)] } : plan;
  const { plan } = planned;
  if (plan.refusals.length === 0 && changesOf(plan) === 0 && plan.ledger.length === 0) {
    io.log(`${account}: nothing to do`);
    return {
      changes: 0,
      skipped: plan.skipped.length,
      failed: false,
      summary: summaryOf(plan, undefined, approval, post),
      digest: plan.digest,
      line: `${account}: no changes`,
    };
  }
  // What would be refused only for want of a try is tried first.
  const refused = guarded(plan).refusals.length > 0 && planned.spared.length === 0;
  const applied = refused
    ? undefined
    : await runApply(world, loaded, api, store, planned, {
        ...request,
        owner: `GitHub run ${io.env.GITHUB_RUN_ID ?? ''} attempt ${io.env.GITHUB_RUN_ATTEMPT ?? '1'}`.trim(),
        saved: guarded,
      });
  if (applied && !applied.ok) return failedWith(post, applied.diagnostics, stopped);
  const report = applied?.report;
  for (const line of applied?.resumed ?? []) io.log(`set right first: ${line}`);
  for (const result of report?.results ?? []) io.log(renderResultLine(result, view));
  const refusals = report?.refusals ?? guarded(plan).refusals;
  for (const refusal of refusals) {
    const { code, address, message, allow } = refusal;
    const who = address === undefined ? '' : `${address}: `;
    const lead = isCommand(refusal) ? 'To allow it: ' : '';
    io.log(note('error', `${who}${message} ${lead}${allow}`, `Sluice refused (${code})`));
  }
  const shown = { ...plan, refusals };
  return {
    changes: changesOf(plan),
    skipped: plan.skipped.length,
    failed: refusals.length > 0 || (report?.results.some(({ outcome }) => outcome !== 'done') ?? false),
    summary: summaryOf(shown, report, approval, post),
    digest: plan.digest,
    line: `${account}: ${refusals.length > 0 ? 'refused' : lineOf(plan)}`,
  };
}

/** A checkout without the history does not know whether this commit is older than the applied one; GitHub does. */
async function askGitHub({ github, io }: Post, commit: string, applied: string): Promise<Ancestry> {
  const found = github ? await ancestryAtGitHub(github, commit, applied) : 'unknown';
  if (found === 'unknown') {
    const words = `Nobody knows whether this commit is older than ${applied.slice(0, 7)}, which was applied last.`;
    io.log(note('warning', `${words} Give the checkout its history: fetch-depth: 0.`));
  }
  return found;
}

/** Nothing is applied: a pull request that was red for its skipped steps is no greener for being merged. */
function skippedFails({ io, settings, account }: Post, plan: Plan): Told {
  const places = plan.skipped.map(({ step, file, line }) => `${step} (${file}:${line})`);
  const why = `Skipped in Klaviyo: ${firstFew(places).join(', ')}. With fail-on-skipped nothing is applied until they are gone.`;
  io.log(note('error', why));
  const standing = '**nothing has been changed: steps are skipped, and fail-on-skipped is set**';
  const { body, overflow } = renderPlanMarkdown(plan, { limit: 900_000, ...settings.links, standing });
  return {
    changes: changesOf(plan),
    skipped: plan.skipped.length,
    failed: true,
    summary: overflow ?? body,
    digest: plan.digest,
    line: `${account}: ${plural(plan.skipped.length, 'step')} skipped`,
  };
}

/** The plan, how it stands now, and below it what was done. */
function summaryOf(plan: Plan, report: ApplyReport | undefined, { from }: Approval, { settings }: Post): string {
  const standing = standingOf(plan, report);
  const { body, overflow } = renderPlanMarkdown(plan, { limit: 900_000, ...settings.links, ...standing });
  const done =
    report === undefined || report.results.length === 0
      ? ''
      : `\n\`\`\`\n${report.results.map((one) => renderResultLine(one, view)).join('\n')}\n${renderApplySummary(report, view)}\`\`\`\n`;
  return `${overflow ?? body}\nApproved by: ${markdownText(from)}.\n${done}`;
}

function standingOf(plan: Plan, report: ApplyReport | undefined): { readonly standing?: string } {
  if (plan.refusals.length > 0) return { standing: '**refused: nothing has been changed**' };
  if (report === undefined) return {};
  const missed = report.results.filter(({ outcome }) => outcome !== 'done').length;
  return { standing: missed === 0 ? 'applied' : `**not all of it could be applied: ${missed} left**` };
}
