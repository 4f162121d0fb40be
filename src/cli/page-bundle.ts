/**
 * Script and style of the review page. A run from the sources bundles them on the spot; scripts/build.mjs puts this
 * module's place into dist/ with both as texts, so that what is shipped needs no bundler.
 */
import type { PageBundle } from '../preview/html.ts';

const bundler = '../../scripts/page-bundle.mjs';

export const pageBundle = async (): Promise<PageBundle> => {
  const { pageBundle: bundle } = (await import(new URL(bundler, import.meta.url).href)) as {
    pageBundle: () => Promise<PageBundle>;
  };
  return bundle();
};
