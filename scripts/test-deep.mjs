/**
 * The whole of the tests: every death really died, every scenario of the action as a process, every property as often as it
 * says, every file in a process of its own. Takes what vitest takes: `npm run test:deep -- test/apply`.
 */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, SLUICE_DEEP: '1' },
});
process.exit(status ?? 1);
