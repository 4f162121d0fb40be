/** Files of state in a directory: what is absent, what cannot be read, and what is never written over. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDirectoryStore, directoryFiles } from '../../src/state/directory-files.ts';
import { below, type FileChange, versionOf } from '../../src/state/state-files.ts';

let root = '';
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'sluice-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const how = { message: 'a test', durable: true };
const put = (path: string, text: string): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const read = (path: string) => directoryFiles(root).read(path);
const list = (path: string) => directoryFiles(root).list(path);
const write = (...changes: FileChange[]) => directoryFiles(root).write(changes, how);
/** A name no file system takes: an error that is not "there is none". */
const tooLong = 'x'.repeat(300);
const failed = {
  ok: false,
  error: { kind: 'failed', message: expect.stringMatching(/^A file of the work tree cannot be read or written: \w+/) },
};
const changed = (path: string) => ({
  ok: false,
  error: { kind: 'changed', message: `${path} was changed by somebody else since it was read. Run it again.` },
});

describe('a file', () => {
  it('is read with its version', async () => {
    put('a/b.json', 'grüße');
    expect(await read('a/b.json')).toEqual({ ok: true, data: { text: 'grüße', version: versionOf('grüße') } });
  });
  it.each(['none.json', 'a/none.json', 'file/none.json'])('is not there: %s', async (path) => {
    put('file', '');
    expect(await read(path)).toEqual({ ok: true, data: undefined });
  });
  it('that cannot be read is an error, never one that is not there', async () => {
    mkdirSync(join(root, 'directory'));
    expect(await read('directory')).toMatchObject(failed);
    expect(await read(tooLong)).toMatchObject(failed);
  });
});

describe('a list', () => {
  it('is of all files below, in order, without drafts and what is no file', async () => {
    for (const path of ['a/z', 'a/b/c', 'a/b.tmp.json', 'a/.tmpx', 'a/x.tmp', 'a/b/y.tmp', 'other']) put(path, '');
    symlinkSync(join(root, 'other'), join(root, 'a/link'));
    expect(await list('a')).toEqual({ ok: true, data: ['a/.tmpx', 'a/b.tmp.json', 'a/b/c', 'a/z'] });
  });
  it.each(['none', 'file'])('is empty where there is no directory: %s', async (path) => {
    put('file', '');
    expect(await list(path)).toEqual({ ok: true, data: [] });
  });
  it('that cannot be read is an error, never an empty one', async () => {
    expect(await list(tooLong)).toMatchObject(failed);
  });
});

describe('a write', () => {
  it('makes, replaces and removes, and leaves nothing else', async () => {
    put('b', 'old');
    put('c', 'gone');
    const changes = [
      { path: 'deep/er/a', text: 'new', expect: null },
      { path: 'b', text: 'grüße', expect: versionOf('old') },
      { path: 'c', text: null, expect: versionOf('gone') },
      { path: 'd', text: null },
      { path: 'e', text: 'whatever is there' },
    ];
    expect(await write(...changes)).toEqual({ ok: true, data: undefined });
    expect([textOf('deep/er/a'), textOf('b'), textOf('e')]).toEqual(['new', 'grüße', 'whatever is there']);
    expect(readdirSync(root).sort()).toEqual(['b', 'deep', 'e']);
    expect(readdirSync(join(root, 'deep/er'))).toEqual(['a']);
  });
  it.each<[string, FileChange]>([
    ['another version', { path: 'b', text: 'mine', expect: versionOf('read before') }],
    ['something, where nothing was', { path: 'b', text: 'mine', expect: null }],
    ['nothing, where something was', { path: 'none', text: 'mine', expect: versionOf('read before') }],
  ])('is refused as a whole over %s', async (_, change) => {
    put('b', 'theirs');
    expect(await write({ path: 'a', text: 'first' }, change)).toMatchObject(changed(change.path));
    expect(readdirSync(root)).toEqual(['b']);
    expect(textOf('b')).toBe('theirs');
  });
  it('is refused over a file that came a moment ago', async () => {
    const twice = ['first', 'second'].map((text) => ({ path: 'a', text, expect: null }));
    expect(await write(...twice)).toMatchObject(changed('a'));
    expect([readdirSync(root), textOf('a')]).toEqual([['a'], 'first']);
  });
  it('that fails says so, and leaves no draft', async () => {
    mkdirSync(join(root, 'directory/full'), { recursive: true });
    put('file', '');
    expect(await write({ path: 'directory', text: 'x' })).toMatchObject(failed);
    expect(await write({ path: 'directory', text: null })).toMatchObject(failed);
    expect(await write({ path: 'file/below', text: 'x' })).toMatchObject(failed);
    expect(await write({ path: 'directory', text: 'x', expect: null })).toMatchObject(failed);
    expect(await write({ path: tooLong, text: 'x', expect: null })).toMatchObject(failed);
    expect(readdirSync(root).sort()).toEqual(['directory', 'file']);
  });
});

