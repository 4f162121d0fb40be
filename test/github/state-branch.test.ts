/** State on a branch at GitHub: made without history, committed with the head we saw, and never lost to a race. */
import { describe, expect, test } from 'vitest';
import type { Backup } from '../../src/ledger/backup.ts';
import { emptyLedger } from '../../src/ledger/ledger-entry.ts';
import { withIntent } from '../../src/ledger/ledger.ts';
import type { LeaseRequest, StateResult } from '../../src/state/state-store.ts';
import { lab, type Lab } from './lab.ts';
import { createGitHubStore } from '../../src/action/state.ts';

const branch = 'sluice-state';
const store = ({ github }: Lab) => createGitHubStore(github, branch);
const files = ({ double }: Lab): string[] => Object.keys(double.objects.files(branch));
const messages = ({ double }: Lab): readonly string[] => double.objects.messages(branch);
const ledger = (account: string, ...names: string[]) =>
  names.reduce(
    (made, name) => withIntent(made, name, { name, hash: 'x', at: '2026-11-22T12:00:00.000Z' }),
    emptyLedger('oak-and-iron', account),
  );
const now = (message: string) => ({ message, durable: true });
const later = (message: string) => ({ message, durable: false });
const dataOf = <T>(result: StateResult<T>): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.data;
};

describe('the branch', () => {
  test('is not there at first, and reading makes none', async () => {
    const at = lab();
    expect(dataOf(await store(at).readLedger('AbC123'))).toBeUndefined();
    expect(at.double.objects.refs.size).toBe(0);
    expect(at.double.log.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('begins without a parent, says what it is, and starts no workflow', async () => {
    const at = lab();
    dataOf(await store(at).writeLedger(ledger('AbC123', 'hello'), now('sluice: intents')));
    expect(files(at)).toEqual(['.sluice/ledger/AbC123.json', 'README.md']);
    expect(messages(at)).toHaveLength(2);
    expect(messages(at).at(-1)).toBe('sluice: intents [skip ci]');
    expect(dataOf(await store(at).readLedger('AbC123'))).toEqual(ledger('AbC123', 'hello'));
  });

  test('takes a batch of intents in one commit, which names them', async () => {
    const at = lab();
    const writer = store(at);
    dataOf(await writer.writeLedger(ledger('AbC123', 'a'), now('sluice: begin')));
    const before = messages(at).length;
    dataOf(await writer.writeLedger(ledger('AbC123', 'a', 'b'), later('sluice: intend b')));
    dataOf(await writer.writeLedger(ledger('AbC123', 'a', 'b', 'c'), later('sluice: intend c')));
    expect(messages(at)).toHaveLength(before);
    expect(dataOf(await writer.readLedger('AbC123'))).toEqual(ledger('AbC123', 'a', 'b', 'c'));
    dataOf(await writer.flush());
    expect(messages(at)).toHaveLength(before + 1);
    expect(messages(at).at(-1)).toMatch(/2 changes[\s\S]*- intend b\n- intend c/);
  });

  test('keeps other accounts and files that are not ours', async () => {
    const at = lab();
    at.double.objects.push(branch, { 'notes.txt': 'mine' }, 'A person was here');
    dataOf(await store(at).writeLedger(ledger('AbC123', 'a'), now('one')));
    dataOf(await store(at).writeLedger(ledger('XyZ789', 'b'), now('two')));
    expect(files(at)).toEqual(['.sluice/ledger/AbC123.json', '.sluice/ledger/XyZ789.json', 'notes.txt']);
  });

  test('holds backups with any letters in them, and gives them back whole', async () => {
    const at = lab();
    const backup: Backup = {
      ...{ version: 1, address: 'welcome', flow_id: 'F1', name: 'Grüße 🎉', status: 'live', reason: 'deleted' },
      at: '2026-11-22T12:00:00.000Z',
      definition: { triggers: [{ type: 'list', id: 'L1' }], actions: [], entry_action_id: null },
      templates: { T1: '<p>Schöne Grüße 🎉</p>' },
    };
    const name = dataOf(await store(at).saveBackup('AbC123', backup, now('backup')));
    expect(dataOf(await store(at).listBackups('AbC123', 'welcome'))).toEqual([name]);
    expect(dataOf(await store(at).readBackup(name))).toEqual(backup);
  });
});

describe('two who write at the same time', () => {
  test('both began the branch: one ledger, the later one is told', async () => {
    const at = lab();
    const [mine, theirs] = [store(at), store(at)];
    for (const one of [mine, theirs]) expect(dataOf(await one.readLedger('AbC123'))).toBeUndefined();
    const results = await Promise.all([
      mine.writeLedger(ledger('AbC123', 'mine'), now('mine')),
      theirs.writeLedger(ledger('AbC123', 'theirs'), now('theirs')),
    ]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'changed' } });
    const winner = results[0].ok ? 'mine' : 'theirs';
    expect(dataOf(await store(at).readLedger('AbC123'))).toEqual(ledger('AbC123', winner));
  });

  test('the same ledger: who comes second loses and says what was changed', async () => {
    const at = lab();
    dataOf(await store(at).writeLedger(ledger('AbC123'), now('begin')));
    const [mine, theirs] = [store(at), store(at)];
    for (const one of [mine, theirs]) dataOf(await one.readLedger('AbC123'));
    dataOf(await theirs.writeLedger(ledger('AbC123', 'theirs'), now('theirs')));
    const lost = await mine.writeLedger(ledger('AbC123', 'mine'), now('mine'));
    expect(lost).toMatchObject({ ok: false, error: { kind: 'changed' } });
    expect(lost.ok ? '' : lost.error.message).toContain('.sluice/ledger/AbC123.json');
    expect(dataOf(await store(at).readLedger('AbC123'))).toEqual(ledger('AbC123', 'theirs'));
  });

  test('another account: the loser of the race writes over the new head, and nothing is lost', async () => {
    const at = lab();
    dataOf(await store(at).writeLedger(ledger('AbC123'), now('begin')));
    const mine = store(at);
    dataOf(await mine.readLedger('AbC123'));
    dataOf(await store(at).writeLedger(ledger('XyZ789', 'theirs'), now('theirs')));
    dataOf(await mine.writeLedger(ledger('AbC123', 'mine'), now('mine')));
    expect(dataOf(await store(at).readLedger('AbC123'))).toEqual(ledger('AbC123', 'mine'));
    expect(dataOf(await store(at).readLedger('XyZ789'))).toEqual(ledger('XyZ789', 'theirs'));
  });

  test('the lease is one run’s', async () => {
    const at = lab();
    dataOf(await store(at).writeLedger(ledger('AbC123'), now('begin')));
    const ask = (owner: string, ms: number): LeaseRequest => ({
      ...{ accountId: 'AbC123', owner, now: ms, clock: 'klaviyo', ttlMs: 1000, graceMs: 100 },
    });
    const results = await Promise.all([
      store(at).acquireLease(ask('run 1', 0)),
      store(at).acquireLease(ask('run 2', 0)),
    ]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'held', until: 1100 } });
    expect(await store(at).acquireLease(ask('run 3', 1050))).toMatchObject({ ok: false, error: { kind: 'held' } });
    expect(dataOf(await store(at).acquireLease(ask('run 3', 1200)))).toMatchObject({ number: 2, owner: 'run 3' });
  });

  test('the very same was written by another meanwhile: nobody lost anything, so nobody is told', async () => {
    const at = lab();
    const mine = store(at);
    dataOf(await mine.writeLedger(ledger('AbC123'), now('begin')));
    const before = messages(at).length;
    at.double.faults.push({
      method: 'POST',
      path: /graphql/,
      status: 0,
      meanwhile: () => void at.double.objects.push(branch, written, 'The same'),
    });
    const other = lab();
    dataOf(await store(other).writeLedger(ledger('AbC123', 'a'), now('x')));
    const path = '.sluice/ledger/AbC123.json';
    const written = { [path]: other.double.objects.files(branch)[path]! };
    dataOf(await mine.writeLedger(ledger('AbC123', 'a'), now('mine')));
    expect(dataOf(await store(at).readLedger('AbC123'))).toEqual(ledger('AbC123', 'a'));
    expect(messages(at).length).toBeGreaterThan(before);
  });
});

