import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/plan/words/escape.ts
var hiding = new RegExp("[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0d\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e0fff}]|\\p{Cs}", "gu");
var joining = /(?<![^\p{ASCII}])[\u200c\u200d\ufe0e\ufe0f]|[\u200c\u200d](?![^\p{ASCII}])/gu;
var visible = (text) => text.replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n").replace(hiding, "\uFFFD").replace(joining, "\uFFFD");
var oneLine = (text) => visible(text.trim()).replace(/\s*\n\s*/g, " \u21B5 ").replace(/\s+/g, " ").trim();
function firstLines(all, most) {
  const kept = all.length > most + 4 ? all.slice(0, most) : all;
  return { kept, left: all.length - kept.length };
}
var textOf = (text, most) => markdownText(clip(text, most));
var codeOf = (text, most) => markdownCode(clip(text, most));
var graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
var single = /^[\t\n\x20-\x7e\xa1-\u02ff]*$/;
function clip(text, length) {
  if (text.length <= length) return text;
  if (single.test(text.slice(0, length + 1))) return `${text.slice(0, length - 1)}\u2026`;
  const cut = [];
  for (const { segment } of graphemes.segment(text.slice(0, length * 8))) {
    if (cut.length === length) return `${cut.slice(0, -1).join("")}\u2026`;
    cut.push(segment.length > 32 ? "\uFFFD" : segment);
  }
  return text.length > length * 8 ? `${cut.slice(0, length - 1).join("")}\u2026` : cut.join("");
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
var isDate = (word) => /^\(?\d{4}-\d\d-\d\d[).,;:]*$/.test(word);
var doesAct = (word) => !isDate(word) && acts.some((pattern) => pattern.test(word));
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
function codeWord(word) {
  const [, inner = word, end = ""] = /^(.*?\w)([.,;!?]+)$/su.exec(word) ?? [];
  return `${codeSpan(inner)}${end}`;
}
var plainWord = (word) => word.replace(/[\\*_[\]~^]/g, "\\$&").replace(/[&<>]/g, entity);
var opening = (text) => text.replace(/^(\d+)([.)])/, "$1\\$2").replace(/^[-+=]/, "\\$&");
var pieces = (text, write) => text.split(/([|`])/).map((piece, index) => index % 2 === 1 ? entity(piece) : write(piece)).join("");
var markdownText = (text) => opening(
  pieces(
    oneLine(text),
    (piece) => piece.split(/( )/).map((word) => doesAct(word) ? codeWord(word) : plainWord(word)).join("")
  )
);
var markdownCode = (text) => pieces(oneLine(text), codeSpan);
var htmlCode = (text) => `<code>${oneLine(text).replace(/[&<>"'|`]/g, entity)}</code>`;
var htmlText = (text) => oneLine(text).split(/( )/).map((word) => doesAct(word) ? htmlCode(word) : word.replace(/[&<>"'|`]/g, entity)).join("");
var htmlAttribute = (text) => oneLine(text).replace(/[&<>"'|`]/g, entity);
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

export {
  visible,
  oneLine,
  firstLines,
  textOf,
  codeOf,
  clip,
  markdownText,
  markdownCode,
  htmlCode,
  htmlText,
  htmlAttribute,
  markdownLink,
  fence,
  urlPath
};
