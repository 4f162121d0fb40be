import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  allowingFlags
} from "./chunk-PFTEKUAE.js";
import {
  firstFew,
  ledgerAddresses
} from "./chunk-5Z6HKMJF.js";
import {
  oneLine,
  visible
} from "./chunk-JSO64FUN.js";
import {
  listed,
  plural
} from "./chunk-KKJNJNI7.js";
import {
  wrap
} from "./chunk-IM2OHN7X.js";

// src/plan/terminal/render-apply.ts
var past = {
  create: "created",
  adopt: "took over",
  update: "updated",
  status: "set",
  replace: "replaced",
  retire: "retired",
  delete: "deleted",
  none: "left as it is",
  blocked: "not planned"
};
function renderResultLine(result, { styles, width }) {
  const address = oneLine(result.address);
  const extra = [
    ...result.flow_id !== void 0 && result.kind !== "update" && result.kind !== "status" ? [result.flow_id] : [],
    ...result.detail === void 0 ? [] : [oneLine(result.detail)]
  ];
  const tail = extra.length === 0 ? "" : ` (${extra.join(", ")})`;
  const status = result.status === void 0 ? "" : result.kind === "status" ? ` to ${result.status}` : `, ${result.status}`;
  const hang = (mark, words, paint) => hanging(paint(mark), words, width);
  const why = (result.error === void 0 ? [] : wrap(visible(result.error), width - 4)).map((line) => `    ${line}`);
  switch (result.outcome) {
    case "done":
      return hang("\u2713", `${past[result.kind]} ${address}${status}${tail}`, styles.good).join("\n");
    case "failed":
      return [...hang("\u2717", `${address}: ${result.kind} failed${tail}`, styles.danger), ...why].join("\n");
    case "blocked":
      return [...hang("\xB7", `${address}: ${result.kind} not tried${tail}`, styles.dim), ...why].join("\n");
  }
}
function renderApplySummary(report, options) {
  const { styles, width, flags = "", seconds, ledger = [] } = options;
  const command = (words) => styles.command([words, flags].filter((part) => part !== "").join(" "));
  const of = (outcome) => report.results.filter((result) => result.outcome === outcome);
  const [done, failed, blocked] = [of("done"), of("failed"), of("blocked")];
  if (report.refusals.length > 0) {
    const allow = allowingFlags(report.refusals);
    return lines([
      ...wrap(`Nothing was applied: ${plural(report.refusals.length, "reason")} against it.`, width).map(styles.bold),
      ...report.refusals.flatMap((refusal) => [
        ...hanging(
          styles.danger("!"),
          `${refusal.address === void 0 ? "" : `${oneLine(refusal.address)}: `}${oneLine(refusal.message)} (${refusal.code})`,
          width
        ),
        ...wrap(oneLine(refusal.allow), width - 4).map((line) => `    ${line}`)
      ]),
      ...allow === void 0 ? [] : ["If all of it is meant:", `  ${command(`sluice apply ${allow}`)}`]
    ]);
  }
  if (report.results.length === 0) {
    const found = ledgerAddresses({ ledger });
    return lines(
      found.length === 0 ? ["Nothing to do: Klaviyo holds what the sequences say."] : wrap(`Sluice's own record of ${listed(firstFew(found))} is up to date; Klaviyo needed nothing.`, width)
    );
  }
  const cost = `${plural(report.requests, "request")}${seconds === void 0 ? "" : `, ${Math.max(1, Math.round(seconds))} s`}`;
  const head = `${done.length} of ${report.results.length} done${kinds(done)} \xB7 ${cost}.`;
  const names = (results) => listed(results.map((result) => oneLine(result.address)));
  return lines([
    ...wrap(head, width).map(failed.length > 0 ? styles.bold : styles.good),
    ...failed.length > 0 ? wrap(`Failed: ${names(failed)}.`, width).map(styles.danger) : [],
    ...blocked.length > 0 ? wrap(`Not tried: ${names(blocked)}.`, width) : [],
    failed.length + blocked.length > 0 ? `What is done stays done. To go on from here: ${command("sluice apply")}` : `See it in Klaviyo's terms: ${command("sluice status")}`
  ]);
}
var lines = (all) => `${all.join("\n")}
`;
function kinds(done) {
  const counts = /* @__PURE__ */ new Map();
  for (const { kind } of done) {
    const word = kind === "adopt" ? "taken over" : past[kind];
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts.size === 0 ? "" : `: ${listed([...counts].map(([word, count]) => `${count} ${word}`))}`;
}
var marks = { done: "\u2713", checked: "\u2713", waiting: "\xB7", leaks: "\u2717", failed: "\u2717" };
function renderDrainLine(result, { styles, width }) {
  const { outcome, address, flow_id, message } = result;
  const paint = outcome === "leaks" || outcome === "failed" ? styles.danger : outcome === "waiting" ? styles.dim : styles.good;
  return hanging(paint(marks[outcome]), visible(`${oneLine(address)}, flow ${flow_id}: ${message}`), width).join("\n");
}
var hanging = (mark, words, width) => wrap(words, width - 2).map((line, index) => index === 0 ? `${mark} ${line}` : `  ${line}`);

export {
  renderResultLine,
  renderApplySummary,
  renderDrainLine
};
