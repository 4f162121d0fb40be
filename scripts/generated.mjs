/** What the generators share: TypeScript sources as a module, and a file that is written, or with --check compared. */
import { build } from 'esbuild';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const check = process.argv.includes('--check');

/** Imports a TypeScript file of the sources, bundled. */
export async function importSource(entry) {
  // Inside the repository, so that packages that stay outside the bundle are found.
  const directory = await mkdtemp(join('node_modules', '.sluice-generate-'));
  try {
    const outfile = join(directory, 'module.mjs');
    await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Writes a generated file; with --check it only says whether the one at hand is the same. */
export async function emit(path, content) {
  const present = await readFile(path, 'utf8').catch(() => undefined);
  if (present === content) return;
  if (check) {
    console.error(`${path} is stale; run npm run generate and commit it.`);
    process.exitCode = 1;
    return;
  }
  await writeFile(path, content);
  console.log(`wrote ${path}`);
}
