/** Who leads, by tables of what the state answers; the lease itself is the one applies use. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLeader } from '../../src/controller/leader.ts';
import { readRuns, runFiles, writeRuns } from '../../src/controller/jobs/runs.ts';
import { createDirectoryStore } from '../../src/state/directory-files.ts';
import type { StateStore } from '../../src/state/state-store.ts';
import { stateError } from '../../src/state/state-store.ts';
import { gitIn } from '../support/git.ts';

const minute = 60_000;

function place() {
  const root = mkdtempSync(join(tmpdir(), 'sluice-lead-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const clock = { ms: Date.parse('2026-11-23T08:00:00Z') };
  let asked = 0;
  let broken = false;
  const open = (): StateStore => {
    asked++;
    const store = createDirectoryStore(root);
    const fails = async () => stateError('failed', 'The disk is full.');
    return broken ? { ...store, acquireLease: fails, renewLease: fails } : store;
  };
  /** On a machine whose clock is so far off. */
  const leader = (owner: string, off = 0, once = false) => {
    const clocks = { now: () => clock.ms + off, counted: () => clock.ms };
    return createLeader({ open, owner, name: 'controller', ...clocks, ttlMs: 30 * minute, once });
  };
  return {
    ...{ root, clock, leader },
    asked: () => asked,
    breakDown: (is: boolean) => void (broken = is),
  };
}

test('it asks for the lease once, and then only when half of it is gone', async () => {
  const { clock, leader, asked } = place();
  const one = leader('one');
  for (let beat = 0; beat < 120; beat++) {
    expect(await one.step()).toEqual({ kind: 'leader' });
    clock.ms += 5000;
  }
  expect(asked()).toBe(1);
  clock.ms += 10 * minute;
  await one.step();
  expect(asked()).toBe(2);
});

test('one that stands by looks once a minute, and when the lease has run out', async () => {
  const { clock, leader, asked } = place();
  const [one, two] = [leader('one'), leader('two')];
  await one.step();
  const until = clock.ms + 30 * minute + 30_000;
  expect(await two.step()).toEqual({ kind: 'standby', until });
  const before = asked();
  for (let beat = 0; beat < 12; beat++) {
    clock.ms += 5000;
    expect((await two.step()).kind).toBe('standby');
  }
  expect(asked() - before).toBe(1);
  clock.ms = until;
  expect([await two.step(), one.isLeader(), two.isLeader()]).toEqual([{ kind: 'leader' }, false, true]);
});

test('while the state cannot be asked whoever leads goes on until the lease ends, and not a moment longer', async () => {
  const { clock, leader, breakDown } = place();
  const one = leader('one');
  await one.step();
  breakDown(true);
  clock.ms += 20 * minute;
  expect([(await one.step()).kind, one.isLeader()]).toEqual(['unknown', true]);
  clock.ms += 10 * minute;
  expect([(await one.step()).kind, one.isLeader()]).toEqual(['unknown', false]);
  breakDown(false);
  clock.ms += minute;
  expect([(await one.step()).kind, one.isLeader()]).toEqual(['leader', true]);
});

test.each([-600, -31, 31, 600])(
  'a machine whose clock is %i minutes off neither takes the lead nor keeps it',
  async (off) => {
    const { clock, leader } = place();
    const [one, two] = [leader('one'), leader('two', off * minute)];
    for (let beat = 0; beat < 120; beat++) {
      expect([(await one.step()).kind, (await two.step()).kind]).toEqual(['leader', 'standby']);
      clock.ms += minute;
    }
    // The first is dead: the other waits as long as a lease lasts, and no longer.
    for (let beat = 0; beat < 31; beat++) {
      await two.step();
      clock.ms += minute;
    }
    expect([one.isLeader(), (await two.step()).kind]).toEqual([false, 'leader']);
  },
);

test('one that looks once goes by the end that it reads', async () => {
  const { clock, leader } = place();
  await leader('one').step();
  expect((await leader('two', 0, true).step()).kind).toBe('standby');
  clock.ms += 31 * minute;
  expect((await leader('two', 0, true).step()).kind).toBe('leader');
});

test('what is released is the next one’s at its next look', async () => {
  const { clock, leader } = place();
  const [one, two] = [leader('one'), leader('two')];
  await one.step();
  await two.step();
  await one.release();
  expect(one.isLeader()).toBe(false);
  clock.ms += minute;
  expect(await two.step()).toEqual({ kind: 'leader' });
});

test('what has run is remembered over another number of shares; a broken file has not run', async () => {
  const { root } = place();
  const files = runFiles({ root, git: gitIn }, { kind: 'directory', branch: '' });
  await writeRuns(
    files,
    'all',
    new Map([
      ['a report', 1000],
      ['b report', 1000],
    ]),
  );
  await writeRuns(files, '1-of-2', new Map([['a report', 5000]]));
  await files.write([{ path: '.sluice/controller/2-of-2.json', text: '{"runs":' }], { message: 'x', durable: true });
  expect(await readRuns(files)).toEqual({
    ok: true,
    data: new Map([
      ['a report', 5000],
      ['b report', 1000],
    ]),
  });
});
