/**
 * The branch that is followed. Where there is a remote `origin`, it is fetched and laid out in a work tree of the
 * controller's own, so that nobody's files are touched and nobody's half-done edit is applied. Without a remote the files
 * are read where they lie.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitIn } from '../state/git-command.ts';

export interface Source {
  /** Where sluice.yaml is. */
  readonly root: string;
  readonly commit?: string;
}

export type Refreshed =
  | { readonly ok: true; readonly source: Source }
  /** `source`: what was there before. */
  | { readonly ok: false; readonly why: string; readonly source: Source };

export interface Checkout {
  refresh(): Promise<Refreshed>;
  close(): Promise<void>;
}

export function createCheckout(root: string, wanted?: string): Checkout {
  const git = gitIn(root);
  let directory: string | undefined;
  let source: Source = { root };
  const failed = (why: string): Refreshed => ({ ok: false, why, source });

  async function layOut(commit: string): Promise<string | undefined> {
    const quiet = ['-c', 'core.hooksPath=/dev/null'];
    if (directory !== undefined) {
      const moved = await gitIn(directory)([...quiet, 'checkout', '--quiet', '--detach', '--force', commit]);
      return moved.ok ? undefined : moved.error;
    }
    await git(['worktree', 'prune']);
    const place = join(await mkdtemp(join(tmpdir(), 'sluice-controller-')), 'checkout');
    const added = await git([...quiet, 'worktree', 'add', '--quiet', '--detach', place, commit]);
    if (!added.ok) return added.error;
    directory = place;
    return undefined;
  }

  return {
    async refresh() {
      const prefix = await git(['rev-parse', '--show-prefix']);
      if (!prefix.ok) return { ok: true, source };
      const remotes = await git(['remote']);
      if (!remotes.text.split('\n').includes('origin')) {
        const head = await git(['rev-parse', '--verify', '--quiet', 'HEAD']);
        source = head.ok ? { root, commit: head.text } : { root };
        return { ok: true, source };
      }
      const branch = wanted ?? (await presentBranch(root));
      if (branch === undefined) return failed('No branch is checked out; say which to follow: --branch main.');
      const remote = `refs/remotes/origin/${branch}`;
      const fetched = await git(['fetch', '--quiet', '--no-tags', 'origin', `+refs/heads/${branch}:${remote}`]);
      if (!fetched.ok) return failed(`The branch ${branch} could not be fetched: ${fetched.error}`);
      const head = await git(['rev-parse', '--verify', `${remote}^{commit}`]);
      if (!head.ok) return failed(head.error);
      if (head.text === source.commit && directory !== undefined) return { ok: true, source };
      const problem = await layOut(head.text);
      if (problem !== undefined) return failed(`The branch ${branch} could not be laid out: ${problem}`);
      source = { root: join(directory ?? root, prefix.text), commit: head.text };
      return { ok: true, source };
    },
    async close() {
      if (directory === undefined) return;
      await git(['worktree', 'remove', '--force', directory]);
      await rm(join(directory, '..'), { recursive: true, force: true });
    },
  };
}

async function presentBranch(root: string): Promise<string | undefined> {
  const git = gitIn(root);
  const here = await git(['symbolic-ref', '--quiet', '--short', 'HEAD']);
  if (here.ok) return here.text;
  const remote = await git(['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  return remote.ok ? remote.text.replace(/^origin\//, '') : undefined;
}
