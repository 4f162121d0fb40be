/** sluice validate: all problems of all files, without a network. */
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { diagnosticJson, renderCounts, renderDiagnostics } from '../diagnostics/render.ts';
import { compileAll, sequenceFiles } from '../program/pipeline.ts';
import { validateFiles } from '../program/validate-files.ts';
import { inFileOrder } from '../source/order.ts';
import type { ExitCode, Io } from './io/io.ts';
import { findSequence } from './edit/edit.ts';
import { type CommonOptions, failed, loadFiles, printJson, renderingFor } from './io/session.ts';
import { addressOf } from './io/wanted.ts';

/** @param addresses whose problems are told; of all files when none are named */
export async function validate(io: Io, options: CommonOptions, addresses: readonly string[] = []): Promise<ExitCode> {
  const files = await loadFiles(io, options);
  if (!files) return failed;
  const compiled = compileAll(files.loaded);
  const beyond = await validateFiles(files.world, files.loaded, io.now());
  const wanted = new Set(addresses.map((one) => addressOf(one, files.loaded)));
  const fileOf = (address: string): string => `${files.loaded.account.flows}${address}.yaml`;
  for (const address of wanted)
    if (!files.sources.has(fileOf(address)) && !findSequence(io, files.loaded.sequences, address)) return failed;
  const isWanted = ({ address, at }: Diagnostic): boolean =>
    wanted.size === 0 || [...wanted].some((one) => one === address || fileOf(one) === at?.file);
  const diagnostics = inFileOrder([...compiled.diagnostics, ...beyond.diagnostics]).filter(isWanted);
  const sources = new Map([...files.sources, ...beyond.sources]);
  if (options.format === 'json') printJson(io, { version: 1, diagnostics: diagnostics.map(diagnosticJson) });
  else {
    const problems = renderDiagnostics(diagnostics, renderingFor(io, io.stdout, sources));
    io.stdout.write(problems === '' ? '' : `${problems}\n`);
    io.stdout.write(`${renderCounts(wanted.size || sequenceFiles(files.sources).length, diagnostics).trimEnd()}\n`);
  }
  return diagnostics.some(isError) ? failed : 0;
}
