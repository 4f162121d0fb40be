/** What stands on the canvas: its lines with their words, and its steps. */
import { useMemo } from 'preact/hooks';
import type { Canvas, CanvasEdge, PageMessage } from '../data.ts';
import { roundedPath } from '../path.ts';
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
            d={roundedPath(edge.points)}
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
