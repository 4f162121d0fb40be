/** Controllers on clones of one bare repository: who leads, what they follow, and whose files they leave alone. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { config, gitOf, type LogLine, type Room, room, sequence, start, until } from './room.ts';
import { gitBytes } from '../support/git.ts';
import { identify } from '../support/repository.ts';

const minute = 60_000;
const onBranch = config
  .replace('project: oak\n', 'project: oak\nstate: branch\n')
  .replace('jitter: 0', 'jitter: 0, reconcile: true');
const ended = (log: readonly LogLine[]): readonly string[] =>
  log.flatMap(({ job, result }) => (result === undefined ? [] : [`${job} ${result}`]));
const words = (log: readonly LogLine[]): string => log.map(({ message }) => message).join('\n');

/** The room's repository with a remote, and a way to clone it. */
function shared(here: Room) {
  const top = mkdtempSync(join(tmpdir(), 'sluice-remote-'));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  const remote = join(top, 'remote.git');
  gitBytes(['init', '--quiet', '--bare', '--initial-branch=main', remote]);
  here.git('init', '--quiet', '--initial-branch=main');
  identify(here.root);
  here.git('remote', 'add', 'origin', remote);
  here.git('add', '.');
  here.git('commit', '--quiet', '--message', 'Begin');
  here.git('push', '--quiet', 'origin', 'main');
  return {
    remote,
    clone(name: string) {
      const root = join(top, name);
      gitBytes(['clone', '--quiet', remote, root]);
      identify(root);
      return { root, clock: here.clock, sandbox: here.sandbox, git: gitOf(root) };
    },
    push(files: Readonly<Record<string, string>>) {
      for (const [name, text] of Object.entries(files)) here.write(name, text);
      here.git('add', '.');
      here.git('commit', '--quiet', '--message', 'Change the flows');
      here.git('push', '--quiet', 'origin', 'main');
      return here.git('rev-parse', 'HEAD');
    },
  };
}

test('it follows the branch of the remote and touches nobody’s files', async () => {
  const here = room({ 'sluice.yaml': onBranch });
  const { clone, push } = shared(here);
  const mine = clone('mine');
  writeFileSync(join(mine.root, 'flows/half-done.yaml'), 'name: [\n');
  const one = start(mine, { jobs: ['reconcile'] });
  await one.started;
  await until(() => ended(one.log()).length === 1);
  expect(ended(one.log())).toEqual(['reconcile done']);
  const commit = push({ 'flows/second.yaml': sequence('Second') });
  here.clock.ms += 5 * minute;
  await one.turn();
  await until(() => ended(one.log()).length === 2);
  expect(Object.values(here.sandbox.account.flows).map(({ name }) => name)).toContain('Second');
  expect(existsSync(join(mine.root, 'flows/second.yaml'))).toBe(false);
  mine.git('fetch', '--quiet', 'origin', 'sluice-state');
  const paths = mine.git('ls-tree', '-r', '--name-only', 'FETCH_HEAD', '--', '.sluice/ledger/');
  expect(mine.git('show', `FETCH_HEAD:${paths.split('\n')[0]}`)).toContain(commit);

  // A sluice.yaml that was merged with an error: told, and nothing is applied until it is mended.
  push({ 'sluice.yaml': 'project: My Shop\n', 'flows/third.yaml': sequence('Third') });
  here.clock.ms += 5 * minute;
  await one.turn();
  await until(() => ended(one.log()).length === 3);
  expect(ended(one.log()).at(-1)).toBe('reconcile failed');
  expect(Object.values(here.sandbox.account.flows).map(({ name }) => name)).not.toContain('Third');
  push({ 'sluice.yaml': onBranch });
  here.clock.ms += 5 * minute;
  await one.turn();
  await until(() => ended(one.log()).length === 4);
  expect(Object.values(here.sandbox.account.flows).map(({ name }) => name)).toContain('Third');
  // What failed on the way is told by the log and the figures; told to end, it ended well.
  expect(await one.end()).toBe(0);
  expect(mine.git('worktree', 'list').split('\n')).toHaveLength(1);
}, 120_000);

test('the files of the branch are whole whoever sweeps the temporary directory, and nothing is left of one that was killed', async () => {
  const here = room({ 'sluice.yaml': onBranch });
  const { clone } = shared(here);
  const mine = clone('mine');
  // As one that was killed left it: its process is gone.
  const gone = spawnSync(process.execPath, ['--version']).pid;
  const left = mkdtempSync(join(tmpdir(), `sluice-controller-${gone}-`));
  mine.git('worktree', 'add', '--quiet', '--detach', join(left, 'checkout'), 'HEAD');
  const one = start(mine, { jobs: ['reconcile'] });
  await one.started;
  await until(() => ended(one.log()).length === 1);
  expect(existsSync(left)).toBe(false);
  const places = (): readonly string[] =>
    mine.git('worktree', 'list', '--porcelain').match(/(?<=^worktree ).*$/gm) ?? [];
  expect(places()).toHaveLength(2);

  rmSync(join(places()[1] ?? '', 'flows/cart.yaml'));
  here.clock.ms += 5 * minute;
  await one.turn();
  await until(() => ended(one.log()).length === 2);
  rmSync(places()[1] ?? '', { recursive: true });
  here.clock.ms += 5 * minute;
  await one.turn();
  await until(() => ended(one.log()).length === 3);
  expect(words(one.log()).match(/in step/g)).toHaveLength(2);
  expect(Object.values(here.sandbox.account.flows).map(({ name }) => name)).toContain('Cart');
  await one.end();
  expect(places()).toHaveLength(1);
}, 120_000);

