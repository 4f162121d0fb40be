/** Each folder of cases/ is a repository; expected.out is what `sluice test` says of it, expected.json its data. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/program.ts';
import type { Io } from '../../src/cli/io.ts';

const cases = join(import.meta.dirname, 'cases');

async function sluice(cwd: string, ...argv: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const stream = { write: (text: string) => void (out += text), isTerminal: false, columns: 80 };
  const io = { stdout: stream, stderr: stream, env: {}, cwd } as unknown as Io;
  return { code: await run(argv, io), out };
}

test.each(readdirSync(cases))('%s', async (name) => {
  const folder = join(cases, name);
  const text = await sluice(folder, 'test', '--coverage');
  const json = await sluice(folder, 'test', '--format', 'json');
  const got = { 'expected.out': `${text.out}exit ${text.code}\n`, 'expected.json': json.out };
  for (const [file, said] of Object.entries(got)) {
    const path = join(folder, file);
    if (process.env.UPDATE || !existsSync(path)) writeFileSync(path, said);
    expect(said).toBe(readFileSync(path, 'utf8'));
  }
  expect(json.code).toBe(text.code);
});
