/** Problems on the lines of the YAML. GitHub shows ten errors and ten warnings a step; the rest is counted and listed. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { renderAnnotation } from '../../diagnostics/render.ts';
import { markdownText } from '../../plan/words/escape.ts';
import { placeLink, type LinkOptions } from '../../plan/markdown/links.ts';

/** GitHub Docs, workflow commands: annotations of a kind that a step may have. */
const mostOfAKind = 10;

export function annotate(log: (line: string) => void, problems: readonly Diagnostic[], root: string): void {
  for (const severity of ['error', 'warning'] as const) {
    const some = problems.filter((problem) => problem.severity === severity);
    for (const problem of some.slice(0, mostOfAKind)) log(renderAnnotation(inRepository(problem, root)));
    if (some.length > mostOfAKind) log(`${some.length - mostOfAKind} more ${severity}s: see the summary of this step.`);
  }
}

/** Files are named relative to the root; GitHub wants them relative to the repository. */
const inRepository = (problem: Diagnostic, root: string): Diagnostic =>
  problem.at === undefined || root === '.'
    ? problem
    : { ...problem, at: { ...problem.at, file: `${root}/${problem.at.file}` } };

/** All of them, for the summary. */
export function problemTable(problems: readonly Diagnostic[], links: LinkOptions): string {
  if (problems.length === 0) return '';
  const rows = problems.map(
    ({ severity, code, message, detail, at }) =>
      `| ${severity} | \`${code}\` | ${at ? placeLink(at.file, at.line, links) : ''} | ${markdownText(detail === '' ? message : `${message} ${detail}`)} |`,
  );
  return ['| | code | where | what |', '|---|---|---|---|', ...rows, ''].join('\n');
}
