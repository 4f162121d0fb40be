/**
 * Takes each rule of the engine out and runs the tests of the rules again: one of them must fail. The tests are bundled
 * with the engine as it would be without the rule, and run here, without a process for each.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { expect, test } from 'vitest';
import { type Out, rulesOut } from './rules-out.ts';

const engine = join(import.meta.dirname, '../../src/simulate');
const rules = readdirSync(join(import.meta.dirname, 'rules')).map((name) => `rules/${name}`);
const files = [...rules, 'switches.test.ts', 'details.test.ts', 'dates.test.ts'];

type Case = readonly [name: string, run: () => void];

/** Vitest's own `expect`; `test` only notes what is to be run. */
const shim = `
const { cases, expect } = globalThis.__rules;
const words = (name, values) => name + ' ' + JSON.stringify(values);
const test = (name, run) => cases.push([name, run]);
test.each = (rows) => (name, run) =>
  rows.forEach((row) => (Array.isArray(row) ? cases.push([words(name, row), () => run(...row)]) : cases.push([words(name, row), () => run(row)])));
const it = test;
const describe = (_, run) => run();
export { describe, expect, it, test };
`;

const without = ({ edits }: Out): Plugin => ({
  name: 'rule-out',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^vitest$/ }, () => ({ path: 'vitest', namespace: 'shim' }));
    onLoad({ filter: /.*/, namespace: 'shim' }, () => ({ contents: shim, loader: 'js' }));
    onLoad({ filter: /src\/simulate\/[\w-]+\.ts$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const [file, found, instead] of edits)
        if (path === join(engine, `${file}.ts`)) {
          expect(contents.split(found), `${file}.ts holds it once: ${found}`).toHaveLength(2);
          contents = contents.replace(found, () => instead);
        }
      return { contents, loader: 'ts' };
    });
  },
});

/** The names of the tests that fail; with `first`, no more than one. */
async function failing(out: Out, first: boolean): Promise<readonly string[]> {
  const entry = files.map((file) => `import './${file}';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'node',
    logLevel: 'silent',
    plugins: [without(out)],
  });
  const cases: Case[] = [];
  const space = globalThis as unknown as { __rules?: unknown };
  space.__rules = { cases, expect };
  try {
    new Function(outputFiles[0]!.text)();
  } finally {
    delete space.__rules;
  }
  const names: string[] = [];
  for (const { name, run, at } of outward(cases, begin)) {
    try {
      run();
    } catch {
      names.push(name);
      begin = at;
      if (first) break;
    }
  }
  return names;
}

/** Where the last rule was missed: rules stand in the order of their tests, so the next is missed close by. */
let begin = 0;

/** All of them, from one on to both sides. */
const outward = (cases: readonly Case[], from: number) =>
  cases
    .map(([name, run], at) => ({ name, run, at }))
    .sort((a, b) => Math.abs(a.at - from) - Math.abs(b.at - from) || b.at - a.at);

test('with all rules in, all tests pass', async () => {
  expect(await failing({ row: '', edits: [] }, false)).toEqual([]);
});

test.each(rulesOut.map((out) => [out.row, out] as const))('without "%s" a test fails', async (_, out) => {
  expect(await failing(out, true)).not.toEqual([]);
});
