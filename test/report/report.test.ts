/** sluice report as a user runs it: into files, into a commit, and what goes wrong. */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { two } from '../apply/sequences.ts';
import type { Report } from '../../src/report/report.ts';
import { desk, sequence } from '../cli/support.ts';
import { hour, shop, start } from './shop.ts';
import { key } from '../support/canary.ts';

/** Standard error without how far the report is, which waits for Klaviyo's limits. */
const unheard = (text: string): string => text.replaceAll(/^(Up to \d+ report calls.*|\d+ of \d+ answered.*)\n/gm, '');

const day = 24 * hour;
const page = 'reports/production/README.md';

describe('sluice report', () => {
  it('writes files, says where, and nothing again while no figure changes', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart', 'status: live\n') });
    expect((await at.sluice('apply', '--yes')).code).toBe(0);
    at.wait(10 * day);
    const first = await at.sluice('report');
    expect(unheard(first.err)).toBe('');
    expect(first.out).toMatchInlineSnapshot(`
      "Oak & Iron (production): 30 days to 2 December 2026, America/New_York

      Sequence      Status  Recipients  Opened  Clicked  Converted  Revenue  Change
      cart          live           341  52.5 %    4.7 %      0.6 %     $129     new
      All                          341  52.5 %    4.7 %      0.6 %     $129     new

      9 report calls; 9 of 225 in the last 24 hours.

      Written: reports/production/README.md and what belongs to it (10 files). Commit them; next time, --commit does it.
      "
    `);
    const stored = await at.read('reports/production/data/report.json');
    at.wait(60_000);
    const second = await at.sluice('report');
    expect(second.out).toContain('14 of 225 in the last 24 hours');
    expect(second.out).toContain(`No figure has changed; ${page} stays as it is.`);
    expect(await at.read('reports/production/data/report.json')).toBe(stored);
  });

  it('what is stored and what is printed as JSON is what the schema says', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart', 'status: live\n') });
    await at.sluice('apply', '--yes');
    at.wait(10 * day);
    const { out } = await at.sluice('report', '--format', 'json');
    const check = new Ajv({ strict: false }).compile(
      JSON.parse(await readFile('schemas/report.schema.json', 'utf8')) as object,
    );
    for (const text of [out, await at.read('reports/production/data/report.json')])
      expect(check(JSON.parse(text)), JSON.stringify(check.errors)).toBe(true);
    expect(check({ version: 1 })).toBe(false);
  });

  it('before anything has run it says so', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart') });
    const ran = await at.sluice('report');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Nobody was reached by a sequence.');
  });

  it('short of calls it keeps old figures and tells of it', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart', 'status: live\n') });
    await at.sluice('apply', '--yes');
    at.wait(10 * day);
    at.sandbox.faults.when({ path: '/api/flow-values-reports' }, '429', 50);
    const ran = await at.sluice('report');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('could not be read');
    expect(await at.read('reports/production/data/daily/2026-11.csv')).toContain('cart');
  });

  it('what was measured some days ago stands beside the time just before it, not before today', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart', 'status: live\n') });
    await at.sluice('apply', '--yes');
    at.wait(120 * day);
    const quarter = async () => {
      const { out } = await at.sluice('report', '--format', 'json');
      const { frames, total } = JSON.parse(out) as Report;
      const { as_of: asOf, from, to, before } = frames.find(({ key }) => key === '90d') ?? {};
      return { asOf, from, to, before, pair: total['90d'] };
    };
    const measured = await quarter();
    at.wait(2 * day);
    expect(measured.asOf).toBeUndefined();
    expect(measured.pair.before.counts.recipients).toBeGreaterThan(100);
    expect(await quarter()).toEqual({ ...measured, asOf: measured.to });
  });

  it('a conversion metric the account does not have is told, and nothing is written', async () => {
    const at = await desk({
      'flows/cart.yaml': sequence('Cart', 'status: live\n'),
      'sluice.yaml':
        'project: oak\naccounts:\n  production: { api_key_env: KLAVIYO_API_KEY, flows: flows/ }\nreports: { conversion_metric: Sold }\n',
    });
    const ran = await at.sluice('report');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('"Sold"');
    await expect(at.read(page)).rejects.toThrow();
  });

  it('of several conversion metrics of one name the account’s own is taken, and none where that is another', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart', 'status: live\n') });
    await at.sluice('apply', '--yes');
    at.wait(3 * day);
    const { metrics } = at.sandbox.account;
    const [orders] = metrics.filter(({ name }) => name === 'Placed Order');
    if (!orders) throw new Error('the shop sells nothing');
    const integration = { id: 'Woo111', key: 'woocommerce', name: 'WooCommerce', category: 'eCommerce' };
    metrics.push({ ...orders, id: 'WooOrd', integration });
    expect((await at.sluice('report')).code).toBe(0);
    at.sandbox.quirks.metricsWithoutValues = ['Placed Order'];
    const ran = await at.sluice('report');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('The account has 2 metrics named "Placed Order"');
    expect(ran.err).toContain('Shopify (RxN4vB) and WooCommerce (WooOrd)');
    expect(ran.err).toContain('conversion_metric: { name: Placed Order, integration: Shopify }');
    const naming = async (integration: string) => {
      const metric = `reports: { conversion_metric: { name: Placed Order, integration: ${integration} } }\n`;
      await at.write('sluice.yaml', `project: oak\naccounts:\n  production: { flows: flows/ }\n${metric}`);
      return at.sluice('report');
    };
    expect((await naming('Magento')).err).toContain('exists, but of Shopify (RxN4vB) and WooCommerce (WooOrd)');
    expect((await naming('woocommerce')).code).toBe(0);
    metrics.push({ ...orders, id: 'WooTwo', integration });
    const twins = await naming('woocommerce');
    expect([twins.code, twins.err]).toEqual([1, expect.stringContaining('conversion_metric: { id: WooOrd }')]);
    expect(JSON.stringify(at.sandbox.log.map(({ body }) => body))).toContain('WooOrd');
    expect(await at.read(page)).toContain('by the metric Placed Order (woocommerce)');
  });

  it('--branch without --commit is told', async () => {
    const at = await desk({});
    const ran = await at.sluice('report', '--branch', 'x');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('Add --commit');
  });

  it('a stored file that was edited by hand is not taken for nothing', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart', 'status: live\n') });
    await at.sluice('apply', '--yes');
    at.wait(3 * day);
    await at.sluice('report');
    const path = 'reports/production/data/index.json';
    for (const edited of ['{}', '{', '{"version":1,"flows":{"X":null},"messages":{}}', '']) {
      await at.write(path, edited);
      const ran = await at.sluice('report');
      expect(ran.code).toBe(1);
      expect(ran.err).toContain(`${path} is not what Sluice wrote there`);
    }
  });
});

