/** Each folder of cases/ is a repository; expected.out is what `sluice test` says of it, expected.json its data. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sluice } from './support.ts';

const cases = join(import.meta.dirname, 'cases');

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
