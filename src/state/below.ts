/** Files of a repository seen from a directory inside it. */
import { success } from '../diagnostics/result.ts';
import type { StateFiles } from './state-files.ts';
import { done } from './state-store.ts';

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
