/** Alerts and alarms as issues of the repository; the command line, the action and the controller run the same lines. */
import { alertIssues, doIssues } from '../../github/alert-issues.ts';
import { type GitHub, missingPermission } from '../../github/client.ts';
import { decideIssues } from '../../report/alert-issues.ts';
import type { ReportPlace } from './report-place.ts';
import { type DrainAlarm, drainIssue } from '../../plan/drain-alarms.ts';
import { issueDeeds } from '../../report/issues.ts';
import type { Reported } from './run-report.ts';

/** A sentence where they could not be kept; the report itself stands, and the next sync tries again. */
export async function keepIssues(
  github: GitHub | undefined,
  { report, directory }: Pick<Reported, 'report' | 'directory'>,
  { links }: Pick<ReportPlace, 'links'>,
): Promise<string | undefined> {
  if (github === undefined) return undefined;
  const issues = await alertIssues(github);
  const done = issues.ok ? await doIssues(github, decideIssues(report, issues.data, { ...links, directory })) : issues;
  return done.ok ? undefined : `Alerts could not be kept as issues. ${missingPermission(done.error, 'issues: write')}`;
}

/** The same for flows that drain. Nothing is asked of GitHub where none does: an issue is closed by the run that ends its drain. */
export async function keepDrainIssues(
  github: GitHub | undefined,
  account: string,
  { alarms, draining }: { readonly alarms: readonly DrainAlarm[]; readonly draining: number },
): Promise<string | undefined> {
  if (github === undefined || draining === 0) return undefined;
  const issues = await alertIssues(github);
  const kind = { mark: 'sluice-drain', account, over: 'The flow does not drain any more.' } as const;
  const done = issues.ok ? await doIssues(github, issueDeeds(kind, alarms.map(drainIssue), issues.data)) : issues;
  return done.ok || (alarms.length === 0 && !issues.ok)
    ? undefined
    : `A flow that drains could not be told as an issue. ${missingPermission(done.error, 'issues: write')}`;
}
