/**
 * The real process killed (SIGKILL) before and after each request of every kind of change, through every face; then run
 * again, and compared with a run that nothing disturbed: `npm run bench -- deaths ["command line" | action | controller]
 * [KIND] [--each] [--missing]`. A death leaves the account and the ledger as they stand, so a run is watched first, and the
 * process is killed once for each state that stood between its requests; with --each at every request. With --missing
 * those rows alone that are not there or wrong. What was found so far stands in bench/deaths.md.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { argvOf, type FaceName, kinds, type Kind } from './deaths/kinds.ts';
import { difference, endOf, keyOf } from './deaths/ends.ts';
import { type Eve, faces, sluice } from './deaths/faces.ts';
import { killer, type Moment, type Place } from './deaths/place.ts';
import { bundle } from './deaths/processes.ts';

interface Row {
  readonly face: string;
  readonly kind: string;
  readonly requests: number;
  /** Processes that were killed. */
  readonly killed: number;
  /** Different accounts or ledgers that the deaths leave; each was gone on from. */
  readonly states: number;
  readonly wrong: readonly string[];
}

/** The lease of the dead one has run out; the lead of a dead controller too. */
const leaseOver = 45 * 60_000;
const faceNames: readonly FaceName[] = ['command line', 'action', 'controller'];

/** The run once more as a person would, and what follows it. Answers with what is wrong on the way. */
async function goOn(kind: Kind, place: Place, isAgain: boolean): Promise<readonly string[]> {
  const wrong: string[] = [];
  const { code, said } = await place.run(killer(), isAgain);
  if (code !== 0) wrong.push(`ended with ${code}: ${said.trim()}`);
  for (const argv of kind.then ?? []) {
    const next = await sluice(place.root, place.sandbox, place.clock, argv);
    if (next.code !== 0) wrong.push(`${argv.join(' ')} ended with ${next.code}: ${next.said.trim()}`);
  }
  return wrong;
}

/** Where a run may die: each moment, or the first of each state; and how the undisturbed run ends. */
async function watch(kind: Kind, eve: Eve): Promise<{ moments: readonly Moment[]; requests: number; end: unknown }> {
  const calm = eve.open();
  const [moments, seen]: [Moment[], Set<string>] = [[], new Set()];
  const watching = killer(undefined, (moment) => {
    const key = keyOf(calm);
    if (!isEach && seen.has(key)) return;
    seen.add(key);
    moments.push(moment);
  });
  const whole = await calm.run(watching, false);
  if (whole.code !== 0) throw new Error(`undisturbed: ended with ${whole.code}: ${whole.said}`);
  for (const argv of kind.then ?? []) await sluice(calm.root, calm.sandbox, calm.clock, argv);
  calm.clock.ms += leaseOver;
  const end = await endOf(kind, calm);
  calm.remove();
  return { moments, requests: watching.sent().length, end };
}

async function deathsOf(face: FaceName, kind: Kind, directory: string): Promise<Row> {
  const eve = await faces[face](kind, directory);
  try {
    const { moments, requests, end } = await watch(kind, eve);
    const seen = new Set<string>();
    const wrong: string[] = [];
    let killed = 0;
    for (const moment of moments) {
      const place = eve.open();
      const kills = killer(moment);
      const died = await place.run(kills, false);
      const where = `${moment.when} request ${moment.n} (${kills.sent().at(-1)})`;
      // Requests beside each other may be one fewer in another run.
      if (kills.isDone()) {
        killed += 1;
        place.clock.ms += leaseOver;
        const key = keyOf(place);
        if (!seen.has(key)) {
          seen.add(key);
          const told = await goOn(kind, place, true);
          const apart = difference(await endOf(kind, place), end);
          for (const one of [...told, ...(apart === '' ? [] : [apart])]) wrong.push(`${where}: ${one}`);
        }
      } else if (died.code !== 0) wrong.push(`not killed ${where}, and ended with ${died.code}`);
      place.remove();
    }
    return { face, kind: kind.name, requests, killed, states: seen.size, wrong };
  } finally {
    eve.remove();
  }
}

