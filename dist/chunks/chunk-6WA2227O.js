import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  visible
} from "./chunk-WDA2VW7K.js";
import {
  structuredPatch
} from "./chunk-SV2YXMBE.js";
import {
  decoded,
  plainText
} from "./chunk-YPM65CUP.js";

// src/plan/text-diff.ts
var longLine = 160;
function displayLines(text) {
  return visible(text).replace(/\n+$/, "").split("\n").flatMap((line) => line.length <= longLine ? [line] : line.replaceAll(/>\s*</g, ">\n<").split("\n")).map((line) => line.trimEnd());
}
function textDiff(before, after, maxEdits = 1e3) {
  const [old, now] = [before, after].map((text) => text === null || text === "" ? [] : displayLines(text));
  const join = (lines = []) => lines.map((line) => `${line}
`).join("");
  const patch = structuredPatch("", "", join(old), join(now), "", "", { context: 2, maxEditLength: maxEdits });
  if (patch === void 0) return wholly(old ?? [], now ?? []);
  const hunks = patch.hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => ({
    // The library counts from 1 even where there is no line (its own printing mends that).
    before: oldLines === 0 ? 0 : oldStart,
    after: newLines === 0 ? 0 : newStart,
    lines: lines.flatMap((line) => {
      const mark = line[0];
      return mark === "+" || mark === "-" || mark === " " ? [{ mark, text: line.slice(1) }] : [];
    })
  }));
  const count = (mark) => hunks.reduce((sum, hunk) => sum + hunk.lines.filter((line) => line.mark === mark).length, 0);
  return { added: count("+"), removed: count("-"), hunks, whole: false };
}
function wholly(old, now) {
  const lines = (mark, texts) => texts.map((text) => ({ mark, text }));
  return {
    added: now.length,
    removed: old.length,
    hunks: [
      {
        before: Math.min(1, old.length),
        after: Math.min(1, now.length),
        lines: [...lines("-", old), ...lines("+", now)]
      }
    ],
    whole: true
  };
}
var linesWords = ({ added, removed }) => {
  const parts = [...added > 0 ? [`+${added}`] : [], ...removed > 0 ? [`\u2212${removed}`] : []];
  return parts.length === 0 ? "only white space differs" : `${parts.join(" ")} ${added + removed === 1 ? "line" : "lines"}`;
};
var hunkHead = (hunk) => {
  const count = (mark) => hunk.lines.filter((line) => line.mark !== mark).length;
  return `@@ -${hunk.before},${count("+")} +${hunk.after},${count("-")} @@`;
};

// src/plan/body-diff.ts
function bodyDiff(before, after, maxEdits) {
  if (!isHtml(before) || !isHtml(after)) return { shown: textDiff(before, after, maxEdits) };
  const html = textDiff(printed(before), printed(after), maxEdits);
  const words = textDiff(wordsOf(before), wordsOf(after), maxEdits);
  return words.hunks.length === 0 ? { shown: html } : { shown: words, html };
}
var isHtml = (text) => text !== null && /<[a-z][a-z\d]*[\s>/]/i.test(text);
var wordsOf = (html) => plainText(html).replace(/\n\n+/g, "\n");
var printed = (html) => decoded(
  html.replace(/\r\n?/g, "\n").replace(/<!--(?!\[if|<!\[endif)[\s\S]*?-->/g, "").replace(/<!doctype[^>]*>|<\/?(?:html|head|body)\s*>/gi, "").replace(/#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3(?![0-9a-f])/gi, "#$1$2$3").replace(/(<style[^>]*>)([\s\S]*?)(?=<\/style>)/gi, (_, open, css) => `${open}
${sheet(css)}`).replace(/style="([^"]*)"/gi, (_, css) => `style="${declarations(css)}"`)
).replace(/[ \t]+/g, " ").replace(/>\s*</g, ">\n<").replace(/\s*\n\s*/g, "\n").trim();
var declarations = (css) => css.replace(/\s*([:;,])\s*/g, "$1").replace(/\s*!\s*important/gi, "!important").replace(/;$/, "");
var sheet = (css) => declarations(css.replace(/\/\*[\s\S]*?\*\//g, "").trim()).replace(/\s*([{}>])\s*/g, "$1").replace(/;}/g, "}").replace(/([{}])/g, "$1\n");

export {
  linesWords,
  hunkHead,
  bodyDiff
};
