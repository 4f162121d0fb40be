/** The tests of what mutation testing mutates, without processes, browsers and crashes: they would take days. */
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/{compile,plan,render,state,klaviyo,model}/**/*.test.ts',
      'test/properties/**/*.test.ts',
      'test/apply/{create,update,replace,status}.test.ts',
    ],
    exclude: [...configDefaults.exclude, 'test/render/pictures.test.ts', 'test/state/git-store.test.ts'],
    testTimeout: 30_000,
    pool: 'threads',
  },
});
