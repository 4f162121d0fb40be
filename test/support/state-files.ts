/** The work tree's files, with what was written and how, and a disk that fails when it is told to. */
import { directoryFiles } from '../../src/state/directory-files.ts';
import { type FileChange, type StateFile, type StateFiles, versionOf } from '../../src/state/state-files.ts';
import { stateError, type Write } from '../../src/state/state-store.ts';

type Act = 'read' | 'list' | 'write' | 'flush';

export interface WatchedFiles {
  readonly files: StateFiles;
  readonly writes: { readonly changes: readonly FileChange[]; readonly how: Write }[];
  /** From now on, each such act on a path that has these characters fails; `skip` of them are let through first. */
  fail(act: Act, path?: string, skip?: number): void;
  /** Runs just before the next write, as somebody else would. */
  before(act: () => Promise<void>): void;
}

export function watchedFiles(root: string): WatchedFiles {
  const real = directoryFiles(root);
  const writes: WatchedFiles['writes'] = [];
  const faults: { act: Act; path: string; skip: number }[] = [];
  let first: (() => Promise<void>) | undefined;
  const broken = (act: Act, path: string) => {
    const fault = faults.find((one) => one.act === act && path.includes(one.path));
    return fault !== undefined && fault.skip-- <= 0 ? stateError('failed', `${act} ${path}: no space left`) : undefined;
  };
  return {
    writes,
    fail: (act, path = '', skip = 0) => void faults.push({ act, path, skip }),
    before: (act) => void (first = act),
    files: {
      place: real.place,
      read: async (path) => broken('read', path) ?? real.read(path),
      list: async (directory) => broken('list', directory) ?? real.list(directory),
      write: async (changes, how) => {
        const act = first;
        first = undefined;
        await act?.();
        writes.push({ changes, how });
        return broken('write', changes.map(({ path }) => path).join(' ')) ?? real.write(changes, how);
      },
      flush: async () => broken('flush', '') ?? real.flush(),
    },
  };
}

/** Files whose writes wait in memory until one is to be durable, as those on a branch do. */
export function waiting(inner: StateFiles, held = new Map<string, FileChange>()): StateFiles {
  const all: StateFiles['flush'] = async () => {
    const changes = [...held.values()];
    held.clear();
    return changes.length === 0 ? inner.flush() : inner.write(changes, { message: 'what waited', durable: true });
  };
  return {
    place: inner.place,
    list: inner.list,
    async read(path) {
      const text = held.get(path)?.text;
      return text === undefined ? inner.read(path) : { ok: true, data: text === null ? undefined : fileOf(text) };
    },
    async write(changes, how) {
      // What stands on the disk is what the first of those that wait expects.
      for (const change of changes) {
        const first = held.get(change.path);
        held.set(change.path, first === undefined ? change : { ...change, expect: first.expect });
      }
      return how.durable ? all() : { ok: true, data: undefined };
    },
    flush: all,
  };
}

const fileOf = (text: string): StateFile => ({ text, version: versionOf(text) });
