/** The command line and the action as people have them: bundled, each run a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { serveFetch } from '../../test/support/serve-fetch.ts';
import { key, secret } from '../../test/support/canary.ts';
import type { Killer, Place, Ran } from './place.ts';

export async function bundle(directory: string): Promise<void> {
  await build({
    entryPoints: { cli: 'src/cli/main.ts', action: 'src/action/main.ts' },
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['mjml'],
    define: { __SLUICE_VERSION__: '"0.0.0"' },
    banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
    logLevel: 'silent',
  });
}

/** Runs the command with the place's clock, which moves only when somebody sleeps. */
export async function runCommand(
  file: string,
  argv: readonly string[],
  { root, sandbox, clock }: Pick<Place, 'root' | 'sandbox' | 'clock'>,
  killer: Killer,
): Promise<Ran> {
  const klaviyo = await serveFetch(killer.through(sandbox.fetch));
  const clockAt = resolve('test/action/lent-clock.mjs');
  const child = spawn(process.execPath, ['--import', clockAt, file, ...argv, '--root', root], {
    cwd: root,
    // A group of its own: a machine that dies takes its git with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      TEST_CLOCK: String(clock.ms),
      KLAVIYO_API_KEY: key,
      CRM_TOKEN: secret,
      KLAVIYO_API_URL: klaviyo.url,
    },
  });
  lend(child, clock);
  killer.aim(child, true);
  let said = '';
  child.stdout?.on('data', (some: Buffer) => (said += some.toString()));
  child.stderr?.on('data', (some: Buffer) => (said += some.toString()));
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  await klaviyo.close();
  return { code, said };
}

function lend(child: ChildProcess, clock: { ms: number }): void {
  child.on('message', ({ id, ms }: { id: number; ms: number }) => {
    clock.ms += ms;
    if (child.connected) child.send({ id, at: clock.ms });
  });
}
