/** The real command, killed as a machine kills, at a few of the worst moments, or with a disk that is full; then run again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { LogEntry } from '../../src/sandbox/log.ts';
import { clear, key } from '../support/canary.ts';
import { isDeep } from '../support/deep.ts';
import { createSandbox } from '../support/sandbox.ts';
import { serveSandbox } from '../../src/sandbox/server.ts';
import type { SandboxState } from '../../src/sandbox/account/state.ts';
import { two } from './sequences.ts';
import { expectForeignUntouched, leftInLibrary, shop, type Shop } from './world.ts';

const directory = mkdtempSync(join(tmpdir(), 'sluice-bin-'));
let eve: Shop;
let state: SandboxState;

beforeAll(async () => {
  await build({
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
  });
  eve = shop();
  eve.write({ hello: two('Hello', { status: 'live' }), swap: two('Swap', { status: 'live' }) });
  await eve.apply();
  eve.write({
    hello: two('Hello', { status: 'live', body: 'New words' }),
    swap: two('Swap', { status: 'live', list: 'SMS Subscribers' }),
    fresh: two('Fresh', { status: 'live' }),
  });
  state = eve.sandbox.toJSON();
}, 120_000);
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
  eve.remove();
});

type Moment = readonly [when: 'before' | 'after', method: string, path: RegExp];
/** crash.test.ts stands at each of them without a process; here one shows that a process dies and is made good the same way. */
const moments: readonly Moment[] = [
  ['after', 'POST', /^\/api\/flows$/],
  ...(isDeep
    ? ([
        ['after', 'PATCH', /^\/api\/flow-actions\//],
        ['before', 'DELETE', /^\/api\/flows\//],
      ] as const)
    : []),
];

test.concurrent.each(moments)(
  'killed %s %s %s',
  async (when, method, path) => {
    const root = mkdtempSync(join(tmpdir(), 'sluice-'));
    cpSync(eve.root, root, { recursive: true });
    let child: ChildProcess | undefined;
    const strike = (at: typeof when) => async (entry: LogEntry) => {
      if (at !== when || child === undefined || entry.method !== method || !path.test(entry.path)) return;
      const dying = child;
      child = undefined;
      const gone = new Promise((resolve) => dying.once('exit', resolve));
      dying.kill('SIGKILL');
      await gone;
      // Killed before it was sent: the server never sees the request.
      if (at === 'before') await new Promise(() => undefined);
    };
    const clock = { ms: Date.now() };
    const sandbox = createSandbox({
      now: () => clock.ms,
      state,
      limits: { enforce: false },
      onRequest: strike('before'),
      onActed: strike('after'),
    });
    const untouched = untouchedOthers(sandbox);
    const served = await serveSandbox({ sandbox });
    const run = (): ChildProcess => applyIn(root, served.url, clock);
    const first = run();
    child = first;
    expect(await endOf(first)).toMatchObject({ signal: 'SIGKILL' });
    passTime(root);

    const again = await endOf(run());
    expect(again).toMatchObject({ code: 0 });
    await expectWhole(sandbox, root, clock);
    untouched();
    await served.close();
    clear(root, [again.said]);
  },
  180_000,
);

/** Blocks of 512 bytes that a file may grow by: the write that goes on is cut short, and then refused by the system. */
test.concurrent.each(isDeep ? [0, 2, 4, 8, 12, 16, 24, 32] : [12])(
  'no file may grow by more than %i blocks',
  async (blocks) => {
    const root = mkdtempSync(join(tmpdir(), 'sluice-'));
    cpSync(eve.root, root, { recursive: true });
    const path = join(root, '.sluice/ledger/AbC123.json');
    const clock = { ms: Date.now() };
    const sandbox = createSandbox({ now: () => clock.ms, state, limits: { enforce: false } });
    const untouched = untouchedOthers(sandbox);
    const served = await serveSandbox({ sandbox });
    const most = Math.floor(statSync(path).size / 512) + blocks;
    const full = await endOf(applyIn(root, served.url, clock, ['sh', '-c', `ulimit -f ${most}; exec "$0" "$@"`]));
    expect(full).toMatchObject({ code: 1, signal: null });
    expect(full.said).toMatch(/cannot be read or written: EFBIG/);
    expect(readdirSync(join(root, '.sluice/ledger'))).toEqual(['AbC123.json']);
    expect(() => void JSON.parse(readFileSync(path, 'utf8'))).not.toThrow();

    const again = await endOf(applyIn(root, served.url, clock));
    expect(again).toMatchObject({ code: 0 });
    await expectWhole(sandbox, root, clock);
    untouched();
    await served.close();
    clear(root, [full.said, again.said]);
  },
  180_000,
);

interface Clock {
  ms: number;
}

/** Its sleeps move the clock that it shares with Klaviyo, instead of being waited out. */
function applyIn(root: string, url: string, clock: Clock, by: readonly string[] = []): ChildProcess {
  const node = [process.execPath, '--import', resolve('test/action/lent-clock.mjs'), join(directory, 'cli.mjs')];
  const [file = '', ...argv] = [...by, ...node, 'apply', '--yes', '--root', root, '--allow', 'swap'];
  const child = spawn(file, argv, {
    env: { ...process.env, KLAVIYO_API_KEY: key, KLAVIYO_API_URL: url, TEST_CLOCK: String(clock.ms) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.on('message', ({ id, ms }: { id: number; ms: number }) => {
    clock.ms += ms;
    if (child.connected) child.send({ id, at: clock.ms });
  });
  return child;
}

function untouchedOthers(sandbox: Sandbox): () => void {
  const others = Object.values(sandbox.account.flows).flatMap(({ id, name }) => (/Hello|Swap/.test(name) ? [] : [id]));
  return expectForeignUntouched(sandbox, others);
}

/** Account and ledger are as after a run that nothing disturbed. */
async function expectWhole(sandbox: Sandbox, root: string, clock: Clock): Promise<void> {
  const calm = shop({ state: sandbox.toJSON(), root, clock });
  const plan = await calm.plan({ allow: ['swap'] });
  expect(plan.changes.map(({ kind, address }) => `${kind} ${address}`)).toEqual([
    'none fresh',
    'none hello',
    'none swap',
  ]);
  expect(plan.refusals).toEqual([]);
  const names = Object.values(sandbox.account.flows).map(({ name, status }) => `${name} ${status}`);
  expect(names.filter((one) => /^(Hello|Swap|Fresh) /.test(one)).sort()).toEqual([
    'Fresh live',
    'Hello live',
    'Swap live',
  ]);
  expect(leftInLibrary(sandbox)).toEqual([]);
  expect(Object.values((await calm.ledger()).entries).filter(({ journal }) => journal !== undefined)).toEqual([]);
}

function endOf(child: ChildProcess): Promise<{ code: number | null; signal: string | null; said: string }> {
  let said = '';
  child.stdout?.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal, said })));
}

/** The dead one's lease runs out. */
function passTime(root: string): void {
  const leases = join(root, '.sluice/lease/AbC123');
  const numbers = readdirSync(leases).map((name) => Number.parseInt(name, 10));
  const number = Math.max(...numbers);
  const lease = {
    account_id: 'AbC123',
    owner: 'the dead',
    number,
    expires: '2026-01-01T00:00:00.000Z',
    clock: 'klaviyo',
  };
  writeFileSync(join(leases, `${number}.json`), JSON.stringify(lease));
}
