/**
 * A folder is what a shop's flows did, and the pages of it: `recipe.json` → `expected/`. UPDATE=1 writes them; read the
 * difference, and look at the pictures, before you commit it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/markdown/pages.ts';
import { syncMark } from '../../src/report/report.ts';
import { cases, inputNamed, recipeOf, root } from './cases.ts';

const filesBelow = (directory: string): readonly string[] =>
  existsSync(directory)
    ? readdirSync(directory, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
        .sort()
    : [];

/** Close to GitHub's own: HTML is HTML, tables are tables. */
const markdown = new MarkdownIt({ html: true });

describe.each(cases)('%s', (name) => {
  const recipe = recipeOf(name);
  const input = inputNamed(name);
  const pages = renderReport(input);

  it('gives these pages', () => {
    const directory = join(root, name, 'expected');
    const kept = [...pages].filter(([path]) => recipe.only?.includes(path) ?? true);
    if (process.env['UPDATE'] === '1') {
      rmSync(directory, { recursive: true, force: true });
      for (const [path, text] of kept) {
        mkdirSync(dirname(join(directory, path)), { recursive: true });
        writeFileSync(join(directory, path), text);
      }
    }
    expect(kept.map(([path]) => path).sort()).toEqual(filesBelow(directory));
    for (const [path, text] of kept) expect(text, path).toBe(readFileSync(join(directory, path), 'utf8'));
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

  it('leads only to pages that are there, and shows nothing that authors wrote as anything but text', () => {
    const missing: string[] = [];
    for (const [path, text] of pages) {
      if (!path.endsWith('.md')) continue;
      const html = markdown.render(text);
      for (const [, to = ''] of html.matchAll(/(?:href|src)="((?!https?:|data")[^"]+)"/g)) {
        const { pathname } = new URL(to, `file:///r/p/${path}`);
        if (pathname.startsWith('/r/p/') && !pages.has(decodeURIComponent(pathname.slice(5)))) missing.push(to);
      }
      expect(html.match(/<(script|iframe|b|title|style)\b/g), path).toBeNull();
      expect([...html.matchAll(/<img src="([^"]*)"/g)].every(([, src = '']) => /charts\/.*\.svg$/.test(src))).toBe(
        true,
      );
    }
    expect(missing).toEqual([]);
  });

  it('draws charts that are whole, and hold nothing that runs or is fetched', () => {
    for (const [path, text] of pages) {
      if (!path.endsWith('.svg')) continue;
      expect(text, path).not.toMatch(/<script|<a\b|<image|<foreignObject|href|url\(|@import|\son\w+=/i);
      expect(text.replaceAll('http://www.w3.org/2000/svg', ''), path).not.toMatch(/https?:\/\/(?!a\.test)/);
    }
  });
});