describe('a token that may only read contents', () => {
  test('is told which permission it lacks, when the branch is begun', async () => {
    const at = lab();
    at.double.token.set('contents', 'read');
    const refused = await store(at).writeLedger(ledger('AbC123'), now('one'));
    expect(refused.ok ? '' : refused.error.message).toContain('"contents: write"');
  });

  test('and when it is written', async () => {
    const at = lab();
    dataOf(await store(at).writeLedger(ledger('AbC123'), now('begin')));
    at.double.token.set('contents', 'read');
    const refused = await store(at).writeLedger(ledger('AbC123', 'a'), now('one'));
    expect(refused.ok ? '' : refused.error.message).toContain('"contents: write"');
    expect(dataOf(await store(at).readLedger('AbC123'))).toEqual(ledger('AbC123'));
  });
});

describe('what cannot be read', () => {
  test('is an error, never an absence: no second ledger is begun over the first', async () => {
    const at = lab();
    dataOf(await store(at).writeLedger(ledger('AbC123', 'a'), now('begin')));
    at.double.faults.push({ method: 'GET', path: /git\/blobs/, status: 404, body: { message: 'Not Found' } });
    const read = await store(at).readLedger('AbC123');
    expect(read).toMatchObject({ ok: false, error: { kind: 'failed' } });
  });

  test('is an error for backups too, which are read when they are asked for', async () => {
    const at = lab();
    const backup: Backup = {
      ...{ version: 1, address: 'welcome', flow_id: 'F1', name: 'Hi', status: 'live', reason: 'deleted' },
      at: '2026-11-22T12:00:00.000Z',
      definition: { triggers: [{ type: 'list', id: 'L1' }], actions: [], entry_action_id: null },
      templates: {},
    };
    const name = dataOf(await store(at).saveBackup('AbC123', backup, now('backup')));
    at.double.faults.push({ method: 'GET', path: /git\/blobs/, status: 404, body: { message: 'Not Found' } });
    const read = await store(at).readBackup(name);
    expect(read).toMatchObject({ ok: false, error: { kind: 'failed' } });
    expect(read.ok ? '' : read.error.message).toContain('sluice-state');
  });
});

test('a commit whose answer was lost is found on the branch: the write counts as kept', async () => {
  const at = lab();
  const writer = store(at);
  dataOf(await writer.writeLedger(ledger('AbC123'), now('begin')));
  at.double.faults.push({ method: 'POST', path: /graphql/, status: 502, after: true });
  const before = messages(at).length;
  dataOf(await writer.writeLedger(ledger('AbC123', 'a'), now('one')));
  dataOf(await writer.writeLedger(ledger('AbC123', 'a', 'b'), now('two')));
  expect(messages(at)).toHaveLength(before + 2);
  expect(dataOf(await store(at).readLedger('AbC123'))).toEqual(ledger('AbC123', 'a', 'b'));
});
