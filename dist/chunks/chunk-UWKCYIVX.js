import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  require_dist
} from "./chunk-UAVHVDVM.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// src/yaml/edit-at.ts
var import_yaml = __toESM(require_dist(), 1);
var tails = /* @__PURE__ */ new Set(["then", "else", "cases", "variants", "steps"]);
var rangeOf = (node) => node?.range ?? void 0;
var keyOf = (pair) => (0, import_yaml.isScalar)(pair.key) ? String(pair.key.value) : "";
function setAt(text, path, value) {
  const found = mapAt(text, path.slice(0, -1));
  const key = path.at(-1);
  if (!found || typeof key !== "string") return void 0;
  const flow = found.flow === true;
  const pair = found.items.find((one) => keyOf(one) === key);
  const printed = (indent) => printPair(key, value, flow, indent);
  if (pair) {
    const from = rangeOf(pair.key)?.[0];
    const to = Math.max(rangeOf(pair.value)?.[1] ?? 0, rangeOf(pair.key)?.[1] ?? 0);
    if (from === void 0) return void 0;
    const old = text.slice(from, to);
    const colon = isEmpty(pair) ? /^\s*:/.exec(text.slice(to))?.[0].length ?? 0 : 0;
    return `${text.slice(0, from)}${printed(columnOf(text, from))}${old.endsWith("\n") ? "\n" : ""}${text.slice(to + colon)}`;
  }
  const before = found.items.filter((one) => !tails.has(keyOf(one))).at(-1);
  const first = rangeOf((before ?? found.items[0])?.key)?.[0];
  if (before === void 0 || first === void 0) return void 0;
  const end = Math.max(rangeOf(before.value)?.[1] ?? 0, rangeOf(before.key)?.[1] ?? 0);
  if (flow) return `${text.slice(0, end)}, ${printed(0)}${text.slice(end)}`;
  const at = lineEnd(text, end);
  const column = columnOf(text, first);
  const line = `${" ".repeat(column)}${printed(column)}
`;
  return `${text.slice(0, at)}${text.slice(0, at).endsWith("\n") ? "" : "\n"}${line}${text.slice(at)}`;
}
function removeAt(text, path) {
  const found = mapAt(text, path.slice(0, -1));
  const key = path.at(-1);
  if (!found) return void 0;
  const index = found.items.findIndex((one) => keyOf(one) === key);
  const pair = found.items[index];
  if (!pair) return text;
  const [from, to] = [rangeOf(pair.key)?.[0], Math.max(rangeOf(pair.value)?.[1] ?? 0, rangeOf(pair.key)?.[1] ?? 0)];
  if (from === void 0 || found.items.length === 1) return void 0;
  const next = rangeOf(found.items[index + 1]?.key)?.[0];
  if (found.flow !== true) {
    if (text.slice(text.lastIndexOf("\n", from - 1) + 1, from).trim() !== "" && next !== void 0)
      return text.slice(0, from) + text.slice(next);
    return text.slice(0, text.lastIndexOf("\n", from - 1) + 1) + text.slice(lineEnd(text, to));
  }
  if (next !== void 0) return text.slice(0, from) + text.slice(next);
  const last = rangeOf(found.items[index - 1]?.value)?.[1];
  return last === void 0 ? void 0 : text.slice(0, last) + text.slice(to);
}
function itemsAt(text, path) {
  const node = nodeAt(text, path);
  if (!(0, import_yaml.isSeq)(node) || node.flow === true || node.items.length === 0) return void 0;
  const starts = node.items.map((item) => {
    const at = rangeOf(item)?.[0] ?? 0;
    return text.lastIndexOf("-", at);
  });
  const [first = 0] = starts;
  const lines = starts.map((at) => commentsBefore(text, text.lastIndexOf("\n", at - 1) + 1));
  const last = rangeOf(node.items.at(-1))?.[1] ?? first;
  const to = lineEnd(text, last);
  const from = text.lastIndexOf("\n", first - 1) + 1;
  const texts = lines.map((start, index) => text.slice(index === 0 ? from : start, lines[index + 1] ?? to));
  return { texts, from, to, indent: columnOf(text, first) };
}
function commentsBefore(text, lineStart) {
  let start = lineStart;
  while (start > 0) {
    const above = text.lastIndexOf("\n", start - 2) + 1;
    if (!text.slice(above, start).trimStart().startsWith("#")) break;
    start = above;
  }
  return start;
}
function nodeAt(text, path) {
  const document = (0, import_yaml.parseDocument)(text);
  return document.errors.length > 0 ? void 0 : path.length === 0 ? document.contents : document.getIn(path, true);
}
function mapAt(text, path) {
  const node = nodeAt(text, path);
  return (0, import_yaml.isMap)(node) ? node : void 0;
}
var isEmpty = (pair) => {
  const range = rangeOf(pair.value);
  return range === void 0 || range[0] === range[1];
};
var columnOf = (text, offset) => offset - (text.lastIndexOf("\n", offset - 1) + 1);
function lineEnd(text, offset) {
  if (offset > 0 && text[offset - 1] === "\n") return offset;
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}
function printPair(key, value, flow, indent) {
  const document = new import_yaml.Document({ [key]: value });
  const map = document.contents;
  const inner = map?.items[0]?.value;
  if (flow && map) map.flow = true;
  else if (((0, import_yaml.isMap)(inner) || (0, import_yaml.isSeq)(inner)) && JSON.stringify(value).length <= 100) inner.flow = true;
  (0, import_yaml.visit)(document, {
    Scalar(_, node) {
      if (typeof node.value === "string" && /^\d\d:\d\d/.test(node.value)) node.type = import_yaml.Scalar.QUOTE_DOUBLE;
    }
  });
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
  if (flow)
    return oneLine(text).replace(/^\{\s*/, "").replace(/\s*\}$/, "");
  if ((0, import_yaml.isSeq)(inner) && inner.flow === true) return text.replace(`${key}: [ `, `${key}: [`).replace(/ \]$/, "]");
  return text.split("\n").join(`
${" ".repeat(indent)}`);
}
var oneLine = (text) => text.replaceAll(/\n\s*/g, " ");

export {
  setAt,
  removeAt,
  itemsAt
};
