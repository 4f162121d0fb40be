import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  Hono,
  serve
} from "./chunk-XGJDV5FE.js";
import {
  isMine,
  parseShard,
  shardName,
  wholeShard
} from "./chunk-KIUS7RKJ.js";
import {
  refuse
} from "./chunk-TRLBGWHJ.js";
import {
  version
} from "./chunk-KQPFTOCL.js";
import {
  applyAccount
} from "./chunk-JGVJP73K.js";
import {
  settle
} from "./chunk-VWV37W5K.js";
import "./chunk-YIKQXPJL.js";
import {
  lookForDriftAndDrains
} from "./chunk-JNUIJBBV.js";
import "./chunk-HR55MJLW.js";
import {
  keepDrainIssues,
  keepIssues,
  publish,
  runReport
} from "./chunk-JMUGRUIY.js";
import {
  alarmDiagnostic,
  drainAlarms
} from "./chunk-QCJZOTRS.js";
import "./chunk-6FETRIHL.js";
import "./chunk-GJSQO3PW.js";
import "./chunk-PKKP5LUT.js";
import "./chunk-WLHMYOXF.js";
import {
  isHeldBack
} from "./chunk-VMEFTTIJ.js";
import "./chunk-JSO64FUN.js";
import "./chunk-IB5JU7PX.js";
import "./chunk-IEE6ILAY.js";
import "./chunk-QX2JGFET.js";
import "./chunk-G2U5U45T.js";
import "./chunk-QY2NKCUP.js";
import "./chunk-TXALI25H.js";
import "./chunk-NFGMCDQY.js";
import "./chunk-HOZ6W337.js";
import {
  worldOf
} from "./chunk-BJXHAPQC.js";
import {
  connectToRead,
  connectToWrite,
  createLimits,
  directoryFiles,
  done,
  gitFiles,
  lastDue,
  loadAccount,
  loadConfig,
  nextMoment,
  nodeDisk,
  openState,
  parseCron,
  reportPlace,
  reportProblem,
  secretValues,
  sha256,
  stopwatch,
  watchLease
} from "./chunk-UAVHVDVM.js";
import {
  grouped,
  isError
} from "./chunk-KKJNJNI7.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-X3EXHPU6.js";
import {
  fieldsOf,
  jsonOf
} from "./chunk-EH362S3J.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-KTYA5NCS.js";
import "./chunk-3IJK6RTP.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import {
  whereabouts
} from "./chunk-NDF2TBOI.js";
import {
  failed,
  success
} from "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/cli/controller.ts
import { hostname } from "node:os";

// src/controller/beat.ts
var everyMs = 5e3;
function beat(turn) {
  const timer = setInterval(() => void turn(), everyMs);
  return () => clearInterval(timer);
}

// src/controller/schedule/jobs.ts
var jobNames = ["reconcile", "report", "drift"];
var jobKey = ({ account, name }) => `${account} ${name}`;
function jobsOf(config, { shard, names }) {
  const { controller: controller2, reports, accounts } = config;
  const schedules = {
    reconcile: controller2.reconcile ? controller2.reconcileSchedule : void 0,
    report: reports.schedule,
    drift: controller2.driftSchedule
  };
  const problems = [];
  const crons = jobNames.flatMap((name) => {
    const schedule = schedules[name];
    if (schedule === void 0 || names?.includes(name) === false) return [];
    const parsed2 = parseCron(schedule);
    if (parsed2.ok) return [{ name, cron: parsed2.data }];
    problems.push(`${name}: ${parsed2.error}`);
    return [];
  });
  if (problems.length > 0) return failed(problems);
  const jobs2 = accounts.filter(({ key }) => isMine(key, shard)).flatMap(
    ({ key }) => crons.map((one) => ({
      ...one,
      account: key,
      zone: controller2.timeZone,
      jitter: controller2.jitter * 1e3
    }))
  );
  return success(jobs2);
}

// src/controller/web/serve.ts
var serve2 = (app, { host, port }) => new Promise((resolve, reject) => {
  const server = serve({ fetch: app.fetch, port, hostname: host }, (address) => {
    resolve({
      port: address.port,
      close: () => new Promise((closed) => {
        server.close(() => closed());
        if ("closeAllConnections" in server) server.closeAllConnections();
      })
    });
  });
  server.once("error", reject);
});

