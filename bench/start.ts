/** How long the built programs take to begin, against a Node that does nothing. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Row } from './row.ts';
import { median, milliseconds, ratioRow } from './row.ts';
import { cart } from './sequences.ts';

/** Milliseconds from start to end of `node` with these arguments. */
const ran = (...args: readonly string[]): Promise<number> =>
  new Promise((ended, failed) => {
    const start = performance.now();
    spawn(process.execPath, args, { stdio: 'ignore' }).on('close', (code) =>
      code === 0 ? ended(performance.now() - start) : failed(new Error(`node ${args.join(' ')} ended with ${code}`)),
    );
  });

/** Milliseconds from the start of the action, on a pull request, to its first request to Klaviyo or GitHub. */
async function firstRequest(): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'sluice-bench-'));
  mkdirSync(join(root, 'flows'));
  writeFileSync(join(root, 'sluice.yaml'), 'project: bench\n');
  writeFileSync(join(root, 'flows/cart.yaml'), cart(1));
  const repository = { full_name: 'oak/flows', name: 'flows', owner: { login: 'oak' }, default_branch: 'main' };
  const head = { sha: 'c0ffee0', repo: { full_name: 'oak/flows' } };
  const event = { repository, action: 'opened', pull_request: { number: 7, merged: false, head } };
  writeFileSync(join(root, 'event.json'), JSON.stringify(event));
  let arrived: (at: number) => void = () => undefined;
  const first = new Promise<number>((tell) => (arrived = tell));
  const server = createServer(() => arrived(performance.now()));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const start = performance.now();
  const child = spawn(process.execPath, [resolve('dist/action.js')], {
    cwd: root,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      HOME: root,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(root, 'event.json'),
      GITHUB_REPOSITORY: 'oak/flows',
      GITHUB_WORKSPACE: root,
      GITHUB_API_URL: url,
      KLAVIYO_API_URL: url,
      INPUT_STATE: 'directory',
      'INPUT_KLAVIYO-API-KEY': 'pk_bench',
      'INPUT_GITHUB-TOKEN': 'bench',
    },
  });
  const closed = new Promise<never>((_, failed) =>
    child.on('close', (code) => failed(new Error(`the action ended with ${code} before it asked for anything`))),
  );
  closed.catch(() => undefined);
  try {
    return (await Promise.race([first, closed])) - start;
  } finally {
    child.kill('SIGKILL');
    server.close();
    server.closeAllConnections();
    rmSync(root, { recursive: true, force: true });
  }
}

export async function startRows(rounds: number): Promise<readonly Row[]> {
  const nothing: number[] = [];
  const version: number[] = [];
  const action: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const times = [await ran('-e', '0'), await ran('dist/cli.js', '--version'), await firstRequest()] as const;
    if (round < 0) continue;
    nothing.push(times[0]);
    version.push(times[1]);
    action.push(times[2]);
  }
  const row = (what: string, times: readonly number[], goal: number): Row => {
    const ratio = median(times.map((time, index) => time / (nothing[index] ?? NaN)));
    const plain = ratioRow(what, median(times), median(nothing), goal, milliseconds);
    return { ...plain, ratio: ratio.toFixed(2), reached: Number(ratio.toFixed(2)) <= goal };
  };
  return [
    row('start of `sluice --version`, against `node -e 0`', version, 1.5),
    row('start of the action to its first request, against `node -e 0`', action, 4),
  ];
}
