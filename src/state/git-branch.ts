/** A branch as a tree of files: its head, reading it, and one commit on top of it. */
import { success } from '../diagnostics/result.ts';
import type { Git } from '../git/git.ts';
import { createTree, type TreeChange, type TreeFailure } from './git-tree.ts';
import { done, stateError, type StateResult } from './state-store.ts';

export interface Branch {
  /** Looks where the branch stands now, at the remote first where there is one. */
  sync(): Promise<StateResult<undefined>>;
  /** A file of the head; undefined: there is none. What cannot be read is an error, never an absence. */
  read(path: string): Promise<StateResult<string | undefined>>;
  /** Paths of all files below a directory. */
  list(directory: string): Promise<StateResult<readonly string[]>>;
  /** One commit on the head last seen. `moved`: somebody was faster, nothing is kept. */
  commit(changes: readonly TreeChange[], message: string): Promise<StateResult<'kept' | 'moved'>>;
}

const zero = '0'.repeat(40);

export interface BranchPlace {
  readonly branch: string;
  /** Left out: `origin` where there is one of that name. null: none. */
  readonly remote?: string | null;
  /**
   * People work on this branch, and it may be checked out here: commits are built on what the remote has and on nothing
   * that only this clone knows; the local branch and its work tree follow where they can without touching anybody's work.
   */
  readonly shared?: boolean;
  /** What follows when the branch fails, a sentence. */
  readonly failing?: string;
}

export function createBranch(git: Git, place: BranchPlace): Branch {
  const reference = `refs/heads/${place.branch}`;
  const tree = createTree(git);
  let head: string | undefined;
  /** Where the remote stood when our push was refused, a moment ago. */
  let refusedBy: string | undefined;
  let remote: string | null | undefined = place.remote;

  const failed = (what: string, error: string): StateResult<never> =>
    stateError(
      'failed',
      `The branch ${place.branch} could not be ${what}: ${error}. ${place.failing ?? 'Nothing more is sent to Klaviyo.'}`,
    );

  const failedAt = ({ what, error }: TreeFailure): StateResult<never> => failed(what, error);

  const remoteHead = async (): Promise<StateResult<string | undefined>> => {
    if (remote === null || remote === undefined) return success(undefined);
    const listed = await git(['ls-remote', remote, reference]);
    if (!listed.ok) return failed('read from the remote', listed.error);
    return success(listed.text.split(/\s/)[0] || undefined);
  };

  const localHead = async (): Promise<string | undefined> => {
    const found = await git(['rev-parse', '--verify', '--quiet', `${reference}^{commit}`]);
    return found.ok ? found.text : undefined;
  };

  async function sync(): Promise<StateResult<undefined>> {
    if (remote === undefined) {
      const names = await git(['remote']);
      if (!names.ok) return failed('found', names.error);
      remote = names.text.split('\n').includes('origin') ? 'origin' : null;
    }
    const there = refusedBy === undefined ? await remoteHead() : success(refusedBy);
    refusedBy = undefined;
    if (!there.ok) return there;
    const here = await localHead();
    if (there.data === undefined || there.data === here) {
      head = here;
      return done;
    }
    const fetched = await git(['fetch', '--quiet', '--no-tags', remote ?? '', reference]);
    if (!fetched.ok) return failed('fetched', fetched.error);
    // Commits of ours that never arrived are built upon; anything else the remote does not know is given up.
    const ahead =
      place.shared !== true && here !== undefined && (await git(['merge-base', '--is-ancestor', there.data, here])).ok;
    head = ahead ? here : there.data;
    return done;
  }

  async function isCheckedOut(): Promise<boolean> {
    const both = await git(['rev-parse', '--is-inside-work-tree', '--symbolic-full-name', 'HEAD']);
    if (both.ok) return both.text === `true\n${reference}`;
    // A branch may be checked out before its first commit.
    return (
      (await git(['symbolic-ref', '--quiet', 'HEAD'])).text === reference &&
      (await git(['rev-parse', '--is-inside-work-tree'])).text === 'true'
    );
  }

  /** Forwards only: a clone with commits or edits of its own in the way stays as it is, and takes ours with its next pull. */
  async function follow(commit: string): Promise<void> {
    if (await isCheckedOut()) {
      await git(['merge', '--quiet', '--ff-only', commit]);
      return;
    }
    const here = await localHead();
    if (here !== undefined && (await git(['merge-base', '--is-ancestor', here, commit])).ok)
      await git(['update-ref', reference, commit, here]);
  }

  let author: Promise<Readonly<Record<string, string>>> | undefined;

  /** Git's own author where it has one, else ours; asked once. */
  async function findAuthor(): Promise<Readonly<Record<string, string>>> {
    if ((await git(['config', 'user.email'])).ok) return {};
    const [name, email] = ['Sluice', 'sluice@localhost'];
    return { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
  }

  return {
    sync,
    async read(path) {
      if (head === undefined) return done;
      const files = await tree.files(head);
      if (!files.ok) return failedAt(files.error);
      const blob = files.data.get(path);
      if (blob === undefined) return done;
      const text = await tree.read(blob, path);
      return text.ok ? text : failedAt(text.error);
    },
    async list(directory) {
      if (head === undefined) return success([]);
      const files = await tree.files(head);
      if (!files.ok) return failedAt(files.error);
      return success([...files.data.keys()].filter((path) => path.startsWith(`${directory}/`)));
    },
    async commit(changes, message) {
      const written = await tree.write(head, changes);
      if (!written.ok) return failedAt(written.error);
      const parent = head === undefined ? [] : ['-p', head];
      const env = await (author ??= findAuthor());
      const made = await git(['commit-tree', written.data.id, ...parent, '-F', '-'], { stdin: message, env });
      if (!made.ok) return failed('written', made.error);
      if (remote !== null && remote !== undefined) {
        const pushed = await git(['push', '--quiet', remote, `${made.text}:${reference}`]);
        if (!pushed.ok) {
          const there = await remoteHead();
          if (!there.ok) return there;
          if (there.data !== head && there.data !== made.text) {
            refusedBy = there.data;
            return success('moved');
          }
          if (there.data !== made.text) return failed('pushed', pushed.error);
        }
        if (place.shared === true) await follow(made.text);
        else await git(['update-ref', reference, made.text]);
      } else if (place.shared === true && (await isCheckedOut())) {
        const moved = await git(['merge', '--quiet', '--ff-only', made.text]);
        if (!moved.ok) {
          return (await localHead()) === head ? failed('moved', moved.error) : success('moved');
        }
      } else {
        const moved = await git(['update-ref', reference, made.text, head ?? zero]);
        if (!moved.ok) {
          return (await localHead()) === head ? failed('moved', moved.error) : success('moved');
        }
      }
      head = made.text;
      written.data.became(head);
      return success('kept');
    },
  };
}
