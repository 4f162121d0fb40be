/** Files of an import, a restore or a pull, written all or not at all. */
import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** All files or none; a sequence that is there already is told, and a mail that says something else, and nothing written. */
export async function writeAll(
  root: string,
  files: Readonly<Record<string, string>>,
  force: boolean,
): Promise<string | undefined> {
  const equal = new Set<string>();
  for (const [path, text] of force ? [] : Object.entries(files)) {
    const there = await lstat(join(root, path)).catch(() => undefined);
    if (there === undefined) continue;
    const now = there.isFile() && !path.endsWith('.yaml') ? await readFile(join(root, path), 'utf8') : undefined;
    if (now !== text) return `${path} exists. Overwrite it with --force.`;
    equal.add(path);
  }
  for (const [path, text] of Object.entries(files).filter(([path]) => !equal.has(path))) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return undefined;
}
