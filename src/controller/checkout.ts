/**
 * The branch that is followed. Where there is a remote `origin`, it is fetched and laid out in a work tree of the
 * controller's own, so that nobody's files are touched and nobody's half-done edit is applied. Without a remote the files
 * are read where they lie.
 */
import { failed, type Result, success } from '../diagnostics/result.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Git, GitPlace } from '../git/git.ts';
import { whereabouts } from '../git/questions.ts';

export interface Source {
  /** Where sluice.yaml is. */
  readonly root: string;
  readonly commit?: string;
}

/** `source` of a failure: what was there before. */
export type Refreshed = Result<Source, { readonly why: string; readonly source: Source }>;

export interface Checkout {
  refresh(): Promise<Refreshed>;
  close(): Promise<void>;
}

export function createCheckout({ root, git: gitIn }: GitPlace, wanted?: string): Checkout {
  const git = gitIn(root);
  let directory: string | undefined;
  let source: Source = { root };
  const stay = (why: string): Refreshed => failed({ why, source });

  /**
   * Also where the commit is the same: whoever sweeps the temporary directory may have taken single files, and a flow whose
   * file is gone is to be deleted.
   */
  async function layOut(commit: string): Promise<string | undefined> {
    const before = directory;
    if (before !== undefined) {
      const moved = await gitIn(before)([...quiet, 'checkout', '--quiet', '--detach', '--force', commit]);
      if (moved.ok) return undefined;
    }
    await clear(git, before);
    let place: string;
    try {
      place = join(await mkdtemp(`${ours}${process.pid}-`), 'checkout');
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    const added = await git([...quiet, 'worktree', 'add', '--quiet', '--detach', place, commit]);
    if (!added.ok) {
      await remove(git, place);
      return added.error;
    }
    directory = place;
    if (before !== undefined) await remove(git, before);
    return undefined;
  }

  return {
    async refresh() {
      const within = await whereabouts(git);
      if (within === undefined) return success(source);
      const remotes = await git(['remote']);
      if (!remotes.text.split('\n').includes('origin')) {
        const head = await git(['rev-parse', '--verify', '--quiet', 'HEAD']);
        source = head.ok ? { root, commit: head.text } : { root };
        return success(source);
      }
      const branch = wanted ?? within.branch;
      if (branch === undefined) return stay('No branch is checked out; say which to follow: --branch main.');
      const remote = `refs/remotes/origin/${branch}`;
      const fetched = await git(['fetch', '--quiet', '--no-tags', 'origin', `+refs/heads/${branch}:${remote}`]);
      if (!fetched.ok) return stay(`The branch ${branch} could not be fetched: ${fetched.error}`);
      const head = await git(['rev-parse', '--verify', `${remote}^{commit}`]);
      if (!head.ok) return stay(head.error);
      const problem = await layOut(head.text);
      if (problem !== undefined) return stay(`The branch ${branch} could not be laid out: ${problem}`);
      source = { root: join(directory ?? root, within.prefix), commit: head.text };
      return success(source);
    },
    async close() {
      if (directory !== undefined) await remove(git, directory);
    },
  };
}

const quiet = ['-c', 'core.hooksPath=/dev/null'];
/** Before the number of its process. */
const ours = join(tmpdir(), 'sluice-controller-');

async function remove(git: Git, place: string): Promise<void> {
  await git(['worktree', 'remove', '--force', place]);
  await rm(dirname(place), { recursive: true, force: true });
}

/** Work trees of controllers that were killed: their process is gone, or has our number and made them before us. */
async function clear(git: Git, kept: string | undefined): Promise<void> {
  const listed = await git(['worktree', 'list', '--porcelain']);
  for (const [, place = ''] of listed.text.matchAll(/^worktree (.*)$/gm)) {
    const [, number] = place.startsWith(ours) ? (/^(\d+)-/.exec(place.slice(ours.length)) ?? []) : [];
    if (number === undefined || place === kept) continue;
    if (Number(number) === process.pid || !isAlive(Number(number))) await remove(git, place);
  }
  await git(['worktree', 'prune']);
}

function isAlive(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked.
    return (error as { code?: string }).code === 'EPERM';
  }
}
