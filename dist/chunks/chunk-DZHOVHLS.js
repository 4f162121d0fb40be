import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  clip,
  oneLine
} from "./chunk-EUXTAR6O.js";
import {
  sha256
} from "./chunk-6N7BW4OQ.js";

// src/plan/markdown/marker.ts
var inside = (value) => encodeURIComponent(value).replace(/[!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16)}`).replaceAll("--", "-%2d");
var brief = (hex, bytes) => Buffer.from(hex.slice(0, bytes * 2), "hex").toString("base64url");
var digestOf = (change) => brief(change.digest, 16).replaceAll("-", ".");
var hashOf = (address) => `~${brief(sha256(address), 8).replaceAll("-", ".")}`;
function printMarker(plan, commit, most2) {
  const changed = plan.changes.filter((change) => change.kind !== "none" && change.kind !== "blocked");
  const list = (changes, name) => changes.map((change) => `${name(change.address)}:${digestOf(change)}`).join(",");
  const lists = [
    list(changed, inside),
    list(changed, hashOf),
    list(
      changed.filter((change) => change.destructive),
      hashOf
    )
  ];
  const fitting = lists.find((text) => text.length <= most2) ?? lists[2]?.slice(0, most2).replace(/,?[^,]*$/, "") ?? "";
  return printLine({ account: plan.account.key, id: plan.account.id, digest: plan.digest, commit }, fitting);
}
var printBareMarker = (account) => printLine({ account: account.key, id: account.id }, void 0);
function printLine(fields, addresses) {
  const words = Object.entries(fields).flatMap(
    ([key, value]) => value === void 0 ? [] : [`${key}=${inside(value)}`]
  );
  return `<!-- sluice ${[...words, ...addresses === void 0 ? [] : [`addresses=${addresses}`]].join(" ")} -->`;
}
function readMarker(body) {
  const words = /^<!-- sluice ([^\n]*?) -->/.exec(body)?.[1]?.split(" ") ?? [];
  const fields = /* @__PURE__ */ new Map();
  for (const word of words) {
    const cut = word.indexOf("=");
    if (cut > 0) fields.set(word.slice(0, cut), word.slice(cut + 1));
  }
  const text = (key) => decoded(fields.get(key));
  const account = text("account");
  if (account === void 0) return void 0;
  const pairs = (fields.get("addresses") ?? "").split(",").flatMap((pair) => {
    const cut = pair.lastIndexOf(":");
    const address = decoded(pair.slice(0, Math.max(0, cut)));
    return cut <= 0 || address === void 0 ? [] : [[address, pair.slice(cut + 1)]];
  });
  const commit = text("commit");
  return {
    account,
    id: text("id") ?? "",
    digest: text("digest") ?? "",
    ...commit === void 0 ? {} : { commit },
    addresses: Object.fromEntries(pairs)
  };
}
function decoded(value) {
  if (value === void 0) return void 0;
  try {
    return decodeURIComponent(value);
  } catch {
    return void 0;
  }
}
function approvedBy(marker, changes) {
  return Object.fromEntries(
    changes.filter(
      (change) => (marker.addresses[change.address] ?? marker.addresses[hashOf(change.address)]) === digestOf(change)
    ).map((change) => [change.address, change.digest])
  );
}

// src/plan/shared-tail.ts
var keyOf = (step) => step.branch === "" ? step.step : `${step.step}@${step.branch}`;
function parentOf(parent) {
  if (parent === void 0) return { key: "", exit: "next" };
  const at = parent.lastIndexOf("#");
  return at < 0 ? { key: parent, exit: "next" } : { key: parent.slice(0, at), exit: parent.slice(at + 1) };
}
function sharedTails(steps, more = () => void 0) {
  const staying = steps.filter((step) => step.change !== "remove");
  const below = /* @__PURE__ */ new Map();
  for (const step of staying) {
    const { key } = parentOf(step.parent);
    below.set(key, [...below.get(key) ?? [], step]);
  }
  const classes2 = /* @__PURE__ */ new Map();
  const classOf = /* @__PURE__ */ new Map();
  for (const step of [...staying].reverse()) {
    const next = (below.get(keyOf(step)) ?? []).map((one) => [
      parentOf(one.parent).exit,
      classOf.get(one) ?? keyOf(one)
    ]);
    const { kind, label, change, exits } = step;
    const print = JSON.stringify([step.step, kind, label, change, exits, more(step), next]);
    const known = classes2.get(print) ?? classes2.size;
    classes2.set(print, known);
    classOf.set(step, known);
  }
  const shown = /* @__PURE__ */ new Map();
  return new Map(
    staying.map((step) => {
      const own = classOf.get(step);
      const first = shown.get(own) ?? step;
      shown.set(own, first);
      return [step, first];
    })
  );
}

// src/plan/skipped-place.ts
function placeSkipped(skip, steps) {
  const spots = [...steps].flatMap(
    ([key, { at, change }]) => at === void 0 || change === "remove" || at.file !== skip.file ? [] : [{ key, line: at.line, column: at.column }]
  );
  const places = [...new Map(spots.map((spot) => [`${spot.line}:${spot.column}`, spot])).values()].sort(
    (a, b) => a.line - b.line || a.column - b.column
  );
  const copies = ({ line, column }) => spots.filter((spot) => spot.line === line && spot.column === column).map((spot) => spot.key);
  for (const spot of places) {
    if (spot.line === skip.line && spot.column > skip.column) return { before: copies(spot), after: [] };
    if (spot.line <= skip.line) continue;
    if (spot.column < skip.column) break;
    if (spot.column === skip.column) return { before: copies(spot), after: [] };
  }
  const earlier = places.filter((spot) => spot.line <= skip.line).reverse();
  const neighbour = earlier.find((spot) => spot.column <= skip.column);
  return { before: [], after: neighbour === void 0 ? [void 0] : copies(neighbour) };
}

// src/plan/mermaid.ts
var most = 45e3;
var marks = { same: "", add: "+ ", update: "~ ", remove: "\u2212 ", move: "\u2195 " };
var classes = {
  add: "fill:#dafbe1,stroke:#1a7f37,color:#0a3014,stroke-width:2px",
  update: "fill:#fff8c5,stroke:#9a6700,color:#3b2300,stroke-width:2px",
  move: "fill:#ddf4ff,stroke:#0969da,color:#0a3069,stroke-width:2px",
  remove: "fill:#ffebe9,stroke:#cf222e,color:#82071e,stroke-dasharray:2 2",
  skip: "fill:none,stroke:#818b98,stroke-dasharray:6 4",
  wait: "font-size:11px",
  mail: "font-size:17px"
};
var mermaidText = (text, length = 44) => clip(oneLine(text) || "\u2013", length).replace(/\$(?=\$)|:(?=fa-)|ﬂ(?=°)|¶(?=ß)/g, "$&\u2060").replace(/[!-+\-./:-@[-`{-~\u2060]/g, (char) => `#${char.charCodeAt(0)};`);
function flowPicture(picture) {
  if (picture.steps.length === 0) return void 0;
  const drawn = [44, 24, 12].map((length) => draw(picture, length)).find((source) => source.length <= most);
  return drawn;
}
function draw({ trigger, triggerChange = "same", steps, skipped = [], suffix }, length) {
  const present = /* @__PURE__ */ new Map();
  const gone = /* @__PURE__ */ new Map();
  const tails = sharedTails(steps, suffix);
  const ids = new Map(steps.map((step, index) => [step, `s${index}`]));
  const idOf = (step) => ids.get(tails.get(step) ?? step);
  const byId = new Map(steps.flatMap((step) => idOf(step) === ids.get(step) ? [[idOf(step), step]] : []));
  for (const step of steps) (step.change === "remove" ? gone : present).set(keyOf(step), idOf(step));
  const members = /* @__PURE__ */ new Map();
  const join = (name, id) => void members.set(name, [...members.get(name) ?? [], id]);
  if (triggerChange !== "same") join(triggerChange, "t");
  const nodes = [`t(["${marks[triggerChange]}${mermaidText(trigger, length + 16)}"])`];
  const edges = [];
  const drawn = /* @__PURE__ */ new Set();
  for (const [id, step] of byId) {
    if (step.change !== "same") join(step.change, id);
    const size = delays.has(step.kind) ? "wait" : messages.has(step.kind) ? "mail" : void 0;
    if (size !== void 0) join(size, id);
    nodes.push(`${id}${shape(step, suffix?.(step), length)}`);
  }
  for (const step of steps) {
    const id = idOf(step);
    const { key, exit } = parentOf(step.parent);
    const above = step.change === "remove" ? gone.get(key) ?? present.get(key) : present.get(key);
    const from = key === "" || above === void 0 || above === id ? "t" : above;
    const label = exitWords(exit, byId.get(from), length);
    if (drawn.has(`${from} ${label} ${id}`)) continue;
    drawn.add(`${from} ${label} ${id}`);
    edges.push({
      from,
      to: id,
      label,
      dotted: step.change === "remove" || byId.get(from)?.change === "remove"
    });
  }
  return [
    "flowchart TD",
    ...[...nodes, ...hangSkipped(skipped, byId, edges, join, length)].map((line) => `  ${line}`),
    ...edges.map((edge) => `  ${edge.from} ${edge.dotted ? "-.->" : "-->"}${edge.label} ${edge.to}`),
    ...[...members].flatMap(([name, ids2]) => [
      `  classDef ${name} ${classes[name]}`,
      `  class ${ids2.join(",")} ${name}`
    ])
  ].join("\n");
}
var messages = /* @__PURE__ */ new Set([
  "email",
  "sms",
  "notify",
  "send-email",
  "send-sms",
  "send-internal-alert",
  "push",
  "whatsapp"
]);
var delays = /* @__PURE__ */ new Set(["delay", "wait_until", "time-delay", "countdown-delay", "target-date"]);
var splits = /^(condition|branch|random_split|ab_test)$|-split$|^ab-test$/;
function shape(step, suffix, length) {
  const { kind, change } = step;
  const below = suffix === void 0 ? "" : `<br/>${mermaidText(suffix, 60)}`;
  const label = mermaidText(step.label === "" ? kind : step.label, length);
  const name = mermaidText(`${kind} ${step.step}`, length);
  if (delays.has(kind)) return `("${marks[change]}${label}${below}")`;
  if (splits.test(kind)) return `{"${marks[change]}${label}${below}"}`;
  if (messages.has(kind)) return `["${marks[change]}${label}<br/>${name}${below}"]`;
  return `[["${marks[change]}${name}${step.label === "" ? "" : `<br/>${label}`}${below}"]]`;
}
function exitWords(exit, above, length) {
  if (exit === "next") return "";
  const number = /^case (\d+)$/.exec(exit)?.[1];
  const words = above?.exits?.[exit] ?? (number === void 0 ? exit : `case ${Number(number) + 1}`);
  return `|"${mermaidText(words, Math.min(length, 30))}"|`;
}
function hangSkipped(skipped, byId, edges, join, length) {
  const lines = [];
  const columns = new Map([...byId].map(([id, { at }]) => [id, at?.column]));
  const put = (row, edge, from) => {
    const id = `k${lines.length}`;
    join("skip", id);
    lines.push(
      `${id}["skipped#58; ${mermaidText(row.step === row.kind ? row.kind : `${row.kind} ${row.step}`, length)}"]`
    );
    columns.set(id, row.column);
    if (edge === void 0) edges.push({ from, to: id, label: "", dotted: false });
    else edges.splice(edges.indexOf(edge), 1, { ...edge, to: id }, { ...edge, from: id, label: "" });
    return id;
  };
  for (const row of [...skipped].sort((a, b) => a.line - b.line || a.column - b.column)) {
    const place = placeSkipped(row, byId);
    for (const next of place.before) {
      const [edge, ...others] = edges.filter(({ to }) => to === next);
      if (edge === void 0) continue;
      const id = put(row, edge, edge.from);
      for (const other of others) edges.splice(edges.indexOf(other), 1, { ...other, to: id });
    }
    for (const last of place.after) {
      if (last === void 0) put(row, void 0, "t");
      else for (const { from, edge } of waysOut(last, edges, byId, columns)) put(row, edge, from);
    }
  }
  return lines;
}
function waysOut(start, edges, byId, columns) {
  const column = columns.get(start) ?? 0;
  const isWithin = (id) => {
    const own = columns.get(id) ?? 0;
    return own > column || own === column && !byId.has(id);
  };
  const ways = [];
  const seen = /* @__PURE__ */ new Set();
  const walk = (id) => {
    if (seen.has(id)) return;
    seen.add(id);
    const on = edges.filter((edge) => edge.from === id && byId.get(edge.to)?.change !== "remove");
    if (on.length === 0) ways.push({ from: id });
    for (const edge of on) {
      if (isWithin(edge.to)) walk(edge.to);
      else ways.push({ from: id, edge });
    }
  };
  walk(start);
  return ways;
}

export {
  keyOf,
  parentOf,
  sharedTails,
  flowPicture,
  printMarker,
  printBareMarker,
  readMarker,
  approvedBy
};
