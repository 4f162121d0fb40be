/** Files alone: read, checked and compiled without a key. */
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { renderCounts } from '../../diagnostics/render.ts';
import { compileAll, type LoadResult, sequenceFiles } from '../../program/pipeline.ts';
import { annotate, problemTable } from '../comment/annotations.ts';
import type { Post } from '../comment/post.ts';
import type { Told } from '../comment/told.ts';

export function validateAccount(
  { io, settings, account }: Post,
  loaded: LoadResult,
  beyond: readonly Diagnostic[],
): Told {
  const compiled = loaded.ok ? compileAll(loaded.data) : { desired: [], diagnostics: loaded.error };
  const { desired } = compiled;
  const diagnostics = [...compiled.diagnostics, ...beyond];
  annotate((line) => io.log(line), diagnostics, settings.root);
  const skipped = desired.reduce((sum, one) => sum + one.skipped.length, 0);
  const line = renderCounts(sequenceFiles(loaded.sources).length, diagnostics).trim();
  io.log(`${account}: ${line}`);
  return {
    changes: 0,
    skipped,
    failed: diagnostics.some(isError) || (settings.failOnSkipped && skipped > 0),
    summary: `### Sluice: the files of ${account}\n\n${line}\n\n${problemTable(diagnostics, settings.links)}`,
    line,
  };
}
