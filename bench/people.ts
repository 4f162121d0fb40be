/**
 * People in flows (`npm run bench -- people`; keeps bench/people.md): what 10,000 walks of the longest example take, what
 * looking for sequences that meet takes, which mistakes in the examples their tests notice, and what a replacement that drains
 * loses.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drainFigures } from './drains.ts';
import { couldMeet, meetingOf } from '../src/flow-tests/prove/meeting.ts';
import { flowOf, walkersFor } from '../src/flow-tests/prove/ways.ts';
import { usualStart } from '../src/model/flow-test/parse-flow-test.ts';
import { compileAll, load } from '../src/program/pipeline.ts';
import { mostPairs } from '../src/program/meetings.ts';
import { findTests, runTests } from '../src/program/run-tests.ts';
import { simulateFlows } from '../src/simulate/simulate.ts';
import { validateFiles } from '../src/program/validate-files.ts';
import { nodeDisk } from '../src/source/disk.ts';
import type { World } from '../src/connect/world.ts';
import { mistakesMade } from '../test/flow-tests/mistakes.ts';

const root = process.argv[2] ?? '.';
const walks = 10_000;
const setting = { timezone: 'Europe/Berlin' };

/** What the last deep run of the second reading tried: SLUICE_DEEP=1 SLUICE_FUZZ=1 SLUICE_FUZZ_SEED=… npx vitest run test/simulate/agree */
const agreed = { worlds: 100_000, dated: 25_000, turned: 25_000, seed: 20261129, on: '2026-11-29' };

/** Processor seconds: other work on the machine is not in them. */
async function secondsOf(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
function seconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const world = { root, disk: nodeDisk } as World;
const read = await load(world);
if (!read.ok) throw new Error('the examples cannot be read');
const loaded = read.data;
const tests = await findTests(world, loaded);
const subjects = [...tests.subjects.values()];
const longest = subjects.reduce((most, one) =>
  one.definition.actions.length > most.definition.actions.length ? one : most,
);
const walkers = walkersFor(longest, usualStart, setting);
const walked = seconds(() => {
  for (let n = 0; n < walks; n++) {
    const { person, happenings } = walkers[n % walkers.length]!;
    simulateFlows([flowOf(longest, usualStart)], { ...person, id: `person ${n}` }, happenings, setting);
  }
});

const pairs = subjects.flatMap((a, index) => subjects.slice(index + 1).map((b) => [a, b] as const));
let met = 0;
const looked = seconds(() => {
  for (const [a, b] of pairs) if (meetingOf(a, b, setting.timezone)) met += 1;
});

/** The examples again and again, with their tests, in a directory of their own. */
const many = 200;
function copies(): string {
  const to = mkdtempSync(join(tmpdir(), 'sluice-people-'));
  cpSync(join(root, 'flows'), join(to, 'flows'), { recursive: true });
  cpSync(join(root, 'sluice.yaml'), join(to, 'sluice.yaml'));
  for (let n = subjects.length; n < many; n++) {
    const { address } = subjects[n % subjects.length]!;
    for (const ending of ['.yaml', '.test.yaml']) {
      const text = readFileSync(join(root, `flows/${address}${ending}`), 'utf8');
      writeFileSync(join(to, `flows/${address}-${n}${ending}`), text.replace(/^name: /m, `name: ${n} `));
    }
  }
  return to;
}
const large = copies();
const wide = { root: large, disk: nodeDisk } as World;
const validated = await secondsOf(async () => {
  const all = await load(wide);
  if (!all.ok) throw new Error('the copies cannot be read');
  compileAll(all.data);
  await validateFiles(wide, all.data, Date.parse('2026-11-29T00:00:00Z'));
});
let cases = 0;
const tried = await secondsOf(async () => {
  const all = await load(wide);
  if (!all.ok) throw new Error('the copies cannot be read');
  const reports = await runTests(await findTests(wide, all.data), []);
  cases = reports.reduce((sum, one) => sum + one.cases.length, 0);
});
const crowd = Array.from({ length: many }, (_, n) => subjects[n % subjects.length]!);
let could = 0;
const looking = seconds(() => {
  for (const [index, a] of crowd.entries())
    for (const b of crowd.slice(index + 1))
      if (couldMeet(a, b) && (could += 1) <= mostPairs) meetingOf(a, b, setting.timezone);
});
rmSync(large, { recursive: true });

const made = await mistakesMade(loaded, tests, root);
const kinds = [...new Set(made.map(({ kind }) => kind))];
const share = (some: typeof made): string => {
  const red = some.filter(({ isRed }) => isRed).length;
  return `${red} of ${some.length} (${((100 * red) / some.length).toFixed(0)} %)`;
};
const missed = made.filter(({ isRed }) => !isRed).map(({ address, kind }) => `- ${address}: ${kind}`);

const text = `# People in flows

| what | figure |
|---|---|
| ${walks} walks of the longest example (${longest.address}, ${longest.definition.actions.length} actions, ${walkers.length} ways) | ${walked.toFixed(2)} CPU seconds |
| looking whether the ${pairs.length} pairs of ${subjects.length} examples meet (${met} do) | ${looked.toFixed(2)} CPU seconds |
| \`sluice validate\` of ${many} sequences | ${validated.toFixed(2)} CPU seconds |
| \`sluice test\` of ${many} sequences (${cases} cases and laws) | ${tried.toFixed(2)} CPU seconds |
| in the plan of ${many} changed sequences: looking which pairs meet (${could} could by what starts them, ${Math.min(could, mostPairs)} are walked) | ${looking.toFixed(2)} CPU seconds |
| random flows, people and happenings of which the engine and the second reading of the rules say the same | ${agreed.worlds.toLocaleString('en')} of ${agreed.worlds.toLocaleString('en')} (seed ${agreed.seed}, ${agreed.on}) |
| of them with each open question turned to its other side, and named where it mattered | ${agreed.turned.toLocaleString('en')} of ${agreed.turned.toLocaleString('en')} |
| date flows, their dates near and far and moved while somebody waits, of which both say the same | ${agreed.dated.toLocaleString('en')} of ${agreed.dated.toLocaleString('en')} |

Mistakes made in the examples, one at a time at every place where it can be made, that a case or a law of the sequence's own tests turns red:

| mistake | noticed |
|---|---|
${kinds.map((kind) => `| ${kind} | ${share(made.filter((one) => one.kind === kind))} |`).join('\n')}
| all | ${share(made)} |

${missed.length === 0 ? 'None is missed.' : `Missed:\n\n${missed.join('\n')}`}

${drainFigures()}`;
process.stdout.write(text);
writeFileSync('bench/people.md', text);
