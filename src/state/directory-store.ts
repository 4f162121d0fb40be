/** State in a directory: `.sluice/` below the root. Every write is whole or not there, and on the disk when it returns. */
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createStateStore } from './files-store.ts';
import type { StateFiles } from './state-files.ts';
import type { StateStore, Stored } from './state-store.ts';
import { stored } from './state-store.ts';

/** @param root the repository; files lie under `.sluice/` in it */
export const directoryStore = (root: string): StateStore => createStateStore(directoryFiles(root));

export function directoryFiles(root: string): StateFiles {
  const full = (path: string): string => join(root, ...path.split('/'));
  const attempt = async (path: string, act: () => Promise<Stored>): Promise<Stored> => {
    try {
      return await act();
    } catch (error) {
      return failed(path, error);
    }
  };
  return {
    async read(path) {
      try {
        return await readFile(full(path), 'utf8');
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
    async list(directory) {
      try {
        const entries = await readdir(full(directory), { recursive: true, withFileTypes: true });
        return entries
          .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
          .map((entry) =>
            join(entry.parentPath, entry.name)
              .slice(root.length + 1)
              .split('\\')
              .join('/'),
          )
          .sort();
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return [];
        throw error;
      }
    },
    write: (path, text) =>
      attempt(path, async () => {
        const temporary = await written(full(path), text);
        await rename(temporary, full(path));
        await syncDirectory(dirname(full(path)));
        return stored;
      }),
    async create(path, text) {
      try {
        if (path.startsWith('.sluice/lease/')) await ignored(full('.sluice/lease'));
        const temporary = await written(full(path), text);
        try {
          // A link fails where a rename would overwrite.
          await link(temporary, full(path));
        } finally {
          await rm(temporary, { force: true });
        }
        return stored;
      } catch (error) {
        return codeOf(error) === 'EEXIST' ? { ok: true, taken: true } : failed(path, error);
      }
    },
    async remove(path) {
      await rm(full(path), { force: true });
    },
    flush: () => Promise.resolve(stored),
  };
}

/** A file beside the target, complete and on the disk. Its name begins with a dot, so it is never listed. */
async function written(target: string, text: string): Promise<string> {
  const directory = dirname(target);
  await mkdir(directory, { recursive: true });
  const temporary = join(directory, `.${randomUUID()}.tmp`);
  const file = await open(temporary, 'wx');
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
  return temporary;
}

/** Makes the rename itself safe. Not every system lets a directory be synced; the file is whole either way. */
async function syncDirectory(directory: string): Promise<void> {
  try {
    const handle = await open(directory, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES', 'ENOTSUP'].includes(codeOf(error) ?? '')) throw error;
  }
}

/** Leases are nobody's business but this machine's. */
async function ignored(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  try {
    const file = await open(join(directory, '.gitignore'), 'wx');
    try {
      await file.writeFile('*\n');
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const failed = (path: string, error: unknown): Stored => ({
  ok: false,
  kind: 'failed',
  message: `${path} could not be written: ${(error as Error).message}. Without it nothing more is sent to Klaviyo.`,
});
