/** Flows that drain, as figures, and those that do not behave as issues where the controller may write them. */
import { keepDrainIssues } from '../../program/report/keep-issues.ts';
import { type DrainAlarm, drainAlarms } from '../../plan/drain-alarms.ts';
import type { Plan } from '../../plan/plan.ts';
import type { DrainResult } from '../../plan/results.ts';
import type { Run } from './job.ts';

/** After a run that did something about them. */
export const tellTended = (run: Run, plan: Plan, results: readonly DrainResult[] = []): Promise<void> => {
  const ended = new Set(results.flatMap(({ flow_id, outcome }) => (outcome === 'done' ? [flow_id] : [])));
  const left = plan.drains.filter(({ flow_id }) => !ended.has(flow_id));
  return tellDrains(run, plan, drainAlarms(plan, results), left);
};

/** @param left those that still drain after this run */
export async function tellDrains(
  run: Run,
  plan: Plan,
  alarms: readonly DrainAlarm[],
  left: Plan['drains'] = plan.drains,
): Promise<void> {
  const account = run.loaded.account.key;
  const draining = left.filter(({ state }) => state !== 'taken-back');
  run.metrics.set('sluice_draining', draining.length, { account });
  run.metrics.set('sluice_drain_leaks', alarms.length, { account });
  if (plan.drains.length === 0) return;
  const github = run.commits ? await run.github?.() : undefined;
  const problem = await keepDrainIssues(github, account, { alarms, draining: plan.drains.length });
  if (problem !== undefined) run.log('warn', problem);
}
