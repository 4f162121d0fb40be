/** sluice validate: all problems of all files, without a network. */
import { isError } from '../diagnostics/diagnostic.ts';
import { diagnosticJson, renderCounts, renderDiagnostics } from '../diagnostics/render.ts';
import { compileAll } from '../pipeline.ts';
import { validateFiles } from '../program/validate-files.ts';
import { inFileOrder } from '../source/order.ts';
import type { ExitCode, Io } from './io.ts';
import { type CommonOptions, failed, loadFiles, printJson, renderingFor } from './session.ts';

export async function validate(io: Io, options: CommonOptions): Promise<ExitCode> {
  const files = await loadFiles(io, options);
  if (!files) return failed;
  const compiled = compileAll(files.loaded);
  const beyond = await validateFiles(files.world, files.loaded, io.now());
  const diagnostics = inFileOrder([...compiled.diagnostics, ...beyond.diagnostics]);
  const sources = new Map([...files.sources, ...beyond.sources]);
  if (options.format === 'json') printJson(io, { version: 1, diagnostics: diagnostics.map(diagnosticJson) });
  else {
    const problems = renderDiagnostics(diagnostics, renderingFor(io, io.stdout, sources));
    io.stdout.write(problems === '' ? '' : `${problems}\n`);
    io.stdout.write(`${renderCounts(countFiles(files.sources), diagnostics).trimEnd()}\n`);
  }
  return diagnostics.some(isError) ? failed : 0;
}

const countFiles = (sources: ReadonlyMap<string, string>): number =>
  [...sources.keys()].filter((file) => file !== 'sluice.yaml').length;
