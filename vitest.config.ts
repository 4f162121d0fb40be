import { accessSync, constants } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import LongestFirst from './test/support/longest-first.ts';

/** `npm run test:deep`: every file in a process of its own, and nothing taken for proved because something equal was. */
const isDeep = process.env['SLUICE_DEEP'] === '1';

/** Temporary directories lie in memory where the system has such a place: thousands of small files are made and removed. */
function memory(): { TMPDIR?: string } {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return { TMPDIR: '/dev/shm' };
  } catch {
    return {};
  }
}

/** No repository of a test packs itself in the background, none waits for a disk, and none has a person's own settings. */
const git = { GIT_CONFIG_GLOBAL: fileURLToPath(new URL('test/support/gitconfig', import.meta.url)) };

/** These set what the files after them would find: a switch of the module that runs the action. */
const alone = ['test/action/built.test.ts'];

const common = {
  setupFiles: ['test/support/contract.ts', 'test/support/leaks.ts', 'test/support/cost.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  pool: 'forks' as const,
  // Young objects die young: fewer, larger sweeps take a twentieth of the time.
  execArgv: ['--max-semi-space-size=64'],
  env: { ...memory(), ...git },
};

export default defineConfig({
  test: {
    // Vitest's own default leaves a core idle. One worker more than cores costs more than it saves: each takes in all the modules.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    // Goldens that tests write themselves, and those of `toMatchFileSnapshot`, by one word.
    ...(process.env['UPDATE'] === '1' ? { update: true } : {}),
    reporters: ['default', './test/support/slowest.ts'],
    projects: [
      { test: { ...common, name: 'alone', include: alone, isolate: true } },
      { test: { ...common, name: 'shared', include: ['test/**/*.test.ts'], exclude: alone, isolate: isDeep } },
    ],
  },
});
