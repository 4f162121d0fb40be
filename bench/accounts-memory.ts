/**
 * The memory of a process that looks after all accounts. The process is a child with a virtual clock; the accounts are one
 * sandbox account behind HTTP in the parent, which answers to every key under an id of its own.
 */
import { spawn } from 'node:child_process';
import { once as event } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '../src/sandbox/sandbox.ts';
import { hostOf, once } from './accounts-host.ts';
import { virtualClock } from './clock.ts';

const begins = Date.UTC(2027, 1, 10, 6, 0, 5);

interface Memory {
  readonly before: number;
  readonly peak: number;
  /** Heap after so many accounts, collected. */
  readonly heaps: readonly (readonly [accounts: number, megabytes: number])[];
  readonly seconds: number;
}

export interface MemoryInput {
  readonly accounts: number;
  readonly parallel: number;
  /** With flows/ in it. */
  readonly root: string;
  readonly sandbox: Sandbox;
  readonly ledger: string;
}

const idOf = (index: number): string => `Acc${String(index).padStart(4, '0')}`;

export async function memoryOf(input: MemoryInput): Promise<Memory & { readonly requests: number }> {
  const { accounts, parallel, root, ledger } = input;
  const sandbox = createSandbox({ now: () => begins, state: input.sandbox.toJSON(), limits: { enforce: false } });
  const own = (JSON.parse(ledger) as { account_id: string }).account_id;
  // Each measurement begins as if there had been none.
  for (const path of ['reports', '.sluice/controller', '.sluice/report-calls', '.sluice/lease'])
    rmSync(join(root, path), { recursive: true, force: true });
  const names = Array.from({ length: accounts }, (_, i) => i);
  for (const i of names) writeFileSync(join(root, `.sluice/ledger/${idOf(i)}.json`), ledger.replaceAll(own, idOf(i)));
  writeFileSync(
    join(root, 'sluice.yaml'),
    `project: bench\ncontroller: { jitter: 0 }\naccounts:\n${names.map((i) => `  a${i}: { api_key_env: K${i} }\n`).join('')}`,
  );
  let requests = 0;
  /** All accounts hold the same flows, so the same question has the same answer. */
  const known = new Map<string, { readonly status: number; readonly text: string }>();
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      requests++;
      const index = Number(/pk_(\d+)/.exec(incoming.headers.authorization ?? '')?.[1]);
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const asked = Buffer.concat(chunks).toString('utf8');
      const question = `${incoming.method} ${incoming.url} ${asked}`;
      const headers = { ...(incoming.headers as Record<string, string>), authorization: 'Klaviyo-API-Key pk_sandbox' };
      let answer = known.get(question);
      if (answer === undefined) {
        const body = asked === '' ? {} : { body: asked };
        const made = await sandbox.fetch(`http://sandbox${incoming.url ?? ''}`, {
          ...{ method: incoming.method ?? 'GET', headers, ...body },
        });
        answer = { status: made.status, text: await made.text() };
        known.set(question, answer);
      }
      const { status, text } = answer;
      outgoing.writeHead(status, { 'content-type': 'application/vnd.api+json' });
      outgoing.end(incoming.url?.startsWith('/api/accounts') ? text.replaceAll(own, idOf(index)) : text);
    })();
  });
  server.listen(0, '127.0.0.1');
  await event(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const child = spawn(
    process.execPath,
    ['--expose-gc', process.argv[1] ?? '', 'child', root, url, String(accounts), String(parallel)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  const [code] = (await event(child, 'exit')) as [number];
  server.closeAllConnections();
  server.close();
  if (code !== 0) throw new Error(`The child ended with ${code}.`);
  return { ...(JSON.parse(out) as Memory), requests };
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/** In a process of its own: every account's report. */
export async function memoryChild([root = '', url = '', count = '', parallel = '']: readonly string[]): Promise<void> {
  const accounts = Number(count);
  const clock = virtualClock(begins);
  const env: Record<string, string> = { KLAVIYO_API_URL: url };
  for (let i = 0; i < accounts; i++) env[`K${i}`] = `pk_${i}`;
  const before = megabytes(process.memoryUsage().rss);
  const heaps: (readonly [number, number])[] = [];
  let ended = 0;
  const host = hostOf(root, env, (input, init) => clock.during(() => fetch(input, init)), clock);
  const write = (line: string): void => {
    if (!line.includes('"result"') || ++ended % Math.ceil(accounts / 4) !== 0) return;
    (globalThis as { gc?: () => void }).gc?.();
    heaps.push([ended, megabytes(process.memoryUsage().heapUsed)]);
  };
  const began = performance.now();
  await once({ ...host, write }, { jobs: ['report'], parallel: Number(parallel) });
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(JSON.stringify({ before, peak, heaps, seconds } satisfies Memory));
}
