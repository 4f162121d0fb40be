/**
 * Where a finding stands in the file the author wrote. HTML is looked at as it was written; Markdown and MJML are looked at
 * once they are HTML, so there the words at fault are looked for in the author's own text.
 */
import type { SourceRange } from '../diagnostics/diagnostic.ts';
import type { Finding } from './finding.ts';

/** A place in a file; a range over several lines is marked to the end of its first. */
function rangeIn(file: string, text: string, offset: number, length: number): SourceRange {
  const before = text.slice(0, offset).split('\n');
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  const within = text.slice(offset, offset + length).split('\n')[0]!.length;
  return { file, line, column, endLine: line, endColumn: column + within };
}

/**
 * Undefined where it cannot be known: the words stand there more or less often than in the HTML.
 *
 * @param html what was looked at
 * @param written the author's text
 */
export function placeIn(
  file: string,
  written: string,
  html: string,
  { offset, length = 0 }: Pick<Finding, 'offset' | 'length'>,
): SourceRange | undefined {
  if (offset === undefined) return undefined;
  if (written === html) return rangeIn(file, written, offset, length);
  for (const words of wordsAt(html, offset, length)) {
    const before = count(html.slice(0, offset + length), words);
    const there = placesOf(written, words);
    // The one that is meant is the so-manieth; it must be as many, or the only one.
    const at = there.length === count(html, words) ? there[before - 1] : there.length === 1 ? there[0] : undefined;
    if (at !== undefined) return rangeIn(file, written, at, words.length);
  }
  return undefined;
}

/** What of the HTML may stand in the author's text too: itself, the values of its attributes, the words behind it. */
function wordsAt(html: string, offset: number, length: number): readonly string[] {
  const own = html.slice(offset, offset + length);
  const values = [...own.matchAll(/\b(href|src|style|alt)="([^"]{3,})"/g)]
    .sort(([, a = '']) => (a === 'style' ? 1 : -1))
    .map(([, , value = '']) => value);
  const [, behind = ''] = own.startsWith('<') ? (/^\s*([^<>]{3,80})/.exec(html.slice(offset + length)) ?? []) : [];
  return [own, ...values, behind.trim()].filter((words) => words.trim().length > 2);
}

const count = (text: string, words: string): number => text.split(words).length - 1;

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}
