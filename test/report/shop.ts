/**
 * A shop whose reports are synced into a real local repository with a bare remote. The clock stands where a test puts it
 * and moves only while somebody waits; everything else is the program as a user runs it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../src/cli/io/io.ts';
import { run } from '../../src/cli/program.ts';
import { oakAndIron } from '../../src/sandbox/account/seed.ts';
import type { SandboxState } from '../../src/sandbox/account/state.ts';
import { clear, key } from '../support/canary.ts';
import { createSandbox } from '../support/sandbox.ts';
import { identify, laidOut } from '../support/repository.ts';
import { gitBytes, gitIn, gitText } from '../support/git.ts';

export const hour = 3_600_000;
export const start = Date.parse('2026-11-02T06:00:00Z');

const config = `project: oak
state: directory
accounts:
  production: { api_key_env: KLAVIYO_API_KEY, flows: flows/ }
policy:
  max_destructive: { count: 100, percent: 100 }
`;

export type Files = Readonly<Record<string, string>>;

/** A shop as it stood, to go on from several times. */
export interface Saved {
  readonly home: string;
  readonly state: SandboxState;
  readonly time: number;
}

export async function shop(flows: Files, saved?: Saved) {
  const home = await mkdtemp(join(tmpdir(), 'sluice-report-'));
  const told: string[] = [];
  onTestFinished(() => clear(home, told));
  const [remote, root, other] = ['remote.git', 'here', 'there'].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ];
  let time = saved?.time ?? start;
  const accounts = saved === undefined ? { accounts: [oakAndIron({ key })] } : { state: saved.state };
  const sandbox = createSandbox({ now: () => time, ...accounts });
  const date = (): string => new Date(time).toISOString();
  const git = (directory: string, ...args: string[]): string =>
    gitText(directory, args, { env: { GIT_AUTHOR_DATE: date(), GIT_COMMITTER_DATE: date() } });
  const writeNow = (files: Files, directory = root): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
  };
  const push = (message: string, directory = root): void => {
    git(directory, 'add', '--all');
    git(directory, 'commit', '--quiet', '--message', message);
    git(directory, 'push', '--quiet', 'origin', 'main');
  };
  if (saved === undefined) {
    const files = { '.gitignore': '.sluice/\n', 'sluice.yaml': config, ...flows };
    laidOut(`a shop of ${JSON.stringify(files)}`, home, () => {
      git(home, 'init', '--quiet', '--bare', '--initial-branch=main', remote);
      git(home, 'clone', '--quiet', remote, root);
      identify(root);
      git(root, 'switch', '--quiet', '--create', 'main');
      writeNow(files);
      push('Begin');
    });
  } else {
    await cp(saved.home, home, { recursive: true });
    git(root, 'remote', 'set-url', 'origin', remote);
  }

  const at = {
    sandbox,
    root,
    remote,
    git: (...args: string[]) => git(root, ...args),
    remoteGit: (...args: string[]) => git(remote, ...args),
    write: async (files: Files) => writeNow(files),
    /** Commits and pushes what is in the work tree. */
    push: (message: string) => push(message),
    /** Somebody else, in a clone of their own. */
    async pushElsewhere(files: Files, message: string): Promise<void> {
      await rm(other, { recursive: true, force: true });
      git(home, 'clone', '--quiet', remote, other);
      identify(other);
      writeNow(files, other);
      push(message, other);
    },
    /** As it stands now. The copy is cleared away with the test. */
    async save(): Promise<Saved> {
      const copy = await mkdtemp(join(tmpdir(), 'sluice-saved-'));
      onTestFinished(() => clear(copy));
      await cp(home, copy, { recursive: true });
      return { home: copy, state: sandbox.toJSON(), time };
    },
    at: (ms: number) => void (time = ms),
    now: () => time,
    async sluice(argv: readonly string[], fetch: typeof globalThis.fetch = sandbox.fetch) {
      let out = '';
      let err = '';
      const io: Io = {
        stdout: { write: (text) => void (out += text), isTerminal: false, columns: 100 },
        stderr: { write: (text) => void (err += text), isTerminal: false, columns: 100 },
        env: { KLAVIYO_API_KEY: key },
        cwd: root,
        fetch,
        now: () => time,
        sleep: async (ms) => void (time += ms),
        random: () => 0.5,
        git: gitIn,
        interrupted: new Promise(() => undefined),
      };
      const code = await run(argv, io);
      told.push(out, err);
      return { code, out, err };
    },
    /** Path → text of the reports on the remote's main. */
    reports(): Files {
      const listed = git(remote, 'ls-tree', '-r', '-z', '--format=%(objectname) %(path)', 'main', '--', 'reports/');
      const entries = listed.split('\0').filter((line) => line !== '');
      return Object.fromEntries(
        textsOf(
          remote,
          entries.map((line) => line.split(' ', 2) as [string, string]),
        ),
      );
    },
    /** Path → text of what lies in `.sluice/`, leases left out. */
    async kept(): Promise<readonly (readonly [string, string])[]> {
      const entries = await readdir(join(root, '.sluice'), { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      const lasting = files.filter((path) => !path.includes('/lease/')).sort();
      return Promise.all(lasting.map(async (path) => [relative(root, path), await readFile(path, 'utf8')] as const));
    },
    commits: () => git(remote, 'log', '--format=%s', 'main').split('\n'),
  };
  return at;
}

/** [object, path] → [path, text], without spaces at the ends; one process for all. */
function textsOf(repository: string, entries: readonly (readonly [string, string])[]): [string, string][] {
  const input = entries.map(([object]) => `${object}\n`).join('');
  const out = gitBytes(['-C', repository, 'cat-file', '--batch'], { input });
  let at = 0;
  return entries.map(([, path]) => {
    const head = out.indexOf('\n', at) + 1;
    const size = Number(out.subarray(at, head).toString().split(' ')[2]);
    at = head + size + 1;
    return [
      path,
      out
        .subarray(head, head + size)
        .toString()
        .trim(),
    ];
  });
}

export type Shop = Awaited<ReturnType<typeof shop>>;

/** Rows of all daily files: [day, address, flow id, recipients]. */
export const dailyRows = (reports: Files): readonly (readonly [string, string, string, number])[] =>
  Object.entries(reports)
    .filter(([path]) => path.includes('/data/daily/'))
    .flatMap(([, text]) => text.split('\n').slice(1))
    .filter((line) => line !== '')
    .map((line) => line.split(','))
    .map(([day = '', address = '', , flow = '', , , recipients]) => [day, address, flow, Number(recipients)] as const);
