/** A controller's day, by a clock of its own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { closingMs } from '../../src/controller/controller.ts';
import { hardMs } from '../../src/controller/halt.ts';
import { config, key, type LogLine, room, sequence, silentRemote, start, until } from './room.ts';

const hour = 3_600_000;
const ended = (log: readonly LogLine[]): readonly string[] =>
  log.flatMap(({ job, account, result }) => (result === undefined ? [] : [`${account} ${job} ${result}`]));
const words = (log: readonly LogLine[]): string => log.map(({ message }) => message).join('\n');

describe('once', () => {
  test('every job that is due is done, and not again', async () => {
    const here = room();
    const one = start(here, { once: true });
    expect([await one.done, ended(one.log())]).toEqual([0, ['production report done', 'production drift done']]);
    expect(readFileSync(join(here.root, 'reports/production/README.md'), 'utf8')).toContain('Oak &amp; Iron');
    const before = here.sandbox.log.length;
    const two = start(here, { once: true });
    expect([await two.done, ended(two.log()), here.sandbox.log.length - before]).toEqual([0, [], 0]);
    here.clock.ms += 5 * hour;
    const three = start(here, { once: true });
    await three.done;
    expect(ended(three.log())).toEqual(['production drift done', 'production report done']);
  });

  test('the jobs that were asked for, of the share that was asked for', async () => {
    const here = room({ 'sluice.yaml': 'project: oak\naccounts: { production: {}, staging: { flows: other/ } }\n' });
    const one = start(here, { once: true, jobs: ['report'], shard: { index: 15, count: 16 } });
    expect([await one.done, ended(one.log())]).toEqual([0, ['production report done']]);
    const none = start(here, { once: true, shard: { index: 1, count: 16 } });
    expect([await none.done, ended(none.log())]).toEqual([0, []]);
  });

  test('a job that takes longer than until it is due again is done once all the same', async () => {
    const here = room({ 'sluice.yaml': config.replace('jitter: 0', 'jitter: 0, reconcile: true') });
    const slow: typeof fetch = (...call) => {
      here.clock.ms += 6 * 60_000;
      return here.sandbox.fetch(...call);
    };
    const one = start(here, { once: true, jobs: ['reconcile'], leaseMs: 12 * hour }, { fetch: slow });
    expect([await one.done, ended(one.log())]).toEqual([0, ['production reconcile done']]);
  });

  test('what fails is told, and the code says so; other accounts are none the worse', async () => {
    const here = room({
      'sluice.yaml':
        'project: oak\naccounts: { production: {}, staging: { api_key_env: NO_SUCH_KEY, flows: flows/ } }\n',
    });
    const one = start(here, { once: true, jobs: ['drift'] });
    expect(await one.done).toBe(1);
    expect([...ended(one.log())].sort()).toEqual(['production drift done', 'staging drift failed']);
    expect(words(one.log())).toContain('NO_SUCH_KEY');
  });

  test('a sluice.yaml that cannot be used ends it', async () => {
    const here = room({ 'sluice.yaml': 'project: My Shop\n' });
    const one = start(here, { once: true });
    expect([await one.done, words(one.log())]).toEqual([1, expect.stringContaining('sluice.yaml:1')]);
    const cron = start(room({ 'sluice.yaml': `${config}reports: { schedule: "0 0 L * *" }\n` }), { once: true });
    expect([await cron.done, words(cron.log())]).toEqual([1, expect.stringContaining('"L"')]);
  });

  test('where nothing could begin it does not end well: another leads, or the state cannot be asked', async () => {
    const here = room();
    const one = start(here, { jobs: ['drift'] });
    await one.started;
    const two = start(here, { once: true, jobs: ['report'] }, { owner: 'two' });
    expect([await two.done, ended(two.log()), words(two.log())]).toEqual([
      1,
      [],
      expect.stringMatching(/stands by[\s\S]*Nothing was begun/) as string,
    ]);
    await one.end();

    const cut = room({ 'sluice.yaml': config.replace('project: oak\n', 'project: oak\nstate: branch\n') });
    cut.git('init', '--quiet', '--initial-branch=main');
    cut.git('remote', 'add', 'origin', join(cut.root, 'no-such-remote'));
    const three = start(cut, { once: true });
    expect([await three.done, ended(three.log()), words(three.log())]).toEqual([
      1,
      [],
      expect.stringMatching(/could not be asked for[\s\S]*Nothing was begun/) as string,
    ]);
  });

  test('asked to end before everything was done, it did not end well', async () => {
    const here = room();
    const busy: typeof fetch = async () =>
      new Response('{"errors":[]}', { status: 429, headers: { 'retry-after': '60' } });
    const sleep = (_: number, signal?: AbortSignal): Promise<void> =>
      new Promise((resolve) => signal?.addEventListener('abort', () => resolve()));
    const one = start(here, { once: true, jobs: ['report'] }, { fetch: busy, sleep });
    await until(() => words(one.log()).includes('again in'));
    expect([await one.end(), ended(one.log())]).toEqual([1, ['production report stopped']]);
  });
});

describe('asked to end, it does, whatever still waits', () => {
  test('Git for a remote that says nothing, before it began', async () => {
    const here = room();
    here.git('init', '--quiet', '--initial-branch=main');
    here.git('remote', 'add', 'origin', await silentRemote());
    const one = start(here);
    expect((await one.get('/readyz')).status).toBe(503);
    here.clock.ms += 11 * 60_000;
    expect((await one.get('/healthz')).status).toBe(503);
    expect([await one.end(), one.quits, words(one.log())]).toEqual([0, [0], expect.stringContaining('has ended')]);
    const two = start(here, { once: true });
    expect([await two.end(), two.quits]).toEqual([1, [1]]);
  });

  test('a job that cannot be broken off', async () => {
    const here = room();
    const one = start(
      here,
      { jobs: ['drift'] },
      { fetch: () => new Promise(() => undefined), sleep: async (ms) => void (here.clock.ms += ms) },
    );
    await one.started;
    await until(() => words(one.log()).includes('begins'));
    expect([await one.end(), one.quits]).toEqual([0, [0]]);
  });
});

test('a clock that was days ahead keeps no job from running once it is right', async () => {
  const here = room();
  here.clock.ms += 72 * hour;
  const one = start(here, { jobs: ['drift'] });
  await one.started;
  await until(() => ended(one.log()).length === 1);
  await one.turn();
  here.clock.ms -= 72 * hour;
  await one.turn();
  await until(() => ended(one.log()).length === 2);
  await one.turn();
  expect(ended(one.log())).toHaveLength(2);
  await one.end();
  const two = start(here, { once: true, jobs: ['drift'] });
  expect([await two.done, ended(two.log())]).toEqual([0, []]);
});

test('through a day: each job at its time, a missed one made up after a restart', async () => {
  const here = room();
  const one = start(here, { jobs: ['report'] });
  await one.started;
  await until(() => ended(one.log()).length === 1);
  await one.turn();
  expect(ended(one.log())).toHaveLength(1);
  here.clock.ms = Date.parse('2026-11-23T12:00:03Z');
  await one.turn();
  await until(() => ended(one.log()).length === 2);
  await one.turn();
  expect(await one.end()).toBe(0);

  here.clock.ms = Date.parse('2026-11-24T07:00:00Z');
  const two = start(here, { jobs: ['report'] });
  await two.started;
  await until(() => ended(two.log()).length === 1);
  expect(words(two.log())).toContain('begins, late');
  await two.end();
});

test('one account does one job at a time; accounts run side by side, as many as may', async () => {
  const names = ['a', 'b', 'c'];
  const here = room({
    'sluice.yaml': `project: oak\naccounts: { ${names.map((name) => `${name}: {}`).join(', ')} }\ncontroller: { jitter: 0 }\n`,
  });
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const fetch: typeof globalThis.fetch = async (...call) => {
    await gate;
    return here.sandbox.fetch(...call);
  };
  const one = start(here, { parallel: 2 }, { fetch });
  await one.started;
  for (let i = 0; i < 3; i++) await one.turn();
  const begun = (): readonly (string | undefined)[] =>
    one.log().flatMap(({ message, account }) => (message.startsWith('begins') ? [account] : []));
  expect(begun()).toEqual(['a', 'b']);
  expect((await one.get('/metrics')).text).toContain('sluice_jobs_running 2');
  open();
  await until(() => ended(one.log()).length === 2);
  for (let i = 3; i <= 6; i++) {
    await one.turn();
    await until(() => ended(one.log()).length >= Math.min(6, i));
    await until(() => /sluice_jobs_running 0/.test(words(one.log())) || begun().length === ended(one.log()).length);
  }
  await until(() => ended(one.log()).length === 6);
  await one.end();
});

test('figures for Prometheus', async () => {
  const here = room();
  const one = start(here);
  await one.started;
  await until(() => ended(one.log()).length === 1);
  await one.turn();
  await until(() => ended(one.log()).length === 2);
  const { status, text } = await one.get('/metrics');
  expect(status).toBe(200);
  for (const line of [
    'sluice_build_info{version="1.2.3"} 1',
    'sluice_leader 1',
    'sluice_config_valid 1',
    'sluice_accounts 1',
    'sluice_runs_total{job_name="report",account="production",result="done"} 1',
    'sluice_report_calls_limit{account="production"} 225',
    'sluice_drift{account="production"} 0',
    `sluice_klaviyo_requests_total{account="production"} ${here.sandbox.log.length}`,
  ])
    expect(text.split('\n')).toContain(line);
  expect(text).toMatch(/^sluice_last_success_timestamp_seconds\{job_name="report",account="production"\} \d{10}$/m);
  expect(text).toMatch(/^sluice_run_duration_seconds\{job_name="drift",account="production"\} \d/m);
  expect(text).toMatch(/^sluice_report_calls_used\{account="production"\} \d/m);
  // What counts up begins with 0, or the first failure would be no increase.
  expect(text.split('\n')).toContain('sluice_runs_total{job_name="drift",account="production",result="failed"} 0');
  expect(await one.end()).toBe(0);

  // The next process knows when a run last ended well: the time of the schedule it served.
  const two = start(here);
  await two.started;
  expect((await two.get('/metrics')).text.split('\n')).toContain(
    `sluice_last_success_timestamp_seconds{job_name="report",account="production"} ${Date.parse('2026-11-23T06:00:00Z') / 1000}`,
  );
  expect(await two.end()).toBe(0);
});

test('SIGHUP: a good sluice.yaml takes force, one with an error is told and changes nothing', async () => {
  const here = room();
  const one = start(here, { jobs: ['drift'] });
  await one.started;
  await until(() => ended(one.log()).length === 1);
  here.write(
    'sluice.yaml',
    config.replace('drift', 'drift').replace('jitter: 0', 'jitter: 0, drift_schedule: "*/10 * * * *"'),
  );
  one.hangUp();
  await until(() => words(one.log()).includes('was read again'));
  here.clock.ms += 10 * 60_000;
  await one.turn();
  await until(() => ended(one.log()).length === 2);

  here.write('sluice.yaml', 'project: My Shop\n');
  one.hangUp();
  await until(() => words(one.log()).includes('stays in force'));
  expect(words(one.log())).toContain('sluice.yaml:1');
  expect((await one.get('/metrics')).text).toContain('sluice_config_valid 0');
  expect((await one.get('/readyz')).status).toBe(200);
  here.clock.ms += 10 * 60_000;
  await one.turn();
  await until(() => ended(one.log()).length === 3);
  expect(await one.end()).toBe(0);
});

