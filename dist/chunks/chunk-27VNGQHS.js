import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  plural
} from "./chunk-KKJNJNI7.js";

// src/flow-tests/words/render-text.ts
var marks = { passed: "\u2713", failed: "\u2717", depends: "?" };
function renderTests(reports, paint, { explain, coverage }) {
  const lines = reports.flatMap(({ address, cases, coverage: covered }) => [
    paint("bold", address),
    ...cases.flatMap((one) => caseLines(one, paint, explain)),
    ...coverage ? coverageLines(covered) : [],
    ""
  ]);
  return `${[...lines, totalWords(reports)].join("\n")}
`;
}
function caseLines(one, paint, explain) {
  const style = { passed: "code", failed: "error", depends: "warning" }[one.outcome];
  const shown = one.outcome === "failed" || explain;
  return [
    `  ${paint(style, marks[one.outcome])} ${one.name}`,
    ...one.why === "" ? [] : [`      ${one.why}`],
    ...one.outcome === "failed" ? [`      ${paint("dim", `${one.file}:${one.line}:${one.column}`)}`] : [],
    ...shown ? one.got.map((entry) => paint("dim", `        ${entryLine(entry)}`)) : []
  ];
}
function coverageLines({ steps, reached, missed }) {
  const head = `  reached: ${reached} of ${steps} steps and ways`;
  return missed.length === 0 ? [head] : [`${head}; nobody comes to:`, ...missed.map((one) => `    ${one}`)];
}
function totalWords(reports) {
  const cases = reports.flatMap((report) => report.cases);
  const count = (outcome) => cases.filter((one) => one.outcome === outcome).length;
  if (cases.length === 0) return "No tests: write one beside its sequence, such as flows/cart-recovery.test.yaml.";
  const [failed, depends] = [count("failed"), count("depends")];
  const parts = [
    ...failed > 0 ? [`${failed} failed`] : [],
    ...depends > 0 ? [`${depends} ${depends === 1 ? "hangs" : "hang"} on what nobody knows of Klaviyo`] : [],
    `${count("passed")} passed`
  ];
  return `${plural(cases.length, "test")} of ${plural(reports.length, "sequence")}: ${parts.join(", ")}.`;
}
function entryLine({ at, kind, step, channel, way, why }) {
  const what = [
    kind === "branch" || kind === "waits" || kind === "left" ? void 0 : channel,
    step,
    way === void 0 ? void 0 : `\u2192 ${way}`
  ];
  const words = what.filter((one) => one !== void 0).join(" ");
  return `${weekday(at)} ${at.slice(0, 10)} ${at.slice(11, 16)}  ${kind.padEnd(7)} ${words.padEnd(30)} ${why}`.trimEnd();
}
var weekday = (at) => ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][(/* @__PURE__ */ new Date(`${at.slice(0, 10)}T00:00:00Z`)).getUTCDay()];
var renderWalk = (people, paint, unstarted) => people.map(
  ({ name, timeline }) => [
    paint("bold", name),
    ...timeline.map((entry) => `  ${entryLine(entry)}`),
    ...timeline.length === 0 ? [`  ${unstarted}`] : [],
    ""
  ].join("\n")
).join("\n");

export {
  renderTests,
  entryLine,
  renderWalk
};
