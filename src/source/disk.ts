/** The few things we ask of a disk, so that the readers of files can be given another. */
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';

export interface FileFacts {
  readonly kind: 'file' | 'directory' | 'link' | 'other';
  readonly size: number;
}

/** Every call rejects as node:fs does; paths are absolute. */
export interface Disk {
  /** Without following a link at the end of the path. */
  readonly facts: (path: string) => Promise<FileFacts>;
  /** Following links. */
  readonly target: (path: string) => Promise<FileFacts>;
  readonly names: (directory: string) => Promise<readonly string[]>;
  readonly bytes: (path: string) => Promise<Uint8Array>;
  readonly realPath: (path: string) => Promise<string>;
}

const facts = (s: Awaited<ReturnType<typeof stat>>): FileFacts => ({
  kind: s.isSymbolicLink() ? 'link' : s.isFile() ? 'file' : s.isDirectory() ? 'directory' : 'other',
  size: Number(s.size),
});

export const nodeDisk: Disk = {
  facts: async (path) => facts(await lstat(path)),
  target: async (path) => facts(await stat(path)),
  names: (directory) => readdir(directory),
  bytes: (path) => readFile(path),
  realPath: (path) => realpath(path),
};

/** Why a call rejected, for people: "permission denied", not EACCES. */
export function whyUnreadable(error: unknown): string {
  const code = (error as { code?: string }).code ?? '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'it does not exist',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a directory',
    ENOTDIR: 'a part of its path is not a directory',
    ELOOP: 'its links lead in a circle',
    ENAMETOOLONG: 'its name is too long',
  };
  return known[code] ?? (code || (error as Error).message);
}
