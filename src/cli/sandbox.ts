/** sluice sandbox: an account in memory on 127.0.0.1, kept in a file if asked. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createSandbox } from '../sandbox/sandbox.ts';
import { oakAndIron } from '../sandbox/account/seed.ts';
import { serveSandbox } from '../sandbox/server.ts';
import type { ExitCode, Io } from './io/io.ts';
import { jsonOf } from '../text/json.ts';
import { refuse } from './io/say.ts';

export async function sandbox(
  io: Io,
  options: {
    readonly port: number;
    readonly state?: string;
    readonly people?: number;
    readonly clock?: readonly string[];
    readonly limits?: 'on' | 'off';
  },
): Promise<ExitCode> {
  if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65_535) {
    return refuse(io, '--port is a number from 0 to 65535, such as 4010; 0 takes one that is free.');
  }
  const { people = 1 } = options;
  if (!Number.isInteger(people) || people < 1 || people > 100_000) {
    return refuse(io, '--people is a whole number from 1 to 100000.');
  }
  const file = options.state === undefined ? undefined : resolve(io.cwd, options.state);
  const kept = file === undefined ? undefined : await readFile(file, 'utf8').catch(() => undefined);
  const state = kept === undefined ? undefined : jsonOf(kept);
  if (kept !== undefined && state === undefined) {
    return refuse(io, `${options.state} is not a state of the sandbox; move it away to begin anew.`);
  }
  const clock = clockOf(options.clock ?? [], io.now, aheadIn(state));
  if (!clock)
    return refuse(io, '--clock is fast (a day a minute), or the time to begin at: --clock at 2026-11-02T09:00:00Z');
  let saved: Promise<void> = Promise.resolve();
  // One after the other: what was written last is what stands in the file.
  const save = (): Promise<void> => {
    saved = saved
      .catch(() => undefined)
      .then(async () => {
        if (file === undefined) return;
        await writeFile(`${file}.part`, JSON.stringify({ ...account.toJSON(), ahead: clock.now() - io.now() }));
        await rename(`${file}.part`, file);
      });
    return saved;
  };
  const account = createSandbox({
    now: clock.now,
    ...(options.limits === 'off' ? { limits: { enforce: false } } : {}),
    ...(options.people === undefined ? {} : { people: options.people }),
    ...(state === undefined ? { accounts: [oakAndIron()] } : { state: state as never }),
    ...(file === undefined ? {} : { onActed: (entry) => (entry.write ? save() : undefined) }),
  });
  let server: Awaited<ReturnType<typeof serveSandbox>>;
  try {
    server = await serveSandbox({
      ...{ sandbox: account, port: options.port },
      page: { now: clock.now, pace: clock.pace, letPass: clock.letPass, onChanged: save },
    });
  } catch (error) {
    return refuse(
      io,
      (error as { code?: string }).code === 'EADDRINUSE'
        ? `Port ${options.port} is in use; take another: sluice sandbox --port ${options.port + 1}\n`
        : `The sandbox could not be served: ${String(error)}`,
    );
  }
  io.stdout.write(
    `The sandbox serves at ${server.url}; it behaves like Klaviyo${options.limits === 'off' ? ', without its limits' : ', limits included'}. Open it in a browser to see the account.\nIn another terminal:\n\n  export KLAVIYO_API_URL=${server.url} KLAVIYO_API_KEY=pk_sandbox\n  sluice plan\n\nCtrl-C ends it${file === undefined ? ' and forgets the account (keep it with --state FILE)' : `; the account stays in ${options.state}`}.\n`,
  );
  await io.interrupted;
  await server.close();
  return 0;
}

interface Clock {
  readonly now: () => number;
  readonly pace: string;
  readonly letPass: (ms: number) => void;
}

/** How far an earlier run's clock had gone ahead; time never goes back in an account. */
const aheadIn = (state: unknown): number => {
  const ahead = (state as { ahead?: unknown } | undefined)?.ahead;
  return typeof ahead === 'number' && Number.isFinite(ahead) ? ahead : 0;
};

/** A day in a minute. */
const fast = 1440;

/** undefined: the words make no sense. */
function clockOf(words: readonly string[], now: () => number, kept: number): Clock | undefined {
  const began = now();
  const [first, ...rest] = words;
  const isFast = first === 'fast' && rest.length === 0;
  const time = first === 'at' ? rest.join(' ') : isFast ? '' : words.join(' ');
  const at = time === '' ? began + kept : Date.parse(time);
  if (Number.isNaN(at) || (first === 'at' && time === '')) return undefined;
  let ahead = at - began;
  const speed = isFast ? fast : 1;
  return {
    now: () => began + Math.round((now() - began) * speed) + ahead,
    pace: isFast ? 'a day a minute' : '',
    letPass: (ms) => void (ahead += ms),
  };
}
