/**
 * Scenarios once more with dist/action.js, run as the runner runs it; which ones, scenario.ts says. (The other files run
 * the sources in this process, which is faster and tells a fault by its line.)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isDeep } from '../support/deep.ts';
import { runTheBuilt } from './runner.ts';

const built = resolve('dist/action.js');

if (existsSync(built)) {
  runTheBuilt(built);
  await import('./scenarios.test.ts');
  await import('./schedule.test.ts');
  await import('./large.test.ts');
  const { aboutTheProcess, met } = await import('./scenario.ts');
  test.runIf(!isDeep)('every scenario about the process is there', () => {
    expect([...met].sort()).toEqual([...aboutTheProcess].sort());
  });
  test.each(['', '{ "action": "opened", '])('an event file that holds %j is told in words', (text) => {
    const folder = mkdtempSync(join(tmpdir(), 'sluice-event-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const event = join(folder, 'event.json');
    writeFileSync(event, text);
    const env = { PATH: process.env.PATH, GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: event };
    const { status, stdout } = spawnSync(process.execPath, [built], { cwd: folder, env, encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, expect.stringContaining(`${event} is empty or no JSON`)]);
    expect(stdout).not.toContain('    at ');
  });
} else {
  console.warn('dist/action.js is not built (npm run build): it is not run as the runner runs it.');
  test.skip('dist/action.js is not built', () => undefined);
}
