/** A clone that does not know the commit applied last must not be taken for a newer one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ancestry } from '../../src/git/questions.ts';
import { gitIn, gitText } from '../support/git.ts';

const place = mkdtempSync(join(tmpdir(), 'sluice-git-'));
const git = (directory: string, ...args: string[]): string =>
  gitText(join(place, directory), ['-c', 'user.name=A', '-c', 'user.email=a@x.test', ...args]);
const commit = (): string => {
  git('a', 'commit', '-q', '--allow-empty', '-m', 'more');
  return git('a', 'rev-parse', 'HEAD');
};
let [one, two, three] = ['', '', ''];

beforeAll(() => {
  git('.', 'init', '-q', '-b', 'main', 'a');
  one = commit();
  git('.', 'clone', '-q', 'a', 'stale');
  two = commit();
  three = commit();
  git('.', 'clone', '-q', '--depth', '1', `file://${join(place, 'a')}`, 'shallow');
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('where the whole history is known', async () => {
  const to = (commit: string, applied: string) => ancestry(gitIn(join(place, 'a')), commit, applied);
  expect(await Promise.all([to(two, two), to(two, one), to(two, three)])).toEqual(['same', 'descendant', 'ancestor']);
});

test('a clone that was not pulled since is of another history', async () => {
  expect(await ancestry(gitIn(join(place, 'stale')), one, two)).toBe('diverged');
});

test('a shallow clone cannot tell, and outside of a repository nobody can', async () => {
  expect(await ancestry(gitIn(join(place, 'shallow')), three, two)).toBe('shallow');
  expect(await ancestry(gitIn(place), three, two)).toBe('unknown');
});
