import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createGitStore, gitFiles } from '../../src/state/git-files.ts';
import { gitBytes, gitIn, gitText } from '../support/git.ts';
import type { Ledger } from '../../src/ledger/ledger-entry.ts';
import { emptyLedger } from '../../src/ledger/ledger-entry.ts';
import { identify, laidOut } from '../support/repository.ts';

const scratch: string[] = [];
const directory = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'sluice-git-'));
  scratch.push(path);
  return path;
};
afterEach(() => {
  for (const path of scratch.splice(0)) rmSync(path, { recursive: true, force: true });
});

const git = (path: string, ...args: string[]): string => gitText(path, args);

/** A repository with a commit, and a change in the work tree and one in the index that are nobody's business. */
function repository(): string {
  const path = directory();
  laidOut('a repository of the store', path, () => begin(path));
  return path;
}

function begin(path: string): void {
  git(path, 'init', '-q', '-b', 'main');
  identify(path, 'A. Author', 'author@example.com');
  writeFileSync(join(path, 'kept.txt'), 'one\n');
  git(path, 'add', '.');
  git(path, 'commit', '-q', '-m', 'First');
  writeFileSync(join(path, 'kept.txt'), 'two\n');
  writeFileSync(join(path, 'staged.txt'), 'staged\n');
  git(path, 'add', 'staged.txt');
}

/** Two clones of one bare repository. */
function clones(): readonly [string, string, string] {
  const place = directory();
  const [first, second, bare] = [join(place, 'first'), join(place, 'second'), join(place, 'origin.git')];
  laidOut('clones of the store', place, () => {
    mkdirSync(first);
    begin(first);
    gitBytes(['clone', '-q', '--bare', first, bare]);
    git(first, 'remote', 'add', 'origin', bare);
    gitBytes(['clone', '-q', bare, second]);
  });
  return [first, second, bare];
}

const branch = 'sluice-state';
const ledger = (accountId: string, more: Partial<Ledger> = {}): Ledger => ({
  ...emptyLedger('oak-and-iron', accountId),
  ...more,
});
const now = (message: string) => ({ message, durable: true });
const later = (message: string) => ({ message, durable: false });
const commits = (path: string): number => Number(git(path, 'rev-list', '--count', branch));

