/** An undo once the old flow is gone: the version applied before comes back as a pull request. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Io } from '../../src/cli/io/io.ts';
import { undoAfter } from '../../src/cli/edit/undo-after.ts';
import { worldOf } from '../../src/cli/io/session.ts';
import { load } from '../../src/program/pipeline.ts';
import type { LedgerEntry } from '../../src/ledger/ledger-entry.ts';
import { clear, token } from '../support/canary.ts';
import { createGitHubDouble } from '../support/github-double.ts';
import { identify } from '../support/repository.ts';
import { gitIn, gitText } from '../support/git.ts';

const now = Date.UTC(2026, 10, 27);
const written = (subject: string): string =>
  `name: Cart\ntrigger: { type: list, list: Newsletter }\nsteps:\n  - email: { id: a, subject: ${subject}, template: cart.html }\n`;

async function house(env: Record<string, string> = { GITHUB_TOKEN: token, GITHUB_REPOSITORY: 'oak/flows' }) {
  const root = mkdtempSync(join(tmpdir(), 'sluice-undo-'));
  const github = createGitHubDouble(() => now);
  const [out, err]: [string[], string[]] = [[], []];
  onTestFinished(() => clear(root, [...out, ...err, JSON.stringify(github.log)]));
  const git = (...args: string[]): string => gitText(root, args);
  git('init', '--quiet', '--initial-branch=main');
  identify(root);
  const commit = (files: Readonly<Record<string, string>>): string => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Change');
    return git('rev-parse', 'HEAD');
  };
  const config = 'project: oak\naccounts: { production: { api_key_env: KLAVIYO_API_KEY, flows: flows/ } }\n';
  const first = {
    'flows/cart.yaml': written('Old'),
    'flows/cart.html': '<p>Old</p>\n',
    'flows/other.html': '<p>A</p>\n',
  };
  const old = commit({ 'sluice.yaml': config, ...first });
  const present = commit({
    'flows/cart.yaml': written('New'),
    'flows/cart.html': '<p>New</p>\n',
    'flows/other.html': '<p>B</p>\n',
  });
  github.objects.push('main', first, 'Begin');
  const io: Io = {
    stdout: { write: (text) => void out.push(text), isTerminal: false, columns: 80 },
    stderr: { write: (text) => void err.push(text), isTerminal: false, columns: 80 },
    env,
    cwd: root,
    fetch: github.fetch,
    now: () => now,
    sleep: async () => undefined,
    random: () => 0.5,
    git: gitIn,
    interrupted: new Promise(() => undefined),
  };
  const world = worldOf(io, '.');
  const read = await load(world);
  if (!read.ok) throw new Error('the files cannot be read');
  const loaded = read.data;
  const at = (commit: string, day: number) =>
    ({ at: `2026-11-0${day}T08:00:00Z`, commit, kind: 'update', flow_id: 'Xy12' }) as const;
  const entry = { history: [at(old, 1), at(present, 2)] } as unknown as LedgerEntry;
  const problems: string[] = [];
  const undo = (yes = true, format: 'text' | 'json' = 'text') =>
    undoAfter(io, { world, loaded }, 'cart', entry, { root: '.', format, yes }, (message, detail) => {
      problems.push(message, detail);
      return 1;
    });
  return { undo, github, out, err, problems, old, commit };
}

test('the sequence and its template come back, and nothing of another sequence', async () => {
  const at = await house();
  expect(await at.undo()).toBe(0);
  expect(at.out.join('')).toContain('Pull request #200 restores cart as it was applied from ');
  expect(at.github.opened).toMatchObject([{ base: 'main', head: 'sluice/undo-cart' }]);
  const files = at.github.objects.files('sluice/undo-cart');
  expect([files['flows/cart.yaml'], files['flows/cart.html']]).toEqual([written('Old'), '<p>Old</p>\n']);
  const sent = JSON.stringify(at.github.log);
  expect(sent).not.toContain('other.html');
  // Once more: the branch is there already, and another is made.
  expect(await at.undo(true, 'json')).toBe(0);
  expect(JSON.parse(at.out.at(-1) ?? '')).toMatchObject({ commit: at.old, pull_request: { number: 201 } });
  expect(at.github.opened[1]).toMatchObject({ head: 'sluice/undo-cart-2' });
});

test('without a word, a token or the permission nothing is made, and the way out is told', async () => {
  const at = await house();
  expect(await at.undo(false)).toBe(1);
  expect(at.err.join('')).toContain('sluice undo ADDRESS --yes');
  at.github.token.set('contents', 'read');
  expect(await at.undo()).toBe(1);
  expect(at.problems.join('\n')).toMatch(
    /contents: write[\s\S]*git checkout \w{7} -- flows\/cart.yaml flows\/cart.html/,
  );
  const poor = await house({});
  expect(await poor.undo()).toBe(1);
  expect(poor.problems.join('\n')).toContain('without GITHUB_TOKEN no pull request can be made');
  expect([at.github.opened, poor.github.log]).toEqual([[], []]);
});
