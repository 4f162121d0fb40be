/** The three faces, each with an account and a repository just before the run that is to die. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/program.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { oakAndIron } from '../../src/sandbox/account/seed.ts';
import { runBuilt } from '../../test/action/built-action.ts';
import { runner } from '../../test/action/runner.ts';
import { createGitHubDouble, type GitHubDouble } from '../../test/support/github-double.ts';
import type { GitHubObjects } from '../../test/support/github-objects.ts';
import { key, secret } from '../../test/support/canary.ts';
import { argvOf, type FaceName, type Files, type Kind } from './kinds.ts';
import type { Place } from './place.ts';
import { runCommand } from './processes.ts';
import { gitIn } from '../../src/git/command.ts';

/** `directory`: where the bundles are. */
export type Face = (kind: Kind, directory: string) => Promise<Eve>;

export interface Eve {
  /** A place of its own, equal to each other one. */
  open(): Place;
  remove(): void;
}

export const start = Date.UTC(2026, 10, 22, 12);
const minute = 60_000;
const ledgerPath = '.sluice/ledger/AbC123.json';

export const configOf = ({ policy = '' }: Kind, more = ''): string =>
  `project: oak\naccounts:\n  production: { api_key_env: KLAVIYO_API_KEY, flows: flows/, secrets: [CRM_TOKEN] }\npolicy: { max_destructive: { count: 9, percent: 100 }${policy} }\n${more}`;

/** Paths of files by address. */
const pathsOf = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([address, yaml]) => [`flows/${address}.yaml`, yaml]));

export function put(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    rmSync(join(root, path), { force: true });
    if (text === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** The command in this process: for what comes before and after the run that is looked at. */
export async function sluice(
  root: string,
  sandbox: Sandbox,
  clock: { ms: number },
  argv: readonly string[],
): Promise<{ readonly code: number; readonly said: string; readonly out: string }> {
  let [said, out] = ['', ''];
  const code = await run([...argv, '--root', root], {
    stdout: { write: (text) => void ((said += text), (out += text)), isTerminal: false, columns: 100 },
    stderr: { write: (text) => void (said += text), isTerminal: false, columns: 100 },
    env: { KLAVIYO_API_KEY: key, CRM_TOKEN: secret },
    cwd: root,
    fetch: sandbox.fetch,
    now: () => clock.ms,
    sleep: async (ms) => void (clock.ms += ms),
    random: () => 0.5,
    git: gitIn,
    interrupted: new Promise(() => undefined),
  });
  return { code, said, out };
}

const flowIn = (ledger: string): string =>
  ledger === ''
    ? ''
    : ((JSON.parse(ledger) as { entries: Record<string, { flow_id: string }> }).entries['it']?.flow_id ?? '');

/** Applies what came before, lets the hand do its part, and writes what is asked for now. */
async function lead(
  kind: Kind,
  { sandbox, clock, ledger }: Pick<Place, 'sandbox' | 'clock' | 'ledger'>,
  write: (files: Files) => void,
  applied: () => Promise<{ readonly code: number; readonly said: string }>,
): Promise<void> {
  for (const files of kind.earlier ?? []) {
    write(pathsOf(files));
    const { code, said } = await applied();
    if (code !== 0) throw new Error(`${kind.name}: what came before was not applied: ${said}`);
    clock.ms += 10 * minute;
  }
  const named = kind.hand?.(sandbox, flowIn(ledger()));
  clock.ms += kind.later ?? 0;
  write(pathsOf(kind.files(typeof named === 'string' ? named : flowIn(ledger()))));
  clock.ms += minute;
}

const limits = { enforce: false };
const earlierApply = ['apply', '--yes', '--allow', 'it'];

const copyOf = (root: string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'sluice-deaths-'));
  cpSync(root, copy, { recursive: true });
  return copy;
};
const take = (root: string) => (): void => rmSync(root, { recursive: true, force: true });

