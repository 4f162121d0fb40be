import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** By file, line, column and code; the same input always gives the same order. Exact repetitions are dropped. */
export function inFileOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return [...diagnostics]
    .sort(
      (a, b) =>
        compare(a.at?.file ?? '', b.at?.file ?? '') ||
        compare(a.at?.line ?? 0, b.at?.line ?? 0) ||
        compare(a.at?.column ?? 0, b.at?.column ?? 0) ||
        compare(a.code, b.code) ||
        compare(a.message, b.message),
    )
    .filter((problem) => {
      const key = JSON.stringify([problem.code, problem.message, problem.at]);
      return seen.has(key) ? false : seen.add(key);
    });
}