const head = `# Deaths

The process killed (SIGKILL) before each of its requests and after it, its answer lost: \`npm run bench -- deaths\`. The command
line keeps its state in a directory, the action on a branch at GitHub (requests to GitHub are counted and killed at too), the controller
on a branch of the remote it follows. A death leaves the account and the ledger as they stand; a request that only reads leaves both as
they were. So a run is watched first, and for each state that stood before or after one of its requests the process is killed there. From
each of these states the same command is run again, as a person would, and must end with the account, the ledger (statuses, has_run,
history, drains, no journal) and the guards (what a plan refuses when the file is gone, or has another trigger) of a run that nothing
disturbed. What needs a person's word has no row of the controller, which has none.

Two differences count as none: a history that tells the two parts of a change that two runs did (a create and the status it is raised to, two
updates), and facts about the account that are learnt by the way and asked again when needed.

Rows that are not there yet are made by \`npm run bench -- deaths --missing\`.

What a person may do next instead (take the file back, delete it, break another, edit a mail by hand, lose the ledger) is tried from
each state that a death of the command line leaves by \`SLUICE_DEEP=1 npx vitest run test/program\`.
`;

function page(rows: readonly Row[]): string {
  const sum = (of: (row: Row) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const lines = rows.map(
    ({ face, kind, requests, killed, states, wrong }) =>
      `| ${face} | ${kind} | ${requests} | ${requests * 2} | ${states} | ${killed} | ${wrong.length} |`,
  );
  const kindsDone = new Set(rows.map(({ kind }) => kind)).size;
  const requests = sum((row) => row.requests);
  const total = `| **all** | ${kindsDone} kinds | ${requests} | ${requests * 2} | ${sum((row) => row.states)} | ${sum((row) => row.killed)} | ${sum((row) => row.wrong.length)} |`;
  const table = [
    '| face | kind | requests | deaths | states they leave | killed | wrong |',
    '| - | - | - | - | - | - | - |',
    ...lines,
    total,
  ];
  const told = rows.flatMap(({ face, kind, wrong }) =>
    wrong.map((one) => `- ${face}, ${kind}: ${(one.split('\n')[0] ?? '').slice(0, 200)}`),
  );
  const list = told.length === 0 ? '' : `\n## Wrong\n\n${told.join('\n')}\n`;
  return `${head}\n${table.join('\n')}\n${list}`;
}

const given = process.argv.slice(2);
const [onlyFace, onlyKind] = given.filter((one) => !one.startsWith('--'));
const isEach = given.includes('--each');
const isMissing = given.includes('--missing');
process.env['TMPDIR'] ??= existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
Object.assign(process.env, { GIT_CONFIG_COUNT: '2', GIT_CONFIG_KEY_0: 'core.fsync', GIT_CONFIG_VALUE_0: 'none' });
Object.assign(process.env, { GIT_CONFIG_KEY_1: 'gc.auto', GIT_CONFIG_VALUE_1: '0' });
const kept = 'node_modules/.cache/sluice-bench/deaths.json';
const readRows = (): Row[] => (existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as Row[]) : []);
const directory = mkdtempSync(join(tmpdir(), 'sluice-bin-'));
await bundle(directory);
for (const face of faceNames)
  for (const kind of kinds) {
    const isAsked = (onlyFace ?? face) === face && (onlyKind ?? kind.name) === kind.name;
    const isFor = (kind.faces ?? faceNames).includes(face) && !(face === 'controller' && kind.allow === true);
    if (!isAsked || !isFor) continue;
    const done = readRows().find((one) => one.face === face && one.kind === kind.name);
    if (isMissing && done?.wrong.length === 0) continue;
    const began = Date.now();
    const row = await deathsOf(face, kind, directory).catch((error: unknown): Row => ({
      face,
      kind: kind.name,
      requests: 0,
      killed: 0,
      states: 0,
      wrong: [String(error)],
    }));
    // Read anew: another run may do another face meanwhile.
    const rows = readRows();
    const at = rows.findIndex((one) => one.face === face && one.kind === kind.name);
    if (at < 0) rows.push(row);
    else rows[at] = row;
    const order = kinds.map(({ name }) => name);
    rows.sort(
      (a, b) =>
        faceNames.indexOf(a.face as FaceName) - faceNames.indexOf(b.face as FaceName) ||
        order.indexOf(a.kind) - order.indexOf(b.kind),
    );
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, JSON.stringify(rows));
    writeFileSync('bench/deaths.md', page(rows));
    const seconds = Math.round((Date.now() - began) / 1000);
    process.stdout.write(
      `${face}, ${kind.name} (${argvOf(kind).join(' ')}): ${row.requests * 2} deaths, ${row.states} states, ${seconds} s\n` +
        row.wrong.map((one) => `  ✗ ${one}\n`).join(''),
    );
  }
rmSync(directory, { recursive: true, force: true });