test('where sluice.yaml moves the state, the lead and what runs from then on move along', async () => {
  const here = room();
  here.git('init', '--quiet', '--initial-branch=main');
  const one = start(here, { jobs: ['drift'] });
  await one.started;
  await until(() => ended(one.log()).length === 1);
  here.write('sluice.yaml', config.replace('project: oak\n', 'project: oak\nstate: branch\n'));
  one.hangUp();
  await until(() => words(one.log()).includes('was read again'));
  here.clock.ms += hour / 3;
  for (let turn = 0; turn < 2; turn++) await one.turn();
  expect(ended(one.log())).toHaveLength(1);
  here.clock.ms = Date.parse('2026-11-23T09:00:05Z');
  await one.turn();
  await until(() => ended(one.log()).length === 2);
  expect(await one.end()).toBe(0);
  const kept = (path: string): string => here.git('show', `sluice-state:.sluice/${path}`);
  expect(kept('lease/controller/1.json')).toContain('"released": true');
  expect(kept('controller/all.json')).toContain('"production drift": "2026-11-23T09:00:00.000Z"');
});

test('asked to end while a job waits for a limit: it is broken off, given back, and made up by the next', async () => {
  const here = room();
  const busy: typeof fetch = async () =>
    new Response('{"errors":[]}', { status: 429, headers: { 'retry-after': '60' } });
  let asleep = (): void => undefined;
  const waits = new Promise<void>((resolve) => (asleep = resolve));
  const one = start(
    here,
    { jobs: ['report'] },
    {
      fetch: busy,
      sleep: (ms, signal) =>
        new Promise((resolve) => {
          if (ms >= 60_000) asleep();
          signal?.addEventListener('abort', () => resolve());
        }),
    },
  );
  await waits;
  expect(ended(one.log())).toEqual([]);
  expect(await one.end()).toBe(0);
  expect(ended(one.log())).toEqual(['production report stopped']);
  const two = start(here, { once: true, jobs: ['report'] });
  expect([await two.done, ended(two.log())]).toEqual([0, ['production report done']]);
});

