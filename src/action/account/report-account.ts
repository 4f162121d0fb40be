/** On a schedule: figures into a commit, alerts as warnings and as issues. */
import { connectToRead } from '../../connect/connect.ts';
import { keepIssues } from '../../program/report/keep-issues.ts';
import type { Loaded } from '../../program/pipeline.ts';
import { markdownText } from '../../plan/words/escape.ts';
import { plural } from '../../text/words.ts';
import { publish } from '../../report/sync/publish.ts';
import { type Reported, runReport } from '../../program/report/run-report.ts';
import { type ReportPlace, reportPlace, reportProblem } from '../../program/report/report-place.ts';
import { note } from '../log.ts';
import { failedWith } from './plan-account.ts';
import type { Post } from '../comment/post.ts';
import { openActionState } from '../state.ts';
import type { Told } from '../comment/told.ts';

const stopped = 'no report could be made';

export async function reportAccount(post: Post, loaded: Loaded): Promise<Told> {
  const { io, settings, world, github, account } = post;
  const connection = connectToRead(world, loaded.account);
  if (!connection.ok) return failedWith(post, [connection.error], stopped);
  const found = await reportPlace(world, loaded.config, {
    commit: true,
    github,
    repositoryUrl: settings.links.repositoryUrl,
  });
  if (!found.ok) return failedWith(post, [found.error], stopped);
  const place = found.data;
  const ran = await runReport(world, loaded, connection.data, openActionState(post, loaded), place);
  if (!ran.ok) return failedWith(post, ran.error, stopped);
  const done = ran.data;
  const published = await publish(place.files, done.report, done.changes);
  if (!published.ok) return failedWith(post, [reportProblem(published.error, place.branch)], stopped);

  for (const { message } of done.report.alerts) io.log(note('warning', `${account}: ${message}`));
  const problem = await keepIssues(github, done, place);
  if (problem !== undefined) io.log(note('warning', problem));
  const line = `${account}: ${lineOf(done, published.data === 'written')}`;
  io.log(line);
  return { changes: 0, skipped: 0, failed: false, summary: summaryOf(done, place), line };
}

const lineOf = ({ changes, report }: Reported, isOurs: boolean): string => {
  const alerts = report.alerts.length === 0 ? '' : `, ${plural(report.alerts.length, 'alert')}`;
  if (!isOurs) return `another sync has just written the reports${alerts}`;
  return changes.size === 0 ? `no figure has changed${alerts}` : `reports updated${alerts}`;
};

function summaryOf({ directory, report }: Reported, place: ReportPlace): string {
  const { repositoryUrl, prefix = '' } = place.links;
  const path = `${prefix}${directory}/README.md`;
  const link =
    repositoryUrl === undefined || place.branch === undefined
      ? `\`${path}\``
      : `[${path}](${repositoryUrl}/blob/${place.branch}/${path})`;
  const alerts = report.alerts.map(({ message }) => `- **${markdownText(message)}**`);
  return [
    `### Figures of ${report.account.key}`,
    '',
    ...alerts,
    ...(alerts.length > 0 ? [''] : []),
    `The report: ${link}`,
  ].join('\n');
}
