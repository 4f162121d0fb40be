/** Flows that drain and do not behave, as issues where the repository is on GitHub and the controller may write there. */
import { keepDrainIssues } from '../program/keep-issues.ts';
import { drainAlarms } from '../plan/drain-alarms.ts';
import type { Plan } from '../plan/plan.ts';
import type { DrainResult } from '../plan/results.ts';
import type { Run } from './job.ts';

/** @param results what this run did about them */
export async function tellDrains(run: Run, plan: Plan, results: readonly DrainResult[] = []): Promise<void> {
  if (plan.drains.length === 0) return;
  const github = run.commits ? await run.github?.() : undefined;
  const alarms = drainAlarms(plan, results);
  const problem = await keepDrainIssues(github, run.loaded.account.key, { alarms, draining: plan.drains.length });
  if (problem !== undefined) run.log('warn', problem);
}
