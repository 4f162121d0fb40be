/**
 * Scripts and styles of the review page and of pictures. A run from the sources bundles them on the spot;
 * scripts/build.mjs puts this module's place into dist/ with all of them as texts, so that what is shipped needs no bundler.
 */
import type { PictureBundle } from '../browser/take.ts';
import type { PageBundle } from '../preview/html.ts';

interface Bundler {
  readonly pageBundle: () => Promise<PageBundle>;
  readonly pictureBundle: () => Promise<PictureBundle>;
}

const bundler = async (): Promise<Bundler> =>
  (await import(new URL('../../scripts/page-bundle.mjs', import.meta.url).href)) as Bundler;

export const pageBundle = async (): Promise<PageBundle> => (await bundler()).pageBundle();
export const pictureBundle = async (): Promise<PictureBundle> => (await bundler()).pictureBundle();
