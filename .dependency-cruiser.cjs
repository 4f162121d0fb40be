/**
 * Imports run only downwards. The floors, top to bottom:
 *   entries      src/cli, src/action.ts, src/controller.ts, src/controller
 *   program      src/pipeline.ts, src/run-*.ts, src/program, src/probe
 *   shell        connect.ts, world.ts, source/(files|mjml|load), klaviyo/*, state/*, apply, report/*, github, browser
 *   decisions    plan, flow-tests, preview (preview/page runs in a browser), state/(ownership|ledger|ledger-entry|observed|backup), report/ but (ask|store|stored-report|sync|publish|gather).ts
 *   translation  source/yaml, mail, lint, model, compile, decompile, flow
 *   vocabulary   diagnostics, klaviyo/types, text, simulate, evidence
 * and sandbox/, which stands beside the house: it knows the wire types, the rules of what flows do to people
 * (simulate/, which knows nothing but the wire types itself, and the clocks of zones) and nothing else of ours.
 */
const entries = '^src/(cli/|action/|action\\.ts|controller/|controller\\.ts)';
const program =
  '^src/(probe/|program/|(pipeline|run-report|report-place|keep-issues|plan-costs|last-figures|conversion-metric)\\.ts)';
const pureState = '^src/state/(ownership|ledger|ledger-entry|observed|backup)[^/]*\\.ts';
const pureReport = '^src/report/(?!(ask|store|stored-report|sync|publish|gather)\\.ts)';
const vocabulary = [
  '^src/diagnostics/',
  '^src/klaviyo/types\\.ts',
  '^src/text/',
  '^src/time/',
  '^src/release/',
  '^src/simulate/',
  '^src/evidence/',
];
const translation = [
  '^src/source/(yaml|edit)[^/]*\\.ts',
  '^src/mail/',
  '^src/lint/',
  '^src/model/',
  '^src/compile/',
  '^src/decompile/',
  '^src/flow/',
];
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
const decisions = ['^src/plan/', '^src/drain/', '^src/flow-tests/', '^src/preview/', pureState, pureReport];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
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
      to: { path: '^src/', pathNot: [...vocabulary, ...translation, '^src/state/ledger-entry\\.ts'] },
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
      from: { path: '^src/((source|klaviyo|state|apply|report|github|browser)/|(connect|world)\\.ts)' },
      to: { path: [entries, program] },
    },
    { name: 'pipeline-does-not-know-entries', severity: 'error', from: { path: program }, to: { path: entries } },
    {
      name: 'sandbox-is-not-of-our-mind',
      comment:
        'A double that shared our compiler would agree with our bugs. The engine shares nothing: it reads the wire.',
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/sandbox/',
          '^src/simulate/',
          '^src/evidence/',
          '^src/klaviyo/types\\.ts',
          '^src/time/zone\\.ts',
        ],
      },
    },
    {
      name: 'the-engine-reads-the-wire-alone',
      comment: 'A flow test tries what Klaviyo gets, so the engine must not share a mistake with the compiler.',
      severity: 'error',
      from: { path: '^src/simulate/' },
      to: { path: '^src/', pathNot: ['^src/simulate/', '^src/klaviyo/types\\.ts', '^src/time/zone\\.ts'] },
    },
    {
      name: 'only-entries-open-the-sandbox',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/sandbox/', entries] },
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
