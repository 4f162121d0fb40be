/** Runs every scripts/generate-*.mjs, one after the other; `--check` is passed on and only compares. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const generators = readdirSync('scripts').filter((name) => /^generate-.*\.mjs$/.test(name));
let failed = false;
for (const name of generators.sort()) {
  const { status } = spawnSync(process.execPath, [`scripts/${name}`, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (status !== 0) failed = true;
}
if (failed) process.exit(1);
console.log(process.argv.includes('--check') ? 'Generated files are fresh.' : 'Generated files are written.');
