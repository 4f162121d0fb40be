import { readFileSync } from 'node:fs';

/**
 * Imports run only downwards. `src/floors.json` says on which floor each folder of src/ stands, from the top to the
 * bottom; eslint reads it too. sandbox/ stands beside the house: it knows the wire types, the rules of what flows do to
 * people (simulate/, which knows nothing but the wire types itself, and the clocks of zones) and nothing else of ours.
 */
const floors = JSON.parse(readFileSync(new URL('./src/floors.json', import.meta.url), 'utf8'));

/** Paths of a floor's folders. What stands deeper on another floor (report/sync) is its own. */
const floor = (name) => floors[name].map((folder) => `^src/${folder}/${folder === 'report' ? '(?!sync/)' : ''}`);
const [entries, program, shell, decisions, translation, vocabulary] = [
  'entries',
  'program',
  'shell',
  'decisions',
  'translation',
  'vocabulary',
].map(floor);

/** Packages whose code goes into dist/; mjml is the optional peer. */
const bundled = [
  ...[
    '@actions/core',
    '@actions/github',
    '@hono/node-server',
    '@sindresorhus/transliterate',
    'ajv',
    'ajv-formats',
    'commander',
    'diff',
    'fast-check',
    'hono',
  ],
  ...['markdown-it', 'mjml', 'node-cron', 'octokit', 'preact', 'undici', 'yaml', 'zod', '@types'],
].map((name) => `node_modules/${name}/`);
/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'vocabulary-knows-nothing',
      severity: 'error',
      from: { path: vocabulary },
      to: { path: '^src/', pathNot: vocabulary },
    },
    {
      name: 'translation-looks-down',
      severity: 'error',
      from: { path: translation },
      to: { path: '^src/', pathNot: [...vocabulary, ...translation] },
    },
    {
      name: 'decisions-look-down',
      severity: 'error',
      from: { path: decisions },
      to: { path: '^src/', pathNot: [...vocabulary, ...translation, ...decisions] },
    },
    {
      name: 'shell-does-not-know-entries',
      severity: 'error',
      from: { path: shell },
      to: { path: [...entries, ...program] },
    },
    { name: 'program-does-not-know-entries', severity: 'error', from: { path: program }, to: { path: entries } },
    {
      name: 'sandbox-is-not-of-our-mind',
      comment:
        'A double that shared our compiler would agree with our bugs. The engine shares nothing: it reads the wire.',
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: {
        path: '^src/',
        pathNot: ['^src/sandbox/', '^src/simulate/', '^src/evidence/', '^src/wire/', '^src/time/zone\\.ts'],
      },
    },
    {
      name: 'the-engine-reads-the-wire-alone',
      comment: 'A flow test tries what Klaviyo gets, so the engine must not share a mistake with the compiler.',
      severity: 'error',
      from: { path: '^src/simulate/' },
      to: { path: '^src/', pathNot: ['^src/simulate/', '^src/wire/', '^src/time/zone\\.ts'] },
    },
    {
      name: 'only-entries-open-the-sandbox',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/sandbox/', ...entries] },
      to: { path: '^src/sandbox/' },
    },
    {
      name: 'pure-rooms-have-no-world',
      comment: 'No disk, network, processes or environment where things are decided or translated.',
      severity: 'error',
      from: { path: [...vocabulary, ...translation, ...decisions] },
      to: {
        path: '^(node:)?(fs|fs/promises|child_process|http|https|net|os|process|dns|tls|worker_threads|readline|timers)$',
      },
    },
    {
      name: 'only-what-is-bundled',
      comment: 'What src/ imports becomes part of dist/. Tools for building and testing do not belong there.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm'], pathNot: bundled },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
    moduleSystems: ['es6'],
  },
};
