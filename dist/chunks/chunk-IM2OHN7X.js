import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/diagnostics/width.ts
var graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
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
  for (const { segment } of graphemes.segment(bare)) columns += columnsOf(segment);
  return columns;
}
var padEnd = (text, columns) => text + " ".repeat(Math.max(0, columns - widthOf(text)));
function fit(text, columns) {
  if (text.length <= columns && widthOf(text) <= columns) return text;
  let taken = "";
  let left = columns - 1;
  for (const { segment } of graphemes.segment(text)) {
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
  for (const { segment } of graphemes.segment(word)) {
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

export {
  widthOf,
  padEnd,
  fit,
  wrap,
  wrapParts
};
