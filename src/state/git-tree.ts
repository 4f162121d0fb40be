/** Files of a commit, and trees with changes on top of one. Each question is a process, so what is known is not asked again. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failed, type Result, success } from '../diagnostics/result.ts';
import type { Git } from '../git/git.ts';
import { createBlobs } from './git-blobs.ts';

export interface TreeChange {
  readonly path: string;
  /** null: the file goes. */
  readonly text: string | null;
}

/** What failed, as a word after "could not be", and git's word about it. */
export interface TreeFailure {
  readonly what: string;
  readonly error: string;
}
type TreeResult<T> = Result<T, TreeFailure>;

/** Path → blob. */
type Files = ReadonlyMap<string, string>;

export interface Tree {
  /** Path → blob of all files of a commit. */
  files(commit: string): Promise<TreeResult<Files>>;
  read(blob: string, path: string): Promise<TreeResult<string>>;
  /** The id of a tree: that of `head` (undefined: an empty one) with changes. `became`: the commit that was made of it. */
  write(
    head: string | undefined,
    changes: readonly TreeChange[],
  ): Promise<TreeResult<{ readonly id: string; readonly became: (commit: string) => void }>>;
}

const zero = '0'.repeat(40);

export function createTree(git: Git): Tree {
  const texts = createBlobs(git);
  let listed: { readonly commit: string; readonly files: Promise<TreeResult<Files>> } | undefined;
  /** As it was when the tree of this commit was written. */
  let index: { readonly commit: string; readonly bytes: Buffer } | undefined;
  /** Text → blob of the last changes: who loses a race writes the same once more. */
  let stored: ReadonlyMap<string, string> = new Map();

  const unwritten = (error: string): TreeResult<never> => failed({ what: 'written', error });

  function files(commit: string): Promise<TreeResult<Files>> {
    if (listed?.commit !== commit) listed = { commit, files: list(commit) };
    return listed.files;
  }

  async function list(commit: string): Promise<TreeResult<Files>> {
    const tree = await git(['ls-tree', '--full-tree', '-r', '-z', commit]);
    if (!tree.ok) {
      if (listed?.commit === commit) listed = undefined;
      return failed({ what: 'read', error: tree.error });
    }
    const rows = [...tree.raw.matchAll(/\d+ blob ([0-9a-f]+)\t([^\0]+)/g)];
    const blobs = new Map(rows.map(([, blob = '', path = '']) => [path, blob]));
    texts.keep(new Set(blobs.values()));
    return success(blobs);
  }

  /** Stores texts as blobs, one process for all of them. */
  async function store(wanted: readonly string[], scratch: string): Promise<TreeResult<ReadonlyMap<string, string>>> {
    const all = new Set(wanted);
    const fresh = [...all].filter((text) => !stored.has(text));
    const kept = new Map([...stored].filter(([text]) => all.has(text)));
    if (fresh.length > 0) {
      const paths = fresh.map((_, n) => join(scratch, `blob-${n}`));
      try {
        await Promise.all(paths.map((path, n) => writeFile(path, fresh[n] ?? '')));
      } catch (error) {
        return unwritten((error as Error).message);
      }
      const stdin = paths.map((path) => `${path}\n`).join('');
      const written = await git(['hash-object', '-w', '--no-filters', '--stdin-paths'], { stdin });
      if (!written.ok) return unwritten(written.error);
      written.text.split('\n').forEach((id, n) => kept.set(fresh[n] ?? '', id));
    }
    stored = kept;
    return success(kept);
  }

  async function write(head: string | undefined, changes: readonly TreeChange[]): ReturnType<Tree['write']> {
    const scratch = await mkdtemp(join(tmpdir(), 'sluice-index-')).catch((error: Error) => error);
    if (scratch instanceof Error) return unwritten(scratch.message);
    const file = join(scratch, 'index');
    const env = { GIT_INDEX_FILE: file };
    try {
      if (head !== undefined && index?.commit === head) await writeFile(file, index.bytes);
      else {
        const started = await git(head === undefined ? ['read-tree', '--empty'] : ['read-tree', head], { env });
        if (!started.ok) return failed({ what: 'read', error: started.error });
      }
      const kept = changes.flatMap(({ path, text }) => (text === null ? [] : [{ path, text }]));
      const blobs = await store(
        kept.map(({ text }) => text),
        scratch,
      );
      if (!blobs.ok) return blobs;
      const rows = [
        ...changes.flatMap(({ path, text }) => (text === null ? [`0 ${zero}\t${path}`] : [])),
        ...kept.map(({ path, text }) => `100644 ${blobs.data.get(text)}\t${path}`),
      ];
      const stdin = rows.map((row) => `${row}\0`).join('');
      const added = await git(['update-index', '-z', '--index-info'], { env, stdin });
      if (!added.ok) return unwritten(added.error);
      const tree = await git(['write-tree'], { env });
      if (!tree.ok) return unwritten(tree.error);
      const bytes = await readFile(file);
      const known = listed?.commit === head ? listed?.files : undefined;
      const before = head === undefined ? Promise.resolve(success(new Map<string, string>())) : known;
      const became = (commit: string): void => {
        index = { commit, bytes };
        if (before !== undefined) listed = { commit, files: after(before, changes, blobs.data, commit) };
      };
      return success({ id: tree.text, became });
    } catch (error) {
      return unwritten((error as Error).message);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  /** What is in a commit of ours follows from what was there before it. */
  async function after(
    before: Promise<TreeResult<Files>>,
    changes: readonly TreeChange[],
    blobs: ReadonlyMap<string, string>,
    commit: string,
  ): Promise<TreeResult<Files>> {
    const known = await before;
    // A file in the place of a directory takes with it what was there; the other way round too.
    if (!known.ok || changes.some(({ path }) => !known.data.has(path) && isInTheWay(path, known.data)))
      return list(commit);
    const now = new Map(known.data);
    for (const { path, text } of changes) {
      const blob = text === null ? undefined : blobs.get(text);
      if (blob === undefined || text === null) now.delete(path);
      else {
        now.set(path, blob);
        texts.know(blob, text);
      }
    }
    texts.keep(new Set(now.values()));
    return success(now);
  }

  return {
    files,
    async read(blob, path) {
      const text = await texts.read(blob);
      return text.ok ? text : failed({ what: `read (${path})`, error: text.error });
    },
    write,
  };
}

const isInTheWay = (path: string, files: Files): boolean => {
  const parts = path.split('/');
  return (
    parts.some((_, n) => n > 0 && files.has(parts.slice(0, n).join('/'))) ||
    [...files.keys()].some((one) => one.startsWith(`${path}/`))
  );
};
