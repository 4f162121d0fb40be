/**
 * A sequence as a picture: boxes with places, and the lines between them.
 *
 * The steps of a file are nested lists, so the picture is put together as they are: what follows stands below, branches
 * stand side by side in the order of the file, and what follows a split stands once, below the deepest of them. That never
 * crosses a line, keeps the order of the branches and takes linear time; layouts for general graphs promise none of it.
 */
import type { Canvas, CanvasEdge, CanvasNode, Point } from './data.ts';

export type Box = Omit<CanvasNode, 'x' | 'y'>;

/** What is drawn: a box, and the ways on from it where it splits. A box that closes leads nowhere. */
export interface Item {
  readonly box: Box;
  readonly ways?: readonly { readonly label: string; readonly items: readonly Item[] }[];
  readonly closes?: true;
}

const gap = { below: 44, belowSplit: 68, between: 36, margin: 40 } as const;
/** Half the width of a branch without steps, so that its label has room. */
const emptyHalf = 70;

/** A line that has begun and does not know yet where it leads. */
interface Open {
  readonly from: string;
  readonly label?: string;
  readonly points: readonly Point[];
}

/** Places are relative to the axis on which it hangs. */
interface Block {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
  readonly open: readonly Open[];
}

export function layout(items: readonly Item[]): Canvas {
  const block = list(items, []);
  const [dx, dy] = [block.left + gap.margin, gap.margin];
  const moved = shifted(block, dx, dy);
  return {
    width: block.left + block.right + 2 * gap.margin,
    height: block.height + 2 * gap.margin,
    nodes: moved.nodes,
    edges: moved.edges,
  };
}

/** Steps one below the other; `above` are the lines that lead to the first. */
function list(items: readonly Item[], above: readonly Open[]): Block {
  let [left, right, y] = [0, 0, 0];
  const nodes: CanvasNode[] = [];
  const edges: CanvasEdge[] = [];
  let open = above;
  for (const [index, item] of items.entries()) {
    // What comes after every way has ended is reached by nobody, and is no part of the flow.
    if (index > 0 && open.length === 0) break;
    const { box, ways } = item;
    if (index > 0) y += gap.below;
    const top: Point = [0, y];
    edges.push(...open.map((line) => joined(line, box.id, top)));
    nodes.push({ ...box, x: -box.width / 2, y });
    [left, right] = [Math.max(left, box.width / 2), Math.max(right, box.width / 2)];
    y += box.height;
    if (!ways) {
      open = item.closes ? [] : [{ from: box.id, points: [[0, y]] }];
      continue;
    }
    const branches = side(ways, box.id);
    const below = shifted(branches, 0, y);
    nodes.push(...below.nodes);
    edges.push(...below.edges);
    open = below.open;
    [left, right] = [Math.max(left, branches.left), Math.max(right, branches.right)];
    y += branches.height;
  }
  return { left, right, height: y, nodes, edges, open };
}

/** Branches side by side, hanging from 0, 0; the axis is the middle of the outermost ones' axes. */
function side(ways: NonNullable<Item['ways']>, from: string): Block {
  const blocks = ways.map(({ items }) => (items.length === 0 ? undefined : list(items, [])));
  const halves = blocks.map((block) => [block?.left ?? emptyHalf, block?.right ?? emptyHalf] as const);
  const axes: number[] = [];
  for (const [index, [left]] of halves.entries()) {
    const before = halves[index - 1];
    axes.push(before === undefined ? 0 : axes[index - 1]! + before[1] + gap.between + left);
  }
  const middle = ((axes[0] ?? 0) + (axes.at(-1) ?? 0)) / 2;
  const height = gap.belowSplit + Math.max(0, ...blocks.map((block) => block?.height ?? 0));
  const nodes: CanvasNode[] = [];
  const edges: CanvasEdge[] = [];
  const open: Open[] = [];
  for (const [index, { label }] of ways.entries()) {
    const x = axes[index]! - middle;
    const bend: readonly Point[] = [
      [0, 0],
      [0, gap.belowSplit / 3],
      [x, gap.belowSplit / 3],
    ];
    const block = blocks[index];
    if (!block) {
      open.push({ from, label, points: bend });
      continue;
    }
    const placed = shifted(block, x, gap.belowSplit);
    const [first] = placed.nodes;
    if (first) edges.push({ from, to: first.id, label, points: tidy([...bend, [x, gap.belowSplit]]) });
    nodes.push(...placed.nodes);
    edges.push(...placed.edges);
    open.push(...placed.open);
  }
  const left = Math.max(0, ...halves.map(([half], index) => half - (axes[index]! - middle)));
  const right = Math.max(0, ...halves.map(([, half], index) => half + (axes[index]! - middle)));
  return { left, right, height, nodes, edges, open };
}

/** Down, across just above where it leads, and down again. */
function joined({ from, label, points }: Open, to: string, [x, y]: Point): CanvasEdge {
  const last = points[points.length - 1]!;
  const across = y - gap.below / 2;
  const path = tidy([...points, [last[0], across], [x, across], [x, y]]);
  return { from, to, points: path, ...(label === undefined ? {} : { label }) };
}

/** Without points that stand where the one before stands. */
const tidy = (points: readonly Point[]): readonly Point[] =>
  points.filter(([x, y], index) => index === 0 || x !== points[index - 1]![0] || y !== points[index - 1]![1]);

function shifted(block: Block, dx: number, dy: number): Block {
  const move = (points: readonly Point[]): readonly Point[] => points.map(([x, y]) => [x + dx, y + dy] as const);
  return {
    ...block,
    nodes: block.nodes.map((node) => ({ ...node, x: node.x + dx, y: node.y + dy })),
    edges: block.edges.map((edge) => ({ ...edge, points: move(edge.points) })),
    open: block.open.map((line) => ({ ...line, points: move(line.points) })),
  };
}
