import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  bodyDiff,
  hunkHead,
  linesWords
} from "./chunk-HLFNVSKF.js";
import {
  placeOf,
  problemsOf,
  shellWord
} from "./chunk-PFTEKUAE.js";
import {
  costWords,
  counts,
  firstFew,
  hiddenValue,
  isChange,
  isCommand,
  isHidden,
  isLong,
  kindWords,
  ledgerWords,
  nothing,
  nowWords,
  shortDigest,
  sortedByHarm,
  stepSymbols,
  symbols
} from "./chunk-5Z6HKMJF.js";
import {
  printMarker
} from "./chunk-WLHMYOXF.js";
import {
  isHeldBack
} from "./chunk-VMEFTTIJ.js";
import {
  clip,
  codeOf,
  fence,
  firstLines,
  htmlAttribute,
  htmlCode,
  htmlText,
  markdownCode,
  markdownLink,
  markdownText,
  oneLine,
  textOf,
  urlPath,
  visible
} from "./chunk-JSO64FUN.js";
import {
  money,
  number
} from "./chunk-IB5JU7PX.js";
import {
  alsoLetIn,
  flowOf,
  starting,
  subjectsOf,
  walkersFor
} from "./chunk-IEE6ILAY.js";
import {
  afterWords,
  listId,
  segmentId,
  triggerOf
} from "./chunk-QX2JGFET.js";
import {
  simulateFlows
} from "./chunk-NFGMCDQY.js";
import {
  acts,
  idOf,
  messageOf,
  waysOf
} from "./chunk-HOZ6W337.js";
import {
  cancelNote,
  drainWords,
  newFile,
  plainText,
  planDigest,
  sha256,
  usualStart
} from "./chunk-UAVHVDVM.js";
import {
  duration,
  grouped,
  isError,
  listed,
  momentWords,
  plural,
  stepKinds
} from "./chunk-KKJNJNI7.js";
import {
  isObject,
  jsonOf,
  mapEach,
  sortKeys,
  without
} from "./chunk-EH362S3J.js";
import {
  fit,
  padEnd,
  widthOf,
  wrap
} from "./chunk-IM2OHN7X.js";

// src/plan/markdown/links.ts
function placeLink(file, line, options, label) {
  const shown2 = markdownCode(label ?? (line === void 0 ? file : `${file}:${line}`));
  const { repositoryUrl, commit, root = "" } = options;
  if (repositoryUrl === void 0 || commit === void 0) return shown2;
  const path = [root, file].filter((part) => part !== "" && part !== ".").join("/");
  const url = `${repositoryUrl}/blob/${urlPath(commit)}/${urlPath(path)}${line === void 0 ? "" : `#L${line}`}`;
  return markdownLink(shown2, url);
}
function commitLink(commit, { repositoryUrl }) {
  const shown2 = markdownCode(commit.slice(0, 7));
  return repositoryUrl === void 0 ? shown2 : markdownLink(shown2, `${repositoryUrl}/commit/${urlPath(commit)}`);
}

// src/plan/markdown/head.ts
function sequenceWords(change, links) {
  const address = changeLink(change, links);
  return change.name === "" || change.name === change.address ? address : `**${textOf(change.name, 80)}** (${address})`;
}
var changeLink = (change, links) => change.at === void 0 ? codeOf(change.address, 200) : placeLink(change.at.file, void 0, links, clip(change.address, 200));
var dangers = {
  replace: "will be replaced",
  delete: "will be deleted, its analytics with it",
  retire: "will be set to draft and kept",
  status: "will be set to draft",
  update: "will be changed and set to draft"
};
var dangerOf = (change) => change.replace?.manner === "drain" ? "will be replaced, and the people inside go on in the old flow" : dangers[change.kind] ?? "is harmed";
function dangerItem(change, links) {
  const why = change.kind === "replace" || change.kind === "delete" || change.kind === "retire" ? `: ${textOf(change.reason, 200)}` : "";
  const people = change.cost === void 0 ? "" : change.cost.cancels_queue ? ` Everyone queued in it is cancelled (${reach(change.cost)})${waitWords(change.cost)}.` : ` It has ${reach(change.cost)}.`;
  const said = change.cost?.cancels_queue === true ? cancelNote(change.cost) : void 0;
  const notes = change.notes.filter((note) => note !== said).map((note) => ` ${textOf(note, 300)}`).join("");
  return `- ${sequenceWords(change, links)} ${dangerOf(change)}${why}.${people}${notes}`;
}
var markdownMoney = (words3) => words3.replaceAll("$", "&#36;");
var reach = (cost) => markdownMoney(costWords(cost));
var waitWords = ({ longest_wait_minutes: wait }) => wait > 0 ? `; people can wait up to ${duration(wait)} in it` : "";
function section(lead, items, quote) {
  if (items.length === 0) return void 0;
  const block = (lines) => [lead, ...lines].map((line) => `${quote}${line}`).join("\n");
  return {
    full: block(items.map((item2) => item2.full)),
    short: block(items.map((item2) => item2.short)),
    bare(most2) {
      let used = lead.length + 60;
      const named2 = [];
      for (const { bare } of items) {
        used += bare.length + 2;
        if (used > most2) break;
        named2.push(bare);
      }
      const left = items.length - named2.length;
      return block([
        `- ${named2.join(", ")}${left > 0 ? `${named2.length > 0 ? ", and " : ""}${number(left)} more` : ""}`
      ]);
    }
  };
}
function dangerSection(plan, problems, links) {
  const errors = problems.filter(isError);
  const harmful = plan.changes.filter((change) => change.destructive);
  const items = harmful.map((change) => ({
    full: dangerItem(change, links),
    short: `- ${changeLink(change, {})} ${dangerOf(change)}${change.cost === void 0 ? "" : ` (${markdownMoney(costWords(change.cost))})`}`,
    bare: `${codeOf(change.address, 120)} (${change.kind})`
  }));
  const lead = errors.length > 0 ? "**To be mended**" : "**Look at this first**";
  return section(lead, [...errors.map((one) => problemItem(one, links)), ...items], "> ");
}
function warningSection(problems, links) {
  const groups = [
    ...grouped(
      problems.filter((problem) => !isError(problem)),
      ({ code }) => code
    )
  ].map(([code, group]) => ({ code, group }));
  const count = groups.reduce((sum, { group }) => sum + group.length, 0);
  const codes = groups.map(({ code, group }) => group.length === 1 ? code : `${code} (${group.length})`);
  const items = groups.flatMap(({ group }) => group.map((problem) => problemItem(problem, links)));
  const inner = section(`<details><summary>${plural(count, "warning")}: ${codes.join(", ")}</summary>
`, items, "");
  if (inner === void 0) return void 0;
  const close = (text) => `${text}

</details>`;
  return { full: close(inner.full), short: close(inner.short), bare: (most2) => close(inner.bare(most2)) };
}
var inline = (words3) => words3.replace(/\s*\n\s*/g, " ");
function problemItem(problem, links) {
  const { at, code, message, detail, address } = problem;
  const where = at !== void 0 ? placeLink(at.file, at.line, links) : address === void 0 ? "" : codeOf(address, 120);
  const bare = at !== void 0 ? codeOf(`${at.file}:${at.line}`, 120) : where;
  const lead = where === "" ? "" : `${where}: `;
  return {
    full: `- ${lead}${textOf(inline(message), 400)}${detail === "" ? "" : ` ${textOf(inline(detail), 600)}`} (\`${code}\`)`,
    short: `- ${bare === "" ? "" : `${bare}: `}${textOf(message, 120)} (\`${code}\`)`,
    bare: bare === "" ? `\`${code}\`` : `${bare} (\`${code}\`)`
  };
}
function touchedSentence(plan) {
  const touched = plan.changes.filter(
    (change) => !change.destructive && (change.kind === "update" || change.kind === "status") && (change.status === "live" || change.status === "manual")
  );
  if (touched.length === 0) return void 0;
  const known = touched.flatMap((change) => change.cost?.recipients ?? []);
  const people = known.reduce((sum, one) => sum + one, 0);
  const reached = known.length < touched.length || people === 0 ? "" : ` (${number(people)} ${people === 1 ? "recipient" : "recipients"} in 30 days)`;
  const what = touched.length === 1 ? "1 flow that runs is" : `${number(touched.length)} flows that run are`;
  return `${what} changed where ${touched.length === 1 ? "it stands" : "they stand"}; nobody in ${touched.length === 1 ? "it" : "them"} is cancelled${reached}.`;
}
function drainSection(plan, now) {
  if (now === void 0) return void 0;
  const items = plan.drains.map((row2) => {
    const line = `- ${codeOf(row2.address, 120)}: ${textOf(drainWords(row2, now), 300)}`;
    return { full: line, short: line, bare: codeOf(row2.flow_id, 40) };
  });
  return section("**Draining** \u2013 closed to newcomers; the people inside go on to the end", items, "");
}
function skippedSection(plan, links) {
  const rows = plan.skipped;
  const lead = "**Skipped steps** \u2013 Klaviyo has no equivalent; the flow goes on without them";
  const short = section(
    lead,
    rows.map((row2) => ({
      full: "",
      short: `- ${placeLink(row2.file, row2.line, links)} ${codeOf(row2.step, 60)}`,
      bare: codeOf(`${row2.file}:${row2.line}`, 120)
    })),
    ""
  );
  if (short === void 0) return void 0;
  const table = rows.map((row2) => {
    const step = row2.step === row2.kind ? row2.kind : `${row2.kind} ${row2.step}`;
    return `| ${codeOf(step, 80)} | ${placeLink(row2.file, row2.line, links)} | ${textOf(row2.advice, 300)} |`;
  });
  return { ...short, full: [lead, "", "| step | where | instead |", "|---|---|---|", ...table].join("\n") };
}

