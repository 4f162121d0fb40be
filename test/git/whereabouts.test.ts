/** Where a directory is in its repository, and on which branch. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { whereabouts } from '../../src/git/questions.ts';
import { gitIn, gitText } from '../support/git.ts';
import { identify } from '../support/repository.ts';

test('on a branch, before its first commit, on a commit, in a folder, and outside', async () => {
  const root = mkdtempSync(join(tmpdir(), 'sluice-where-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const here = join(root, 'here');
  const git = (...args: string[]) => gitText(here, args);
  mkdirSync(join(here, 'a folder/b'), { recursive: true });
  expect(await whereabouts(gitIn(here))).toBeUndefined();
  git('init', '--quiet', '--initial-branch=feature/one');
  identify(here);
  expect(await whereabouts(gitIn(here))).toEqual({ prefix: '', branch: 'feature/one' });
  git('commit', '--quiet', '--allow-empty', '--message', 'First');
  // A tag of the same name is another thing.
  git('tag', 'feature/one');
  expect(await whereabouts(gitIn(here))).toEqual({ prefix: '', branch: 'feature/one' });
  expect(await whereabouts(gitIn(join(here, 'a folder/b')))).toEqual({ prefix: 'a folder/b/', branch: 'feature/one' });
  git('checkout', '--quiet', '--detach');
  expect(await whereabouts(gitIn(join(here, 'a folder')))).toEqual({ prefix: 'a folder/' });
  gitText(root, ['clone', '--quiet', '--branch', 'feature/one', here, 'there']);
  const there = join(root, 'there');
  gitText(there, ['update-ref', 'refs/remotes/origin/main', 'HEAD']);
  gitText(there, ['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main']);
  gitText(there, ['checkout', '--quiet', '--detach']);
  expect(await whereabouts(gitIn(there))).toEqual({ prefix: '', branch: 'main' });
});
