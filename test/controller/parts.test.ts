/** The small parts: shares, the matrix, figures, the log, addresses, and an end in good order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { beat } from '../../src/controller/beat.ts';
import { createHalt, hardMs, softMs, Stopped } from '../../src/controller/halt.ts';
import { createLog } from '../../src/controller/log.ts';
import { matrixOf } from '../../src/controller/schedule/matrix.ts';
import { createMetrics } from '../../src/controller/web/metrics.ts';
import { isMine, parseShard, shardName, shardOf } from '../../src/controller/schedule/shard.ts';
import { parseAddress } from '../../src/controller/web/web.ts';
import { room, start } from './room.ts';
import { run } from '../../src/cli/program.ts';
import { gitIn } from '../support/git.ts';

const shops = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `shop-${i}`);

describe('shares', () => {
  test('every account is in one, and they are about as large', () => {
    const sizes = Array.from(
      { length: 16 },
      (_, i) => shops(1000).filter((one) => isMine(one, { index: i + 1, count: 16 })).length,
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBe(1000);
    expect(Math.min(...sizes)).toBeGreaterThan(40);
    expect(Math.max(...sizes)).toBeLessThan(90);
  });
  test('the share of an account is the same for ever', () =>
    expect(['production', 'staging', 'shop-1'].map((one) => shardOf(one, 16))).toEqual([15, 10, 13]));
  test.each([
    ['1/1', 'all'],
    ['2/16', '2-of-16'],
    ['16/16', '16-of-16'],
    ['0/4', undefined],
    ['5/4', undefined],
    ['1', undefined],
    ['a/b', undefined],
  ])('%s is %s', (text, name) => {
    const shard = parseShard(text);
    expect(shard && shardName(shard)).toBe(name);
  });
});

describe('the matrix', () => {
  test('a job for each account', () =>
    expect(matrixOf(['a', 'b'])).toEqual({ ok: true, data: { include: [{ account: 'a' }, { account: 'b' }] } }));
  test('256 are the most; more are told what to do', () => {
    expect(matrixOf(shops(256)).ok).toBe(true);
    const over = matrixOf(shops(257));
    expect(over.ok ? '' : over.error).toMatch(/257 accounts.*256[\s\S]*sluice matrix --shards 256/);
    expect(matrixOf(shops(3), 257)).toMatchObject({ ok: false });
    expect(matrixOf(shops(3), 0)).toMatchObject({ ok: false });
  });
  test('shares name all accounts once, and none is empty', () => {
    const made = matrixOf(shops(20), 16);
    if (!made.ok) throw new Error(made.error);
    const rows = made.data.include as readonly { shard: string; accounts: string }[];
    expect(rows.flatMap(({ accounts }) => accounts.split(' ')).sort()).toEqual([...shops(20)].sort());
    for (const { shard, accounts } of rows)
      for (const account of accounts.split(' ')) expect(isMine(account, parseShard(shard)!)).toBe(true);
  });
});

test('figures as Prometheus reads them, labels escaped', () => {
  const metrics = createMetrics();
  metrics.add('sluice_runs_total', 1, { job_name: 'report', account: 'a"b\\c\n' });
  metrics.add('sluice_runs_total', 2, { job_name: 'report', account: 'a"b\\c\n' });
  metrics.set('sluice_leader', 1);
  expect(metrics.render()).toBe(
    [
      '# HELP sluice_leader 1 where this process starts the jobs, 0 where it stands by.',
      '# TYPE sluice_leader gauge',
      'sluice_leader 1',
      '# HELP sluice_runs_total Runs that have ended, by job, account and result.',
      '# TYPE sluice_runs_total counter',
      'sluice_runs_total{job_name="report",account="a\\"b\\\\c\\n"} 3',
      '',
    ].join('\n'),
  );
});

test('of accounts that are somebody else’s now, only what was counted is told', () => {
  const metrics = createMetrics();
  metrics.set('sluice_leader', 1);
  for (const account of ['a', 'b']) {
    metrics.add('sluice_runs_total', 1, { job_name: 'drift', account });
    metrics.set('sluice_drift', 2, { account });
  }
  metrics.forget((account) => account === 'a');
  const samples = metrics
    .render()
    .split('\n')
    .filter((line) => /^sluice/.test(line));
  expect(samples).toEqual([
    'sluice_leader 1',
    'sluice_runs_total{job_name="drift",account="a"} 1',
    'sluice_runs_total{job_name="drift",account="b"} 1',
    'sluice_drift{account="b"} 2',
  ]);
});

test('no label is one of Prometheus’s own', () => {
  const own = ['job', 'instance'];
  const page = readFileSync(join(import.meta.dirname, '../../docs/controller.md'), 'utf8');
  const labels = [...page.matchAll(/^\| `sluice_\w+` +\| ([a-z_, ]*)\|/gm)].flatMap(([, text = '']) =>
    text.trim().split(', '),
  );
  expect(labels).toContain('job_name');
  expect(labels.filter((label) => own.includes(label))).toEqual([]);
});

test('it beats on while the clock is set, back or forward', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T08:00:00Z') });
  onTestFinished(() => void vi.useRealTimers());
  let turns = 0;
  const stop = beat(async () => void turns++);
  await vi.advanceTimersByTimeAsync(10_000);
  for (const time of ['2026-11-23T07:00:00Z', '2036-11-23T07:00:00Z']) {
    vi.setSystemTime(Date.parse(time));
    await vi.advanceTimersByTimeAsync(10_000);
  }
  expect(turns).toBe(6);
  stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(turns).toBe(6);
});

test('the log is one object a line, and shows no secret', () => {
  const lines: string[] = [];
  const env = {
    KLAVIYO_API_KEY: 'pk_secret1',
    SHOP: 'pk_secret1234',
    GITHUB_TOKEN: 'ghs_x y',
    HOME: '/root',
    A_KEY: 'no',
  };
  const log = createLog({ now: () => 0, write: (line) => void lines.push(line), env });
  log('warn', 'pk_secret1234 and pk_secret1\nand ghs_x y in /root, no', {
    run: '1',
    job: 'drift',
    fields: ['a pk_secret1'],
  });
  expect(lines).toEqual([
    '{"time":"1970-01-01T00:00:00.000Z","level":"warn","run":"1","job":"drift","message":"••• and •••\\nand ••• in /root, no","fields":["a •••"]}\n',
  ]);
});

test.each([
  ['127.0.0.1:9090', { host: '127.0.0.1', port: 9090 }],
  ['0.0.0.0:0', { host: '0.0.0.0', port: 0 }],
  ['[::1]:80', { host: '::1', port: 80 }],
  ['9090', undefined],
  ['127.0.0.1:99999', undefined],
  ['::1:80', undefined],
])('the address %s', (text, wanted) => expect(parseAddress(text)).toEqual(wanted));

describe('an end in good order', () => {
  function haltAt() {
    const clock = { ms: 0 };
    const waits: { ms: number; wake: () => void }[] = [];
    const halt = createHalt({
      now: () => clock.ms,
      sleep: (ms, signal) =>
        new Promise((wake) => {
          waits.push({ ms, wake });
          signal?.addEventListener('abort', () => wake());
        }),
      fetch: (_, init) =>
        new Promise((resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
          if (init?.method === 'GET') resolve(new Response('ok'));
        }),
    });
    return { clock, waits, halt };
  }
  test('a wait that would outlast it is broken off; a short one goes on', async () => {
    const { halt, waits } = haltAt();
    const [long, short] = [halt.sleep(60_000), halt.sleep(1000)];
    const broken = expect(long).rejects.toBeInstanceOf(Stopped);
    halt.stop();
    await broken;
    waits.find(({ ms }) => ms === 1000)?.wake();
    await short;
    await expect(halt.sleep(softMs + 1)).rejects.toBeInstanceOf(Stopped);
  });
  test('requests go on for a while, then none is sent, then those under way are dropped', async () => {
    const { halt, clock, waits } = haltAt();
    halt.stop();
    expect((await halt.fetch('https://x.test', { method: 'GET' })).status).toBe(200);
    const hanging = expect(halt.fetch('https://x.test', { method: 'POST' })).rejects.toBeInstanceOf(Stopped);
    clock.ms = softMs;
    await expect(halt.fetch('https://x.test', { method: 'GET' })).rejects.toBeInstanceOf(Stopped);
    waits.find(({ ms }) => ms === hardMs)?.wake();
    await hanging;
  });
});

describe('the command line', () => {
  async function sluice(...argv: string[]) {
    const here = room({ 'sluice.yaml': 'project: oak\naccounts: { a: {}, b: { api_key_env: B_KEY } }\n' });
    let [out, err] = ['', ''];
    const code = await run([...argv, '--root', here.root], {
      stdout: { write: (text) => void (out += text), isTerminal: false, columns: 80 },
      stderr: { write: (text) => void (err += text), isTerminal: false, columns: 80 },
      env: {},
      cwd: here.root,
      fetch: here.sandbox.fetch,
      now: () => here.clock.ms,
      sleep: async () => undefined,
      random: () => 0.5,
      git: gitIn,
      interrupted: Promise.resolve(),
    });
    return { code, out, err };
  }
  test('matrix prints one line of JSON', async () => {
    expect(await sluice('matrix')).toEqual({
      code: 0,
      err: '',
      out: '{"include":[{"account":"a"},{"account":"b"}]}\n',
    });
    expect((await sluice('matrix', '--shards', '300')).err).toMatch(/1 to 256/);
  });
  test.each([
    [['--listen', 'here'], /127.0.0.1:9090/],
    [['--shard', '3/2'], /2\/16/],
    [['--jobs', 'report,pay'], /no job "pay"/],
    [['--parallel', 'x'], /whole number/],
    [['--lease', '1'], /minutes/],
  ])('controller %s is told what to write', async (argv, words) => {
    const { code, err } = await sluice('controller', '--once', ...argv);
    expect([code, err]).toEqual([1, expect.stringMatching(words)]);
  });
});

test('what it says of itself before the files are read: alive, not ready', async () => {
  const here = room();
  const one = start(here);
  expect(await one.get('/readyz')).toEqual({ status: 503, text: 'not ready: starting\n' });
  expect((await one.get('/healthz')).status).toBe(200);
  await one.started;
  expect((await one.get('/readyz')).status).toBe(200);
  await one.end();
  expect((await one.get('/readyz')).status).toBe(503);
});
