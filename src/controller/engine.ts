/**
 * The engine: each turn it sees to the lead, begins what is due, and keeps account of what has run. It decides nothing
 * about Klaviyo; due.ts says what begins, and a job what is done.
 */
import { type Due, dueNow, lastRuns } from './schedule/due.ts';
import type { InForce } from './in-force.ts';
import { jobKey } from './schedule/jobs.ts';
import type { Outcome, Result } from './jobs/job.ts';
import type { Leader } from './leader.ts';
import { Stopped } from './halt.ts';
import type { Log } from './log.ts';
import type { Metrics } from './web/metrics.ts';
import type { Served } from './jobs/runs.ts';
import type { StateResult } from '../state/state-store.ts';

export interface EnginePorts {
  readonly now: () => number;
  /** A new name for a run. */
  readonly runId: () => string;
  readonly inForce: () => InForce;
  readonly leader: Leader;
  readonly perform: (due: Due, log: Log) => Promise<Outcome>;
  readonly readRuns: () => Promise<StateResult<Served>>;
  readonly writeRuns: (served: Served) => Promise<StateResult<undefined>>;
  readonly parallel: number;
  /** Every job once, and at once; else each whenever it is due, and as much later as its jitter says. */
  readonly once: boolean;
  readonly log: Log;
  readonly metrics: Metrics;
}

export interface Engine {
  turn(): Promise<void>;
  /** Nothing new begins from now on. */
  stop(): void;
  /** Jobs under way. */
  running(): readonly Promise<void>[];
  /** What has run is kept, and the lead given to the next. */
  end(): Promise<void>;
  /** Of all runs so far. */
  results(): ReadonlySet<Result>;
  /** Whether it may begin jobs: it has the lead, and knows what has run. */
  leads(): boolean;
  lastTurn(): number;
}

export function createEngine(ports: EnginePorts): Engine {
  const { now, leader, log, metrics } = ports;
  /** Tried in this process, whatever came of it: what failed waits for its next time. */
  const tried = new Map<string, number>();
  /** What the last run of a job asked for: a moment before its next time. */
  const wakes = new Map<string, number>();
  let served = new Map<string, number>();
  let unsaved = false;
  let leads = false;
  let stopped = false;
  let told = '';
  let lastTurn = now();
  let turning: Promise<void> | undefined;
  const running = new Map<string, Promise<void>>();
  const results = new Set<Result>();

  /** Said once, and again only when it is another. */
  const tell = (level: 'info' | 'warn', words: string): void => {
    if (words !== told) log(level, words);
    told = words;
  };

  async function lead(): Promise<boolean> {
    const step = await leader.step();
    const is = leader.isLeader();
    metrics.set('sluice_leader', is ? 1 : 0);
    if (step.kind === 'unknown') tell('warn', `The lease could not be asked for: ${step.why}`);
    else if (is) tell('info', 'This controller leads.');
    else
      tell(
        'info',
        `Another controller leads; this one stands by${step.kind === 'standby' && step.until !== undefined ? `, and takes over at ${new Date(step.until).toISOString()} if it is gone by then` : ''}.`,
      );
    if (is && !leads) {
      const read = await ports.readRuns();
      if (!read.ok) {
        tell('warn', `What has run before cannot be read: ${read.error.message}`);
        return false;
      }
      served = new Map(read.data);
      noteSuccesses();
    }
    if (leads && !is) metrics.forget(() => true);
    leads = is;
    return is;
  }

  /** Of runs by another process, or before a restart: their time is the one of the schedule they served. */
  function noteSuccesses(): void {
    for (const { account, name } of ports.inForce().jobs) {
      const at = served.get(jobKey({ account, name }));
      if (at !== undefined)
        metrics.set('sluice_last_success_timestamp_seconds', at / 1000, { job_name: name, account });
    }
  }

  async function save(): Promise<void> {
    if (!unsaved || !leader.isLeader()) return;
    unsaved = false;
    const written = await ports.writeRuns(served);
    if (written.ok) return;
    unsaved = true;
    if (written.error.kind === 'changed') {
      const read = await ports.readRuns();
      for (const [key, at] of read.ok ? read.data : []) served.set(key, Math.max(at, served.get(key) ?? 0));
    } else tell('warn', `What has run could not be kept: ${written.error.message}`);
  }

  async function run(due: Due): Promise<void> {
    const { job, at, late } = due;
    const { name, account } = job;
    const labels = { job_name: name, account };
    const runLog: Log = (level, message, fields) => log(level, message, { run: id, job: name, account, ...fields });
    const id = ports.runId();
    const began = now();
    runLog('info', late ? 'begins, late: its time was missed' : 'begins', { due: new Date(at).toISOString() });
    wakes.delete(jobKey(job));
    let outcome: { result: Result; words: string };
    try {
      const ended = await ports.perform(due, runLog);
      metrics.add('sluice_klaviyo_requests_total', ended.requests, { account });
      outcome = ended;
      if (ended.wakeAt !== undefined) wakes.set(jobKey(job), ended.wakeAt);
    } catch (error) {
      outcome =
        error instanceof Stopped
          ? { result: 'stopped', words: 'broken off, because the controller ends; the next one makes it up' }
          : {
              result: 'failed',
              words: `this is a fault of Sluice: ${error instanceof Error ? error.message : String(error)}`,
            };
    }
    const { result, words } = outcome;
    const seconds = (now() - began) / 1000;
    results.add(result);
    metrics.add('sluice_runs_total', 1, { ...labels, result });
    metrics.set('sluice_run_duration_seconds', seconds, labels);
    if (result === 'done') metrics.set('sluice_last_success_timestamp_seconds', Math.round(now() / 1000), labels);
    tried.set(jobKey(job), at);
    if (name !== 'reconcile' && result === 'done') {
      served.set(jobKey(job), at);
      unsaved = true;
    }
    runLog(result === 'done' ? 'info' : result === 'failed' ? 'error' : 'warn', words, { result, seconds });
  }

  function begin(due: Due): void {
    const { account } = due.job;
    const ends = run(due).finally(() => {
      running.delete(account);
      metrics.set('sluice_jobs_running', running.size);
    });
    running.set(account, ends);
    metrics.set('sluice_jobs_running', running.size);
  }

  async function oneTurn(): Promise<void> {
    if (!(await lead()) || stopped) return;
    const { jobs } = ports.inForce();
    const due = dueNow({
      jobs: ports.once ? jobs.filter((job) => !tried.has(jobKey(job))).map((job) => ({ ...job, jitter: 0 })) : jobs,
      now: now(),
      last: lastRuns([served, tried], now()),
      wakes,
      busy: new Set(running.keys()),
      atOnce: ports.parallel,
    });
    for (const one of due) begin(one);
    await save();
  }

  return {
    turn() {
      if (stopped) return Promise.resolve();
      turning ??= oneTurn()
        .catch((error: unknown) =>
          log('error', `A turn failed: ${error instanceof Error ? error.message : String(error)}`),
        )
        .finally(() => {
          turning = undefined;
          lastTurn = now();
        });
      return turning;
    },
    stop: () => void (stopped = true),
    running: () => [...running.values()],
    async end() {
      stopped = true;
      await turning;
      await save();
      await leader.release();
    },
    results: () => results,
    leads: () => leads,
    lastTurn: () => lastTurn,
  };
}
