/** A person at a terminal with a repository of their own and a sandbox account; time passes only when they wait. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/program.ts';
import type { Io } from '../../src/cli/io/io.ts';
import type { Quirks } from '../../src/sandbox/quirks.ts';
import { clear, key as canary } from '../support/canary.ts';
import { createSandbox } from '../support/sandbox.ts';
import { oakAndIron, type Seed } from '../../src/sandbox/account/seed.ts';
import { gitIn } from '../support/git.ts';

export const start = Date.parse('2026-11-23T08:00:00Z');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const sequence = (name: string, more = ''): string => `name: ${name}
trigger: { type: cart_abandoned }
exit_when: { placed_order: since_entry }
${more}steps:
  - delay: 1 hour
  - email: { id: reminder, subject: You left something, html: "<p>Come back</p>" }
`;

export const config =
  'project: oak\naccounts:\n  production:\n    api_key_env: KLAVIYO_API_KEY\n    flows: flows/\n    secrets: [CRM_TOKEN]\n';

export async function desk(
  files: Readonly<Record<string, string>> = {},
  key = canary,
  quirks: Partial<Quirks> = {},
  more: readonly Seed[] = [],
) {
  const root = await mkdtemp(join(tmpdir(), 'sluice-test-'));
  const told: string[] = [];
  onTestFinished(() => clear(root, [...told, ...sandbox.log.map(({ path }) => path)]));
  let time = start;
  let isTerminal = false;
  const sandbox = createSandbox({ now: () => time, accounts: [oakAndIron({ key }), ...more], quirks });
  const env: Record<string, string | undefined> = { KLAVIYO_API_KEY: key };
  const write = async (name: string, text: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  };
  for (const [name, text] of Object.entries({ 'sluice.yaml': config, ...files })) await write(name, text);
  let patched: () => void = () => undefined;
  let interrupt: () => void = () => undefined;
  return {
    root,
    /** Called as each PATCH is sent. */
    onPatch: (act: () => void) => void (patched = act),
    /** Ctrl-C. */
    interrupt: () => interrupt(),
    sandbox,
    env,
    write,
    read: (name: string) => readFile(join(root, name), 'utf8'),
    remove: (name: string) => rm(join(root, name)),
    wait: (ms: number) => void (time += ms),
    /** From now on somebody watches standard output: it is styled. */
    watch: () => void (isTerminal = true),
    async sluice(...argv: string[]): Promise<Ran> {
      let out = '';
      let err = '';
      const io: Io = {
        stdout: { write: (text) => void (out += text), isTerminal, columns: 80 },
        stderr: { write: (text) => void (err += text), isTerminal: false, columns: 80 },
        env,
        cwd: root,
        fetch: async (input, init) => {
          if (init?.method === 'PATCH') patched();
          return sandbox.fetch(input, init);
        },
        now: () => time,
        sleep: async (ms) => void (time += ms),
        random: () => 0.5,
        git: gitIn,
        interrupted: Promise.resolve(),
        onInterrupt: (act) => void (interrupt = act),
      };
      const code = await run(argv, io);
      told.push(out, err);
      return { code, out, err };
    },
  };
}
