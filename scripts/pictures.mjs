/**
 * The pictures of README and docs: a comment on a pull request, the review page, a report and the dashboard, of the example
 * shop in the sandbox. Clock and people are made up and always the same; letters are those of the machine it runs on.
 *
 *   npm run pictures           writes docs/*.png; needs Chromium (/usr/bin/chromium, or CHROMIUM=/path/to/it)
 */
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import MarkdownIt from 'markdown-it';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const most = 200_000;
const day = 86_400_000;
const chrome = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** The program from its sources: two folders deep, where src/cli/page-bundle.ts finds scripts/. */
const bundle = join(root, 'node_modules/.cache/pictures.mjs');
await build({
  absWorkingDir: root,
  stdin: {
    contents: `export { run } from './src/cli/program.ts';
export { createSandbox } from './src/sandbox/sandbox.ts';
export { oakAndIron } from './src/sandbox/account/seed.ts';
export { launchBrowser } from './src/browser/launch.ts';
export { renderPlanMarkdown } from './src/plan/markdown/comment.ts';
export { picturesOf, takePictures } from './src/program/preview/pictures.ts';
export { pageOf } from './src/program/preview/review-page.ts';
export { nodeDisk } from './src/source/disk.ts';`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile: bundle,
  logLevel: 'warning',
});
const program = await import(pathToFileURL(bundle).href);
const { run, createSandbox, oakAndIron } = program;

let time = Date.parse('2026-06-08T08:00:00Z');
const sandbox = createSandbox({ now: () => time, accounts: [oakAndIron({ key: 'pk_sandbox' })] });
const place = await mkdtemp(join(tmpdir(), 'sluice-pictures-'));
const shop = join(place, 'shop');

async function sluice(...argv) {
  let [out, err] = ['', ''];
  const code = await run(argv, {
    stdout: { write: (text) => void (out += text), isTerminal: false, columns: 100 },
    stderr: { write: (text) => void (err += text), isTerminal: false, columns: 100 },
    env: { KLAVIYO_API_KEY: 'pk_sandbox' },
    cwd: shop,
    fetch: sandbox.fetch,
    now: () => time,
    sleep: async (ms) => void (time += ms),
    random: () => 0.5,
    interrupted: new Promise(() => undefined),
  });
  if (code !== 0) throw new Error(`sluice ${argv.join(' ')} ended with ${code}:\n${out}\n${err}`);
  return out;
}

async function edit(file, ...changes) {
  const path = join(shop, file);
  let text = await readFile(path, 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${file} no longer holds: ${from}`);
    text = text.replace(from, to);
  }
  await writeFile(path, text);
}

/** A shop whose flows have run for months, were changed on the way, and are about to be changed again. */
async function live() {
  await mkdir(shop);
  for (const path of ['flows', 'sluice.yaml']) await cp(join(root, path), join(shop, path), { recursive: true });
  const alerts =
    '\nalerts:\n  - { drop: click_rate, percent: 20 }\n  - { above: bounce_rate, percent: 1 }\n  - { silent: 7 }\n';
  await writeFile(join(shop, 'sluice.yaml'), (await readFile(join(shop, 'sluice.yaml'), 'utf8')) + alerts);
  const newcomer = await readFile(join(shop, 'flows/welcome/newsletter.yaml'), 'utf8');
  await rm(join(shop, 'flows/welcome/newsletter.yaml'));
  for (const name of ['win-back', 'browse-abandoned', 'order-thanks'])
    await edit(`flows/${name}.yaml`, ['trigger:', 'status: live\ntrigger:']);
  await edit('flows/welcome/new-customer.yaml', ['status: draft', 'status: live']);
  await sluice('apply', '--yes');
  time += 100 * day;
  await edit('flows/cart-recovery.yaml', ['- delay: 2 days', '- delay: 3 days']);
  await sluice('apply', '--yes');
  time += 60 * day;
  await sluice('report');
  const git = (...argv) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.test', '-C', shop, ...argv]);
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'The shop');
  await edit(
    'flows/cart-recovery.yaml',
    ["subject: You left something on the stove, {{ first_name|default:'friend' }}", 'subject: Your cart misses you'],
    ['- delay: 1 hour', '- delay: 90 minutes'],
  );
  await edit(
    'flows/templates/cart-reminder.html',
    ['Still warm.', 'Kept warm for you.'],
    ['Nothing is charged until you say so.</p>', 'Nothing is charged before you say so.</p>'],
  );
  await edit('flows/win-back.yaml', ['type: lapsed_customer', 'type: site_abandoned']);
  await writeFile(join(shop, 'flows/welcome/newsletter.yaml'), newcomer);
}

const style = `body{margin:0;background:#fff;color:#1f2328;font:16px/1.5 system-ui,sans-serif}main{padding:24px 32px;width:1000px;box-sizing:border-box}
h1,h2,h3{line-height:1.25;margin:20px 0 12px}h1,h2{border-bottom:1px solid #d1d9e0;padding-bottom:6px}h1{font-size:1.8em;margin-top:0}h2{font-size:1.35em}
table{border-collapse:collapse;display:block;overflow:auto;font-size:14px;margin:12px 0}td,th{border:1px solid #d1d9e0;padding:5px 10px}tr:nth-child(2n){background:#f6f8fa}
a{color:#0969da;text-decoration:none}code{background:#eff1f3;border-radius:6px;padding:2px 5px;font-size:85%}pre{background:#f6f8fa;padding:14px;border-radius:6px;overflow:auto}pre code{background:none;padding:0}
blockquote{margin:12px 0;padding:0 16px;border-left:4px solid #d1d9e0}blockquote.warning{border-color:#9a6700}blockquote.note{border-color:#0969da}blockquote.caution{border-color:#cf222e}
blockquote b.kind{display:block;margin:6px 0}img{max-width:100%}ul{padding-left:24px}sub{color:#59636e}summary{cursor:default}
.comment{border:1px solid #d1d9e0;border-radius:8px;margin:24px 32px;width:936px}.comment header{background:#f6f8fa;border-bottom:1px solid #d1d9e0;padding:8px 16px;font-size:14px;color:#59636e}.comment main{width:auto;padding:8px 16px}`;

const names = { WARNING: 'Warning', NOTE: 'Note', CAUTION: 'Caution', IMPORTANT: 'Important', TIP: 'Tip' };

/** Markdown much as GitHub shows it. */
const page = (markdown, wrap = (html) => `<main>${html}</main>`) => {
  const html = new MarkdownIt({ html: true })
    .render(markdown)
    .replace(
      /<blockquote>\s*<p>\[!(\w+)\]\s*/g,
      (_, kind) => `<blockquote class="${kind.toLowerCase()}"><b class="kind">${names[kind] ?? kind}</b><p>`,
    );
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${wrap(html)}`;
};

/** The comment on a pull request, its pictures in it. */
async function comment() {
  await sluice('plan', '--out', join(place, 'plan.json'));
  const plan = JSON.parse(await readFile(join(place, 'plan.json'), 'utf8'));
  const world = { root: shop, disk: program.nodeDisk, env: {}, fetch, now: () => time, random: () => 0.5 };
  const made = await program.pageOf(world, [], { base: 'HEAD', baseName: 'main' });
  const album = await program.takePictures(made.data, {
    browser: () => program.launchBrowser({ ...process.env, CHROME_PATH: chrome }),
    now: Date.now,
  });
  if (typeof album === 'string') throw new Error(album);
  for (const { name, picture } of album.shots) await writeFile(join(place, name), picture.bytes);
  const pictures = program.picturesOf(made.data, album, (name) => name);
  // Addresses of commits would be others each time.
  return program.renderPlanMarkdown({ ...plan, commit: undefined }, { limit: 65_536, now: time, pictures }).body;
}

async function put(path, text) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return pathToFileURL(path).href;
}

try {
  await live();
  const said = await comment();
  const reports = join(shop, 'reports/production');
  await sluice('dashboard', '--out', join(place, 'dashboard.html'));
  await sluice('preview', '--out', join(place, 'review'));
  const asComment = (html) =>
    `<div class="comment"><header><b>github-actions</b> commented</header><main>${html}</main></div>`;
  const dashboard = pathToFileURL(join(place, 'dashboard.html')).href;
  const cart = /<section class="detail" id="([^"]*)" aria-labelledby="[^"]*"[^>]*>(?:(?!<\/h2>)[\s\S])*Cart recovery/;
  const [, detail = ''] = cart.exec(await readFile(join(place, 'dashboard.html'), 'utf8')) ?? [];
  const shots = [
    ['comment', await put(join(place, 'comment.html'), page(said, asComment)), 1000, 760],
    ['comment-mails', pathToFileURL(join(place, 'comment.html')).href, 1000, 1000, 'Cart recovery'],
    ['review', `${pathToFileURL(join(place, 'review/index.html')).href}#/cart-recovery`, 1280, 800],
    [
      'report',
      await put(join(reports, 'README.html'), page(await readFile(join(reports, 'README.md'), 'utf8'))),
      1000,
      900,
    ],
    ['dashboard', dashboard, 1280, 900],
    ['dashboard-sequence', `${dashboard}#${detail}`, 1280, 1000],
  ];
  const browser = await chromium.launch({
    executablePath: chrome,
    args: ['--no-sandbox'],
  });
  for (const [name, url, width, height, opened] of shots) {
    const tab = await browser.newPage({ viewport: { width, height }, colorScheme: 'light', reducedMotion: 'reduce' });
    await tab.goto(url);
    if (opened !== undefined)
      await tab.evaluate((words) => {
        const all = [...document.querySelectorAll('details')];
        const details = all.find((one) => one.querySelector(':scope > summary')?.textContent.includes(words));
        details.open = true;
        details.scrollIntoView();
      }, opened);
    await tab.waitForTimeout(500);
    const path = join(root, `docs/${name}.png`);
    await tab.screenshot({ path });
    await tab.close();
    const { size } = await stat(path);
    console.log(`docs/${name}.png  ${Math.round(size / 1000)} kB`);
    if (size > most) throw new Error(`docs/${name}.png is larger than ${most / 1000} kB.`);
  }
  await browser.close();
} finally {
  await rm(place, { recursive: true, force: true });
  await rm(bundle, { force: true });
}
