/** Counts steps before they are built: aliases may write a few lines out to a hundred thousand. */
import type { Path } from '../yaml/yaml-range.ts';

/** Far more than a flow takes, so that a sequence that is merely too long is told as that, with its number. */
export const mostWritten = 1_000;

const lists: ReadonlySet<unknown> = new Set(['steps', 'then', 'else']);

/** Where the steps become too many; undefined when they do not. */
export function tooManyWritten(value: unknown, path: Path): Path | undefined {
  let count = 0;
  const visit = (inner: unknown, at: Path): Path | undefined => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    if (Array.isArray(inner) && lists.has(at.at(-1)) && (count += inner.length) > mostWritten) return at;
    for (const [key, below] of Array.isArray(inner) ? inner.entries() : Object.entries(inner)) {
      const found = visit(below, [...at, key]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(value, path);
}
