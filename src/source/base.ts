/** The repository as it was at a commit: its files below the root, laid out in a temporary directory. */
import { failed, type Result, success } from '../diagnostics/result.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Git, GitPlace } from '../git/git.ts';
import { prefixIn, said } from '../git/questions.ts';

/**
 * What `use` makes of the files at `ref`; they are gone afterwards. Checked out by Git itself with an index of its own, so
 * line endings and filters are as in a work tree, and the repository's own index and work tree stay untouched.
 */
export async function atRef<T>(
  { root, git }: GitPlace,
  ref: string,
  use: (root: string) => Promise<T>,
): Promise<Result<T, Diagnostic>> {
  const here = git(root);
  const commit = await said(here, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (commit === undefined) return failed(await noSuchRef(here, root, ref));
  const prefix = (await prefixIn(here)) ?? '';
  const at = git((await said(here, ['rev-parse', '--show-toplevel'])) ?? root);
  const directory = await mkdtemp(join(tmpdir(), 'sluice-base-'));
  try {
    const env = { GIT_INDEX_FILE: join(directory, 'index') };
    const below = prefix === '' ? [] : ['--', `:(top,literal)${prefix}`];
    const read = await at(['read-tree', commit], { env });
    const listed = read.ok ? await at(['ls-files', '-z', ...below], { env }) : read;
    const out = ['checkout-index', '-z', '--stdin', `--prefix=${join(directory, 'files')}/`];
    const laid = listed.ok ? await at(out, { env, stdin: listed.raw }) : listed;
    if (!laid.ok) return failed(unreadable(ref, laid.error));
    return success(await use(join(directory, 'files', prefix)));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function noSuchRef(git: Git, root: string, ref: string): Promise<Diagnostic> {
  const shallow = await said(git, ['rev-parse', '--is-shallow-repository']);
  const detail =
    shallow === undefined
      ? `${root} is not inside a Git repository. Leave --base out to see what is there now.`
      : shallow === 'true'
        ? 'This clone is shallow, so it may lack the commit. Fetch it: git fetch origin REF, or actions/checkout with fetch-depth: 0.'
        : 'Name a commit, a branch or a tag that git rev-parse knows, such as origin/main; git fetch gets what is missing.';
  return diagnostic('base-unknown', `There is no commit "${ref}" here to compare with.`, detail);
}

const unreadable = (ref: string, why: string): Diagnostic =>
  diagnostic('base-unknown', `The files of "${ref}" could not be read.`, why);
