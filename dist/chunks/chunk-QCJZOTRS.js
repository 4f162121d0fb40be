import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  markdownCode,
  markdownText
} from "./chunk-JSO64FUN.js";
import {
  drainAdvice,
  overdueAdvice
} from "./chunk-UAVHVDVM.js";
import {
  diagnostic
} from "./chunk-KKJNJNI7.js";

// src/report/issues.ts
var overMark = "<!-- over -->";
var footer = "<sub>Sluice keeps this up to date and closes it when the alert is over. Close it by hand to hear no more of it until then.</sub>";
function issueDeeds(kind, wrongs, issues) {
  const newest = /* @__PURE__ */ new Map();
  for (const issue of [...issues].sort((a, b) => a.number - b.number)) {
    const id = idOf(issue.body, kind);
    if (id !== void 0) newest.set(id, issue);
  }
  const holding = new Set(wrongs.map(({ id }) => id));
  return [
    ...wrongs.flatMap(({ id, title, text }) => {
      const issue = newest.get(id);
      const body = `<!-- ${kind.mark} account=${inside(kind.account)} id=${inside(id)} -->
${text}`;
      if (issue === void 0 || issue.state === "closed" && issue.body.includes(overMark))
        return [{ do: "open", title, body }];
      if (issue.state === "closed" || issue.title === title && same(issue.body, body)) return [];
      return [{ do: "update", number: issue.number, title, body }];
    }),
    ...[...newest].flatMap(([id, issue]) => {
      if (holding.has(id) || issue.body.includes(overMark)) return [];
      const { number, state } = issue;
      const body = `${issue.body.trimEnd()}

${overMark}
`;
      return [state === "open" ? { do: "close", number, body, comment: kind.over } : { do: "note", number, body }];
    })
  ];
}
var same = (a, b) => a.replaceAll("\r\n", "\n").trim() === b.trim();
var inside = (text) => encodeURIComponent(text).replaceAll("--", "-%2D");
function idOf(body, { mark, account }) {
  const [, found, key, id] = /^<!-- (sluice-[a-z]+) account=(\S+) id=(\S+) -->/.exec(body) ?? [];
  if (found !== mark || key !== inside(account) || id === void 0) return void 0;
  try {
    return decodeURIComponent(id);
  } catch {
    return void 0;
  }
}

// src/plan/drain-alarms.ts
var known = {
  leaks: "still sends to newcomers",
  stalls: "has stopped sending to the people inside",
  overdue: "is still there, though nobody can be inside any more"
};
function drainAlarms(plan, results = []) {
  const came = new Map(results.map((one) => [one.flow_id, one]));
  return plan.drains.flatMap((row) => {
    const kind = kindOf(row, came.get(row.flow_id));
    if (kind === void 0) return [];
    const result = came.get(row.flow_id);
    return [alarmOf(row, kind, result?.outcome === "leaks" ? result.message : known[kind])];
  });
}
function kindOf({ state, comes_out }, result) {
  if (result?.outcome === "leaks") return result.message.startsWith(known.stalls) ? "stalls" : "leaks";
  if (result?.outcome === "done") return void 0;
  if (state === "leaks" || state === "stalls") return state;
  return comes_out === void 0 ? void 0 : "overdue";
}
var alarmOf = (row, kind, what = known[kind]) => ({
  flow_id: row.flow_id,
  address: row.address,
  kind,
  what,
  advice: kind === "overdue" ? overdueAdvice(row) : drainAdvice(row.flow_id, row.address)
});
var alarmDiagnostic = ({ flow_id, address, kind, what, advice }) => diagnostic(
  kind === "overdue" ? "drain-overdue" : "drain-leaks",
  `The flow ${flow_id}, which gave way to another, ${what}.`,
  advice,
  { address }
);
var drainIssue = ({ flow_id, address, kind, advice }) => ({
  id: flow_id,
  title: `${address}: a flow that drains ${known[kind]}`,
  text: [
    `The flow ${markdownCode(flow_id)} of ${markdownCode(address)} gave way to another one, and is to let nobody in while the people inside go on to the end. It ${markdownText(known[kind])}.`,
    "",
    markdownText(advice),
    "",
    footer,
    ""
  ].join("\n")
});

export {
  footer,
  issueDeeds,
  drainAlarms,
  alarmOf,
  alarmDiagnostic,
  drainIssue
};
