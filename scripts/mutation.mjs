/**
 * Mutation testing, room by room: `npm run mutation` takes all, `npm run mutation -- state` one, and `npm run mutation --
 * plan src/plan/match.ts` one file with its room's tests. Each room is judged by the tests that are about it, so that a
 * mutant costs a second and what kills it says what it was for.
 */
import { spawnSync } from 'node:child_process';

/** What is mutated; by which tests. Processes, browsers, Git and crashes are left out: they would take days. */
const rooms = {
  limits: { mutate: ['src/klaviyo/limits.ts'], tests: ['test/klaviyo/limits.test.ts'] },
  state: {
    mutate: ['src/ledger/**/*.ts', 'src/observe/**/*.ts', 'src/state/**/*.ts', '!src/state/git-*.ts'],
    // Whose flow is whose is told by plans, how a lease is waited for and lost by those who hold one. The properties of
    // the room would notice more, in hours instead of minutes.
    tests: [
      'test/state/**/*.test.ts',
      'test/plan/cases.test.ts',
      'test/apply/lease.test.ts',
      'test/controller/leader.test.ts',
    ],
  },
  flow: {
    mutate: ['src/flow/**/*.ts', 'src/text/**/*.ts'],
    tests: ['test/flow/**/*.test.ts', 'test/plan/compare.test.ts'],
  },
  compile: { mutate: ['src/compile/**/*.ts'], tests: ['test/compile/**/*.test.ts'] },
  steps: {
    mutate: ['src/steps/**/*.ts'],
    // A step there (what is typed, what it compiles to) and back (what an import writes), as data in memory.
    tests: [
      'test/source/cases.test.ts',
      'test/model/identify.test.ts',
      'test/model/read-steps.test.ts',
      'test/model/wrong-steps.test.ts',
      'test/compile/compile.test.ts',
      'test/compile/branch.test.ts',
      'test/compile/parts.test.ts',
      'test/import/actions.test.ts',
      'test/import/no-words.test.ts',
      'test/import/shared-steps.test.ts',
    ],
  },
  plan: {
    mutate: ['src/plan/**/*.ts', '!src/plan/public-schema.ts'],
    tests: ['test/plan/**/*.test.ts', 'test/render/**/*.test.ts'],
  },
};

const [room, ...files] = process.argv.slice(2);
if (room !== undefined && !(room in rooms)) {
  console.error(`there is no room ${room}; there are ${Object.keys(rooms).join(', ')}`);
  process.exit(2);
}

let worst = 0;
for (const [name, { mutate, tests }] of Object.entries(rooms)) {
  if (room !== undefined && room !== name) continue;
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/@stryker-mutator/core/bin/stryker.js',
      'run',
      '--mutate',
      (files.length > 0 ? files : mutate).join(','),
    ],
    {
      stdio: 'inherit',
      env: { ...process.env, MUTATION_TESTS: tests.join(' '), SLUICE_FUZZ: '0.1', SLUICE_FUZZ_SEED: '7' },
    },
  );
  worst = Math.max(worst, status ?? 1);
}
process.exit(worst);
