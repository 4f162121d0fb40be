/**
 * One Chromium for all files of a process: to start one costs more than most of what is looked at in it. It ends with the
 * process. Without one, tests that need it are skipped and say so.
 */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** @param what is left untried without it, as a clause */
export function hasChromium(what: string): boolean {
  const isThere = existsSync(executablePath);
  if (!isThere) console.warn(`skipped: ${what}, since there is no ${executablePath}`);
  return isThere;
}

/** Files share a process, and perhaps not their modules. */
const key = Symbol.for('sluice.test.browser');
const shared = globalThis as unknown as Record<symbol, Promise<Browser> | undefined>;

/** Close the pages you opened, not the browser. */
export const sharedBrowser = (): Promise<Browser> =>
  (shared[key] ??= chromium.launch({ executablePath, args: ['--no-sandbox'] }));
