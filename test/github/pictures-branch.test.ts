/** The branch of pictures: written once, left alone where nothing differs, and no larger than it has to be. */
import { describe, expect, it } from 'vitest';
import { keptFolders, type PictureFile, prunePictures, pushPictures } from '../../src/github/pictures-branch.ts';
import { dataOf, lab, type Lab, writesOf } from './lab.ts';

const branch = 'sluice-previews';
const file = (name: string, ...bytes: number[]): PictureFile => ({
  name,
  bytes: Buffer.from([0x89, 0xff, 0x00, ...bytes]),
});
const push = async ({ github }: Lab, pull: number, files: readonly PictureFile[], account = 'production') =>
  dataOf(await pushPictures(github, { branch, pull, account }, files));
const prune = async ({ github }: Lab, pull: number, isMerged = false) =>
  dataOf(await prunePictures(github, { branch, pull, isMerged }));
const paths = ({ double }: Lab): string[] => Object.keys(double.objects.files(branch));
const commits = ({ double }: Lab): number => double.objects.history(branch).length;

describe('the branch of pictures', () => {
  it('begins without a history, holds the bytes as they are, and is not written again for the same pictures', async () => {
    const at = lab();
    expect(await push(at, 7, [file('a.png', 1), file('b.png', 2)])).toBe('kept');
    expect(paths(at)).toEqual(['README.md', 'pull-7/production/a.png', 'pull-7/production/b.png']);
    const tree = at.double.objects.tree(at.double.objects.refs.get(branch)!)!;
    expect(at.double.objects.bytes(tree.get('pull-7/production/a.png')!)).toEqual(file('', 1).bytes);
    const before = at.double.log.length;
    expect(await push(at, 7, [file('a.png', 1), file('b.png', 2)])).toBe('unchanged');
    expect(at.double.log.slice(before).every(({ method }) => method === 'GET')).toBe(true);
  });

  it('takes away what an account no longer shows, and touches neither its neighbours nor other pull requests', async () => {
    const at = lab();
    await push(at, 7, [file('a.png', 1), file('b.png', 2)]);
    await push(at, 7, [file('c.png', 3)], 'staging');
    await push(at, 8, [file('a.png', 1)]);
    await push(at, 7, [file('b.png', 2)]);
    expect(paths(at)).toEqual([
      'README.md',
      'pull-7/production/b.png',
      'pull-7/staging/c.png',
      'pull-8/production/a.png',
    ]);
    expect(await push(lab(), 9, [])).toBe('unchanged');
  });

  it('keeps what another run pushes at the same time', async () => {
    const at = lab();
    await push(at, 7, [file('a.png', 1)]);
    const meanwhile = (): void =>
      void at.double.objects.push(branch, { 'pull-8/production/x.png': 'x' }, 'another run');
    at.double.faults.push({ method: 'POST', path: /graphql/, text: 'createCommitOnBranch', status: 0, meanwhile });
    expect(await push(at, 7, [file('b.png', 2)])).toBe('kept');
    expect(paths(at)).toEqual(['README.md', 'pull-7/production/b.png', 'pull-8/production/x.png']);
  });

  it('is one commit again when a pull request closes, and gone with the last one', async () => {
    const at = lab();
    await push(at, 7, [file('a.png', 1)]);
    await push(at, 8, [file('b.png', 2)]);
    expect(commits(at)).toBe(3);
    expect(await prune(at, 9)).toBe('unchanged');
    expect(await prune(at, 7)).toBe('pruned');
    expect([commits(at), paths(at)]).toEqual([1, ['README.md', 'pull-8/production/b.png']]);
    await prune(at, 8);
    expect(at.double.objects.refs.has(branch)).toBe(false);
    expect(await prune(at, 8)).toBe('unchanged');
    await push(at, 10, [file('a.png', 1)]);
    expect(paths(at)).toEqual(['README.md', 'pull-10/production/a.png']);
  });

  it('loses nothing that is pushed while it is made anew', async () => {
    const at = lab();
    await push(at, 7, [file('a.png', 1)]);
    await push(at, 8, [file('a.png', 1)]);
    const meanwhile = (): void =>
      void at.double.objects.push(branch, { 'pull-9/production/x.png': 'x' }, 'another run');
    at.double.faults.push({ method: 'POST', path: /graphql/, text: 'updateRefs', status: 0, meanwhile });
    const pruned = await prunePictures(at.github, { branch, pull: 7, isMerged: false });
    expect(pruned.ok || pruned.error.kind).toBe('conflict');
    expect(paths(at)).toContain('pull-9/production/x.png');
  });

  it('says which permission is missing', async () => {
    const at = lab();
    at.double.token.set('contents', 'read');
    const pushed = await pushPictures(at.github, { branch, pull: 7, account: 'production' }, [file('a.png', 1)]);
    expect(pushed.ok || pushed.error.kind).toBe('forbidden');
    expect(writesOf(at)).toHaveLength(1);
  });

  it('keeps what was merged, of the newest thirty', () => {
    const all = ['README.md', ...Array.from({ length: 40 }, (_, index) => `pull-${index + 1}`)];
    expect(keptFolders(all, undefined)).toHaveLength(30);
    expect(keptFolders(all, undefined).at(-1)).toBe('pull-11');
    expect(keptFolders(all, 40)[0]).toBe('pull-39');
    expect(keptFolders(['README.md', 'pull-3'], 3)).toEqual([]);
  });
});
