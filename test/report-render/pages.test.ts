/**
 * A folder is what a shop's flows did, and the pages of it: `recipe.json` → `expected/`. UPDATE=1 writes them; read the
 * difference, and look at the pictures, before you commit it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.ts';
import { syncMark } from '../../src/report/report.ts';
import { cases, inputOf, recipeOf, root } from './cases.ts';

const filesBelow = (directory: string): readonly string[] =>
  existsSync(directory)
    ? readdirSync(directory, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
        .sort()
    : [];

describe.each(cases)('%s', (name) => {
  const input = inputOf(recipeOf(name));
  const pages = renderReport(input);

  it('gives these pages', () => {
    const directory = join(root, name, 'expected');
    if (process.env['UPDATE'] === '1') {
      rmSync(directory, { recursive: true, force: true });
      for (const [path, text] of pages) {
        mkdirSync(dirname(join(directory, path)), { recursive: true });
        writeFileSync(join(directory, path), text);
      }
    }
    expect([...pages.keys()].sort()).toEqual(filesBelow(directory));
    for (const [path, text] of pages) expect(text, path).toBe(readFileSync(join(directory, path), 'utf8'));
  });

  it('holds nothing that is no figure', () => {
    for (const [path, text] of pages) expect(text, path).not.toMatch(/NaN|undefined|Infinity|\[object|null/);
  });

  it('tells of the sync in one line alone', () => {
    const other = renderReport({
      ...input,
      sync: { at: '2027-01-01T00:00:00Z', calls: { sync: 1, day: 225, limit: 225 }, notes: ['Something else.'] },
    });
    const apart = [...pages].flatMap(([path, text]) =>
      text.split('\n').filter((line, i) => line !== other.get(path)?.split('\n')[i]),
    );
    expect(apart).toHaveLength(1);
    expect(apart[0]).toContain(syncMark);
  });

  it('leads only to pages that are there', () => {
    const missing = [...pages].flatMap(([path, text]) =>
      [...text.matchAll(/\]\(((?!https?:|data\))[^)]+)\)/g)]
        .map(([, to = '']) => new URL(to, `file:///r/p/${path}`).pathname)
        .filter((to) => to.startsWith('/r/p/') && !pages.has(decodeURIComponent(to.slice(5)))),
    );
    expect(missing).toEqual([]);
  });
});
