import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  structuredPatch,
  wordsOf
} from "./chunk-6IKGSO5M.js";
import {
  visible
} from "./chunk-JSO64FUN.js";
import {
  decoded,
  plainText
} from "./chunk-UAVHVDVM.js";

// src/plan/words/text-diff.ts
var longLine = 160;
function displayLines(text) {
  return visible(text).replace(/\n+$/, "").split("\n").flatMap((line) => line.length <= longLine ? [line] : line.replaceAll(/>\s*</g, ">\n<").split("\n")).map((line) => line.trimEnd());
}
function textDiff(before, after, maxEdits = 1e3) {
  const linesOf = (text) => text === null || text === "" ? [] : displayLines(text);
  const [old, now] = [linesOf(before), linesOf(after)];
  const join = (lines) => lines.map((line) => `${line}
`).join("");
  const patch = structuredPatch("", "", join(old), join(now), "", "", { context: 2, maxEditLength: maxEdits });
  if (patch === void 0) return wholly(old, now);
  const hunks = patch.hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => ({
    // The library counts from 1 even where there is no line (its own printing mends that).
    before: oldLines === 0 ? 0 : oldStart,
    after: newLines === 0 ? 0 : newStart,
    lines: lines.map((line) => ({
      mark: line.startsWith("+") ? "+" : line.startsWith("-") ? "-" : " ",
      text: line.slice(1)
    }))
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

// src/plan/words/body-diff.ts
function bodyDiff(before, after, maxEdits) {
  if (!isHtml(before) || !isHtml(after)) {
    const shown = textDiff(before, after, maxEdits);
    return isProse(before) && isProse(after) ? { shown, lines: changedLines(shown) } : { shown };
  }
  const html = textDiff(printed(before), printed(after), maxEdits);
  const words = textDiff(readWords(before), readWords(after), maxEdits);
  return words.hunks.length === 0 ? { shown: html } : { shown: words, html, lines: changedLines(words) };
}
var isProse = (text) => text !== null && !/^\s*([{[<]|$)/.test(text);
function changedLines({ hunks }) {
  const lines = [];
  for (const hunk of hunks) {
    for (let at = 0; at < hunk.lines.length; ) {
      const run = (mark) => {
        const from = at;
        while (hunk.lines[at]?.mark === mark) at += 1;
        return hunk.lines.slice(from, at).map(({ text }) => text);
      };
      const [old, now] = [run("-"), run("+")];
      if (old.length + now.length === 0) at += 1;
      else lines.push(...paired(old, now));
    }
  }
  return lines;
}
var longest = 4e3;
function paired(old, now) {
  const whole = (mark, text) => [{ mark, text }];
  if (old.length !== now.length)
    return [...old.map((text) => whole("-", text)), ...now.map((text) => whole("+", text))];
  return now.map((text, index) => {
    const before = old[index] ?? "";
    if (before.length + text.length > longest) return [...whole("-", before), ...whole("+", text)];
    const words = wordsOf(before, text);
    const kept = words.reduce((sum, one) => sum + (one.mark === " " ? one.text.trim().length : 0), 0);
    return kept * 3 >= Math.max(before.length, text.length) ? words : [...whole("-", before), ...whole("+", text)];
  });
}
var isHtml = (text) => text !== null && /<[a-z][a-z\d]*[\s>/]/i.test(text);
var readWords = (html) => plainText(html).replace(/\n\n/g, "\n");
var printed = (html) => decoded(
  html.replace(/\r\n?/g, "\n").replace(/<!--(?!\[if|<!\[endif)[\s\S]*?-->/g, "").replace(/<!doctype[^>]*>|<\/?(?:html|head|body)\s*>/gi, "").replace(/#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3(?![0-9a-f])/gi, "#$1$2$3").replace(/(<style[^>]*>)([\s\S]*?)(?=<\/style>)/gi, (_, open, css) => `${open}
${sheet(css)}`).replace(/style="([^"]*)"/gi, (_, css) => `style="${declarations(css)}"`)
).replace(/[\u00ad\u034f\u200b-\u200f\u2060\ufeff]/g, "").replace(/[ \t]+/g, " ").replace(/>\s*</g, ">\n<").replace(/\s*\n\s*/g, "\n").trim();
var declarations = (css) => css.replace(/\s*([:;,])\s*/g, "$1").replace(/\s*!\s*important/gi, "!important").replace(/;$/, "");
var sheet = (css) => declarations(css.replace(/\/\*[\s\S]*?\*\//g, "")).replace(/\s*([{}>])\s*/g, "$1").replace(/;}/g, "}").replace(/([{}])/g, "$1\n");

export {
  linesWords,
  hunkHead,
  bodyDiff
};
