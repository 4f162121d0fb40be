/** The work tree's files, with what was written and how, and a disk that fails when it is told to. */
import { directoryFiles } from '../../src/state/directory-files.ts';
import type { FileChange, StateFiles } from '../../src/state/state-files.ts';
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
