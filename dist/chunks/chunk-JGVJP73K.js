import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  flowsGoing,
  lastFigures,
  notOpened,
  notSaved,
  notSettled,
  settle,
  undoDrains
} from "./chunk-VWV37W5K.js";
import {
  applyPlan,
  learn,
  openSession,
  portsOf,
  resume,
  tendDrains
} from "./chunk-YIKQXPJL.js";
import {
  hasWork,
  isHeldBack
} from "./chunk-VMEFTTIJ.js";
import {
  testRefusals
} from "./chunk-IEE6ILAY.js";
import {
  decideAgain,
  drainAdvice,
  makePlan,
  printLedger
} from "./chunk-UAVHVDVM.js";
import {
  diagnostic,
  isError
} from "./chunk-KKJNJNI7.js";
import {
  failed,
  success
} from "./chunk-ZU3F52LC.js";

// src/program/apply/run-apply.ts
async function runApply(site, planned, request) {
  const { world, loaded, api, store } = site;
  const { observed } = planned.input;
  let wanted = planned.plan;
  const ports = {
    api,
    store,
    ...portsOf(world),
    owner: request.owner,
    figures: lastFigures(world, api, store, observed, loaded.config.reports.conversionMetric, () => flowsGoing(wanted)),
    flows: (id) => observed.flows[id],
    progress: request.progress,
    isStopping: request.isStopping
  };
  const before = api.counts().total;
  const { project } = planned.plan;
  const opened = await openSession(ports, { project, accountId: observed.account.id });
  if (!opened.ok) {
    const why = notOpened(opened.error);
    return why.kind === "refused" ? refused(planned.plan, why.refusal) : failed(why.diagnostics);
  }
  const session = opened.data;
  let ran;
  let closed;
  try {
    ran = await inSession(site, session, planned, request, (plan) => wanted = plan);
  } finally {
    closed = await session.close();
  }
  if (!ran.ok) return ran;
  const report = { ...ran.data.report, requests: api.counts().total - before };
  return success({
    ...ran.data,
    ...closed.ok ? { report } : unsaved(report, closed.error.message, ran.data.problems)
  });
}
async function inSession({ world, loaded, api, store }, session, planned, request, use) {
  const { id } = planned.input.observed.account;
  await store.noteReportCalls(id, planned.reportCalls ?? [], world.now());
  const resumed = await resume(session);
  if (!resumed.ok) return failed([notSettled(resumed.error.message)]);
  const { done, stuck } = resumed.data;
  const isSame = JSON.stringify(stuck) === JSON.stringify(request.stuck ?? {});
  const moved = done.length > 0 || !isSame || printLedger(session.ledger()) !== printLedger(planned.input.ledger);
  const made = moved ? await makePlan(world, loaded, api, store, { ...request, stuck }) : success(planned);
  if (!made.ok) return made;
  const fresh = made.data;
  if (fresh.plan.diagnostics.some(isError) && fresh.plan.refusals.length > 0) return failed(fresh.plan.diagnostics);
  if (moved) await store.noteReportCalls(id, fresh.reportCalls ?? [], world.now());
  const learnt = request.asReviewed === true ? success(fresh.plan) : await planLearnt(session, fresh);
  if (!learnt.ok) return learnt;
  const differs = learnt.data.digest !== planned.plan.digest;
  if (differs && request.stillWanted && !await request.stillWanted(learnt.data)) return failed([]);
  const plan = request.saved?.(learnt.data) ?? learnt.data;
  use(plan);
  const report = await applyPlan(plan, session);
  return success({ plan, report, resumed: done, problems: drainProblems(report) });
}
function unsaved(report, why, problems) {
  const told = (result) => result.outcome === "done" ? {
    ...result,
    outcome: "failed",
    error: `Done in Klaviyo, but not recorded: ${why} The next apply learns it from Klaviyo.`
  } : result;
  return { report: { ...report, results: report.results.map(told) }, problems: [...problems, notSaved(why)] };
}
async function tendOnly(site, { plan, input }, request) {
  const isForeign = plan.refusals.some(
    ({ code }) => ["no-project", "account-mismatch", "foreign-ledger"].includes(code)
  );
  const due = plan.drains.filter(({ act, forced }) => act !== "wait" && forced !== true);
  if (isForeign || due.length === 0) return { drains: [], problems: [] };
  const { world, loaded, api, store } = site;
  const { observed } = input;
  const going = due.map(({ flow_id }) => flow_id);
  const ports = {
    api,
    store,
    ...portsOf(world),
    owner: request.owner,
    figures: lastFigures(world, api, store, observed, loaded.config.reports.conversionMetric, () => going)
  };
  const opened = await openSession(ports, { project: plan.project, accountId: observed.account.id });
  if (!opened.ok) return { drains: [], problems: [] };
  const drains = await tendDrains(opened.data, due);
  const closed = await opened.data.close();
  const unkept = closed.ok ? [] : [notSaved(closed.error.message)];
  return { drains, problems: [...drainProblems({ drains }), ...unkept] };
}
var drainProblems = ({ drains = [] }) => drains.flatMap(
  ({ outcome, flow_id, address, message }) => outcome === "leaks" ? [
    diagnostic("drain-leaks", `The flow ${flow_id}, which drains, ${message}.`, drainAdvice(flow_id, address), {
      address
    })
  ] : outcome === "failed" ? [diagnostic("push-failed", `What was due for the draining flow ${flow_id} failed.`, message, { address })] : []
);
function refused(plan, refusal) {
  const { key, id, name } = plan.account;
  const report = { version: 1, account: { key, id, name }, results: [], refusals: [refusal], requests: 0 };
  return success({ plan, report, resumed: [], problems: [] });
}
async function planLearnt(session, { plan, input }) {
  const learnt = await learn(session, input, plan);
  if (learnt.ok) return learnt;
  return failed([
    diagnostic(
      "push-failed",
      "Whether Klaviyo joins the ends where a step is removed could not be tried.",
      `${learnt.error.message}
Nothing else was done, and the next apply clears the scratch draft away. Run it again.`
    )
  ]);
}

