/**
 * Where a skipped step stood among the steps that are left, told from lines and columns: steps of one list stand in one
 * column, and what belongs to a step stands further right below it.
 */
import type { SkippedRow, StepChange } from '../plan.ts';

type Spot = Pick<SkippedRow, 'file' | 'line' | 'column'>;
type Placed = Pick<StepChange, 'at' | 'change'>;

export interface Place {
  /** Keys of the steps that follow it; one for each copy of its branch. */
  readonly before: readonly string[];
  /** Keys of the steps it follows, where none comes after it in its list; undefined: the trigger. */
  readonly after: readonly (string | undefined)[];
}

/** The place of one skipped step. Copies of a step (one a branch) share their line, so there can be several. */
export function placeSkipped(skip: Spot, steps: ReadonlyMap<string, Placed>): Place {
  const spots = [...steps].flatMap(([key, { at, change }]) =>
    at === undefined || change === 'remove' || at.file !== skip.file ? [] : [{ key, line: at.line, column: at.column }],
  );
  const places = [...new Map(spots.map((spot) => [`${spot.line}:${spot.column}`, spot])).values()].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  );
  const copies = ({ line, column }: { line: number; column: number }): readonly string[] =>
    spots.filter((spot) => spot.line === line && spot.column === column).map((spot) => spot.key);

  for (const spot of places) {
    // Lists in one line: [{ tag: a }, { email: … }].
    if (spot.line === skip.line && spot.column > skip.column) return { before: copies(spot), after: [] };
    if (spot.line <= skip.line) continue;
    if (spot.column < skip.column) break;
    if (spot.column === skip.column) return { before: copies(spot), after: [] };
  }
  const earlier = places.filter((spot) => spot.line <= skip.line).reverse();
  const neighbour = earlier.find((spot) => spot.column <= skip.column);
  return { before: [], after: neighbour === undefined ? [undefined] : copies(neighbour) };
}
