/** Nodes of the library `yaml` → plain data, aliases unfolded under a budget, duplicate keys told with both places. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { diagnostic, type Diagnostic, type SourceRange } from '../diagnostics/diagnostic.ts';
import { type Altered, alteredNumber, cutOff } from './yaml-altered.ts';
import type { Path } from './yaml-range.ts';

export interface Entry {
  readonly key: Node;
  readonly value: Node | null;
}

interface Unfolded {
  readonly value: unknown;
  /** The entries of each map by key, for look-ups. */
  readonly maps: ReadonlyMap<Node, ReadonlyMap<string, Entry>>;
  readonly anchors: ReadonlyMap<string, Node>;
  readonly altered: readonly Altered[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A key or index, and where the map or list stands that it is in. */
interface Place {
  readonly step: string | number;
  readonly above: Place | undefined;
}
const pathOf = (place: Place | undefined): Path => (place ? [...pathOf(place.above), place.step] : []);

/** Values of one file once its aliases are unfolded: what bounds an alias bomb. */
const maxValues = 100_000;
const maxDepth = 200;
const maxProblems = 20;

export function unfold(root: Node, text: string, range: (from: number, to: number) => SourceRange): Unfolded {
  const diagnostics: Diagnostic[] = [];
  const maps = new Map<Node, Map<string, Entry>>();
  const anchors = new Map<string, Node>();
  const active = new Set<Node>();
  const altered: Altered[] = [];
  const seen = new Set<Node>();
  let budget = maxValues;

  /** A value that stands in several places through an alias is looked at once. */
  const note = (found: Altered | undefined): void => {
    if (found !== undefined && altered.length < maxProblems) altered.push(found);
  };
  const noteScalar = (node: Scalar, place: Place | undefined): void => {
    if (node.type !== 'PLAIN' || seen.has(node)) return;
    seen.add(node);
    const path = (): Path => pathOf(place);
    const [from, to] = node.range ?? [0, 0];
    note(alteredNumber(node, path, range));
    if (to > from && typeof node.value === 'string') note(cutOff(text, from, to, path, range));
  };
  /** Behind a key or a dash that has no value. */
  const noteEmpty = (end: number, place: Place): void => note(cutOff(text, end, end, () => pathOf(place), range));

  const problem = (node: Node, message: string, detail: string): null => {
    if (diagnostics.length < maxProblems) {
      const at = range(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
      diagnostics.push(diagnostic('yaml-syntax', message, detail, { at }));
    }
    return null;
  };

  const visit = (node: Node | null | undefined, depth: number, place?: Place): unknown => {
    if (node === null || node === undefined) return null;
    budget -= 1;
    if (budget < 0 || depth > maxDepth) {
      return budget === -1 || depth > maxDepth
        ? problem(node, 'The aliases of this file unfold to too much.', 'Write out what is meant instead.')
        : null;
    }
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (!target) {
        return problem(
          node,
          `No anchor "&${node.source}" stands before this alias.`,
          'Define it above, or write the value here.',
        );
      }
      if (active.has(target)) {
        return problem(node, `The alias "*${node.source}" contains itself.`, 'Write out what is meant instead.');
      }
      return visit(target, depth + 1, place);
    }
    const { anchor } = node as { anchor?: string };
    if (anchor !== undefined) anchors.set(anchor, node);
    if (isScalar(node)) {
      noteScalar(node, place);
      const value = typeof node.value === 'bigint' ? Number(node.value) : node.value;
      if (!Number.isInteger(value) || Number.isSafeInteger(value)) return value;
      return problem(
        node,
        `The number ${node.source ?? String(value)} has more digits than can be kept.`,
        `Quote it, if it is an id: "${node.source ?? String(value)}".`,
      );
    }
    active.add(node);
    const value = isMap(node)
      ? visitMap(node as never, depth, place)
      : isSeq(node)
        ? node.items.map((item, step) => visit(item as Node | null, depth + 1, { step, above: place }))
        : null;
    active.delete(node);
    return value;
  };

  const visitMap = (
    node: Node & { items: readonly Entry[] },
    depth: number,
    above: Place | undefined,
  ): Record<string, unknown> => {
    const result: Record<string, unknown> = {};
    const known = maps.get(node);
    const entries = new Map<string, Entry>();
    for (const { key: keyNode, value } of node.items) {
      const key = isScalar(keyNode) ? String(keyNode.value) : undefined;
      const first = key === undefined ? undefined : entries.get(key);
      if (key === undefined || key === '__proto__') {
        problem(keyNode ?? node, 'This cannot be a key.', 'Keys are plain words.');
      } else if (key === '<<') {
        problem(
          keyNode,
          'Merge keys ("<<") are not part of YAML 1.2.',
          'Use `defaults` for what messages share, or write the keys out.',
        );
      } else if (first) {
        const { line } = range(first.key.range?.[0] ?? 0, first.key.range?.[1] ?? 0);
        if (!known)
          problem(
            keyNode,
            `The key "${key}" is written twice.`,
            `It stands on line ${line} already. Keep one of the two.`,
          );
      } else {
        entries.set(key, { key: keyNode, value });
        const place = { step: key, above };
        if (isEmpty(value) && !known) noteEmpty(keyNode.range?.[1] ?? 0, place);
        result[key] = visit(value, depth + 1, place);
      }
    }
    maps.set(node, entries);
    return result;
  };

  return { value: visit(root, 0), maps, anchors, altered, diagnostics };
}

const isEmpty = (value: Node | null): boolean => value === null || (isScalar(value) && value.source === '');
