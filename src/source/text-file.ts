/** One text file below the root, read without following links out of it. */
import { isAbsolute, join, relative, sep } from 'node:path';
import { type Disk, whyUnreadable } from './disk.ts';

export type TextFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' | 'outside' | 'too-large' | 'binary' }
  | { readonly kind: 'unreadable'; readonly why: string };

/** Whether a real path is the root or lies below it; both must be real paths. */
export function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/**
 * `file` is relative to the root, with forward slashes; a byte order mark is dropped. Who reads many files looks the
 * root's real path up once.
 */
export async function readText(
  disk: Disk,
  root: string,
  file: string,
  maxBytes: number,
  realRoot: Promise<string> = disk.realPath(root),
): Promise<TextFile> {
  try {
    const [top, path] = await Promise.all([realRoot, disk.realPath(join(root, file))]);
    if (!isBelow(top, path)) return { kind: 'outside' };
    const facts = await disk.facts(path);
    if (facts.kind !== 'file') {
      return { kind: 'unreadable', why: facts.kind === 'directory' ? 'it is a directory' : 'it is not a file' };
    }
    if (facts.size > maxBytes) return { kind: 'too-large' };
    const bytes = await disk.bytes(path);
    if (bytes.includes(0)) return { kind: 'binary' };
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'binary' };
    const { code } = error as { code?: string };
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { kind: 'missing' }
      : { kind: 'unreadable', why: whyUnreadable(error) };
  }
}
