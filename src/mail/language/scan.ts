/** A text as pieces: plain text, {{ values }} and {% tags %}; comments and what stands in verbatim are plain. */
import { templateTags } from './tokens.ts';
import type { Place } from './tree.ts';

export type Piece = Place &
  (
    | { readonly kind: 'text'; readonly text: string; /** Verbatim: braces in it are meant. */ readonly meant: boolean }
    | { readonly kind: 'value'; readonly text: string; readonly whole: string }
    | { readonly kind: 'tag'; readonly name: string; readonly rest: string; readonly whole: string }
  );

export function scan(source: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  let verbatim: string | undefined;
  const text = (to: number, meant = false): void => {
    if (to > done) pieces.push({ kind: 'text', text: source.slice(done, to), offset: done, length: to - done, meant });
  };
  for (const { offset, text: whole } of templateTags(source)) {
    // A dash at either end is Jinja's and Liquid's way to eat white space; shops report that Klaviyo takes it [F].
    const dashed = /^\{%(-?)([\s\S]*?)(-?)%\}$/.exec(whole);
    const inner = (dashed ? dashed[2]! : whole.slice(2, -2)).trim();
    if (verbatim !== undefined) {
      if (!dashed || inner !== verbatim) continue;
      text(offset, true);
      verbatim = undefined;
    } else text(offset);
    done = offset + whole.length;
    const at = { offset, length: whole.length };
    if (whole.startsWith('{#')) continue;
    if (!dashed) {
      pieces.push({ kind: 'value', text: inner, whole, ...at });
      continue;
    }
    const [, name = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(inner) ?? [];
    if (name === 'verbatim') verbatim = `end${inner}`;
    if (dashed[1] !== '') trimLast(pieces);
    pieces.push({ kind: 'tag', name, rest, whole, ...at });
    if (dashed[3] !== '') {
      const blank = /^\s*/.exec(source.slice(done, done + 1000))![0];
      done += blank.length;
    }
  }
  text(source.length, verbatim !== undefined);
  return pieces;
}

function trimLast(pieces: Piece[]): void {
  const last = pieces.at(-1);
  if (last?.kind === 'text') pieces[pieces.length - 1] = { ...last, text: last.text.trimEnd() };
}
