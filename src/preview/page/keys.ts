/** The arrow keys go along the lines of the flow, and across it to what stands beside. */
import type { Canvas } from '../data.ts';

export function nextNode({ nodes, edges }: Canvas, from: string, key: string): string | undefined {
  const own = nodes.find(({ id }) => id === from);
  if (!own) return undefined;
  if (key === 'ArrowDown') return edges.find((edge) => edge.from === from)?.to;
  if (key === 'ArrowUp') return edges.find((edge) => edge.to === from)?.from;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const middle = own.x + own.width / 2;
  const beside = nodes
    .filter(({ id, y, height }) => id !== from && y < own.y + own.height && y + height > own.y)
    .map(({ id, x, width }) => ({ id, away: x + width / 2 - middle }))
    .filter(({ away }) => (key === 'ArrowLeft' ? away < 0 : away > 0))
    .sort((a, b) => Math.abs(a.away) - Math.abs(b.away));
  return beside[0]?.id;
}
