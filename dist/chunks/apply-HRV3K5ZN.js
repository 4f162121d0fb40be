import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  decideOptions,
  knowsAll,
  printPlanText
} from "./chunk-KFHYSZK5.js";
import "./chunk-QGS3NYTU.js";
import "./chunk-5IRFAM6X.js";
import "./chunk-3IMHUQSU.js";
import "./chunk-FR42KOXS.js";
import "./chunk-TRLBGWHJ.js";
import {
  renderApplySummary,
  renderDrainLine,
  renderResultLine
} from "./chunk-4BO6CRM7.js";
import {
  parsePlan
} from "./chunk-D4VTFBKH.js";
import "./chunk-HLFNVSKF.js";
import "./chunk-PFTEKUAE.js";
import "./chunk-5Z6HKMJF.js";
import "./chunk-6IKGSO5M.js";
import "./chunk-M6R2I2LB.js";
import "./chunk-FIVZNBZE.js";
import "./chunk-B355TOFE.js";
import {
  applyAccount
} from "./chunk-JGVJP73K.js";
import "./chunk-VWV37W5K.js";
import "./chunk-YIKQXPJL.js";
import "./chunk-HR55MJLW.js";
import "./chunk-PKKP5LUT.js";
import "./chunk-WLHMYOXF.js";
import "./chunk-VMEFTTIJ.js";
import "./chunk-JSO64FUN.js";
import "./chunk-IB5JU7PX.js";
import "./chunk-IEE6ILAY.js";
import "./chunk-QX2JGFET.js";
import "./chunk-G2U5U45T.js";
import "./chunk-QY2NKCUP.js";
import "./chunk-NFGMCDQY.js";
import "./chunk-HOZ6W337.js";
import {
  failed,
  openToWrite,
  printJson,
  stylesFor,
  tell
} from "./chunk-BJXHAPQC.js";
import {
  few
} from "./chunk-UAVHVDVM.js";
import {
  isError
} from "./chunk-KKJNJNI7.js";
import "./chunk-IL55XNBZ.js";
import "./chunk-CDOEZKTD.js";
import "./chunk-X3EXHPU6.js";
import "./chunk-EH362S3J.js";
import "./chunk-IM2OHN7X.js";
import "./chunk-KTYA5NCS.js";
import "./chunk-3IJK6RTP.js";
import "./chunk-IXLZH46Z.js";
import "./chunk-E36DAF7D.js";
import "./chunk-NDF2TBOI.js";
import "./chunk-ZU3F52LC.js";
import "./chunk-5XWL5JNG.js";

// src/cli/apply.ts
import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { resolve } from "node:path";

// src/plan/guard/guard-plan-file.ts
function guardPlanFile(saved, now) {
  if (saved.account.id === now.account.id && saved.digest === now.digest) return [];
  const before = new Map(saved.changes.map((change) => [change.address, change.digest]));
  const after = new Map(now.changes.map((change) => [change.address, change.digest]));
  const moved = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter((address) => before.get(address) !== after.get(address)).sort();
  return [
    {
      code: "stale-plan",
      message: saved.account.id === now.account.id ? `The plan no longer fits: ${few(moved)} changed since it was made.` : `The plan was made for the account ${saved.account.id}, and this is ${now.account.id}.`,
      allow: "Make the plan again: sluice plan --out FILE."
    }
  ];
}