// src/controller/web/web.ts
function createWeb({ standing, metrics }) {
  const app = new Hono();
  app.get("/healthz", (c) => {
    const { alive, words } = standing();
    return c.text(`${alive ? "ok" : "stuck"}: ${words}
`, alive ? 200 : 503);
  });
  app.get("/readyz", (c) => {
    const { ready, words } = standing();
    return c.text(`${ready ? "ready" : "not ready"}: ${words}
`, ready ? 200 : 503);
  });
  app.get("/metrics", (c) => c.body(metrics(), 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }));
  return app;
}
function parseAddress(text) {
  const [, bracketed, plain, digits] = /^(?:\[([0-9A-Fa-f:.]+)\]|([^:\s[\]]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  const port = Number(digits);
  return host === void 0 || port > 65535 ? void 0 : { host, port };
}

// src/controller/checkout.ts
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
function createCheckout({ root, git: gitIn }, wanted) {
  const git = gitIn(root);
  let directory2;
  let source = { root };
  const stay = (why) => failed({ why, source });
  async function layOut(commit) {
    const before = directory2;
    if (before !== void 0) {
      const moved = await gitIn(before)([...quiet, "checkout", "--quiet", "--detach", "--force", commit]);
      if (moved.ok) return void 0;
    }
    await clear(git, before);
    let place;
    try {
      place = join(await mkdtemp(`${ours}${process.pid}-`), "checkout");
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    const added = await git([...quiet, "worktree", "add", "--quiet", "--detach", place, commit]);
    if (!added.ok) {
      await remove(git, place);
      return added.error;
    }
    directory2 = place;
    if (before !== void 0) await remove(git, before);
    return void 0;
  }
  return {
    async refresh() {
      const within2 = await whereabouts(git);
      if (within2 === void 0) return success(source);
      const remotes = await git(["remote"]);
      if (!remotes.text.split("\n").includes("origin")) {
        const head2 = await git(["rev-parse", "--verify", "--quiet", "HEAD"]);
        source = head2.ok ? { root, commit: head2.text } : { root };
        return success(source);
      }
      const branch = wanted ?? within2.branch;
      if (branch === void 0) return stay("No branch is checked out; say which to follow: --branch main.");
      const remote = `refs/remotes/origin/${branch}`;
      const fetched = await git(["fetch", "--quiet", "--no-tags", "origin", `+refs/heads/${branch}:${remote}`]);
      if (!fetched.ok) return stay(`The branch ${branch} could not be fetched: ${fetched.error}`);
      const head = await git(["rev-parse", "--verify", `${remote}^{commit}`]);
      if (!head.ok) return stay(head.error);
      const problem = await layOut(head.text);
      if (problem !== void 0) return stay(`The branch ${branch} could not be laid out: ${problem}`);
      source = { root: join(directory2 ?? root, within2.prefix), commit: head.text };
      return success(source);
    },
    async close() {
      if (directory2 !== void 0) await remove(git, directory2);
    }
  };
}
var quiet = ["-c", "core.hooksPath=/dev/null"];
var ours = join(tmpdir(), "sluice-controller-");
async function remove(git, place) {
  await git(["worktree", "remove", "--force", place]);
  await rm(dirname(place), { recursive: true, force: true });
}
async function clear(git, kept) {
  const listed = await git(["worktree", "list", "--porcelain"]);
  for (const [, place = ""] of listed.text.matchAll(/^worktree (.*)$/gm)) {
    const [, number] = place.startsWith(ours) ? /^(\d+)-/.exec(place.slice(ours.length)) ?? [] : [];
    if (number === void 0 || place === kept) continue;
    if (Number(number) === process.pid || !isAlive(Number(number))) await remove(git, place);
  }
  await git(["worktree", "prune"]);
}
function isAlive(number) {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

// src/controller/schedule/due.ts
var lateAfter = 6e4;
function dueNow({ jobs: jobs2, now, last, wakes, busy, atOnce }) {
  const known = /* @__PURE__ */ new Map();
  const lastOf = ({ cron, zone }, before) => {
    const key = `${cron.expression} ${zone} ${before}`;
    if (!known.has(key)) known.set(key, lastDue(cron, zone, before));
    return known.get(key);
  };
  const waiting = jobs2.filter(({ account }) => !busy.has(account)).flatMap((job) => {
    const served = last.get(jobKey(job));
    const wake = wakes?.get(jobKey(job));
    if (wake !== void 0 && wake <= now && (served === void 0 || served < wake))
      return [{ due: { job, at: wake, late: now - wake > lateAfter }, begins: wake }];
    let at = lastOf(job, now);
    if (at === void 0) return [];
    if (served !== void 0 && at + jitterOf(job, at) > now) at = lastOf(job, at - 1);
    if (at === void 0 || served !== void 0 && served >= at) return [];
    const begins = served === void 0 ? now : at + jitterOf(job, at);
    return [{ due: { job, at, late: served !== void 0 && now - begins > lateAfter }, begins }];
  }).sort((a, b) => a.begins - b.begins || order(a.due.job) - order(b.due.job));
  const chosen = [];
  const taken = /* @__PURE__ */ new Set();
  for (const { due } of waiting) {
    if (busy.size + chosen.length >= atOnce) break;
    if (taken.has(due.job.account)) continue;
    taken.add(due.job.account);
    chosen.push(due);
  }
  return chosen;
}
var aheadMs = 36e5;
function lastRuns(memories, now) {
  const last = /* @__PURE__ */ new Map();
  for (const [key, at] of memories.flatMap((memory) => [...memory]))
    if (at <= now + aheadMs) last.set(key, Math.max(at, last.get(key) ?? 0));
  return last;
}
var order = ({ name }) => jobNames.indexOf(name);
function jitterOf({ account, name, jitter }, at) {
  if (jitter === 0) return 0;
  return Number.parseInt(sha256(`${account} ${name} ${at}`).slice(0, 12), 16) % jitter;
}

// src/controller/halt.ts
var Stopped = class extends Error {
  constructor() {
    super("The controller is ending.");
  }
};
var softMs = 18e3;
var hardMs = 24e3;
function createHalt(world) {
  const sleepers = /* @__PURE__ */ new Set();
  const dropped = new AbortController();
  const closed = new AbortController();
  let deadline = Infinity;
  return {
    isStopping: () => deadline < Infinity,
    sleep: (ms) => new Promise((resolve, reject) => {
      const until = world.now() + ms;
      if (until > deadline) {
        reject(new Stopped());
        return;
      }
      const ended = new AbortController();
      const sleeper = {
        until,
        wake: (error) => {
          sleepers.delete(sleeper);
          ended.abort();
          if (error) reject(error);
          else resolve();
        }
      };
      sleepers.add(sleeper);
      void world.sleep(ms, ended.signal).then(() => sleepers.has(sleeper) && sleeper.wake());
    }),
    fetch: (input, init) => {
      if (world.now() >= deadline) return Promise.reject(new Stopped());
      const signals = [dropped.signal, ...init?.signal ? [init.signal] : []];
      return world.fetch(input, { ...init, signal: AbortSignal.any(signals) });
    },
    stop() {
      if (deadline < Infinity) return;
      const began = world.now();
      deadline = began + softMs;
      for (const sleeper of [...sleepers]) if (sleeper.until > deadline) sleeper.wake(new Stopped());
      void world.sleep(hardMs, closed.signal).then(() => dropped.abort(new Stopped()));
    },
    close: () => closed.abort()
  };
}

// src/controller/engine.ts
function createEngine(ports) {
  const { now, leader, log, metrics } = ports;
  const tried = /* @__PURE__ */ new Map();
  const wakes = /* @__PURE__ */ new Map();
  let served = /* @__PURE__ */ new Map();
  let unsaved = false;
  let leads = false;
  let stopped = false;
  let told2 = "";
  let lastTurn = now();
  let turning;
  const running = /* @__PURE__ */ new Map();
  const results = /* @__PURE__ */ new Set();
  const tell = (level, words) => {
    if (words !== told2) log(level, words);
    told2 = words;
  };
  async function lead() {
    const step = await leader.step();
    const is = leader.isLeader();
    metrics.set("sluice_leader", is ? 1 : 0);
    if (step.kind === "unknown") tell("warn", `The lease could not be asked for: ${step.why}`);
    else if (is) tell("info", "This controller leads.");
    else
      tell(
        "info",
        `Another controller leads; this one stands by${step.kind === "standby" && step.until !== void 0 ? `, and takes over at ${new Date(step.until).toISOString()} if it is gone by then` : ""}.`
      );
    if (is && !leads) {
      const read = await ports.readRuns();
      if (!read.ok) {
        tell("warn", `What has run before cannot be read: ${read.error.message}`);
        return false;
      }
      served = new Map(read.data);
      noteSuccesses();
    }
    if (leads && !is) metrics.forget(() => true);
    leads = is;
    return is;
  }
  function noteSuccesses() {
    for (const { account, name } of ports.inForce().jobs) {
      const at = served.get(jobKey({ account, name }));
      if (at !== void 0)
        metrics.set("sluice_last_success_timestamp_seconds", at / 1e3, { job_name: name, account });
    }
  }
  async function save() {
    if (!unsaved || !leader.isLeader()) return;
    unsaved = false;
    const written = await ports.writeRuns(served);
    if (written.ok) return;
    unsaved = true;
    if (written.error.kind === "changed") {
      const read = await ports.readRuns();
      for (const [key, at] of read.ok ? read.data : []) served.set(key, Math.max(at, served.get(key) ?? 0));
    } else tell("warn", `What has run could not be kept: ${written.error.message}`);
  }
  async function run(due) {
    const { job, at, late } = due;
    const { name, account } = job;
    const labels = { job_name: name, account };
    const runLog = (level, message, fields) => log(level, message, { run: id, job: name, account, ...fields });
    const id = ports.runId();
    const began = now();
    runLog("info", late ? "begins, late: its time was missed" : "begins", { due: new Date(at).toISOString() });
    wakes.delete(jobKey(job));
    let outcome;
    try {
      const ended = await ports.perform(due, runLog);
      metrics.add("sluice_klaviyo_requests_total", ended.requests, { account });
      outcome = ended;
      if (ended.wakeAt !== void 0) wakes.set(jobKey(job), ended.wakeAt);
    } catch (error) {
      outcome = error instanceof Stopped ? { result: "stopped", words: "broken off, because the controller ends; the next one makes it up" } : {
        result: "failed",
        words: `this is a fault of Sluice: ${error instanceof Error ? error.message : String(error)}`
      };
    }
    const { result, words } = outcome;
    const seconds = (now() - began) / 1e3;
    results.add(result);
    metrics.add("sluice_runs_total", 1, { ...labels, result });
    metrics.set("sluice_run_duration_seconds", seconds, labels);
    if (result === "done") metrics.set("sluice_last_success_timestamp_seconds", Math.round(now() / 1e3), labels);
    tried.set(jobKey(job), at);
    if (name !== "reconcile" && result === "done") {
      served.set(jobKey(job), at);
      unsaved = true;
    }
    runLog(result === "done" ? "info" : result === "failed" ? "error" : "warn", words, { result, seconds });
  }
  function begin(due) {
    const { account } = due.job;
    const ends = run(due).finally(() => {
      running.delete(account);
      metrics.set("sluice_jobs_running", running.size);
    });
    running.set(account, ends);
    metrics.set("sluice_jobs_running", running.size);
  }
  async function oneTurn() {
    if (!await lead() || stopped) return;
    const { jobs: jobs2 } = ports.inForce();
    const due = dueNow({
      jobs: ports.once ? jobs2.filter((job) => !tried.has(jobKey(job))).map((job) => ({ ...job, jitter: 0 })) : jobs2,
      now: now(),
      last: lastRuns([served, tried], now()),
      wakes,
      busy: new Set(running.keys()),
      atOnce: ports.parallel
    });
    for (const one of due) begin(one);
    await save();
  }
  return {
    turn() {
      if (stopped) return Promise.resolve();
      turning ??= oneTurn().catch(
        (error) => log("error", `A turn failed: ${error instanceof Error ? error.message : String(error)}`)
      ).finally(() => {
        turning = void 0;
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
    lastTurn: () => lastTurn
  };
}

// src/controller/in-force.ts
async function readInForce(checkout, wanted, before) {
  const refreshed = await checkout.refresh();
  const source = refreshed.ok ? refreshed.data : refreshed.error.source;
  if (!refreshed.ok && before !== void 0) return success({ ...before, source, problems: [refreshed.error.why] });
  const { config, diagnostics } = await loadConfig(nodeDisk, source.root);
  const jobs2 = config === void 0 ? void 0 : jobsOf(config, wanted);
  const problems = [
    ...refreshed.ok ? [] : [refreshed.error.why],
    ...diagnostics.filter(isError).map(({ message, detail, at }) => `${at?.file ?? "sluice.yaml"}:${at?.line ?? 1}: ${message} ${detail}`),
    ...jobs2?.ok === false ? jobs2.error.map((problem) => `sluice.yaml: ${problem}`) : []
  ];
  if (config !== void 0 && jobs2?.ok === true) return success({ config, jobs: jobs2.data, source, problems });
  return before === void 0 ? failed(problems) : success({ ...before, source, problems });
}

// src/controller/jobs/job.ts
var allResults = ["done", "failed", "refused", "stopped"];
function failedWith(run, problems, requests) {
  const errors = problems.filter(isError);
  for (const { code, message, detail, at } of errors)
    run.log("error", `${message} ${detail}`, { code, ...at ? { file: `${at.file}:${at.line}` } : {} });
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
  return { result: "failed", words: `${first?.message ?? "It failed."}${more}`, requests };
}

// src/controller/leader.ts
var graceMs = 3e4;
var lookMs = 6e4;
function createLeader({ open, name, owner, ttlMs, once, ...clocks }) {
  const { now } = clocks;
  const { stood } = watchLease(clocks);
  let lease;
  let since = stopwatch(clocks);
  let look = 0;
  let until;
  const left = () => lease === void 0 ? 0 : ttlMs - since.atMost();
  async function keep(held) {
    if (left() > ttlMs / 2) return { kind: "leader" };
    const begun = stopwatch(clocks);
    const renewed = await open().renewLease(held, { now: now(), ttlMs });
    if (renewed.ok) {
      [lease, since] = [renewed.data, begun];
      return { kind: "leader" };
    }
    if (renewed.error.kind !== "lease-lost") return { kind: "unknown", why: renewed.error.message };
    lease = void 0;
    return { kind: "standby" };
  }
  return {
    isLeader: () => lease !== void 0 && left() > 0,
    async step() {
      if (lease !== void 0) return keep(lease);
      if (now() < look && look - now() <= lookMs) return { kind: "standby", ...until === void 0 ? {} : { until } };
      look = now() + lookMs;
      const begun = stopwatch(clocks);
      const taken = await open().acquireLease({
        accountId: name,
        owner,
        now: now(),
        ttlMs,
        graceMs,
        stood,
        ...once === true ? { isHint: true } : {}
      });
      if (taken.ok) {
        [lease, since] = [taken.data, begun];
        until = void 0;
        return { kind: "leader" };
      }
      if (taken.error.kind !== "held") return { kind: "unknown", why: taken.error.message };
      until = taken.error.until;
      if (until !== void 0 && until > now()) look = Math.min(look, until);
      return { kind: "standby", until };
    },
    async release() {
      if (lease === void 0) return;
      const held = lease;
      lease = void 0;
      await open().releaseLease(held);
    }
  };
}

// src/controller/log.ts
function createLog({ now, write, env }) {
  const hidden = secretValues(env);
  return (level, message, fields = {}) => {
    const { run, job, account, ...more } = fields;
    const time = new Date(now()).toISOString();
    const line = JSON.stringify(
      { time, level, run, job, account, message, ...more },
      (_, value) => typeof value === "string" ? hide(value, hidden) : value
    );
    write(`${line}
`);
  };
}
var hide = (text, hidden) => hidden.reduce((shown, secret) => shown.replaceAll(secret, "\u2022\u2022\u2022"), text);

// src/controller/web/metrics.ts
var families = {
  sluice_build_info: ["gauge", "The version that runs."],
  sluice_leader: ["gauge", "1 where this process starts the jobs, 0 where it stands by."],
  sluice_config_valid: [
    "gauge",
    "1 when the branch and sluice.yaml could last be read; with 0 what was read before is in force."
  ],
  sluice_accounts: ["gauge", "Accounts this process is responsible for."],
  sluice_jobs_running: ["gauge", "Jobs under way."],
  sluice_runs_total: ["counter", "Runs that have ended, by job, account and result."],
  sluice_run_duration_seconds: ["gauge", "How long the last run took."],
  sluice_last_success_timestamp_seconds: ["gauge", "When a run last ended well."],
  sluice_klaviyo_requests_total: ["counter", "Requests sent to Klaviyo, retries included."],
  sluice_report_calls_used: ["gauge", "Report calls of the last 24 hours, as the last sync counted them."],
  sluice_report_calls_limit: ["gauge", "Report calls Klaviyo allows in 24 hours."],
  sluice_drift: ["gauge", "Sequences that differ from their flows, as the last look found."],
  sluice_draining: ["gauge", "Flows that gave way to another and let the people inside go on."],
  sluice_drain_leaks: ["gauge", "Draining flows that are not as they should be, or were not ended in time."],
  sluice_alerts: ["gauge", "Alerts that hold, as the last report has them."]
};
function createMetrics() {
  const values = /* @__PURE__ */ new Map();
  const of = (name) => {
    const found = values.get(name) ?? /* @__PURE__ */ new Map();
    values.set(name, found);
    return found;
  };
  return {
    set: (name, value, labels = {}) => void of(name).set(printed(labels), { labels, value }),
    add: (name, value, labels = {}) => {
      const key = printed(labels);
      of(name).set(key, { labels, value: (of(name).get(key)?.value ?? 0) + value });
    },
    value: (name) => values.get(name)?.get("")?.value,
    forget: (isGone) => {
      for (const [name, samples] of values) {
        if (families[name][0] === "counter") continue;
        for (const [key, { labels }] of samples)
          if (labels.account !== void 0 && isGone(labels.account)) samples.delete(key);
      }
    },
    render: () => Object.keys(families).flatMap((name) => {
      const samples = [...of(name)].sort(([a], [b]) => a < b ? -1 : 1);
      if (samples.length === 0) return [];
      const [type, help] = families[name];
      return [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} ${type}`,
        ...samples.map(([labels, { value }]) => `${name}${labels} ${value}`)
      ];
    }).map((line) => `${line}
`).join("")
  };
}
function printed(labels) {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
var escaped = (value) => value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");

// src/controller/jobs/tell-drains.ts
var tellTended = (run, plan, results = []) => {
  const ended = new Set(results.flatMap(({ flow_id, outcome }) => outcome === "done" ? [flow_id] : []));
  const left = plan.drains.filter(({ flow_id }) => !ended.has(flow_id));
  return tellDrains(run, plan, drainAlarms(plan, results), left);
};
async function tellDrains(run, plan, alarms, left = plan.drains) {
  const account = run.loaded.account.key;
  const draining = left.filter(({ state }) => state !== "taken-back");
  run.metrics.set("sluice_draining", draining.length, { account });
  run.metrics.set("sluice_drain_leaks", alarms.length, { account });
  if (plan.drains.length === 0) return;
  const github = run.commits ? await run.github?.() : void 0;
  const problem = await keepDrainIssues(github, account, { alarms, draining: plan.drains.length });
  if (problem !== void 0) run.log("warn", problem);
}

// src/controller/jobs/drift-job.ts
async function driftJob(run) {
  const { world, loaded, store, log, metrics } = run;
  const connection = connectToRead(world, loaded.account);
  if (!connection.ok) return failedWith(run, [connection.error], 0);
  const api = connection.data;
  const looked = await lookForDriftAndDrains({ world, loaded, api, store });
  if (!looked.ok) return failedWith(run, looked.error, api.counts().total);
  const { planned, report, alarms } = looked.data;
  const found = report.drift;
  metrics.set("sluice_drift", found.length, { account: loaded.account.key });
  for (const { address, kind, fields } of found)
    log("warn", `${address} is not in step: ${kind}`, { address, kind, fields: fields.map(({ path }) => path) });
  await tellDrains(run, planned.plan, alarms);
  if (alarms.length > 0) return failedWith(run, alarms.map(alarmDiagnostic), api.counts().total);
  return {
    result: "done",
    words: found.length === 0 ? "no drift" : `drift in ${found.map(({ address }) => address).join(", ")}`,
    requests: api.counts().total
  };
}

// src/controller/jobs/reconcile-job.ts
async function reconcileJob(run) {
  const { world, loaded, store, log, problems } = run;
  const connection = connectToWrite(world, loaded.account);
  if (!connection.ok) return failedWith(run, [connection.error], 0);
  const api = connection.data;
  if (problems.length > 0) {
    const begun = await settle({ world, loaded, api, store }, { owner: run.owner });
    if (begun.ok) for (const line of begun.data.done) log("warn", `set right first: ${line}`);
    const requests = api.counts().total;
    if (!begun.ok && begun.error.kind === "failed") return failedWith(run, begun.error.diagnostics, requests);
    return { result: "failed", words: "nothing is applied while the branch or sluice.yaml cannot be read", requests };
  }
  const began = world.now();
  const outcome = await applyAccount(
    { world, loaded, api, store },
    {
      commit: run.commit,
      costs: false,
      owner: run.owner,
      progress: ({ address, step }) => log("info", `${address}: ${step}`, { address })
    }
  );
  for (const line of outcome.settled) log("warn", `set right first: ${line}`);
  const drains = outcome.outcome === "applied" ? outcome.report.drains : "drains" in outcome ? outcome.drains : void 0;
  if ("plan" in outcome && outcome.plan !== void 0) await tellTended(run, outcome.plan, drains);
  for (const { address, flow_id, outcome: came, message } of drains ?? [])
    log(came === "leaks" || came === "failed" ? "error" : "info", `flow ${flow_id} ${message}`, { address });
  const wakeAt = wakeOf(run, outcome, began);
  return { ...told(run, outcome, api.counts().total), ...wakeAt === void 0 ? {} : { wakeAt } };
}
function wakeOf({ loaded }, outcome, began) {
  const times = loaded.sequences.flatMap(({ schedule }) => [schedule?.goLive, schedule?.end]);
  const waits = "plan" in outcome ? (outcome.plan?.changes ?? []).map(({ held }) => held?.until) : [];
  return nextMoment([...times, ...waits.map((until) => until === void 0 ? void 0 : Date.parse(until))], began);
}
function told(run, outcome, requests) {
  const { log } = run;
  switch (outcome.outcome) {
    case "failed":
      return failedWith(run, outcome.diagnostics, requests);
    case "stopped":
      return { result: "done", words: "in step", requests };
    case "nothing":
      return { result: "done", words: "in step", requests };
    case "waiting":
      if (outcome.problems !== void 0 && outcome.problems.length > 0)
        return failedWith(run, outcome.problems, requests);
      return { result: "done", words: waitingWords(outcome.plan), requests };
    case "superseded":
      return { result: "done", words: outcome.refusal.message, requests };
    case "refused":
      return refusedWith(run, outcome.refusals, requests);
    case "applied": {
      const { results } = outcome.report;
      const due = new Map(outcome.plan.changes.map((change) => [change.address, change.due]));
      for (const { address, kind, outcome: came, error } of results) {
        const words = error ?? `${kind} done${dueWords(due.get(address))}`;
        log(came === "done" ? "info" : "error", words, { address, kind, outcome: came });
      }
      const missed = results.filter((result) => result.outcome !== "done").map(({ address }) => address);
      if (missed.length > 0) return { result: "failed", words: `not applied: ${missed.join(", ")}`, requests };
      if (outcome.problems.length > 0) return failedWith(run, outcome.problems, requests);
      return { result: "done", words: appliedWords(results.map(({ address }) => address)), requests };
    }
  }
}
var dueWords = (due) => due === void 0 ? "" : `: ${due.by} was due ${due.at}, ${due.late_minutes} minutes ago`;
function waitingWords({ changes }) {
  const held = changes.filter(isHeldBack);
  const groups = grouped(held, (change) => whyHeld(change.held));
  return [...groups].map(([why, those]) => `waiting ${why}: ${those.map(({ address }) => address).join(", ")}`).join("; ");
}
function whyHeld(held) {
  const until = held?.until === void 0 ? "" : `until ${held.until} `;
  const what = held?.by === "promotion" ? `promotion from ${held.name ?? ""}` : held?.name ?? "no window is open";
  return `${until}(${what})`;
}
var appliedWords = (addresses) => addresses.length === 0 ? "in step; Sluice's own record was brought up to date" : `applied: ${addresses.join(", ")}`;
function refusedWith({ log }, refusals, requests) {
  for (const { code, address, message, allow } of refusals) log("warn", `${message} ${allow}`, { code, address });
  const named = [
    ...new Set(refusals.map(({ code, address }) => address === void 0 ? code : `${address} (${code})`))
  ];
  return { result: "refused", words: `refused: ${named.join(", ")}`, requests };
}

// src/controller/jobs/report-job.ts
async function reportJob(run) {
  const { world, loaded, store, log, metrics, turns } = run;
  const account = loaded.account.key;
  const connection = connectToRead(world, loaded.account);
  if (!connection.ok) return failedWith(run, [connection.error], 0);
  const api = connection.data;
  const github = run.commits ? await run.github?.() : void 0;
  const found = await reportPlace({ root: run.root, git: world.git }, loaded.config, {
    commit: run.commits,
    flowsBranch: run.branch,
    github
  });
  if (!found.ok) return failedWith(run, [found.error], 0);
  const place = found.data;
  const ran = await runReport(world, loaded, api, store, place);
  const requests = api.counts().total;
  if (!ran.ok) return failedWith(run, ran.error, requests);
  const done2 = ran.data;
  const published = await turns(() => publish(place.files, done2.report, done2.changes));
  if (!published.ok) return failedWith(run, [reportProblem(published.error, place.branch)], requests);
  const { alerts } = done2.report;
  metrics.set("sluice_report_calls_used", done2.sync.calls.day, { account });
  metrics.set("sluice_report_calls_limit", done2.sync.calls.limit, { account });
  metrics.set("sluice_alerts", alerts.length, { account });
  for (const { id, address, message } of alerts) log("warn", message, { alert: id, address });
  for (const note of done2.sync.notes) log("info", note);
  const problem = await keepIssues(github, done2, place);
  if (problem !== void 0) log("warn", problem);
  return { result: "done", words: wordsOf(done2, place, published.data === "written"), requests };
}
function wordsOf({ changes, directory: directory2 }, { branch }, isOurs) {
  if (!isOurs) return "another sync has just written the reports";
  if (changes.size === 0) return "no figure has changed";
  return branch === void 0 ? `${directory2} written` : `${directory2} committed to ${branch}`;
}

// src/controller/turns.ts
function createTurns() {
  let last = Promise.resolve();
  return (act) => {
    const mine = last.then(act);
    last = mine.catch(() => void 0);
    return mine;
  };
}
function inTurns(store, turns) {
  const one = (call) => (...args) => turns(() => call(...args));
  return {
    readLedger: one(store.readLedger),
    writeLedger: one(store.writeLedger),
    saveBackup: one(store.saveBackup),
    listBackups: one(store.listBackups),
    readBackup: one(store.readBackup),
    readReportCalls: one(store.readReportCalls),
    noteReportCalls: one(store.noteReportCalls),
    acquireLease: one(store.acquireLease),
    renewLease: one(store.renewLease),
    releaseLease: one(store.releaseLease),
    flush: one(store.flush)
  };
}

// src/controller/jobs/perform.ts
var jobs = {
  reconcile: reconcileJob,
  report: reportJob,
  drift: driftJob
};
function createPerform({ host, options, halt, refresh, turns, metrics }) {
  const limits = /* @__PURE__ */ new Map();
  const limitsOf = ({ apiKeyEnv }) => {
    const key = host.env[apiKeyEnv]?.trim() ?? "";
    const found = limits.get(key) ?? createLimits({ now: host.now, sleep: halt.sleep });
    limits.set(key, found);
    return found;
  };
  return async ({ job }, log) => {
    const files = await turns(async () => {
      const inForce2 = await refresh();
      const account2 = inForce2.config.accounts.find(({ key }) => key === job.account);
      if (account2 === void 0) return void 0;
      return { inForce: inForce2, account: account2, read: await loadAccount(nodeDisk, inForce2.source.root, inForce2.config, account2) };
    });
    if (files === void 0)
      return { result: "done", words: "sluice.yaml does not name the account any more", requests: 0 };
    const { inForce, account, read } = files;
    const { config, source, problems } = inForce;
    for (const problem of problems) log("warn", problem);
    const world = {
      root: source.root,
      disk: nodeDisk,
      env: host.env,
      fetch: halt.fetch,
      now: host.now,
      ...host.counted ? { counted: host.counted } : {},
      sleep: halt.sleep,
      random: host.random,
      git: host.git,
      limits: limitsOf(account),
      ...options.commit ? {} : { reportsRoot: host.root },
      ...host.github ? { github: host.github } : {},
      onProgress: (line) => log("info", line),
      onRetry: ({ method, path, status, kind }, ms) => log("warn", `${method} ${path} failed (${status ?? kind}); again in ${Math.ceil(ms / 1e3)} s`)
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
      ...{ turns, log, metrics }
    });
  };
}

// src/controller/jobs/runs.ts
var directory = ".sluice/controller";
var ignore = { path: `${directory}/.gitignore`, text: "*\n" };
var runFiles = ({ root, git }, state) => state.kind === "branch" ? gitFiles(git(root), { branch: state.branch }) : directoryFiles(root);
async function readRuns(files) {
  const listed = await files.list(directory);
  if (!listed.ok) return listed;
  const served = /* @__PURE__ */ new Map();
  for (const path of listed.data.filter((name) => name.endsWith(".json"))) {
    const file = await files.read(path);
    if (!file.ok) return file;
    for (const [key, at] of parsed(file.data?.text)) served.set(key, Math.max(at, served.get(key) ?? 0));
  }
  return success(served);
}
async function writeRuns(files, name, served) {
  if (served.size === 0) return done;
  const runs = Object.fromEntries(
    [...served].sort(([a], [b]) => a < b ? -1 : 1).map(([key, at]) => [key, new Date(at).toISOString()])
  );
  const text = `${JSON.stringify({ version: 1, runs }, null, 1)}
`;
  return files.write([{ path: `${directory}/${name}.json`, text }, ignore], {
    message: "sluice: runs of the controller",
    durable: true
  });
}
var parsed = (text) => Object.entries(fieldsOf(fieldsOf(jsonOf(text ?? "{}"))["runs"])).map(([key, at]) => [key, Date.parse(String(at))]).filter(([, at]) => Number.isFinite(at));

// src/controller/controller.ts
var patienceMs = 25e3;
var closingMs = 4500;
var freshMs = 2e4;
var stuckMs = 10 * 6e4;
async function runController(host, options) {
  const { now } = host;
  const log = createLog(host);
  const metrics = createMetrics();
  metrics.set("sluice_build_info", 1, { version: host.version });
  metrics.set("sluice_leader", 0);
  metrics.set("sluice_jobs_running", 0);
  const halt = createHalt(host);
  const turns = createTurns();
  const checkout = createCheckout(host, options.branch);
  const wanted = { shard: options.shard, names: options.jobs };
  const life = { readAt: 0 };
  const began = now();
  const isAsked = host.interrupted.then(() => true);
  const standing = () => {
    const { engine: engine2, inForce } = life;
    const jobs2 = engine2?.running().length ?? 0;
    const role = metrics.value("sluice_leader") === 1 ? "leads" : "stands by";
    return {
      alive: now() - (engine2?.lastTurn() ?? began) < stuckMs,
      ready: inForce !== void 0 && !halt.isStopping(),
      words: halt.isStopping() ? "ending" : inForce === void 0 ? "starting" : `${role}, jobs under way: ${jobs2}`
    };
  };
  let server;
  if (!options.once) {
    try {
      server = await host.serve(createWeb({ standing, metrics: metrics.render }), options.listen);
    } catch (error) {
      const why = error.code === "EADDRINUSE" ? "the port is in use" : String(error);
      log(
        "error",
        `It cannot listen on ${options.listen.host}:${options.listen.port}: ${why}. Choose another: --listen`
      );
      return 1;
    }
    log("info", "listens", { host: options.listen.host, port: server.port });
  }
  const readFiles = async () => {
    const read = await readInForce(checkout, wanted, life.inForce);
    life.readAt = now();
    if (read.ok) {
      life.inForce = read.data;
      const accounts = new Set(read.data.jobs.map(({ account }) => account));
      metrics.set("sluice_accounts", accounts.size);
      metrics.forget((account) => !accounts.has(account));
      for (const { name, account } of read.data.jobs)
        for (const result of allResults) metrics.add("sluice_runs_total", 0, { job_name: name, account, result });
    }
    const problems2 = read.ok ? read.data.problems : read.error;
    metrics.set("sluice_config_valid", problems2.length === 0 ? 1 : 0);
    return problems2;
  };
  const problems = await Promise.race([turns(readFiles), isAsked]);
  for (const problem of problems === true ? [] : problems) log("error", problem);
  const first = life.inForce;
  if (first === void 0) {
    await server?.close();
    halt.close();
    if (problems !== true) return 1;
    log("info", "has ended");
    const early = options.once ? 1 : 0;
    host.quit?.(early);
    return early;
  }
  const present = () => life.inForce ?? first;
  log("info", "sluice.yaml is in force", {
    accounts: [...new Set(first.jobs.map(({ account }) => account))],
    commit: first.source.commit
  });
  host.onHangup?.(() => {
    void turns(readFiles).then((told2) => {
      for (const problem of told2) log("error", problem);
      if (told2.length === 0) log("info", "sluice.yaml was read again and is in force");
      else log("error", "What was in force before stays in force.");
    });
  });
  const share = shardName(options.shard);
  const open = () => runFiles(host, present().config.state);
  const engine = createEngine({
    now,
    runId: () => Math.floor(host.random() * 4294967296).toString(16).padStart(8, "0"),
    inForce: present,
    leader: createLeader({
      open: () => inTurns(openState(host, present().config.state), turns),
      name: share === "all" ? "controller" : `controller-${share}`,
      owner: host.owner,
      now,
      ...host.counted ? { counted: host.counted } : {},
      ttlMs: options.leaseMs,
      once: options.once
    }),
    perform: createPerform({
      ...{ host, options, halt, turns, metrics },
      refresh: async () => {
        if (Math.abs(now() - life.readAt) >= freshMs) await readFiles();
        return present();
      }
    }),
    readRuns: () => turns(() => readRuns(open())),
    writeRuns: (served) => {
      const ours2 = [...served].filter(([key]) => isMine(key.slice(0, key.lastIndexOf(" ")), options.shard));
      return turns(() => writeRuns(open(), share, new Map(ours2)));
    },
    parallel: options.parallel,
    once: options.once,
    ...{ log, metrics }
  });
  life.engine = engine;
  let stopBeat = () => void 0;
  if (!options.once) {
    stopBeat = host.beat(engine.turn);
    void engine.turn();
  }
  const isEarly = await (options.once ? Promise.race([allOnce(engine).then(() => false), isAsked]) : isAsked);
  stopBeat();
  if (isEarly) {
    log("info", "ends: no job begins any more", { running: engine.running().length });
    engine.stop();
    halt.stop();
    await within(host, patienceMs, Promise.all(engine.running()));
  }
  const closing = async () => {
    await engine.end();
    await checkout.close();
    await server?.close();
  };
  const isWhole = await within(host, isEarly ? closingMs : void 0, closing());
  halt.close();
  const code = options.once ? isEarly ? 1 : exitCode(engine) : 0;
  if (options.once && !isEarly && !engine.leads())
    log("error", "Nothing was begun: this controller does not lead, as told above. Run it again when it may.");
  if (!isWhole) log("warn", "Git did not answer in time; the lead runs out by itself.");
  log("info", "has ended");
  if (!isWhole || engine.running().length > 0) host.quit?.(code);
  return code;
}
async function allOnce(engine) {
  for (; ; ) {
    await engine.turn();
    const running = engine.running();
    if (running.length === 0) return;
    await Promise.race(running);
  }
}
async function within({ sleep }, ms, work) {
  if (ms === void 0) return work.then(() => true);
  const enough = new AbortController();
  const inTime = await Promise.race([work.then(() => true), sleep(ms, enough.signal).then(() => false)]);
  enough.abort();
  return inTime;
}
function exitCode(engine) {
  const results = engine.results();
  if (results.has("failed") || !engine.leads()) return 1;
  return results.has("refused") ? 3 : 0;
}

// src/cli/controller.ts
async function controller(io, flags) {
  const listen = parseAddress(flags.listen);
  if (!listen) return refuse(io, `--listen is an address and a port, such as 127.0.0.1:9090, not "${flags.listen}".`);
  const shard = flags.shard === void 0 ? wholeShard : parseShard(flags.shard);
  if (!shard)
    return refuse(io, `--shard is a share and how many there are, counted from 1, such as 2/16, not "${flags.shard}".`);
  const named = flags.jobs?.split(",").map((name) => name.trim());
  const unknown = named?.find((name) => !jobNames.includes(name));
  if (unknown !== void 0) return refuse(io, `There is no job "${unknown}". Jobs: ${jobNames.join(", ")}.`);
  if (!Number.isInteger(flags.parallel) || flags.parallel < 1)
    return refuse(io, "--parallel is how many accounts are worked on side by side: a whole number from 1.");
  if (!(flags.lease >= 2 && flags.lease <= 1440)) return refuse(io, "--lease is a number of minutes from 2 to 1440.");
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
        serve: serve2
      },
      write: (line) => io.stdout.write(line),
      owner: `${hostname()} (process ${process.pid})`,
      interrupted: io.interrupted,
      counted: io.counted,
      quit: io.quit,
      onHangup: io.onHangup,
      github: world.github
    },
    {
      ...{ shard, listen, commit: flags.commit, once: flags.once === true, parallel: flags.parallel },
      leaseMs: flags.lease * 6e4,
      jobs: named,
      branch: flags.branch
    }
  );
}
export {
  controller
};
