import { configDefaults, defineConfig } from 'vitest/config';

/** The tests that judge a room's mutants: scripts/mutation.mjs names them. */
export default defineConfig({
  test: {
    include: (process.env['MUTATION_TESTS'] ?? '').split(' '),
    exclude: [...configDefaults.exclude, 'test/render/pictures.test.ts', 'test/state/git-store.test.ts'],
    testTimeout: 30_000,
    pool: 'threads',
    isolate: false,
  },
});
