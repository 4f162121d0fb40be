/** Places of state: which names are places, several files at once, what lies below a prefix, what is swept, and which store is opened. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { success } from '../../src/diagnostics/result.ts';
import { createDirectoryStore, directoryFiles } from '../../src/state/directory-files.ts';
import { createFileStore } from '../../src/state/file-store.ts';
import { openState } from '../../src/state/open-state.ts';
import { below, isStatePath, readEach } from '../../src/state/state-files.ts';
import { done, type LeaseRequest, stateError } from '../../src/state/state-store.ts';
import { gitIn } from '../support/git.ts';
import { watchedFiles } from '../support/state-files.ts';

let root = '';
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'sluice-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));
const how = { message: 'a test', durable: true };
const put = (path: string): string => {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), '{}');
  return join(root, path);
};

describe('a name', () => {
  const outside = ['', '..', '../x', 'a/../x', '/etc/passwd', 'a//b', 'a/', './a', 'a/.', 'a\\b', 'a\0b'];
  it.each<readonly [string, boolean]>([
    ['.sluice/ledger/A.json', true],
    ['reports/production/README.md', true],
    ['.sluice/...', true],
    ...outside.map((path) => [path, false] as const),
  ])('%j', (path, is) => {
    expect(isStatePath(path)).toBe(is);
  });
  it.each(outside)('%j is neither read, listed, written nor swept', async (path) => {
    const files = directoryFiles(root);
    const refused = { ok: false, error: { kind: 'failed', message: expect.stringContaining('is no place below') } };
    expect(await files.read(path)).toMatchObject(refused);
    expect(await files.list(path)).toMatchObject(refused);
    expect(await files.write([{ path, text: 'x' }], how)).toMatchObject(refused);
    expect(await files.sweep?.(path)).toMatchObject(refused);
  });
});

describe('several files', () => {
  const names = Array.from({ length: 45 }, (_, n) => `f${n}`);
  it('are read by their names, those that are there, not all at a time', async () => {
    let [going, most] = [0, 0];
    const found = await readEach(names, async (path) => {
      most = Math.max(most, ++going);
      await Promise.resolve();
      going--;
      return success(path === 'f7' ? undefined : `text of ${path}`);
    });
    const there = names.filter((path) => path !== 'f7');
    expect(found).toEqual(success(new Map(there.map((path) => [path, `text of ${path}`]))));
    expect(most).toBe(20);
  });
  it('are none where one cannot be read', async () => {
    const failed = stateError('failed', 'no way there');
    expect(await readEach(names, async (path) => (path === 'f30' ? failed : success(path)))).toEqual(failed);
  });
});

describe('what a dead writer left', () => {
  const base = Date.UTC(2026, 10, 23, 12) / 1000;
  const aged = (path: string, seconds: number): string => {
    const file = put(path);
    utimesSync(file, base + seconds, base + seconds);
    return file;
  };
  it('is a draft more than a minute older than the youngest lease, whatever else is how old', async () => {
    aged('.sluice/lease/A/1.json', -500);
    aged('.sluice/lease/A/2.json', 0);
    for (const folder of ['lease/A', 'lease']) utimesSync(join(root, '.sluice', folder), base - 900, base - 900);
    const kept = [
      aged('.sluice/ledger/A.json', -900),
      aged('.sluice/ledger/A.json.1.tmp', -60),
      aged('.sluice/ledger/A.json.2.tmp', 5),
      aged('.sluice/ledger/B.json', 900),
    ];
    const gone = [aged('.sluice/ledger/A.json.3.tmp', -61), aged('.sluice/deep/er/x.tmp', -900)];
    expect(await directoryFiles(root).sweep?.('.sluice')).toEqual(done);
    expect([kept, gone].map((files) => files.map((file) => existsSync(file)))).toEqual([
      [true, true, true, true],
      [false, false],
    ]);
  });
  it('is nothing where there is no state, nor is anything where there was no lease', async () => {
    expect(await directoryFiles(root).sweep?.('.sluice')).toEqual(done);
    const draft = aged('.sluice/ledger/A.json.1.tmp', -900);
    expect(await directoryFiles(root).sweep?.('.sluice')).toEqual(done);
    expect(existsSync(draft)).toBe(true);
  });
  it('goes with a lease, and not with one that is refused; a place that keeps nothing of the kind has none', async () => {
    const request: LeaseRequest = { accountId: 'A', owner: 'one', now: 0, ttlMs: 1000, graceMs: 1000 };
    const store = createDirectoryStore(root);
    expect(await store.acquireLease(request)).toMatchObject({ ok: true });
    const draft = aged('.sluice/ledger/A.json.1.tmp', -900);
    expect(await store.acquireLease({ ...request, owner: 'two' })).toMatchObject({ ok: false });
    expect(existsSync(draft)).toBe(true);
    const other = { ...request, accountId: 'B' };
    expect(await createFileStore(watchedFiles(root).files).acquireLease(other)).toMatchObject({ ok: true });
  });
  it('below a prefix is that of its directory; where nothing is swept, nothing is there either', async () => {
    aged('accounts/a/.sluice/lease/A/1.json', 0);
    const [inside, outside] = [aged('accounts/a/.sluice/x.tmp', -900), aged('.sluice/x.tmp', -900)];
    expect(await below('accounts/a/', directoryFiles(root)).sweep?.('.sluice')).toEqual(done);
    expect([inside, outside].map((file) => existsSync(file))).toEqual([false, true]);
    expect(below('accounts/a/', watchedFiles(root).files)).not.toHaveProperty('sweep');
  });
});

it('a ledger that cannot be read is told with what is wrong in it', async () => {
  writeFileSync(put('.sluice/ledger/A.json'), '[]');
  expect(await createDirectoryStore(root).readLedger('A')).toMatchObject({
    error: { kind: 'unreadable', message: '.sluice/ledger/A.json cannot be read: it is not an object.' },
  });
});

it.each([
  [{ kind: 'directory', branch: 'the-state' }, 'the directory .sluice'],
  [{ kind: 'branch', branch: 'the-state' }, 'the branch the-state'],
] as const)('%j is the store that is opened', async (state, place) => {
  await gitIn(root)(['init', '--quiet']);
  const store = openState({ root, git: gitIn }, state);
  expect(await store.readBackup('.sluice/backups/A/none')).toMatchObject({
    error: { message: `There is no backup .sluice/backups/A/none in ${place}.` },
  });
});
