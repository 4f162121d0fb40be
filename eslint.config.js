import tseslint from 'typescript-eslint';

/** Rooms that decide or translate: the same input always gives the same output, so nothing ambient is read there. */
const pureRooms = [
  'src/diagnostics/**/*.ts',
  'src/simulate/**/*.ts',
  'src/evidence/**/*.ts',
  'src/mail/**/*.ts',
  'src/flow-tests/**/*.ts',
  'src/preview/*.ts',
  'src/lint/**/*.ts',
  'src/model/**/*.ts',
  'src/compile/**/*.ts',
  'src/decompile/**/*.ts',
  'src/flow/**/*.ts',
  'src/text/**/*.ts',
  'src/time/**/*.ts',
  'src/release/**/*.ts',
  'src/plan/**/*.ts',
  'src/drain/**/*.ts',
  'src/source/{yaml,edit}*.ts',
  'src/state/{ownership,ledger,observed,backup}*.ts',
  'src/controller/{due,jobs,shard,matrix,metrics}.ts',
  'src/report/!(ask|store|sync|publish|gather)*.ts',
  'src/report/*/*.ts',
];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'src/klaviyo/types.ts', '.stryker-tmp/'] },
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
