/** The charts and the dashboard in a real browser, one for all. Needs Debian's Chromium. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDashboard } from '../../src/report/html/dashboard.ts';
import { renderReport } from '../../src/report/markdown/pages.ts';
import { hasChromium, sharedBrowser } from '../support/browser.ts';
import { inputNamed } from './cases.ts';

const isThere = hasChromium('charts and dashboard are not opened');

const made = new Map<string, string>();
const dashboardOf = (name: string): string => {
  const html = made.get(name) ?? renderDashboard([inputNamed(name)]);
  made.set(name, html);
  return html;
};

const idsTwice = `[...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, i, all) => all.indexOf(id) < i)`;

/** Ends when the page has heard of it. */
const goTo = (hash: string): string => `new Promise((heard) => {
  if (location.hash === '${hash}') return heard();
  addEventListener('hashchange', () => heard(), { once: true });
  location.hash = '${hash}';
})`;

/**
 * Serious faults of what is shown. The rest is out of the page meanwhile: of a hidden part the judge looks at doubled ids
 * alone, and to find that each of its elements is hidden takes it several times as long as all else.
 */
const judged = `(async () => {
  const hidden = [...document.querySelectorAll('main > *')].filter((one) => one.getClientRects().length === 0);
  const places = hidden.map((one) => [one, document.createComment('')]);
  for (const [one, place] of places) one.replaceWith(place);
  const { violations } = await axe.run();
  for (const [one, place] of places) place.replaceWith(one);
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))]);
})()`;

