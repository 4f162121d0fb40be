/** The table of facts in src/sandbox/README.md: each is played by something, gone by, and held by a test that is there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultQuirks } from '../../src/sandbox/quirks.ts';

const rows = readFileSync('src/sandbox/README.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| [A-Z]\d+ /.test(line))
  .map((line) => {
    const [, id = '', fact = '', ...columns] = line.split(/ *(?<!\\)\| */);
    const named = columns.map((column) => [...column.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
    return { id, fact, played: named[0] ?? [], product: named[1] ?? [], tests: named[2] ?? [] };
  });

test('there are facts, each once', () => {
  expect(rows.length).toBeGreaterThan(60);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.filter(({ played, product, tests }) => [played, product, tests].some((one) => one.length === 0))).toEqual(
    [],
  );
});

test('what plays a fact, what goes by it and what holds it are there', () => {
  const missing = rows.flatMap(({ id, played, product, tests }) =>
    [
      ...played.filter((name) => !(name in defaultQuirks)).map((name) => `src/sandbox/${name}`),
      ...product.map((name) => `src/${name}`),
      ...tests.map((name) => `test/${name}`),
    ]
      .filter((path) => !existsSync(path))
      .map((path) => `${id}: ${path}`),
  );
  expect(missing).toEqual([]);
});

test('every switch has its fact, or is told as a doubt of its own', () => {
  const named = new Set(rows.flatMap(({ played }) => played));
  // Doubts that no report tells of: they are there so that nothing rests on one side.
  const ours = [
    'archivedFlowsListed',
    'longestDelayDays',
    'draftStillSends',
    'actionStatusIgnored',
    'dateAheadMs',
    'reportPageSize',
  ];
  expect(Object.keys(defaultQuirks).filter((name) => !named.has(name))).toEqual(ours);
});
