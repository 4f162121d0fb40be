/** The alerts of a report as issues of the repository; the command line, the action and the controller run the same lines. */
import { alertIssues, doIssues } from './github/alert-issues.ts';
import { type GitHub, missingPermission } from './github/client.ts';
import { decideIssues } from './report/alert-issues.ts';
import type { ReportPlace } from './report-place.ts';
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