test('an apply whose request hangs when the time is up is broken off, gives its lease back, and the next one finishes it', async () => {
  const here = room({ 'sluice.yaml': config.replace('jitter: 0', 'jitter: 0, reconcile: true') });
  let atIt = (): void => undefined;
  const hangs = new Promise<void>((resolve) => (atIt = resolve));
  const one = start(
    here,
    { jobs: ['reconcile'] },
    {
      fetch: (input, init) => {
        if (init?.method !== 'POST' || !String(input).endsWith('/api/flows?additional-fields%5Bflow%5D=definition'))
          return here.sandbox.fetch(input, init);
        atIt();
        return new Promise((_, reject) =>
          init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)),
        );
      },
      sleep: async (ms, signal) => {
        if (ms > hardMs || ms === closingMs)
          return new Promise((resolve) => signal?.addEventListener('abort', () => resolve()));
        here.clock.ms += ms;
      },
    },
  );
  await hangs;
  expect(await one.end()).toBe(0);
  expect(ended(one.log())).toEqual(['production reconcile stopped']);
  const two = start(here, { once: true, jobs: ['reconcile'] });
  expect([await two.done, ended(two.log())]).toEqual([0, ['production reconcile done']]);
  expect(Object.values(here.sandbox.account.flows).filter(({ name }) => name === 'Cart')).toHaveLength(1);
});

