/**
 * The long-running process: reports, drift and, where it is switched on, reconcile, by the schedules of sluice.yaml. This
 * is its life from the first read of the files to the last lease given back; what it does in each turn is the engine's.
 *
 *   start      the port, sluice.yaml, the first turn
 *   SIGHUP     sluice.yaml is read again; one with an error is told, and the old stays in force
 *   SIGTERM    no job begins any more; those under way end or hand back, then the lead is released: within 30 s
 */
import type { ExitCode } from '../cli/io/io.ts';
import { createCheckout } from './checkout.ts';
import { createEngine, type Engine } from './engine.ts';
import { createHalt } from './halt.ts';
import type { ControllerOptions, Host, Served } from './host.ts';
import { type InForce, readInForce } from './in-force.ts';
import { allResults } from './jobs/job.ts';
import { createLeader } from './leader.ts';
import { createLog } from './log.ts';
import { createMetrics } from './web/metrics.ts';
import { createPerform } from './jobs/perform.ts';
import { readRuns, runFiles, writeRuns } from './jobs/runs.ts';
import { isMine, shardName } from './schedule/shard.ts';
import { createTurns, inTurns } from './turns.ts';
import { createWeb, type Standing } from './web/web.ts';
import { openState } from '../state/open-state.ts';

/** How long it waits for jobs under way when it is asked to end, and then for Git: within the 30 s it promises. */
const patienceMs = 25_000;
export const closingMs = 4500;
/** Jobs that begin together look at the branch once. */
const freshMs = 20_000;
/** A turn that takes longer hangs. */
const stuckMs = 10 * 60_000;

