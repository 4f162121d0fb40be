/** Figures into reports, committed; alerts into the log, and as issues where the repository is on GitHub. */
import { connectToRead } from '../../connect/connect.ts';
import { keepIssues } from '../../program/report/keep-issues.ts';
import { publish } from '../../report/sync/publish.ts';
import { type ReportPlace, reportPlace, reportProblem } from '../../program/report/report-place.ts';
import { type Reported, runReport } from '../../program/report/run-report.ts';
import { failedWith, type Outcome, type Run } from './job.ts';

export async function reportJob(run: Run): Promise<Outcome> {
  const { world, loaded, store, log, metrics, turns } = run;
  const account = loaded.account.key;
  const connection = connectToRead(world, loaded.account);
  if (!connection.ok) return failedWith(run, [connection.error], 0);
  const api = connection.data;
  const github = run.commits ? await run.github?.() : undefined;
  const found = await reportPlace({ root: run.root, git: world.git }, loaded.config, {
    commit: run.commits,
    flowsBranch: run.branch,
    github,
  });
  if (!found.ok) return failedWith(run, [found.error], 0);
  const place = found.data;
  const ran = await runReport(world, loaded, api, store, place);
  const requests = api.counts().total;
  if (!ran.ok) return failedWith(run, ran.error, requests);
  const done = ran.data;
  const published = await turns(() => publish(place.files, done.report, done.changes));
  if (!published.ok) return failedWith(run, [reportProblem(published.error, place.branch)], requests);

  const { alerts } = done.report;
  metrics.set('sluice_report_calls_used', done.sync.calls.day, { account });
  metrics.set('sluice_report_calls_limit', done.sync.calls.limit, { account });
  metrics.set('sluice_alerts', alerts.length, { account });
  for (const { id, address, message } of alerts) log('warn', message, { alert: id, address });
  for (const note of done.sync.notes) log('info', note);
  const problem = await keepIssues(github, done, place);
  if (problem !== undefined) log('warn', problem);
  return { result: 'done', words: wordsOf(done, place, published.data === 'written'), requests };
}

function wordsOf({ changes, directory }: Reported, { branch }: ReportPlace, isOurs: boolean): string {
  if (!isOurs) return 'another sync has just written the reports';
  if (changes.size === 0) return 'no figure has changed';
  return branch === undefined ? `${directory} written` : `${directory} committed to ${branch}`;
}
