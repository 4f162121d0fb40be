/**
 * What five years of reports weigh: 30 flows, four syncs a day, every day other figures, a flow replaced each month.
 * Klaviyo is a source of numbers here; gathering, rolling up, rendering and committing are the program's own. Each sync is
 * a commit in a bare repository, written by `git fast-import`; the figure is what `git gc` leaves.
 *
 *   npm run bench -- storage [years, 5] [syncs a day, 4] [last days]
 *
 * With the third, only so many days at the end have all their syncs and those before one a week: minutes instead of hours,
 * to see what a day weighs when everything has a past.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Asker } from '../src/report/sync/ask.ts';
import { addCounts, type CountName, countNames, type Counts, noCounts, ratesOf } from '../src/report/counts.ts';
import { addDays, daysBetween, daysOf } from '../src/time/days.ts';
import type { Item } from '../src/preview/layout.ts';
import { syncReports } from '../src/report/sync/sync.ts';
import type { ChangeMark, Span } from '../src/report/report.ts';
import type { LedgerStep } from '../src/ledger/ledger-entry.ts';
import { versionOf } from '../src/state/state-files.ts';

const years = Number(process.argv[2] ?? 5);
const syncs = Number(process.argv[3] ?? 4);
const lastDays = Number(process.argv[4] ?? Infinity);
const flowCount = 30;
const first = '2026-01-01';

/** In [0, 1), always the same for the same words. */
function chance(words: string): number {
  let h = 2166136261;
  for (let i = 0; i < words.length; i++) h = Math.imul(h ^ words.charCodeAt(i), 16777619);
  h = Math.imul(h ^ (h >>> 15), 2246822507);
  return ((h ^ (h >>> 13)) >>> 0) / 4294967296;
}

interface Flow {
  address: string;
  lineage: string[];
  messages: number;
  since: Map<string, string>;
  changes: ChangeMark[];
}

const flows: Flow[] = Array.from({ length: flowCount }, (_, i) => ({
  address: `sequence-${i}`,
  lineage: [`Flw${i}v0`],
  messages: 2 + (i % 4),
  since: new Map([[`Flw${i}v0`, first]]),
  changes: [{ day: first, at: `${first}T09:00:00.000Z`, kind: 'create' }],
}));
const owner = new Map<string, Flow>(flows.map((flow) => [flow.lineage[0] ?? '', flow]));

const settled = new Map<string, Record<CountName, number>>();

/** A day's figures of a message; the last days still grow a little with each sync. */
function countsOf(flow: string, message: number, day: string, today: string, quarter: number) {
  const since = owner.get(flow)?.since.get(flow) ?? first;
  const next = owner.get(flow)?.lineage[(owner.get(flow)?.lineage.indexOf(flow) ?? 0) + 1];
  const until = next === undefined ? today : (owner.get(flow)?.since.get(next) ?? today);
  if (day < since || day > until) return noCounts;
  const key = `${flow} ${message} ${day}`;
  const known = settled.get(key);
  if (known) return known;
  const age =
    day === today
      ? (quarter + 1) / 4
      : day > addDays(today, -4)
        ? 1 - 0.1 * 0.8 ** (4 * daysBetween(day, today) + quarter)
        : 1;
  const r = (name: string): number => chance(`${flow} ${message} ${day} ${name}`);
  const recipients = Math.round((20 + 200 * chance(flow)) * (0.7 + 0.6 * r('n')) * age);
  const delivered = recipients - Math.round(recipients * 0.01 * r('b'));
  const opened = Math.round(delivered * (0.3 + 0.2 * r('o')) * age);
  const clicked = Math.round(opened * 0.1 * r('c') * age);
  const orders = Math.round(clicked * 0.3 * r('v') * age);
  const openable = message === 3 ? 0 : delivered;
  const counts: Record<CountName, number> = { ...noCounts, recipients, delivered, openable };
  counts.bounced = counts.bounced_or_failed = recipients - delivered;
  counts.opens = Math.round(opened * 1.4);
  counts.opens_unique = opened;
  counts.clicks = Math.round(clicked * 1.2);
  counts.clicks_unique = clicked;
  counts.conversions = counts.conversion_uniques = orders;
  counts.conversion_value = Math.round(orders * 6000 * (0.5 + r('m'))) / 100;
  counts.unsubscribes = counts.unsubscribe_uniques = Math.round(delivered * 0.004 * r('u'));
  if (day <= addDays(today, -4)) settled.set(key, counts);
  return counts;
}

/** Sums of settled days from the first one on, by flow and message. */
const sums = new Map<string, Counts[]>();

