import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  flowPicture,
  printMarker
} from "./chunk-43U2UYZD.js";
import {
  hunkHead,
  linesWords,
  placeOf,
  problemsOf,
  shellWord,
  textDiff
} from "./chunk-UPMRIBMR.js";
import {
  costWords,
  counts,
  firstFew,
  isChange,
  isCommand,
  isHidden,
  isSentence,
  kindWords,
  ledgerWords,
  money,
  nothing,
  nowWords,
  number,
  shortDigest,
  sortedByHarm,
  stepSymbols,
  symbols
} from "./chunk-C3BRIPJD.js";
import {
  clip,
  fence,
  htmlCode,
  markdownCode,
  markdownLink,
  markdownText,
  oneLine,
  urlPath,
  visible
} from "./chunk-SFDN3C6H.js";
import {
  duration,
  isError,
  isObject,
  listed,
  planDigest,
  plural,
  sha256,
  sortKeys,
  without
} from "./chunk-XNQ2MJS2.js";
import {
  fit,
  padEnd,
  widthOf,
  wrap
} from "./chunk-AQCGACFV.js";

// src/plan/render-text-fields.ts
var shown = (value) => value === null || value === "" ? nothing : oneLine(value);
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
  if (!isSentence(field) && widthOf(before) + 3 + widthOf(after) <= rest && path.length <= column) {
    return [`${head}   ${styles.dim(before)} \u2192 ${after}`];
  }
  const block = (lead, value, paint) => wrap(value, rest).map(
    (line, index) => index === 0 ? `${lead}${paint(line)}` : `${" ".repeat(indent + column + 3)}${paint(line)}`
  );
  return [
    ...path.length > column ? [margin + path] : [],
    ...block(`${path.length > column ? margin + " ".repeat(column) : head}   `, before, styles.dim),
    ...block(`${margin}${" ".repeat(column)} \u2192 `, after, (text2) => text2)
  ];
}
function textLines(field, indent, column, style) {
  const { styles, width, diffLines } = style;
  const diff = textDiff(field.before, field.after);
  const margin = " ".repeat(indent + 2);
  const paint = { "+": styles.add, "-": styles.remove, " ": styles.dim };
  const all = diff.hunks.flatMap((hunk) => [
    styles.dim(margin + hunkHead(hunk)),
    ...hunk.lines.map(
      ({ mark, text: text2 }) => margin + paint[mark](fit(`${mark} ${text2.replaceAll("	", "  ")}`, width - indent - 2))
    )
  ]);
  const kept = all.length > diffLines + 4 ? all.slice(0, diffLines) : all;
  const more = all.length - kept.length;
  return [
    `${" ".repeat(indent)}${padEnd(oneLine(field.path), column)}   ${linesWords(diff)}${diff.whole ? ", wholly another text" : ""}`,
    ...kept,
    ...more > 0 ? [styles.dim(`${margin}\u2026 ${more} more lines; all of them: sluice plan --format markdown`)] : []
  ];
}

// src/plan/render-tree.ts
var keyOf = (step) => step.branch === "" ? step.step : `${step.step}@${step.branch}`;
var labelled = /* @__PURE__ */ new Set(["delay", "wait_until", "time-delay", "target-date", "countdown-delay"]);
var splits = /^(condition|branch|random_split)$|-split$/;
function stepWords(step) {
  const label = oneLine(step.label);
  if (labelled.has(step.kind)) return label === "" ? step.kind : label;
  if (splits.test(step.kind)) return `${label === "" ? step.step : label}?`;
  return `${step.kind} ${oneLine(step.step)}`;
}
function treeLines(trigger, steps, columns) {
  const below = /* @__PURE__ */ new Map();
  const keys = new Set(steps.map(keyOf));
  for (const step of steps) {
    const cut = step.parent?.lastIndexOf("#") ?? -1;
    const key = step.parent === void 0 ? "" : step.parent.slice(0, cut);
    const parent = keys.has(key) && key !== keyOf(step) ? key : "";
    const list = below.get(parent) ?? [];
    below.set(parent, [...list, { exit: step.parent?.slice(cut + 1) ?? "next", step }]);
  }
  const lines = [];
  const walk = (words, first, indent, bullet) => {
    const chain = [...words];
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
      walk([exitName(exit, at)], step, inner, index === next.length - 1 ? "\u2514\u2500 " : "\u251C\u2500 ");
    });
  };
  walk([trigger], void 0, "", "");
  return lines;
}
function exitName(exit, above) {
  const named = above?.exits?.[exit];
  if (named !== void 0) return oneLine(named);
  const index = /^case (\d+)$/.exec(exit)?.[1];
  return index === void 0 ? exit : `case ${Number(index) + 1}`;
}
function joined(words, columns, prefix) {
  const lines = [];
  const hanging = `${prefix.replaceAll("\u251C\u2500", "\u2502 ").replaceAll("\u2514\u2500", "  ")}  `;
  let line = prefix;
  let isEmpty = true;
  for (const word of words) {
    const part = isEmpty ? word : ` \u2500 ${word}`;
    if (!isEmpty && widthOf(line) + widthOf(part) > columns) {
      lines.push(line);
      line = `${hanging}\u2500 ${word}`;
    } else line += part;
    isEmpty = false;
  }
  return [...lines, line].map((one) => fit(one, columns));
}

