/** What is carried: dist/, the package as npm packs it, and all that installing it brings. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './row.ts';
import { megabytes } from './row.ts';

function bytesBelow(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly dev?: boolean; readonly peer?: boolean; readonly optional?: boolean }>
  >;
}

/** Folders of the packages that a user's `npm install` brings: neither for development nor the optional peer's. */
function installed(): readonly string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  return Object.entries(packages)
    .filter(([path, { dev, peer }]) => path !== '' && dev !== true && peer !== true)
    .map(([path]) => path);
}

/** A package's own files, those of packages nested in it left out (they are counted themselves). */
const ownBytes = (path: string): number =>
  readdirSync(path, { withFileTypes: true }).reduce((sum, entry) => {
    const inner = join(path, entry.name);
    if (entry.name === 'node_modules') return sum;
    return sum + (entry.isDirectory() ? bytesBelow(inner) : entry.isFile() ? statSync(inner).size : 0);
  }, 0);

export function sizeRows(): readonly Row[] {
  const packages = installed();
  const packed = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as readonly { readonly size: number; readonly unpackedSize: number }[];
  const brought = packages.reduce((sum, path) => sum + ownBytes(path), 0);
  const row = (what: string, figure: string, floor = '–'): Row => ({ what, figure, floor, ratio: '–', goal: '–' });
  return [
    row('size of dist/', megabytes(bytesBelow('dist'))),
    row('size of the package, unpacked', megabytes(packed[0]?.unpackedSize ?? NaN)),
    row(`what \`npm install\` brings besides: ${packages.length} packages`, megabytes(brought)),
  ];
}
