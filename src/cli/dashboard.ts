/** sluice dashboard: the stored reports as one page for a browser. Asks nobody for anything. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Config } from '../model/config/config.ts';
import { listed, plural } from '../text/words.ts';
import { messagesOf } from '../mail/preview.ts';
import { giveIds } from '../model/identify.ts';
import type { Sequence } from '../model/sequence.ts';
import { load, type Loaded } from '../program/pipeline.ts';
import { flowItems } from '../preview/build.ts';
import type { SequenceFacts } from '../report/build.ts';
import { type DashboardAccount, renderDashboard } from '../report/html/dashboard.ts';
import { readReport } from '../report/sync/stored-report.ts';
import { reportProblem } from '../program/report/report-place.ts';
import { whyUnreadable } from '../source/disk.ts';
import { directoryFiles } from '../state/directory-files.ts';
import type { ExitCode, Io } from './io/io.ts';
import { type CommonOptions, failed, loadFiles, tell } from './io/session.ts';

export interface DashboardOptions extends CommonOptions {
  readonly out: string;
}

export async function dashboard(io: Io, options: DashboardOptions): Promise<ExitCode> {
  const loaded = await loadFiles(io, options);
  if (!loaded) return failed;
  const { world, sources } = loaded;
  const { config, account } = loaded.loaded;
  const fail = (problem: Diagnostic): ExitCode => {
    return tell(io, options, [problem], sources);
  };
  const files = directoryFiles(world.root);
  const asked = options.account === undefined ? config.accounts : [account];
  const reports: DashboardAccount[] = [];
  const missing: string[] = [];
  for (const { key } of asked) {
    const directory = `${config.reports.directory.replace(/\/+$/, '')}/${key}`;
    const own = await load(world, key);
    const { flows, steps } = own.ok ? drawingsOf(own.data) : { flows: new Map(), steps: new Map() };
    const read = await readReport(files, directory, steps);
    if (!read.ok) return fail(reportProblem(read.error));
    if (read.data) reports.push({ report: read.data, flows });
    else missing.push(directory);
  }
  if (reports.length === 0) return fail(noReport(missing, config));

  const page = renderDashboard(reports);
  if (options.out === '-') {
    io.stdout.write(page);
    return 0;
  }
  const path = resolve(io.cwd, options.out);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, page);
  } catch (error) {
    const why = `${options.out}: ${whyUnreadable(error)}.`;
    return fail(diagnostic('report-not-written', 'The dashboard could not be written.', why));
  }
  const left = missing.length === 0 ? '' : ` No report yet: ${listed(missing)}.`;
  io.stdout.write(`Written: ${options.out}, ${plural(reports.length, 'account')}.${left} Open it in a browser.\n`);
  return 0;
}

/** Every sequence's flow, and what sends in it: the stored report knows figures alone. */
function drawingsOf({ sequences, templates }: Loaded) {
  const known = sequences.map((sequence) => giveIds(sequence, []));
  const stepsOf = (sequence: Sequence): SequenceFacts['steps'] =>
    messagesOf(sequence).map((step) => ({
      step: step.id ?? step.kind,
      label: step.kind === 'sms' ? step.body : step.subject,
    }));
  return {
    flows: new Map(known.map((one) => [one.address, flowItems(one, templates)])),
    steps: new Map(known.map((one) => [one.address, stepsOf(one)])),
  };
}

function noReport(missing: readonly string[], { reports }: Config): Diagnostic {
  const where = `Nothing is stored in ${listed(missing)}.`;
  const way =
    reports.branch === ''
      ? 'Run sluice report first.'
      : `Reports are kept on the branch ${reports.branch}. Fetch them, or run sluice report first:\n  git fetch origin ${reports.branch}\n  git restore --source FETCH_HEAD -- ${reports.directory}`;
  return diagnostic('report-missing', 'There is no report to draw.', `${where}\n${way}`);
}