test('an apply gives its lease back when the last of its requests has ended, not when the first is broken off', async () => {
  const here = room({
    'sluice.yaml': config.replace('jitter: 0', 'jitter: 0, reconcile: true'),
    'flows/second.yaml': sequence('Second'),
  });
  let templates = 0;
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const one = start(
    here,
    { jobs: ['reconcile'] },
    {
      // One create is to wait a minute for a limit; a request of the other is under way when the end is asked for.
      fetch: async (input, init) => {
        const path = init?.method === 'POST' ? new URL(String(input)).pathname : '';
        if (path === '/api/flows')
          return new Response('{"errors":[]}', { status: 429, headers: { 'retry-after': '60' } });
        if (path === '/api/templates' && ++templates === 2) await gate;
        return here.sandbox.fetch(input, init);
      },
      sleep: async (ms, signal) => {
        if (ms >= 20_000 || ms === closingMs)
          return new Promise((resolve) => signal?.addEventListener('abort', () => resolve()));
        here.clock.ms += ms;
      },
    },
  );
  const released = (): boolean => {
    const [file = ''] = readdirSync(join(here.root, '.sluice/lease/AbC123')).filter((name) => name.endsWith('.json'));
    return readFileSync(join(here.root, '.sluice/lease/AbC123', file), 'utf8').includes('"released"');
  };
  await until(() => words(one.log()).includes('/api/flows failed (429)') && templates === 2);
  const ends = one.end();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect([ended(one.log()), released()]).toEqual([[], false]);
  open();
  expect([await ends, ended(one.log()), released()]).toEqual([0, ['production reconcile stopped'], true]);
  const two = start(here, { once: true, jobs: ['reconcile'] });
  expect(await two.done).toBe(0);
  const names = Object.values(here.sandbox.account.flows).map(({ name }) => name);
  expect(names.filter((name) => name === 'Cart' || name === 'Second').sort()).toEqual(['Cart', 'Second']);
});