function sumOf(flow: string, message: number, { from, to }: Span, today: string, quarter: number): Counts {
  const key = `${flow} ${message}`;
  const own = sums.get(key) ?? [];
  sums.set(key, own);
  const last = daysBetween(first, addDays(today, -4));
  while (own.length <= last)
    own.push(addCounts([own.at(-1) ?? noCounts, countsOf(flow, message, addDays(first, own.length), today, quarter)]));
  const [low, high] = [daysBetween(first, from) - 1, daysBetween(first, to)];
  const until = own[Math.min(high, own.length - 1)] ?? noCounts;
  const before = own[Math.min(low, own.length - 1)] ?? noCounts;
  const fresh = daysOf({ from: addDays(first, Math.max(own.length, low + 1)), to });
  return addCounts([
    until,
    Object.fromEntries(countNames.map((name) => [name, -before[name]])) as Counts,
    ...fresh.map((day) => countsOf(flow, message, day, today, quarter)),
  ]);
}

function asker(today: string, quarter: number): Asker {
  const rows = (ids: readonly string[], span: Span) =>
    ids.flatMap((flow_id) =>
      Array.from({ length: owner.get(flow_id)?.messages ?? 0 }, (_, m) => ({
        flow_id,
        message_id: `${flow_id}m${m}`,
        channel: m === 3 ? 'sms' : 'email',
        days: daysOf(span).map((day) => ({ day, counts: countsOf(flow_id, m, day, today, quarter) })),
      })),
    );
  return {
    callsFor: () => 1,
    calls: () => [],
    hasValues: () => true,
    series: async (ids, span) => ({
      ok: true,
      data: {
        unread: new Set(),
        rows: rows(ids, span).flatMap(({ days, ...row }) => days.map((one) => ({ ...row, ...one }))),
      },
    }),
    values: async (ids, span) => ({
      ok: true,
      data: {
        unread: new Set(),
        rows: ids.flatMap((flow_id) =>
          Array.from({ length: owner.get(flow_id)?.messages ?? 0 }, (_, m) => {
            const counts = sumOf(flow_id, m, span, today, quarter);
            const rates = ratesOf(counts) as Record<string, number>;
            return { flow_id, message_id: `${flow_id}m${m}`, channel: m === 3 ? 'sms' : 'email', counts, rates };
          }),
        ),
      },
    }),
  } as Asker;
}

const stepsOf = (flow: Flow, id: string): readonly LedgerStep[] =>
  Array.from({ length: flow.messages }, (_, m) => ({
    step: `mail-${m}`,
    message_id: `${id}m${m}`,
  })) as unknown as readonly LedgerStep[];

/** A mail, a delay, a mail, … */
const drawingOf = ({ messages }: Flow): readonly Item[] =>
  Array.from({ length: 2 * messages - 1 }, (_, i) => {
    const [id, kind, title] =
      i % 2 === 0 ? ([`mail-${i / 2}`, 'email', `Subject ${i / 2}`] as const) : ([`d${i}`, 'delay', '2 days'] as const);
    const box = { id, kind, title, label: 'Email', messages: i % 2 === 0 ? [id] : [], width: 0, height: 0 };
    return { box };
  });

const limits = { encoding: 'utf8', maxBuffer: 2 ** 30 } as const;
const repository = mkdtempSync(join(tmpdir(), 'sluice-storage-'));
spawnSync('git', ['init', '--quiet', '--bare', repository]);
const importer = spawn('git', ['-C', repository, 'fast-import', '--quiet'], { stdio: ['pipe', 'inherit', 'inherit'] });
const write = async (text: string): Promise<void> => {
  if (!importer.stdin.write(text)) await new Promise((resolve) => importer.stdin.once('drain', resolve));
};

const tree = new Map<string, string>();
const files = {
  read: async (path: string) => {
    const text = tree.get(path);
    return { ok: true as const, data: text === undefined ? undefined : { text, version: versionOf(text) } };
  },
  list: async (directory: string) => ({
    ok: true as const,
    data: [...tree.keys()].filter((path) => path.startsWith(`${directory}/`)).sort(),
  }),
};

