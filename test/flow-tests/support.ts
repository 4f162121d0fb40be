/** Flow tests of files in memory. */
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/program.ts';
import type { Io } from '../../src/cli/io/io.ts';
import { load, type Loaded } from '../../src/program/pipeline.ts';
import { findTests, runTests, type Tests } from '../../src/program/run-tests.ts';
import type { SequenceReport } from '../../src/flow-tests/suite.ts';
import type { Disk } from '../../src/source/disk.ts';
import type { World } from '../../src/connect/world.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export const worldOn = (disk: Disk, at = root): World => ({ root: at, disk }) as World;

export async function testsOf(world: World): Promise<{ tests: Tests; loaded: Loaded }> {
  const read = await load(world);
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('\n'));
  const loaded = read.data;
  return { tests: await findTests(world, loaded), loaded };
}

export async function reportsOf(world: World, addresses: readonly string[] = []): Promise<readonly SequenceReport[]> {
  const { tests } = await testsOf(world);
  return runTests(tests, addresses);
}

/** A command in this process; both streams in one. */
export async function sluice(cwd: string, ...argv: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const stream = { write: (text: string) => void (out += text), isTerminal: false, columns: 80 };
  const io = { stdout: stream, stderr: stream, env: {}, cwd, now: () => 0 } as unknown as Io;
  return { code: await run(argv, io), out };
}
