/** Problems of the template language as warnings, in template files and in texts of a sequence. */
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Path } from '../source/yaml-range.ts';
import type { Reader } from './reader.ts';
import { checkTemplateLanguage } from './template-language.ts';

const most = 20;

/** Of a file. */
export function checkTemplate(text: string, file: string, address: string, step: string): readonly Diagnostic[] {
  return checkTemplateLanguage(text)
    .slice(0, most)
    .map(({ offset, length, message, detail }) => {
      const before = text.slice(0, offset).split('\n');
      const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
      const at = { file, line, column, endLine: line, endColumn: column + length };
      return diagnostic('template-syntax', message, detail, { at, address, step });
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
    for (const { offset, length, message, detail } of checkTemplateLanguage(text).slice(0, most)) {
      const characters = text.slice(offset, offset + length);
      reader.told({ code: 'template-syntax', path: [...path, key], part: 'value', message, detail, characters });
    }
  }
}
