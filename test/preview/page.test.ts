/** The review page in a browser, used as a person uses it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageData, PageSequence } from '../../src/preview/data.ts';
import { pageHtml } from '../../src/preview/html.ts';
import { pageBundle } from '../../src/program/page-bundle.ts';
import { load } from '../../src/program/pipeline.ts';
import { giveIds } from '../../src/model/identify.ts';
import { previewSequence } from '../../src/program/preview/preview-sequence.ts';
import { sideOf } from '../../src/preview/build.ts';
import { compared } from '../../src/preview/compare.ts';
import { type Item, layout } from '../../src/preview/layout.ts';
import { nodeDisk } from '../../src/source/disk.ts';
import { hasChromium, sharedBrowser } from '../support/browser.ts';
import { isDeep } from '../support/deep.ts';

const isThere = hasChromium('the review page is not opened');

const now = Date.parse('2026-11-23T08:00:00Z');
const files = (port: number): Readonly<Record<string, string>> => ({
  'sluice.yaml': 'project: oak\n',
  'flows/cart.yaml': `name: Cart recovery
status: live
trigger: { type: checkout_abandoned, where: { event: $value, less_than: 150 } }
audience: { consent: email }
exit_when: { placed_order: since_entry }
reentry: { after: 7 days }
defaults:
  from: { name: Oak & Iron, email: hello@oak.test }
steps:
  - delay: 1 hour
  - email: { id: reminder, subject: "You left something, {{ first_name }}", preview: Nothing is charged, template: mail.html }
  - tag: { add: reminded }
  - condition:
      id: vip
      if: { property: Tier, equals: gold }
      then: [{ sms: { id: text, body: "Your cart waits", opt_out: true } }]
      else: [{ email: { id: other, subject: Last call, preview: Soon gone, template: hostile.html } }]
  - delay: 1 day
  - email: { id: survey, subject: How was it, preview: One question, template: survey.html }
`,
  'flows/survey.html':
    '<html lang="en"><head><meta name="color-scheme" content="light dark"><style>:root{color-scheme:light dark}</style></head><body><p>One question. Your pan is still here.</p>{% unsubscribe %}</body></html>',
  'flows/mail.html':
    '<html lang="en"><head><style>@media (prefers-color-scheme:dark){body{background:#111111}}</style></head><body><p>Your pan is still here.</p>{% unsubscribe %}</body></html>',
  'flows/hostile.html': `<html lang="en"><head><base href="http://127.0.0.1:${port}/b/"><meta http-equiv="refresh" content="0;url=http://127.0.0.1:${port}/refresh">
<link rel="stylesheet" href="http://127.0.0.1:${port}/css"><link rel="preconnect" href="http://127.0.0.1:${port}"><link rel="dns-prefetch" href="//127.0.0.1:${port}">
<style>@import url(http://127.0.0.1:${port}/import);@font-face{font-family:x;src:url(http://127.0.0.1:${port}/font)}body{font-family:x;background:url(http://127.0.0.1:${port}/bg)}</style></head>
<body onload="fetch('http://127.0.0.1:${port}/onload')" background="http://127.0.0.1:${port}/body"><script>fetch('http://127.0.0.1:${port}/script');parent.document.title='taken'</script>
<img src="http://127.0.0.1:${port}/img" srcset="http://127.0.0.1:${port}/set 2x" onerror="fetch('http://127.0.0.1:${port}/onerror')" alt="A pan" width="200">
<img src="http://169.254.169.254/latest/meta-data/" alt=""><img src="file:///etc/passwd" alt=""><iframe src="http://127.0.0.1:${port}/frame"></iframe>
<svg><image href="http://127.0.0.1:${port}/svg" xlink:href="http://127.0.0.1:${port}/xlink"/><use href="http://127.0.0.1:${port}/use#a"/></svg>
<object data="http://127.0.0.1:${port}/object"></object><embed src="http://127.0.0.1:${port}/embed"><video poster="http://127.0.0.1:${port}/poster" src="http://127.0.0.1:${port}/video" autoplay></video>
<form action="http://127.0.0.1:${port}/form"><input autofocus onfocus="this.form.submit()"></form><a href="http://127.0.0.1:${port}/link" ping="http://127.0.0.1:${port}/ping">go</a>
<div style="background-image:url(http://127.0.0.1:${port}/style)">x</div><o:p>Office</o:p><!--[if mso]><v:rect src="http://127.0.0.1:${port}/vml"/><![endif]-->{% unsubscribe %}</body></html>`,
});

async function sequenceIn(texts: Readonly<Record<string, string>>): Promise<PageSequence> {
  const root = await mkdtemp(join(tmpdir(), 'sluice-page-'));
  try {
    const { mkdir } = await import('node:fs/promises');
    await mkdir(join(root, 'flows'));
    for (const [name, text] of Object.entries(texts)) await writeFile(join(root, name), text);
    const read = await load({ root, disk: nodeDisk } as never);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const loaded = read.data;
    const sequence = giveIds(loaded.sequences[0]!, []);
    const { preview } = previewSequence(loaded, sequence, undefined, now);
    const side = sideOf({
      sequence,
      templates: loaded.templates,
      messages: preview.messages,
      shownFor: 'a made-up person and event',
    });
    return { address: sequence.address, name: sequence.name, now: side, problems: [] };
  } finally {
    await rm(root, { recursive: true });
  }
}

describe.skipIf(!isThere)('the review page', () => {
  let browser: Browser;
  let server: Server;
  let connections = 0;
  let directory: string;
  let axe: string;
  const urls: Record<string, string> = {};

  beforeAll(async () => {
    server = createServer((_, response) => response.end());
    server.on('connection', () => (connections += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const texts = files((server.address() as AddressInfo).port);
    const edited = {
      ...texts,
      'flows/cart.yaml': texts['flows/cart.yaml']!.replace('Last call', 'The last call').replace('1 day', '2 days'),
      'flows/mail.html': texts['flows/mail.html']!.replace('still here', 'almost gone'),
      'flows/survey.html': texts['flows/survey.html']!.replace('still here', 'almost gone'),
    };
    const [before, after] = [await sequenceIn(texts), await sequenceIn(edited)];
    const item = (n: number): Item => ({
      box: {
        id: `s${n}`,
        kind: 'email',
        label: 'Email',
        title: `Mail ${n}`,
        messages: [`s${n}`],
        width: 252,
        height: 250,
      },
    });
    const many: PageSequence = {
      ...before,
      now: {
        ...before.now!,
        canvas: layout(Array.from({ length: 500 }, (_, n) => item(n))),
        messages: Array.from({ length: 500 }, (_, n) => ({ ...before.now!.messages[0]!, step: `s${n}` })),
      },
    };
    const pages: Readonly<Record<string, PageData>> = {
      plain: { version: 1, sequences: [before, { ...before, address: 'other', name: 'Another' }] },
      compared: { version: 1, base: 'main', sequences: [compared(after, before.now, after.now)] },
      many: { version: 1, sequences: [many] },
    };
    directory = await mkdtemp(join(tmpdir(), 'sluice-page-'));
    const bundle = await pageBundle();
    for (const [name, data] of Object.entries(pages)) {
      const file = join(directory, `${name}.html`);
      await writeFile(file, pageHtml(data, bundle));
      urls[name] = pathToFileURL(file).href;
    }
    expect(bundle.script.length + bundle.style.length).toBeLessThan(300_000);
    axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
    browser = await sharedBrowser();
  });
  afterAll(async () => {
    for (const page of windows.values()) await page.close();
    server.close();
    await rm(directory, { recursive: true, force: true });
  });

  /** Of each kind of window one page, which keeps nothing from one test to the next. */
  const windows = new Map<string, Page>();

  async function open(name: string, hash = '', options: Parameters<Browser['newPage']>[0] = {}) {
    const kind = JSON.stringify(options);
    const page =
      windows.get(kind) ??
      (await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options }));
    windows.set(kind, page);
    await page.goto('about:blank');
    page.removeAllListeners();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(urls[name]! + hash);
    await page.locator('.node').first().waitFor();
    return { page, problems, asked };
  }
  const serious = async (page: Page): Promise<unknown> => {
    if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe);
    return page.evaluate(
      `axe.run({ iframes: false }).then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))]))`,
    );
  };

  it('says in words who enters, who leaves and who sends, and draws the flow with its shared tail once', async () => {
    const { page, problems } = await open('plain');
    const facts = Object.fromEntries(
      await page
        .locator('.facts dl > div')
        .evaluateAll((all) => all.map((one) => ['dt', 'dd'].map((name) => one.querySelector(name)!.textContent!))),
    );
    expect(facts).toEqual({
      'Starts when': 'The event Checkout Started',
      'And the event has': '$value is less than 150',
      'Only for': 'Can receive email (subscribed)',
      'Leaves when': 'Placed Order at least once since entry',
      'Comes in again': 'Again after 7 days',
      Status: 'Live',
      Sender: 'Oak & Iron <hello@oak.test>',
      UTM: 'none',
    });
    const titles = await page.locator('.node .title, .node .bubble, .node .pill').allInnerTexts();
    expect(titles).toEqual([
      'Checkout Started',
      'Wait 1 hour',
      'You left something, Robin',
      'tag',
      'Tier is gold?',
      expect.stringContaining('Your cart waits'),
      'Last call',
      'Wait 1 day',
      'How was it',
      'End',
    ]);
    expect(await page.locator('.way').allInnerTexts()).toEqual(['Yes', 'No']);
    expect(problems).toEqual([]);
  });

  it('lets no request out, whatever a mail holds, and however it is looked at', async () => {
    const { page, problems, asked } = await open('plain', '#/cart?message=other');
    const frame = page.frameLocator('.mail-frame');
    await frame.getByText('Office').waitFor();
    for (const label of ['Dark', 'Pictures']) await page.getByLabel(label).check();
    await frame.getByText('Office').waitFor();
    await page.getByText('Phone', { exact: true }).click();
    await frame.getByText('go', { exact: true }).click();
    await page.locator('[data-node=other]').scrollIntoViewIfNeeded();
    await page.locator('[data-node=other] .thumb img').waitFor();
    await page.waitForTimeout(300);
    expect(connections).toBe(0);
    expect(asked.filter((url) => !/^(data:|about:srcdoc)/.test(url))).toEqual([page.url().replace(/#.*/, '')]);
    expect(await page.title()).not.toBe('taken');
    expect(await page.locator('.mail-frame').getAttribute('sandbox')).toBe('');
    expect(problems).toEqual([]);
  });

  it('opens a mail by the keyboard, goes on to the next, and comes back to where one was', async () => {
    const { page } = await open('plain');
    await page.locator('[data-node=reminder]').focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: 'Email reminder' });
    expect(await panel.locator('.inbox p').allInnerTexts()).toEqual([
      'Oak & Iron',
      'You left something, Robin',
      'Nothing is charged',
    ]);
    expect(await page.frameLocator('.mail-frame').locator('body').innerText()).toContain('Your pan is still here.');
    expect(await panel.locator('li').allInnerTexts()).toContain('Not after Placed Order at least once since entry.');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('region', { name: 'Text message text' }).waitFor();
    expect(page.url()).toContain('message=text');
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.dataset.node')).toBe('text');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate('document.activeElement.dataset.node')).toBe('other');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.dataset.node')).toBe('delay-2');
    const zoom = page.locator('.zoom output');
    const first = await zoom.innerText();
    await page.keyboard.press('-');
    expect(Number.parseInt(await zoom.innerText())).toBeLessThan(Number.parseInt(first));
  });

  it('shows a mail in the dark as its own styles have it, whatever the system is', async () => {
    const { page } = await open('plain', '#/cart?message=reminder', { colorScheme: 'dark' });
    const ground = (): Promise<string> =>
      page
        .frameLocator('.mail-frame')
        .locator('body')
        .evaluate((body) => body.ownerDocument.defaultView.getComputedStyle(body).backgroundColor as string);
    expect(await ground()).toBe('rgba(0, 0, 0, 0)');
    await page.getByLabel('Dark').check();
    await expect.poll(ground).toBe('rgb(17, 17, 17)');
    // One that leaves its colours to the program is not turned around, and is light when light is asked for.
    await page.getByRole('button', { name: 'Message after' }).click();
    await page.getByRole('button', { name: 'Message after' }).click();
    const root = (): Promise<string> =>
      page
        .frameLocator('.mail-frame')
        .locator('html')
        .evaluate((html) => {
          const style = html.ownerDocument.defaultView.getComputedStyle(html);
          return `${style.colorScheme} ${style.filter}`;
        });
    await expect.poll(root).toBe('light invert(1) hue-rotate(180deg)');
    await page.getByRole('button', { name: 'Message after' }).click();
    await expect.poll(root).toBe('dark none');
    await page.getByLabel('Dark').uncheck();
    await expect.poll(root).toBe('light none');
  });

  it('marks what changed on the canvas and word by word in the mails', async () => {
    const { page } = await open('compared');
    expect(await page.locator('.changes li').allInnerTexts()).toEqual(
      ['You left something, Robin', 'The last call']
        .map((subject) => expect.stringContaining(`Email: ${subject}`) as string)
        .concat([
          expect.stringContaining('Wait 1 day → 2 days') as string,
          expect.stringContaining('Email: How was it (words)') as string,
        ]),
    );
    expect(await page.locator('.node.changed').count()).toBe(4);
    await page.locator('[data-node=reminder]').click();
    await page.getByText('Text', { exact: true }).click();
    expect(await page.locator('.plain-text del').allInnerTexts()).toEqual(['still here']);
    expect(await page.locator('.plain-text ins').allInnerTexts()).toEqual(['almost gone']);
    await page.getByRole('button', { name: 'Message after' }).click();
    await page.getByRole('button', { name: 'Message after' }).click();
    expect(await page.locator('.inbox ins').allInnerTexts()).toEqual(['The last ']);
    await page.getByText('Before', { exact: true }).click();
    expect(await page.locator('.node .pill').allInnerTexts()).toContain('Wait 1 day');
  });

  it('walks a person through the canvas, and another one when something is changed of them', async () => {
    const { page, problems } = await open('plain');
    await page.getByRole('button', { name: 'Walk a person' }).click();
    await page.getByLabel('Who').selectOption({ label: 'vip: Yes' });
    const walked = (): Promise<string[]> =>
      page.locator('.node.trail').evaluateAll((all) => all.map((one) => one.getAttribute('data-node')!));
    await expect.poll(walked).toEqual(['trigger', 'delay-1', 'reminder', 'vip', 'text', 'delay-2', 'survey', 'end']);
    expect(await page.locator('[data-node=reminder] .time').innerText()).toBe('+1h · Mon 2026-11-02 10:00');
    await page.getByText('Change who they are').click();
    await page.getByLabel('Tier').fill('silver');
    await page.getByLabel('Tier').press('Tab');
    await expect.poll(walked).toContain('other');
    await page.getByLabel('Event', { exact: true }).selectOption('Placed Order');
    await page.locator('.adder').filter({ hasText: 'Placed Order' }).getByRole('button').click();
    expect(await page.locator('.timeline li.left').innerText()).toContain('exit_when: Placed Order at least once');
    await expect.poll(walked).not.toContain('survey');
    await page.getByRole('button', { name: 'From the start' }).click();
    await expect.poll(walked).toEqual(['trigger']);
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.poll(walked).toEqual(['trigger', 'delay-1']);
    expect(problems).toEqual([]);
  });

  it('lays the mail before upon the one after, moved together, with an edge that goes by key and by hand', async () => {
    const { page, problems } = await open('compared');
    await page.locator('[data-node=reminder]').click();
    await page.getByLabel('Slider').check();
    const edge = page.getByLabel('How much is shown of the mail before');
    await edge.focus();
    await page.keyboard.press('End');
    const after = page.frameLocator('.slider iframe').nth(1).locator('p');
    expect(await after.innerText()).toContain('almost gone');
    expect(await page.frameLocator('.slider iframe').first().locator('p').innerText()).toContain('still here');
    const clip = (): Promise<string> =>
      page
        .locator('.slider iframe')
        .nth(1)
        .evaluate((one) => one.ownerDocument.defaultView!.getComputedStyle(one).clipPath);
    expect(await clip()).toBe('inset(0px 0px 0px 100%)');
    const { x, y, width } = (await page.locator('.slider-pages').boundingBox())!;
    await page.mouse.move(x + width - 4, y + 50);
    await page.mouse.down();
    await page.mouse.move(x + width / 4, y + 50);
    await page.mouse.up();
    expect(await clip()).toBe('inset(0px 0px 0px 25%)');
    expect(await serious(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['light', 1280],
    ['dark', 390],
    ...(isDeep
      ? ([
          ['dark', 1280],
          ['light', 390],
        ] as const)
      : []),
  ] as const)(
    'has no serious fault of accessibility in the %s at %i pixels, and never scrolls sideways',
    async (scheme, width) => {
      const { page } = await open('plain', '', { colorScheme: scheme, viewport: { width, height: 844 } });
      expect(await serious(page)).toEqual([]);
      await page.getByRole('button', { name: 'Walk a person' }).click();
      await page.getByText('Change who they are').click();
      expect(await serious(page)).toEqual([]);
      await page.getByRole('button', { name: 'Close' }).click();
      await page.locator('[data-node=reminder]').focus();
      await page.keyboard.press('Enter');
      expect(await serious(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    },
  );

  it('stays smooth with 500 steps: moving about runs no script and lays nothing out, mails are drawn once it rests', async () => {
    const { page } = await open('many');
    expect(await page.locator('.node').count()).toBe(500);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const spent = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
      return 1000 * (of('LayoutDuration') + of('RecalcStyleDuration') + of('ScriptDuration'));
    };
    const pan = (by: number): Promise<unknown> =>
      page.evaluate(
        `new Promise((done) => { const e = document.querySelector('.scroller'); let n = 0; const f = () => { e.scrollBy(0, ${by}); if (++n < 60) requestAnimationFrame(f); else done(); }; f(); })`,
      );
    const before = await spent();
    await pan(90);
    expect((await spent()) - before).toBeLessThan(60 * 8);
    const seen = page.locator('.node').filter({ hasText: /Mail 20$/ });
    await seen.scrollIntoViewIfNeeded();
    await seen.locator('.thumb img').waitFor();
  });
});
