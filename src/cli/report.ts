/** sluice report: figures from Klaviyo into reports, as files or as a commit. */
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { keepIssues } from '../program/report/keep-issues.ts';
import { plural } from '../text/words.ts';
import { publish } from '../report/sync/publish.ts';
import { renderReportText } from '../report/text/report.ts';
import { reportPlace, reportProblem } from '../program/report/report-place.ts';
import { runReport } from '../program/report/run-report.ts';
import type { ExitCode, Io } from './io/io.ts';
import { say } from './io/say.ts';
import { type CommonOptions, failed, openToRead, printJson, stylesFor, tell } from './io/session.ts';

export interface ReportOptions extends CommonOptions {
  readonly commit?: boolean;
  readonly branch?: string;
}

export async function report(io: Io, options: ReportOptions): Promise<ExitCode> {
  if (options.branch !== undefined && options.commit !== true) {
    const why = '--branch says where to commit, and nothing is committed without --commit.';
    return tell(
      io,
      options,
      [diagnostic('report-not-written', why, 'Add --commit, or leave --branch out.')],
      new Map(),
    );
  }
  const session = await openToRead(io, options);
  if (!session) return failed;
  const { world, loaded, api, store } = session;
  const github = options.commit === true ? await world.github?.() : undefined;
  const found = await reportPlace(world, loaded.config, {
    commit: options.commit === true,
    branch: options.branch,
    github,
  });
  if (!found.ok) return tell(io, options, [found.error], session.sources);
  const { files, links, branch } = found.data;
  const ran = await runReport(world, loaded, api, store, { files, links });
  if (!ran.ok) return tell(io, options, ran.error, session.sources);
  const done = ran.data;
  const published = await publish(files, done.report, done.changes);
  if (options.format === 'json') printJson(io, done.report);
  else {
    const styles = stylesFor(io);
    io.stdout.write(
      `${renderReportText(done.report, done.sync, { styles, width: Math.min(io.stdout.columns, 120) })}\n`,
    );
  }
  if (!published.ok) {
    const why = reportProblem(published.error, branch);
    if (options.format === 'json') io.stderr.write(`${why.message}\n${why.detail}\n`);
    else tell(io, options, [why], session.sources);
    return failed;
  }
  const problem = await keepIssues(github, done, found.data);
  if (problem !== undefined) io.stderr.write(`${problem}\n`);
  const where = published.data === 'overtaken' ? overtaken : whereWords(done.directory, done.changes.size, branch);
  if (options.format !== 'json') say(io.stdout, `\n${where}\n`);
  return 0;
}

const overtaken = 'Another sync was faster and has written the reports; its figures are as good.';

function whereWords(directory: string, changes: number, branch: string | undefined): string {
  const page = `${directory}/README.md`;
  if (changes === 0) return `No figure has changed; ${page} stays as it is.`;
  const files = plural(changes, 'file');
  return branch === undefined
    ? `Written: ${page} and what belongs to it (${files}). Commit them; next time, --commit does it.`
    : `Committed to the branch ${branch}: ${page} and what belongs to it (${files}).`;
}