describe.skipIf(!isThere)('in a browser', () => {
  let browser: Browser;
  const axe = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');
  beforeAll(async () => {
    browser = await sharedBrowser();
  });

  async function open(html: string, hash = '', options: Parameters<Browser['newPage']>[0] = {}) {
    const page = await browser.newPage(options);
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('requestfailed', (request) => problems.push(request.url()));
    await page.route('**/*', (route) => {
      if (route.request().url() !== 'http://dashboard.test/') problems.push(route.request().url());
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    });
    await page.goto(`http://dashboard.test/${hash}`);
    return { page, problems };
  }

  const names = (page: Page): Promise<string[]> =>
    page.locator('.overview tbody tr:not([hidden]) th').allTextContents();

  /** Words that leave the picture they stand in, or lie on others. A file that stands in the page is named. */
  const colliding = (page: Page): Promise<unknown> =>
    page.evaluate(`[document, ...[...document.querySelectorAll('.file')].map((one) => one.shadowRoot)].flatMap((root) => [...root.querySelectorAll('svg.chart')].flatMap((svg) => {
      const edge = svg.getBoundingClientRect();
      if (edge.width === 0) return [];
      const boxes = [...svg.querySelectorAll('text')].map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
      const outside = boxes.filter(({ box }) => box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1);
      const meets = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
      return [...outside.map(({ text }) => 'outside: ' + text), ...boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => meets(a.box, b.box)).map((b) => a.text + ' / ' + b.text))].map((what) => (root.host?.title ?? '') + what);
    }))`);

  /** Files beside each other, each with ids and styles of its own; a chart is as wide as the window. */
  const showFiles = (page: Page, files: readonly (readonly [path: string, svg: string])[]): Promise<unknown> =>
    page.evaluate(`document.body.replaceChildren(...${JSON.stringify(files)}.map(([path, svg]) => {
      const file = Object.assign(document.createElement('div'), { className: 'file', title: path + ': ' });
      file.attachShadow({ mode: 'open' }).innerHTML = (path.includes('/flows/') ? '' : '<style>svg{width:100%;height:auto}</style>') + svg;
      return file;
    }))`);

  it('no word leaves a chart or a flow or lies on another, at either size, and each file is whole XML', async () => {
    const page = await browser.newPage();
    await page.setContent('<meta name="viewport" content="width=device-width"><style>body{margin:0}</style>');
    for (const name of ['shop', 'hostile', 'yen', 'first-day']) {
      const files = [...renderReport(inputNamed(name))].filter(([path]) => path.endsWith('.svg'));
      for (const width of [720, 345]) {
        await page.setViewportSize({ width, height: 600 });
        await showFiles(
          page,
          files.filter(([path]) => width === 720 || !path.includes('/flows/')),
        );
        expect(await colliding(page), `${name} at ${width}`).toEqual([]);
      }
      const broken = await page.evaluate(
        `${JSON.stringify(files)}.flatMap(([path, svg]) => new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror') === null ? [] : [path])`,
      );
      expect(broken, name).toEqual([]);
    }
    await page.close();
  });

  it('asks nobody, finds, sorts both ways, and shows the frame that is chosen, by keyboard too', async () => {
    const { page, problems } = await open(dashboardOf('many'));
    const overview = page.locator('.overview');
    const recipients = page.locator('tfoot td.figure').first();
    const month = await recipients.innerText();
    await overview.getByRole('button', { name: 'Opened' }).click();
    expect(await page.locator('thead th[aria-sort=descending]').textContent()).toBe('Opened');
    const down = await names(page);
    await overview.getByRole('button', { name: 'Opened' }).click();
    expect((await names(page))[0]).not.toBe(down[0]);
    await overview.getByRole('button', { name: 'Sequence' }).click();
    expect(await names(page)).toEqual([...down].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase())));
    await page.getByLabel('Find').fill(down[3] ?? '');
    expect(await names(page)).toContain(down[3]);
    expect(await overview.getByRole('status').textContent()).toMatch(/^\d+ of \d+ sequences$/);
    await page.getByLabel('30 days', { exact: true }).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await recipients.innerText()).not.toBe(month);
    expect(problems).toEqual([]);
    await page.close();
  });

  it('shows a sequence when it is asked for, leads back, and does so without a script', async () => {
    const { page, problems } = await open(dashboardOf('shop'));
    await page.locator('.overview tbody').getByRole('link', { name: 'Win back' }).click();
    expect(await page.locator('section.detail:visible h2').allInnerTexts()).toEqual([
      expect.stringContaining('Win back'),
    ]);
    expect(await page.locator('.overview').isVisible()).toBe(false);
    expect(await page.title()).toBe('Win back · Flows · Oak & Iron');
    await page.locator('section.detail:visible').getByRole('link', { name: 'All sequences' }).click();
    expect(await page.locator('.overview').isVisible()).toBe(true);
    expect(problems).toEqual([]);
    await page.close();

    const { page: still } = await open(dashboardOf('shop'), '', { javaScriptEnabled: false });
    await still.getByText('7 days', { exact: true }).click();
    expect(await still.locator('tfoot td.figure').first().innerText()).toContain('3,745');
    await still.locator('.overview tbody').getByRole('link', { name: 'Cart recovery' }).click();
    expect(await still.locator('section.detail:visible .flow').isVisible()).toBe(true);
    await still.close();
  });

  it('on a phone and a desk, light and dark: no sideways scroll, no words on others, no serious fault of access', async () => {
    const grounds = new Set<string>();
    for (const [name, states] of [
      [
        'shop',
        [
          ['', 390, 'light'],
          ['', 1280, 'dark'],
          ['#account-0-sequence-0', 1280, 'light'],
          ['#account-0-sequence-1', 390, 'dark'],
        ],
      ],
      ['hostile', [['#account-0-sequence-0', 320, 'light']]],
      ['yen', [['', 1000, 'light']]],
    ] as const) {
      const [first] = states;
      // The judge's script would not be let run by the page's own policy.
      const { page, problems } = await open(dashboardOf(name), first[0], {
        ...{ viewport: { width: first[1], height: 800 }, colorScheme: first[2] },
        bypassCSP: true,
      });
      expect(await page.evaluate(idsTwice), name).toEqual([]);
      await page.evaluate(axe);
      for (const [hash, width, colorScheme] of states) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await page.evaluate(goTo(hash));
        const at = `${name}${hash} at ${width}`;
        expect(await page.evaluate('document.documentElement.scrollWidth'), at).toBeLessThanOrEqual(width);
        expect(await colliding(page), at).toEqual([]);
        grounds.add(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
        expect(problems, at).toEqual([]);
        // Where the flow is wider than its window, its first card stands in the middle.
        const aside = await page.evaluate<number[]>(
          `[...document.querySelectorAll('.flow')].filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth).map((one) => {
            const [box, window] = [one.querySelector('.box'), one].map((each) => each.getBoundingClientRect());
            return Math.abs(box.x + box.width / 2 - window.x - window.width / 2);
          })`,
        );
        expect(Math.max(0, ...aside), at).toBeLessThan(20);
        expect(await page.evaluate(judged), at).toEqual([]);
      }
      await page.close();
    }
    expect(grounds.size).toBe(2);
  }, 180_000);
});
