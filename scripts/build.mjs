/**
 * Builds dist/ with esbuild: the command line and the action, split so that a command loads only what it needs, not
 * minified, byte for byte the same wherever it is built. `--check` builds aside and compares.
 */
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pageBundle, pictureBundle } from './page-bundle.mjs';
import { thirdParty } from './third-party.mjs';

const check = process.argv.includes('--check');
const outdir = check ? await mkdtemp(join(tmpdir(), 'sluice-dist-')) : 'dist';
const { version } = JSON.parse(await readFile('package.json', 'utf8'));

if (!check) await rm('dist', { recursive: true, force: true });

const [page, picture] = await Promise.all([pageBundle(), pictureBundle()]);
const textsOf = ({ script, style }) => JSON.stringify({ script, style });
/** src/program/page-bundle.ts, which bundles the scripts for browsers when it runs from the sources, with the texts in place. */
const pageInPlace = {
  name: 'page-in-place',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]program[\\/]page-bundle\.ts$/ }, () => ({
      contents: `const page = ${textsOf(page)};
const picture = ${textsOf(picture)};
export const pageBundle = async () => page;
export const pictureBundle = async () => picture;`,
      loader: 'js',
    }));
  },
};

/**
 * Loading these does nothing but make what they give, which their manifests do not say: where nobody takes it, they stay out.
 * Of GitHub's toolkit that is its own way to fetch, for tokens that Sluice never asks for: a sixth of what a run would read.
 */
const withoutEffect = {
  name: 'without-effect',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^@actions\/http-client|^undici$|[\\/]utils\.js$/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === withoutEffect || !/[\\/]node_modules[\\/]@actions[\\/]/.test(from.importer)) return undefined;
      return { ...(await resolve(path, { ...from, pluginData: withoutEffect })), sideEffects: false };
    });
  },
};

const { metafile } = await build({
  entryPoints: {
    cli: 'src/cli/main.ts',
    ...(existsSync('src/action/main.ts') ? { action: 'src/action/main.ts' } : {}),
  },
  outdir,
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  chunkNames: 'chunks/[name]-[hash]',
  external: ['mjml'],
  legalComments: 'none',
  define: { __SLUICE_VERSION__: JSON.stringify(version) },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
  plugins: [pageInPlace, withoutEffect],
  logLevel: 'warning',
  metafile: true,
});
const inputs = [...new Set([...Object.keys(metafile.inputs), ...page.inputs, ...picture.inputs])];
await writeFile(join(outdir, 'THIRD-PARTY.txt'), await thirdParty(inputs));

/** @returns {Promise<Map<string, string>>} file name below the directory → content */
async function contents(directory) {
  const files = (await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => [])).filter((f) =>
    f.isFile(),
  );
  const entries = files.map(async (file) => {
    const path = join(file.parentPath, file.name);
    return [relative(directory, path), await readFile(path, 'utf8')];
  });
  return new Map(await Promise.all(entries));
}

if (check) {
  const [built, committed] = await Promise.all([contents(outdir), contents('dist')]);
  const names = new Set([...built.keys(), ...committed.keys()]);
  const stale = [...names].filter((name) => built.get(name) !== committed.get(name)).sort();
  await rm(outdir, { recursive: true });
  if (stale.length > 0) {
    console.error(
      `dist/ is not what the sources build to; run npm run build and commit it. Stale:\n  ${stale.join('\n  ')}`,
    );
    process.exit(1);
  }
  console.log('dist/ is fresh.');
}
