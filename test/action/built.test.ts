/**
 * dist/action.js as the runner runs it: a process of its own, told by variables and files, with GitHub and Klaviyo behind
 * addresses on this machine. What it does is held by the scenarios; here it is that the bundle does it too.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { serveSandbox, type ServedSandbox } from '../../src/sandbox/server.ts';
import { two } from '../apply/sequences.ts';
import { type Served, serveFetch } from '../support/serve-fetch.ts';
import { type Runner, runner } from './runner.ts';

const built = resolve('dist/action.js');
const isBuilt = existsSync(built);
if (!isBuilt) console.warn('dist/action.js is not built (npm run build): it is not run as the runner runs it.');

const key = 'pk_sandbox';
const token = 'ghs_secret-of-the-token';
const presets = (): Record<string, string> => {
  const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, { default?: string }> };
  return Object.fromEntries(Object.entries(inputs).map(([name, { default: preset = '' }]) => [name, preset]));
};

let at: Runner;
let github: Served;
let klaviyo: ServedSandbox;
let temp: string;
beforeEach(async () => {
  // The process has the clock of the machine, and so do those it talks to.
  at = runner(undefined, { now: Date.now });
  temp = mkdtempSync(join(tmpdir(), 'sluice-runner-'));
  github = await serveFetch(at.github.fetch);
  klaviyo = await serveSandbox({ sandbox: at.sandbox });
});
afterEach(async () => {
  await Promise.all([github.close(), klaviyo.close()]);
  at.remove();
  rmSync(temp, { recursive: true, force: true });
});

interface Step {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: string;
  readonly summary: string;
}

async function step(event: string, payload: object, more: Readonly<Record<string, string>> = {}): Promise<Step> {
  const file = (name: string, text = ''): string => {
    const path = join(temp, name);
    writeFileSync(path, text);
    return path;
  };
  const repository = { full_name: 'oak/flows', name: 'flows', owner: { login: 'oak' }, default_branch: 'main' };
  const files = { GITHUB_OUTPUT: file('output'), GITHUB_STEP_SUMMARY: file('summary') };
  const inputs = { ...presets(), 'github-token': token, 'klaviyo-api-key': key, ...more };
  const child = spawn(process.execPath, [built], {
    // A step of an action stands in the workspace; nothing of our own environment goes in but what finds git.
    cwd: at.root,
    env: {
      PATH: process.env.PATH,
      HOME: temp,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify({ repository, ...payload })),
      GITHUB_REPOSITORY: 'oak/flows',
      GITHUB_SHA: at.git('rev-parse', 'HEAD'),
      GITHUB_WORKSPACE: at.root,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_API_URL: github.url,
      GITHUB_RUN_ID: '77',
      RUNNER_TEMP: temp,
      KLAVIYO_API_URL: klaviyo.url,
      ...files,
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
      ),
    },
  });
  let log = '';
  child.stdout.on('data', (some: Buffer) => (log += some.toString()));
  child.stderr.on('data', (some: Buffer) => (log += some.toString()));
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  return {
    code,
    log,
    outputs: readFileSync(files.GITHUB_OUTPUT, 'utf8'),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

const output = ({ outputs }: Step, name: string): string | undefined =>
  new RegExp(`^${name}<<(\\S+)\\n([\\s\\S]*?)\\n\\1$`, 'm').exec(outputs)?.[2];
const pull = () => ({
  action: 'opened',
  pull_request: {
    number: 7,
    merged: false,
    head: { sha: at.git('rev-parse', 'HEAD'), repo: { full_name: 'oak/flows' } },
  },
});

test.skipIf(!isBuilt)(
  'a pull request gets its comment, and the push of its merge applies it',
  { timeout: 120_000 },
  async () => {
    const commit = at.commit({ 'flows/welcome.yaml': two('Welcome') });
    const planned = await step('pull_request', pull());
    expect(planned.log).toContain('production: 1 create');
    expect(planned.code).toBe(0);
    expect(output(planned, 'changes')).toBe('1');
    expect(output(planned, 'summary')).toBe('production: 1 create');
    expect(output(planned, 'digest')).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(readFileSync(output(planned, 'plan-file')!, 'utf8'))).toHaveProperty('changes');
    expect(planned.summary).toContain('welcome');
    expect(at.github.comments.map(({ issue }) => issue)).toEqual([7]);
    expect(at.sandbox.log.filter(({ write }) => write)).toEqual([]);

    at.github.pulls.set(commit, [
      { number: 7, base: { ref: 'main' }, merged_at: '2026-11-22T12:00:00Z', merge_commit_sha: commit },
    ]);
    const applied = await step('push', { ref: 'refs/heads/main', after: commit }, { 'require-approved-plan': 'true' });
    expect(applied.log).not.toContain('::error');
    expect(applied.code).toBe(0);
    expect(Object.values(at.sandbox.account.flows).map(({ name }) => name)).toContain('Welcome');
    expect(Object.keys(at.github.objects.files('sluice-state')).join()).toContain('.sluice/ledger/');

    // The command that hides the key from the log is the only place that names it; the runner swallows that line.
    const told = [planned, applied].map((one) => `${one.log}${one.summary}${one.outputs}`).join('');
    expect(told.replaceAll(`::add-mask::${key}`, '')).not.toContain(key);
    expect(told + JSON.stringify(at.github.comments)).not.toContain(token);
  },
);

test.skipIf(!isBuilt)('pull_request_target fails the step before anybody is asked', { timeout: 60_000 }, async () => {
  const refused = await step('pull_request_target', pull());
  expect(refused.code).toBe(1);
  expect(refused.log).toMatch(/^::error title=Sluice::pull_request_target/m);
  expect([at.github.log, at.sandbox.log]).toEqual([[], []]);
});

test.skipIf(!isBuilt)('a file that does not parse fails the step, on its line', { timeout: 60_000 }, async () => {
  at.commit({ 'flows/broken.yaml': 'name: Broken\nsteps: 3\n' });
  const failed = await step('pull_request', pull());
  expect(failed.code).toBe(1);
  expect(failed.log).toMatch(/^::error file=flows\/broken\.yaml,line=\d+/m);
});
