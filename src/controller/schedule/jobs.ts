/** The jobs of a controller and when each is to run, from what sluice.yaml says. */
import { failed, type Result, success } from '../../diagnostics/result.ts';
import type { Config } from '../../model/config/config.ts';
import { type Cron, parseCron } from '../../time/cron.ts';
import { isMine, type Shard } from './shard.ts';

/** In the order in which one account's jobs are done that fall due together. */
export const jobNames = ['reconcile', 'report', 'drift'] as const;
export type JobName = (typeof jobNames)[number];

export interface Job {
  readonly name: JobName;
  readonly account: string;
  readonly cron: Cron;
  /** IANA. */
  readonly zone: string;
  /** It begins up to so many milliseconds later. */
  readonly jitter: number;
}

/** "production report": what its runs are remembered by. */
export const jobKey = ({ account, name }: Pick<Job, 'account' | 'name'>): string => `${account} ${name}`;

export interface Wanted {
  readonly shard: Shard;
  /** Left out: reports, drift, and reconcile where it is switched on. */
  readonly names?: readonly JobName[];
}

export type Jobs = Result<readonly Job[], readonly string[]>;

export function jobsOf(config: Config, { shard, names }: Wanted): Jobs {
  const { controller, reports, accounts } = config;
  const schedules: Readonly<Record<JobName, string | undefined>> = {
    reconcile: controller.reconcile ? controller.reconcileSchedule : undefined,
    report: reports.schedule,
    drift: controller.driftSchedule,
  };
  const problems: string[] = [];
  const crons = jobNames.flatMap((name): { name: JobName; cron: Cron }[] => {
    const schedule = schedules[name];
    if (schedule === undefined || names?.includes(name) === false) return [];
    const parsed = parseCron(schedule);
    if (parsed.ok) return [{ name, cron: parsed.data }];
    problems.push(`${name}: ${parsed.error}`);
    return [];
  });
  if (problems.length > 0) return failed(problems);
  const jobs = accounts
    .filter(({ key }) => isMine(key, shard))
    .flatMap(({ key }) =>
      crons.map((one): Job => ({
        ...one,
        account: key,
        zone: controller.timeZone,
        jitter: controller.jitter * 1000,
      })),
    );
  return success(jobs);
}
