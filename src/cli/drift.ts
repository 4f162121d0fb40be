/** sluice drift: what was changed in YAML, what in Klaviyo; reads every flow of ours whole. */
import { isError } from '../diagnostics/diagnostic.ts';
import { renderDiagnostics } from '../diagnostics/render.ts';
import { alarmDiagnostic } from '../plan/drain-alarms.ts';
import { renderDriftMarkdown, renderDriftText } from '../plan/terminal/render-drift.ts';
import { lookForDriftAndDrains } from '../program/drift.ts';
import type { ExitCode, Io } from './io/io.ts';
import { type CommonOptions, failed, openToRead, printJson, renderingFor, stylesFor, tell } from './io/session.ts';

export async function drift(
  io: Io,
  options: CommonOptions & { readonly detailedExitcode?: boolean },
): Promise<ExitCode> {
  const session = await openToRead(io, options);
  if (!session) return failed;
  const found = await lookForDriftAndDrains(session);
  if (!found.ok) return tell(io, options, found.error, session.sources);
  const { report, alarms, planned } = found.data;
  const edited = planned.plan.diagnostics.filter(({ code }) => code === 'drain-edited');
  if (options.format === 'json') printJson(io, report);
  else if (options.format === 'markdown') io.stdout.write(`${renderDriftMarkdown(report)}\n`);
  else {
    const styles = stylesFor(io);
    io.stdout.write(`${renderDriftText(report, { styles, width: Math.min(io.stdout.columns, 100) }).trimEnd()}\n`);
  }
  const broken = planned.plan.diagnostics.filter((one) => isError(one) && one.at !== undefined);
  const problems = [...broken, ...edited, ...alarms.map(alarmDiagnostic)];
  // Beside the report, which is the one object of --format json.
  if (problems.length > 0) io.stderr.write(renderDiagnostics(problems, renderingFor(io, io.stderr, session.sources)));
  if (broken.length + alarms.length > 0) return failed;
  return options.detailedExitcode && report.drift.length > 0 ? 2 : 0;
}