// src/plan/markdown/decisions.ts
var saidByErrors = /* @__PURE__ */ new Set(["has-errors", "blocked-changes"]);
function decisionsOf(plan, problems) {
  const hasErrors = problems.some(isError);
  return plan.refusals.filter(({ code }) => !(hasErrors && saidByErrors.has(code)));
}
function decisionSection(plan, problems, links) {
  const byAddress2 = new Map(plan.changes.map((change) => [change.address, change]));
  const groups = grouped(decisionsOf(plan, problems), ({ code, message, allow }) => `${code} ${message} ${allow}`);
  const items = [...groups.values()].map((group) => itemOf(group, byAddress2, links));
  return section("**Before you merge**", items, "> ");
}
function itemOf(group, changes2, links) {
  const [refusal] = group;
  const change = changes2.get(refusal.address ?? "");
  const names = group.flatMap(({ address }) => {
    const own = changes2.get(address ?? "");
    return own !== void 0 ? [sequenceWords(own, links)] : address === void 0 ? [] : [markdownCode(address)];
  });
  const who = names.length === 0 ? "" : `${names.join(", ")}: `;
  const bare = group.map(({ address }) => address === void 0 ? "" : `${codeOf(address, 120)} `);
  return {
    full: `- ${who}${words(refusal, change)}`,
    short: `- ${bare.join("")}\`${refusal.code}\`: ${textOf(refusal.message, 160)}`,
    bare: `${bare.join("")}\`${refusal.code}\``
  };
}
function words(refusal, change) {
  const { code, message, allow, address } = refusal;
  const said = textOf(message, 400);
  if ((code === "destroys-run-flow" || code === "drain-unproven") && address !== void 0) {
    const label = change?.kind === "delete" ? "sluice:allow-delete" : "sluice:allow-replace";
    const command = markdownCode(`sluice apply --allow ${shellWord(address)}`);
    const once = code === "drain-unproven" ? " A drain that was watched to hold makes this the last time." : "";
    return `${said}${once} **Add the label \`${label}\` to allow it** (if it is on already, take it off and set it again), or run ${command}.`;
  }
  if (code === "edited-in-klaviyo" && address !== void 0) {
    const [keep, over] = [`sluice pull ${shellWord(address)}`, `sluice apply --overwrite-drift ${shellWord(address)}`];
    return `${said} **To keep the edit**, run ${markdownCode(keep)} and commit; **to overwrite it**, run ${markdownCode(over)}.`;
  }
  return `${said} ${isCommand(refusal) ? "**To allow it:** " : ""}${textOf(allow, 400)} (\`${code}\`)`;
}

// src/plan/words/shape.ts
var shapes = new Map([
  ["countdown-delay", "wait"],
  ...Object.entries(stepKinds).flatMap(
    ([key, { shape: shape2, back }]) => [key, ...back ? [back.type] : []].map((kind) => [kind, shape2])
  )
]);
var shapeOf = (kind) => shapes.get(kind) ?? (kind.endsWith("-split") ? "split" : "action");

