/**
 * How long it takes to see a change, and how smooth it is to look about: a subject and a body of the example shop are
 * changed, and the pictures of a pull request taken twice; a flow of 500 mails is moved about in Chromium.
 *
 *   npm run bench -- preview [tries, 5]
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { launchBrowser } from '../src/browser/launch.ts';
import type { PageData, Side } from '../src/preview/data.ts';
import { pageHtml } from '../src/preview/html.ts';
import { layout } from '../src/preview/layout.ts';
import { pageBundle } from '../src/program/page-bundle.ts';
import { takePictures } from '../src/program/preview/pictures.ts';
import { pageOf } from '../src/program/preview/review-page.ts';
import { nodeDisk } from '../src/source/disk.ts';
import { median } from './row.ts';
import { gitIn } from '../src/git/command.ts';

const tries = Number(process.argv[2] ?? 5);
const root = mkdtempSync(join(tmpdir(), 'sluice-bench-preview-'));
const world = {
  ...{ root, disk: nodeDisk, env: {}, fetch, sleep: async () => undefined, random: () => 0.5, git: gitIn },
  now: () => Date.parse('2026-11-23T08:00:00Z'),
};

function commit(): void {
  const git = (...argv: readonly string[]): void =>
    void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@sluice.test', '-C', root, ...argv]);
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'The shop');
}

function edit(file: string, from: string | RegExp, to: string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${file} does not hold what is to be edited`);
  writeFileSync(path, edited);
}

/** Milliseconds, names of the pictures, and their weight. */
async function pictures(): Promise<{ ms: number; names: readonly string[]; bytes: number; mails: number }> {
  const started = performance.now();
  const page = await pageOf(world as never, [], { base: 'HEAD' });
  if (!page.ok) throw new Error('the page cannot be made');
  const album = await takePictures(page.data, { browser: () => launchBrowser(process.env), now: Date.now });
  if (typeof album === 'string') throw new Error(album);
  const { shots } = album;
  return {
    ms: performance.now() - started,
    names: shots.map(({ name }) => name),
    bytes: shots.reduce((sum, { picture }) => sum + picture.bytes.length, 0),
    mails: new Set(shots.flatMap(({ wanted }) => wanted.step ?? [])).size,
  };
}

async function seeing(): Promise<void> {
  mkdirSync(root, { recursive: true });
  for (const path of ['flows', 'sluice.yaml']) cpSync(path, join(root, path), { recursive: true });
  commit();
  let asked = 0;
  const server = createServer((_, response) => response.end()).on('connection', () => (asked += 1));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  edit('flows/win-back.yaml', /subject: .*/, 'subject: Is it still as black as it was?');
  edit(
    'flows/templates/cart-reminder.html',
    'Still warm.',
    `Kept warm.<script>fetch('${at}/script')</script><img src="${at}/img" onerror="fetch('${at}/error')" alt=""><img src="file:///etc/passwd" alt="">`,
  );
  const runs = [];
  for (let n = 0; n < tries; n++) runs.push(await pictures());
  const [first] = runs;
  const isSame = runs.every(({ names }) => names.join() === first!.names.join());
  console.log(
    `a pull request of one subject and one body: ${first!.mails} mails, ${first!.names.length} pictures, ${Math.round(first!.bytes / 1000)} kB, ` +
      `${(median(runs.map(({ ms }) => ms)) / 1000).toFixed(1)} s (at most ${(Math.max(...runs.map(({ ms }) => ms)) / 1000).toFixed(1)} s of ${tries}); ` +
      `${isSame ? 'the same bytes each time' : 'OTHER BYTES'}; ${asked} requests`,
  );
  server.close();
}

/** The largest mail of the shop, 500 times. */
async function moving(): Promise<void> {
  const made = await pageOf(world as never, ['cart-recovery'], {});
  if (!made.ok) throw new Error('the page cannot be made');
  const [sequence] = made.data.sequences;
  const side: Side = sequence!.now!;
  const message = side.messages.find(({ html }) => html !== '')!;
  const size = { width: 252, height: 250, label: 'Email', kind: 'email' as const };
  const canvas = layout(
    Array.from({ length: 500 }, (_, n) => ({ box: { ...size, id: `s${n}`, title: `Mail ${n}`, messages: [`s${n}`] } })),
  );
  const messages = Array.from({ length: 500 }, (_, n) => ({ ...message, step: `s${n}` }));
  const data: PageData = { version: 1, sequences: [{ ...sequence!, now: { ...side, canvas, messages } }] };
  const file = join(root, 'many.html');
  const bundle = await pageBundle();
  writeFileSync(file, pageHtml(data, bundle));
  console.log(`the review page without mails: ${Math.round((bundle.script.length + bundle.style.length) / 1000)} kB`);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(pathToFileURL(file).href);
  await page.locator('.node').first().waitFor();
  const session = await page.context().newCDPSession(page);
  // Of the page's own thread: what else runs on the machine is not counted.
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await session.send('Performance.enable');
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const frames = 240;
  const before = await spent();
  const gaps = await page.evaluate<number[]>(`new Promise((done) => {
    const scroller = document.querySelector('.scroller');
    const gaps = [];
    let last = performance.now();
    const step = (now) => {
      gaps.push(now - last);
      last = now;
      scroller.scrollBy(0, 90);
      if (gaps.length <= ${frames}) requestAnimationFrame(step);
      else done(gaps.slice(1));
    };
    requestAnimationFrame(step);
  })`);
  const work = ((await spent()) - before) / frames;
  const sorted = [...gaps].sort((a, b) => a - b);
  console.log(
    `moving about in 500 mails: ${work.toFixed(1)} ms of work a frame; from frame to frame ${median(gaps).toFixed(1)} ms, ` +
      `19 of 20 within ${sorted[Math.floor(sorted.length * 0.95)]!.toFixed(1)} ms`,
  );
  await browser.close();
}

try {
  await seeing();
  await moving();
} finally {
  rmSync(root, { recursive: true, force: true });
}
