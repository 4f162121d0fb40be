/**
 * The real process killed (SIGKILL) before and after each request of every kind of change, through every face; then run
 * again, and compared with a run that nothing disturbed: `npm run bench -- deaths ["command line" | action | controller]
 * [KIND] [--writes] [--missing]`. With --writes around requests that change something alone, with --missing those rows alone that are not there or wrong. It takes long; what it found so far stands in bench/deaths.md while it runs, and stays there.
 */
import { mkdtempSync, rmSync, writeFileSync, existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argvOf, type FaceName, kinds, type Kind } from './deaths/kinds.ts';
import { difference, endOf, keyOf } from './deaths/ends.ts';
import { faces, sluice } from './deaths/faces.ts';
import { killer, type Moment, type Place } from './deaths/place.ts';
import { bundle } from './deaths/processes.ts';

interface Row {
  readonly face: string;
  readonly kind: string;
  readonly requests: number;
  /** Around each request, or around those that change something. */
  readonly around: 'all' | 'writes';
  readonly deaths: number;
  /** Different accounts or ledgers that the deaths left; each was gone on from. */
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

async function deathsOf(face: FaceName, kind: Kind, directory: string): Promise<Row> {
  const eve = await faces[face](kind, directory);
  const calm = eve.open();
  const counting = killer();
  const whole = await calm.run(counting, false);
  const requests = counting.sent();
  const row = {
    face,
    kind: kind.name,
    requests: requests.length,
    around: isShort ? ('writes' as const) : ('all' as const),
  };
  if (whole.code !== 0) {
    calm.remove();
    eve.remove();
    return { ...row, deaths: 0, states: 0, wrong: [`undisturbed: ended with ${whole.code}: ${whole.said}`] };
  }
  for (const argv of kind.then ?? []) await sluice(calm.root, calm.sandbox, calm.clock, argv);
  calm.clock.ms += leaseOver;
  const wanted = await endOf(kind, calm);
  calm.remove();

  const seen = new Set<string>();
  const wrong: string[] = [];
  let deaths = 0;
  for (const [at, request] of requests.entries())
    for (const when of ['before', 'after'] as const) {
      const n = at + 1;
      if (isShort && !isWrite(request)) continue;
      const moment: Moment = { n, when };
      const place = eve.open();
      const kills = killer(moment);
      const died = await place.run(kills, false);
      // Requests beside each other may be one fewer in another run.
      if (kills.isDone()) {
        deaths += 1;
        place.clock.ms += leaseOver;
        const key = keyOf(place);
        if (!seen.has(key)) {
          seen.add(key);
          const told = await goOn(kind, place, true);
          const apart = difference(await endOf(kind, place), wanted);
          for (const one of [...told, ...(apart === '' ? [] : [apart])])
            wrong.push(`${when} request ${n} (${kills.sent().at(-1)}): ${one}`);
        }
      } else if (died.code !== 0) wrong.push(`not killed ${when} request ${n}, and ended with ${died.code}`);
      place.remove();
    }
  eve.remove();
  return { ...row, deaths, states: seen.size, wrong };
}

const head = `# Deaths

The process killed (SIGKILL) before each of its requests and after it, its answer lost: \`npm run bench -- deaths\`. The command
line keeps its state in a directory, the action on a branch at GitHub (requests to GitHub are counted and killed at too), the controller
on a branch of the remote it follows. From each different account or ledger that the deaths of a row left, the same command is
run again, as a person would, and must end with the account, the ledger (statuses, has_run, history, drains, no journal) and the
guards (what a plan refuses when the file is gone, or has another trigger) of a run that nothing disturbed. What needs a person's
word has no row of the controller, which has none.

Two differences count as none: a history that tells the two parts of a change that two runs did (a create and the status it is raised to, two
updates), and facts about the account that are learnt by the way and asked again when needed.
`;

function page(rows: readonly Row[]): string {
  const sum = (of: (row: Row) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const lines = rows.map(
    ({ face, kind, requests, around, deaths, states, wrong }) =>
      `| ${face} | ${kind} | ${requests} | ${around} | ${deaths} | ${states} | ${wrong.length} |`,
  );
  const total = `| **all** | ${new Set(rows.map(({ kind }) => kind)).size} kinds | ${sum((row) => row.requests)} | | ${sum((row) => row.deaths)} | ${sum((row) => row.states)} | ${sum((row) => row.wrong.length)} |`;
  const table = [
    '| face | kind | requests | killed around | deaths | states | wrong |',
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

const isWrite = (request: string): boolean => !request.startsWith('GET ') && !request.endsWith('-reports');

const given = process.argv.slice(2);
const [onlyFace, onlyKind] = given.filter((one) => !one.startsWith('--'));
const isShort = given.includes('--writes');
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
      around: 'writes',
      deaths: 0,
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
    writeFileSync(kept, JSON.stringify(rows));
    writeFileSync('bench/deaths.md', page(rows));
    const seconds = Math.round((Date.now() - began) / 1000);
    process.stdout.write(
      `${face}, ${kind.name} (${argvOf(kind).join(' ')}): ${row.deaths} deaths, ${row.states} states, ${seconds} s\n` +
        row.wrong.map((one) => `  ✗ ${one}\n`).join(''),
    );
  }
rmSync(directory, { recursive: true, force: true });
