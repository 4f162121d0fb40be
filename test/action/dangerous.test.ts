/** A pull request that changes where keys go says so first. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { dangerSection, dangersOf } from '../../src/action/dangerous.ts';
import { parseConfig } from '../../src/model/config/config-file.ts';
import { parseYaml } from '../../src/yaml/yaml.ts';
import { gitIn, gitText } from '../support/git.ts';

const before = `project: oak
accounts:
  production: { api_key_env: KLAVIYO_API_KEY, account_id: AbC123, secrets: [CRM_TOKEN] }
`;
const after = before
  .replace('KLAVIYO_API_KEY', 'OTHER_KEY')
  .replace('AbC123', 'XyZ789')
  .replace('[CRM_TOKEN]', '[CRM_TOKEN, PAY]');
const account = (text: string) => parseConfig(parseYaml(text, 'sluice.yaml').source!).config!.accounts[0]!;

/** A repository at the merge of a pull request, as GitHub checks it out. */
function merged(change: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'sluice-test-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const git = (...args: string[]) => gitText(root, ['-c', 'user.name=a', '-c', 'user.email=a@b.test', ...args]);
  const write = (files: Readonly<Record<string, string>>): void => {
    mkdirSync(join(root, '.github/workflows'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
    git('add', '-A');
    git('commit', '-qm', 'x', '--allow-empty');
  };
  git('init', '-q', '-b', 'main');
  write({ 'sluice.yaml': before, '.github/workflows/sluice.yaml': 'env: {}\n' });
  git('checkout', '-qb', 'topic');
  write(change);
  git('checkout', '-q', 'main');
  git('merge', '-q', '--no-ff', '-m', 'merge', 'topic');
  return root;
}

it('a changed key, account, list of secrets or address of the API is told', async () => {
  const root = merged({
    'sluice.yaml': after,
    '.github/workflows/sluice.yaml': 'env: { KLAVIYO_API_URL: https://elsewhere.test }\n',
  });
  const dangers = await dangersOf(gitIn(root), 'main', account(after));
  expect(dangers.map((line) => /[A-Z_a-z]{6,}/.exec(line)?.[0])).toEqual([
    'api_key_env',
    'account_id',
    'Webhooks',
    'KLAVIYO_API_URL',
  ]);
  expect(dangerSection(dangers)).toMatch(/^> \[!CAUTION\]\n/);
});

it('nothing is said where nothing of it changes, or the base is not in the clone', async () => {
  const root = merged({ 'sluice.yaml': `${before}# a word\n` });
  expect(await dangersOf(gitIn(root), 'main', account(before))).toEqual([]);
  expect(await dangersOf(gitIn(tmpdir()), 'main', account(after))).toEqual([]);
  expect(dangerSection([])).toBe('');
});
