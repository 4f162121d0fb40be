import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isError
} from "./chunk-KKJNJNI7.js";

// src/plan/terminal/render-problems.ts
var saidByRefusal = /* @__PURE__ */ new Set(["edited-in-klaviyo", "foreign-ledger", "flows-missing"]);
function problemsOf(plan) {
  const skipped = new Set(plan.skipped.map((row) => `${row.file}:${row.line}`));
  const refused = new Set(plan.refusals.map((refusal) => `${refusal.code} ${refusal.address ?? ""}`));
  const seen = /* @__PURE__ */ new Set();
  const told = plan.diagnostics.filter((one) => {
    if (one.code === "step-skipped" && one.at !== void 0 && skipped.has(`${one.at.file}:${one.at.line}`))
      return false;
    if (saidByRefusal.has(one.code) && refused.has(`${one.code} ${one.address ?? ""}`)) return false;
    const key = `${one.code} ${one.at?.file ?? ""}:${one.at?.line ?? ""} ${one.message}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
  return [...told.filter(isError), ...told.filter((one) => !isError(one))];
}
var problemsAt = (problems, address) => problems.filter((problem) => problem.address === address);
var placeOf = (problem) => problem.at === void 0 ? "" : `${problem.at.file}:${problem.at.line}`;
function allowingFlags(refusals) {
  const flags = [];
  for (const { code, address } of refusals) {
    if ((code === "destroys-run-flow" || code === "drain-unproven") && address !== void 0)
      flags.push(`--allow ${shellWord(address)}`);
    else if (code === "edited-in-klaviyo" && address !== void 0) {
      flags.push(`--overwrite-drift ${shellWord(address)}`);
    } else if (code === "diverged") flags.push("--allow-rollback");
    else return void 0;
  }
  return [...new Set(flags)].join(" ");
}
var shellWord = (word) => /^[\w./:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

export {
  problemsOf,
  problemsAt,
  placeOf,
  allowingFlags,
  shellWord
};
