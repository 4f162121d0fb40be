/** The controller on a virtual clock, once. */
import type { ControllerOptions, Host } from '../src/controller/host.ts';
import { runController } from '../src/controller/controller.ts';
import type { VirtualClock } from './clock.ts';
import { gitIn } from '../src/git/command.ts';

export const hostOf = (root: string, env: Host['env'], fetch: typeof globalThis.fetch, clock: VirtualClock): Host => ({
  ...{
    root,
    env,
    fetch,
    now: clock.now,
    sleep: clock.sleep,
    random: () => 0.5,
    git: gitIn,
    owner: 'bench',
    version: 'bench',
  },
  write: () => undefined,
  interrupted: new Promise(() => undefined),
  beat: () => () => undefined,
  serve: () => Promise.reject(new Error('Nobody listens here.')),
});

/** @throws when a job did not end well: then there is nothing to measure */
export async function once(host: Host, options: Partial<ControllerOptions>): Promise<void> {
  const told: string[] = [];
  const code = await runController(
    { ...host, write: (line) => (told.push(line), host.write(line)) },
    {
      ...{ shard: { index: 1, count: 1 }, once: true, listen: { host: '127.0.0.1', port: 0 }, parallel: 1 },
      ...{ leaseMs: 30 * 60_000, commit: false },
      ...options,
    },
  );
  if (code !== 0) throw new Error(told.join(''));
}
