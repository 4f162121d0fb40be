/**
 * Any combination of all, any and not over single conditions → Klaviyo's one form: an AND of groups, each an OR.
 * The size is reckoned before anything is built: distribution can explode.
 */
export type Formula<T> =
  { readonly kind: 'leaf'; readonly leaf: T } | { readonly kind: 'and' | 'or'; readonly of: readonly Formula<T>[] };

/** At most so many groups; beyond it nobody can review a filter, and Klaviyo's own limit is not published. */
export const mostGroups = 50;

export const leaf = <T>(value: T): Formula<T> => ({ kind: 'leaf', leaf: value });
export const and = <T>(of: readonly Formula<T>[]): Formula<T> => (of.length === 1 ? of[0]! : { kind: 'and', of });
export const or = <T>(of: readonly Formula<T>[]): Formula<T> => (of.length === 1 ? of[0]! : { kind: 'or', of });

/** How many groups `groupsOf` would make, before duplicates fall together. */
export function countGroups(formula: Formula<unknown>): number {
  if (formula.kind === 'leaf') return 1;
  const counts = formula.of.map(countGroups);
  return formula.kind === 'and' ? counts.reduce((a, b) => a + b, 0) : counts.reduce((a, b) => a * b, 1);
}

/** The groups, in the order they are written; a condition that stands twice in a group, or a group twice, once. */
export function groupsOf<T>(formula: Formula<T>): T[][] {
  const build = (f: Formula<T>): T[][] => {
    if (f.kind === 'leaf') return [[f.leaf]];
    if (f.kind === 'and') return f.of.flatMap(build);
    return f.of
      .map(build)
      .reduce<T[][]>((made, next) => made.flatMap((group) => next.map((other) => [...group, ...other])), [[]]);
  };
  return unique(build(formula).map((group) => unique(group)));
}

function unique<T>(values: readonly T[]): T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = JSON.stringify(value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
