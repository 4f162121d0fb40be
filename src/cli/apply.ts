/** sluice apply: make Klaviyo hold exactly these flows. */
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { guardPlanFile } from '../plan/guard/guard-plan-file.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import type { Plan, Refusal } from '../plan/plan.ts';
import { renderApplySummary, renderDrainLine, renderResultLine } from '../plan/terminal/render-apply.ts';
import type { ApplyReport } from '../plan/results.ts';
import { parsePlan } from '../plan/short.ts';
import { applyAccount, type ApplyOutcome } from '../program/apply/apply.ts';
import type { ExitCode, Io } from './io/io.ts';
import { decideOptions, knowsAll, type PlanOptions, printPlanText } from './plan.ts';
import { failed, openToWrite, printJson, stylesFor, tell } from './io/session.ts';

export interface ApplyOptions extends PlanOptions {
  readonly plan?: string;
  readonly yes?: boolean;
}

export async function apply(io: Io, options: ApplyOptions): Promise<ExitCode> {
  const session = await openToWrite(io, options);
  if (!session) return failed;
  const saved = options.plan === undefined ? undefined : await savedPlan(io, options.plan);
  if (saved === 'unusable') return failed;
  const decided = decideOptions(options, session.loaded);
  const outcome = await applyAccount(session, {
    options: decided,
    owner: `${hostname()} (process ${process.pid})`,
    isStopping: interruption(io),
    progress: ({ address, step }) => {
      if (io.stderr.isTerminal && step !== 'begins' && step !== 'done') io.stderr.write(`  ${address}: ${step}\n`);
    },
    ...(saved === undefined ? {} : { saved: (now) => heldAgainst(saved, now), asReviewed: true }),
    goOn: ({ input }) => knowsAll(io, decided.only ?? [], input),
    confirm: (plan) => confirmed(io, options, plan),
    stillWanted: (now) => stillWanted(io, options, now),
  });
  for (const line of outcome.settled) io.stderr.write(`set right first: ${line}\n`);
  return told(io, options, outcome, session.sources);
}

function told(io: Io, options: ApplyOptions, outcome: ApplyOutcome, sources: ReadonlyMap<string, string>): ExitCode {
  switch (outcome.outcome) {
    case 'stopped':
      return failed;
    case 'failed': {
      const { plan, diagnostics } = outcome;
      if (plan === undefined) tell(io, options, diagnostics, sources);
      else if (options.format === 'json') reportRefused(io, options, plan, plan.refusals);
      else {
        // Told with their lines; the refusals that follow from them would only say it again.
        tell(io, options, diagnostics.filter(isError), sources);
        io.stderr.write('\nNothing was applied: no change is made while a file of the account has an error.\n');
      }
      return failed;
    }
    case 'superseded':
    case 'refused': {
      const { plan } = outcome;
      if (outcome.outcome === 'refused') tell(io, options, outcome.problems ?? [], sources);
      const refusals = outcome.outcome === 'refused' ? outcome.refusals : (plan?.refusals ?? []);
      if (plan === undefined) {
        for (const { message, allow } of refusals) io.stderr.write(`${message}\n${allow}\n`);
      } else if (options.format === 'json' || plan.refusals.length === 0) reportRefused(io, options, plan, refusals);
      else printPlanText(io, { ...plan, refusals });
      return 3;
    }
    case 'nothing':
      report(io, options, outcome.plan, { results: [], refusals: [], requests: outcome.plan.requests });
      return 0;
    case 'waiting':
      tell(io, options, outcome.problems ?? [], sources);
      if (options.format === 'json')
        report(io, options, outcome.plan, { results: [], refusals: [], requests: outcome.plan.requests });
      else printPlanText(io, outcome.plan);
      return (outcome.problems ?? []).length > 0 ? failed : 3;
    case 'applied': {
      report(io, options, outcome.plan, outcome.report);
      if (outcome.problems.length > 0 && options.format !== 'json') tell(io, options, outcome.problems, sources);
      const isWhole = outcome.report.results.every((result) => result.outcome === 'done');
      return isWhole && outcome.problems.length === 0 ? 0 : failed;
    }
  }
}

/** Asked before each change whether somebody wants the run to end. */
function interruption(io: Io): () => boolean {
  let isStopping = false;
  io.onInterrupt?.(() => {
    isStopping = true;
    io.stderr.write(
      'Ending: what has begun is finished. Ctrl-C again ends at once; the next apply then sets it right.\n',
    );
  });
  return () => isStopping;
}

/** What a person said yes to is not what is there any more: ask again, or stop where nobody can be asked. */
async function stillWanted(io: Io, options: ApplyOptions, now: Plan): Promise<boolean> {
  if (options.plan !== undefined) return true;
  io.stderr.write('The account, or what is known of it, changed since the plan was made; this is the plan now:\n');
  if (options.yes && options.format === 'text') printPlanText(io, now);
  return confirmed(io, { ...options, format: 'text' }, now);
}

const heldAgainst = (saved: Plan, fresh: Plan): Plan => ({
  ...saved,
  refusals: [...fresh.refusals, ...guardPlanFile(saved, fresh)],
});

/** The plan that was kept; what is wrong with its file has been told where it is unusable. */
async function savedPlan(io: Io, file: string): Promise<Plan | 'unusable'> {
  const text = await readFile(resolve(io.cwd, file), 'utf8').catch(() => undefined);
  if (text === undefined) {
    io.stderr.write(`The plan ${file} cannot be read. Make one with: sluice plan --out ${file}\n`);
    return 'unusable';
  }
  const parsed = parsePlan(text);
  if ('plan' in parsed) return parsed.plan;
  io.stderr.write(`${file} is not a plan to be trusted: ${parsed.problem}\n`);
  return 'unusable';
}

async function confirmed(io: Io, options: ApplyOptions, plan: Plan): Promise<boolean> {
  if (options.yes) return true;
  if (options.format === 'text') printPlanText(io, plan, io.ask !== undefined);
  if (!io.ask) {
    io.stderr.write('There is no terminal to ask at. Look at sluice plan, then: sluice apply --yes\n');
    return false;
  }
  const answer = await io.ask('\nApply this? Type yes to go on: ');
  if (answer.trim().toLowerCase() === 'yes') return true;
  io.stderr.write('Nothing was changed.\n');
  return false;
}

const reportRefused = (io: Io, options: ApplyOptions, plan: Plan, refusals: readonly Refusal[]): void =>
  report(io, options, plan, { results: [], refusals, requests: plan.requests });

type Done = Pick<ApplyReport, 'results' | 'refusals' | 'requests' | 'drains'>;

function report(io: Io, options: ApplyOptions, plan: Plan, done: Done): void {
  const { key, id, name } = plan.account;
  const full: ApplyReport = { version: 1, account: { key, id, name }, ...done };
  if (options.format === 'json') return printJson(io, full);
  const view = { styles: stylesFor(io), width: Math.min(io.stdout.columns, 100) };
  for (const result of full.results) io.stdout.write(`${renderResultLine(result, view)}\n`);
  for (const drain of full.drains ?? []) io.stdout.write(`${renderDrainLine(drain, view)}\n`);
  const flags = options.account === undefined ? {} : { flags: `--account ${options.account}` };
  io.stdout.write(`${renderApplySummary(full, { ...view, ...flags, ledger: plan.ledger }).trimEnd()}\n`);
}
