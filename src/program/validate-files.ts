/** What is wrong in an account's files beyond what keeps a sequence from being compiled; no network, no key. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Loaded } from './pipeline.ts';
import { fixtureFor, type Fixtures, readFixtures } from '../source/fixtures.ts';
import type { World } from '../connect/world.ts';
import { releaseProblems } from './apply/release-problems.ts';
import { findTests, unmeant } from './run-tests.ts';
import { lintSequence, problemsOf } from '../lint/lint.ts';
import { inFileOrder } from '../source/order.ts';

export interface FileProblems {
  readonly diagnostics: readonly Diagnostic[];
  /** File → text, of the files that are read for this alone. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Inboxes (lint), fixtures, what no author means, rules about releasing, and flow tests that cannot be read. */
export async function validateFiles(world: World, loaded: Loaded, now: number): Promise<FileProblems> {
  const fixtures = await readFixtures(world.disk, world.root);
  const tests = await findTests(world, loaded);
  const linted = lintAll(loaded, fixtures, now);
  const saidOf = new Set(
    linted.filter(({ code }) => code === 'event-without-trigger').map(({ address, step }) => `${address} ${step}`),
  );
  // The lint says it of the very place.
  const more = unmeant(loaded).filter(
    ({ code, address, step }) => code !== 'no-event' || !saidOf.has(`${address} ${step}`),
  );
  return {
    diagnostics: [
      ...fixtures.diagnostics,
      ...linted,
      ...more,
      ...tests.diagnostics,
      ...releaseProblems(loaded.config, loaded.account, now),
    ],
    sources: tests.sources,
  };
}

/** @param now milliseconds since 1970 */
function lintAll(
  { sequences, templates, originals, config }: Loaded,
  fixtures: Fixtures,
  now: number,
): readonly Diagnostic[] {
  const linted = sequences.flatMap((sequence) =>
    lintSequence(sequence, templates, fixtureFor(sequence, fixtures), config.lint, now, originals),
  );
  return inFileOrder(problemsOf(linted));
}
