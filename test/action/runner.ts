/**
 * A runner: a repository with history, GitHub, a Klaviyo account, and the action between them, run as an event asks. The
 * clock moves only when somebody sleeps or a test says so.
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { EventPayload } from '../../src/action/io.ts';
import type { Launched } from '../../src/browser/launch.ts';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { oakAndIron } from '../../src/sandbox/account/seed.ts';
import { clear, key, token } from '../support/canary.ts';
import { createSandbox } from '../support/sandbox.ts';
import { createGitHubDouble, type GitHubDouble } from '../support/github-double.ts';
import { runBuilt } from './built-action.ts';
import { headOf, identify, laidOut } from '../support/repository.ts';
import { gitIn, gitText } from '../support/git.ts';

export interface Ran {
  readonly code: number;
  readonly log: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly waited: readonly number[];
}

export interface Runner {
  readonly root: string;
  readonly clock: { ms: number };
  readonly sandbox: Sandbox;
  readonly github: GitHubDouble;
  readonly env: Record<string, string>;
  readonly inputs: Record<string, string>;
  /** Instead of the one of this computer. */
  browser?: () => Promise<Launched>;
  git(...args: string[]): string;
  /** Forgets all history, as a checkout without fetch-depth does. */
  makeShallow(): void;
  /** Writes files (null takes one away), commits them on the branch that is checked out, and gives the commit. */
  commit(files: Readonly<Record<string, string | null>>, message?: string): string;
  run(name: string, payload: EventPayload, more?: Readonly<Record<string, string>>): Promise<Ran>;
  /** A pull request of the commit at hand, of this repository or of a fork. */
  pull(
    number: number,
    action?: string,
    more?: { readonly fork?: boolean; readonly merged?: boolean; readonly base?: string },
  ): Promise<Ran>;
  /** The push to main of the commit at hand, merged from a pull request or not. */
  push(merged?: number): Promise<Ran>;
  remove(): void;
}

/** Where it is set, this built action is run as a process instead of the sources. */
let built: string | undefined;
export const runTheBuilt = (file: string): void => void (built = file);
export const isBuiltRun = (): boolean => built !== undefined;

const repository = { full_name: 'oak/flows', default_branch: 'main' };

export const oneAccount = `project: oak-and-iron
accounts:
  production: { api_key_env: KLAVIYO_API_KEY, flows: flows/, secrets: [CRM_TOKEN] }
policy:
  max_destructive: { count: 100, percent: 100 }
`;

export function runner(config = oneAccount, options: Partial<SandboxOptions> = {}): Runner {
  const root = mkdtempSync(join(tmpdir(), 'sluice-action-'));
  const clock = { ms: Date.UTC(2026, 10, 22, 12) };
  const sandbox = createSandbox({ now: () => clock.ms, accounts: [oakAndIron({ key })], ...options });
  const github = createGitHubDouble(() => clock.ms);
  const told: string[] = [];
  const git = (...args: string[]): string =>
    gitText(root, args, {
      env: {
        GIT_AUTHOR_DATE: new Date(clock.ms).toISOString(),
        GIT_COMMITTER_DATE: new Date(clock.ms).toISOString(),
      },
    });
  const route: typeof fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    return url.hostname === 'api.github.com' ? github.fetch(input, init) : sandbox.fetch(input, init);
  };

  const self: Runner = {
    root,
    clock,
    sandbox,
    github,
    env: { KLAVIYO_API_KEY: key, GITHUB_RUN_ID: '77' },
    // A test about pictures asks for them: a browser takes its time.
    inputs: { 'github-token': token, pictures: 'false' },
    git,
    makeShallow() {
      const head = headOf(root, git);
      git('clone', '--quiet', '--depth=1', '--no-checkout', `file://${root}`, 'shallow');
      rmSync(join(root, '.git'), { recursive: true });
      renameSync(join(root, 'shallow', '.git'), join(root, '.git'));
      rmSync(join(root, 'shallow'), { recursive: true });
      git('reset', '--quiet', head);
    },
    commit(files, message = 'Change the flows') {
      for (const [path, text] of Object.entries(files)) {
        if (text === null) rmSync(join(root, path));
        else {
          mkdirSync(dirname(join(root, path)), { recursive: true });
          writeFileSync(join(root, path), text);
        }
      }
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', message);
      clock.ms += 60_000;
      return headOf(root, git);
    },
    async run(name, payload, more = {}) {
      if (built !== undefined) {
        const event = { name, payload: { repository, ...payload } };
        const inputs = { ...self.inputs, ...more };
        const ran = await runBuilt(self, { file: built, event, inputs, github: github.fetch, klaviyo: sandbox.fetch });
        clock.ms += 60_000;
        told.push(JSON.stringify(ran));
        return ran;
      }
      const log: string[] = [];
      const outputs: Record<string, string> = {};
      const waited: number[] = [];
      let summary = '';
      const inputs: Readonly<Record<string, string>> = { ...self.inputs, ...more };
      // Only here: the built action brings them along, and to load them takes seconds.
      const { runAction } = await import('../../src/action/run.ts');
      const { launchBrowser } = await import('../../src/browser/launch.ts');
      const code = await runAction({
        input: (key) => inputs[key] ?? '',
        output: (key, value) => void (outputs[key] = value),
        summary: async (text) => void (summary += text),
        log: (line) => void log.push(line),
        event: { name, payload: { repository, ...payload } },
        env: { GITHUB_SHA: headOf(root, git), ...self.env, RUNNER_TEMP: join(root, '.git') },
        workspace: root,
        writeFile: async (path, text) => writeFileSync(path, text),
        fetch: route,
        now: () => clock.ms,
        sleep: async (ms) => {
          waited.push(ms);
          clock.ms += ms;
        },
        random: () => 0.5,
        git: gitIn,
        browser: () => (self.browser === undefined ? launchBrowser(process.env) : self.browser()),
      });
      clock.ms += 60_000;
      told.push(...log, JSON.stringify(outputs), summary);
      return { code, log, outputs, summary, waited };
    },
    pull(number, action = 'opened', { fork = false, merged = false, base = 'main' } = {}) {
      const head = { sha: headOf(root, git), repo: { full_name: fork ? 'stranger/flows' : 'oak/flows' } };
      github.heads.set(number, head.sha);
      return self.run('pull_request', { action, pull_request: { number, head, merged, base: { ref: base } } });
    },
    push(merged) {
      const after = headOf(root, git);
      if (merged !== undefined)
        github.pulls.set(after, [
          { number: merged, merged_at: '2026-11-22T12:00:00Z', merge_commit_sha: after, base: { ref: 'main' } },
        ]);
      return self.run('push', { ref: 'refs/heads/main', after });
    },
    remove: () => clear(root, [...told, ...github.log.map((entry) => JSON.stringify(entry))]),
  };
  const begun = clock.ms + 60_000;
  laidOut(`a runner at ${clock.ms} with ${config}`, root, () => {
    git('init', '--quiet', '--initial-branch=main');
    identify(root);
    self.commit({ 'sluice.yaml': config }, 'Begin');
  });
  clock.ms = begun;
  return self;
}