// src/plan/words/shared-tail.ts
var keyOf = (step) => step.branch === "" ? step.step : `${step.step}@${step.branch}`;
function parentOf(parent) {
  if (parent === void 0) return { key: "", exit: "next" };
  const at = parent.lastIndexOf("#");
  return at < 0 ? { key: parent, exit: "next" } : { key: parent.slice(0, at), exit: parent.slice(at + 1) };
}
function exitName(exit, above) {
  const index = /^case (\d+)$/.exec(exit)?.[1];
  return above?.exits?.[exit] ?? (index === void 0 ? exit : `case ${Number(index) + 1}`);
}
function sharedTails(steps, more = () => void 0) {
  const staying2 = steps.filter((step) => step.change !== "remove");
  const below = /* @__PURE__ */ new Map();
  for (const step of staying2) {
    const { key } = parentOf(step.parent);
    below.set(key, [...below.get(key) ?? [], step]);
  }
  const classes2 = /* @__PURE__ */ new Map();
  const classOf = /* @__PURE__ */ new Map();
  for (const step of [...staying2].reverse()) {
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
  const shown2 = /* @__PURE__ */ new Map();
  return new Map(
    staying2.map((step) => {
      const own = classOf.get(step);
      const first = shown2.get(own) ?? step;
      shown2.set(own, first);
      return [step, first];
    })
  );
}

// src/plan/words/mermaid.ts
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
  const idOf2 = (step) => ids.get(tails.get(step) ?? step);
  const byId = new Map(steps.flatMap((step) => idOf2(step) === ids.get(step) ? [[idOf2(step), step]] : []));
  for (const step of steps) (step.change === "remove" ? gone : present).set(keyOf(step), idOf2(step));
  const members = /* @__PURE__ */ new Map();
  const join = (name, id) => void members.set(name, [...members.get(name) ?? [], id]);
  if (triggerChange !== "same") join(triggerChange, "t");
  const nodes = [`t(["${marks[triggerChange]}${mermaidText(trigger, length + 16)}"])`];
  const edges = [];
  const drawn = /* @__PURE__ */ new Set();
  for (const [id, step] of byId) {
    if (step.change !== "same") join(step.change, id);
    const size = sizes[shapeOf(step.kind)];
    if (size !== void 0) join(size, id);
    nodes.push(`${id}${shape(step, suffix?.(step), length)}`);
  }
  for (const step of steps) {
    const id = idOf2(step);
    const { key, exit } = parentOf(step.parent);
    const above = step.change === "remove" ? gone.get(key) ?? present.get(key) : present.get(key);
    const from = above === void 0 || above === id ? "t" : above;
    const label = exitWords(exit, byId.get(from), length);
    if (drawn.has(`${from} ${label} ${id}`)) continue;
    drawn.add(`${from} ${label} ${id}`);
    edges.push({ from, to: id, label, dotted: step.change === "remove" });
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
var sizes = { wait: "wait", message: "mail" };
function shape(step, suffix, length) {
  const { kind, change } = step;
  const below = suffix === void 0 ? "" : `<br/>${mermaidText(suffix, 60)}`;
  const label = mermaidText(step.label === "" ? kind : step.label, length);
  const name = mermaidText(`${kind} ${step.step}`, length);
  const what = shapeOf(kind);
  if (what === "wait") return `("${marks[change]}${label}${below}")`;
  if (what === "split" || what === "test") return `{"${marks[change]}${label}${below}"}`;
  if (what === "message") return `["${marks[change]}${label}<br/>${name}${below}"]`;
  return `[["${marks[change]}${name}${step.label === "" ? "" : `<br/>${label}`}${below}"]]`;
}
function exitWords(exit, above, length) {
  if (exit === "next") return "";
  return `|"${mermaidText(exitName(exit, above), Math.min(length, 30))}"|`;
}
function hangSkipped(skipped, byId, edges, join, length) {
  const lines = [];
  const columns = new Map([...byId].map(([id, { at }]) => [id, at?.column]));
  const put = (row2, edge, from) => {
    const id = `k${lines.length}`;
    join("skip", id);
    lines.push(
      `${id}["skipped#58; ${mermaidText(row2.step === row2.kind ? row2.kind : `${row2.kind} ${row2.step}`, length)}"]`
    );
    columns.set(id, row2.column);
    if (edge === void 0) edges.push({ from, to: id, label: "", dotted: false });
    else edges.splice(edges.indexOf(edge), 1, { ...edge, to: id }, { ...edge, from: id, label: "" });
    return id;
  };
  let behind = "t";
  for (const row2 of [...skipped].sort((a, b) => a.line - b.line || a.column - b.column)) {
    const place = placeSkipped(row2, byId);
    for (const next of place.before) {
      const [edge, ...others] = edges.filter(({ to }) => to === next);
      if (edge === void 0) continue;
      const id = put(row2, edge, edge.from);
      for (const other of others) edges.splice(edges.indexOf(other), 1, { ...other, to: id });
    }
    for (const last of place.after) {
      if (last === void 0) behind = put(row2, void 0, behind);
      else for (const { from, edge } of waysOut(last, edges, byId, columns)) put(row2, edge, from);
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

// src/plan/terminal/render-text-fields.ts
var shown = (value2) => value2 === null || value2 === "" ? nothing : oneLine(value2);
function fieldLines(fields, indent, style) {
  const column = Math.min(18, Math.max(9, ...fields.map((field) => widthOf(oneLine(field.path)))));
  return fields.flatMap((field) => oneField(field, indent, column, style));
}
function oneField(field, indent, column, style) {
  const { styles, width } = style;
  const margin = " ".repeat(indent);
  const path = oneLine(field.path);
  const name = padEnd(path, column);
  const head = margin + name;
  const rest = width - indent - column - 3;
  if (isHidden(field))
    return oneField({ ...field, before: "secret, not shown", after: "another secret" }, indent, column, style);
  if (field.text === true) return textLines(field, indent, column, style);
  const [before, after] = [shown(field.before), shown(field.after)];
  if (!isLong(field) && widthOf(before) + 3 + widthOf(after) <= rest && path.length <= column) {
    return [`${head}   ${styles.dim(before)} \u2192 ${after}`];
  }
  const block = (lead, value2, paint) => wrap(value2, rest).map(
    (line, index) => index === 0 ? `${lead}${paint(line)}` : `${" ".repeat(indent + column + 3)}${paint(line)}`
  );
  return [
    ...path.length > column ? [margin + path] : [],
    ...block(`${path.length > column ? margin + " ".repeat(column) : head}   `, before, styles.dim),
    ...block(`${margin}${" ".repeat(column)} \u2192 `, after, (text) => text)
  ];
}
function textLines(field, indent, column, style) {
  const { styles, width, diffLines } = style;
  const diff = bodyDiff(field.before, field.after).shown;
  const margin = " ".repeat(indent + 2);
  const paint = { "+": styles.add, "-": styles.remove, " ": styles.dim };
  const all = diff.hunks.flatMap((hunk) => [
    styles.dim(margin + hunkHead(hunk)),
    ...hunk.lines.map(
      ({ mark, text }) => margin + paint[mark](fit(`${mark} ${text.replaceAll("	", "  ")}`, width - indent - 2))
    )
  ]);
  const { kept, left } = firstLines(all, diffLines);
  return [
    `${" ".repeat(indent)}${padEnd(oneLine(field.path), column)}   ${linesWords(diff)}${diff.whole ? ", wholly another text" : ""}`,
    ...kept,
    ...left > 0 ? [styles.dim(`${margin}\u2026 ${left} more lines; all of them: sluice plan --format markdown`)] : []
  ];
}

// src/plan/terminal/render-tree.ts
function stepWords(step) {
  const label = oneLine(step.label);
  const shape2 = shapeOf(step.kind);
  if (shape2 === "wait") return label === "" ? step.kind : label;
  if (shape2 === "split") return `${label === "" ? step.step : label}?`;
  return `${step.kind} ${oneLine(step.step)}`;
}
function treeLines(trigger, steps, columns) {
  const below = /* @__PURE__ */ new Map();
  const keys = new Set(steps.map(keyOf));
  for (const step of steps) {
    const { key, exit } = parentOf(step.parent);
    const parent = keys.has(key) && key !== keyOf(step) ? key : "";
    below.set(parent, [...below.get(parent) ?? [], { exit, step }]);
  }
  const lines = [];
  const walk = (words3, first, indent, bullet) => {
    const chain = [...words3];
    let at = first;
    let next = below.get(at === void 0 ? "" : keyOf(at)) ?? [];
    if (at !== void 0) chain.push(stepWords(at));
    while (next.length === 1 && next[0]?.exit === "next") {
      at = next[0].step;
      chain.push(stepWords(at));
      next = below.get(keyOf(at)) ?? [];
    }
    lines.push(...joined(chain, columns, indent + bullet));
    const inner = bullet === "" ? indent : `${indent}${bullet.startsWith("\u251C") ? "\u2502  " : "   "}`;
    next.forEach(({ exit, step }, index) => {
      walk([oneLine(exitName(exit, at))], step, inner, index === next.length - 1 ? "\u2514\u2500 " : "\u251C\u2500 ");
    });
  };
  walk([trigger], void 0, "", "");
  return lines;
}
function joined(words3, columns, prefix) {
  const lines = [];
  const hanging = `${prefix.replaceAll("\u251C\u2500", "\u2502 ").replaceAll("\u2514\u2500", "  ")}  `;
  let line = prefix;
  let isEmpty = true;
  for (const word of words3) {
    const part = isEmpty ? word : ` \u2500 ${word}`;
    if (!isEmpty && widthOf(line) + widthOf(part) > columns) {
      lines.push(line);
      line = `${hanging}\u2500 ${word}`;
    } else line += part;
    isEmpty = false;
  }
  return [...lines, line].map((one) => fit(one, columns));
}

// src/plan/terminal/render-text-change.ts
function changeBlock(change, around2, style) {
  const { styles, width } = style;
  const say = (text, paint, lead = "") => sentence(text, paint, lead, width);
  const flowFields = change.kind === "create" ? [] : change.diff.filter((field) => change.kind !== "status" || field.path !== "status");
  const steps = change.steps.filter((step) => step.change !== "same");
  return [
    ...title(change, around2.problems.some(isError), style),
    ...fieldLines(flowFields, 4, style),
    ...change.kind === "create" && change.steps.length > 0 ? [
      ...treeLines(triggerOf2(change), change.steps, width - 4).map((line) => `    ${line}`),
      ...steps.flatMap((step) => tellsFields(step) ? stepLines(step, style) : [])
    ] : steps.flatMap((step) => stepLines(step, style)),
    ...skippedLines(around2.skipped, styles, width),
    ...change.notes.flatMap(
      (note) => change.destructive && change.replace?.manner !== "drain" ? say(note, styles.danger, "! ") : say(note, (text) => text)
    ),
    ...around2.problems.flatMap((problem) => problemLines(problem, style, 4)),
    ...around2.refusals.flatMap((refusal) => refusalLines(refusal, style))
  ];
}
var triggerOf2 = (change) => oneLine(change.trigger ?? change.diff.find((field) => field.path === "trigger")?.after ?? "trigger");
function sentence(text, paint, lead, width, indent = 4) {
  const margin = " ".repeat(indent);
  return wrap(visible(text), width - indent - lead.length).map(
    (line, index) => margin + paint((index === 0 ? lead : " ".repeat(lead.length)) + line)
  );
}
function paintOf({ kind, destructive, replace }, styles) {
  if (destructive && replace?.manner !== "drain" || kind === "delete" || kind === "blocked" || kind === "retire")
    return styles.remove;
  return kind === "create" || kind === "adopt" ? styles.add : styles.change;
}
function whatWords(change, isTold) {
  const words3 = kindWords(change);
  const reason = oneLine(change.reason);
  const says = ["replace", "adopt", "blocked", "delete", "retire"].includes(change.kind);
  if (change.kind === "blocked" && isTold) return words3;
  const moved = change.kind === "status" ? change.diff.find((field) => field.path === "status") : void 0;
  if (moved !== void 0) return `status: ${moved.before ?? nothing} \u2192 ${moved.after ?? nothing}`;
  if (change.kind === "status") return reason;
  if (change.kind === "create") return reason === newFile || reason === "" ? words3 : `${words3}: ${reason}`;
  return says && reason !== "" ? `${words3}: ${reason}` : words3;
}
function title(change, isTold, { styles, width }) {
  const paint = paintOf(change, styles);
  const address = oneLine(change.address);
  const name = change.name === change.address || change.name === "" ? "" : `  "${oneLine(change.name)}"`;
  const what = whatWords(change, isTold);
  const now = nowWords(change);
  const lead = `${symbols[change.kind]} ${address}`;
  const left = widthOf(`${lead}${name}  ${what}`);
  const head = `${paint(lead.slice(0, 1))}${styles.bold(lead.slice(1))}${name}`;
  const gap = width - left - widthOf(now);
  if (gap >= 2) return [`${head}  ${paint(what)}${now === "" ? "" : " ".repeat(gap) + styles.dim(now)}`];
  const lines = wrap(what, width - 4);
  const nowLines = now === "" ? [] : wrap(now, width - 4).map((line) => `    ${styles.dim(line)}`);
  if (left <= width) return [`${head}  ${paint(what)}`, ...nowLines];
  const first = widthOf(lead + name) <= width ? [head] : [...wrap(lead, width), ...wrap(name.trim(), width - 4).map((line) => `    ${line}`)];
  return [...first, ...lines.map((line) => `    ${paint(line)}`), ...nowLines];
}
function stepName(step) {
  const above = step.parent?.slice(0, step.parent.lastIndexOf("#")).split("@")[0];
  const branch = step.branch === "" ? "" : ` in ${oneLine(step.branch)}`;
  if (step.kind === "delay" && /^delay-\d+$/.test(step.step) && above !== void 0)
    return `delay after ${oneLine(above)}${branch}`;
  return `${oneLine(step.step)} (${step.kind})${branch}`;
}
var tellsFields = ({ change, kind, fields }) => fields.length > 0 && change !== "remove" && (change !== "add" || kind === "webhook");
function stepLines(step, style) {
  const { styles, width } = style;
  const paint = step.change === "add" ? styles.add : step.change === "remove" ? styles.remove : styles.change;
  const label = oneLine(step.label);
  const tail = step.change === "move" ? "stands elsewhere" : step.change === "add" || step.change === "remove" ? step.kind === "delay" ? label : label === "" ? "" : `"${label}"` : "";
  const fields = tellsFields(step) ? step.fields : [];
  const [only, ...others] = fields;
  const short = only !== void 0 && others.length === 0 && only.text !== true && !isLong(only) ? only : void 0;
  const change = short === void 0 ? "" : `${oneLine(short.before ?? "(none)")} \u2192 ${oneLine(short.after ?? "(none)")}`;
  const words3 = short === void 0 ? tail : [short.path === step.kind ? "" : short.path, change].filter((w) => w !== "").join(" ");
  const head = `    ${paint(stepSymbols[step.change])} ${stepName(step)}`;
  const line = words3 === "" ? head : `${head}   ${words3}`;
  if (widthOf(line) <= width && short !== void 0) return [line];
  const first = widthOf(line) <= width ? [line] : [
    ...wrapped(head, width),
    ...wrap(tail, width - 8).filter((l) => l !== "").map((l) => `        ${l}`)
  ];
  return [...first, ...fieldLines(fields, 8, style)];
}
var wrapped = (head, width) => widthOf(head) <= width ? [head] : wrap(head.trim(), width - 6).map((line, i) => i === 0 ? `    ${line}` : `      ${line}`);
function skippedLines(rows, styles, width) {
  if (rows.length === 0) return [];
  const where = rows.map(
    (row2) => `${row2.step === row2.kind ? row2.kind : `${row2.kind} ${row2.step}`} (${row2.file}:${row2.line})`
  );
  const head = `${plural(rows.length, "step")} skipped, Klaviyo has no equivalent: ${listed(where)}`;
  const advice = [...new Set(rows.map((row2) => row2.advice))].filter((one) => one !== "");
  return [
    ...sentence(oneLine(head), styles.warning, "", width),
    ...firstFew(advice).flatMap((one) => sentence(one, styles.dim, "", width, 6))
  ];
}
function problemLines(problem, { styles, width }, indent) {
  const paint = problem.severity === "error" ? styles.danger : styles.warning;
  const where = placeOf(problem);
  return [
    ...sentence(`${where === "" ? "" : `${where}  `}${problem.code}`, paint, "! ", width, indent),
    ...sentence(problem.message, (text) => text, "", width, indent + 2),
    ...problem.detail === "" ? [] : sentence(problem.detail, styles.dim, "", width, indent + 2)
  ];
}
function refusalLines(refusal, { styles, width }) {
  const isWord = refusal.code === "destroys-run-flow";
  return [
    ...isWord ? [] : sentence(refusal.message, styles.danger, "! ", width),
    ...sentence(
      `${isWord ? "Needs your word" : "To allow it"}: ${refusal.allow}`,
      styles.danger,
      isWord ? "! " : "  ",
      width
    )
  ];
}

// src/plan/markdown/outline.ts
var marks2 = { same: "", add: "*new:* ", update: "*changed:* ", move: "*moved:* ", remove: "" };
var deepest = 8;
function outline({ steps }, isNew) {
  const shown2 = sharedTails(steps);
  const below = /* @__PURE__ */ new Map();
  const keys = new Set(steps.map(keyOf));
  for (const step of steps.filter(({ change }) => change !== "remove")) {
    const { key } = parentOf(step.parent);
    const above = keys.has(key) && key !== keyOf(step) ? key : "";
    below.set(above, [...below.get(above) ?? [], step]);
  }
  const lines = [];
  const told2 = /* @__PURE__ */ new Set();
  const walk = (first, depth) => {
    const margin = "  ".repeat(Math.min(depth, deepest));
    let step = first;
    while (step !== void 0) {
      const one = shown2.get(step) ?? step;
      if (told2.has(one)) {
        lines.push(`${margin}- on with ${codeOf(one.step, 80)}, as above`);
        return;
      }
      told2.add(one);
      lines.push(`${margin}- ${isNew ? "" : marks2[one.change]}${stepLine(one)}`);
      const next = below.get(keyOf(step)) ?? [];
      const [only] = next;
      if (next.length === 1 && parentOf(only?.parent).exit === "next") {
        step = only;
        continue;
      }
      for (const branch of next) {
        lines.push(`${margin}  - *${textOf(exitName(parentOf(branch.parent).exit, one), 80)}*`);
        walk(branch, depth + 2);
      }
      return;
    }
  };
  for (const step of below.get("") ?? []) walk(step, 0);
  return lines;
}
function stepLine({ kind, step, label, fields, change }) {
  const words3 = textOf(label, 120);
  const name = codeOf(step, 80);
  const question = change === "add" ? fields.find(({ path }) => path === "if")?.after : void 0;
  if (question) return `**${textOf(question, 300)}?** ${name}`;
  const shape2 = shapeOf(kind);
  if (shape2 === "wait") return `wait ${words3}`;
  if (shape2 === "split" || shape2 === "test") return `**${words3 === "" ? name : words3}**`;
  if (shape2 === "message") return `${kind} ${name}${words3 === "" ? "" : `: **${words3}**`}`;
  return `${markdownText(kind.replaceAll("_", " "))} ${name}${words3 === "" ? "" : `: ${words3}`}`;
}

// src/plan/markdown/pictures.ts
function pictureBlocks(pictures) {
  if (pictures === void 0) return [];
  const { mails, canvas, left } = pictures;
  return [
    ...mails.map(mailBlock),
    ...left === 0 ? [] : [`${left} more ${left === 1 ? "mail that changes is" : "mails that change are"} not drawn here.`],
    ...canvas === void 0 ? [] : [
      `<details><summary>The flow as it will be</summary>

${image(canvas, "The flow as it will be", canvas.width)}

</details>`
    ]
  ];
}
function mailBlock(mail) {
  const { step, subject, desktop, phone } = mail;
  const hasPhone = phone.before !== void 0 || phone.after !== void 0;
  const folded2 = hasPhone ? `

<details><summary>${htmlCode(clip(step, 80))} on a phone</summary>

${sides(mail, phone, "on a phone", 300)}

</details>` : "";
  const head = `**email** ${codeOf(step, 80)}: ${textOf(subject, 120)}`;
  return `${head}

${sides(mail, desktop, "", 380)}${folded2}`;
}
function sides({ step, subject }, { before, after }, where, width) {
  const shown2 = [
    ...before === void 0 ? [] : [["before", before]],
    ...after === void 0 ? [] : [["after", after]]
  ];
  const [only] = shown2;
  const name = (side) => `${step}, ${side}${where === "" ? "" : ` ${where}`}: ${subject}`;
  if (only !== void 0 && shown2.length === 1) {
    const [side, picture] = only;
    return image(picture, name(side === "after" ? "new" : "removed"), Math.min(picture.width, width + 80));
  }
  const cells = (cell2) => shown2.map(([side, picture]) => cell2(side, picture)).join("");
  return `<table><tr>${cells((side) => `<th>${side}</th>`)}</tr><tr>${cells(
    (side, picture) => `<td valign="top">${image(picture, name(side), Math.min(picture.width, width))}</td>`
  )}</tr></table>`;
}
var image = ({ url, isCut }, words3, width) => `<img src="${htmlAttribute(url)}" width="${width}" alt="${htmlAttribute(clip(words3, 200))}">${isCut ? "<br><i>The beginning of it; it goes on.</i>" : ""}`;

// src/plan/markdown/whole.ts
var words2 = {
  trigger: "Starts with",
  where: "Only events where",
  audience: "Only people who",
  exit_when: "People leave when",
  reentry: "The same person again"
};
function wayIn(diff) {
  return diff.flatMap(
    ({ path, before, after }) => [after ?? before].flatMap(
      (value2) => value2 === null ? [] : `- ${words2[path] ?? markdownText(path)}: **${textOf(value2, 400)}**`
    )
  );
}
function wholeSteps(change, lines, columns) {
  const told2 = /* @__PURE__ */ new Map();
  const isNew = change.kind === "create";
  const shared = isNew ? sharedFields(change.steps) : [];
  const isShared = (field) => shared.some((one) => isSame(one, field));
  for (const step of change.steps) {
    if (step.change !== "add" && step.change !== "remove") continue;
    const own = step.kind === "email" ? step.fields.filter((field) => !isShared(field)) : step.fields;
    const block = wholeStep({ ...step, fields: own }, lines, columns, isNew);
    if (block !== "") told2.set(`${step.step} ${block}`, block);
  }
  const blocks = [...told2.values()];
  if (shared.length === 0) return blocks;
  return [`**in every email**

${shared.map((field) => shortLine(field, "after")).join("\n")}`, ...blocks];
}
var isSame = (one, other) => one.path === other.path && one.after === other.after;
function sharedFields(steps) {
  const [first, ...rest] = steps.filter(({ kind }) => kind === "email");
  if (first === void 0 || rest.length === 0) return [];
  return first.fields.filter(
    (field) => field.text !== true && rest.every(({ fields }) => fields.some((other) => isSame(field, other)))
  );
}
var isTitled = /* @__PURE__ */ new Set(["delay", "time", "if"]);
function wholeStep(step, lines, columns, isNew) {
  const side = step.change === "add" ? "after" : "before";
  const rest = step.fields.filter((field) => !(isTitled.has(field.path) && (isNew || field[side] === step.label)));
  if (rest.length === 0) return "";
  const what = step.change === "remove" ? "\u2212 removed: " : isNew ? "" : "+ new: ";
  const short = rest.filter(({ text }) => text !== true).map((field) => shortLine(field, side));
  const long = rest.filter(({ text }) => text === true).map((field) => longText(field, side, lines, columns));
  return [
    `**${what}${markdownText(step.kind.replaceAll("_", " "))}** ${codeOf(step.step, 80)}`,
    ...short.length === 0 ? [] : [short.join("\n")],
    ...long
  ].join("\n\n");
}
var shortLine = (field, side) => `- ${fieldName(field)}: ${value(field[side])}`;
var fieldName = ({ path }) => textOf(path.replaceAll("_", " "), 80);
var spoken = { true: "on", false: "off", [hiddenValue]: "secret, not shown" };
var value = (text) => text === null || text === "" ? "\u2013" : spoken[text] ?? `**${textOf(text, 400)}**`;
function longText(field, side, most2, columns) {
  const raw = field[side] ?? "";
  const all = (/<[a-z][a-z\d]*[\s>/]/i.test(raw) ? plainText(raw) : raw).split("\n").filter((line) => line.trim() !== "");
  const head = `${fieldName(field)}:`;
  if (most2 === 0) return `${head} ${number(all.length)} ${all.length === 1 ? "line" : "lines"}`;
  const { kept, left } = firstLines(all, most2);
  return `${head}

${fence(kept.map((line) => clip(line, columns)).join("\n"), "text")}${leftWords(left)}`;
}
var leftWords = (left) => left > 0 ? `

\u2026 and ${number(left)} more lines of it.` : "";

// src/plan/markdown/details.ts
function detailVariants(change, plan, pictures) {
  const rows = fieldRows(change);
  const diffs = textDiffs(change);
  const shown2 = pictureBlocks(pictures);
  const picture = pictures?.canvas === void 0 ? pictureOf(change, plan) : void 0;
  const isNew = change.kind === "create";
  const isMade = isNew || change.kind === "replace";
  const isGone = change.kind === "delete";
  const entries = isNew ? wayIn(change.diff) : isGone ? wayIn(change.diff.filter(leaves)) : [];
  const steps = isMade ? outline(change, isNew) : isGone ? outline({ steps: staying(change.steps) }, true) : [];
  const whole = wholeSteps(change, 0, 0);
  const isAlone = !plan.changes.some((other) => other !== change && isChange(other));
  if ([rows, diffs, entries, steps, whole, shown2].every((list2) => list2.length === 0) && picture === void 0)
    return [];
  const table = rows.length === 0 ? [] : [["| | step | field | before | after |", "|---|---|---|---|---|", ...rows].join("\n")];
  const list = [...entries.length === 0 ? [] : [entries.join("\n")]];
  const told2 = steps.length === 0 ? [] : [
    isNew ? "**What happens**" : isGone ? "**What it does until then**" : "**What happens then**",
    steps.join("\n")
  ];
  const drawn = picture === void 0 ? [] : [fence(picture, "mermaid")];
  const notes = change.destructive ? [] : change.notes.map((note) => textOf(note, 300));
  const variant = (lines, columns, isDrawn, isTold) => folded(change, isAlone, [
    ...list,
    ...table,
    ...notes,
    ...isDrawn ? shown2 : [],
    ...isTold ? [...told2, ...wholeSteps(change, lines, columns)] : [],
    ...diffs.map((one) => diffBlock(one, lines, columns)),
    ...isDrawn ? drawn : []
  ]);
  return [
    variant(0, 0, false, false),
    variant(0, 0, true, true),
    variant(16, 200, true, true),
    variant(Infinity, 2e3, true, true)
  ].filter((text, index, all) => all.indexOf(text) === index);
}
var staying = (steps) => steps.filter(({ change }) => change === "remove").map((step) => ({ ...step, change: "same" }));
var leaves = ({ after }) => after === null;
var folded = (change, isAlone, parts) => [
  `<details${isAlone ? " open" : ""}><summary>${titleOf(change)}: what changes</summary>`,
  ...parts,
  "</details>"
].join("\n\n");
var titleOf = ({ name, address }) => name === "" || name === address ? htmlCode(clip(address, 200)) : `<b>${htmlText(clip(name, 80))}</b> ${htmlCode(clip(address, 200))}`;
var cell = (value2) => value2 === null || value2 === "" ? "\u2013" : textOf(value2, 400);
var isWhole = ({ change }) => change === "add" || change === "remove";
function fieldRows(change) {
  const row2 = (mark, step, field) => isHidden(field) ? `| ${mark} | ${step} | ${codeOf(field.path, 80)} | secret, not shown | another secret |` : `| ${mark} | ${step} | ${codeOf(field.path, 80)} | ${cell(field.before)} | ${cell(field.after)} |`;
  const isGone = change.kind === "delete";
  const flow = change.kind === "create" ? [] : change.diff.filter((field) => field.text !== true && !(isGone && leaves(field)));
  return [
    ...flow.map((field) => row2("~", "*the flow*", field)),
    ...change.steps.flatMap((step) => {
      const name = `${codeOf(step.step, 80)}${step.branch === "" ? "" : ` in ${textOf(step.branch, 80)}`}`;
      const mark = stepSymbols[step.change];
      const what = { same: "", update: "", add: "new step", remove: "removed step", move: "stands elsewhere" }[step.change];
      const label = cell(step.label === "" ? step.kind : `${step.kind}: ${step.label}`);
      const whole = what === "" || isGone || change.kind === "create" || change.kind === "replace" && step.change === "add" ? [] : [
        `| ${mark} | ${name} | ${what} | ${step.change === "add" ? "\u2013" : label} | ${step.change === "remove" ? "\u2013" : label} |`
      ];
      const changed = isWhole(step) ? [] : step.fields.filter((field) => field.text !== true);
      return [...whole, ...changed.map((field) => row2(mark, name, field))];
    })
  ];
}
function textDiffs(change) {
  const of = (owner, fields) => fields.filter((field) => field.text === true).map((field) => ({
    name: `${owner}, ${codeOf(field.path, 80)}`,
    ...bodyDiff(field.before, field.after)
  }));
  return [
    ...of("*the flow*", change.kind === "create" ? [] : change.diff),
    ...change.steps.flatMap(
      (step) => of(
        `${codeOf(step.step, 80)}${step.branch === "" ? "" : ` in ${textOf(step.branch, 80)}`}`,
        isWhole(step) ? [] : step.fields
      )
    )
  ];
}
function diffBlock({ name, shown: shown2, html, lines }, most2, columns) {
  const words3 = lines === void 0 ? oneDiff(name, shown2, most2, columns) : inWords(name, shown2, lines, most2, columns);
  if (html === void 0 || most2 === 0) return words3;
  const folded2 = oneDiff("HTML", html, Math.ceil(most2 / 2), columns);
  return `${words3}

<details><summary>The HTML of it</summary>

${folded2}

</details>`;
}
var headOf = (name, diff) => `${name}: ${linesWords(diff)}${diff.whole ? ", wholly another text" : ""}`;
function inWords(name, diff, lines, most2, columns) {
  const told2 = lines.filter((words3) => words3.some(({ mark, text }) => mark !== " " && text.trim() !== ""));
  if (told2.length === 0) return `${name}: only white space differs.`;
  const head = headOf(name, diff);
  if (most2 === 0) return `${head}.`;
  const { kept, left } = firstLines(told2, most2);
  return `${head}

${kept.map((words3) => `- ${markedWords(words3, columns)}`).join("\n")}${leftWords(left)}`;
}
function oneDiff(name, diff, most2, columns) {
  const head = headOf(name, diff);
  if (most2 === 0) return `${head}.`;
  const all = diff.hunks.flatMap((hunk) => [
    hunkHead(hunk),
    ...hunk.lines.map(({ mark, text }) => clip(`${mark}${text}`, columns))
  ]);
  const { kept, left } = firstLines(all, most2);
  return `${head}

${fence(kept.join("\n"), "diff")}${leftWords(left)}`;
}
function pictureOf(change, plan) {
  const { kind } = change;
  if (kind === "none" || kind === "blocked" || kind === "delete" || kind === "retire") return void 0;
  const isEntryNew = change.diff.some((field) => ["trigger", "where"].includes(field.path));
  return flowPicture({
    trigger: triggerOf2(change),
    triggerChange: kind === "create" ? "add" : isEntryNew ? "update" : "same",
    steps: change.steps,
    skipped: plan.skipped.filter((row2) => row2.address === change.address)
  });
}
var around = 60;
function markedWords(words3, columns) {
  return words3.map(({ mark, text }, index) => {
    if (mark === " ") {
      const kept = shortened(text, index === 0, index === words3.length - 1);
      return spaced(kept, markdownText(kept));
    }
    if (text.trim() === "") return " ";
    const tag = mark === "+" ? "ins" : "del";
    const apart = words3[index - 1]?.mark === "-" ? " " : "";
    return `${apart}${spaced(text, `<${tag}>${markdownText(clip(text.trim(), columns))}</${tag}>`)}`;
  }).join("").replace(/ {2,}/g, " ").trim();
}
function shortened(text, isFirst, isLast) {
  if (text.length <= around * (isFirst || isLast ? 1 : 2) + 20) return text;
  const head = isFirst ? "" : text.slice(0, around).replace(/\S*$/, "");
  const tail = isLast ? "" : text.slice(-around).replace(/^\S*/, "");
  return `${head}\u2026 ${tail.trimStart()}`;
}
var spaced = (text, written) => `${/^\s/.test(text) ? " " : ""}${written}${/\s$/.test(text) ? " " : ""}`;

// src/plan/markdown/held-words.ts
function waiting(plan) {
  const those = plan.changes.filter(isHeldBack);
  const held = those.length;
  if (held === 0) return "nothing has been changed yet; merging applies this";
  const all = plan.changes.filter(isChange).length === held;
  const forWindow = those.every((change) => change.held?.by === "window");
  const what = all ? "**it waits" : `merging applies this, **but ${number(held)} ${held === 1 ? "change waits" : "changes wait"}`;
  const why = forWindow ? ` for a window${all ? " for changes" : ""}` : ": the table says for what";
  return `nothing has been changed yet; ${what}${why}**`;
}
function heldWords(held) {
  if (held === void 0) return "";
  const until = held.until === void 0 ? "" : markdownText(momentWords(Date.parse(held.until), held.zone ?? "UTC"));
  if (held.by === "go_live") return `goes live ${until === "" ? "later" : `**${until}**`}`;
  if (held.by === "promotion") {
    const from = textOf(held.name ?? "", 80);
    return until === "" ? `**waits** for ${from}` : `**waits until ${until}**, as long as it stands in ${from}`;
  }
  const name = held.name === void 0 ? "" : ` (${textOf(held.name, 80)})`;
  return until === "" ? `**waits**, and no window opens within a year${name}` : `**waits until ${until}**${name}`;
}
var dueWords = (due) => due === void 0 || due.late_minutes === 0 ? "" : `${due.by === "end" ? "was to end" : "was to go live"} **${duration(due.late_minutes)} ago**`;

// src/plan/meeting.ts
var channelWords = {
  email: "email",
  sms: "text message",
  push: "push message",
  whatsapp: "WhatsApp message"
};
var meetingWords = ({ comes, skipped, channel, hours }) => `${skipped.address}: Smart Sending skips ${channelWords[channel]} "${skipped.step}", because ${comes.address} sent "${comes.step}" less than ${hours} hours before`;
function meetingTimeline({ timeline }) {
  const width = Math.max(...timeline.map(({ at }) => at.length));
  const words3 = { entered: "comes into", sent: "gets", skipped: "does not get" };
  return timeline.map(
    ({ at, kind, address, step }) => `${at.padEnd(width)}  ${words3[kind]} ${kind === "entered" ? address : `"${step}" of ${address}`}`
  );
}
var meetingAdvice = ({ comes, skipped }) => `Move one of them, leave the others out by an audience, set smart_sending: false where it must come, or write meets: [${comes.address}] into ${skipped.address}.`;
var meetingRest = ({ before, unseen }) => [
  ...before === 0 ? [] : [`${plural(before, "pair")} of changed sequences could meet before as well.`],
  ...unseen === 0 ? [] : [`${plural(unseen, "pair")} ${unseen === 1 ? "was" : "were"} not looked at: there are too many.`]
];

// src/plan/markdown/meetings.ts
var mostTimelines = 12;
function meetingSection({ meetings }) {
  if (!meetings || meetings.found.length === 0) return void 0;
  const { found } = meetings;
  const head = `${plural(found.length, "pair")} of live sequences can meet in one person now: Smart Sending skips a message`;
  const fold = (lines) => [`<details><summary>${head}</summary>`, "", ...lines, "", "</details>"].join("\n");
  const groups = [...grouped(found, ({ skipped }) => skipped.address)];
  const list = (most2, line) => {
    let shown2 = 0;
    return groups.flatMap(([, meetings2]) => meetings2.map((meeting) => line(meeting, (shown2 += 1) <= most2)));
  };
  const end = [textOf(meetingAdvice(found[0]), 400), ...meetingRest(meetings)].join(" ");
  return {
    full: fold([...list(mostTimelines, item), "", end]),
    short: fold([...list(0, item), "", end]),
    bare: (most2) => {
      const names = found.map(
        ({ comes, skipped }) => `${markdownCode(comes.address)} and ${markdownCode(skipped.address)}`
      );
      let room = most2 - head.length - 40;
      const fitting = names.filter((name) => (room -= name.length + 2) > 0);
      return `${head}${fitting.length === 0 ? "" : `: ${fitting.join(", ")}`}.`;
    }
  };
}
function item(meeting, withTimeline) {
  const line = `- ${textOf(meetingWords(meeting), 300)} (${textOf(meeting.story, 160)})`;
  if (!withTimeline) return line;
  const lines = meetingTimeline(meeting).map((one) => `  ${clip(visible(one), 200).replaceAll("`", "'")}`);
  return [line, "  ```", ...lines, "  ```"].join("\n");
}

// src/plan/markdown/row.ts
var named = (change, links) => change.name === "" || change.name === change.address ? changeLink(change, links) : `**${textOf(change.name, 80)}**<br>${changeLink(change, links)}`;
function row(change, links) {
  const { kind, destructive, cost, reason } = change;
  const words3 = kindWords(change);
  const what = destructive || kind === "blocked" || kind === "replace" || kind === "delete" ? `**${words3}**` : words3;
  const why = reason === "" ? "" : `: ${textOf(reason, 160)}`;
  const before = links.inherited?.includes(change.address) === true ? ", brought by an earlier merge" : "";
  const when = [`${heldWords(change.held)}${before}`, dueWords(change.due)].filter((one) => one !== "").map((one) => `<br>${one}`);
  const effect = change.replace?.manner === "drain" ? "all go on" : destructive ? cost?.cancels_queue === false ? "**affected**" : "**queue cancelled**" : change.status === null || !change.has_run || kind === "blocked" ? "" : "none affected";
  const count = cost === void 0 ? "" : cost.recipients === void 0 ? "people unknown" : `${number(cost.recipients)} ${cost.recipients === 1 ? "person" : "people"}`;
  const revenue = cost?.revenue === void 0 || cost.revenue === 0 ? "" : ` (${markdownMoney(money(cost.revenue, cost.currency ?? ""))})`;
  const now = [change.status ?? "\u2013", `${count}${revenue}`, effect].filter((part) => part !== "").join(", ");
  return `| ${symbols[kind]} | ${named(change, links)} | ${what}${why}${when.join("")} | ${now} |`;
}
var rowsHead = "| | sequence | what happens | now in Klaviyo (30 days) |\n|---|---|---|---|";

// src/plan/markdown/comment.ts
var summaryBytes = 1e6;
function renderPlanMarkdown(plan, options) {
  const commit = options.commit ?? plan.commit;
  const parts = partsOf(plan, { ...options, commit });
  const comment = compose(parts, options.limit, (text) => text.length, "comment");
  if (comment.isWhole) return { body: comment.text };
  const bytes = (text) => new TextEncoder().encode(text).length;
  return { body: comment.text, overflow: compose(parts, summaryBytes, bytes, "summary").text };
}
function partsOf(plan, options) {
  const problems = problemsOf(plan);
  const changes2 = [...sortedByHarm(plan.changes)].reverse().filter(isChange);
  const musts = [
    { section: dangerSection(plan, problems, options), alert: "> [!CAUTION]\n", isHead: true },
    { section: decisionSection(plan, problems, options), alert: "> [!IMPORTANT]\n" },
    { section: drainSection(plan, options.now) },
    { section: warningSection(problems, options) },
    { section: skippedSection(plan, options) },
    { section: meetingSection(plan) }
  ];
  return {
    plan,
    links: options,
    inherited: options.inherited ?? [],
    summaryUrl: options.summaryUrl,
    verdict: verdict(plan, problems, options),
    musts: musts.flatMap(({ section: section2, ...more }) => section2 === void 0 ? [] : [{ section: section2, ...more }]),
    touched: touchedSentence(plan),
    rows: changes2.map((change) => ({ address: change.address, line: row(change, options) })),
    details: changes2.map((change) => ({
      address: change.address,
      variants: detailVariants(change, plan, options.pictures?.get(change.address))
    }))
  };
}
function verdict(plan, problems, links) {
  const account = `Account **${textOf(plan.account.key, 80)}** (${textOf(plan.account.name, 80)})`;
  const made = `plan \`${shortDigest(plan.digest)}\`${links.commit === void 0 ? "" : ` for ${commitLink(links.commit, links)}`}`;
  const unchanged = plan.summary.none > 0 ? [`${number(plan.summary.none)} unchanged`] : [];
  const done = [...counts(plan)].reverse();
  if (done.length === 0 && plan.refusals.length === 0) {
    const ledger = ledgerWords(plan);
    const says = `**Sluice: nothing to do.** ${account} \xB7 ${plural(plan.summary.none, "sequence")}, all in step \xB7 ${made}`;
    return ledger === "" ? `${says}.` : `${says} \xB7 ${markdownText(ledger)}`;
  }
  const errors = problems.filter(isError).length;
  const decisions = decisionsOf(plan, problems).length;
  const before = plan.refusals.length === 0 ? waiting(plan) : `**nothing has been changed, and merging applies nothing until ${decisions === 0 ? "this is mended" : `what stands under "Before you merge" is settled`}**`;
  const next = links.standing ?? before;
  const skipped = plan.skipped.length > 0 ? [`${plural(plan.skipped.length, "step")} skipped`] : [];
  const what = done.join(", ") || "no change";
  const isStopped = errors > 0 && plan.refusals.length > 0;
  const [title2, more] = isStopped ? [`${plural(errors, "error")}: nothing can be applied`, [what]] : [what, []];
  return `### Sluice${isStopped ? " \u2013" : ":"} ${title2}

${[account, ...more, ...unchanged, ...skipped, made, next].join(" \xB7 ")}.`;
}
function compose(parts, limit, measure, where) {
  const marker = where === "comment" ? printMarker(parts.plan, parts.links.commit, Math.floor(limit / 4), parts.inherited) : "";
  const spare = 700 + (parts.summaryUrl?.length ?? 0);
  let room = limit - measure(marker) - measure(parts.verdict) - spare;
  const fixed = parts.touched === void 0 ? [] : [`> [!NOTE]
> ${markdownMoney(parts.touched)}`];
  room -= fixed.reduce((sum, text) => sum + measure(text) + 2, 0);
  const musts = fitMusts(parts.musts, room, measure);
  room -= musts.texts.reduce((sum, text) => sum + measure(text) + 2, 0);
  const kept = [];
  room -= measure(rowsHead) + 2;
  for (const one of parts.rows) {
    const need = measure(one.line) + 1;
    if (need > room) break;
    kept.push(one);
    room -= need;
  }
  const rows = kept.sort(byAddress).map(({ line }) => line);
  const details = fitDetails(parts.details, room, measure);
  const left = { rows: parts.rows.length - rows.length, details: details.shortened, musts: musts.isShortened };
  const isWhole2 = left.rows === 0 && left.details === 0 && !left.musts;
  const danger = musts.texts.slice(0, parts.musts[0]?.isHead === true ? 1 : 0);
  const sections = [
    parts.verdict,
    ...danger,
    ...rows.length === 0 ? [] : [[rowsHead, ...rows].join("\n")],
    ...fixed,
    ...musts.texts.slice(danger.length),
    ...isWhole2 ? [] : [leftOut(left, parts, where)],
    ...details.kept.sort(byAddress).map(({ text }) => text)
  ];
  return { text: `${marker === "" ? "" : `${marker}
`}${sections.join("\n\n")}
`, isWhole: isWhole2 };
}
var byAddress = (a, b) => a.address < b.address ? -1 : 1;
function fitMusts(musts, room, measure) {
  const level = musts.map(() => 0);
  const lengths = ["full", "short"];
  const write = (must, index, most2 = 0) => {
    const length = lengths[level[index] ?? 0];
    return `${must.alert ?? ""}${length === void 0 ? must.section.bare(most2) : must.section[length]}`;
  };
  const size = () => musts.reduce((sum, must, index) => sum + measure(write(must, index, room)) + 2, 0);
  for (let step = 1; step <= lengths.length; step++) {
    for (let index = musts.length - 1; index >= 0; index--) if (size() > room * 0.6) level[index] = step;
  }
  let left = room;
  const texts = musts.map((must, index) => {
    const text = write(must, index, left - 200 * (musts.length - index));
    left -= measure(text) + 2;
    return text;
  });
  return { texts, isShortened: level.some((one) => one > 0) };
}
function fitDetails(details, room, measure) {
  const all = details.map(({ address, variants }) => ({ address, variants, at: -1, size: 0 }));
  let left = room;
  for (let step = 0; all.some(({ variants }) => step < variants.length); step++) {
    for (const one of all) {
      const text = one.variants[step];
      if (text === void 0) continue;
      const size = measure(text) + 2;
      if (size - one.size > left) continue;
      left -= size - one.size;
      [one.at, one.size] = [step, size];
    }
  }
  return {
    kept: all.flatMap(({ address, variants, at }) => variants.slice(at, at + 1).map((text) => ({ address, text }))),
    shortened: all.filter(({ variants, at }) => at < variants.length - 1).length
  };
}
function leftOut(left, { summaryUrl }, where) {
  const what = [
    ...left.musts ? ["some lists are only named"] : [],
    ...left.rows > 0 ? [`${plural(left.rows, "row")} of the table ${left.rows === 1 ? "is" : "are"} left out`] : [],
    ...left.details > 0 ? [`the details of ${plural(left.details, "sequence")} are shortened or left out`] : []
  ].join(", ");
  const place = where === "summary" ? "`sluice plan` shows all of it" : summaryUrl === void 0 ? "all of it stands in the summary of the workflow run" : `all of it stands in [the summary of the workflow run](${summaryUrl})`;
  return `*Not everything fits here: ${what}; ${place}.*`;
}

// src/flow-tests/words/before-after.ts
var mostPeople = 6;
var nowhere = { file: "", line: 1, column: 1, endLine: 1, endColumn: 1 };
function beforeAfter(subject, definition, catalogue) {
  const before = definition && observedSubject(subject, definition, catalogue);
  return walkersFor(subject, usualStart, { timezone: "UTC" }).slice(0, mostPeople).map((walker) => ({
    address: subject.address,
    name: walker.name,
    before: before && linesOf(before, walkThrough(before, walker)),
    after: linesOf(subject, walker.timeline)
  })).filter(({ before: old, after }) => old?.join("\n") !== after.join("\n"));
}
var walkThrough = (subject, { person, happenings }) => simulateFlows([{ id: subject.address, definition: subject.definition, from: usualStart }], person, happenings, {
  timezone: "UTC"
});
function linesOf(subject, { entries }) {
  return entries.flatMap(({ kind, at, action, way, why }) => {
    if (kind === "entered" || kind === "waits") return [];
    const step = subject.steps.get(action ?? "");
    const what = kind === "branch" ? `${step?.id ?? ""}: ${step?.ways.get(way ?? "") ?? way ?? ""}` : `${step?.kind ?? ""} ${step?.id ?? ""}`.trim();
    const word = kind === "sent" || kind === "branch" ? "" : `${kind} `;
    return [
      `${afterWords(at - usualStart)} ${word}${kind === "ended" ? "" : what}${kind === "left" || kind === "refused" ? ` (${why.code})` : ""}`.trimEnd()
    ];
  });
}
function observedSubject(subject, definition, catalogue) {
  const names = new Map([
    ...catalogue.metrics.map(({ id, name }) => [id, name]),
    ...catalogue.lists.map(({ id, name }) => [id, listId(name)]),
    ...catalogue.segments.map(({ id, name }) => [id, segmentId(name)])
  ]);
  const visit = (value2) => typeof value2 === "string" ? names.get(value2) ?? value2 : mapEach(value2, visit);
  const actions = definition.actions.map((action) => live(visit(action)));
  const renamed = { ...visit(definition), actions };
  return {
    ...subject,
    definition: renamed,
    exits: /* @__PURE__ */ new Set(),
    steps: new Map(actions.map((action) => [idOf(action), observedStep(subject, action)]))
  };
}
function live(action) {
  if (!("data" in action) || !action.data || !("status" in action.data)) return action;
  return { ...action, data: { ...action.data, status: "live" } };
}
function observedStep(subject, action) {
  const { message, name } = action.data ?? {};
  const called = (message?.name ?? name ?? "").split(" \xB7 ")[0];
  const same = [...subject.steps.values()].find(
    ({ id, kind }) => id === called || called === "" && kindOf[action.type] === kind
  );
  const words3 = ["then", "else"];
  const ways = new Map(waysOf(action).map(({ way }, index) => [way, words3[index] ?? way]));
  return {
    id: called === "" ? same?.id ?? action.type : called,
    kind: same?.kind ?? kindOf[action.type] ?? action.type,
    at: nowhere,
    ways: same?.ways.size === ways.size ? same.ways : ways
  };
}
var kindOf = {
  "send-email": "email",
  "send-sms": "sms",
  "send-webhook": "webhook",
  "send-internal-alert": "notify",
  "update-profile": "update_profile",
  "conditional-split": "condition",
  "trigger-split": "condition",
  "multi-branch-split": "branch"
};

// src/flow-tests/prove/visit.ts
var stages = [
  ["Active on Site"],
  ["Viewed Product", "Viewed Item", "Viewed Collection"],
  ["Added to Cart"],
  ["Checkout Started", "Started Checkout"],
  ["Placed Order", "Ordered Product"]
];
var between = 5 * 6e4;
function storyOf(a, b) {
  const same = sameStart(a, b);
  if (same !== void 0)
    return {
      words: same,
      shared: true,
      events: (at, first, second) => starting(a, at, { ...first, ...second })
    };
  const [from, to] = [stageOf(a), stageOf(b)];
  if (from === void 0 || to === void 0) return void 0;
  if (from > to) {
    const turned = storyOf(b, a);
    return turned && { ...turned, events: (at, first, second) => turned.events(at, second, first) };
  }
  const passed = from === to ? [] : stages.slice(Math.max(0, from + 1), to).flatMap((names) => mentioned(names, a, b));
  return {
    words: `${startWords(a)} and ${startWords(b)} in one visit`,
    shared: false,
    events: (at, first, second) => [
      ...starting(a, at, first),
      ...passed.map((metric, index) => ({
        at: at + (index + 1) * between,
        kind: "event",
        metric,
        properties: {}
      })),
      ...starting(b, at + (passed.length + 1) * between, second)
    ]
  };
}
function sameStart(a, b) {
  const [one, other] = [triggerOf(a), triggerOf(b)];
  if (one.type !== other.type) return void 0;
  if (one.type === "date" && other.type === "date") {
    if (one.date_field_type !== "profile-property" || other.date_field_type !== "profile-property") return void 0;
    return one.date_profile_property === other.date_profile_property ? "one date starts both" : void 0;
  }
  if ("id" in one && "id" in other) return one.id === other.id ? `${startWords(a)} starts both` : void 0;
  return one.type === "price-drop" ? "a price drop starts both" : "low inventory starts both";
}
function stageOf(subject) {
  const trigger = triggerOf(subject);
  if (trigger.type === "list") return -1;
  if (trigger.type !== "metric") return void 0;
  const stage = stages.findIndex((names) => names.includes(String(trigger.id)));
  return stage < 0 ? void 0 : stage;
}
var mentioned = (names, ...subjects) => names.filter(
  (name) => subjects.some(({ definition }) => JSON.stringify(definition).includes(`"metric_id":${JSON.stringify(name)}`))
);
function startWords(subject) {
  const trigger = triggerOf(subject);
  const id = "id" in trigger ? String(trigger.id).replace(/^(list|segment):/, "") : trigger.type;
  return trigger.type === "list" ? `joining ${id}` : trigger.type === "segment" ? `coming into ${id}` : id;
}

// src/flow-tests/prove/meeting.ts
var minute = 6e4;
var hour = 60 * minute;
var starts = [7 * minute, 11 * hour + 7 * minute, 4 * 24 * hour + 9 * hour].map((after) => usualStart + after);
var mostWays = 5;
function meetingOf(a, b, timezone) {
  const story = couldMeet(a, b) ? storyOf(a, b) : void 0;
  if (!story) return void 0;
  const people = [...peopleOf(a, b, story, true, timezone), ...peopleOf(b, a, story, false, timezone)];
  for (const start of starts)
    for (const { person, happenings } of people) {
      const later = happenings.map((one) => ({ ...one, at: one.at + start - starts[0] }));
      const { entries } = simulateFlows([flowOf(a, start), flowOf(b, start)], person, later, { timezone });
      const found = skippedForOther(entries);
      if (found) return told(found, entries, [a, b], story, start);
    }
  return void 0;
}
var couldMeet = (a, b) => hinder(a, b) && storyOf(a, b) !== void 0;
function hinder(a, b) {
  const [one, other] = [channelsOf(a), channelsOf(b)];
  const hinders = (from, to) => [...to.smart].some((channel) => from.all.has(channel));
  return hinders(one, other) || hinders(other, one);
}
var channels = /* @__PURE__ */ new WeakMap();
function channelsOf(subject) {
  let found = channels.get(subject);
  if (!found) {
    const messages = subject.definition.actions.filter(acts).flatMap(
      (action) => action.type === "ab-test" || action.type === "content-experiment" ? messageOf(action.data.main_action) ?? [] : messageOf(action) ?? []
    );
    found = {
      all: new Set(messages.map(({ channel }) => channel)),
      smart: new Set(messages.filter(({ smartSending }) => smartSending).map(({ channel }) => channel))
    };
    channels.set(subject, found);
  }
  return found;
}
var walkers = /* @__PURE__ */ new WeakMap();
function walkersOf(subject, timezone) {
  let found = walkers.get(subject);
  if (!found) walkers.set(subject, found = walkersFor(subject, starts[0], { timezone }).slice(0, mostWays));
  return found;
}
function peopleOf(one, other, story, isFirst, timezone) {
  return walkersOf(one, timezone).flatMap(({ draft }) => {
    const both = alsoLetIn(other, starts[0], story.shared ? draft : { ...draft, event: {}, demands: personal(draft) });
    if (!both) return [];
    const [first, second] = isFirst ? [draft.event, both.event] : [both.event, draft.event];
    return {
      person: withoutGroups(both.person, [one, other]),
      happenings: [...story.events(starts[0], first, second), ...both.happenings]
    };
  });
}
function withoutGroups(person, subjects) {
  const joined2 = new Set(subjects.map(triggerOf).map((trigger) => "id" in trigger ? trigger.id : void 0));
  return { ...person, lists: (person.lists ?? []).filter((id) => !joined2.has(id)) };
}
var personal = ({ demands }) => Object.fromEntries(Object.entries(demands).filter(([key]) => !key.startsWith("event:")));
function skippedForOther(entries) {
  for (const skipped of entries) {
    const { why, kind } = skipped;
    if (kind !== "skipped" || why.code !== "smart-sending") continue;
    const comes = entries.find((one) => one.kind === "sent" && one.by === why.channel && one.at === why.last);
    if (comes && comes.flow !== skipped.flow) return { skipped, comes, channel: why.channel, hours: why.hours };
  }
  return void 0;
}
function told({ skipped, comes, channel, hours }, entries, subjects, story, start) {
  const party = ({ flow, action }) => ({
    address: flow,
    step: subjects.find(({ address }) => address === flow)?.steps.get(action ?? "")?.id ?? ""
  });
  const kinds = ["entered", "sent", "skipped"];
  const until = entries.indexOf(skipped) + 1;
  const timeline = entries.slice(0, until).flatMap((entry) => {
    const kind = kinds.find((one) => one === entry.kind);
    return kind ? [{ at: afterWords(entry.at - start), kind, ...party(entry) }] : [];
  });
  return { story: story.words, channel, hours, comes: party(comes), skipped: party(skipped), timeline };
}

// src/program/meetings.ts
var mostPairs = 600;
var changes = /* @__PURE__ */ new Set(["create", "update", "replace", "status"]);
var stays = /* @__PURE__ */ new Set(["create", "update", "replace", "status", "adopt", "none"]);
function withMeetings(loaded, { input }, plan) {
  const subjects = subjectsOf(loaded);
  const live2 = plan.changes.filter((change) => stays.has(change.kind) && isLive(change, subjects));
  const touched = live2.filter(({ kind }) => changes.has(kind));
  const found = [];
  let [before, unseen, looked] = [0, 0, 0];
  for (const [change, other] of pairsOf(touched, live2)) {
    const [a, b] = [subjects.get(change.address), subjects.get(other.address)];
    if (accepts(a, b) || accepts(b, a) || !couldMeet(a, b)) continue;
    if ((looked += 1) > mostPairs) {
      unseen += 1;
      continue;
    }
    const meeting = meetingOf(a, b, input.observed.account.timezone);
    if (!meeting) continue;
    const [oldA, oldB] = [change, other].map((one) => asItWas(one, subjects, input));
    if (oldA && oldB && meetingOf(oldA, oldB, input.observed.account.timezone)) before += 1;
    else found.push(meeting);
  }
  return { ...plan, meetings: { found, before, unseen } };
}
function pairsOf(touched, live2) {
  const done = /* @__PURE__ */ new Set();
  return touched.flatMap((change) => {
    done.add(change);
    return live2.filter((other) => !done.has(other)).map((other) => [change, other]);
  });
}
function isLive({ address, status, desired_status: wanted }, subjects) {
  const subject = subjects.get(address);
  return subject !== void 0 && (subject.sequence.schedule?.goLive !== void 0 || (wanted ?? status) === "live");
}
var accepts = (one, other) => (one.sequence.meets ?? []).some(({ address }) => address === other.address);
function asItWas({ address, kind, flow_id, status }, subjects, { observed, ledger }) {
  if (status !== "live") return void 0;
  const subject = subjects.get(address);
  if (kind === "none" || kind === "adopt" || kind === "status") return subject;
  const definition = (flow_id === void 0 ? void 0 : observed.flows[flow_id]?.definition) ?? ledger.entries[address]?.base;
  return definition && observedSubject(subject, definition, observed);
}

// src/plan/short.ts
var flat = (one) => ({
  code: one.code,
  severity: one.severity,
  message: one.message,
  detail: one.detail,
  file: one.at?.file ?? null,
  line: one.at?.line ?? null,
  column: one.at?.column ?? null,
  address: one.address,
  step: one.step
});
function shortPlan(plan) {
  return {
    ...without(plan, "ledger"),
    changes: plan.changes.map((change) => without(change, "operation")),
    diagnostics: plan.diagnostics.map(flat)
  };
}
function printPlan(plan) {
  const body = {
    ...plan,
    diagnostics: plan.diagnostics.map((one) => ({ ...flat(one), ...one.at === void 0 ? {} : { at: one.at } }))
  };
  return `${JSON.stringify({ ...body, seal: seal(body) }, null, 2)}
`;
}
var seal = (body) => sha256(JSON.stringify(sortKeys(JSON.parse(JSON.stringify(body)))));
function parsePlan(text) {
  const value2 = jsonOf(text);
  if (value2 === void 0) return { problem: "The plan file is not JSON." };
  if (!isObject(value2) || !Array.isArray(value2["changes"])) return { problem: "The file is not a plan." };
  if (value2["version"] !== 1) {
    return { problem: `The plan file has version ${JSON.stringify(value2["version"])}; this Sluice reads 1.` };
  }
  if (value2["seal"] === void 0) {
    return { problem: "The file is a plan for reading. Make one for applying with sluice plan --out FILE." };
  }
  const body = without(value2, "seal");
  if (seal(body) !== value2["seal"]) return { problem: "The plan file was changed after it was written." };
  const diagnostics = body["diagnostics"].map((one) => without(one, "file", "line", "column"));
  const plan = { ...body, diagnostics };
  if (planDigest(plan.account.id, plan.changes) !== plan.digest) {
    return { problem: "The digest of the plan file does not fit its changes." };
  }
  return { plan };
}

export {
  placeLink,
  commitLink,
  changeBlock,
  sentence,
  problemLines,
  heldWords,
  meetingWords,
  meetingTimeline,
  meetingAdvice,
  meetingRest,
  renderPlanMarkdown,
  beforeAfter,
  withMeetings,
  shortPlan,
  printPlan,
  parsePlan
};
