import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  listed,
  plural
} from "./chunk-SWN3ZEXC.js";

// src/plan/render-styles.ts
var same = (text) => text;
var plainStyles = {
  add: same,
  change: same,
  remove: same,
  danger: same,
  warning: same,
  good: same,
  bold: same,
  dim: same,
  command: same
};
var sgr = (on, off) => (text) => text === "" ? "" : `\x1B[${on}m${text}\x1B[${off}m`;
var ansiStyles = {
  add: sgr("32", "39"),
  change: sgr("33", "39"),
  remove: sgr("31", "39"),
  danger: sgr("1;31", "22;39"),
  warning: sgr("33", "39"),
  good: sgr("32", "39"),
  bold: sgr("1", "22"),
  dim: sgr("2", "22"),
  command: sgr("36", "39")
};

// src/plan/escape.ts
var hiding = new RegExp("[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0d\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e0fff}]|\\p{Cs}", "gu");
var joining = /(?<![^\p{ASCII}])[\u200c\u200d\ufe0e\ufe0f]|[\u200c\u200d](?![^\p{ASCII}])/gu;
var visible = (text) => text.replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n").replace(hiding, "\uFFFD").replace(joining, "\uFFFD");
var oneLine = (text) => visible(text.trim()).replace(/\s*\n\s*/g, " \u21B5 ").replace(/\s+/g, " ").trim();
var graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
function clip(text, length) {
  if (text.length <= length) return text;
  const cut2 = [];
  for (const { segment } of graphemes.segment(text.slice(0, length * 8))) {
    if (cut2.length === length) return `${cut2.slice(0, -1).join("")}\u2026`;
    cut2.push(segment.length > 32 ? "\uFFFD" : segment);
  }
  return text.length > length * 8 ? `${cut2.slice(0, length - 1).join("")}\u2026` : cut2.join("");
}
var acts = [
  /[@#$]/,
  // mentions, issues, owner/repo#1, formulas
  /\/\/|www\.|^\W*(?:https?|ftp|mailto|xmpp|tel|data|javascript):/i,
  // addresses of the web
  new RegExp("\\S\\.\\p{L}{2}", "u"),
  // example.com
  /[\p{L}\p{N}]-\d/u,
  // GH-12, ABC-123
  /[0-9a-f]{7}/i,
  // commits
  /:[\w+-]+:/
  // :tada:
];
var doesAct = (word) => acts.some((pattern) => pattern.test(word));
var codeSpan = (text) => text.trim() === "" ? text : text.startsWith(" ") && text.endsWith(" ") ? `\` ${text} \`` : `\`${text}\``;
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "|": "&#124;",
  "`": "&#96;"
};
var entity = (char) => entities[char] ?? char;
var plainWord = (word) => word.replace(/[\\*_[\]~^]/g, "\\$&").replace(/[&<>]/g, entity);
var opening = (text) => text.replace(/^(\d+)([.)])/, "$1\\$2").replace(/^[-+=]/, "\\$&");
var pieces = (text, write) => text.split(/([|`])/).map((piece, index) => index % 2 === 1 ? entity(piece) : write(piece)).join("");
var markdownText = (text) => opening(
  pieces(
    oneLine(text),
    (piece) => piece.split(/( )/).map((word) => doesAct(word) ? codeSpan(word) : plainWord(word)).join("")
  )
);
var markdownCode = (text) => pieces(oneLine(text), codeSpan);
var htmlCode = (text) => `<code>${oneLine(text).replace(/[&<>"'|`]/g, entity)}</code>`;
var markdownLink = (label, url) => `[${label}](${url.replace(/[\s()<>\\[\]|`]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, "0")}`)})`;
function fence(text, language) {
  const inside = visible(text);
  const longest = Math.max(2, ...(inside.match(/`+/g) ?? []).map((run) => run.length));
  const marks = "`".repeat(longest + 1);
  return `${marks}${language}
${inside}
${marks}`;
}
var urlPath = (path) => path.split("/").map((part) => encodeURIComponent(part).replace(/[()'*!~]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)).join("/");

// src/plan/render-width.ts
var graphemes2 = new Intl.Segmenter("en", { granularity: "grapheme" });
var styled = /\u001b\[[0-9;]*m/g;
var wide = new RegExp("^(?:\\p{Emoji_Presentation}|\\p{Regional_Indicator}|[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\u33ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\ua000-\\ua4cf\\ua960-\\ua97f\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff01-\\uff60\\uffe0-\\uffe6]|[\\u{1b000}-\\u{1b2ff}\\u{20000}-\\u{3fffd}])", "u");
var ascii = /^[\x20-\x7e]*$/;
function columnsOf(grapheme) {
  if (wide.test(grapheme) || grapheme.includes("\uFE0F")) return 2;
  return /^[\p{M}\p{Cf}]/u.test(grapheme) ? 0 : 1;
}
function widthOf(text) {
  const bare = text.replace(styled, "");
  if (ascii.test(bare)) return bare.length;
  let columns = 0;
  for (const { segment } of graphemes2.segment(bare)) columns += columnsOf(segment);
  return columns;
}
var padEnd = (text, columns) => text + " ".repeat(Math.max(0, columns - widthOf(text)));
function fit(text, columns) {
  if (text.length <= columns && widthOf(text) <= columns) return text;
  let taken = "";
  let left = columns - 1;
  for (const { segment } of graphemes2.segment(text)) {
    const need = columnsOf(segment);
    if (need > left) return `${taken}\u2026`;
    taken += segment;
    left -= need;
  }
  return taken;
}
function wrap(text, columns) {
  const room = Math.max(8, columns);
  const lines = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const need = widthOf(word);
      if (line !== "" && used + 1 + need > room) {
        lines.push(line);
        [line, used] = ["", 0];
      }
      const part = line === "" ? word : ` ${word}`;
      if (used + widthOf(part) <= room) {
        line += part;
        used += widthOf(part);
        continue;
      }
      const chunks = cut(word, room);
      lines.push(...chunks.slice(0, -1));
      line = chunks.at(-1) ?? "";
      used = widthOf(line);
    }
    lines.push(line);
  }
  return lines;
}
function wrapParts(parts, between, columns) {
  const lines = [];
  let line = "";
  for (const part of parts) {
    const longer = line === "" ? part : `${line}${between}${part}`;
    if (line !== "" && widthOf(longer) > columns) {
      lines.push(...wrap(line, columns));
      line = part;
    } else line = longer;
  }
  return [...lines, ...wrap(line, columns)];
}
function cut(word, columns) {
  const chunks = [];
  let chunk = "";
  let used = 0;
  for (const { segment } of graphemes2.segment(word)) {
    const need = columnsOf(segment);
    if (used + need > columns) {
      chunks.push(chunk);
      [chunk, used] = ["", 0];
    }
    chunk += segment;
    used += need;
  }
  return [...chunks, chunk];
}

// src/plan/render-words.ts
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
      return "replace";
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
var number = (value) => value.toLocaleString("en-US");
function money(value, currency) {
  try {
    return value.toLocaleString("en-US", { style: "currency", currency, maximumFractionDigits: 0 });
  } catch {
    return `${number(Math.round(value))} ${currency ?? ""}`.trim();
  }
}
function costWords(cost) {
  if (cost.recipients === void 0) return "recipients unknown";
  if (cost.recipients === 0) return "nobody in 30 days";
  const people = `${number(cost.recipients)} ${cost.recipients === 1 ? "recipient" : "recipients"} in 30 days`;
  return cost.revenue === void 0 || cost.revenue === 0 ? people : `${people}, ${money(cost.revenue, cost.currency)}`;
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
var sentences = /* @__PURE__ */ new Set(["subject", "preview", "body", "url", "name", "if", "audience", "exit_when", "where"]);
var isSentence = (field) => sentences.has(field.path.replace(/^.* /, "")) || `${field.before ?? ""}${field.after ?? ""}`.length > 48;
var nothing = "(none)";
var hiddenValue = "\u2022\u2022\u2022";
var isHidden = (field) => field.before === hiddenValue && field.after === hiddenValue;
var isChange = (change) => change.kind !== "none";
function sortedByHarm(changes) {
  const rank = (change) => byHarm.indexOf(change.kind) + (change.kind === "blocked" ? 20 : change.destructive ? 10 : 0);
  return [...changes].sort((a, b) => rank(a) - rank(b) || (a.address < b.address ? -1 : 1));
}
var shortDigest = (digest) => digest.slice(0, 8);
var accountWords = ({ key, name, id }) => `Account ${key} (${[name, id].filter((part) => part !== "").join(", ")})`;
var ledgerWords = (plan) => {
  const found = new Set(plan.ledger.map((edit) => edit.edit === "move" ? edit.to : edit.address));
  return found.size === 0 ? "" : `An apply only sets the ledger right for ${listed(firstFew([...found]))}.`;
};
var firstFew = (words, most = 3) => words.length <= most + 1 ? words : [...words.slice(0, most), `${words.length - most} more`];

export {
  visible,
  oneLine,
  clip,
  markdownText,
  markdownCode,
  htmlCode,
  markdownLink,
  fence,
  urlPath,
  widthOf,
  padEnd,
  fit,
  wrap,
  wrapParts,
  symbols,
  stepSymbols,
  kindWords,
  counts,
  number,
  money,
  costWords,
  nowWords,
  statusMeaning,
  isSentence,
  nothing,
  hiddenValue,
  isHidden,
  isChange,
  sortedByHarm,
  shortDigest,
  accountWords,
  ledgerWords,
  firstFew,
  plainStyles,
  ansiStyles
};
