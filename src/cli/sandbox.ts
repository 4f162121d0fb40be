/** sluice sandbox: an account in memory on 127.0.0.1, kept in a file if asked. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createSandbox } from '../sandbox/sandbox.ts';
import { oakAndIron } from '../sandbox/seed.ts';
import { serveSandbox } from '../sandbox/server.ts';
import type { ExitCode, Io } from './io.ts';

export async function sandbox(
  io: Io,
  options: { readonly port: number; readonly state?: string; readonly people?: number },
): Promise<ExitCode> {
  if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65_535) {
    io.stderr.write('--port is a number from 0 to 65535, such as 4010; 0 takes one that is free.\n');
    return 1;
  }
  if (
    options.people !== undefined &&
    !(Number.isInteger(options.people) && options.people >= 1 && options.people <= 100_000)
  ) {
    io.stderr.write('--people is a whole number from 1 to 100000.\n');
    return 1;
  }
  const file = options.state === undefined ? undefined : resolve(io.cwd, options.state);
  const kept = file === undefined ? undefined : await readFile(file, 'utf8').catch(() => undefined);
  let state: unknown;
  try {
    state = kept === undefined ? undefined : JSON.parse(kept);
  } catch {
    io.stderr.write(`${options.state} is not a state of the sandbox; move it away to begin anew.\n`);
    return 1;
  }
  const account = createSandbox({
    now: io.now,
    ...(options.people === undefined ? {} : { people: options.people }),
    ...(state === undefined ? { accounts: [oakAndIron()] } : { state: state as never }),
    ...(file === undefined
      ? {}
      : {
          onActed: async (entry) => {
            if (!entry.write) return;
            await writeFile(`${file}.part`, JSON.stringify(account));
            await rename(`${file}.part`, file);
          },
        }),
  });
  let server: Awaited<ReturnType<typeof serveSandbox>>;
  try {
    server = await serveSandbox({ sandbox: account, port: options.port });
  } catch (error) {
    io.stderr.write(
      (error as { code?: string }).code === 'EADDRINUSE'
        ? `Port ${options.port} is in use; take another: sluice sandbox --port ${options.port + 1}\n`
        : `The sandbox could not be served: ${String(error)}\n`,
    );
    return 1;
  }
  io.stdout.write(
    `The sandbox serves at ${server.url}; it behaves like Klaviyo, limits included.\nIn another terminal:\n\n  export KLAVIYO_API_URL=${server.url} KLAVIYO_API_KEY=pk_sandbox\n  sluice plan\n\nCtrl-C ends it${file === undefined ? ' and forgets the account (keep it with --state FILE)' : `; the account stays in ${options.state}`}.\n`,
  );
  await io.interrupted;
  await server.close();
  return 0;
}
