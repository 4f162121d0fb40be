/**
 * dist/action.js as the runner of GitHub runs it: a process of its own, told by variables and files, that leaves its
 * outputs and its summary in files. GitHub and Klaviyo are behind addresses on this machine; the clock is the test's.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { EventPayload } from '../../src/action/io.ts';
import { serveFetch } from '../support/serve-fetch.ts';
import type { Ran, Runner } from './runner.ts';

export interface BuiltRun {
  /** dist/action.js */
  readonly file: string;
  readonly event: { readonly name: string; readonly payload: EventPayload };
  readonly inputs: Readonly<Record<string, string>>;
  readonly github: typeof fetch;
  readonly klaviyo: typeof fetch;
  /** Told of the process as soon as there is one. */
  readonly began?: (child: ChildProcess) => void;
}

const presets = (): Record<string, string> => {
  const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, { default?: string }> };
  return Object.fromEntries(Object.entries(inputs).map(([name, { default: preset = '' }]) => [name, preset]));
};

/** GITHUB_OUTPUT's form: name<<DELIMITER, lines, DELIMITER. */
const outputsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^(\S+?)<<(\S+)\n([\s\S]*?)\n?\2$/gm)].map(([, name, , value]) => [name, value]),
  );

export async function runBuilt(self: Runner, { file, event, inputs, github, klaviyo, began }: BuiltRun): Promise<Ran> {
  const temp = mkdtempSync(join(tmpdir(), 'sluice-runner-'));
  const put = (name: string, text = ''): string => {
    writeFileSync(join(temp, name), text);
    return join(temp, name);
  };
  const [githubAt, klaviyoAt] = await Promise.all([serveFetch(github), serveFetch(klaviyo)]);
  const files = { GITHUB_OUTPUT: put('output'), GITHUB_STEP_SUMMARY: put('summary') };
  const given = { ...presets(), ...inputs };
  const child = spawn(process.execPath, ['--import', resolve('test/action/lent-clock.mjs'), file], {
    // A step of an action stands in the workspace; nothing of our own environment goes in but what finds git.
    cwd: self.root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH,
      HOME: temp,
      TEST_CLOCK: String(self.clock.ms),
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: put('event.json', JSON.stringify(event.payload)),
      GITHUB_REPOSITORY: 'oak/flows',
      GITHUB_SHA: self.git('rev-parse', 'HEAD'),
      GITHUB_WORKSPACE: self.root,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_API_URL: githubAt.url,
      RUNNER_TEMP: join(self.root, '.git'),
      KLAVIYO_API_URL: klaviyoAt.url,
      ...self.env,
      ...files,
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    },
  });
  began?.(child);
  const waited: number[] = [];
  child.on('message', ({ id, ms }: { id: number; ms: number }) => {
    waited.push(ms);
    self.clock.ms += ms;
    if (child.connected) child.send({ id, at: self.clock.ms });
  });
  let told = '';
  child.stdout!.on('data', (some: Buffer) => (told += some.toString()));
  child.stderr!.on('data', (some: Buffer) => (told += some.toString()));
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  await Promise.all([githubAt.close(), klaviyoAt.close()]);
  // The command that hides a key from the log is the only place that names it; the runner swallows that line.
  const log = told.split('\n').filter((line) => line !== '' && !line.startsWith('::add-mask::'));
  const ran = {
    code: code ?? -1,
    log,
    outputs: outputsIn(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
    // The toolkit ends what it is given with a line of its own.
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8').replace(/\n$/, ''),
    waited,
  };
  rmSync(temp, { recursive: true, force: true });
  return ran;
}
