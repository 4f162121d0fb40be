/** Where the key or value at a path stands in a file. */
import { isAlias, isMap, isSeq, type LineCounter, type Node } from 'yaml';
import type { SourceRange } from '../diagnostics/diagnostic.ts';
import type { Entry } from './yaml-unfold.ts';

/** Keys and indices from the top of the file. */
export type Path = readonly (string | number)[];
export type Part = 'key' | 'value';

export interface Places {
  /**
   * The range of the key or value at a path, on one line (the first of a longer value); of the nearest parent that
   * exists where the path does not. An empty value is shown by its key, an empty item of a list by its dash.
   */
  readonly at: (path: Path, part?: Part) => SourceRange;
  /** The range of these very characters inside the value at a path; of the value when they do not stand there so. */
  readonly within: (path: Path, characters: string) => SourceRange;
}

export function lookUp(
  root: Node,
  maps: ReadonlyMap<Node, ReadonlyMap<string, Entry>>,
  anchors: ReadonlyMap<string, Node>,
  text: string,
  range: (from: number, to: number) => SourceRange,
  lines: LineCounter,
): Places {
  const resolve = (node: Node | null | undefined) => (isAlias(node) ? anchors.get(node.source) : node);
  const firstLine = (node: Node): SourceRange => {
    const [from, to] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
    // Only an item of a list is shown though there is nothing in it: by its dash.
    if (from === to) {
      const dash = text.lastIndexOf('-', from);
      return range(dash, dash + 1);
    }
    const found = range(from, to);
    if (found.line === found.endLine) return found;
    const next = lines.lineStarts[found.line] ?? text.length;
    const end = from + text.slice(from, next).trimEnd().length;
    return range(from, Math.min(end, to));
  };
  const hasWidth = (node: Node | null | undefined): node is Node => !!node?.range && node.range[1] > node.range[0];

  /** The nodes that bear the path, as far as it leads. */
  const walk = (path: Path): { readonly shown: Node; readonly value: Node | null | undefined } & { key?: Node } => {
    let value: Node | null | undefined = root;
    let shown: Node = root;
    let key: Node | undefined;
    for (const step of path) {
      const parent: Node | null | undefined = resolve(value);
      if (isMap(parent)) {
        const entry: Entry | undefined = maps.get(parent as Node)?.get(String(step));
        if (!entry) return { shown, value: undefined };
        key = entry.key;
        value = entry.value;
        shown = hasWidth(value) ? value : entry.key;
      } else if (isSeq(parent)) {
        const item = parent.items[Number(step)] as Node | null | undefined;
        if (!item) return { shown, value: undefined };
        key = undefined;
        value = item;
        shown = item;
      } else return { shown, value: undefined };
    }
    return { shown, value, ...(key ? { key } : {}) };
  };

  return {
    at: (path, part = 'value') => {
      const { shown, key } = walk(path);
      return firstLine(part === 'key' && key ? key : shown);
    },
    within: (path, characters) => {
      const { shown, value } = walk(path);
      const [from, to] = [value?.range?.[0] ?? 0, value?.range?.[1] ?? 0];
      const offset = text.slice(from, to).indexOf(characters);
      return offset < 0 ? firstLine(shown) : range(from + offset, from + offset + characters.length);
    },
  };
}
