/** The files of fixtures/: for whom messages are shown. */
import { posix, join } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { readFixture } from '../mail/fixture.ts';
import type { Fixture } from '../mail/sample.ts';
import type { Sequence } from '../model/sequence.ts';
import type { Disk } from './disk.ts';
import { readText } from './text-file.ts';

export const fixturesDirectory = 'fixtures';
const maxBytes = 1024 * 1024;
const endings = ['.json', '.yaml'];

export interface Fixtures {
  /** By the file's name without its ending. */
  readonly byName: ReadonlyMap<string, Fixture>;
  readonly diagnostics: readonly Diagnostic[];
}

/** "Checkout Started" → "checkout-started": the file that belongs to a metric. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export async function readFixtures(disk: Disk, root: string): Promise<Fixtures> {
  const byName = new Map<string, Fixture>();
  const diagnostics: Diagnostic[] = [];
  const names = await disk.names(join(root, fixturesDirectory)).catch(() => []);
  for (const name of [...names].sort()) {
    const ending = posix.extname(name);
    if (!endings.includes(ending)) continue;
    const read = await readFixtureFile(disk, root, `${fixturesDirectory}/${name}`);
    if ('problem' in read && read.problem) diagnostics.push(read.problem);
    else if ('fixture' in read) byName.set(name.slice(0, -ending.length), read.fixture);
  }
  return { byName, diagnostics };
}

export async function readFixtureFile(
  disk: Disk,
  root: string,
  file: string,
): Promise<{ readonly fixture: Fixture } | { readonly problem: Diagnostic }> {
  const read = await readText(disk, root, file, maxBytes);
  if (read.kind === 'text') {
    const found = readFixture(read.text, file);
    return found.problem ? { problem: found.problem } : found;
  }
  const why =
    read.kind === 'unreadable'
      ? read.why
      : {
          missing: 'it does not exist',
          outside: 'it leads out of the repository',
          'too-large': 'it is larger than 1 MiB',
          binary: 'it is not plain text in UTF-8',
        }[read.kind];
  return {
    problem: diagnostic(
      'fixture-invalid',
      `The fixture ${file} cannot be read: ${why}.`,
      'Name a file inside the repository, relative to it.',
    ),
  };
}

/** The one of the sequence's own name, else of its metric, else the default. */
export function fixtureFor({ address, trigger }: Sequence, { byName }: Fixtures): Fixture | undefined {
  const metric = trigger.kind === 'metric' ? [slug(trigger.metric.name)] : [];
  for (const name of [address.replaceAll('/', '-'), ...metric, 'default']) {
    const fixture = byName.get(name);
    if (fixture) return fixture;
  }
  return undefined;
}
