/** The template language in one text → diagnostics. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Problems with the template language in a file. */
export function checkTemplate(_text: string, _file: string, _address: string, _step: string): readonly Diagnostic[] {
  return [];
}
