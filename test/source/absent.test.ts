/** What cannot be read is never absent: it is an error, so that nothing of it counts as removed. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { nodeDisk } from '../../src/source/disk.ts';
import { readSequenceFiles } from '../../src/source/files.ts';
import { directoryFiles } from '../../src/state/directory-files.ts';

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

const told = async (make: (put: (path: string) => void) => void): Promise<string[]> => {
  root = mkdtempSync(join(tmpdir(), 'sluice-'));
  mkdirSync(join(root, 'flows'));
  make((path) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), 'name: A\n');
  });
  const { diagnostics } = await readSequenceFiles(nodeDisk, root, 'flows/');
  return diagnostics.map(({ code, severity, at }) => `${severity} ${code} ${at?.file}`);
};

test.each<readonly [what: string, path: string, told: readonly string[]]>([
  ['an ending in capitals', 'flows/cart.YAML', ['error file-ending flows/cart.YAML']],
  ['the short ending', 'flows/cart.Yml', ['error file-ending flows/cart.Yml']],
  ['a hidden folder', 'flows/.old/cart.yaml', ['error file-unreadable flows/.old']],
  ['a folder of packages', 'flows/node_modules/x/cart.yaml', ['error file-unreadable flows/node_modules']],
  ['a hidden folder without sequences', 'flows/.cache/x.json', []],
  [
    'too many folders',
    `flows/${'a/'.repeat(33)}cart.yaml`,
    [`error file-unreadable flows/${'a/'.repeat(33).slice(0, -1)}`],
  ],
])('%s', async (_, path, expected) => {
  expect(await told((put) => put(path))).toEqual(expected);
});

test('a folder that became a link', async () => {
  const lines = await told((put) => {
    put('elsewhere/cart.yaml');
    symlinkSync(join(root, 'elsewhere'), join(root, 'flows/shop'));
  });
  expect(lines).toEqual(['error file-unreadable flows/shop']);
});

test('state is written nowhere but in its place', async () => {
  root = mkdtempSync(join(tmpdir(), 'sluice-'));
  const files = directoryFiles(join(root, 'repository'));
  for (const path of ['.sluice/backups/../../../out.json', '/etc/out.json', '.sluice\\..\\out.json']) {
    const written = await files.write([{ path, text: 'x' }], { message: '', durable: true });
    expect(written).toMatchObject({ ok: false, error: { kind: 'failed' } });
    expect(await files.read(path)).toMatchObject({ ok: false });
  }
});
