/**
 * People in flows (`npm run bench -- people`; keeps bench/people.md): what 10,000 walks of the longest example take, what
 * looking for sequences that meet takes, and which mistakes in the examples their tests notice.
 */
import { writeFileSync } from 'node:fs';
import { meetingOf } from '../src/flow-tests/meeting.ts';
import { flowOf, walkersFor } from '../src/flow-tests/ways.ts';
import { usualStart } from '../src/model/parse-flow-test.ts';
import { load } from '../src/program/pipeline.ts';
import { findTests } from '../src/program/run-tests.ts';
import { simulateFlows } from '../src/simulate/simulate.ts';
import { nodeDisk } from '../src/source/disk.ts';
import type { World } from '../src/connect/world.ts';
import { mistakesMade } from '../test/flow-tests/mistakes.ts';

const root = process.argv[2] ?? '.';
const walks = 10_000;
const setting = { timezone: 'Europe/Berlin' };

/** Processor seconds: other work on the machine is not in them. */
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

Mistakes made in the examples, one at a time at every place where it can be made, that a case or a law of the sequence's own tests turns red:

| mistake | noticed |
|---|---|
${kinds.map((kind) => `| ${kind} | ${share(made.filter((one) => one.kind === kind))} |`).join('\n')}
| all | ${share(made)} |

${missed.length === 0 ? 'None is missed.' : `Missed:\n\n${missed.join('\n')}`}
`;
process.stdout.write(text);
writeFileSync('bench/people.md', text);
