/** Files of state, wherever they lie: what directory-files.ts and git-files.ts each provide. Paths have forward slashes. */
import { createHash } from 'node:crypto';
import { done, type StateResult, type Write } from './state-store.ts';
import { success } from '../diagnostics/result.ts';

export interface StateFile {
  readonly text: string;
  readonly version: string;
}

export interface FileChange {
  readonly path: string;
  /** null: the file goes. */
  readonly text: string | null;
  /** What must be there for the change to be made: a version, or null for no file. Left out: whatever is there. */
  readonly expect?: string | null;
}

export interface StateFiles {
  /** For people: "the directory .sluice", "the branch sluice-state". */
  readonly place: string;
  /** Undefined when there is none. */
  read(path: string): Promise<StateResult<StateFile | undefined>>;
  /** Paths of all files below a directory, sorted. */
  list(directory: string): Promise<StateResult<readonly string[]>>;
  /** All changes or none where the place can do that; each file whole in any case. */
  write(changes: readonly FileChange[], how: Write): Promise<StateResult<undefined>>;
  /** What is read from now on is as it stands now. Left out: it always is. */
  refresh?(): Promise<StateResult<undefined>>;
  flush(): Promise<StateResult<undefined>>;
  /** Clears away, below a directory, what writers that died left unfinished. Left out: the place keeps nothing of the kind. */
  sweep?(directory: string): Promise<StateResult<undefined>>;
}

/** So many files are asked for at a time: each question of Git is a process, and GitHub bears no hundred. */
const together = 20;

/** Several files, path → file; those that are there. The first that cannot be read is the answer. */
export async function readEach<T>(
  paths: Iterable<string>,
  read: (path: string) => Promise<StateResult<T | undefined>>,
): Promise<StateResult<ReadonlyMap<string, T>>> {
  const found = new Map<string, T>();
  const left = [...paths];
  while (left.length > 0) {
    const some = left.splice(0, together);
    const files = await Promise.all(some.map(read));
    for (const [n, file] of files.entries()) {
      if (!file.ok) return file;
      if (file.data !== undefined) found.set(some[n] ?? '', file.data);
    }
  }
  return success(found);
}

/** Whether a path stays below `.sluice/` (or the reports' directory) as it is written: no step up, no other root. */
export const isStatePath = (path: string): boolean =>
  !path.includes('\\') && !path.includes('\0') && path.split('/').every((part) => !['', '.', '..'].includes(part));

/** The version of a file: its content's sha256. */
export const versionOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** `prefix`: "" or "packages/mail/"; paths that go in and come out are relative to it. */
export function below(prefix: string, files: StateFiles): StateFiles {
  if (prefix === '') return files;
  return {
    place: files.place,
    read: (path) => files.read(prefix + path),
    async list(directory) {
      const listed = await files.list(prefix + directory);
      return listed.ok ? success(listed.data.map((path) => path.slice(prefix.length))) : listed;
    },
    write: (changes, how) =>
      files.write(
        changes.map((change) => ({ ...change, path: prefix + change.path })),
        how,
      ),
    flush: () => files.flush(),
    ...(files.sweep ? { sweep: (directory) => files.sweep?.(prefix + directory) ?? Promise.resolve(done) } : {}),
  };
}
