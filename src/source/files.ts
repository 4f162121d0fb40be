/** The only reader of flows/: which files are sequences, and their texts. Links are not followed out of the root. */
import { basename, join, posix } from 'node:path';
import { diagnostic, type Diagnostic, type SourceRange } from '../diagnostics/diagnostic.ts';
import { type Disk, whyUnreadable } from './disk.ts';
import { isBelow, readText } from './text-file.ts';
import { maxYamlBytes } from '../yaml/yaml.ts';

export interface SequenceFile {
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  /** Path under the directory of sequences, without the ending. */
  readonly address: string;
  readonly text: string;
}

export interface SequenceFiles {
  readonly files: readonly SequenceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

const maxFiles = 20_000;
const maxLevels = 32;
const batch = 64;
/** As people write it, and as other tools do. */
const anyEnding = /\.ya?ml$/i;
export const startOf = (file: string): SourceRange => ({ file, line: 1, column: 1, endLine: 1, endColumn: 1 });

export const isTest = (file: string): boolean => /\.test\.ya?ml$/.test(file);

/** The test files below `directory`, in the order of their paths; a directory that is not there has none. */
export const testFilesBelow = async (disk: Disk, root: string, directory: string): Promise<readonly string[]> =>
  ((await list(disk, root, directory, [])) ?? []).filter(isTest);

/** Every sequence below `directory` (relative to the root, ends with "/"), in the order of their paths. */
export async function readSequenceFiles(disk: Disk, root: string, directory: string): Promise<SequenceFiles> {
  const diagnostics: Diagnostic[] = [];
  const all = await list(disk, root, directory, diagnostics);
  if (all === undefined) return { files: [], diagnostics };
  // Tests stand beside their sequences (load-tests.ts).
  const names = all.filter((file) => !isTest(file));
  const files: SequenceFile[] = [];
  const realRoot = disk.realPath(root);
  // Where no file asks for it nobody else hears that it failed.
  realRoot.catch(() => undefined);
  const texts = await inBatches(names, (file) =>
    !file.endsWith('.yaml') ? undefined : readText(disk, root, file, maxYamlBytes, realRoot),
  );
  for (const [index, file] of names.entries()) {
    const read = texts[index];
    if (read === undefined) {
      diagnostics.push(
        diagnostic(
          'file-ending',
          `"${posix.basename(file)}" is not read: sequences end in .yaml.`,
          `Rename it to ${posix.basename(file).replace(anyEnding, '')}.yaml, or move it out of ${directory}.`,
          { at: startOf(file) },
        ),
      );
      continue;
    }
    const address = file.slice(directory.length, -'.yaml'.length);
    if (address in {}) {
      diagnostics.push(
        diagnostic(
          'file-unreadable',
          `"${address}" cannot be the address of a sequence.`,
          'JavaScript, which Sluice is written in, keeps this word for itself. Give the file another name.',
          { at: startOf(file) },
        ),
      );
    } else if (read.kind === 'text') files.push({ file, address, text: read.text });
    else diagnostics.push(unreadable(file, read));
  }
  return { files, diagnostics };
}

/** So many at once: a disk answers many questions in the time of a few. */
async function inBatches<T, R>(items: readonly T[], ask: (item: T) => R | Promise<R>): Promise<readonly R[]> {
  const answers: R[] = [];
  for (let start = 0; start < items.length; start += batch)
    answers.push(...(await Promise.all(items.slice(start, start + batch).map(ask))));
  return answers;
}

function unreadable(file: string, read: Exclude<Awaited<ReturnType<typeof readText>>, { kind: 'text' }>): Diagnostic {
  const at = { at: startOf(file) };
  switch (read.kind) {
    case 'too-large':
      return diagnostic(
        'yaml-too-large',
        'The file is larger than 1 MiB.',
        'A sequence is a few kilobytes. Move HTML into template files, or split the sequence.',
        at,
      );
    case 'binary':
      return diagnostic(
        'file-unreadable',
        'The file is not plain text in UTF-8.',
        'Save it as plain text in UTF-8.',
        at,
      );
    case 'outside':
      return diagnostic(
        'file-unreadable',
        'The file is a link that leads out of the repository.',
        'Put the file itself here.',
        at,
      );
    case 'missing':
      return diagnostic(
        'file-unreadable',
        'The file is a link that leads nowhere.',
        'Put the file itself here, or remove the link.',
        at,
      );
    case 'unreadable':
      return diagnostic(
        'file-unreadable',
        `The file cannot be read: ${read.why}.`,
        'Check what it is and its permissions.',
        at,
      );
  }
}

const isDirectory = (disk: Disk, path: string): Promise<boolean> =>
  disk.target(path).then(
    ({ kind }) => kind === 'directory',
    () => false,
  );

/** Whether there is a file that would be a sequence in a folder, or in one of a few levels below it. */
async function holdsYaml(disk: Disk, path: string, levels = 3): Promise<boolean> {
  const { kind } = await disk.facts(path).catch(() => ({ kind: 'other' }));
  if (kind !== 'directory' || levels === 0) return false;
  const names = await disk.names(path).catch(() => []);
  if (names.some((name) => anyEnding.test(name))) return true;
  for (const name of names) if (await holdsYaml(disk, join(path, name), levels - 1)) return true;
  return false;
}

/** Paths of all .yaml and .yml files, relative to the root, sorted by code units; undefined without a directory. */
async function list(
  disk: Disk,
  root: string,
  directory: string,
  diagnostics: Diagnostic[],
): Promise<readonly string[] | undefined> {
  const found: string[] = [];
  const top = join(root, directory);
  try {
    const real = await disk.realPath(top);
    if (!isBelow(await disk.realPath(root), real))
      throw Object.assign(new Error(), { code: 'it lies outside the repository' });
    if ((await disk.facts(real)).kind !== 'directory') throw Object.assign(new Error(), { code: 'ENOTDIR' });
  } catch (error) {
    const missing = (error as { code?: string }).code === 'ENOENT';
    const rootIsThere = await disk.realPath(root).then(
      () => true,
      () => false,
    );
    diagnostics.push(
      diagnostic(
        'flows-missing',
        missing
          ? `There is no directory ${rootIsThere ? directory : `"${basename(root)}", so none ${directory} in it`}.`
          : `The directory ${directory} cannot be read: ${whyUnreadable(error)}.`,
        'Sequences are .yaml files below it. `sluice init` starts one; `flows:` in sluice.yaml names another; --root says where to look.',
        { at: startOf(directory.replace(/\/$/, '')) },
      ),
    );
    return undefined;
  }
  // What is not read is never absent: without an error the flows of its sequences would count as removed.
  const unread = (path: string, why: string): void =>
    void diagnostics.push(
      diagnostic('file-unreadable', why, `Move the sequences to a plain folder below ${directory}.`, {
        at: startOf(path.replace(/\/$/, '')),
      }),
    );
  const visit = async (below: string, level: number): Promise<void> => {
    if (found.length > maxFiles) return;
    if (level > maxLevels) {
      unread(below, `The folder lies more than ${maxLevels} levels deep and is not read.`);
      return;
    }
    let names: readonly string[];
    try {
      names = await disk.names(join(root, below));
    } catch (error) {
      diagnostics.push(
        diagnostic(
          'file-unreadable',
          `The directory ${below} cannot be read: ${whyUnreadable(error)}.`,
          'Check its permissions.',
          { at: startOf(below) },
        ),
      );
      return;
    }
    const isHidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules';
    for (const name of names.filter(isHidden).sort())
      if (name !== '.git' && (await holdsYaml(disk, join(root, `${below}${name}`))))
        unread(`${below}${name}/`, 'The folder holds .yaml files, and folders of this name are not read.');
    const seen = [...names].filter((name) => !isHidden(name)).sort();
    const kinds = await inBatches(seen, (name) =>
      disk.facts(join(root, `${below}${name}`)).then(
        ({ kind }) => kind,
        () => 'other',
      ),
    );
    for (const [index, name] of seen.entries()) {
      const path = `${below}${name}`;
      const kind = kinds[index];
      const ending = anyEnding.test(name);
      // A link to a file is read if it stays below the root; directories behind links are not entered.
      if (kind === 'directory') await visit(`${path}/`, level + 1);
      else if (kind === 'link' && (await isDirectory(disk, join(root, path))))
        unread(path, 'It is a link to a folder, and folders behind links are not read.');
      else if (ending) found.push(path);
    }
  };
  await visit(directory, 0);
  if (found.length > maxFiles) {
    diagnostics.push(
      diagnostic(
        'file-unreadable',
        `${directory} holds more than ${maxFiles} files.`,
        'Split it over several accounts or repositories.',
        { at: startOf(directory) },
      ),
    );
    return found.slice(0, maxFiles).sort();
  }
  return found.sort();
}
