/** A real browser draws every chart and every picture of the pages, in both themes. Needs Debian's Chromium. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases, root } from './cases.ts';

const executablePath = '/usr/bin/chromium';
const isThere = existsSync(executablePath);
if (!isThere) console.warn(`skipped: the charts are not drawn, since there is no ${executablePath}`);

const pagesOf = (name: string, ending: string): readonly string[] =>
  readdirSync(join(root, name, 'expected'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(root, name, 'expected', path));

describe.skipIf(!isThere)('in a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    page = await browser.newPage();
  });
  afterAll(async () => browser?.close());

  it.each(cases)('the charts of %s are whole XML, and no word leaves them or lies on another', async (name) => {
    for (const path of pagesOf(name, '.svg')) {
      for (const width of [720, 345]) {
        await page.setViewportSize({ width, height: 600 });
        await page.setContent(`<meta name="viewport" content="width=device-width">${readFileSync(path, 'utf8')}`);
        await page.addStyleTag({ content: 'body{margin:0}svg{width:100%;height:auto}' });
        const found = await page.evaluate(`(() => {
          const svg = document.querySelector('svg');
          const edge = svg.getBoundingClientRect();
          const boxes = [...svg.querySelectorAll('text')].map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
          const outside = boxes.filter(({ box }) => box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1);
          const meets = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
          const over = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => meets(a.box, b.box)).map((b) => a.text + ' / ' + b.text));
          return { outside: outside.map(({ text }) => text), over, texts: boxes.length };
        })()`);
        expect(found, `${path} at ${width}`).toMatchObject({ outside: [], over: [] });
        const parsed = await page.evaluate(
          `new DOMParser().parseFromString(${JSON.stringify(readFileSync(path, 'utf8'))}, 'image/svg+xml').querySelector('parsererror')?.textContent ?? null`,
        );
        expect(parsed, path).toBeNull();
      }
    }
  });

  it('a chart is light or dark as the reader has it, and can be read in both', async () => {
    const [path = ''] = pagesOf('shop', 'cart-recovery.svg');
    await page.setContent(readFileSync(path, 'utf8'));
    const grounds: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const [ground = '', ...words] = (await page.evaluate(
        `['.ground', '.head', '.axis', '.word', '.wordtwo', '.flag'].map((one) => getComputedStyle(document.querySelector('svg ' + one)).fill)`,
      )) as string[];
      grounds.push(ground);
      for (const word of words) expect(contrast(word, ground), `${word} on ${ground}`).toBeGreaterThan(4.5);
    }
    expect(new Set(grounds).size).toBe(2);
  });

  it('every picture of a flow is drawn, its figures on the steps', async () => {
    await page.setContent('<body></body>');
    const mermaid = createRequire(import.meta.url).resolve('mermaid');
    await page.addScriptTag({ path: join(mermaid, '../mermaid.min.js') });
    await page.evaluate("mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })");
    const sources = cases
      .flatMap((name) => pagesOf(name, '.md'))
      .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)])
      .map(([, source = '']) => source);
    expect(sources.length).toBeGreaterThan(1);
    for (const source of sources) {
      const words = await page.evaluate(
        `mermaid.render('picture', ${JSON.stringify(source)}).then(({ svg }) => { document.body.innerHTML = svg; return document.body.textContent; })`,
      );
      expect(words).toMatch(/in 30 days(, all \d copies)?, [\d.]+ % (opened|clicked)/);
    }
  });
});

/** WCAG 2.2: 4.5 for text. */
function contrast(one: string, other: string): number {
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [light(one), light(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
