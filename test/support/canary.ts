/**
 * The key, the secret and the token that the tests run with, and a search for them in all that a test leaves behind: what
 * was printed, every file, every object Git keeps. Each house of the tests (desk, shop, runner, room) is cleared away by
 * `clear`, so the search is made in the whole run.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gitBytes } from './git.ts';

export const key = 'pk_canary_9f2b7c41d0e85a36';
export const secret = 'canary-secret-3c9a71e0';
export const token = 'ghs_canary_77d1f0';

/** As it is, and as it might hide: in an address, in hexadecimal, anywhere in a text that went through base64. */
const forms = [key, secret, token].flatMap((text) => [
  text,
  encodeURIComponent(text),
  Buffer.from(text).toString('hex'),
  ...[0, 1, 2].map((before) => {
    const coded = Buffer.from(`${' '.repeat(before)}${text}`).toString('base64');
    // The first and the last letters depend on what stands beside it.
    return coded.replace(/=+$/, '').slice(before === 0 ? 0 : before + 1, -1);
  }),
]);

/** Where a canary sings. */
export const found = (artefacts: readonly string[]): string[] =>
  artefacts.flatMap((text) =>
    forms.filter((form) => text.includes(form)).map((form) => `${form} in: ${text.slice(0, 200)}`),
  );

/** Every file below a directory, and every object of every repository in it. */
export function everything(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name));
  const repositories = files.filter((file) => /[/\\]HEAD$/.test(file) && existsSync(join(dirname(file), 'objects')));
  return [
    ...files.filter((file) => !/[/\\]objects[/\\]/.test(file)).map((file) => readFileSync(file, 'utf8')),
    ...repositories.map((head) => objectsOf(dirname(head))),
  ];
}

const objectsOf = (directory: string): string =>
  gitBytes(['--git-dir', directory, 'cat-file', '--batch-all-objects', '--batch']).toString('utf8');

/** Takes a test's directory away, after a look into it and into what was told. Throws where a key is found. */
export function clear(root: string, told: readonly string[] = []): void {
  if (!existsSync(root)) return;
  const leaks = found([...told, ...everything(root)]);
  rmSync(root, { recursive: true, force: true });
  if (leaks.length > 0) throw new Error(`A key or a secret came out:\n  ${leaks.join('\n  ')}`);
}
