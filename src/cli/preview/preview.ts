/** sluice preview: every message of a sequence as people get it, with what is wrong in it. */
import { isError } from '../../diagnostics/diagnostic.ts';
import { renderDiagnostics } from '../../diagnostics/render.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { fixtureFor, readFixtureFile, readFixtures } from '../../source/fixtures.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { previewSequence } from '../../program/preview/preview-sequence.ts';
import { type CommonOptions, failed, loadFiles, printJson, renderingFor, tell } from '../io/session.ts';
import { wantedSequences } from '../io/wanted.ts';
import { refuse } from '../io/say.ts';

export interface PreviewOptions extends CommonOptions {
  readonly fixture?: string;
  readonly verify?: boolean;
  /** Of the review page; any of these asks for it. */
  readonly out?: string;
  readonly base?: string;
  readonly open?: boolean;
  readonly serve?: string | true;
}

/** One address prints one object; several, or all, print { version, previews }. */
export async function preview(io: Io, addresses: readonly string[], options: PreviewOptions): Promise<ExitCode> {
  if ([options.out, options.base, options.open, options.serve].some((one) => one !== undefined))
    return (await import('./preview-page.ts')).previewPage(io, addresses, options);
  const files = await loadFiles(io, options);
  if (!files) return failed;
  const { world, loaded, sources } = files;
  const wanted = wantedSequences(loaded, addresses);
  if (wanted.unknown !== undefined) {
    const known = loaded.sequences.map(({ address }) => address);
    const broken = loaded.diagnostics.filter((problem) => isError(problem) && problem.address === wanted.unknown);
    return refuse(
      io,
      broken.length > 0
        ? renderDiagnostics(broken, renderingFor(io, io.stderr, sources))
        : `There is no sequence "${wanted.unknown}".${didYouMean(wanted.unknown, known)}`,
    );
  }
  const named =
    options.fixture === undefined ? undefined : await readFixtureFile(world.disk, world.root, options.fixture);
  if (named && 'problem' in named) return tell(io, options, [named.problem], sources);
  const fixtures = await readFixtures(world.disk, world.root);
  const shown = wanted.sequences.map((sequence) =>
    previewSequence(loaded, sequence, named?.fixture ?? fixtureFor(sequence, fixtures), io.now()),
  );
  if (options.verify) return (await import('./preview-verify.ts')).verify(io, options, shown);
  const previews = shown.map((each) => each.preview);
  if (options.format === 'json') {
    printJson(io, addresses.length === 1 ? previews[0] : { version: 1, previews });
  } else io.stdout.write((await import('./preview-text.ts')).previewText(shown, fixtures, io.stdout.columns));
  const problems = [
    ...previews.flatMap(({ messages }) => messages.flatMap(({ lint }) => lint)),
    ...fixtures.diagnostics,
  ];
  return problems.some(({ severity }) => severity === 'error') ? failed : 0;
}
