/** A branch as a tree of files: its head, reading it, and one commit on top of it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { success } from '../diagnostics/result.ts';
import type { Git } from '../git/git.ts';
import { createBlobs } from './git-blobs.ts';
import { done, stateError, type StateResult } from './state-store.ts';

export interface Branch {
  /** Looks where the branch stands now, at the remote first where there is one. */
  sync(): Promise<StateResult<undefined>>;
  /** A file of the head; undefined: there is none. What cannot be read is an error, never an absence. */
  read(path: string): Promise<StateResult<string | undefined>>;
  /** Paths of all files below a directory. */
  list(directory: string): Promise<StateResult<readonly string[]>>;
  /** One commit on the head last seen. `moved`: somebody was faster, nothing is kept. */
  commit(
    changes: readonly { readonly path: string; readonly text: string | null }[],
    message: string,
  ): Promise<StateResult<'kept' | 'moved'>>;
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
  const texts = createBlobs(git);
  let head: string | undefined;
  let remote: string | null | undefined = place.remote;

  const failed = (what: string, error: string): StateResult<never> =>
    stateError(
      'failed',
      `The branch ${place.branch} could not be ${what}: ${error}. ${place.failing ?? 'Nothing more is sent to Klaviyo.'}`,
    );

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
    const there = await remoteHead();
    if (!there.ok) return there;
    const here = await localHead();
    if (there.data === undefined) {
      head = here;
      return done;
    }
    if (there.data !== here) {
      const fetched = await git(['fetch', '--quiet', '--no-tags', remote ?? '', reference]);
      if (!fetched.ok) return failed('fetched', fetched.error);
    }
    // Commits of ours that never arrived are built upon; anything else the remote does not know is given up.
    const ahead =
      place.shared !== true && here !== undefined && (await git(['merge-base', '--is-ancestor', there.data, here])).ok;
    head = ahead ? here : there.data;
    return done;
  }

  /** Files of the head, path → blob: listed once, since each question is a process. */
  let listed: { readonly head: string; readonly blobs: Promise<StateResult<ReadonlyMap<string, string>>> } | undefined;

  function blobsOf(commit: string): Promise<StateResult<ReadonlyMap<string, string>>> {
    if (listed?.head !== commit) listed = { head: commit, blobs: list(commit) };
    return listed.blobs;
  }

  async function list(commit: string): Promise<StateResult<ReadonlyMap<string, string>>> {
    const tree = await git(['ls-tree', '--full-tree', '-r', '-z', commit]);
    if (!tree.ok) {
      listed = undefined;
      return failed('read', tree.error);
    }
    const rows = [...tree.raw.matchAll(/\d+ blob ([0-9a-f]+)\t([^\0]+)/g)];
    const blobs = new Map(rows.map(([, blob = '', path = '']) => [path, blob]));
    texts.keep(new Set(blobs.values()));
    return success(blobs);
  }

  /** Stores texts as blobs, one process for all of them. */
  async function writeBlobs(texts: readonly string[], scratch: string): Promise<StateResult<readonly string[]>> {
    if (texts.length === 0) return success([]);
    const paths = texts.map((_, n) => join(scratch, `blob-${n}`));
    try {
      await Promise.all(paths.map((path, n) => writeFile(path, texts[n] ?? '')));
    } catch (error) {
      return failed('written', (error as Error).message);
    }
    const stored = await git(['hash-object', '-w', '--no-filters', '--stdin-paths'], {
      stdin: paths.map((path) => `${path}\n`).join(''),
    });
    return stored.ok ? success(stored.text.split('\n')) : failed('written', stored.error);
  }

  async function treeWith(changes: Parameters<Branch['commit']>[0]): Promise<StateResult<string>> {
    const scratch = await mkdtemp(join(tmpdir(), 'sluice-index-')).catch((error: Error) => error);
    if (scratch instanceof Error) return failed('written', scratch.message);
    const env = { GIT_INDEX_FILE: join(scratch, 'index') };
    try {
      const started = await git(head === undefined ? ['read-tree', '--empty'] : ['read-tree', head], { env });
      if (!started.ok) return failed('read', started.error);
      const kept = changes.flatMap(({ path, text }) => (text === null ? [] : [{ path, text }]));
      const blobs = await writeBlobs(
        kept.map(({ text }) => text),
        scratch,
      );
      if (!blobs.ok) return blobs;
      const rows = [
        ...changes.flatMap(({ path, text }) => (text === null ? [`0 ${zero}\t${path}`] : [])),
        ...kept.map(({ path }, n) => `100644 ${blobs.data[n]}\t${path}`),
      ];
      const added = await git(['update-index', '-z', '--index-info'], {
        env,
        stdin: rows.map((row) => `${row}\0`).join(''),
      });
      if (!added.ok) return failed('written', added.error);
      const tree = await git(['write-tree'], { env });
      return tree.ok ? success(tree.text) : failed('written', tree.error);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  const isCheckedOut = async (): Promise<boolean> =>
    (await git(['symbolic-ref', '--quiet', 'HEAD'])).text === reference &&
    (await git(['rev-parse', '--is-inside-work-tree'])).text === 'true';

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
      const blobs = await blobsOf(head);
      if (!blobs.ok) return blobs;
      const blob = blobs.data.get(path);
      if (blob === undefined) return done;
      const text = await texts.read(blob);
      return text.ok ? text : failed(`read (${path})`, text.error);
    },
    async list(directory) {
      if (head === undefined) return success([]);
      const blobs = await blobsOf(head);
      if (!blobs.ok) return blobs;
      return success([...blobs.data.keys()].filter((path) => path.startsWith(`${directory}/`)));
    },
    async commit(changes, message) {
      const tree = await treeWith(changes);
      if (!tree.ok) return tree;
      const parent = head === undefined ? [] : ['-p', head];
      const env = await (author ??= findAuthor());
      const made = await git(['commit-tree', tree.data, ...parent, '-F', '-'], { stdin: message, env });
      if (!made.ok) return failed('written', made.error);
      if (remote !== null && remote !== undefined) {
        const pushed = await git(['push', '--quiet', remote, `${made.text}:${reference}`]);
        if (!pushed.ok) {
          const there = await remoteHead();
          if (!there.ok) return there;
          if (there.data !== head && there.data !== made.text) return success('moved');
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
      return success('kept');
    },
  };
}
