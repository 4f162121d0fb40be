/**
 * The properties, many times and from seeds of their own: `npm run fuzz` tries each a hundred times as often as the normal
 * run, `npm run fuzz -- 1000 test/compile` a thousand times in one room. A failure tells its seed; SLUICE_FUZZ_SEED takes
 * it again.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [first, ...rest] = process.argv.slice(2);
const isTimes = first !== undefined && /^\d+$/.test(first);
const times = isTimes ? first : '100';
const where = isTimes ? rest : first === undefined ? [] : [first, ...rest];

/** Every test that asks how often it is to be tried. */
const properties = readdirSync('test', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => readFileSync(file, 'utf8').includes('support/runs.ts'))
  .filter((file) => where.length === 0 || where.some((room) => file.startsWith(room)));

console.log(`${properties.length} files, each property ${times} times as often as usual`);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=0', ...properties],
  { stdio: 'inherit', env: { ...process.env, SLUICE_FUZZ: times } },
);
process.exit(status ?? 1);
