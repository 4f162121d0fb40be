/** What tests ask of a repository again and again, by its files: a process for each such question is most of a test's time. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
