import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderApplySummary,
  renderResultLine
} from "./chunk-Z3WLFZJ7.js";
import {
  runApply
} from "./chunk-EQ4CG2NX.js";
import "./chunk-3QDVUHPS.js";
import "./chunk-TPKAWMI5.js";
import "./chunk-X7JN3RKY.js";
import "./chunk-IWH7XWZI.js";
import {
  decideOptions,
  knowsAll,
  printPlanText
} from "./chunk-HKMC62DF.js";
import {
  parsePlan
} from "./chunk-2Y2WEMWU.js";
import "./chunk-43U2UYZD.js";
import "./chunk-HDTCBF5S.js";
import "./chunk-UPMRIBMR.js";
import "./chunk-C3BRIPJD.js";
import {
  ansiStyles,
  plainStyles
} from "./chunk-ALB5P5GN.js";
import "./chunk-SFDN3C6H.js";
import {
  failed,
  openToWrite,
  printJson,
  tell,
  wantsColour
} from "./chunk-4HJLP3Q2.js";
import {
  guardPlanFile,
  isError,
  makePlan
} from "./chunk-XNQ2MJS2.js";
import "./chunk-AQCGACFV.js";
import "./chunk-VQSIVE6N.js";
import "./chunk-ED2SBOOE.js";
import "./chunk-RCDAJIQF.js";
import "./chunk-5XWL5JNG.js";

// src/cli/apply.ts
import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { resolve } from "node:path";
async function apply(io, options) {
  const session = await openToWrite(io, options);
  if (!session) return failed;
  const planned = await makePlan(session.world, session.loaded, session.api, session.store, {
    options: decideOptions(options)
  });
  if (!planned.ok) {
    tell(io, options, planned.diagnostics, session.sources);
    return failed;
  }
  if (!knowsAll(io, options.only, planned.input)) return failed;
  const fresh = planned.plan;
  const plan = options.plan === void 0 ? fresh : await savedPlan(io, options.plan, fresh);
  if (!plan) return failed;
  const errors = fresh.diagnostics.filter(isError);
  if (errors.length > 0 && plan.refusals.length > 0) {
    if (options.format === "json")
      report(io, options, plan, { results: [], refusals: plan.refusals, requests: fresh.requests });
    else {
      tell(io, options, errors, session.sources);
      io.stderr.write("\nNothing was applied: no change is made while a file of the account has an error.\n");
    }
    return failed;
  }
  const isTried = options.plan === void 0 && planned.spared.length > 0;
  if (plan.refusals.length > 0 && !isTried) {
    if (options.format === "json")
      report(io, options, plan, { results: [], refusals: plan.refusals, requests: fresh.requests });
    else printPlanText(io, plan);
    return 3;
  }
  if (plan.changes.every(({ kind }) => kind === "none") && plan.ledger.length === 0) {
    report(io, options, plan, { results: [], refusals: [], requests: fresh.requests });
    return 0;
  }
  if (!await confirmed(io, options, plan)) return failed;
  let isStopping = false;
  io.onInterrupt?.(() => {
    isStopping = true;
    io.stderr.write(
      "Ending: what has begun is finished. Ctrl-C again ends at once; the next apply then sets it right.\n"
    );
  });
  const applied = await runApply(session.world, session.loaded, session.api, session.store, planned, {
    options: decideOptions(options),
    owner: `${hostname()} (process ${process.pid})`,
    isStopping: () => isStopping,
    progress: ({ address, step }) => {
      if (io.stderr.isTerminal && step !== "begins" && step !== "done") io.stderr.write(`  ${address}: ${step}
`);
    },
    ...options.plan === void 0 ? {} : { saved: (now) => heldAgainst(plan, now), asReviewed: true },
    stillWanted: (now) => stillWanted(io, options, now)
  });
  if (!applied.ok) {
    tell(io, options, applied.diagnostics, session.sources);
    return failed;
  }
  for (const line of applied.resumed) io.stderr.write(`set right first: ${line}
`);
  report(io, options, plan, applied.report);
  if (applied.report.refusals.length > 0) return 3;
  return applied.report.results.some(({ outcome }) => outcome !== "done") ? failed : 0;
}
async function stillWanted(io, options, now) {
  if (options.plan !== void 0) return true;
  io.stderr.write("The account, or what is known of it, changed since the plan was made; this is the plan now:\n");
  if (options.yes && options.format === "text") printPlanText(io, now);
  return confirmed(io, { ...options, format: "text" }, now);
}
var heldAgainst = (saved, fresh) => ({
  ...saved,
  refusals: [...fresh.refusals, ...guardPlanFile(saved, fresh)]
});
async function savedPlan(io, file, fresh) {
  const text = await readFile(resolve(io.cwd, file), "utf8").catch(() => void 0);
  if (text === void 0) {
    io.stderr.write(`The plan ${file} cannot be read. Make one with: sluice plan --out ${file}
`);
    return void 0;
  }
  const parsed = parsePlan(text);
  if ("problem" in parsed) {
    io.stderr.write(`${file} is not a plan to be trusted: ${parsed.problem}
`);
    return void 0;
  }
  return heldAgainst(parsed.plan, fresh);
}
async function confirmed(io, options, plan) {
  if (options.yes) return true;
  if (options.format === "text") printPlanText(io, plan, io.ask !== void 0);
  if (!io.ask) {
    io.stderr.write("There is no terminal to ask at. Look at sluice plan, then: sluice apply --yes\n");
    return false;
  }
  const answer = await io.ask("\nApply this? Type yes to go on: ");
  if (answer.trim().toLowerCase() === "yes") return true;
  io.stderr.write("Nothing was changed.\n");
  return false;
}
function report(io, options, plan, done) {
  const { key, id, name } = plan.account;
  const full = { version: 1, account: { key, id, name }, ...done };
  if (options.format === "json") return printJson(io, full);
  const view = {
    styles: wantsColour(io, io.stdout) ? ansiStyles : plainStyles,
    width: Math.min(io.stdout.columns, 100)
  };
  for (const result of full.results) io.stdout.write(`${renderResultLine(result, view)}
`);
  const flags = options.account === void 0 ? {} : { flags: `--account ${options.account}` };
  io.stdout.write(`${renderApplySummary(full, { ...view, ...flags, ledger: plan.ledger }).trimEnd()}
`);
}
export {
  apply
};
