/** A drain as the controller tends it: looked at, told, and ended by Klaviyo's clock and its own, whichever is later. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createGitHub } from '../../src/github/client.ts';
import { config, room, type Room, start, until } from '../controller/room.ts';
import { token } from '../support/canary.ts';
import { createGitHubDouble } from '../support/github-double.ts';
import { cart, day, extra, hello, hour, minute } from './drain-world.ts';

const on = config.replace('jitter: 0', 'jitter: 0, reconcile: true');
const ledgerOf = ({ root }: Room): string => join(root, '.sluice/ledger/AbC123.json');
const old = ({ sandbox }: Room) =>
  Object.values(sandbox.account.flows)
    .filter(({ name }) => name === 'Cart')
    .sort((a, b) => (a.created < b.created ? -1 : 1))[0];

/** Time goes on, and somebody triggers it every hour. */
function hourly(here: Room, hours: number): void {
  const metric = here.sandbox.account.metrics.find(({ name }) => name === 'Checkout Started')?.id ?? '';
  for (let n = 0; n < hours; n++) {
    here.clock.ms += hour;
    here.sandbox.ui.event(metric, `p${here.clock.ms / hour}`);
  }
}

/** The cart of an account in which a drain has held, live and then replaced. */
async function draining() {
  const here = room({ 'sluice.yaml': on, 'flows/cart.yaml': cart({ before: hello }) });
  const github = createGitHubDouble(() => here.clock.ms);
  github.token.set('issues', 'write');
  const client = createGitHub({
    ...{ token, apiUrl: 'https://api.github.com', owner: 'oak', repo: 'flows', fetch: github.fetch },
    ...{ now: () => here.clock.ms, sleep: async () => undefined },
  });
  const run = async (job: 'reconcile' | 'drift') => {
    here.clock.ms += 5 * hour;
    const one = start(here, { jobs: [job], commit: true }, { github: async () => client });
    await one.started;
    const result = () => one.log().find((line) => line.result !== undefined)?.result;
    await until(() => result() !== undefined);
    const { text: metrics } = await one.get('/metrics');
    await one.end();
    return {
      result: result(),
      metrics,
      words: one
        .log()
        .map(({ message }) => message)
        .join('\n'),
    };
  };
  expect((await run('reconcile')).result).toBe('done');
  hourly(here, 30);
  const ledger = JSON.parse(readFileSync(ledgerOf(here), 'utf8'));
  here.write('.sluice/ledger/AbC123.json', JSON.stringify({ ...ledger, facts: { ...ledger.facts, drain: true } }));
  here.write('flows/cart.yaml', cart({ before: hello, more: extra }));
  expect(await run('reconcile')).toMatchObject({ result: 'done' });
  const first = old(here)?.id ?? '';
  const { draining: all } = JSON.parse(readFileSync(ledgerOf(here), 'utf8'));
  return { here, github, run, id: first, end: Date.parse(all[first].until) };
}

test('it ends when nobody can be inside by both clocks, and says so', async () => {
  const { here, run, id, end } = await draining();
  expect((await run('reconcile')).metrics).toMatch(/sluice_draining\{account="production"\} 1/);
  Object.assign(here.sandbox.quirks, { dateAheadMs: -hour });
  here.clock.ms = end + 59 * minute - 5 * hour;
  await run('reconcile');
  expect(here.sandbox.account.flows[id]).toBeDefined();
  here.clock.ms = end + hour + minute - 5 * hour;
  const ended = await run('reconcile');
  expect(here.sandbox.account.flows[id]).toBeUndefined();
  expect([ended.result, ended.words]).toEqual(['done', expect.stringContaining(`flow ${id} drained`)]);
  expect(ended.metrics).toMatch(/sluice_draining\{account="production"\} 0/);
});

test('one that leaks fails the run, and is a figure and one issue, until it does not drain any more', async () => {
  const { here, github, run, id } = await draining();
  Object.assign(here.sandbox.quirks, { draftStillSends: true });
  hourly(here, 8);
  // Looked at by one that only reads, then by one that writes.
  for (const job of ['drift', 'reconcile', 'drift'] as const) {
    const leaks = await run(job);
    expect([leaks.result, leaks.metrics], job).toEqual([
      'failed',
      expect.stringMatching(/sluice_drain_leaks\{account="production"\} 1/),
    ]);
    expect(leaks.words).toContain('still sends to newcomers');
    expect(github.issues).toMatchObject([
      { state: 'open', title: expect.stringContaining('still sends to newcomers') },
    ]);
  }
  here.sandbox.ui.deleteFlow(id);
  here.clock.ms += day;
  expect((await run('reconcile')).result).toBe('done');
  expect(github.issues.map(({ state }) => state)).toEqual(['closed']);
});
