/** {% for %}: with forloop, several names, reversed and empty, as Django has it. */
import { evaluate } from './evaluate.ts';
import type { Rendering } from './render.ts';
import type { Node } from '../language/tree.ts';
import { PythonError, isDict, itemsOf, sizeOf, type Value } from '../python/value.ts';

export function loop(node: Extract<Node, { kind: 'for' }>, r: Rendering): string {
  const parent = r.frames.get('forloop') ?? new Map<string, Value>();
  return r.frames.within([], () => {
    const given = evaluate(node.of, r, null);
    const values = given === null ? [] : itemsOf(given);
    if (values.length === 0) return r.body(node.empty);
    const items = node.reversed ? [...values].reverse() : values;
    const forloop = new Map<string, Value>([['parentloop', parent]]);
    r.frames.set('forloop', forloop);
    const parts: string[] = [];
    items.forEach((item, i) => {
      count(forloop, i, items.length);
      const [name = ''] = node.names;
      if (node.names.length > 1) parts.push(r.frames.within(unpack(node.names, item), () => r.body(node.body)));
      else {
        r.frames.set(name, item);
        parts.push(r.body(node.body));
      }
    });
    return parts.join('');
  });
}

function count(forloop: Map<string, Value>, i: number, length: number): void {
  forloop.set('counter0', BigInt(i));
  forloop.set('counter', BigInt(i + 1));
  forloop.set('revcounter', BigInt(length - i));
  forloop.set('revcounter0', BigInt(length - i - 1));
  forloop.set('first', i === 0);
  forloop.set('last', i === length - 1);
}

function unpack(names: readonly string[], item: Value): readonly (readonly [string, Value])[] {
  const parts = isDict(item) || sizeOf(item) !== undefined ? itemsOf(item) : [item];
  if (parts.length !== names.length)
    throw new PythonError('ValueError', `the loop names ${names.length} values, and an item has ${parts.length}`);
  return names.map((name, i) => [name, parts[i]!] as const);
}