// src/cli/apply.ts
async function apply(io, options) {
  const session = await openToWrite(io, options);
  if (!session) return failed;
  const saved = options.plan === void 0 ? void 0 : await savedPlan(io, options.plan);
  if (saved === "unusable") return failed;
  const decided = decideOptions(options, session.loaded);
  const outcome = await applyAccount(session, {
    options: decided,
    owner: `${hostname()} (process ${process.pid})`,
    isStopping: interruption(io),
    progress: ({ address, step }) => {
      if (io.stderr.isTerminal && step !== "begins" && step !== "done") io.stderr.write(`  ${address}: ${step}
`);
    },
    ...saved === void 0 ? {} : { saved: (now) => heldAgainst(saved, now), asReviewed: true },
    goOn: ({ input }) => knowsAll(io, decided.only ?? [], input),
    confirm: (plan) => confirmed(io, options, plan),
    stillWanted: (now) => stillWanted(io, options, now)
  });
  for (const line of outcome.settled) io.stderr.write(`set right first: ${line}
`);
  return told(io, options, outcome, session.sources);
}
function told(io, options, outcome, sources) {
  switch (outcome.outcome) {
    case "stopped":
      return failed;
    case "failed": {
      const { plan, diagnostics } = outcome;
      if (plan === void 0) tell(io, options, diagnostics, sources);
      else if (options.format === "json") reportRefused(io, options, plan, plan.refusals);
      else {
        tell(io, options, diagnostics.filter(isError), sources);
        io.stderr.write("\nNothing was applied: no change is made while a file of the account has an error.\n");
      }
      return failed;
    }
    case "superseded":
    case "refused": {
      const { plan } = outcome;
      if (outcome.outcome === "refused") tell(io, options, outcome.problems ?? [], sources);
      const refusals = outcome.outcome === "refused" ? outcome.refusals : plan?.refusals ?? [];
      if (plan === void 0) {
        for (const { message, allow } of refusals) io.stderr.write(`${message}
${allow}
`);
      } else if (options.format === "json" || plan.refusals.length === 0) reportRefused(io, options, plan, refusals);
      else printPlanText(io, { ...plan, refusals });
      return 3;
    }
    case "nothing":
      report(io, options, outcome.plan, { results: [], refusals: [], requests: outcome.plan.requests });
      return 0;
    case "waiting":
      tell(io, options, outcome.problems ?? [], sources);
      if (options.format === "json")
        report(io, options, outcome.plan, { results: [], refusals: [], requests: outcome.plan.requests });
      else printPlanText(io, outcome.plan);
      return (outcome.problems ?? []).length > 0 ? failed : 3;
    case "applied": {
      report(io, options, outcome.plan, outcome.report);
      if (outcome.problems.length > 0 && options.format !== "json") tell(io, options, outcome.problems, sources);
      const isWhole = outcome.report.results.every((result) => result.outcome === "done");
      return isWhole && outcome.problems.length === 0 ? 0 : failed;
    }
  }
}
function interruption(io) {
  let isStopping = false;
  io.onInterrupt?.(() => {
    isStopping = true;
    io.stderr.write(
      "Ending: what has begun is finished. Ctrl-C again ends at once; the next apply then sets it right.\n"
    );
  });
  return () => isStopping;
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
async function savedPlan(io, file) {
  const text = await readFile(resolve(io.cwd, file), "utf8").catch(() => void 0);
  if (text === void 0) {
    io.stderr.write(`The plan ${file} cannot be read. Make one with: sluice plan --out ${file}
`);
    return "unusable";
  }
  const parsed = parsePlan(text);
  if ("plan" in parsed) return parsed.plan;
  io.stderr.write(`${file} is not a plan to be trusted: ${parsed.problem}
`);
  return "unusable";
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
var reportRefused = (io, options, plan, refusals) => report(io, options, plan, { results: [], refusals, requests: plan.requests });
function report(io, options, plan, done) {
  const { key, id, name } = plan.account;
  const full = { version: 1, account: { key, id, name }, ...done };
  if (options.format === "json") return printJson(io, full);
  const view = { styles: stylesFor(io), width: Math.min(io.stdout.columns, 100) };
  for (const result of full.results) io.stdout.write(`${renderResultLine(result, view)}
`);
  for (const drain of full.drains ?? []) io.stdout.write(`${renderDrainLine(drain, view)}
`);
  const flags = options.account === void 0 ? {} : { flags: `--account ${options.account}` };
  io.stdout.write(`${renderApplySummary(full, { ...view, ...flags, ledger: plan.ledger }).trimEnd()}
`);
}
export {
  apply
};
