/** sluice test: people tried on sequences, by the test files beside them. */
import { isError } from '../../diagnostics/diagnostic.ts';
import { whichOne } from '../../diagnostics/nearest.ts';
import { coloured, diagnosticJson, plain, renderDiagnostics } from '../../diagnostics/render.ts';
import { failures } from '../../flow-tests/suite.ts';
import { renderJunit } from '../../flow-tests/words/render-junit.ts';
import { renderTests } from '../../flow-tests/words/render-text.ts';
import { compileAll } from '../../program/pipeline.ts';
import { findTests, runTests, type Tests } from '../../program/run-tests.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { type CommonOptions, failed, loadFiles, printJson, renderingFor, wantsColour } from '../io/session.ts';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCase } from '../../flow-tests/run-case.ts';
import { expectationsOf } from '../../flow-tests/written-expect.ts';
import { setAt } from '../../yaml/edit-at.ts';
import type { World } from '../../connect/world.ts';
import { refuse } from '../io/say.ts';

export interface TestOptions extends Omit<CommonOptions, 'format'> {
  readonly format: 'text' | 'json' | 'junit';
  readonly coverage?: boolean;
  readonly explain?: boolean;
  readonly update?: boolean;
}

export async function test(io: Io, addresses: readonly string[], options: TestOptions): Promise<ExitCode> {
  const common = { ...options, format: options.format === 'json' ? ('json' as const) : ('text' as const) };
  const files = await loadFiles(io, common);
  if (!files) return failed;
  const tests = await findTests(files.world, files.loaded);
  const unknown = addresses.filter((address) => !tests.subjects.has(address));
  const compiled = compileAll(files.loaded).diagnostics.filter(isError);
  const about = ({ address }: { readonly address?: string }): boolean =>
    addresses.length === 0 || address === undefined || addresses.includes(address);
  const problems = [...compiled, ...tests.diagnostics].filter((one) => isError(one) && about(one));
  if (problems.length > 0 || unknown.length > 0) {
    const sources = new Map([...files.sources, ...tests.sources]);
    if (options.format === 'json') printJson(io, { version: 1, diagnostics: problems.map(diagnosticJson) });
    io.stderr.write(renderDiagnostics(problems, renderingFor(io, io.stderr, sources)));
    for (const address of unknown)
      refuse(
        io,
        `There is no sequence "${address}" that could be tried.${whichOne(address, [...tests.subjects.keys()])}`,
      );
    return failed;
  }
  const warnings = tests.diagnostics.filter((one) => !isError(one) && about(one));
  if (warnings.length > 0) {
    const sources = new Map([...files.sources, ...tests.sources]);
    io.stderr.write(`${renderDiagnostics(warnings, renderingFor(io, io.stderr, sources))}\n`);
  }
  if (options.update) return updateTests(io, files.world, tests, addresses);
  const reports = await runTests(tests, addresses);
  const paint = wantsColour(io, io.stdout) ? coloured : plain;
  if (options.format === 'json') printJson(io, { version: 1, sequences: reports });
  else if (options.format === 'junit') io.stdout.write(renderJunit(reports));
  else
    io.stdout.write(
      renderTests(reports, paint, { explain: options.explain === true, coverage: options.coverage === true }),
    );
  return failures(reports).length > 0 ? failed : 0;
}

/** sluice test --update: writes what came into the cases that expected something else. Comments and layout stay. */
async function updateTests(io: Io, world: World, tests: Tests, addresses: readonly string[]): Promise<ExitCode> {
  let changed = 0;
  for (const file of tests.tests) {
    if (addresses.length > 0 && !addresses.includes(file.address)) continue;
    const subject = tests.subjects.get(file.address)!;
    const path = join(world.root, file.file);
    const before = await readFile(path, 'utf8');
    const after = file.cases.reduce((text, one) => {
      const result = runCase(subject, file, one, tests.fixtures);
      if (one.expect && !result.miss) return text;
      io.stdout.write(`${file.file}:${one.at.line}  ${one.name}\n`);
      changed += 1;
      return setAt(text, [...one.path, 'expect'], expectationsOf(result, subject)) ?? text;
    }, before);
    if (after !== before) await writeFile(path, after);
  }
  io.stdout.write(
    changed === 0
      ? 'Every case expects what comes.\n'
      : `\nRead what they expect now before you commit it: git diff.\n`,
  );
  return 0;
}
