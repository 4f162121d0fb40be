/** What tests ask of a repository again and again, by its files: a process for each such question is most of a test's time. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Who commits there. `root`: a work tree with a `.git` of its own. */
export const identify = (root: string, name = 'Robin', email = 'robin@oakandiron.test'): void =>
  appendFileSync(join(root, '.git/config'), `[user]\n\tname = ${name}\n\temail = ${email}\n`);

/** The full hash of HEAD; `ask` is Git, for what stands in no file of its own. */
export function headOf(root: string, ask: (...args: string[]) => string): string {
  const head = readFileSync(join(root, '.git/HEAD'), 'utf8').trim();
  const file = join(root, '.git', head.replace('ref: ', ''));
  if (!head.startsWith('ref: ')) return head;
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ask('rev-parse', 'HEAD');
}

interface Kept {
  readonly root: string;
  readonly directories: readonly string[];
  /** Path → what is in it. */
  readonly files: ReadonlyMap<string, Buffer>;
}
const kept = new Map<string, Kept>();

/**
 * What `make` makes below an empty directory, a repository that is the same each time: made once, laid out from memory
 * afterwards. The addresses of its remotes, where they are below the directory, go with it.
 */
export function laidOut(key: string, root: string, make: () => void): void {
  const known = kept.get(key);
  if (known === undefined) {
    make();
    const entries = readdirSync(root, { recursive: true, withFileTypes: true });
    const below = (isWanted: (one: (typeof entries)[number]) => boolean): string[] =>
      entries.filter(isWanted).map((one) => relative(root, join(one.parentPath, one.name)));
    const files = below((one) => one.isFile()).map((path) => [path, readFileSync(join(root, path))] as const);
    kept.set(key, { root, directories: below((one) => one.isDirectory()), files: new Map(files) });
    return;
  }
  for (const path of known.directories) mkdirSync(join(root, path), { recursive: true });
  for (const [path, bytes] of known.files) {
    const isConfig = /(^|[/\\])config$/.test(path);
    writeFileSync(join(root, path), isConfig ? bytes.toString('utf8').replaceAll(known.root, root) : bytes);
  }
}
