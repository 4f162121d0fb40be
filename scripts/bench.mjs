/**
 * Bundles a measurement of bench/ as dist/ is bundled, so that Node and nothing else runs what is measured, and runs it:
 * `npm run bench`, or by name `npm run bench -- storage`.
 */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const [name = '', ...others] = process.argv.slice(2);
const isNamed = existsSync(`bench/${name}.ts`) && readFileSync(`bench/${name}.ts`, 'utf8').includes('process.argv');
const entry = isNamed ? name : 'bench';
const outfile = `node_modules/.cache/bench-${entry}.mjs`;
await build({
  entryPoints: [`bench/${entry}.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  define: { __SLUICE_VERSION__: '"bench"' },
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...(isNamed ? others : process.argv.slice(2))], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
