/** The lints of every sequence of an account, each held against its fixture. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { lintSequence, problemsOf } from '../lint/lint.ts';
import type { Loaded } from './pipeline.ts';
import { type Fixtures, fixtureFor } from '../source/fixtures.ts';
import { inFileOrder } from '../source/order.ts';

/** @param now milliseconds since 1970 */
export function lintAll(
  { sequences, templates, originals, config }: Loaded,
  fixtures: Fixtures,
  now: number,
): readonly Diagnostic[] {
  const linted = sequences.flatMap((sequence) =>
    lintSequence(sequence, templates, fixtureFor(sequence, fixtures), config.lint, now, originals),
  );
  return inFileOrder(problemsOf(linted));
}
