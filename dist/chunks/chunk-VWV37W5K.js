import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openSession,
  portsOf,
  resume,
  undoDrain
} from "./chunk-YIKQXPJL.js";
import {
  isNothing
} from "./chunk-PKKP5LUT.js";
import {
  fail
} from "./chunk-QY2NKCUP.js";
import {
  askedNames,
  conversionMetric,
  createAsker,
  dailyCalls,
  daysACall,
  errorText,
  isForeign,
  isOpen,
  recentCalls
} from "./chunk-UAVHVDVM.js";
import {
  addDays,
  dayAt,
  daysOf,
  diagnostic
} from "./chunk-KKJNJNI7.js";
import {
  failed,
  success
} from "./chunk-ZU3F52LC.js";

// src/program/report/last-figures.ts
var flowsGoing = (plan) => plan.changes.flatMap(
  ({ kind, flow_id }) => flow_id !== void 0 && (kind === "replace" || kind === "delete") ? [flow_id] : []
);
function lastFigures({ now }, api, store, { account, metrics }, metricName, going) {
  const known = /* @__PURE__ */ new Map();
  async function ask(flows) {
    const cannot = (why) => flows.forEach((flow) => void known.set(flow, fail(why)));
    const used = await store.readReportCalls(account.id);
    const allowed = dailyCalls - recentCalls(used.ok ? used.data : [], now()).length;
    const metric = await conversionMetric(api, metricName, metrics);
    if (!metric.ok) return cannot(`${metric.error.message} ${metric.error.detail}`);
    const asker = createAsker({ api, now, timezone: account.timezone, metricId: metric.data, allowed });
    const today = dayAt(now(), account.timezone);
    const days = daysOf({ from: addDays(today, 1 - daysACall), to: today });
    const rows = await asker.series(flows, { from: days[0] ?? today, to: today });
    await store.noteReportCalls(account.id, asker.calls(), now());
    if (!rows.ok) return cannot(rows.error === "spent" ? spent : errorText(rows.error));
    const asked_at = new Date(now()).toISOString();
    for (const flow of flows) known.set(flow, success({ asked_at, days, rows: seriesOf(rows.data.rows, flow, days) }));
  }
  return async (flowId) => {
    if (!known.has(flowId)) await ask([.../* @__PURE__ */ new Set([flowId, ...going()])].filter((id) => !known.has(id)));
    return known.get(flowId) ?? fail(`No figures of ${flowId} were asked for.`);
  };
}
var spent = `The ${dailyCalls} report calls that Klaviyo allows in 24 hours are used up.`;
function seriesOf(rows, flow, days) {
  const own = rows.filter((row) => row.flow_id === flow && !isNothing(row.counts));
  const messages = new Map(own.map((row) => [`${row.message_id}
${row.channel}`, row]));
  return [...messages.values()].map(({ message_id, channel }) => {
    const byDay = new Map(
      own.filter((row) => row.message_id === message_id && row.channel === channel).map((row) => [row.day, row.counts])
    );
    const series = askedNames.map((name) => [name, days.map((day) => byDay.get(day)?.[name] ?? 0)]);
    const some = series.filter(([, numbers]) => numbers.some((number) => number !== 0));
    return { message_id, send_channel: channel, statistics: Object.fromEntries(some) };
  });
}

// src/program/apply/settle.ts
async function settle({ world, loaded, api, store }, { owner, progress }) {
  const asked = await api.getAccount();
  if (!asked.ok) return success({ done: [], stuck: {} });
  const account = asked.data;
  const nothing = success({ account, done: [], stuck: {} });
  const read = await store.readLedger(account.id);
  const { config } = loaded;
  const { project = "" } = config;
  if (!read.ok || read.data === void 0 || !isOpen(read.data)) return nothing;
  const isOurs = loaded.account.accountId === void 0 || loaded.account.accountId === account.id;
  if (!isOurs || isForeign(read.data, config.project, account.id)) return nothing;
  const { attributes } = account;
  const observed = { account: { id: account.id, name: "", timezone: attributes.timezone, currency: "" }, metrics: [] };
  const going = replacedBy(read.data);
  const ports = {
    api,
    store,
    ...portsOf(world),
    owner,
    figures: lastFigures(world, api, store, observed, config.reports.conversionMetric, () => going),
    progress
  };
  const opened = await openSession(ports, { project, accountId: account.id });
  if (!opened.ok) return failed(notOpened(opened.error));
  const resumed = await resume(opened.data);
  const closed = await opened.data.close();
  if (!resumed.ok) return failed({ kind: "failed", diagnostics: [notSettled(resumed.error.message)] });
  if (!closed.ok) return failed({ kind: "failed", diagnostics: [notSaved(closed.error.message)] });
  const { done, stuck } = resumed.data;
  const takenBack = Object.entries(read.data.entries).flatMap(
    ([address, { journal }]) => journal?.kind === "undo" && stuck[address] === void 0 ? [address] : []
  );
  return success({ account, done, stuck, takenBack });
}
var replacedBy = ({ entries }) => Object.values(entries).flatMap(({ journal }) => journal?.kind === "replace" ? [journal.data.old_id] : []);
function notOpened({ message, held }) {
  if (held !== true)
    return {
      kind: "failed",
      diagnostics: [
        diagnostic("state-not-saved", "What Sluice knows of this account cannot be read or written.", message)
      ]
    };
  return {
    kind: "refused",
    refusal: {
      code: "lease-held",
      message,
      allow: "Run sluice apply again when the other has ended, or at the time named: it takes over then."
    }
  };
}
var notSettled = (message) => diagnostic(
  "push-failed",
  "What an earlier apply had left could not be set right.",
  `${message}
Nothing else was done. Run it again, or look at the flow in Klaviyo.`
);
var notSaved = (message) => diagnostic(
  "state-not-saved",
  "What was done in Klaviyo could not be recorded.",
  `${message}
Mend that, and run apply again: it learns from Klaviyo what is missing in the ledger.`
);

// src/program/apply/undo.ts
async function undoDrains({ world, api, store }, request) {
  const { project, accountId, addresses, owner } = request;
  const ports = { api, store, owner, ...portsOf(world) };
  const opened = await openSession(ports, { project, accountId });
  if (!opened.ok) {
    const why = notOpened(opened.error);
    const problems2 = why.kind === "refused" ? [diagnostic("push-failed", why.refusal.message, why.refusal.allow)] : why.diagnostics;
    return { done: [], problems: problems2 };
  }
  const done = [];
  const problems = [];
  for (const address of addresses) {
    const one = await undoDrain(opened.data, address);
    if (one.ok) done.push({ address, ...one.data });
    else
      problems.push(
        diagnostic("push-failed", `The drain of ${address} was not taken back.`, one.error.message, { address })
      );
  }
  const closed = await opened.data.close();
  return { done, problems: closed.ok ? problems : [...problems, notSaved(closed.error.message)] };
}

export {
  flowsGoing,
  lastFigures,
  settle,
  notOpened,
  notSettled,
  notSaved,
  undoDrains
};
