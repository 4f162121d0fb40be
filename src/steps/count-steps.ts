/** Counts steps before they are built: aliases may write a few lines out to a hundred thousand. */
import type { Path } from '../yaml/yaml-range.ts';

/** Far more than a flow takes, so that a sequence that is merely too long is told as that, with its number. */
export const mostWritten = 1_000;

const lists: ReadonlySet<unknown> = new Set(['steps', 'then', 'else']);

/** Where the steps become too many; undefined when they do not. */
export function tooManyWritten(value: unknown, path: Path): Path | undefined {
  let count = 0;
  const visit = (inner: unknown, at: Path): Path | undefined => {
    if (Array.isArray(inner)) {
      if (lists.has(at.at(-1))) count += inner.length;
      if (count > mostWritten) return at;
      return first(inner.entries(), at);
    }
    return typeof inner === 'object' && inner !== null ? first(Object.entries(inner), at) : undefined;
  };
  const first = (entries: Iterable<readonly [string | number, unknown]>, at: Path): Path | undefined => {
    for (const [key, inner] of entries) {
      if (typeof inner !== 'object' || inner === null) continue;
      const found = visit(inner, [...at, key]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(value, path);
}