describe('below a prefix', () => {
  it('the same files by shorter names', async () => {
    const whole = directoryFiles(root);
    const part = below('accounts/a/', whole);
    expect(await part.write([{ path: 'state/x', text: 'X', expect: null }], how)).toEqual({
      ok: true,
      data: undefined,
    });
    expect(textOf('accounts/a/state/x')).toBe('X');
    expect(await part.read('state/x')).toEqual({ ok: true, data: { text: 'X', version: versionOf('X') } });
    expect(await part.list('state')).toEqual({ ok: true, data: ['state/x'] });
    expect(await part.list(tooLong)).toMatchObject(failed);
    expect(await part.flush()).toEqual(await whole.flush());
    expect(part.place).toBe(whole.place);
  });
  it('of nothing they are what they were', () => {
    const whole = directoryFiles(root);
    expect(below('', whole)).toBe(whole);
  });
});

it('what a dead writer left half written goes with the next lease; what is being written stays', async () => {
  const drafts = ['.sluice/ledger/A.json.1.tmp', '.sluice/ledger/A.json.2.tmp'].map((name) => join(root, name));
  mkdirSync(join(root, '.sluice/ledger'), { recursive: true });
  for (const draft of drafts) writeFileSync(draft, '{');
  const old = Date.now() / 1000 - 600;
  utimesSync(drafts[0] ?? '', old, old);
  const request = { accountId: 'A', owner: 'one', now: 0, ttlMs: 1000, graceMs: 1000 };
  expect((await createDirectoryStore(root).acquireLease(request)).ok).toBe(true);
  expect(drafts.map((draft) => existsSync(draft))).toEqual([false, true]);
});

describe('a link out of the repository', () => {
  let away = '';
  beforeEach(() => {
    away = mkdtempSync(join(tmpdir(), 'sluice-'));
    writeFileSync(join(away, 'A.json'), 'theirs');
  });
  afterEach(() => rmSync(away, { recursive: true, force: true }));
  const refused = { ok: false, error: { message: expect.stringContaining('leads out of the repository, or nowhere') } };

  it.each([
    ['reports', 'reports/deep/README.md', ''],
    ['.sluice', '.sluice/ledger/A.json', ''],
    ['.sluice/ledger', '.sluice/ledger/A.json', ''],
    ['.sluice/ledger/A.json', '.sluice/ledger/A.json', 'A.json'],
    ['.sluice/ledger/A.json', '.sluice/ledger/A.json', 'none.json'],
  ])('at %s is neither read nor written through', async (at, path, to) => {
    mkdirSync(join(root, at, '..'), { recursive: true });
    symlinkSync(join(away, to), join(root, at));
    expect(await read(path)).toMatchObject(refused);
    expect(await list(at)).toMatchObject(refused);
    for (const change of [
      { path, text: 'x' },
      { path, text: 'x', expect: null },
      { path, text: null },
    ])
      expect(await write(change)).toMatchObject(refused);
    expect([readdirSync(away), readFileSync(join(away, 'A.json'), 'utf8')]).toEqual([['A.json'], 'theirs']);
  });

  it('is none where it leads to another place inside', async () => {
    mkdirSync(join(root, 'kept'));
    symlinkSync(join(root, 'kept'), join(root, '.sluice'));
    expect(await write({ path: '.sluice/ledger/A.json', text: 'x', expect: null })).toEqual({
      ok: true,
      data: undefined,
    });
    expect(textOf('kept/ledger/A.json')).toBe('x');
  });
});
