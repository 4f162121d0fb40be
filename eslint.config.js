import { readFileSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const floors = JSON.parse(readFileSync(new URL('./src/floors.json', import.meta.url), 'utf8'));

/** Rooms that decide or translate: the same input always gives the same output, so nothing ambient is read there. */
const pureRooms = ['vocabulary', 'translation', 'decisions'].flatMap((floor) =>
  floors[floor].map((folder) => `src/${folder}/**/*.ts`),
);
const notPure = ['src/report/sync/**', 'src/preview/page/**'];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'src/wire/types.ts', '.stryker-tmp/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: pureRooms,
    ignores: notPure,
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'console', 'crypto', 'performance'],
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'node:crypto', importNames: ['randomUUID', 'randomBytes', 'randomInt'], message: 'Pass ids in.' },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Pass the clock in.',
        },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass the clock in.' },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Pass randomness in.',
        },
      ],
    },
  },
  { files: ['scripts/**/*.mjs', 'bench/**', 'test/**'], rules: { 'no-console': 'off' } },
);
