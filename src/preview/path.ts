/** Lines of a canvas as SVG paths. */
import type { Point } from './data.ts';

const radius = 12;

/** Straight lines with their corners rounded off. */
export function roundedPath(points: readonly Point[]): string {
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
