/** Reading, checking and compiling a large repository, against only parsing the same YAML. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { compileAll, load } from '../src/program/pipeline.ts';
import { nodeDisk } from '../src/source/disk.ts';
import type { World } from '../src/connect/world.ts';
import type { Row } from './row.ts';
import { median, megabytes, milliseconds, ratioRow } from './row.ts';
import { many } from './sequences.ts';
import { gitIn } from '../src/git/command.ts';

interface Repository {
  readonly root: string;
  readonly files: readonly string[];
}

function repository(count: number): Repository {
  const root = mkdtempSync(join(tmpdir(), 'sluice-bench-'));
  writeFileSync(join(root, 'sluice.yaml'), 'project: bench\n');
  const files = [...many(count)].map(([address, text]) => {
    const file = join(root, 'flows', `${address}.yaml`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  });
  return { root, files };
}

const worldOf = (root: string): World => ({
  root,
  disk: nodeDisk,
  env: {},
  fetch: () => Promise.reject(new Error('validating needs no network')),
  now: () => 0,
  sleep: () => Promise.resolve(),
  random: () => 0,
  git: gitIn,
});

/** As `sluice validate` does it: everything read, all problems gathered, every flow compiled. */
async function validate(root: string): Promise<number> {
  const read = await load(worldOf(root));
  if (!read.ok) throw new Error('the repository of the bench cannot be read');
  const loaded = read.data;
  const { desired, diagnostics } = compileAll(loaded);
  if (diagnostics.length > 0) throw new Error(diagnostics[0]?.message);
  return desired.length;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

interface Timing {
  readonly ours: number;
  readonly floor: number;
  /** Median of the ratios pair by pair: the machine's speed drifts, and both of a pair feel it. */
  readonly ratio: number;
  readonly rss: number;
}

/** The two in turn, so often, after one turn that is not counted. */
async function pairs(count: number, rounds: number): Promise<Timing> {
  const { root, files } = repository(count);
  const ours: number[] = [];
  const floor: number[] = [];
  let rss = 0;
  for (let round = -1; round < rounds; round++) {
    const parsed = await timed(() => files.forEach((file) => void parse(readFileSync(file, 'utf8'))));
    const validated = await timed(() => validate(root));
    rss = Math.max(rss, process.memoryUsage.rss());
    if (round < 0) continue;
    floor.push(parsed);
    ours.push(validated);
  }
  rmSync(root, { recursive: true, force: true });
  const ratio = median(ours.map((each, index) => each / (floor[index] ?? NaN)));
  return { ours: median(ours), floor: median(floor), ratio, rss };
}

export async function translateRows(small: number, large: number): Promise<readonly Row[]> {
  const sizes = [
    [small, 7],
    [large, 3],
  ] as const;
  const rows: Row[] = [];
  const each: number[] = [];
  for (const [count, rounds] of sizes) {
    const { ours, floor, ratio } = await pairs(count, rounds);
    each.push(ours / count);
    const row = ratioRow(
      `validate and compile, ${count.toLocaleString('en-US')} sequences`,
      ours,
      floor,
      2,
      milliseconds,
    );
    rows.push({ ...row, ratio: ratio.toFixed(2), reached: ratio <= 2 });
  }
  const [one = NaN, other = NaN] = each;
  const what = `a sequence's share at ${large.toLocaleString('en-US')}, against at ${small.toLocaleString('en-US')}`;
  rows.push(ratioRow(what, other, one, 1.25, (value) => `${value.toFixed(2)} ms`));
  return rows;
}

/** For a process of its own: memory that one validation takes at its highest. */
export async function memoryOf(count: number): Promise<{ readonly before: number; readonly peak: number }> {
  const { root } = repository(count);
  const before = process.memoryUsage.rss();
  await validate(root);
  const peak = process.resourceUsage().maxRSS * 1024;
  rmSync(root, { recursive: true, force: true });
  return { before, peak };
}

export const memoryRow = (count: number, { before, peak }: { before: number; peak: number }): Row => ({
  what: `memory, ${count.toLocaleString('en-US')} sequences validated`,
  figure: megabytes(peak),
  floor: megabytes(before),
  ratio: (peak / before).toFixed(2),
  goal: '–',
});
