/** One run from its account's name to its outcome: the files as they are now, a connection within the account's limits. */
import { createLimits, type Limits } from '../../klaviyo/limits.ts';
import type { AccountConfig } from '../../model/config/config.ts';
import { nodeDisk } from '../../source/disk.ts';
import { loadAccount } from '../../source/load.ts';
import { openState } from '../../state/open-state.ts';
import type { World } from '../../connect/world.ts';
import { driftJob } from './drift-job.ts';
import type { Due } from '../schedule/due.ts';
import type { Halt } from '../halt.ts';
import type { ControllerOptions, Host } from '../host.ts';
import type { InForce } from '../in-force.ts';
import type { Outcome, Run } from './job.ts';
import type { JobName } from '../schedule/jobs.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../web/metrics.ts';
import { reconcileJob } from './reconcile-job.ts';
import { reportJob } from './report-job.ts';
import { inTurns, type Turns } from '../turns.ts';

const jobs: Readonly<Record<JobName, (run: Run) => Promise<Outcome>>> = {
  reconcile: reconcileJob,
  report: reportJob,
  drift: driftJob,
};

export interface PerformPorts {
  readonly host: Host;
  readonly options: Pick<ControllerOptions, 'commit' | 'branch'>;
  readonly halt: Halt;
  /** sluice.yaml and the branch as they are now; looks anew. */
  readonly refresh: () => Promise<InForce>;
  /** What changes a branch or reads one from the disk goes one after the other. */
  readonly turns: Turns;
  readonly metrics: Metrics;
}

export function createPerform({ host, options, halt, refresh, turns, metrics }: PerformPorts) {
  /** By key: Klaviyo counts requests of an account, whichever job sends them. */
  const limits = new Map<string, Limits>();
  const limitsOf = ({ apiKeyEnv }: AccountConfig): Limits => {
    const key = host.env[apiKeyEnv]?.trim() ?? '';
    const found = limits.get(key) ?? createLimits({ now: host.now, sleep: halt.sleep });
    limits.set(key, found);
    return found;
  };

  return async ({ job }: Due, log: Log): Promise<Outcome> => {
    const files = await turns(async () => {
      const inForce = await refresh();
      const account = inForce.config.accounts.find(({ key }) => key === job.account);
      if (account === undefined) return undefined;
      return { inForce, account, read: await loadAccount(nodeDisk, inForce.source.root, inForce.config, account) };
    });
    if (files === undefined)
      return { result: 'done', words: 'sluice.yaml does not name the account any more', requests: 0 };
    const { inForce, account, read } = files;
    const { config, source, problems } = inForce;
    for (const problem of problems) log('warn', problem);
    const world: World = {
      root: source.root,
      disk: nodeDisk,
      env: host.env,
      fetch: halt.fetch,
      now: host.now,
      ...(host.counted ? { counted: host.counted } : {}),
      sleep: halt.sleep,
      random: host.random,
      git: host.git,
      limits: limitsOf(account),
      ...(options.commit ? {} : { reportsRoot: host.root }),
      ...(host.github ? { github: host.github } : {}),
      onProgress: (line) => log('info', line),
      onRetry: ({ method, path, status, kind }, ms) =>
        log('warn', `${method} ${path} failed (${status ?? kind}); again in ${Math.ceil(ms / 1000)} s`),
    };
    return jobs[job.name]({
      world,
      loaded: { config, account, ...read },
      store: inTurns(openState(host, config.state), turns),
      root: host.root,
      branch: options.branch,
      commit: source.commit,
      problems,
      owner: host.owner,
      commits: options.commit,
      github: host.github,
      ...{ turns, log, metrics },
    });
  };
}