// src/program/apply/apply.ts
async function applyAccount(site, request) {
  const { world, loaded, api, store } = site;
  const begun = await settle(site, request);
  if (!begun.ok) {
    return begun.error.kind === "refused" ? { outcome: "refused", refusals: [begun.error.refusal], settled: [] } : { outcome: "failed", diagnostics: begun.error.diagnostics, settled: [] };
  }
  const { done: settled, stuck, account } = begun.data;
  const asked = { ...request, stuck, ...account === void 0 ? {} : { account } };
  const made = await makePlan(world, loaded, api, store, asked);
  if (!made.ok) return { outcome: "failed", diagnostics: made.error, settled };
  const first = made.data;
  if (request.goOn?.(first) === false) return { outcome: "stopped", settled };
  const judged = request.saved?.(first.plan) ?? first.plan;
  if (first.plan.diagnostics.some(isError) && judged.refusals.length > 0)
    return { outcome: "failed", diagnostics: first.plan.diagnostics, plan: judged, settled };
  const { undo = [], ...more } = await request.approve?.(first) ?? {};
  const planned = request.approve === void 0 ? first : decideAgain(first, more);
  const allowed = request.approve === void 0 ? asked : { ...asked, options: { ...asked.options, ...more } };
  const plan = request.saved?.(planned.plan) ?? planned.plan;
  const seen = { planned, plan, settled };
  const superseded = plan.refusals.find(({ code }) => code === "superseded");
  if (superseded) return { outcome: "superseded", refusal: superseded, ...seen };
  const takenBack = undo.filter((address) => mayTakeBack(plan, address));
  if (takenBack.length > 0) {
    const { project, account: of } = plan;
    const back = { project, accountId: of.id, addresses: takenBack, owner: request.owner };
    const { done, problems: problems2 } = await undoDrains(site, back);
    const lines = [...settled, ...done.map(({ address, detail }) => `${address}: flow ${detail}`)];
    if (problems2.length > 0) return { outcome: "failed", diagnostics: problems2, settled: lines };
    const rest = await applyAccount(site, request);
    return { ...rest, settled: [...lines, ...rest.settled] };
  }
  if (!isNothing(plan, planned)) {
    const failing = await testRefusals(
      site,
      plan,
      request.requireTests === true || loaded.account.promotion !== void 0
    );
    if (failing.length > 0) return { outcome: "refused", refusals: [...plan.refusals, ...failing], ...seen };
  }
  const isTried = request.asReviewed !== true && planned.spared.length > 0;
  if (plan.refusals.length > 0 && !isTried) {
    const tended = await tendOnly(site, planned, allowed);
    return { outcome: "refused", refusals: plan.refusals, ...seen, ...tended };
  }
  if (isNothing(plan, planned)) return { outcome: "nothing", ...seen };
  if (isWaiting(plan)) return { outcome: "waiting", ...seen, ...await tendOnly(site, planned, allowed) };
  if (request.confirm !== void 0 && !await request.confirm(plan)) return { outcome: "stopped", settled };
  const ended = await runApply(site, planned, allowed);
  if (!ended.ok) {
    return ended.error.length === 0 ? { outcome: "stopped", settled } : { outcome: "failed", diagnostics: ended.error, settled };
  }
  const ran = ended.data;
  const { report, problems, resumed } = ran;
  const all = [...settled, ...resumed];
  if (report.refusals.length > 0)
    return { outcome: "refused", refusals: report.refusals, plan: ran.plan, settled: all };
  return { outcome: "applied", report, problems, planned, plan: ran.plan, settled: all };
}
var keepsUndo = /* @__PURE__ */ new Set([
  ...["no-project", "account-mismatch", "foreign-ledger", "diverged", "has-errors"],
  ...["approvals-missing", "edited-in-klaviyo", "not-approved"]
]);
var mayTakeBack = ({ changes, refusals }, address) => changes.some((change) => change.address === address && !isHeldBack(change)) && !refusals.some(({ code, address: of = address }) => of === address && keepsUndo.has(code));
function isWaiting({ changes, ledger }) {
  const wanted = changes.filter(({ kind }) => kind !== "none");
  return wanted.length > 0 && ledger.length === 0 && wanted.every((change) => isHeldBack(change) && change.operation === void 0);
}
var isNothing = (plan, { input }) => !hasWork(plan) && input.observed.leftovers.length === 0;

export {
  tendOnly,
  applyAccount
};
