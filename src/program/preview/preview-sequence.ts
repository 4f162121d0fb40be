/** One sequence with its messages rendered and looked at. */
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { diagnosticJson } from '../../diagnostics/render.ts';
import { type Linted, lintSequence, templateCodes } from '../../lint/lint.ts';
import { type Preview, type RenderedMessage, previewOf } from '../../mail/preview.ts';
import type { Fixture } from '../../mail/sample.ts';
import type { Sequence } from '../../model/sequence.ts';
import type { Loaded } from '../pipeline.ts';

export interface Previewed {
  readonly sequence: Sequence;
  readonly linted: readonly Linted[];
  readonly preview: Preview;
  readonly fixture: Fixture | undefined;
}

export function previewSequence(
  loaded: Loaded,
  sequence: Sequence,
  fixture: Fixture | undefined,
  now: number,
): Previewed {
  const { templates, originals, config } = loaded;
  const linted = lintSequence(sequence, templates, fixture, config.lint, now, originals);
  const of = (message: RenderedMessage): readonly Diagnostic[] => [
    ...loaded.diagnostics.filter((problem) => concernsMails(problem) && concerns(problem, sequence, message)),
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

/** Of the template language; and whatever kept a template from being read: its mail would be empty without a word. */
const concernsMails = (problem: Diagnostic): boolean =>
  isError(problem) || (templateCodes as readonly string[]).includes(problem.code);

/** A fault of a template concerns each message that sends it. */
function concerns(problem: Diagnostic, { address }: Sequence, { of, step }: RenderedMessage): boolean {
  const file = of.kind !== 'sms' && of.content.kind === 'file' ? of.content.file : undefined;
  return (file !== undefined && problem.at?.file === file) || (problem.address === address && problem.step === step);
}
