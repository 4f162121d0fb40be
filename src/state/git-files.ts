/**
 * State on a branch of the local repository, by Git's plumbing: no work tree and no index of the user's is touched, and
 * the branch is checked out nowhere. Each batch is one commit. Where there is a remote the branch is fetched before it is
 * read and pushed before a write counts as kept.
 *
 * Two who write at the same time: the remote (or the reference) takes one of them. The other looks again, and goes on if
 * only files it has not touched were changed, such as another account's; else it lost the race and says so.
 * `changed` is an error that tells of a writer of the same file, and of nobody else.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { success } from '../diagnostics/result.ts';
import { createFileStore } from './file-store.ts';
import type { Git } from '../git/git.ts';
import { type Branch, type BranchPlace, createBranch } from './git-branch.ts';
import { isStatePath, readEach, type StateFile, type StateFiles, versionOf } from './state-files.ts';
import { done, stateError, type StateResult, type StateStore } from './state-store.ts';

/** The store on a branch. `git`: in a directory of the repository. */
export const createGitStore = (git: Git, place: BranchPlace): StateStore => createFileStore(gitFiles(git, place));

export const gitFiles = (git: Git, place: BranchPlace, patience?: Patience): StateFiles =>
  branchFiles(createBranch(git, place), place.branch, patience);

/** How a lost race is run again. */
interface Patience {
  /** So often, before somebody is told. */
  readonly most: number;
  readonly pause: (ms: number) => Promise<unknown>;
}

/** One of sixteen who write all the time seldom loses more. */
const patient: Patience = { most: 40, pause: wait };
/** Longer with every race, and never as long as the others': those who lost together would only meet again. */
const pauseMs = (races: number): number => Math.random() * Math.min(3000, 50 * 2 ** races);

/** Files on a branch, wherever that is kept: the local repository, or GitHub. */
export function branchFiles(branch: Branch, name: string, { most, pause } = patient): StateFiles {
  let opened = false;
  /** Not yet committed, by path. */
  let pending = new Map<string, { text: string | null; base: string | null }>();
  let messages: string[] = [];

  const open = async (): Promise<StateResult<undefined>> => {
    if (opened) return done;
    const synced = await branch.sync();
    if (synced.ok) opened = true;
    return synced;
  };

  const textOf = async (path: string): Promise<StateResult<string | undefined>> => {
    const here = await open();
    if (!here.ok) return here;
    const held = pending.get(path);
    if (held !== undefined) return success(held.text ?? undefined);
    return branch.read(path);
  };

  const flush = async (): Promise<StateResult<undefined>> => {
    const here = await open();
    if (!here.ok) return here;
    if (pending.size === 0) return done;
    const batch = pending;
    const changes = [...batch].map(([path, { text }]) => ({ path, text }));
    const message = messages.length === 1 ? (messages[0] ?? '') : summary(messages);
    for (let races = 1; ; races++) {
      const committed = await branch.commit(changes, message);
      if (!committed.ok) return committed;
      if (committed.data === 'kept') break;
      const synced = await branch.sync();
      if (!synced.ok) return synced;
      const lost = await lostTo(batch);
      if (!lost.ok) return lost;
      if (lost.data !== undefined || races >= most) {
        [pending, messages] = [new Map(), []];
        return lost.data === undefined
          ? stateError('failed', `Others pushed to the branch ${name} faster, ${races} times in a row. Run it again.`)
          : stateError('changed', `${lost.data} was changed on the branch ${name} by somebody else. Run it again.`);
      }
      await pause(pauseMs(races));
    }
    [pending, messages] = [new Map(), []];
    return done;
  };

  /** The path of ours that is not on the branch what it was when we changed it, nor what we made of it. */
  const lostTo = async (batch: typeof pending): Promise<StateResult<string | undefined>> => {
    const read = await readEach(batch.keys(), (path) => branch.read(path));
    if (!read.ok) return read;
    const lost = [...batch].find(([path, { text, base }]) => {
      const now = read.data.get(path) ?? null;
      return now !== base && now !== text;
    });
    return success(lost?.[0]);
  };

  return {
    place: `the branch ${name}`,
    async read(path) {
      const text = await textOf(path);
      if (!text.ok) return text;
      const file: StateFile | undefined =
        text.data === undefined ? undefined : { text: text.data, version: versionOf(text.data) };
      return success(file);
    },
    async list(directory) {
      const here = await open();
      if (!here.ok) return here;
      const listed = await branch.list(directory);
      if (!listed.ok) return listed;
      const paths = new Set(listed.data);
      for (const [path, { text }] of pending) {
        if (text === null) paths.delete(path);
        else if (path.startsWith(`${directory}/`)) paths.add(path);
      }
      return success([...paths].sort());
    },
    async write(changes, { message, durable }) {
      const misplaced = changes.find(({ path }) => !isStatePath(path));
      if (misplaced) return stateError('failed', `"${misplaced.path}" is no place on the branch ${name}.`);
      const here = changes.length === 0 ? done : await open();
      if (!here.ok) return here;
      const read = await readEach(
        changes.map(({ path }) => path),
        textOf,
      );
      if (!read.ok) return read;
      const now = (path: string): string | null => read.data.get(path) ?? null;
      for (const { path, expect } of changes) {
        const text = now(path);
        if (expect !== undefined && (text === null ? null : versionOf(text)) !== expect) {
          return stateError('changed', `${path} was changed by somebody else since it was read. Run it again.`);
        }
      }
      const news = changes.filter(({ path, text }) => now(path) !== text);
      for (const { path, text } of news) {
        pending.set(path, { text, base: pending.get(path)?.base ?? now(path) });
      }
      if (news.length > 0) messages.push(message);
      return durable ? flush() : done;
    },
    async refresh() {
      const synced = await branch.sync();
      if (synced.ok) opened = true;
      return synced;
    },
    flush,
  };
}

const summary = (messages: readonly string[]): string =>
  [`sluice: ${messages.length} changes`, '', ...messages.map((one) => `- ${one.replace(/^sluice: /, '')}`)].join('\n');
