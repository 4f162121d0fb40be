/**
 * A thousand accounts of thirty flows (`node scripts/bench.mjs accounts [ACCOUNTS] [FLOWS] [ACCOUNTSxPARALLEL,…]`;
 * keeps bench/accounts.md; the last for the memory):
 *
 *   requests   one account in the sandbox, on a virtual clock: the controller itself, job by job through a day
 *   time       the engine with all accounts, each run as long as that account's took, for 1, 16 and 256 jobs
 *   memory     one process with all accounts side by side, each reading 30 flows and writing its reports
 *
 * The sandbox answers after 100 ms and enforces Klaviyo's limits (OpenAPI 2026-07-15), so time is mostly waiting.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { JobName } from '../src/controller/schedule/jobs.ts';
import { createSandbox } from '../src/sandbox/sandbox.ts';
import { memoryChild, memoryOf } from './accounts-memory.ts';
import { makespan } from './accounts-time.ts';
import { hostOf, once } from './accounts-host.ts';
import { virtualClock } from './clock.ts';
import { cart, many } from './sequences.ts';

const hour = 3_600_000;
const minutes = (seconds: number): string =>
  seconds < 5400 ? `${(seconds / 60).toFixed(1)} min` : `${(seconds / 3600).toFixed(1)} h`;

interface Measured {
  readonly requests: number;
  readonly reportCalls: number;
  readonly seconds: number;
}

/** One account through its first day, by the controller; what each job asked for and how long it took by the clock. */
async function oneAccount(flows: number, root: string) {
  const clock = virtualClock(Date.UTC(2026, 10, 1, 0, 0, 5));
  const sandbox = createSandbox({ now: clock.now });
  const files = many(flows, (index) => `${cart(index)}status: live\n`);
  writeFileSync(
    join(root, 'sluice.yaml'),
    'project: bench\naccounts: { a0: { api_key_env: KLAVIYO_API_KEY } }\npolicy: { max_destructive: { count: 10000 } }\ncontroller: { reconcile: true, jitter: 0 }\n',
  );
  for (const [address, text] of files) {
    const file = join(root, 'flows', `${address}.yaml`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const fetch: typeof globalThis.fetch = async (input, init) => {
    await clock.sleep(100);
    return clock.during(() => sandbox.fetch(input, init));
  };
  const host = hostOf(root, { KLAVIYO_API_KEY: 'pk_sandbox' }, fetch, clock);
  const measure = async (job: JobName): Promise<Measured> => {
    const [from, began] = [sandbox.log.length, clock.now()];
    await once(host, { jobs: [job] });
    const made = sandbox.log.slice(from);
    return {
      requests: made.length,
      reportCalls: made.filter(({ path }) => path.endsWith('-reports')).length,
      seconds: (clock.now() - began) / 1000,
    };
  };
  await measure('reconcile');
  // Flows that have run for a quarter of a year before anybody asked for figures.
  clock.skip(90 * 24 * hour);
  const first = await measure('report');
  clock.skip(6 * hour);
  await measure('report');
  clock.skip(24 * hour);
  const [report, drift] = [await measure('report'), await measure('drift')];
  clock.skip(hour);
  const reconcile = await measure('reconcile');
  return { first, report, drift, reconcile, sandbox };
}

type Sides = readonly (readonly [accounts: number, parallel: number])[];

async function main(accounts: number, flows: number, memory: Sides): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'sluice-accounts-'));
  try {
    const { first, report, drift, reconcile, sandbox } = await oneAccount(flows, root);
    const ledger = join(
      root,
      '.sluice/ledger',
      readdirSync(join(root, '.sluice/ledger')).find((name) => name.endsWith('.json')) ?? '',
    );
    const row = (what: string, one: Measured, times: number): string =>
      `| ${what} | ${one.requests} | ${one.reportCalls} | ${minutes(one.seconds)} | ${times} | ${one.requests * times} | ${one.reportCalls * times} |`;
    const lines = [
      `# ${accounts.toLocaleString('en-US')} accounts of ${flows} flows`,
      '',
      'Written by `node scripts/bench.mjs accounts`. The controller against the sandbox on a virtual clock: answers take 100 ms, and',
      'Klaviyo’s limits (2 report calls a minute and 225 a day for each of both kinds, 60 reads of flows a minute) are enforced.',
      '',
      '## Requests of one account',
      '',
      '| job | requests | of them report calls | time | runs a day | requests a day | report calls a day |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
      row('report, the first, with the days before', first, 1),
      row('report', report, 4),
      row('drift', drift, 4),
      row('reconcile, nothing to do', reconcile, 288),
      '',
      '## Time until every account has its report',
      '',
      'Accounts fall into shares by the hash of their names, so the largest share is the last to end. The times are those of a day without',
      'longer frames: where the 90 days are due (every third day) or the year is (once a week), an account waits a minute more for each.',
      '',
      '| jobs | accounts in the largest | side by side in each | time |',
      '| ---: | ---: | ---: | ---: |',
    ];
    for (const [jobs, parallel] of [
      [1, 1],
      [1, 4],
      [1, 16],
      [1, 64],
      [16, 1],
      [16, 4],
      [16, 16],
      [256, 1],
      [256, 4],
    ] as const) {
      const { seconds, largest } = await makespan(accounts, jobs, parallel, report.seconds);
      lines.push(`| ${jobs} | ${largest} | ${parallel} | ${minutes(seconds)} |`);
    }
    lines.push(
      '',
      '## Memory of one process',
      '',
      'Every account’s first report in one `sluice controller --once --jobs report`, in a process of its own; Klaviyo is served over HTTP.',
      'The heap is collected before it is measured: what is left at the end is what the process keeps.',
      '',
      '| accounts | side by side | before | most (resident) | heap on the way | heap at the end | requests an account | processor and disk |',
      '| ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: |',
    );
    for (const [count, parallel] of memory) {
      const text = readFileSync(ledger, 'utf8');
      const one = await memoryOf({ accounts: count, parallel, root, sandbox, ledger: text });
      const heaps = one.heaps.map(([, mb]) => `${mb} MB`);
      lines.push(
        `| ${count} | ${parallel} | ${one.before} MB | ${one.peak} MB | ${heaps.slice(0, -1).join(', ')} | ${heaps.at(-1)} | ${(one.requests / count).toFixed(1)} | ${minutes(one.seconds)} |`,
      );
    }
    lines.push('');
    console.log(lines.join('\n'));
    writeFileSync('bench/accounts.md', lines.join('\n'));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

if (process.argv[2] === 'child') await memoryChild(process.argv.slice(3));
else {
  const sides = (process.argv[4] ?? '16x4,64x64').split(',').map((text) => text.split('x').map(Number));
  await main(Number(process.argv[2] ?? 1000), Number(process.argv[3] ?? 30), sides as unknown as Sides);
}
