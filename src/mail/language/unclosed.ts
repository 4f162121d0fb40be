/** Openings without their end on the same line: Klaviyo would send the braces to people. */
import type { Place, TemplateProblem } from './tree.ts';

/** In one stretch of `source` that holds no tags. */
export function unclosed(source: string, { offset: from, length }: Place, most: number): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  for (const found of source.slice(from, from + length).matchAll(/\{\{|\{%/g)) {
    if (problems.length >= most) break;
    const offset = from + found.index;
    const end = found[0] === '{{' ? '}}' : '%}';
    // Closed a few lines further down, it was meant to go over the end of its line.
    const onAnotherLine = source.slice(offset, offset + 300).includes(end);
    problems.push({
      kind: 'syntax',
      offset,
      length: 2,
      message: `"${found[0]}" is never closed.`,
      detail: onAnotherLine ? 'A tag must end on the line it begins on.' : `Write ${end} where it ends.`,
    });
  }
  return problems;
}
