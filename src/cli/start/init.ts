/**
 * sluice init: a new repository of flows, with configuration, workflow and a first sequence. Never overwrites a file.
 * Where sequences are already (sluice import), the first one is left out: nobody wants an example made in their account.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { editorSchemas } from './editor-schemas.ts';
import { exists } from '../io/exists.ts';
import { starterFiles } from './starter.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { refuse } from '../io/say.ts';

export interface InitOptions {
  readonly project?: string;
  /** Only what editors check with, over what is there: it is of an older version. */
  readonly schemas?: boolean;
}

export async function init(io: Io, directory: string, options: InitOptions): Promise<ExitCode> {
  const root = resolve(io.cwd, directory);
  const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
      io.stdout.write(`wrote ${join(directory, path)}\n`);
    }
  };
  if (options.schemas) {
    await write(editorSchemas());
    return 0;
  }
  const project = options.project ?? slug(basename(root));
  const has = await readdir(join(root, 'flows')).catch(() => []);
  const files = Object.fromEntries(
    Object.entries(starterFiles(project)).filter(([path]) => has.length === 0 || !path.startsWith('flows/')),
  );
  const present: string[] = [];
  for (const path of Object.keys(files)) if (await exists(join(root, path))) present.push(path);
  if (present.length > 0)
    return refuse(
      io,
      `Nothing was written: ${present.join(', ')} ${present.length === 1 ? 'exists' : 'exist'} already.\nTake another directory, or move ${present.length === 1 ? 'it' : 'them'} away: sluice init my-flows`,
    );
  await write(files);
  const enter = directory === '.' ? '' : `cd ${directory}\n  `;
  io.stdout.write(
    `\nNext:\n  ${enter}sluice validate\n  sluice test\n  sluice sandbox --state sandbox.json    # an account to try it on; it says what to export\n  sluice plan\n\nWith your account: export KLAVIYO_API_KEY=pk_…, then sluice doctor.\n${has.length > 0 ? '' : 'Flows that exist already: delete flows/cart-recovery.yaml, its test and its template, then sluice import --all.\n'}`,
  );
  return 0;
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'my-flows';
