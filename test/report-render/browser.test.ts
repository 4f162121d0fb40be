/** The charts and the dashboard in a real browser, one for all. Needs Debian's Chromium. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDashboard } from '../../src/report/html/dashboard.ts';
import { renderReport } from '../../src/report/markdown/pages.ts';
import { hasChromium, sharedBrowser } from '../support/browser.ts';
import { inputOf, recipeOf } from './cases.ts';

const isThere = hasChromium('charts and dashboard are not opened');

const dashboardOf = (name: string): string => renderDashboard([inputOf(recipeOf(name))]);

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

  /** Words that leave the picture they stand in, or lie on others. */
  const colliding = (page: Page): Promise<unknown> =>
    page.evaluate(`[...document.querySelectorAll('svg.chart')].flatMap((svg) => {
      const edge = svg.getBoundingClientRect();
      if (edge.width === 0) return [];
      const boxes = [...svg.querySelectorAll('text')].map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
      const outside = boxes.filter(({ box }) => box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1);
      const meets = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
      return [...outside.map(({ text }) => 'outside: ' + text), ...boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => meets(a.box, b.box)).map((b) => a.text + ' / ' + b.text))];
    })`);

  it('no word leaves a chart or a flow or lies on another, at either size, and each file is whole XML', async () => {
    const page = await browser.newPage();
    for (const name of ['shop', 'hostile', 'yen', 'first-day']) {
      for (const [path, svg] of renderReport(inputOf(recipeOf(name)))) {
        if (!path.endsWith('.svg')) continue;
        for (const width of path.includes('/flows/') ? [720] : [720, 345]) {
          await page.setViewportSize({ width, height: 600 });
          await page.setContent(`<meta name="viewport" content="width=device-width">${svg}`);
          if (!path.includes('/flows/'))
            await page.addStyleTag({ content: 'body{margin:0}svg{width:100%;height:auto}' });
          expect(await colliding(page), `${name}/${path} at ${width}`).toEqual([]);
        }
        const error = await page.evaluate(
          `new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml').querySelector('parsererror')?.textContent ?? null`,
        );
        expect(error, path).toBeNull();
      }
    }
    await page.close();
  });

  it('asks nobody, finds, sorts both ways, and shows the frame that is chosen, by keyboard too', async () => {
    const { page, problems } = await open(dashboardOf('many'));
    const recipients = page.locator('tfoot td.figure').first();
    const month = await recipients.innerText();
    await page.getByRole('button', { name: 'Opened' }).click();
    expect(await page.locator('thead th[aria-sort=descending]').textContent()).toBe('Opened');
    const down = await names(page);
    await page.getByRole('button', { name: 'Opened' }).click();
    expect((await names(page))[0]).not.toBe(down[0]);
    await page.getByRole('button', { name: 'Sequence' }).click();
    expect(await names(page)).toEqual([...down].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase())));
    await page.getByLabel('Find').fill(down[3] ?? '');
    expect(await names(page)).toContain(down[3]);
    expect(await page.getByRole('status').textContent()).toMatch(/^\d+ of \d+ sequences$/);
    await page.getByLabel('30 days', { exact: true }).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await recipients.innerText()).not.toBe(month);
    expect(problems).toEqual([]);
    await page.close();
  });

  it('shows a sequence when it is asked for, leads back, and does so without a script', async () => {
    const { page, problems } = await open(dashboardOf('shop'));
    await page.locator('tbody').getByRole('link', { name: 'Win back' }).click();
    expect(await page.locator('section.detail:visible h2').allInnerTexts()).toEqual([
      expect.stringContaining('Win back'),
    ]);
    expect(await page.locator('.overview').isVisible()).toBe(false);
    expect(await page.title()).toBe('Win back · Flows · Oak & Iron');
    await page.getByRole('link', { name: 'All sequences' }).and(page.locator(':visible')).click();
    expect(await page.locator('.overview').isVisible()).toBe(true);
    expect(problems).toEqual([]);
    await page.close();

    const { page: still } = await open(dashboardOf('shop'), '', { javaScriptEnabled: false });
    await still.getByText('7 days', { exact: true }).click();
    expect(await still.locator('tfoot td.figure').first().innerText()).toContain('3,745');
    await still.locator('tbody').getByRole('link', { name: 'Cart recovery' }).click();
    expect(await still.locator('section.detail:visible .flow').isVisible()).toBe(true);
    await still.close();
  });

  it('on a phone and a desk, light and dark: no sideways scroll, no words on others, no serious fault of access', async () => {
    const grounds = new Set<string>();
    for (const [name, hash, width, colorScheme] of [
      ['shop', '', 390, 'light'],
      ['shop', '', 1280, 'dark'],
      ['shop', '#account-0-sequence-0', 1280, 'light'],
      ['shop', '#account-0-sequence-1', 390, 'dark'],
      ['hostile', '#account-0-sequence-0', 320, 'light'],
      ['yen', '', 1000, 'light'],
    ] as const) {
      const { page, problems } = await open(dashboardOf(name), hash, {
        ...{ viewport: { width, height: 800 }, colorScheme },
        // For the judge's script, which the page's own policy would not let run.
        bypassCSP: true,
      });
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
      await page.evaluate(axe);
      const faults = await page.evaluate(
        `axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))]))`,
      );
      expect(faults, at).toEqual([]);
      await page.close();
    }
    expect(grounds.size).toBe(2);
  }, 180_000);
});
