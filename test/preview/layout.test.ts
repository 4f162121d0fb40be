/** What the canvas promises of any flow: nothing overlaps, every line leads down, branches keep their order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Canvas, CanvasNode } from '../../src/preview/data.ts';
import { type Item, layout } from '../../src/preview/layout.ts';
import { runs } from '../support/runs.ts';

let count = 0;
const item = (width: number, height: number, more: Omit<Item, 'box'> = {}): Item => ({
  box: { id: `n${count++}`, kind: 'action', label: '', title: '', messages: [], width, height },
  ...more,
});
const size = fc.integer({ min: 20, max: 320 });
const { items } = fc.letrec<{ items: readonly Item[]; one: Item }>((tie) => ({
  items: fc.array(tie('one'), { maxLength: 4 }),
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(size, size).map(([w, h]) => item(w, h)),
    fc.tuple(size, size).map(([w, h]) => item(w, h, { closes: true })),
    fc
      .tuple(size, size, fc.array(tie('items'), { minLength: 2, maxLength: 4 }))
      .map(([w, h, ways]) => item(w, h, { ways: ways.map((inner, n) => ({ label: `w${n}`, items: inner })) })),
  ),
}));
/** A flow begins with its trigger and ends with its end. */
const flows = items.map((inner): readonly Item[] => [item(300, 70), ...inner, item(64, 28, { closes: true })]);

const overlap = (a: CanvasNode, b: CanvasNode): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const by = (canvas: Canvas) => new Map(canvas.nodes.map((node) => [node.id, node]));

describe('layout', () => {
  it('puts no box over another, and all of them into the picture', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const { nodes, width, height } = layout(flow);
        for (const [index, one] of nodes.entries()) {
          expect(nodes.slice(index + 1).some((other) => overlap(one, other))).toBe(false);
          expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height).toBe(true);
        }
      }),
      runs(17, 150),
    );
  });

  it('leads every line from the foot of a box straight to the head of one below, never up', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const canvas = layout(flow);
        const nodes = by(canvas);
        for (const { from, to, points } of canvas.edges) {
          const [above, below] = [nodes.get(from)!, nodes.get(to)!];
          expect(points[0]).toEqual([above.x + above.width / 2, above.y + above.height]);
          expect(points.at(-1)).toEqual([below.x + below.width / 2, below.y]);
          for (const [index, [x, y]] of points.entries()) {
            const before = points[index - 1];
            if (before) expect(y >= before[1] && (x === before[0] || y === before[1])).toBe(true);
          }
        }
        const reached = new Set(canvas.edges.map(({ to }) => to));
        expect(canvas.nodes.slice(1).every(({ id }) => reached.has(id))).toBe(true);
      }),
      runs(17, 150),
    );
  });

  it('draws what follows a split once, with a line from each way that goes on', () => {
    const [left, right, after] = [item(100, 50), item(100, 90), item(80, 40)];
    const split = item(200, 60, {
      ways: [
        { label: 'Yes', items: [left] },
        { label: 'No', items: [right] },
        { label: 'Else', items: [] },
      ],
    });
    const canvas = layout([item(300, 70), split, after]);
    const into = canvas.edges.filter(({ to }) => to === after.box.id);
    expect(into.map(({ from, label }) => [from, label])).toEqual([
      [left.box.id, undefined],
      [right.box.id, undefined],
      [split.box.id, 'Else'],
    ]);
    const nodes = by(canvas);
    expect(nodes.get(left.box.id)!.x).toBeLessThan(nodes.get(right.box.id)!.x);
    expect(canvas.nodes.filter(({ id }) => id === after.box.id)).toHaveLength(1);
  });
});
