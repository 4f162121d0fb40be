/**
 * A Chromium without a window that reaches nothing: names resolve to nothing, there is no cache and no profile but an
 * empty one that goes when it ends. It draws the same bytes each time: no hinting, no colour of a screen, no animation.
 */
import { failed, type Result, success } from '../diagnostics/result.ts';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { type DevTools, devTools } from './devtools.ts';
import { findBrowser } from './find.ts';

export interface RunningBrowser {
  readonly tools: DevTools;
  close(): Promise<void>;
}

/** The error: why there is no browser, a sentence. */
export type Launched = Result<RunningBrowser, string>;

const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--metrics-recording-only',
  '--mute-audio',
  '--password-store=basic',
  '--use-mock-keychain',
  // Also addresses written in numbers.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=direct://',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--hide-scrollbars',
  '--lang=en-US',
];

/** A start that takes longer hangs. */
const longestStart = 20_000;

export async function launchBrowser(env: Readonly<Record<string, string | undefined>>): Promise<Launched> {
  const path = await findBrowser(env);
  if (path === undefined) return failed('There is no Chrome or Chromium here (CHROME_PATH names one).');
  // Where the system does not let it build its sandbox (containers, root), it starts without: mails run no script anyhow.
  const isRoot = process.getuid?.() === 0;
  for (const more of isRoot ? [['--no-sandbox']] : [[], ['--no-sandbox']]) {
    const browser = await start(path, env, more);
    if (browser) return success(browser);
  }
  return failed(`${path} does not start.`);
}

async function start(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
  more: readonly string[],
): Promise<RunningBrowser | undefined> {
  const profile = await mkdtemp(join(tmpdir(), 'sluice-browser-'));
  const child = spawn(path, [...flags, ...more, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // Nothing of our environment, least of all a key, but what finds fonts and files.
    env: Object.fromEntries(
      ['PATH', 'HOME', 'TMPDIR', 'LANG', 'FONTCONFIG_FILE', 'FONTCONFIG_PATH', 'SystemRoot', 'TEMP'].flatMap((name) =>
        env[name] === undefined ? [] : [[name, env[name]]],
      ),
    ),
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const tools = devTools(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const close = async (): Promise<void> => {
    await Promise.race([tools.send('Browser.close').catch(() => undefined), ended]);
    const timer = setTimeout(() => child.kill('SIGKILL'), 500);
    await ended;
    clearTimeout(timer);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const timer = setTimeout(() => child.kill('SIGKILL'), longestStart);
  const answers = await Promise.race([
    tools.send('Browser.getVersion').then(
      () => true,
      () => false,
    ),
    ended.then(() => false),
  ]);
  clearTimeout(timer);
  if (answers) return { tools, close };
  child.kill('SIGKILL');
  await close();
  return undefined;
}
