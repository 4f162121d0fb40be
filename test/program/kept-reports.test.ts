/** Where reports are looked for: as files where nobody commits them, whatever sluice.yaml names; else on their branch. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { World } from '../../src/connect/world.ts';
import { defaultConfig } from '../../src/model/config/config-file.ts';
import { keptReports } from '../../src/program/report/report-place.ts';
import { clear } from '../support/canary.ts';
import { gitIn, gitText } from '../support/git.ts';

const file = 'reports/staging/data/report.json';

function folder(text: string, branch?: string): string {
  const root = mkdtempSync(join(tmpdir(), 'sluice-kept-'));
  onTestFinished(() => clear(root));
  const git = (...args: string[]): string => gitText(root, ['-c', 'user.name=R', ...args]);
  mkdirSync(join(root, 'reports/staging/data'), { recursive: true });
  writeFileSync(join(root, file), `${text} on ${branch ?? 'disk'}`);
  if (branch === undefined) return root;
  git('init', '--quiet', `--initial-branch=${branch}`);
  git('add', '.');
  git('-c', 'user.email=r@oakandiron.test', 'commit', '--quiet', '--message=Figures');
  writeFileSync(join(root, file), `${text} on disk`);
  return root;
}

test.each<[string, string, boolean, string]>([
  ['beside the flows', '', false, 'here on disk'],
  ['on a branch of their own', 'figures', false, 'here on figures'],
  ['as files of a controller that commits nothing', '', true, 'there on disk'],
  ['the same, with a branch named', 'figures', true, 'there on disk'],
])('%s', async (_, branch, isUncommitted, words) => {
  const root = folder('here', 'figures');
  const world = { root, git: gitIn, ...(isUncommitted ? { reportsRoot: folder('there') } : {}) } as World;
  const found = await keptReports(world, { ...defaultConfig, reports: { ...defaultConfig.reports, branch } });
  const read = found.ok ? await found.data.read(file) : undefined;
  expect(read).toMatchObject({ ok: true, data: { text: words } });
});