const flows = { 'flows/hello.yaml': two('Hello', { status: 'live' }) };

async function running(more: Readonly<Record<string, string>> = {}) {
  const at = await shop({ ...flows, ...more });
  expect((await at.sluice(['apply', '--yes'])).code).toBe(0);
  at.at(start + 3 * day);
  return at;
}

describe('sluice report --commit', () => {
  it('commits beside the flows, pushes, and leaves the work tree clean', async () => {
    const at = await running();
    const ran = await at.sluice(['report', '--commit']);
    expect(ran.out).toContain(`Committed to the branch main: ${page}`);
    expect(at.commits()).toEqual(['sluice: figures of production to 4 November 2026 [skip ci]', 'Begin']);
    expect(at.git('status', '--short')).toBe('');
    expect(at.git('log', '-1', '--format=%s')).toContain('sluice: figures');
  });

  it('neither pushes nor touches what a person has not pushed or not committed', async () => {
    const at = await running();
    await at.write({ 'flows/mine.yaml': two('Mine') });
    at.git('add', '--all');
    at.git('commit', '--quiet', '--message', 'Not pushed yet');
    await at.write({ 'flows/hello.yaml': `${flows['flows/hello.yaml']}# a note\n`, 'draft.md': 'x' });
    const ran = await at.sluice(['report', '--commit']);
    expect(ran.code, ran.err).toBe(0);
    expect(at.commits()).toEqual(['sluice: figures of production to 4 November 2026 [skip ci]', 'Begin']);
    expect(at.git('log', '-1', '--format=%s')).toBe('Not pushed yet');
    expect(at.git('status', '--short').split('\n').sort()).toEqual(['?? draft.md', 'M flows/hello.yaml']);
    at.git('checkout', '--', 'flows/hello.yaml');
    at.git('pull', '--quiet', '--rebase');
    expect(at.git('log', '-2', '--format=%s').split('\n')[1]).toContain('sluice: figures');
  });

  it('where there is no remote it commits here', async () => {
    const at = await running();
    at.git('remote', 'remove', 'origin');
    await at.write({ 'draft.md': 'x' });
    expect((await at.sluice(['report', '--commit'])).code).toBe(0);
    expect(at.git('log', '-1', '--format=%s')).toContain('sluice: figures');
    expect(at.git('status', '--short')).toBe('?? draft.md');
  });

  it('a protected branch is told by name, with the way out', async () => {
    const at = await running();
    await mkdir(join(at.remote, 'hooks'));
    const hook = join(at.remote, 'hooks/pre-receive');
    await writeFile(hook, '#!/bin/sh\necho "GH006: Protected branch update failed for refs/heads/main." >&2\nexit 1\n');
    await chmod(hook, 0o755);
    const ran = await at.sluice(['report', '--commit']);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('The branch main is protected');
    expect(ran.err).toContain('branch: sluice-reports');
    expect((await at.sluice(['report', '--commit', '--format', 'json'])).err).toContain('branch: sluice-reports');
    expect(at.git('status', '--short')).toBe('');
    expect(at.git('log', '-1', '--format=%s')).toBe('Begin');
  });

  it('another sync that was faster is no failure, and nothing is written twice', async () => {
    const at = await running();
    let other: ReturnType<typeof at.sluice> | undefined;
    const ran = await at.sluice(['report', '--commit'], async (...args) => {
      const { url } = new Request(...args);
      if (url.includes('series')) await (other ??= at.sluice(['report', '--commit']));
      return at.sandbox.fetch(...args);
    });
    expect((await other)?.out).toContain('Committed to the branch main');
    expect(unheard(ran.err)).toBe('');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Another sync was faster and has written the reports; its figures are as good.');
    expect(at.commits()).toEqual(['sluice: figures of production to 4 November 2026 [skip ci]', 'Begin']);
  });

  it('reports that an earlier run left as files are told to be in the way', async () => {
    const at = await running();
    at.git('remote', 'remove', 'origin');
    expect((await at.sluice(['report'])).code).toBe(0);
    const ran = await at.sluice(['report', '--commit']);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('stand in the way of the commit on main; nothing was committed');
    expect(ran.err).toContain('reports/production/README.md');
    expect(ran.err).toContain('git add');
  });

  it('a branch of its own holds the reports and nothing else, and goes on from itself', async () => {
    const at = await running();
    const go = () => at.sluice(['report', '--commit', '--branch', 'sluice-reports']);
    expect((await go()).code).toBe(0);
    at.at(start + 4 * day);
    const again = await go();
    expect(again.code, again.err).toBe(0);
    const names = at.remoteGit('ls-tree', '-r', '--name-only', 'sluice-reports').split('\n');
    expect(names.every((name) => name.startsWith('reports/production/'))).toBe(true);
    expect(at.remoteGit('log', '--format=%s', 'sluice-reports').split('\n')).toHaveLength(2);
    expect(at.commits()).toEqual(['Begin']);
  });

  it('in a job that checked out a commit and no branch, the remote tells the branch', async () => {
    const at = await running();
    at.git('checkout', '--quiet', '--detach');
    const lost = await at.sluice(['report', '--commit']);
    expect(lost.code).toBe(1);
    expect(lost.err).toContain('--branch main');
    at.git('remote', 'set-head', 'origin', 'main');
    expect((await at.sluice(['report', '--commit'])).code).toBe(0);
    expect(at.commits()[0]).toContain('sluice: figures');
  });

  it('no key is in anything that was written', async () => {
    const at = await running();
    const ran = await at.sluice(['report', '--commit']);
    expect(ran.out + ran.err + JSON.stringify(at.reports())).not.toContain(key);
  });
});
