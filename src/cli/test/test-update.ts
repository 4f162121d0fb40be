/** sluice test --update: writes what came into the cases that expected something else. Comments and layout stay. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCase } from '../../flow-tests/run-case.ts';
import { expectationsOf } from '../../flow-tests/written-expect.ts';
import type { Tests } from '../../program/run-tests.ts';
import { setAt } from '../../yaml/edit-at.ts';
import type { World } from '../../connect/world.ts';
import type { ExitCode, Io } from '../io/io.ts';

export async function updateTests(io: Io, world: World, tests: Tests, addresses: readonly string[]): Promise<ExitCode> {
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
