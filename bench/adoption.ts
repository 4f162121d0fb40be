/**
 * What it takes to take over flows that exist (`npm run bench -- adoption [FLOWS…]`; keeps bench/adoption.md): requests and
 * processor seconds of import, plan and apply, in the sandbox, on a virtual clock.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../src/cli/program.ts';
import type { LogEntry } from '../src/sandbox/log.ts';
import { createSandbox } from '../src/sandbox/sandbox.ts';
import { oakAndIron } from '../src/sandbox/account/seed.ts';
import { gitIn } from '../src/git/command.ts';

interface AdoptionFigures {
  readonly flows: number;
  readonly step: 'import' | 'plan' | 'apply';
  /** All requests of the step. */
  readonly requests: number;
  /** Flows read singly, for each flow. */
  readonly readsEach: number;
  readonly writes: number;
  readonly cpuSeconds: number;
}

const key = 'pk_bench_0000000000000000000000000000000';

/** Not those that the limits turned away, since a step knows nothing of what the one before it asked for. */
const isReadOfOne = ({ method, path, status }: LogEntry): boolean =>
  method === 'GET' && status !== 429 && /^\/api\/flows\/[^/?]+/.test(path);

/** Two mails, a delay and a condition with two ends, as the app builds them. */
const flow = (list: string, index: number) => {
  const mail = (id: string, next: string | null) => ({
    ...{ temporary_id: id, type: 'send-email', links: { next } },
    data: { status: 'draft', message: { name: `${id} ${index}`, subject_line: `About ${id} ${index}` } },
  });
  return {
    name: `Flow ${index}`,
    html: `<p>Mail of flow ${index}</p>`,
    definition: {
      triggers: [{ type: 'list', id: list }],
      profile_filter: null,
      entry_action_id: 'first',
      actions: [
        mail('first', 'wait'),
        { temporary_id: 'wait', type: 'time-delay', links: { next: 'last' }, data: { unit: 'days', value: 2 } },
        mail('last', null),
      ],
    },
  };
};

async function adoption(flows: number): Promise<readonly AdoptionFigures[]> {
  const root = await mkdtemp(join(tmpdir(), 'sluice-adoption-'));
  let time = Date.parse('2026-11-23T08:00:00Z');
  const sandbox = createSandbox({ now: () => time, accounts: [oakAndIron({ key })] });
  for (const id of Object.keys(sandbox.account.flows)) sandbox.ui.deleteFlow(id);
  const list = sandbox.account.lists[0]?.id ?? '';
  for (let index = 1; index <= flows; index++) sandbox.ui.createFlow(flow(list, index) as never);
  await mkdir(join(root, 'flows'));
  await writeFile(
    join(root, 'sluice.yaml'),
    'project: oak\naccounts:\n  production: { api_key_env: KLAVIYO_API_KEY, flows: flows/ }\n',
  );
  const sluice = async (step: AdoptionFigures['step'], ...argv: readonly string[]): Promise<AdoptionFigures> => {
    const from = sandbox.log.length;
    const cpu = process.cpuUsage();
    let err = '';
    const code = await run([step, ...argv], {
      stdout: { write: () => undefined, isTerminal: false, columns: 80 },
      stderr: { write: (text) => void (err += text), isTerminal: false, columns: 80 },
      env: { KLAVIYO_API_KEY: key },
      cwd: root,
      fetch: sandbox.fetch,
      now: () => time,
      sleep: async (ms) => void (time += ms),
      random: () => 0.5,
      git: gitIn,
      interrupted: Promise.resolve(),
      onInterrupt: () => undefined,
    });
    if (code !== 0) throw new Error(`${step} ended with ${code}: ${err.slice(0, 500)}`);
    const { user, system } = process.cpuUsage(cpu);
    const sent = sandbox.log.slice(from);
    return {
      flows,
      step,
      requests: sent.length,
      readsEach: sent.filter(isReadOfOne).length / flows,
      writes: sent.filter(({ write }) => write).length,
      cpuSeconds: Math.round((user + system) / 1e4) / 100,
    };
  };
  try {
    return [await sluice('import', '--all'), await sluice('plan'), await sluice('apply', '--yes')];
  } finally {
    await rm(root, { recursive: true });
  }
}

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const rows: string[] = [];
for (const flows of sizes.length > 0 ? sizes : [30, 250, 1000]) {
  for (const { step, requests, readsEach, writes, cpuSeconds } of await adoption(flows)) {
    rows.push(
      `| ${flows} | ${step} | ${requests} | ${(requests / flows).toFixed(1)} | ${readsEach.toFixed(2)} | ${writes} | ${cpuSeconds.toFixed(2)} |`,
    );
    process.stdout.write(`${rows.at(-1)}\n`);
  }
}
if (sizes.length === 0) {
  await writeFile(
    'bench/adoption.md',
    `# Taking over flows that exist

Flows of two mails each, built in the app, in the sandbox. Each step reads a flow singly once, for its trigger and filter,
which no page shows, and each mail once; the apply trusts what its own plan has just read, and tags 100 flows by one request.
No reading is handed from one step to the next, since nothing proves that it still holds: see src/observe/observe-needs.ts.

| flows | step | requests | a flow | flows read singly, a flow | writes | CPU seconds |
| ---: | --- | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}
`,
  );
}
