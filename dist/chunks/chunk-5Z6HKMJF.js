import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  money,
  number
} from "./chunk-IB5JU7PX.js";
import {
  isSentence
} from "./chunk-UAVHVDVM.js";
import {
  listed,
  plural
} from "./chunk-KKJNJNI7.js";

// src/plan/words/render-words.ts
var byHarm = [
  "none",
  "create",
  "adopt",
  "update",
  "status",
  "replace",
  "retire",
  "delete",
  "blocked"
];
var symbols = {
  none: " ",
  create: "+",
  adopt: "=",
  update: "~",
  status: "~",
  replace: "\xB1",
  retire: "\u2212",
  delete: "\u2212",
  blocked: "\u2717"
};
var stepSymbols = { same: " ", add: "+", update: "~", remove: "\u2212", move: "\u2195" };
function kindWords(change) {
  switch (change.kind) {
    case "create":
      return change.desired_status === void 0 || change.desired_status === "draft" ? "create as draft" : `create, then set ${change.desired_status}`;
    case "adopt":
      return "take over as it is";
    case "update":
      return "update in place";
    case "status":
      return "change the status";
    case "replace":
      return change.replace?.manner === "drain" ? "replace and drain" : "replace";
    case "retire":
      return "retire: set to draft and kept";
    case "delete":
      return "delete";
    case "blocked":
      return "cannot be planned";
    case "none":
      return "nothing to do";
  }
}
var counted = {
  none: "unchanged",
  create: "create",
  adopt: "takeover",
  update: "update in place",
  status: "change of status",
  replace: "replace",
  retire: "retire",
  delete: "delete",
  blocked: "cannot be planned"
};
var many = {
  create: "creates",
  adopt: "takeovers",
  update: "updates in place",
  status: "changes of status",
  replace: "replaces",
  retire: "retires",
  delete: "deletes"
};
var counts = (plan) => byHarm.filter((kind) => kind !== "none" && plan.summary[kind] > 0).map((kind) => plural(plan.summary[kind], counted[kind], many[kind] ?? counted[kind]));
function costWords(cost) {
  if (cost.recipients === void 0) return "recipients unknown";
  if (cost.recipients === 0) return "nobody in 30 days";
  const people = `${number(cost.recipients)} ${cost.recipients === 1 ? "recipient" : "recipients"} in 30 days`;
  return cost.revenue === void 0 || cost.revenue === 0 ? people : `${people}, ${money(cost.revenue, cost.currency ?? "")}`;
}
function nowWords(change) {
  const { status, cost, has_run: ran, kind } = change;
  if (status === null) return "";
  const life = cost === void 0 ? ran ? "" : status === "draft" && kind !== "adopt" ? "never sent" : "" : costWords(cost);
  return life === "" ? status : `${status}, ${life}`;
}
var statusMeaning = {
  live: "Live: messages are sent as they come due.",
  manual: 'Manual: messages that come due wait in "Needs review" until a person sends or cancels them.',
  draft: "Draft sends nothing, and is no pause: people go on through the flow, skip its delays and leave it. To pause a flow, set it to manual."
};
var isLong = (field) => isSentence(field.path) || `${field.before ?? ""}${field.after ?? ""}`.length > 48;
var nothing = "(none)";
var hiddenValue = "\u2022\u2022\u2022";
var isHidden = (field) => field.before === hiddenValue && field.after === hiddenValue;
var commanded = /* @__PURE__ */ new Set(["destroys-run-flow", "drain-unproven", "edited-in-klaviyo"]);
var isCommand = ({ code }) => commanded.has(code);
var isChange = (change) => change.kind !== "none";
function sortedByHarm(changes) {
  const rank = (change) => byHarm.indexOf(change.kind) + (change.kind === "blocked" ? 20 : change.destructive ? 10 : 0);
  return [...changes].sort((a, b) => rank(a) - rank(b) || (a.address < b.address ? -1 : 1));
}
var shortDigest = (digest) => digest.slice(0, 8);
var accountWords = ({ key, name, id }) => `Account ${key} (${[name, id].filter((part) => part !== "").join(", ")})`;
var ledgerWords = (plan) => {
  const found = ledgerAddresses(plan);
  return found.length === 0 ? "" : `Only Sluice's own record of ${listed(firstFew(found))} is behind; an apply brings it up to date.`;
};
var ledgerAddresses = (plan) => [
  ...new Set(plan.ledger.map((edit) => edit.edit === "move" ? edit.to : edit.address))
];
var firstFew = (words, most = 3) => words.length <= most + 1 ? words : [...words.slice(0, most), `${words.length - most} more`];

export {
  symbols,
  stepSymbols,
  kindWords,
  counts,
  costWords,
  nowWords,
  statusMeaning,
  isLong,
  nothing,
  hiddenValue,
  isHidden,
  isCommand,
  isChange,
  sortedByHarm,
  shortDigest,
  accountWords,
  ledgerWords,
  ledgerAddresses,
  firstFew
};
