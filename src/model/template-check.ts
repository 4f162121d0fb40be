/** Problems of the template language, in template files and in texts of a sequence. */
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Path } from '../yaml/yaml-range.ts';
import type { Reader } from './reader.ts';
import { conflictMark, conflictWords } from '../text/conflict.ts';
import { parse } from '../mail/language/parse.ts';
import type { TemplateProblem } from '../mail/language/tree.ts';

const most = 20;
const codeOf = ({ kind }: TemplateProblem) => (kind === 'unknown' ? 'template-unknown' : 'template-syntax');

/** Of a file. */
export function checkTemplate(text: string, file: string, address: string, step: string): readonly Diagnostic[] {
  const conflict = conflictMark(text);
  const marks =
    conflict === undefined ? [] : [{ kind: 'syntax' as const, offset: conflict, length: 7, ...conflictWords }];
  return [...marks, ...parse(text).problems].slice(0, most).map((problem) => {
    const { offset, length, message, detail } = problem;
    const before = text.slice(0, offset).split('\n');
    const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    const at = { file, line, column, endLine: line, endColumn: column + length };
    return diagnostic(codeOf(problem), message, detail, { at, address, step });
  });
}

/** Of texts under the keys of one step. */
export function checkTexts(
  value: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  path: Path,
  reader: Reader,
): void {
  for (const key of keys) {
    const text = value[key];
    if (typeof text !== 'string' || !text.includes('{')) continue;
    for (const problem of parse(text).problems.slice(0, most)) {
      const { offset, length, message, detail } = problem;
      const characters = text.slice(offset, offset + length);
      reader.report(codeOf(problem), [...path, key], { message, detail, characters });
    }
  }
}
