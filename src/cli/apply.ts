/** sluice apply: make Klaviyo hold exactly these flows. */
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { isError } from '../diagnostics/diagnostic.ts';
import { makePlan } from '../pipeline.ts';
import { guardPlanFile } from '../plan/guard.ts';
import type { Plan } from '../plan/plan.ts';
import { renderApplySummary, renderResultLine } from '../plan/render-apply.ts';
import { ansiStyles, plainStyles } from '../plan/render-styles.ts';
import type { ApplyReport } from '../plan/results.ts';
import { parsePlan } from '../plan/short.ts';
import { runApply } from '../run-apply.ts';
import type { ExitCode, Io } from './io.ts';
import { decideOptions, knowsAll, type PlanOptions, printPlanText } from './plan.ts';
import { failed, openToWrite, printJson, tell, wantsColour } from './session.ts';

export interface ApplyOptions extends PlanOptions {
  readonly plan?: string;
  readonly yes?: boolean;
}

export async function apply(io: Io, options: ApplyOptions): Promise<ExitCode> {
  const session = await openToWrite(io, options);
  if (!session) return failed;
  const planned = await makePlan(session.world, session.loaded, session.api, session.store, {
    options: decideOptions(options),
  });
  if (!planned.ok) {
    tell(io, options, planned.diagnostics, session.sources);
    return failed;
  }
  if (!knowsAll(io, options.only, planned.input)) return failed;
  const fresh = planned.plan;
  const plan = options.plan === undefined ? fresh : await savedPlan(io, options.plan, fresh);
  if (!plan) return failed;

  const errors = fresh.diagnostics.filter(isError);
  // A plan that only lowers what --only names is refused for no error.
  if (errors.length > 0 && plan.refusals.length > 0) {
    // Told with their lines; the refusals that follow from them would only say it again.
    if (options.format === 'json')
      report(io, options, plan, { results: [], refusals: plan.refusals, requests: fresh.requests });
    else {
      tell(io, options, errors, session.sources);
      io.stderr.write('\nNothing was applied: no change is made while a file of the account has an error.\n');
    }
    return failed;
  }
  // What would be refused only for want of a try is tried first.
  const isTried = options.plan === undefined && planned.spared.length > 0;
  if (plan.refusals.length > 0 && !isTried) {
    if (options.format === 'json')
      report(io, options, plan, { results: [], refusals: plan.refusals, requests: fresh.requests });
    else printPlanText(io, plan);
    return 3;
  }
  if (plan.changes.every(({ kind }) => kind === 'none') && plan.ledger.length === 0) {
    report(io, options, plan, { results: [], refusals: [], requests: fresh.requests });
    return 0;
  }
  if (!(await confirmed(io, options, plan))) return failed;
  let isStopping = false;
  io.onInterrupt?.(() => {
    isStopping = true;
    io.stderr.write(
      'Ending: what has begun is finished. Ctrl-C again ends at once; the next apply then sets it right.\n',
    );
  });
  const applied = await runApply(session.world, session.loaded, session.api, session.store, planned, {
    options: decideOptions(options),
    owner: `${hostname()} (process ${process.pid})`,
    isStopping: () => isStopping,
    progress: ({ address, step }) => {
      if (io.stderr.isTerminal && step !== 'begins' && step !== 'done') io.stderr.write(`  ${address}: ${step}\n`);
    },
    ...(options.plan === undefined ? {} : { saved: (now) => heldAgainst(plan, now), asReviewed: true }),
    stillWanted: (now) => stillWanted(io, options, now),
  });
  if (!applied.ok) {
    tell(io, options, applied.diagnostics, session.sources);
    return failed;
  }
  for (const line of applied.resumed) io.stderr.write(`set right first: ${line}\n`);
  report(io, options, plan, applied.report);
  if (applied.report.refusals.length > 0) return 3;
  return applied.report.results.some(({ outcome }) => outcome !== 'done') ? failed : 0;
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

/** The plan that was kept, with the refusal of one that no longer fits what is there now. */
async function savedPlan(io: Io, file: string, fresh: Plan): Promise<Plan | undefined> {
  const text = await readFile(resolve(io.cwd, file), 'utf8').catch(() => undefined);
  if (text === undefined) {
    io.stderr.write(`The plan ${file} cannot be read. Make one with: sluice plan --out ${file}\n`);
    return undefined;
  }
  const parsed = parsePlan(text);
  if ('problem' in parsed) {
    io.stderr.write(`${file} is not a plan to be trusted: ${parsed.problem}\n`);
    return undefined;
  }
  return heldAgainst(parsed.plan, fresh);
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

type Done = Pick<ApplyReport, 'results' | 'refusals' | 'requests'>;

function report(io: Io, options: ApplyOptions, plan: Plan, done: Done): void {
  const { key, id, name } = plan.account;
  const full: ApplyReport = { version: 1, account: { key, id, name }, ...done };
  if (options.format === 'json') return printJson(io, full);
  const view = {
    styles: wantsColour(io, io.stdout) ? ansiStyles : plainStyles,
    width: Math.min(io.stdout.columns, 100),
  };
  for (const result of full.results) io.stdout.write(`${renderResultLine(result, view)}\n`);
  const flags = options.account === undefined ? {} : { flags: `--account ${options.account}` };
  io.stdout.write(`${renderApplySummary(full, { ...view, ...flags, ledger: plan.ledger }).trimEnd()}\n`);
}
