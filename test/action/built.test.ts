/**
 * Scenarios once more with dist/action.js, run as the runner runs it; which ones, scenario.ts says. (The other files run
 * the sources in this process, which is faster and tells a fault by its line.)
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
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
} else {
  console.warn('dist/action.js is not built (npm run build): it is not run as the runner runs it.');
  test.skip('dist/action.js is not built', () => undefined);
}
