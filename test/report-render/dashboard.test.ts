/** The dashboard in a real browser: no request, no error, sorted, filtered, on a phone, light and dark. */
import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDashboard } from '../../src/report/html/dashboard.ts';
import { cases, inputOf, recipeOf } from './cases.ts';

const executablePath = '/usr/bin/chromium';
const isThere = existsSync(executablePath);
if (!isThere) console.warn(`skipped: the dashboard is not opened, since there is no ${executablePath}`);

const dashboardOf = (...names: readonly string[]): string => {
  const inputs = names.map((name) => inputOf(recipeOf(name)));
  return renderDashboard(
    inputs.map(({ report }) => report),
    inputs.map(({ sync }) => sync),
  );
};

describe('the page', () => {
  it.each(cases)('of %s holds nothing that is no figure, and names no address to fetch from', (name) => {
    const html = dashboardOf(name);
    expect(html.replace(/<script>[\s\S]*<\/script>/, '')).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(html.replace(/http:\/\/www\.w3\.org\/2000\/svg/g, '')).not.toMatch(
      /(?:src|srcset|action|xlink:href)=|<(?:link|img|iframe|object|embed|base)\b|url\(|@import/i,
    );
    expect(
      [...html.matchAll(/<a href="([^"]*)"/g)].every(([, to = '']) => /^(#|https:\/\/www\.klaviyo\.com\/)/.test(to)),
    ).toBe(true);
  });

  it('is the same for the same reports, and has as many accounts as there are', () => {
    expect(dashboardOf('shop', 'yen')).toBe(dashboardOf('shop', 'yen'));
    expect(dashboardOf('shop', 'yen').match(/<h2 /g)).toHaveLength(2);
  });
});

describe.skipIf(!isThere)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(async () => browser?.close());

  async function open(html: string, options: Parameters<Browser['newPage']>[0] = {}) {
    const page = await browser.newPage(options);
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('requestfailed', (request) => problems.push(request.url()));
    const asked: string[] = [];
    await page.route('**/*', (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    });
    await page.goto('http://dashboard.test/');
    return { page, problems, asked };
  }

  const names = (page: Page): Promise<readonly string[]> => page.locator('tbody tr:visible th').allTextContents();

  it.each(cases)('%s opens without an error and asks for nothing', async (name) => {
    const { page, problems, asked } = await open(dashboardOf(name));
    expect(problems).toEqual([]);
    expect(asked).toEqual(['http://dashboard.test/']);
    expect(await page.locator('script').count()).toBe(1);
    await page.close();
  });

  it('sorts by what is clicked, both ways, what has no figure last', async () => {
    const { page, problems } = await open(dashboardOf('shop'));
    await page.getByRole('button', { name: 'Opened' }).click();
    expect(await page.locator('thead th[aria-sort=descending]').textContent()).toBe('Opened');
    const down = await names(page);
    expect(down.slice(0, 2)).toEqual(['VIP early access', 'After order']);
    await page.getByRole('button', { name: 'Opened' }).click();
    const up = await names(page);
    expect(up[0]).toBe('Browse abandoned');
    expect(up.at(-1)).toBe(down.at(-1));
    await page.getByRole('button', { name: 'Sequence' }).click();
    expect((await names(page))[0]).toBe('After order');
    await page.getByLabel('Order').selectOption({ label: 'Recipients' });
    expect((await names(page))[0]).toBe('Newsletter welcome');
    expect(problems).toEqual([]);
    await page.close();
  });

  it('finds by name and status, and says how many', async () => {
    const { page } = await open(dashboardOf('shop'));
    await page.getByLabel('Find').fill('welcome/');
    expect(await names(page)).toEqual(['Newsletter welcome']);
    expect(await page.getByRole('status').textContent()).toBe('1 of 9 sequences');
    await page.getByLabel('Find').fill('');
    await page.getByLabel('Status', { exact: true }).selectOption('draft');
    expect(await names(page)).toEqual(['Price drop']);
    await page.close();
  });

  it('shows the frame that is chosen, with the keyboard too, and sorts by it', async () => {
    const { page } = await open(dashboardOf('shop'));
    const recipients = page.locator('tfoot td').nth(1);
    expect(await recipients.innerText()).toContain('16,219');
    await page.getByLabel('30 days', { exact: true }).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await recipients.innerText()).toContain('3,745');
    await page.getByRole('button', { name: /^Revenue/ }).click();
    expect((await names(page))[0]).toBe('Cart recovery');
    await page.close();
  });

  it('opens the sequence that is asked for', async () => {
    const { page } = await open(dashboardOf('shop'));
    await page.locator('tbody').getByRole('link', { name: 'Win back' }).click();
    const details = page.locator('details[open]');
    expect(await details.count()).toBe(1);
    expect(await details.locator('svg').isVisible()).toBe(true);
    await page.close();
  });

  it('shows the same table and switches frames without a script', async () => {
    const { page } = await open(dashboardOf('shop'), { javaScriptEnabled: false });
    expect(await page.locator('tbody tr').count()).toBe(9);
    await page.getByText('7 days', { exact: true }).click();
    expect(await page.locator('tfoot td').nth(1).innerText()).toContain('3,745');
    expect(await page.locator('.tools').isVisible()).toBe(false);
    await page.close();
  });

  it.each([320, 375, 768, 1000, 1400])('never scrolls sideways at %i pixels', async (width) => {
    for (const name of ['shop', 'hostile', 'yen', 'many']) {
      const { page } = await open(dashboardOf(name), { viewport: { width, height: 800 } });
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(width);
      await page.close();
    }
  });

  it('is light or dark as the reader has it', async () => {
    const { page } = await open(dashboardOf('shop'), { colorScheme: 'light' });
    const colours = (): Promise<string[]> =>
      page.evaluate(
        '[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color, getComputedStyle(document.querySelector("svg .ground")).fill]',
      );
    const light = await colours();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await colours();
    for (const [i, colour] of light.entries()) expect(dark[i]).not.toBe(colour);
    await page.close();
  });

  it('has a name for everything that is used, and a head for every column', async () => {
    const { page } = await open(dashboardOf('shop'));
    const unnamed = await page.evaluate(`(() => {
      const named = (one) => (one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent ?? '').trim() !== '';
      return [...document.querySelectorAll('button, input, select, a, summary, [role=img]')].filter((one) => !named(one)).map((one) => one.outerHTML);
    })()`);
    expect(unnamed).toEqual([]);
    const ids = (await page.evaluate("[...document.querySelectorAll('[id]')].map(({ id }) => id)")) as string[];
    expect(new Set(ids).size).toBe(ids.length);
    expect(await page.locator('thead th').count()).toBe(
      await page.locator('tbody tr').first().locator('th, td').count(),
    );
    await page.close();
  });
});