describe('reconcile', () => {
  const on = config.replace('jitter: 0', 'jitter: 0, reconcile: true');

  test('is off unless sluice.yaml says otherwise', async () => {
    const here = room();
    const one = start(here, { once: true, jobs: ['reconcile'] });
    expect([await one.done, ended(one.log())]).toEqual([0, []]);
    expect(here.sandbox.log).toEqual([]);
  });

  test('applies what is new, and then there is nothing to do', async () => {
    const here = room({ 'sluice.yaml': on });
    const one = start(here, { once: true, jobs: ['reconcile'] });
    expect([await one.done, ended(one.log())]).toEqual([0, ['production reconcile done']]);
    expect(Object.values(here.sandbox.account.flows).map(({ name }) => name)).toContain('Cart');
    const two = start(here, { once: true, jobs: ['reconcile'] });
    await two.done;
    expect(words(two.log())).toContain('in step');
  });

  test('what needs a person is refused and told, and nothing is written', async () => {
    const here = room({ 'sluice.yaml': on, 'flows/cart.yaml': `${sequence('Cart')}status: live\n` });
    await start(here, { once: true, jobs: ['reconcile'] }).done;
    here.write('flows/cart.yaml', sequence('Cart').replace('cart_abandoned', 'browse_abandoned'));
    const writes = here.sandbox.log.filter(({ write }) => write).length;
    const one = start(here, { once: true, jobs: ['reconcile'] });
    expect([await one.done, ended(one.log())]).toEqual([3, ['production reconcile refused']]);
    expect(words(one.log())).toMatch(/--allow cart[\s\S]*drain-unproven/);
    expect(here.sandbox.log.filter(({ write }) => write)).toHaveLength(writes);
  });

  test('what a dead run left open is ended though sluice.yaml has an error by now', async () => {
    const here = room({ 'sluice.yaml': on });
    await start(here, { once: true, jobs: ['reconcile'] }).done;
    const path = join(here.root, '.sluice/ledger/AbC123.json');
    const journal = { kind: 'delete', started: '2026-11-23T08:00:00Z', done: [], data: {} };
    const one = start(here, { jobs: ['reconcile'] });
    await one.started;
    await until(() => ended(one.log()).length === 1);
    const ledger = JSON.parse(readFileSync(path, 'utf8'));
    const entries = { cart: { ...ledger.entries.cart, journal } };
    here.write('.sluice/ledger/AbC123.json', JSON.stringify({ ...ledger, entries }));
    here.write('sluice.yaml', `${on}nonsense: [`);
    here.clock.ms += hour;
    await one.turn();
    await until(() => ended(one.log()).length === 2);
    expect(ended(one.log())).toEqual(['production reconcile done', 'production reconcile failed']);
    expect(words(one.log())).toContain('set right first: cart: the flow');
    expect(JSON.parse(readFileSync(path, 'utf8')).entries.cart.journal).toBeUndefined();
    await one.end();
  });

  test('a file with an error stops all of it', async () => {
    const here = room({ 'sluice.yaml': on, 'flows/broken.yaml': 'name: [\n' });
    const one = start(here, { once: true, jobs: ['reconcile'] });
    expect([await one.done, ended(one.log())]).toEqual([1, ['production reconcile failed']]);
    expect(here.sandbox.log.filter(({ write }) => write)).toEqual([]);
  });
});

test('the key is in no line of the log and no figure, whatever Klaviyo answers', async () => {
  const here = room();
  const echo: typeof fetch = async (...call) => {
    const answer = await here.sandbox.fetch(...call);
    return here.sandbox.log.length % 3 === 0
      ? new Response(JSON.stringify({ errors: [{ code: 'x', title: 'x', detail: `bad key ${key}` }] }), { status: 400 })
      : answer;
  };
  const one = start(here, {}, { fetch: echo });
  await one.started;
  await until(() => ended(one.log()).length === 1);
  await one.turn();
  await until(() => ended(one.log()).length === 2);
  expect(words(one.log())).toContain('bad key');
  const seen = one.lines.join('') + (await one.get('/metrics')).text + (await one.get('/healthz')).text;
  expect(seen).not.toContain(key);
  await one.end();
  expect(
    existsSync(join(here.root, 'reports/production/README.md'))
      ? readFileSync(join(here.root, 'reports/production/README.md'), 'utf8')
      : '',
  ).not.toContain(key);
});

test('what a webhook keeps secret is in no line of the log and no ledger, also where Klaviyo quotes what it was sent', async () => {
  const secret = 'Bearer 3c9a71e0f4';
  const hook =
    '  - webhook: { url: "https://hooks.oakandiron.test/x", headers: { X-Auth: "${secret:CRM_AUTH}" }, body: "{}" }\n';
  const here = room({
    'sluice.yaml': config.replace('jitter: 0', 'jitter: 0, reconcile: true'),
    'flows/cart.yaml': `${sequence('Cart')}${hook}`,
  });
  const quoting: typeof fetch = async (input, init) => {
    if (init?.method !== 'POST' || new URL(String(input)).pathname !== '/api/flows')
      return here.sandbox.fetch(input, init);
    const detail = `Not taken: ${String(init.body)}`;
    return new Response(JSON.stringify({ errors: [{ code: 'invalid', title: 'Invalid input.', detail }] }), {
      status: 400,
    });
  };
  const one = start(
    here,
    { once: true, jobs: ['reconcile'] },
    { fetch: quoting, env: { KLAVIYO_API_KEY: key, CRM_AUTH: secret } },
  );
  expect(await one.done).toBe(1);
  expect(one.lines.join('')).toContain('Not taken');
  const ledger = readFileSync(join(here.root, '.sluice/ledger/AbC123.json'), 'utf8');
  expect(one.lines.join('') + ledger).not.toContain(secret);
});