const commandLine: Face = async (kind, directory) => {
  const eve = mkdtempSync(join(tmpdir(), 'sluice-deaths-'));
  const clock = { ms: start };
  const sandbox = createSandbox({ now: () => clock.ms, accounts: [oakAndIron({ key })], limits });
  const ledgerIn = (root: string) => (): string => {
    const path = join(root, ledgerPath);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  put(eve, { 'sluice.yaml': configOf(kind) });
  await lead(
    kind,
    { sandbox, clock, ledger: ledgerIn(eve) },
    (files) => put(eve, files),
    () => sluice(eve, sandbox, clock, earlierApply),
  );
  const state = sandbox.toJSON();
  const open = (): Place => {
    const root = copyOf(eve);
    const here = { clock: { ...clock }, root };
    const place = { ...here, sandbox: createSandbox({ now: () => here.clock.ms, state, limits }) };
    return {
      ...place,
      ledger: ledgerIn(root),
      run: (killer, isAgain) => {
        const argv = isAgain ? (kind.again ?? argvOf(kind)) : argvOf(kind);
        return runCommand(join(directory, 'cli.mjs'), argv, place, killer);
      },
      remove: take(root),
    };
  };
  return { open, remove: take(eve) };
};

/** State on a branch at GitHub; what needs a word gets its label on the pull request. */
const action: Face = async (kind, directory) => {
  const self = runner(configOf(kind), { limits });
  const { sandbox, clock, github } = self;
  self.env['CRM_TOKEN'] = secret;
  const ledgerOf = (objects: GitHubObjects) => (): string => objects.files('sluice-state')[ledgerPath] ?? '';
  let pull = 10;
  const labelled = async (labels = ['sluice:allow-delete', 'sluice:allow-replace']): Promise<void> => {
    pull += 1;
    await self.pull(pull);
    github.people.set('robin', 'write');
    for (const label of labels) github.label(pull, label, 'robin');
    clock.ms += minute;
  };
  const merged = (): void => {
    const after = self.git('rev-parse', 'HEAD');
    github.pulls.set(after, [
      { number: pull, merged_at: '2026-11-22T12:00:00Z', merge_commit_sha: after, base: { ref: 'main' } },
    ]);
  };
  await lead(
    kind,
    { sandbox, clock, ledger: ledgerOf(github.objects) },
    (files) => void self.commit(files),
    async () => {
      await labelled();
      merged();
      const { code, log } = await self.push(pull);
      return { code, said: log.join('\n') };
    },
  );
  if (kind.allow === true) await labelled(kind.labels && [...kind.labels]);
  merged();
  const payload = {
    repository: { full_name: 'oak/flows', default_branch: 'main' },
    ref: 'refs/heads/main',
    after: self.git('rev-parse', 'HEAD'),
  };
  const state = sandbox.toJSON();
  const open = (): Place => {
    // The work tree is read alone, so it needs no copy.
    const here = { clock: { ...clock }, root: self.root };
    const place = { ...here, sandbox: createSandbox({ now: () => here.clock.ms, state, limits }) };
    const double: GitHubDouble = {
      ...github,
      ...createGitHubDouble(() => here.clock.ms, 'oak/flows', github.objects.copy()),
    };
    for (const name of ['pulls', 'heads', 'reviews', 'people', 'events'] as const)
      for (const [id, value] of github[name]) (double[name] as Map<unknown, unknown>).set(id, value);
    double.comments.push(...github.comments);
    return {
      ...place,
      ledger: ledgerOf(double.objects),
      async run(killer) {
        const { code, log } = await runBuilt(
          { ...self, clock: here.clock },
          {
            file: join(directory, 'action.mjs'),
            event: { name: 'push', payload },
            inputs: self.inputs,
            github: killer.through(double.fetch),
            klaviyo: killer.through(place.sandbox.fetch),
            began: (child) => killer.aim(child, false),
          },
        );
        return { code, said: log.join('\n') };
      },
      remove: () => undefined,
    };
  };
  return { open, remove: () => self.remove() };
};

/** State on a branch of the remote it follows. */
const controller: Face = async (kind, directory) => {
  const eve = mkdtempSync(join(tmpdir(), 'sluice-deaths-'));
  const clock = { ms: start };
  const sandbox = createSandbox({ now: () => clock.ms, accounts: [oakAndIron({ key })], limits });
  const root = join(eve, 'clone');
  const git = (...args: string[]): string =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  git('init', '--quiet', '--bare', '--initial-branch=main', join(eve, 'remote.git'));
  git('clone', '--quiet', join(eve, 'remote.git'), root);
  // A copy of both is whole too.
  git('-C', root, 'remote', 'set-url', 'origin', '../remote.git');
  git('-C', root, 'config', 'user.name', 'Robin');
  git('-C', root, 'config', 'user.email', 'robin@oakandiron.test');
  const ledgerIn = (top: string) => (): string => {
    try {
      return git('--git-dir', join(top, 'remote.git'), 'show', `sluice-state:${ledgerPath}`);
    } catch {
      return '';
    }
  };
  const write = (files: Files): void => {
    put(root, files);
    git('-C', root, 'add', '--all', '--', 'flows', 'sluice.yaml');
    git('-C', root, 'commit', '--quiet', '--allow-empty', '--message', 'Change the flows');
    git('-C', root, 'push', '--quiet', 'origin', 'HEAD:main');
  };
  put(root, {
    'sluice.yaml': configOf(kind, 'state: branch\ncontroller: { jitter: 0, reconcile: true }\n'),
    'flows/.keep': '',
  });
  await lead(kind, { sandbox, clock, ledger: ledgerIn(eve) }, write, () => sluice(root, sandbox, clock, earlierApply));
  const state = sandbox.toJSON();
  const open = (): Place => {
    const top = copyOf(eve);
    const here = { clock: { ...clock }, root: join(top, 'clone') };
    const place = { ...here, sandbox: createSandbox({ now: () => here.clock.ms, state, limits }) };
    return {
      ...place,
      ledger: ledgerIn(top),
      run: (killer) =>
        runCommand(
          join(directory, 'cli.mjs'),
          ['controller', '--once', '--jobs', 'reconcile', '--no-commit'],
          place,
          killer,
        ),
      remove: take(top),
    };
  };
  return { open, remove: take(eve) };
};

export const faces: Readonly<Record<FaceName, Face>> = { 'command line': commandLine, action, controller };