describe('state on a branch', () => {
  it('reads nothing where there is no branch, and makes it with the first write', async () => {
    const path = repository();
    const store = createGitStore(gitIn(path), { branch });
    expect(await store.readLedger('AbC123')).toEqual({ ok: true, data: undefined });
    expect(await store.writeLedger(ledger('AbC123', { commit: 'c1' }), now('first'))).toMatchObject({ ok: true });
    const again = createGitStore(gitIn(path), { branch });
    expect(await again.readLedger('AbC123')).toMatchObject({ ok: true, data: { commit: 'c1' } });
    expect(git(path, 'show', `${branch}:.sluice/ledger/AbC123.json`)).toContain('"commit": "c1"');
  });

  it('touches neither the work tree, nor the index, nor the branch one stands on', async () => {
    const path = repository();
    const before = [git(path, 'status', '--porcelain'), git(path, 'rev-parse', 'HEAD')];
    const store = createGitStore(gitIn(path), { branch });
    await store.writeLedger(ledger('AbC123'), now('first'));
    expect([git(path, 'status', '--porcelain'), git(path, 'rev-parse', 'HEAD')]).toEqual(before);
    expect(readFileSync(join(path, 'kept.txt'), 'utf8')).toBe('two\n');
    expect(git(path, 'ls-tree', '-r', '--name-only', branch)).toBe('.sluice/ledger/AbC123.json');
  });

  it('makes one commit of a batch, which names what is in it', async () => {
    const path = repository();
    const store = createGitStore(gitIn(path), { branch });
    await store.writeLedger(ledger('AbC123', { commit: 'c1' }), now('sluice: begin'));
    await store.writeLedger(ledger('AbC123', { commit: 'c2' }), later('sluice: create a'));
    await store.writeLedger(ledger('AbC123', { commit: 'c3' }), later('sluice: create b'));
    expect(commits(path)).toBe(1);
    await store.flush();
    expect(commits(path)).toBe(2);
    expect(git(path, 'log', '-1', '--format=%B', branch)).toBe('sluice: 2 changes\n\n- create a\n- create b');
    expect(await store.flush()).toMatchObject({ ok: true });
    expect(commits(path)).toBe(2);
  });

  it('keeps texts to the byte', async () => {
    const path = repository();
    const store = createGitStore(gitIn(path), { branch });
    const templates = { T1: '<p>no newline at the end, “quotes”, ü</p>', T2: 'ends with two\n\n', T3: '' };
    const saved = await store.saveBackup(
      'AbC123',
      {
        ...{ version: 1, address: 'a/b c', flow_id: 'Xy12Ab', name: 'A', status: 'live', templates },
        ...{ at: '2026-11-22T12:00:00.000Z', reason: 'deleted' },
        definition: { triggers: [], actions: [], entry_action_id: null },
      },
      now('sluice: save'),
    );
    if (!saved.ok) throw new Error(saved.error.message);
    const again = createGitStore(gitIn(path), { branch });
    expect(await again.listBackups('AbC123')).toEqual({ ok: true, data: [saved.data] });
    expect(await again.readBackup(saved.data)).toMatchObject({ ok: true, data: { templates, address: 'a/b c' } });
  });

  it('pushes where there is a remote, and another clone reads it', async () => {
    const [first, second] = clones();
    await createGitStore(gitIn(first), { branch }).writeLedger(ledger('AbC123', { commit: 'c1' }), now('first'));
    const store = createGitStore(gitIn(second), { branch });
    expect(await store.readLedger('AbC123')).toMatchObject({ ok: true, data: { commit: 'c1' } });
  });

  it('goes on after a lost race where others wrote other files', async () => {
    const [first, second] = clones();
    const [one, two] = [createGitStore(gitIn(first), { branch }), createGitStore(gitIn(second), { branch })];
    await one.writeLedger(ledger('AbC123'), now('first'));
    await two.readLedger('XyZ789');
    await one.writeLedger(ledger('AbC123', { commit: 'c2' }), now('second'));
    expect(await two.writeLedger(ledger('XyZ789', { commit: 'x1' }), now('other'))).toMatchObject({ ok: true });
    const fresh = createGitStore(gitIn(first), { branch });
    expect(await fresh.readLedger('AbC123')).toMatchObject({ ok: true, data: { commit: 'c2' } });
    expect(await fresh.readLedger('XyZ789')).toMatchObject({ ok: true, data: { commit: 'x1' } });
  });

  describe('where others push other files all the time', () => {
    /** So many pushes find that somebody was faster. */
    function busy(times: number): string {
      const [, clone, bare] = clones();
      const hook = join(bare, 'hooks/pre-receive');
      const script = [
        '#!/bin/sh',
        'unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES',
        `[ "$(git rev-list --count main)" -gt ${times} ] && exit 0`,
        'other=$(git -c user.name=B -c user.email=b@example.com commit-tree -p main -m Other "main^{tree}")',
        'exec git update-ref refs/heads/main "$other"',
      ];
      mkdirSync(join(bare, 'hooks'));
      writeFileSync(hook, script.join('\n'));
      chmodSync(hook, 0o755);
      return clone;
    }
    const pauses: number[] = [];
    const write = (directory: string) =>
      gitFiles(
        gitIn(directory),
        { branch: 'main', shared: true },
        { most: 5, pause: async (ms) => pauses.push(ms) },
      ).write([{ path: 'reports/a/README.md', text: 'figures' }], now('figures'));

    it('waits a while and goes on', async () => {
      expect(await write(busy(3))).toEqual({ ok: true, data: undefined });
      expect(pauses).toHaveLength(3);
    });

    it('gives up in the end, and does not say that anybody wrote what it was to write', async () => {
      expect(await write(busy(1000))).toMatchObject({
        ok: false,
        error: { kind: 'failed', message: expect.stringMatching(/Others pushed to the branch main faster/) as string },
      });
    });
  });

  it('says so where somebody else wrote the same ledger', async () => {
    for (const [first, second] of [clones().slice(0, 2), Array(2).fill(repository())] as string[][]) {
      const one = createGitStore(gitIn(first ?? ''), { branch });
      const two = createGitStore(gitIn(second ?? ''), { branch });
      await one.writeLedger(ledger('AbC123'), now('first'));
      await two.readLedger('AbC123');
      await one.writeLedger(ledger('AbC123', { commit: 'c2' }), now('second'));
      const lost = await two.writeLedger(ledger('AbC123', { commit: 'c3' }), now('third'));
      expect(lost).toMatchObject({ ok: false, error: { kind: 'changed' } });
      const fresh = createGitStore(gitIn(second ?? ''), { branch });
      expect(await fresh.readLedger('AbC123')).toMatchObject({ ok: true, data: { commit: 'c2' } });
    }
  });

  it('gives one lease to one of two clones', async () => {
    const [first, second] = clones();
    const request = { accountId: 'AbC123', now: Date.UTC(2026, 10, 22), ttlMs: 600_000, graceMs: 60_000 };
    const [one, two] = [createGitStore(gitIn(first), { branch }), createGitStore(gitIn(second), { branch })];
    // Both have looked before either takes it.
    await Promise.all([one.readLedger('AbC123'), two.readLedger('AbC123')]);
    const answers = await Promise.all([
      one.acquireLease({ ...request, owner: 'one' }),
      two.acquireLease({ ...request, owner: 'two' }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ error: { kind: 'held' } });
  });

  it('gives no lease to who looked before two others took it, one of whom is still at work', async () => {
    const [first, second] = clones();
    const request = { accountId: 'AbC123', now: Date.UTC(2026, 10, 22), ttlMs: 600_000, graceMs: 60_000 };
    const slow = createGitStore(gitIn(second), { branch });
    await slow.readLedger('AbC123');
    for (const [owner, ends] of [
      ['earlier', true],
      ['later', false],
    ] as const) {
      const store = createGitStore(gitIn(first), { branch });
      const taken = await store.acquireLease({ ...request, owner });
      if (!taken.ok) throw new Error(taken.error.message);
      if (ends) await store.releaseLease(taken.data);
    }
    expect(await slow.acquireLease({ ...request, owner: 'slow' })).toMatchObject({
      ok: false,
      error: { kind: 'held', message: expect.stringContaining('later') as string },
    });
    const fresh = createGitStore(gitIn(first), { branch });
    expect(await fresh.acquireLease({ ...request, owner: 'fresh' })).toMatchObject({
      error: { kind: 'held', message: expect.stringContaining('later') as string },
    });
  });

  it('gives the lease to who looked before another took it and gave it back', async () => {
    const [first, second] = clones();
    const request = { accountId: 'AbC123', now: Date.UTC(2026, 10, 22), ttlMs: 600_000, graceMs: 60_000 };
    const slow = createGitStore(gitIn(second), { branch });
    await slow.readLedger('AbC123');
    const store = createGitStore(gitIn(first), { branch });
    const taken = await store.acquireLease({ ...request, owner: 'earlier' });
    if (taken.ok) await store.releaseLease(taken.data);
    expect(await slow.acquireLease({ ...request, owner: 'slow' })).toMatchObject({ ok: true, data: { number: 2 } });
  });

  it('fails with words where the remote cannot be reached, and keeps no token in them', async () => {
    const path = repository();
    git(path, 'remote', 'add', 'origin', 'file://user:secret-token@/nowhere/at-all.git');
    const answer = await createGitStore(gitIn(path), { branch }).readLedger('AbC123');
    expect(answer).toMatchObject({ ok: false, error: { kind: 'failed' } });
    expect(JSON.stringify(answer)).not.toContain('secret-token');
  });

  it('fails with words outside a repository', async () => {
    const answer = await createGitStore(gitIn(directory()), { branch }).readLedger('AbC123');
    expect(answer).toMatchObject({ ok: false, error: { kind: 'failed' } });
  });
});
