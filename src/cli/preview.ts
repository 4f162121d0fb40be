/** sluice preview: every message of a sequence as people get it, with what is wrong in it. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { diagnosticJson, renderDiagnostics } from '../diagnostics/render.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { type Linted, lintSequence, templateCodes } from '../lint/lint.ts';
import { type Preview, type RenderedMessage, previewOf } from '../mail/preview.ts';
import type { Fixture } from '../mail/sample.ts';
import type { Sequence } from '../model/sequence.ts';
import type { Loaded } from '../pipeline.ts';
import { fixtureFor, readFixtureFile, readFixtures } from '../source/fixtures.ts';
import type { ExitCode, Io } from './io.ts';
import { type CommonOptions, failed, loadFiles, printJson, renderingFor, tell } from './session.ts';
import { wantedSequences } from './wanted.ts';

export interface PreviewOptions extends CommonOptions {
  readonly fixture?: string;
  readonly verify?: boolean;
}

export interface Previewed {
  readonly sequence: Sequence;
  readonly linted: readonly Linted[];
  readonly preview: Preview;
  readonly fixture: Fixture | undefined;
}

/** One address prints one object; several, or all, print { version, previews }. */
export async function preview(io: Io, addresses: readonly string[], options: PreviewOptions): Promise<ExitCode> {
  const files = await loadFiles(io, options);
  if (!files) return failed;
  const { world, loaded, sources } = files;
  const wanted = wantedSequences(loaded, addresses);
  if (wanted.unknown !== undefined) {
    const known = loaded.sequences.map(({ address }) => address);
    const broken = loaded.diagnostics.filter((problem) => isError(problem) && problem.address === wanted.unknown);
    io.stderr.write(
      broken.length > 0
        ? renderDiagnostics(broken, renderingFor(io, io.stderr, sources))
        : `There is no sequence "${wanted.unknown}".${didYouMean(wanted.unknown, known)}\n`,
    );
    return failed;
  }
  const named =
    options.fixture === undefined ? undefined : await readFixtureFile(world.disk, world.root, options.fixture);
  if (named && 'problem' in named) {
    tell(io, options, [named.problem], sources);
    return failed;
  }
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

export function previewSequence(
  loaded: Loaded,
  sequence: Sequence,
  fixture: Fixture | undefined,
  now: number,
): Previewed {
  const linted = lintSequence(sequence, loaded.templates, fixture, loaded.config.lint, now);
  const of = (message: RenderedMessage): readonly Diagnostic[] => [
    ...loaded.diagnostics.filter((problem) => isSyntax(problem) && concerns(problem, sequence, message)),
    ...(linted.find((each) => each.message === message)?.problems ?? []),
  ];
  const messages = linted.map(({ message }) => message);
  return {
    sequence,
    linted,
    fixture,
    preview: previewOf(sequence, messages, (message) => of(message).map(diagnosticJson)),
  };
}

const isSyntax = ({ code }: Diagnostic): boolean => (templateCodes as readonly string[]).includes(code);

/** A fault of a template concerns each message that sends it. */
function concerns(problem: Diagnostic, { address }: Sequence, { of, step }: RenderedMessage): boolean {
  const file = of.kind !== 'sms' && of.content.kind === 'file' ? of.content.file : undefined;
  return (file !== undefined && problem.at?.file === file) || (problem.address === address && problem.step === step);
}
