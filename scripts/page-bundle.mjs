/** The browser's half of the review page, and of pictures, bundled: one script and one style sheet, the same bytes wherever it is built. */
import { build } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Our modules only define things: what the page does not use of them stays out, with all that it needs in turn. */
const ownCode = {
  name: 'own-code',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, resolveDir }) =>
      /[\\/]src[\\/]/.test(resolveDir) && path.endsWith('.ts')
        ? { path: join(resolveDir, path), sideEffects: false }
        : undefined,
    );
  },
};

/** @typedef {{ script: string, style: string, inputs: string[] }} Bundle */

/** @returns {Promise<Bundle>} */
export const pageBundle = () => bundleOf('main.tsx');

/** @returns {Promise<Bundle>} */
export const pictureBundle = () => bundleOf('picture.tsx');

async function bundleOf(entry) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { page: `src/preview/page/${entry}` },
    tsconfig: 'src/preview/page/tsconfig.json',
    outdir: 'unused',
    write: false,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: ['chrome115', 'firefox115', 'safari16.4'],
    format: 'iife',
    charset: 'utf8',
    legalComments: 'none',
    plugins: [ownCode],
    logLevel: 'warning',
    metafile: true,
  });
  const text = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: text('.js').trim(), style: text('.css').trim(), inputs: Object.keys(metafile.inputs) };
}
