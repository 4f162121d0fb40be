/** State in the work tree: `.sluice/` below the repository's root. Every write is durable. */
import { randomUUID } from 'node:crypto';
import { lstatSync, realpathSync } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { success } from '../diagnostics/result.ts';
import { createFileStore } from './file-store.ts';
import { type FileChange, isStatePath, type StateFile, type StateFiles, versionOf } from './state-files.ts';
import { done, stateError, type StateResult, type StateStore } from './state-store.ts';

/** The store of a repository: `root` is its directory, an absolute path. */
export const createDirectoryStore = (root: string): StateStore => createFileStore(directoryFiles(root));

export function directoryFiles(root: string): StateFiles {
  return {
    place: 'the directory .sluice',
    read: (path) => guarded(() => readText(root, inside(path))),
    list: (directory) => guarded(() => listBelow(root, inside(directory))),
    write: (changes) => guardedWrite(root, changes),
    flush: async () => done,
    sweep: (directory) => guarded(() => sweepDrafts(join(root, inside(directory)))),
  };
}

/** Names are made from ids of Klaviyo's and from addresses: none of them may lead elsewhere. */
function inside(path: string): string {
  if (isStatePath(path)) return path;
  throw new Error(`"${path}" is no place below .sluice`);
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;
const isAbsent = (error: unknown): boolean => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';

async function guarded<T>(act: () => Promise<T>): Promise<StateResult<T>> {
  try {
    return success(await act());
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return stateError('failed', `A file of the work tree cannot be read or written: ${words}.`);
  }
}

async function readText(root: string, path: string): Promise<StateFile | undefined> {
  within(root, path);
  try {
    const text = await readFile(join(root, path), 'utf8');
    return { text, version: versionOf(text) };
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

async function listBelow(root: string, directory: string): Promise<readonly string[]> {
  within(root, directory);
  try {
    const entries = await readdir(join(root, directory), { withFileTypes: true });
    const lists = await Promise.all(
      entries.map((entry) => {
        const path = `${directory}/${entry.name}`;
        if (entry.isDirectory()) return listBelow(root, path);
        return entry.isFile() && !entry.name.endsWith('.tmp') ? [path] : [];
      }),
    );
    return lists.flat().sort();
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

/** Who writes a file is done in a moment; by the clock of the disk itself. */
const draftMs = 60_000;

/** Drafts of files that a dead process left. The lease just taken says what time it is on that disk. */
async function sweepDrafts(directory: string): Promise<undefined> {
  const names = await readdir(directory, { recursive: true }).catch(() => [] as string[]);
  const drafts = names.filter((name) => name.endsWith('.tmp'));
  if (drafts.length === 0) return undefined;
  const timeOf = async (name: string): Promise<number> =>
    (await stat(join(directory, name)).catch(() => undefined))?.mtimeMs ?? 0;
  const now = Math.max(...(await Promise.all(names.filter((name) => name.startsWith('lease')).map(timeOf))), 0);
  for (const name of drafts) if ((await timeOf(name)) < now - draftMs) await rm(join(directory, name), { force: true });
  return undefined;
}

async function guardedWrite(root: string, changes: readonly FileChange[]): Promise<StateResult<undefined>> {
  const conflict = (path: string) =>
    stateError('changed', `${path} was changed by somebody else since it was read. Run it again.`);
  const checked = await guarded(async () => {
    for (const { path, expect } of changes) {
      if (expect === undefined) continue;
      const now = await readText(root, path);
      if ((now?.version ?? null) !== expect) return path;
    }
    return undefined;
  });
  if (!checked.ok) return checked;
  if (checked.data !== undefined) return conflict(checked.data);
  const written = await guarded(async () => {
    for (const change of changes) {
      inside(change.path);
      if (!(await put(root, change))) return change.path;
    }
    return undefined;
  });
  if (!written.ok) return written;
  return written.data === undefined ? done : conflict(written.data);
}

/** False when the file was to be new and is there already. */
async function put(root: string, { path, text, expect }: FileChange): Promise<boolean> {
  const target = join(root, path);
  within(root, path);
  if (text === null) {
    await rm(target, { force: true });
    return true;
  }
  await mkdir(dirname(target), { recursive: true });
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    // A link fails where the name is taken, whoever took it a moment ago; a rename replaces.
    if (expect === null) await link(draft, target);
    else await rename(draft, target);
    await syncDirectory(dirname(target));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && expect === null) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** A link in place of a folder or file, as any pull request may bring one, leads nothing out of the repository. */
function within(root: string, path: string): void {
  let place = path;
  while (place !== '.' && !isThere(join(root, place))) place = dirname(place);
  // One that leads nowhere has no real path, and is no file that is not there.
  const [real, home] = [realPath(join(root, place)), realpathSync.native(root)];
  if (real === home || real.startsWith(`${home}${sep}`)) return;
  throw new Error(
    `${place} is a link that leads out of the repository, or nowhere, so nothing is read or written there. Put a folder or file in its place`,
  );
}

// Asked at once: each of these is a few microseconds, and ten times as much where it is handed to another thread.
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return '';
  }
}

/** Without it the name itself may be lost with the power. Not every system lets a directory be synced. */
async function syncDirectory(path: string): Promise<void> {
  try {
    const directory = await open(path, 'r');
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
  } catch {
    // Nothing to be done about it, and the file itself is safe.
  }
}