export async function runController(host: Host, options: ControllerOptions): Promise<ExitCode> {
  const { now } = host;
  const log = createLog(host);
  const metrics = createMetrics();
  metrics.set('sluice_build_info', 1, { version: host.version });
  metrics.set('sluice_leader', 0);
  metrics.set('sluice_jobs_running', 0);
  const halt = createHalt(host);
  const turns = createTurns();
  const checkout = createCheckout(host, options.branch);
  const wanted = { shard: options.shard, names: options.jobs };
  const life: { inForce?: InForce; engine?: Engine; readAt: number } = { readAt: 0 };
  const began = now();
  const isAsked = host.interrupted.then(() => true as const);

  const standing = (): Standing => {
    const { engine, inForce } = life;
    const jobs = engine?.running().length ?? 0;
    const role = metrics.value('sluice_leader') === 1 ? 'leads' : 'stands by';
    return {
      alive: now() - (engine?.lastTurn() ?? began) < stuckMs,
      ready: inForce !== undefined && !halt.isStopping(),
      words: halt.isStopping() ? 'ending' : inForce === undefined ? 'starting' : `${role}, jobs under way: ${jobs}`,
    };
  };
  let server: Served | undefined;
  if (!options.once) {
    try {
      server = await host.serve(createWeb({ standing, metrics: metrics.render }), options.listen);
    } catch (error) {
      const why = (error as { code?: string }).code === 'EADDRINUSE' ? 'the port is in use' : String(error);
      log(
        'error',
        `It cannot listen on ${options.listen.host}:${options.listen.port}: ${why}. Choose another: --listen`,
      );
      return 1;
    }
    log('info', 'listens', { host: options.listen.host, port: server.port });
  }

  const readFiles = async (): Promise<readonly string[]> => {
    const read = await readInForce(checkout, wanted, life.inForce);
    life.readAt = now();
    if (read.ok) {
      life.inForce = read.data;
      const accounts = new Set(read.data.jobs.map(({ account }) => account));
      metrics.set('sluice_accounts', accounts.size);
      metrics.forget((account) => !accounts.has(account));
      // From 0 on: Prometheus sees no increase in a figure that begins with 1.
      for (const { name, account } of read.data.jobs)
        for (const result of allResults) metrics.add('sluice_runs_total', 0, { job_name: name, account, result });
    }
    const problems = read.ok ? read.data.problems : read.error;
    metrics.set('sluice_config_valid', problems.length === 0 ? 1 : 0);
    return problems;
  };
  const problems = await Promise.race([turns(readFiles), isAsked]);
  for (const problem of problems === true ? [] : problems) log('error', problem);
  const first = life.inForce;
  if (first === undefined) {
    await server?.close();
    halt.close();
    if (problems !== true) return 1;
    log('info', 'has ended');
    const early = options.once ? 1 : 0;
    host.quit?.(early);
    return early;
  }
  const present = (): InForce => life.inForce ?? first;
  log('info', 'sluice.yaml is in force', {
    accounts: [...new Set(first.jobs.map(({ account }) => account))],
    commit: first.source.commit,
  });
  host.onHangup?.(() => {
    void turns(readFiles).then((told) => {
      for (const problem of told) log('error', problem);
      if (told.length === 0) log('info', 'sluice.yaml was read again and is in force');
      else log('error', 'What was in force before stays in force.');
    });
  });

  const share = shardName(options.shard);
  const open = () => runFiles(host, present().config.state);
  const engine = createEngine({
    now,
    runId: () =>
      Math.floor(host.random() * 0x1_0000_0000)
        .toString(16)
        .padStart(8, '0'),
    inForce: present,
    leader: createLeader({
      open: () => inTurns(openState(host, present().config.state), turns),
      name: share === 'all' ? 'controller' : `controller-${share}`,
      owner: host.owner,
      now,
      ...(host.counted ? { counted: host.counted } : {}),
      ttlMs: options.leaseMs,
      once: options.once,
    }),
    perform: createPerform({
      ...{ host, options, halt, turns, metrics },
      refresh: async () => {
        if (Math.abs(now() - life.readAt) >= freshMs) await readFiles();
        return present();
      },
    }),
    readRuns: () => turns(() => readRuns(open())),
    writeRuns: (served) => {
      const ours = [...served].filter(([key]) => isMine(key.slice(0, key.lastIndexOf(' ')), options.shard));
      return turns(() => writeRuns(open(), share, new Map(ours)));
    },
    parallel: options.parallel,
    once: options.once,
    ...{ log, metrics },
  });
  life.engine = engine;

  let stopBeat = (): void => undefined;
  if (!options.once) {
    stopBeat = host.beat(engine.turn);
    void engine.turn();
  }
  const isEarly = await (options.once ? Promise.race([allOnce(engine).then(() => false), isAsked]) : isAsked);
  stopBeat();
  if (isEarly) {
    log('info', 'ends: no job begins any more', { running: engine.running().length });
    engine.stop();
    halt.stop();
    await within(host, patienceMs, Promise.all(engine.running()));
  }
  const closing = async (): Promise<void> => {
    await engine.end();
    await checkout.close();
    await server?.close();
  };
  const isWhole = await within(host, isEarly ? closingMs : undefined, closing());
  halt.close();
  // Who runs until it is told to end has ended well; who was to do all that is due has not.
  const code = options.once ? (isEarly ? 1 : exitCode(engine)) : 0;
  if (options.once && !isEarly && !engine.leads())
    log('error', 'Nothing was begun: this controller does not lead, as told above. Run it again when it may.');
  if (!isWhole) log('warn', 'Git did not answer in time; the lead runs out by itself.');
  log('info', 'has ended');
  // What would not end keeps nobody waiting.
  if (!isWhole || engine.running().length > 0) host.quit?.(code);
  return code;
}

/** Every job that is due, and those that become due over it; each once. */
async function allOnce(engine: Engine): Promise<void> {
  for (;;) {
    await engine.turn();
    const running = engine.running();
    if (running.length === 0) return;
    await Promise.race(running);
  }
}

/** Whether it ended in so many milliseconds; undefined: as many as it takes. */
async function within({ sleep }: Host, ms: number | undefined, work: Promise<unknown>): Promise<boolean> {
  if (ms === undefined) return work.then(() => true);
  const enough = new AbortController();
  const inTime = await Promise.race([work.then(() => true), sleep(ms, enough.signal).then(() => false)]);
  enough.abort();
  return inTime;
}

function exitCode(engine: Engine): ExitCode {
  const results = engine.results();
  if (results.has('failed') || !engine.leads()) return 1;
  return results.has('refused') ? 3 : 0;
}
