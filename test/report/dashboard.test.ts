/** sluice dashboard as a user runs it: after a report, before one, and where it cannot be written. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { readReport } from '../../src/report/sync/stored-report.ts';
import { directoryFiles } from '../../src/state/directory-files.ts';
import { desk, sequence } from '../cli/support.ts';
import { hour } from './shop.ts';

async function reported() {
  const at = await desk({ 'flows/cart.yaml': sequence('Cart', 'status: live\n') });
  expect((await at.sluice('apply', '--yes')).code).toBe(0);
  at.wait(10 * 24 * hour);
  expect((await at.sluice('report')).code).toBe(0);
  return at;
}

describe('sluice dashboard', () => {
  it('draws what is stored, days and all, and asks Klaviyo nothing', async () => {
    const at = await reported();
    at.sandbox.faults.when({ path: '/api' }, '500', 100);
    const ran = await at.sluice('dashboard');
    expect(ran).toEqual({
      code: 0,
      err: '',
      out: 'Written: sluice-dashboard.html, 1 account. Open it in a browser.\n',
    });
    const page = await at.read('sluice-dashboard.html');
    expect(page).toContain('Week to 2 December: 1 sequence reached');
    expect(page).toContain('Recipients a day');
    expect(page).toContain('Recipients by week: 0,');
  });

  it('knows the time before each frame as the report did: of short frames it is made of the stored days', async () => {
    const at = await reported();
    at.wait(40 * 24 * hour);
    const full = JSON.parse((await at.sluice('report', '--format', 'json')).out) as Report;
    const kept = await readReport(directoryFiles(at.root), 'reports/production');
    const stored = JSON.parse(await at.read('reports/production/data/report.json')) as Report;
    expect(stored.total['30d']).toEqual({ now: expect.anything() as unknown });
    expect(full.total['30d'].before.counts.recipients).toBeGreaterThan(0);
    expect(kept.ok && kept.data?.total).toEqual(full.total);
    expect(kept.ok && kept.data?.channels).toEqual(full.channels);
    expect(kept.ok && kept.data?.sequences[0]?.figures).toEqual(full.sequences[0]?.figures);
  });

  it('writes where it is told, or to standard output', async () => {
    const at = await reported();
    expect((await at.sluice('dashboard', '--out', 'site/index.html')).out).toContain('Written: site/index.html');
    const page = await at.read('site/index.html');
    expect((await at.sluice('dashboard', '--out', '-')).out).toBe(page);
    const onto = await at.sluice('dashboard', '--out', join(at.root, 'flows'));
    expect(onto.code).toBe(1);
    expect(onto.err).toContain('The dashboard could not be written');
  });

  it('before there is a report it says what to do', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart') });
    const ran = await at.sluice('dashboard');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('Nothing is stored in reports/production.');
    expect(ran.err).toContain('Run sluice report first');
  });

  it('where reports have a branch of their own it says how to fetch them', async () => {
    const at = await desk({
      'flows/cart.yaml': sequence('Cart'),
      'sluice.yaml':
        'project: oak\naccounts:\n  production: { api_key_env: KLAVIYO_API_KEY, flows: flows/ }\nreports: { branch: sluice-reports }\n',
    });
    expect((await at.sluice('dashboard')).err).toContain('git fetch origin sluice-reports');
  });
});