// src/plan/render-text-change.ts
function changeBlock(change, around, style) {
  const { styles, width } = style;
  const say = (text2, paint, lead = "") => sentence(text2, paint, lead, width);
  const flowFields = change.kind === "create" ? [] : change.diff.filter((field) => change.kind !== "status" || field.path !== "status");
  const steps = change.steps.filter((step) => step.change !== "same");
  return [
    ...title(change, around.problems.some(isError), style),
    ...fieldLines(flowFields, 4, style),
    ...change.kind === "create" && change.steps.length > 0 ? treeLines(triggerOf(change), change.steps, width - 4).map((line) => `    ${line}`) : steps.flatMap((step) => stepLines(step, style)),
    ...skippedLines(around.skipped, styles, width),
    ...change.notes.flatMap(
      (note) => change.destructive ? say(note, styles.danger, "! ") : say(note, (text2) => text2)
    ),
    ...around.problems.flatMap((problem) => problemLines(problem, style, 4)),
    ...around.refusals.flatMap((refusal) => refusalLines(refusal, style))
  ];
}
var triggerOf = (change) => oneLine(change.trigger ?? change.diff.find((field) => field.path === "trigger")?.after ?? "trigger");
function sentence(text2, paint, lead, width, indent = 4) {
  const margin = " ".repeat(indent);
  return wrap(visible(text2), width - indent - lead.length).map(
    (line, index) => margin + paint((index === 0 ? lead : " ".repeat(lead.length)) + line)
  );
}
function paintOf({ kind, destructive }, styles) {
  if (destructive || kind === "delete" || kind === "blocked" || kind === "retire") return styles.remove;
  return kind === "create" || kind === "adopt" ? styles.add : styles.change;
}
function whatWords(change, isTold) {
  const words = kindWords(change);
  const reason = oneLine(change.reason);
  const says = ["replace", "adopt", "blocked", "delete", "retire"].includes(change.kind);
  if (change.kind === "blocked" && isTold) return words;
  if (change.kind === "status") return reason.includes(" to ") ? `status: ${reason.replace(" to ", " \u2192 ")}` : reason;
  if (change.kind === "create") return reason === "new file" || reason === "" ? words : `${words}: ${reason}`;
  return says && reason !== "" ? `${words}: ${reason}` : words;
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
  if (left <= width) return [`${head}  ${paint(what)}`, ...now === "" ? [] : [`    ${styles.dim(now)}`]];
  const first = widthOf(lead + name) <= width ? [head] : [...wrap(lead, width), ...wrap(name.trim(), width - 4).map((line) => `    ${line}`)];
  return [
    ...first,
    ...lines.map((line) => `    ${paint(line)}`),
    ...now === "" ? [] : wrap(now, width - 4).map((line) => `    ${styles.dim(line)}`)
  ];
}
var given = /^(delay|wait_until|email|sms|webhook|condition|branch|random_split|notify)-\d+$/;
function stepName(step) {
  const above = step.parent?.slice(0, step.parent.lastIndexOf("#")).split("@")[0];
  const branch = step.branch === "" ? "" : ` in ${oneLine(step.branch)}`;
  if (given.test(step.step) && step.kind === "delay" && above !== void 0)
    return `delay after ${oneLine(above)}${branch}`;
  return `${oneLine(step.step)} (${step.kind})${branch}`;
}
function stepLines(step, style) {
  const { styles, width } = style;
  const paint = step.change === "add" ? styles.add : step.change === "remove" ? styles.remove : styles.change;
  const label = oneLine(step.label);
  const tail = step.change === "move" ? "stands elsewhere" : step.change === "add" || step.change === "remove" ? step.kind === "delay" ? label : label === "" ? "" : `"${label}"` : "";
  const [only, ...others] = step.fields;
  const short = only !== void 0 && others.length === 0 && only.text !== true && !isSentence(only) ? only : void 0;
  const change = short === void 0 ? "" : `${oneLine(short.before ?? "(none)")} \u2192 ${oneLine(short.after ?? "(none)")}`;
  const words = short === void 0 ? tail : [short.path === step.kind ? "" : short.path, change].filter((w) => w !== "").join(" ");
  const head = `    ${paint(stepSymbols[step.change])} ${stepName(step)}`;
  const line = words === "" ? head : `${head}   ${words}`;
  if (widthOf(line) <= width && short !== void 0) return [line];
  const first = widthOf(line) <= width ? [line] : [
    ...wrapped(head, width),
    ...wrap(tail, width - 8).filter((l) => l !== "").map((l) => `        ${l}`)
  ];
  return [...first, ...fieldLines(step.fields, 8, style)];
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
    ...sentence(problem.message, (text2) => text2, "", width, indent + 2),
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

// src/plan/render-markdown-details.ts
function detailVariants(change, plan) {
  const rows = fieldRows(change);
  const diffs = textDiffs(change);
  const picture = pictureOf(change, plan);
  if (rows.length === 0 && diffs.length === 0 && picture === void 0) return [];
  const table = rows.length === 0 ? [] : [["| | step | field | before | after |", "|---|---|---|---|---|", ...rows].join("\n")];
  const drawn = picture === void 0 ? [] : [fence(picture, "mermaid")];
  const notes = change.destructive ? [] : change.notes.map((note) => markdownText(clip(note, 300)));
  const variant = (lines, columns, isDrawn) => folded(change, [
    ...table,
    ...diffs.map((one) => diffBlock(one, lines, columns)),
    ...isDrawn ? drawn : [],
    ...notes
  ]);
  return [variant(0, 0, false), variant(0, 0, true), variant(16, 200, true), variant(Infinity, 2e3, true)].filter(
    (text2, index, all) => all.indexOf(text2) === index
  );
}
var folded = (change, parts) => [`<details><summary>${htmlCode(clip(change.address, 200))}: what changes</summary>`, ...parts, "</details>"].join(
  "\n\n"
);
var cell = (value) => value === null || value === "" ? "\u2013" : markdownText(clip(value, 400));
function fieldRows(change) {
  const row2 = (mark, step, field) => isHidden(field) ? `| ${mark} | ${step} | ${markdownCode(clip(field.path, 80))} | secret, not shown | another secret |` : `| ${mark} | ${step} | ${markdownCode(clip(field.path, 80))} | ${cell(field.before)} | ${cell(field.after)} |`;
  const flow = change.kind === "create" ? [] : change.diff.filter((field) => field.text !== true);
  return [
    ...flow.map((field) => row2("~", "*the flow*", field)),
    ...change.steps.flatMap((step) => {
      const name = `${markdownCode(clip(step.step, 80))}${step.branch === "" ? "" : ` in ${markdownText(clip(step.branch, 80))}`}`;
      const mark = stepSymbols[step.change];
      const what = { same: "", update: "", add: "new step", remove: "removed step", move: "stands elsewhere" }[step.change];
      const label = cell(step.label === "" ? step.kind : `${step.kind}: ${step.label}`);
      const whole = what === "" || change.kind === "create" ? [] : [
        `| ${mark} | ${name} | ${what} | ${step.change === "add" ? "\u2013" : label} | ${step.change === "remove" ? "\u2013" : label} |`
      ];
      return [...whole, ...step.fields.filter((field) => field.text !== true).map((field) => row2(mark, name, field))];
    })
  ];
}
function textDiffs(change) {
  const of = (owner, fields) => fields.filter((field) => field.text === true).map((field) => ({
    name: `${owner}, ${markdownCode(clip(field.path, 80))}`,
    diff: textDiff(field.before, field.after)
  }));
  return [
    ...of("*the flow*", change.diff),
    ...change.steps.flatMap(
      (step) => of(
        `${markdownCode(clip(step.step, 80))}${step.branch === "" ? "" : ` in ${markdownText(clip(step.branch, 80))}`}`,
        step.fields
      )
    )
  ];
}
function diffBlock({ name, diff }, most, columns) {
  const head = `${name}: ${linesWords(diff)}${diff.whole ? ", wholly another text" : ""}`;
  if (most === 0) return `${head}.`;
  const all = diff.hunks.flatMap((hunk) => [
    hunkHead(hunk),
    ...hunk.lines.map(({ mark, text: text2 }) => clip(`${mark}${text2}`, columns))
  ]);
  const left = all.length - most;
  const kept = left > 4 ? all.slice(0, most) : all;
  return `${head}

${fence(kept.join("\n"), "diff")}${left > 4 ? `

\u2026 and ${number(left)} more lines of it.` : ""}`;
}
function pictureOf(change, plan) {
  const { kind } = change;
  if (kind === "none" || kind === "blocked" || kind === "delete" || kind === "retire") return void 0;
  const isEntryNew = change.diff.some((field) => ["trigger", "where"].includes(field.path));
  return flowPicture({
    trigger: triggerOf(change),
    triggerChange: kind === "create" ? "add" : isEntryNew ? "update" : "same",
    steps: change.steps,
    skipped: plan.skipped.filter((row2) => row2.address === change.address)
  });
}

// src/plan/render-markdown-links.ts
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

// src/plan/render-markdown-head.ts
var text = (words, length) => markdownText(clip(words, length));
function sequenceWords(change, links) {
  const address = changeLink(change, links);
  return change.name === "" || change.name === change.address ? address : `**${text(change.name, 80)}** (${address})`;
}
var changeLink = (change, links) => change.at === void 0 ? markdownCode(clip(change.address, 200)) : placeLink(change.at.file, void 0, links, clip(change.address, 200));
var dangers = {
  replace: "will be replaced",
  delete: "will be deleted, its analytics with it",
  retire: "will be set to draft and kept",
  status: "will be set to draft",
  update: "will be changed and set to draft"
};
function dangerItem(change, refusals, links) {
  const why = change.kind === "replace" || change.kind === "delete" || change.kind === "retire" ? `: ${text(change.reason, 200)}` : "";
  const people = change.cost === void 0 ? "" : change.cost.cancels_queue ? ` Everyone queued in it is cancelled (${reach(change.cost)})${waitWords(change.cost)}.` : ` It has ${reach(change.cost)}.`;
  const notes = change.notes.filter((note) => !(change.cost?.cancels_queue === true && note.startsWith("Cancels everyone queued"))).map((note) => ` ${text(note, 300)}`).join("");
  const allow = refusals.map((refusal) => refusalWords(refusal, change)).join("");
  return `- ${sequenceWords(change, links)} ${dangers[change.kind] ?? "is harmed"}${why}.${people}${notes}${allow}`;
}
var markdownMoney = (words) => words.replaceAll("$", "&#36;");
var reach = (cost) => markdownMoney(costWords(cost));
var waitWords = ({ longest_wait_minutes: wait }) => wait > 0 ? `; people can wait up to ${duration(wait)} in it` : "";
function refusalWords(refusal, change) {
  if (refusal.code === "destroys-run-flow") {
    const label = change.kind === "delete" ? "sluice:allow-delete" : "sluice:allow-replace";
    const command = markdownCode(`sluice apply --allow ${shellWord(change.address)}`);
    return ` **Add the label \`${label}\` to allow it** (if it is on already, take it off and set it again), or run ${command}.`;
  }
  const said = ` ${text(refusal.message, 300)}`;
  return `${said} **To allow it:** ${text(refusal.allow, 300)}.`.replace(/\.\.$/, ".");
}
function section(lead, items, quote) {
  if (items.length === 0) return void 0;
  const block = (lines) => [lead, ...lines].map((line) => `${quote}${line}`).join("\n");
  return {
    full: block(items.map((item) => item.full)),
    short: block(items.map((item) => item.short)),
    bare(most) {
      let used = lead.length + 60;
      const named = [];
      for (const { bare } of items) {
        used += bare.length + 2;
        if (used > most) break;
        named.push(bare);
      }
      const left = items.length - named.length;
      return block([
        `- ${named.join(", ")}${left > 0 ? `${named.length > 0 ? ", and " : ""}${number(left)} more` : ""}`
      ]);
    }
  };
}
function dangerSection(plan, problems, links) {
  const harmful = plan.changes.filter((change) => change.destructive);
  const shown2 = new Set(harmful.map((change) => change.address));
  const byAddress = new Map(plan.changes.map((change) => [change.address, change]));
  const at = (address) => plan.refusals.filter((refusal) => refusal.address === address);
  const items = harmful.map((change) => ({
    full: dangerItem(change, at(change.address), links),
    short: `- ${changeLink(change, {})} ${dangers[change.kind] ?? "is harmed"}${change.cost === void 0 ? "" : ` (${markdownMoney(costWords(change.cost))})`}`,
    bare: `${markdownCode(clip(change.address, 120))} (${change.kind})`
  }));
  for (const refusal of plan.refusals) {
    if (refusal.address !== void 0 && shown2.has(refusal.address)) continue;
    const change = refusal.address === void 0 ? void 0 : byAddress.get(refusal.address);
    const who = refusal.address === void 0 ? "" : `${change === void 0 ? markdownCode(refusal.address) : sequenceWords(change, links)}: `;
    const name = refusal.address === void 0 ? "" : `${markdownCode(clip(refusal.address, 120))} `;
    items.push({
      full: `- ${who}${text(refusal.message, 400)} ${isCommand(refusal) ? "**To allow it:** " : ""}${text(refusal.allow, 400)} (\`${refusal.code}\`)`,
      short: `- ${name}\`${refusal.code}\`: ${text(refusal.message, 160)}`,
      bare: `${name}\`${refusal.code}\``
    });
  }
  return section(
    "**Before you merge**",
    [...items, ...problems.filter(isError).map((one) => problemItem(one, links))],
    "> "
  );
}
var warningSection = (problems, links) => section(
  "**Warnings**",
  problems.filter((problem) => !isError(problem)).map((problem) => problemItem(problem, links)),
  ""
);
function problemItem(problem, links) {
  const { at, code, message, detail, address } = problem;
  const where = at !== void 0 ? placeLink(at.file, at.line, links) : address === void 0 ? "" : markdownCode(clip(address, 120));
  const bare = at !== void 0 ? markdownCode(clip(`${at.file}:${at.line}`, 120)) : where;
  const lead = where === "" ? "" : `${where}: `;
  return {
    full: `- ${lead}${text(message, 400)}${detail === "" ? "" : ` ${text(detail, 600)}`} (\`${code}\`)`,
    short: `- ${bare === "" ? "" : `${bare}: `}${text(message, 120)} (\`${code}\`)`,
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
  const reached = known.length < touched.length || people === 0 ? "" : ` (${plural(people, "recipient").replace(/^\d+/, number(people))} in 30 days)`;
  const what = touched.length === 1 ? "1 flow that runs is" : `${number(touched.length)} flows that run are`;
  return `${what} changed where ${touched.length === 1 ? "it stands" : "they stand"}; nobody in ${touched.length === 1 ? "it" : "them"} is cancelled${reached}.`;
}
function skippedSection(plan, links) {
  const rows = plan.skipped;
  if (rows.length === 0) return void 0;
  const lead = "**Skipped steps** \u2013 Klaviyo has no equivalent; the flow goes on without them";
  const short = section(
    lead,
    rows.map((row2) => ({
      full: "",
      short: `- ${placeLink(row2.file, row2.line, links)} ${markdownCode(clip(row2.step, 60))}`,
      bare: markdownCode(clip(`${row2.file}:${row2.line}`, 120))
    })),
    ""
  );
  const table = rows.map((row2) => {
    const step = row2.step === row2.kind ? row2.kind : `${row2.kind} ${row2.step}`;
    return `| ${markdownCode(clip(step, 80))} | ${placeLink(row2.file, row2.line, links)} | ${text(row2.advice, 300)} |`;
  });
  return {
    full: [lead, "", "| step | where | instead |", "|---|---|---|", ...table].join("\n"),
    short: short?.short ?? "",
    bare: (most) => short?.bare(most) ?? ""
  };
}

// src/plan/render-markdown.ts
var summaryBytes = 1e6;
function renderPlanMarkdown(plan, options) {
  const commit = options.commit ?? plan.commit;
  const parts = partsOf(plan, { ...options, ...commit === void 0 ? {} : { commit } });
  const comment = compose(parts, options.limit, (text2) => text2.length, "comment");
  if (comment.isWhole) return { body: comment.text };
  const bytes = (text2) => new TextEncoder().encode(text2).length;
  return { body: comment.text, overflow: compose(parts, summaryBytes, bytes, "summary").text };
}
function partsOf(plan, options) {
  const problems = problemsOf(plan);
  const changes = [...sortedByHarm(plan.changes)].reverse().filter(isChange);
  const danger = dangerSection(plan, problems, options);
  const warnings = warningSection(problems, options);
  const skipped = skippedSection(plan, options);
  const touched = touchedSentence(plan);
  return {
    plan,
    links: options,
    ...options.summaryUrl === void 0 ? {} : { summaryUrl: options.summaryUrl },
    verdict: verdict(plan, options),
    musts: [
      ...danger === void 0 ? [] : [{ section: danger, alert: "> [!CAUTION]\n" }],
      ...warnings === void 0 ? [] : [{ section: warnings }],
      ...skipped === void 0 ? [] : [{ section: skipped }]
    ],
    ...touched === void 0 ? {} : { touched },
    changes,
    rows: changes.map((change) => row(change, options)),
    details: changes.map((change) => detailVariants(change, plan))
  };
}
function verdict(plan, links) {
  const account = `Account **${markdownText(clip(plan.account.key, 80))}** (${markdownText(clip(plan.account.name, 80))})`;
  const made = `plan \`${shortDigest(plan.digest)}\`${links.commit === void 0 ? "" : ` for ${commitLink(links.commit, links)}`}`;
  const unchanged = plan.summary.none > 0 ? [`${number(plan.summary.none)} unchanged`] : [];
  const done = [...counts(plan)].reverse();
  if (done.length === 0 && plan.refusals.length === 0) {
    const ledger = ledgerWords(plan);
    const says = `**Sluice: nothing to do.** ${account} \xB7 ${plural(plan.summary.none, "sequence")}, all in step \xB7 ${made}`;
    return ledger === "" ? `${says}.` : `${says} \xB7 ${markdownText(ledger)}`;
  }
  const before = plan.refusals.length === 0 ? "nothing has been changed yet; merging applies this" : "**nothing has been changed, and merging applies nothing until what is said below is settled**";
  const next = links.standing ?? before;
  const skipped = plan.skipped.length > 0 ? [`${plural(plan.skipped.length, "step")} skipped`] : [];
  return `### Sluice: ${done.join(", ") || "no change"}

${[account, made, ...unchanged, ...skipped, next].join(" \xB7 ")}.`;
}
function row(change, links) {
  const { kind, destructive, cost } = change;
  const words = kindWords(change);
  const what = destructive || kind === "blocked" || kind === "replace" || kind === "delete" ? `**${words}**` : words;
  const effect = destructive ? cost?.cancels_queue === false ? "**affected**" : "**queue cancelled**" : change.status === null || !change.has_run ? "" : "none affected";
  const reach2 = cost?.recipients === void 0 ? change.status === null ? "\u2013" : cost === void 0 ? "" : "unknown" : number(cost.recipients);
  const revenue = cost?.revenue === void 0 || cost.revenue === 0 ? "" : ` (${markdownMoney(money(cost.revenue, cost.currency))})`;
  const people = [`${reach2}${revenue}`, effect].filter((part) => part !== "").join(", ") || "\u2013";
  return `| ${symbols[kind]} | ${changeLink(change, links)} | ${what} | ${markdownText(clip(change.reason, 160))} | ${change.status ?? "\u2013"} | ${people} |`;
}
var rowsHead = "| | sequence | change | why | now in Klaviyo | people, 30 days |\n|---|---|---|---|---|---|";
function compose(parts, limit, measure, where) {
  const marker = where === "comment" ? printMarker(parts.plan, parts.links.commit, Math.floor(limit / 4)) : "";
  const spare = 700 + (parts.summaryUrl?.length ?? 0);
  let room = limit - measure(marker) - measure(parts.verdict) - spare;
  const fixed = parts.touched === void 0 ? [] : [`> [!NOTE]
> ${markdownMoney(parts.touched)}`];
  room -= fixed.reduce((sum, text2) => sum + measure(text2) + 2, 0);
  const musts = fitMusts(parts.musts, room, measure);
  room -= musts.texts.reduce((sum, text2) => sum + measure(text2) + 2, 0);
  const rows = [];
  room -= measure(rowsHead) + 2;
  for (const line of parts.rows) {
    const need = measure(line) + 1;
    if (need > room) break;
    rows.push(line);
    room -= need;
  }
  const details = fitDetails(parts.details, room, measure);
  const left = {
    rows: parts.rows.length - rows.length,
    details: details.shortened,
    musts: musts.isShortened
  };
  const isWhole = left.rows === 0 && left.details === 0 && !left.musts;
  const danger = musts.texts.slice(0, parts.musts[0]?.alert === void 0 ? 0 : 1);
  const sections = [
    parts.verdict,
    ...danger,
    ...fixed,
    ...musts.texts.slice(danger.length),
    ...rows.length === 0 ? [] : [[rowsHead, ...rows].join("\n")],
    ...isWhole ? [] : [leftOut(left, parts, where)],
    ...details.texts
  ];
  return { text: `${marker === "" ? "" : `${marker}
`}${sections.join("\n\n")}
`, isWhole };
}
function fitMusts(musts, room, measure) {
  const level = musts.map(() => 0);
  const lengths = ["full", "short"];
  const write = (must, index, most = 0) => {
    const length = lengths[level[index] ?? 0];
    return `${must.alert ?? ""}${length === void 0 ? must.section.bare(most) : must.section[length]}`;
  };
  const size = () => musts.reduce((sum, must, index) => sum + measure(write(must, index, room)) + 2, 0);
  for (let step = 1; step <= lengths.length; step++) {
    for (let index = musts.length - 1; index >= 0; index--) if (size() > room * 0.6) level[index] = step;
  }
  let left = room;
  const texts = musts.map((must, index) => {
    const text2 = write(must, index, left - 200 * (musts.length - index));
    left -= measure(text2) + 2;
    return text2;
  });
  return { texts, isShortened: level.some((one) => one > 0) };
}
function fitDetails(details, room, measure) {
  const chosen = details.map(() => -1);
  const sizes = details.map((variants) => variants.map((text2) => measure(text2) + 2));
  const most = Math.max(0, ...details.map((variants) => variants.length));
  let left = room;
  for (let step = 0; step < most; step++) {
    for (const [index, variants] of details.entries()) {
      if (step >= variants.length || chosen[index] !== step - 1) continue;
      const more = (sizes[index]?.[step] ?? 0) - (sizes[index]?.[step - 1] ?? 0);
      if (more > left) continue;
      chosen[index] = step;
      left -= more;
    }
  }
  return {
    texts: details.flatMap((variants, index) => variants[chosen[index] ?? -1] ?? []),
    shortened: details.filter((variants, index) => (chosen[index] ?? -1) < variants.length - 1).length
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

// src/plan/short.ts
var flat = (one) => ({
  code: one.code,
  severity: one.severity,
  message: one.message,
  detail: one.detail,
  file: one.at?.file ?? null,
  line: one.at?.line ?? null,
  column: one.at?.column ?? null,
  ...one.address === void 0 ? {} : { address: one.address },
  ...one.step === void 0 ? {} : { step: one.step }
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
function parsePlan(text2) {
  let value;
  try {
    value = JSON.parse(text2);
  } catch {
    return { problem: "The plan file is not JSON." };
  }
  if (!isObject(value) || !Array.isArray(value["changes"])) return { problem: "The file is not a plan." };
  if (value["version"] !== 1) {
    return { problem: `The plan file has version ${JSON.stringify(value["version"])}; this Sluice reads 1.` };
  }
  if (value["seal"] === void 0) {
    return { problem: "The file is a plan for reading. Make one for applying with sluice plan --out FILE." };
  }
  const body = without(value, "seal");
  if (seal(body) !== value["seal"]) return { problem: "The plan file was changed after it was written." };
  const diagnostics = body["diagnostics"].map((one) => without(one, "file", "line", "column"));
  const plan = { ...body, diagnostics };
  if (planDigest(plan.account.id, plan.changes) !== plan.digest) {
    return { problem: "The digest of the plan file does not fit its changes." };
  }
  return { plan };
}

export {
  changeBlock,
  sentence,
  problemLines,
  placeLink,
  commitLink,
  renderPlanMarkdown,
  shortPlan,
  printPlan,
  parsePlan
};
