/**
 * Changes one key anywhere in a YAML file and leaves every other byte as it was: comments, order, quotes and layout are
 * the author's. Answers undefined where the path leads through an alias or to nothing, for the caller to tell.
 */
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Path } from './yaml-range.ts';

/** Keys that stand at the end of a step: a new key goes before them. */
const tails: ReadonlySet<string> = new Set(['then', 'else', 'cases', 'variants', 'steps']);

const rangeOf = (node: unknown): readonly [number, number, number] | undefined =>
  (node as { range?: [number, number, number] | null } | null | undefined)?.range ?? undefined;

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

/** The text with `value` under the key at the end of the path. The map around it must exist. */
export function setAt(text: string, path: Path, value: unknown): string | undefined {
  const found = mapAt(text, path.slice(0, -1));
  const key = path.at(-1);
  if (!found || typeof key !== 'string') return undefined;
  const flow = found.flow === true;
  const pair = found.items.find((one) => keyOf(one) === key);
  const printed = (indent: number): string => printPair(key, value, flow, indent);
  if (pair) {
    const from = rangeOf(pair.key)?.[0];
    const to = Math.max(rangeOf(pair.value)?.[1] ?? 0, rangeOf(pair.key)?.[1] ?? 0);
    if (from === undefined) return undefined;
    const old = text.slice(from, to);
    const colon = isEmpty(pair) ? (/^\s*:/.exec(text.slice(to))?.[0].length ?? 0) : 0;
    return `${text.slice(0, from)}${printed(columnOf(text, from))}${old.endsWith('\n') ? '\n' : ''}${text.slice(to + colon)}`;
  }
  const before = found.items.filter((one) => !tails.has(keyOf(one))).at(-1);
  const first = rangeOf((before ?? found.items[0])?.key)?.[0];
  if (before === undefined || first === undefined) return undefined;
  const end = Math.max(rangeOf(before.value)?.[1] ?? 0, rangeOf(before.key)?.[1] ?? 0);
  if (flow) return `${text.slice(0, end)}, ${printed(0)}${text.slice(end)}`;
  const at = lineEnd(text, end);
  const column = columnOf(text, first);
  const line = `${' '.repeat(column)}${printed(column)}\n`;
  return `${text.slice(0, at)}${text.slice(0, at).endsWith('\n') ? '' : '\n'}${line}${text.slice(at)}`;
}

/** The text without the key at the end of the path; unchanged when it is not there. */
export function removeAt(text: string, path: Path): string | undefined {
  const found = mapAt(text, path.slice(0, -1));
  const key = path.at(-1);
  if (!found) return undefined;
  const index = found.items.findIndex((one) => keyOf(one) === key);
  const pair = found.items[index];
  if (!pair) return text;
  const [from, to] = [rangeOf(pair.key)?.[0], Math.max(rangeOf(pair.value)?.[1] ?? 0, rangeOf(pair.key)?.[1] ?? 0)];
  if (from === undefined || found.items.length === 1) return undefined;
  const next = rangeOf(found.items[index + 1]?.key)?.[0];
  if (found.flow !== true) {
    // The first key may stand behind a dash; what follows takes its place.
    if (text.slice(text.lastIndexOf('\n', from - 1) + 1, from).trim() !== '' && next !== undefined)
      return text.slice(0, from) + text.slice(next);
    return text.slice(0, text.lastIndexOf('\n', from - 1) + 1) + text.slice(lineEnd(text, to));
  }
  if (next !== undefined) return text.slice(0, from) + text.slice(next);
  const last = rangeOf(found.items[index - 1]?.value)?.[1];
  return last === undefined ? undefined : text.slice(0, last) + text.slice(to);
}

/** The source of each item of a list, from its dash on, with the comments before it; undefined for lists in brackets. */
export function itemsAt(
  text: string,
  path: Path,
):
  | { readonly texts: readonly string[]; readonly from: number; readonly to: number; readonly indent: number }
  | undefined {
  const node = nodeAt(text, path);
  if (!isSeq(node) || node.flow === true || node.items.length === 0) return undefined;
  const starts = node.items.map((item) => {
    const at = rangeOf(item)?.[0] ?? 0;
    return text.lastIndexOf('-', at);
  });
  const [first = 0] = starts;
  const lines = starts.map((at) => commentsBefore(text, text.lastIndexOf('\n', at - 1) + 1));
  const last = rangeOf(node.items.at(-1))?.[1] ?? first;
  const to = lineEnd(text, last);
  const from = text.lastIndexOf('\n', first - 1) + 1;
  const texts = lines.map((start, index) => text.slice(index === 0 ? from : start, lines[index + 1] ?? to));
  return { texts, from, to, indent: columnOf(text, first) };
}

/** Comment lines right above a line belong to it. */
function commentsBefore(text: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (!text.slice(above, start).trimStart().startsWith('#')) break;
    start = above;
  }
  return start;
}

function nodeAt(text: string, path: Path): unknown {
  const document = parseDocument(text);
  return document.errors.length > 0 ? undefined : path.length === 0 ? document.contents : document.getIn(path, true);
}

function mapAt(text: string, path: Path): YAMLMap<unknown, Node | null> | undefined {
  const node = nodeAt(text, path);
  return isMap(node) ? (node as YAMLMap<unknown, Node | null>) : undefined;
}

const isEmpty = (pair: Pair): boolean => {
  const range = rangeOf(pair.value);
  return range === undefined || range[0] === range[1];
};

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

/** Behind the line on which something ends. */
function lineEnd(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** `key: value` for braces or for lines; deeper lines are indented to stand under a key at `indent`. */
export function printPair(key: string, value: unknown, flow: boolean, indent: number): string {
  const document = new Document<YAMLMap<unknown, Node | null>>({ [key]: value });
  const map = document.contents;
  const inner = map?.items[0]?.value;
  if (flow && map) map.flow = true;
  else if ((isMap(inner) || isSeq(inner)) && JSON.stringify(value).length <= 100) inner.flow = true;
  visit(document, {
    Scalar(_, node) {
      // YAML 1.1 readers take a bare 09:00 for a number.
      if (typeof node.value === 'string' && /^\d\d:\d\d/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
  if (flow)
    return oneLine(text)
      .replace(/^\{\s*/, '')
      .replace(/\s*\}$/, '');
  // Maps on one line have blanks inside their braces, lists have none.
  if (isSeq(inner) && inner.flow === true) return text.replace(`${key}: [ `, `${key}: [`).replace(/ \]$/, ']');
  return text.split('\n').join(`\n${' '.repeat(indent)}`);
}

const oneLine = (text: string): string => text.replaceAll(/\n\s*/g, ' ');