let commits = 0;
let lastCommits = 0;
let bytes = 0;
const started = performance.now();
const days = Math.round(years * 365.25);
for (let d = 0; d < days; d++) {
  const today = addDays(first, d + 1);
  if (d % 30 === 29) {
    const flow = flows[((d / 30) % flowCount) | 0]!;
    const id = `${flow.lineage[0]?.replace(/v0$/, '')}v${flow.lineage.length}`;
    flow.lineage.push(id);
    flow.since.set(id, today);
    flow.changes.push({
      day: today,
      at: `${today}T09:00:00.000Z`,
      kind: 'replace',
      commit: 'a'.repeat(40),
      title: 'Shorten the wait',
    });
    owner.set(id, flow);
  }
  const isWhole = d >= days - lastDays;
  if (!isWhole && d % 7 !== 0) continue;
  for (let quarter = 0; quarter < (isWhole ? syncs : 1); quarter++) {
    const result = await syncReports({
      files,
      directory: 'reports/production',
      asker: asker(today, quarter),
      account: { key: 'production', id: 'AbC123', name: 'Oak & Iron', timezone: 'Europe/Berlin', currency: 'EUR' },
      conversionMetric: 'Placed Order',
      today,
      sequences: flows.map((flow) => ({
        ...{ address: flow.address, name: flow.address, file: `flows/${flow.address}.yaml`, status: 'live' as const },
        ...{ flow_id: flow.lineage.at(-1) ?? '', lineage: flow.lineage, changes: flow.changes },
        steps: Array.from({ length: flow.messages }, (_, m) => ({ step: `mail-${m}`, label: `Subject ${m}` })),
      })),
      sightings: flows.map((flow) => ({
        ...{ address: flow.address, name: flow.address, lineage: flow.lineage },
        steps: flow.lineage.map((id) => ({ flow_id: id, steps: stepsOf(flow, id) })),
      })),
      flows: new Map(
        flows.map((flow) => [flow.lineage.at(-1) ?? '', flow.since.get(flow.lineage.at(-1) ?? '') ?? first]),
      ),
      backups: [],
      noRevenue: async () => '',
      rules: [],
      drawings: new Map(flows.map((flow) => [flow.address, drawingOf(flow)])),
      links: { directory: 'reports/production', repositoryUrl: 'https://github.com/oak/flows', branch: 'main' },
      syncInfo: () => ({ at: `${today}T0${quarter}:00:00.000Z`, calls: { sync: 9, day: 36, limit: 225 }, notes: [] }),
    });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    if (result.data.changes.size === 0) continue;
    const message = `sluice: figures of production to ${today} [skip ci]`;
    const time = Date.parse(`${today}T00:00:00Z`) / 1000 + quarter * 21600;
    await write(
      `commit refs/heads/main\ncommitter Sluice <sluice@localhost> ${time} +0000\ndata ${Buffer.byteLength(message)}\n${message}\n`,
    );
    for (const [path, text] of result.data.changes) {
      if (text === null) {
        tree.delete(path);
        await write(`D ${path}\n`);
      } else {
        tree.set(path, text);
        bytes += Buffer.byteLength(text);
        await write(`M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
      }
    }
    await write('\n');
    commits++;
    if (isWhole) lastCommits++;
  }
  if (d % 100 === 99)
    console.error(`${today}: ${commits} commits, ${Math.round((performance.now() - started) / 1000)} s`);
}
importer.stdin.end();
await new Promise((resolve) => importer.on('close', resolve));
// fast-import keeps each blob as a delta of the one before it in its stream, and gc keeps deltas it finds: -f looks anew, as
// gc does for commits that came one by one.
spawnSync('git', ['-C', repository, 'repack', '-a', '-d', '-f', '-q'], { stdio: 'inherit' });
const counted = spawnSync('git', ['-C', repository, 'count-objects', '-v'], { encoding: 'utf8' }).stdout;
// In KiB: packs and their indexes. MB are millions of bytes throughout.
const size = (Number(/size-pack: (\d+)/.exec(counted)?.[1] ?? 0) * 1024) / 1e6;
const present = [...tree.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(
  `${years} years, ${flowCount} flows, ${syncs} syncs a day: ${commits} commits, ${(bytes / 1e9).toFixed(1)} GB written, ${size.toFixed(1)} MB after git gc; the files at the end: ${tree.size}, ${(present / 1e6).toFixed(1)} MB`,
);
if (Number.isFinite(lastDays)) {
  const range = `main~${lastCommits}..main`;
  const ids = spawnSync('git', ['-C', repository, 'rev-list', '--objects', '--no-object-names', range], limits).stdout;
  const sizes = spawnSync('git', ['-C', repository, 'cat-file', '--batch-check=%(objectsize:disk)'], {
    ...limits,
    input: ids,
  });
  // Each object has 32 bytes in the pack's index besides.
  const weight = sizes.stdout
    .trim()
    .split('\n')
    .reduce((sum, one) => sum + Number(one) + 32, 0);
  const aDay = weight / 1e3 / lastDays;
  console.log(
    `the last ${lastDays} days: ${aDay.toFixed(1)} kB a day; ${years} years of such days: ${((aDay * days) / 1e3).toFixed(1)} MB`,
  );
}
if (process.env.KEEP_STORAGE) console.log(repository);
else rmSync(repository, { recursive: true });
