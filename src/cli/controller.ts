/** sluice controller: reports, drift and reconcile by the clock, until it is told to end. */
import { hostname } from 'node:os';
import { beat } from '../controller/beat.ts';
import { type JobName, jobNames } from '../controller/schedule/jobs.ts';
import { serve } from '../controller/web/serve.ts';
import { parseShard, wholeShard } from '../controller/schedule/shard.ts';
import { parseAddress } from '../controller/web/web.ts';
import { runController } from '../controller/controller.ts';
import type { ExitCode, Io } from './io/io.ts';
import { worldOf } from './io/session.ts';
import { version } from './io/version.ts';
import { refuse } from './io/say.ts';

export interface ControllerFlags {
  readonly root: string;
  readonly listen: string;
  readonly once?: boolean;
  readonly jobs?: string;
  readonly shard?: string;
  readonly parallel: number;
  readonly lease: number;
  readonly commit: boolean;
  readonly branch?: string;
}

export async function controller(io: Io, flags: ControllerFlags): Promise<ExitCode> {
  const listen = parseAddress(flags.listen);
  if (!listen) return refuse(io, `--listen is an address and a port, such as 127.0.0.1:9090, not "${flags.listen}".`);
  const shard = flags.shard === undefined ? wholeShard : parseShard(flags.shard);
  if (!shard)
    return refuse(io, `--shard is a share and how many there are, counted from 1, such as 2/16, not "${flags.shard}".`);
  const named = flags.jobs?.split(',').map((name) => name.trim());
  const unknown = named?.find((name) => !jobNames.includes(name as JobName));
  if (unknown !== undefined) return refuse(io, `There is no job "${unknown}". Jobs: ${jobNames.join(', ')}.`);
  if (!Number.isInteger(flags.parallel) || flags.parallel < 1)
    return refuse(io, '--parallel is how many accounts are worked on side by side: a whole number from 1.');
  if (!(flags.lease >= 2 && flags.lease <= 1440)) return refuse(io, '--lease is a number of minutes from 2 to 1440.');

  const world = worldOf(io, flags.root);
  return runController(
    {
      root: world.root,
      ...{
        env: io.env,
        fetch: io.fetch,
        now: io.now,
        sleep: io.sleep,
        random: io.random,
        git: io.git,
        version,
        beat,
        serve,
      },
      write: (line) => io.stdout.write(line),
      owner: `${hostname()} (process ${process.pid})`,
      interrupted: io.interrupted,
      counted: io.counted,
      quit: io.quit,
      onHangup: io.onHangup,
      github: world.github,
    },
    {
      ...{ shard, listen, commit: flags.commit, once: flags.once === true, parallel: flags.parallel },
      leaseMs: flags.lease * 60_000,
      jobs: named as readonly JobName[] | undefined,
      branch: flags.branch,
    },
  );
}
