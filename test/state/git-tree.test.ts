/** What a commit of ours holds is known without asking, and is what Git says of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Git } from '../../src/git/git.ts';
import { gitFiles } from '../../src/state/git-files.ts';
import { createTree, type Tree, type TreeChange } from '../../src/state/git-tree.ts';
import { gitBytes, gitIn, gitText } from '../support/git.ts';
import { identify } from '../support/repository.ts';

function place() {
  const root = mkdtempSync(join(tmpdir(), 'sluice-tree-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  gitText(root, ['init', '--quiet', '--initial-branch=main']);
  identify(root);
  const asked: string[] = [];
  const git: Git = (args, input) => {
    asked.push(args[0] ?? '');
    return gitIn(root)(args, input);
  };
  /** A commit of what the tree holds after these changes. */
  async function commit(tree: Tree, head: string | undefined, changes: Readonly<Record<string, string | null>>) {
    const listed: TreeChange[] = Object.entries(changes).map(([path, text]) => ({ path, text }));
    const written = await tree.write(head, listed);
    if (!written.ok) throw new Error(written.error.error);
    const parent = head === undefined ? [] : ['-p', head];
    const made = gitText(root, ['commit-tree', written.data.id, ...parent, '-m', 'x']);
    written.data.became(made);
    return made;
  }
  /** Path → text of all files. */
  async function all(tree: Tree, commit: string): Promise<Record<string, string>> {
    const files = await tree.files(commit);
    if (!files.ok) throw new Error(files.error.error);
    const texts = await Promise.all(
      [...files.data].map(async ([path, blob]) => {
        const text = await tree.read(blob, path);
        return [path, text.ok ? text.data : text.error.error] as const;
      }),
    );
    return Object.fromEntries(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  const fresh = (commit: string) => all(createTree(gitIn(root)), commit);
  return { root, asked, git, commit, all, fresh };
}

test('what was written is not read, and the next commit begins where the last one ended', async () => {
  const { asked, git, commit, all, fresh } = place();
  const tree = createTree(git);
  // What is no letter by itself is read as another than was written, a mark at the beginning is kept.
  const first = await commit(tree, undefined, { 'a/one': '1', 'a/two': '', 'b/odd': '\uFEFFx\ud800y', same: '1' });
  expect(asked.splice(0)).toEqual(['read-tree', 'hash-object', 'update-index', 'write-tree']);
  const second = await commit(tree, first, { 'a/one': 'other', 'a/two': null, new: '1' });
  expect(await all(tree, second)).toEqual({ 'a/one': 'other', 'b/odd': '\uFEFFx\ufffdy', new: '1', same: '1' });
  expect(asked.splice(0)).toEqual(['hash-object', 'update-index', 'write-tree']);
  expect(await fresh(second)).toEqual(await all(tree, second));
  // On another commit than ours nothing is known.
  const third = await commit(tree, first, { more: '2' });
  expect(asked.splice(0)).toEqual(['read-tree', 'hash-object', 'update-index', 'write-tree']);
  expect(await all(tree, third)).toEqual(await fresh(third));
});

test('a file in the place of a directory, or a directory in that of a file', async () => {
  const { git, commit, all, fresh } = place();
  const tree = createTree(git);
  const first = await commit(tree, undefined, { a: '1', 'b/c': '2', 'b-c': '3' });
  const second = await commit(tree, first, { 'a/deep/file': '4' });
  expect(Object.keys(await all(tree, second))).toEqual(['a/deep/file', 'b-c', 'b/c']);
  const third = await commit(tree, second, { b: '5' });
  expect(Object.keys(await all(tree, third))).toEqual(['a/deep/file', 'b', 'b-c']);
  expect(await all(tree, third)).toEqual(await fresh(third));
});

test('a file of somebody else whose name is no text stays', async () => {
  const { root, git, commit } = place();
  const name = Buffer.from([0x66, 0xff, 0xe9]);
  writeFileSync(Buffer.concat([Buffer.from(`${root}/`), name]), 'theirs');
  gitText(root, ['add', '.']);
  gitText(root, ['commit', '--quiet', '--message', 'Theirs']);
  const tree = createTree(git);
  const theirs = gitText(root, ['rev-parse', 'HEAD']);
  const ours = await commit(tree, await commit(tree, theirs, { one: '1' }), { two: '2' });
  const names = gitBytes(['-C', root, 'ls-tree', '-z', '--name-only', ours]);
  expect(names).toEqual(Buffer.concat([name, Buffer.from('\0one\0two\0')]));
});

test('who loses a race stores the same texts once', async () => {
  const { asked, git, commit } = place();
  const tree = createTree(git);
  const head = await commit(tree, undefined, { a: '1' });
  asked.length = 0;
  await tree.write(head, [{ path: 'b', text: 'ours' }]);
  await tree.write(head, [{ path: 'b', text: 'ours' }]);
  expect(asked.filter((word) => word === 'hash-object')).toHaveLength(1);
});

test('what is to be changed is read at once, however many files it is', async () => {
  const { root, git, asked } = place();
  const files = gitFiles(git, { branch: 'state' });
  const changes = (text: string) => Array.from({ length: 30 }, (_, n) => ({ path: `d/${n}`, text: `${text} ${n}` }));
  const how = { message: 'x', durable: true };
  expect(await files.write(changes('one'), how)).toMatchObject({ ok: true });
  expect(gitText(root, ['ls-tree', '-r', '--name-only', 'state']).split('\n')).toHaveLength(30);
  const again = gitFiles(git, { branch: 'state' });
  asked.length = 0;
  expect(await again.write([...changes('two'), { path: 'd/0', text: '' }], how)).toMatchObject({ ok: true });
  expect(asked.filter((word) => word === 'cat-file')).toHaveLength(2);
  expect(await again.read('d/29')).toMatchObject({ data: { text: 'two 29' } });
  expect(asked.filter((word) => word === 'ls-tree')).toHaveLength(1);
});