test('a remote that is gone from the last write on: the run has failed and says so; the next one learns what was done', async () => {
  const here = room({ 'sluice.yaml': onBranch });
  const { clone, push, remote } = shared(here);
  const one = start(clone('mine'), { jobs: ['reconcile'] });
  await one.started;
  await until(() => ended(one.log()).length === 1);
  push({ 'flows/cart.yaml': sequence('Cart', 'Another subject') });
  const { faults, account } = here.sandbox;
  const take = faults.take;
  faults.take = (method, path) => {
    if (method === 'PATCH') {
      renameSync(remote, `${remote}-gone`);
      faults.take = take;
    }
    return take(method, path);
  };
  here.clock.ms += 5 * minute;
  await one.turn();
  await until(() => ended(one.log()).length === 2);
  expect(ended(one.log()).at(-1)).toBe('reconcile failed');
  expect(words(one.log())).toMatch(/recorded/);
  expect(JSON.stringify(account.actions)).toContain('Another subject');

  renameSync(`${remote}-gone`, remote);
  here.clock.ms += 40 * minute;
  await one.turn();
  await until(() => ended(one.log()).length === 3);
  expect(ended(one.log()).at(-1), words(one.log())).toBe('reconcile done');
  const text = here.git('--git-dir', remote, 'show', 'sluice-state:.sluice/ledger/AbC123.json');
  expect(text).toContain('Another subject');
  expect(text).not.toContain('"journal"');
  await one.end();
}, 120_000);

test('one leads; the other stands by, and takes over when it is gone', async () => {
  const here = room({ 'sluice.yaml': onBranch });
  const { clone } = shared(here);
  const one = start(clone('one'), { jobs: ['drift'] }, { owner: 'one' });
  await one.started;
  await until(() => ended(one.log()).length === 1);
  const two = start(clone('two'), { jobs: ['drift'] }, { owner: 'two' });
  await two.started;
  expect(words(two.log())).toContain('stands by');
  expect((await two.get('/readyz')).status).toBe(200);
  expect((await two.get('/metrics')).text).toContain('sluice_leader 0');

  // It renews in time, so the other goes on standing by.
  here.clock.ms += 20 * minute;
  await one.turn();
  here.clock.ms += 15 * minute;
  await two.turn();
  expect((await two.get('/metrics')).text).toContain('sluice_leader 0');

  // Now the first is as good as dead: no turn any more. What it did is remembered; what is due since is the second's.
  here.clock.ms = Date.parse('2026-11-23T09:30:00Z');
  await two.turn();
  expect((await two.get('/metrics')).text).toContain('sluice_leader 1');
  await until(() => ended(two.log()).length === 1);
  expect(words(two.log())).toContain('begins, late');
  await one.turn();
  expect((await one.get('/metrics')).text).toContain('sluice_leader 0');
  await two.end();

  // Released, not run out: whoever is there takes it at the next look.
  here.clock.ms += minute;
  await one.turn();
  expect((await one.get('/metrics')).text).toContain('sluice_leader 1');
  await one.end();
  expect([ended(one.log()), ended(two.log())]).toEqual([['drift done'], ['drift done']]);
}, 120_000);

test('reports are committed beside the flows and pushed; a commit of somebody else is kept', async () => {
  const here = room({ 'sluice.yaml': onBranch });
  const { clone, push } = shared(here);
  const one = start(clone('mine'), { jobs: ['report'], commit: true });
  push({ 'flows/second.yaml': sequence('Second') });
  await one.started;
  await until(() => ended(one.log()).length === 1);
  expect(ended(one.log()), one.lines.join('')).toEqual(['report done']);
  await one.end();
  here.git('pull', '--quiet', 'origin', 'main');
  expect(existsSync(join(here.root, 'reports/production/README.md'))).toBe(true);
  expect(here.git('log', '--format=%s').split('\n')).toEqual([
    expect.stringMatching(/^sluice: figures of production to .* \[skip ci\]$/),
    'Change the flows',
    'Begin',
  ]);
}, 120_000);

test('the reports go to the branch that is followed, whatever is checked out', async () => {
  const here = room({ 'sluice.yaml': onBranch });
  const { clone } = shared(here);
  here.git('switch', '--quiet', '--create', 'live');
  here.git('push', '--quiet', 'origin', 'live');
  const mine = clone('mine');
  const one = start(mine, { jobs: ['report'], commit: true, branch: 'live' });
  await one.started;
  await until(() => ended(one.log()).length === 1);
  expect(words(one.log())).toContain('committed to live');
  await one.end();
  here.git('fetch', '--quiet');
  expect(here.git('log', '--format=%s', 'origin/main')).toBe('Begin');
  expect(here.git('log', '-1', '--format=%s', 'origin/live')).toMatch(/^sluice: figures/);
}, 120_000);
