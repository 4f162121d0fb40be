/** The real command with a real clock: signals, its port, and an end in the middle of an apply. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { found } from '../support/canary.ts';
import { createSandbox } from '../support/sandbox.ts';
import { oakAndIron } from '../../src/sandbox/account/seed.ts';
import { serveSandbox } from '../../src/sandbox/server.ts';
import { config, key, type LogLine, room, sequence, until } from './room.ts';

const directory = mkdtempSync(join(tmpdir(), 'sluice-bin-'));

beforeAll(
  () =>
    build({
      entryPoints: { cli: 'src/cli/main.ts' },
      outdir: directory,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      external: ['mjml'],
      define: { __SLUICE_VERSION__: '"0.0.0"' },
      banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
      logLevel: 'silent',
    }),
  120_000,
);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function launch(root: string, url: string, ...argv: string[]) {
  const child: ChildProcess = spawn(
    process.execPath,
    [join(directory, 'cli.mjs'), 'controller', '--root', root, '--listen', '127.0.0.1:0', '--no-commit', ...argv],
    { env: { ...process.env, KLAVIYO_API_KEY: key, KLAVIYO_API_URL: url }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let text = '';
  onTestFinished(() => {
    child.kill('SIGKILL');
    expect(found([text])).toEqual([]);
  });
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const log = (): readonly (LogLine & { readonly port?: number })[] =>
    text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as LogLine);
  return {
    child,
    ended,
    log,
    text: () => text,
    says: (words: string) => until(() => log().some(({ message }) => message.includes(words))),
    get: async (path: string) => {
      const port = log().find((line) => line.port !== undefined)?.port ?? 0;
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      return { status: answer.status, text: await answer.text() };
    },
  };
}

async function account(more: Partial<SandboxOptions> = {}): Promise<{ sandbox: Sandbox; url: string }> {
  const sandbox = createSandbox({
    now: () => Date.now(),
    accounts: [oakAndIron({ key })],
    limits: { enforce: false },
    ...more,
  });
  const served = await serveSandbox({ sandbox });
  onTestFinished(() => served.close());
  return { sandbox, url: served.url };
}

test('it answers on its port, reads sluice.yaml again on SIGHUP, and ends on SIGTERM', async () => {
  const here = room();
  const { url } = await account();
  const one = launch(here.root, url, '--jobs', 'drift');
  await one.says('no drift');
  expect(await one.get('/healthz')).toEqual({ status: 200, text: expect.stringContaining('ok: leads') as string });
  expect((await one.get('/readyz')).status).toBe(200);
  expect((await one.get('/metrics')).text).toContain(
    'sluice_runs_total{job_name="drift",account="production",result="done"} 1',
  );
  one.child.kill('SIGHUP');
  await one.says('was read again');
  here.write('sluice.yaml', 'project: My Shop\n');
  one.child.kill('SIGHUP');
  await one.says('stays in force');
  one.child.kill('SIGTERM');
  expect(await one.ended).toBe(0);
  expect(one.log().at(-1)?.message).toBe('has ended');
  expect(one.text()).not.toContain(key);
}, 60_000);

test('SIGTERM in the middle of an apply: it goes on to its end, the leases are given back, nothing begins any more', async () => {
  const files = Object.fromEntries(['a', 'b'].map((name) => [`flows/${name}.yaml`, sequence(`Slow ${name}`)]));
  const here = room({ 'sluice.yaml': config.replace('jitter: 0', 'jitter: 0, reconcile: true'), ...files });
  const children: { pid?: ChildProcess } = {};
  const { sandbox, url } = await account({
    onRequest: async ({ method }) => {
      if (method !== 'POST') return;
      children.pid?.kill('SIGTERM');
      delete children.pid;
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
  });
  const one = launch(here.root, url, '--jobs', 'reconcile,drift');
  children.pid = one.child;
  const began = Date.now();
  expect(await one.ended).toBe(0);
  expect(Date.now() - began).toBeLessThan(30_000);
  expect(one.log().filter(({ result }) => result !== undefined)).toMatchObject([{ job: 'reconcile', result: 'done' }]);
  const made = Object.values(sandbox.account.flows).filter(({ name }) => /^(Slow|Cart)/.test(name));
  expect(made).toHaveLength(3);
  // Whoever comes next finds both leases given back.
  const leases = readdirSync(join(here.root, '.sluice/lease'), { recursive: true, withFileTypes: true })
    .filter((file) => file.name.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(file.parentPath, file.name), 'utf8')) as { released?: boolean });
  expect(leases).toHaveLength(2);
  expect(leases.every(({ released }) => released)).toBe(true);
}, 60_000);
