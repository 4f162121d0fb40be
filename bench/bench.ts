/**
 * Every figure the project promises, in one table, each beside its floor of the same run. `npm run bench` prints it and
 * keeps it in bench/results.md; `npm run bench -- plan start` takes some parts only and keeps nothing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import { applyRows, planRows } from './account.ts';
import type { Row } from './row.ts';
import { table } from './row.ts';
import { sizeRows } from './size.ts';
import { startRows } from './start.ts';
import { memoryOf, memoryRow, translateRows } from './translate.ts';

const most = 10_000;

/** Memory is measured in a process that has done nothing else. */
function memory(): readonly Row[] {
  const told = execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'memory-of'], { encoding: 'utf8' });
  return [memoryRow(most, JSON.parse(told) as { before: number; peak: number })];
}

const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  plan: () => planRows([10, 100, 500, 2000]),
  apply: () => applyRows([1, 15, 60, 100], 100),
  translate: () => translateRows(1000, most),
  start: () => startRows(15),
  memory: async () => memory(),
  size: async () => sizeRows(),
};

/** What the times depend on; no name of a host, no path. */
const machine = (): string =>
  `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 1024 ** 3)} GB, ` +
  `${type()} ${release().split('-')[0] ?? ''}, Node ${process.versions.node}`;

const explained = `Account time is the clock of the sandbox account, whose answers take no time of their own: it moves only
while Klaviyo's limits make a call wait, so these figures and the counts of requests are the same on every machine
(\`test/bench/\` holds them). The floor of a plan is one page for fifty flows and one request for each catalogue that the sequences
name; that of an apply is what the limits of the named calls allow.
A changed subject is one write and three reads: its flow whole just before, its step and then all steps of the flow just after,
each by a call that Klaviyo counts by itself, so that none waits for another. All other times are real: the figure and its floor
were measured in turn, the medians are told, and the ratio is the median of the ratios pair by pair.`;

async function bench(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in parts));
  if (unknown.length > 0)
    throw new Error(`there is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  if (!existsSync('dist/cli.js')) throw new Error('dist/ is not built: npm run build');
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    process.stderr.write(`… ${name}\n`);
    rows.push(...(await measure()));
  }
  const printed = table(rows);
  process.stdout.write(`${machine()}\n\n${printed}\n`);
  if (names.length > 0) return;
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(
    'bench/results.md',
    `# Figures\n\nThe last run of \`npm run bench\`, ${day}: ${machine()}.\n\n${printed}\n\n${explained}\n`,
  );
}

const [first, ...rest] = process.argv.slice(2);
if (first === 'memory-of') process.stdout.write(JSON.stringify(await memoryOf(most)));
else await bench(first === undefined ? [] : [first, ...rest]);
