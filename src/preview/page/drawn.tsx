/** What stands on the canvas: its lines with their words, and its steps. */
import { useMemo } from 'preact/hooks';
import type { Canvas, CanvasEdge, PageMessage, Point } from '../data.ts';
import { Node, type Trail } from './node.tsx';

interface DrawnProps {
  readonly canvas: Canvas;
  readonly byStep: ReadonlyMap<string, PageMessage>;
  readonly selected?: string | undefined;
  readonly trail?: ReadonlyMap<string, Trail> | undefined;
  readonly onOpen: (message: string) => void;
}

export function Drawn({ canvas, byStep, selected, trail, onOpen }: DrawnProps) {
  return (
    <>
      <Edges canvas={canvas} trail={trail} />
      {canvas.nodes.map((node) => (
        <Node
          key={node.id}
          node={node}
          messages={node.messages.flatMap((step) => byStep.get(step) ?? [])}
          selected={selected !== undefined && node.messages.includes(selected)}
          trail={trail?.get(node.id)}
          onOpen={onOpen}
        />
      ))}
    </>
  );
}

function Edges({ canvas, trail }: Pick<DrawnProps, 'canvas' | 'trail'>) {
  const kinds = useMemo(() => new Map(canvas.nodes.map(({ id, kind }) => [id, kind])), [canvas]);
  const walked = ({ from, to }: CanvasEdge): boolean => trail !== undefined && trail.has(from) && trail.has(to);
  return (
    <>
      <svg class="edges" width={canvas.width} height={canvas.height} aria-hidden="true">
        {canvas.edges.map((edge) => (
          <path
            key={`${edge.from} ${edge.to} ${edge.label}`}
            d={rounded(edge.points)}
            class={`${walked(edge) ? 'walked' : ''} ${kinds.get(edge.to) === 'skipped' ? 'dashed' : ''}`}
          />
        ))}
      </svg>
      {canvas.edges.map(({ from, to, label, points }) => {
        if (label === undefined) return null;
        const at = points.length > 3 ? points[2]! : points[1]!;
        return (
          <span
            class="way"
            key={`${from} ${to} ${label}`}
            style={{ left: `${at[0]}px`, top: `${points[1]![1] + 20}px` }}
          >
            {label}
          </span>
        );
      })}
    </>
  );
}

/** Straight lines with their corners rounded off. */
function rounded(points: readonly Point[]): string {
  const radius = 12;
  return points
    .map(([x, y], index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${x} ${y}`;
      if (!after) return `L${x} ${y}`;
      const toward = ([px, py]: Point): Point => {
        const length = Math.hypot(px - x, py - y) || 1;
        const part = Math.min(radius, length / 2) / length;
        return [x + (px - x) * part, y + (py - y) * part];
      };
      const [start, end] = [toward(before), toward(after)];
      return `L${start[0]} ${start[1]}Q${x} ${y} ${end[0]} ${end[1]}`;
    })
    .join('');
}
