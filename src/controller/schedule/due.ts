/**
 * What is to be begun now. A job is due when its schedule has come round since it last ran; however often that was, it
 * runs once, for every job looks at all there is to look at.
 *
 *   it never ran, or nobody remembers      due at once, and counts as due since now
 *   it missed its time (a restart, a long run of another job)   due at once
 *   a moment has come for which its last run asked: a go_live, an end, an opening   due at once
 *   it ran since                           not due
 *   a job of its account is running        waits: one account, one job at a time
 *   as many run as may side by side        waits; who has waited longest is first
 */
import { lastDue } from '../../time/cron.ts';
import { type Job, jobKey, jobNames } from './jobs.ts';
import { sha256 } from '../../text/sha256.ts';

export interface Due {
  readonly job: Job;
  /** The time of its schedule that is being served, milliseconds since 1970. */
  readonly at: number;
  /** It should have begun longer ago than a beat of the controller. */
  readonly late: boolean;
}

export interface DueInput {
  readonly jobs: readonly Job[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** By job key: the time of its schedule that was served last. */
  readonly last: ReadonlyMap<string, number>;
  /** By job key: a moment for which its last run asked. */
  readonly wakes?: ReadonlyMap<string, number>;
  /** Accounts at work. */
  readonly busy: ReadonlySet<string>;
  readonly atOnce: number;
}

const lateAfter = 60_000;

export function dueNow({ jobs, now, last, wakes, busy, atOnce }: DueInput): readonly Due[] {
  // Most accounts share their schedules.
  const known = new Map<string, number | undefined>();
  const lastOf = ({ cron, zone }: Job, before: number): number | undefined => {
    const key = `${cron.expression} ${zone} ${before}`;
    if (!known.has(key)) known.set(key, lastDue(cron, zone, before));
    return known.get(key);
  };
  const waiting = jobs
    .filter(({ account }) => !busy.has(account))
    .flatMap((job): { due: Due; begins: number }[] => {
      const served = last.get(jobKey(job));
      const wake = wakes?.get(jobKey(job));
      if (wake !== undefined && wake <= now && (served === undefined || served < wake))
        return [{ due: { job, at: wake, late: now - wake > lateAfter }, begins: wake }];
      let at = lastOf(job, now);
      if (at === undefined) return [];
      // Its time has come, but not yet the moment it was given: what came before may still be open.
      if (served !== undefined && at + jitterOf(job, at) > now) at = lastOf(job, at - 1);
      if (at === undefined || (served !== undefined && served >= at)) return [];
      const begins = served === undefined ? now : at + jitterOf(job, at);
      return [{ due: { job, at, late: served !== undefined && now - begins > lateAfter }, begins }];
    })
    .sort((a, b) => a.begins - b.begins || order(a.due.job) - order(b.due.job));
  const chosen: Due[] = [];
  const taken = new Set<string>();
  for (const { due } of waiting) {
    if (busy.size + chosen.length >= atOnce) break;
    if (taken.has(due.job.account)) continue;
    taken.add(due.job.account);
    chosen.push(due);
  }
  return chosen;
}

const aheadMs = 3_600_000;

/**
 * What ran last, of several memories of it. A run that lies more than an hour in the future was made by a clock that was
 * wrong, and must not keep the job from running until then: it is as if it had never been.
 */
export function lastRuns(memories: readonly ReadonlyMap<string, number>[], now: number): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const [key, at] of memories.flatMap((memory) => [...memory]))
    if (at <= now + aheadMs) last.set(key, Math.max(at, last.get(key) ?? 0));
  return last;
}

const order = ({ name }: Job): number => jobNames.indexOf(name);

/** The same for the same run, whoever asks: by account, job and time. */
export function jitterOf({ account, name, jitter }: Job, at: number): number {
  if (jitter === 0) return 0;
  return Number.parseInt(sha256(`${account} ${name} ${at}`).slice(0, 12), 16) % jitter;
}
