/**
 * Where YAML reads another text than somebody typed: a `#` begins a comment and cuts the rest off, and a text of digits
 * becomes a number that is written otherwise. Which of them matter hangs on the key, and is decided by model/altered.ts.
 */
import type { Scalar } from 'yaml';
import type { SourceRange } from '../diagnostics/diagnostic.ts';
import type { Path } from './yaml-range.ts';

export interface Altered {
  readonly path: Path;
  readonly kind: 'cut' | 'number';
  /** As it was typed, to the end of the line where it was cut off. */
  readonly written: string;
  readonly read: string;
  /** How many spaces stand before the `#`, and whether a text follows it at once, as in "#1". */
  readonly spaces: number;
  readonly glued: boolean;
  /** Of what is cut off; of the number. */
  readonly at: SourceRange;
}

type RangeOf = (from: number, to: number) => SourceRange;

/** A number that is typed in another way than it is written: 01234, 1.10, 1e3, 0x1F. */
export function alteredNumber(node: Scalar, path: () => Path, range: RangeOf): Altered | undefined {
  const written = node.source;
  if (typeof node.value !== 'number' || written === undefined || written === String(node.value)) return undefined;
  const [from, to] = node.range ?? [0, 0];
  return {
    path: path(),
    kind: 'number',
    written,
    read: String(node.value),
    spaces: 0,
    glued: false,
    at: range(from, to),
  };
}

/** `from` and `to` are where an unquoted value stands; of one that is empty, where its key or dash ends. */
export function cutOff(text: string, from: number, to: number, path: () => Path, range: RangeOf): Altered | undefined {
  if (text[to] !== ' ' && text[to] !== ':' && text[to] !== '\t') return undefined;
  const end = text.indexOf('\n', to);
  const rest = text.slice(to, end < 0 ? undefined : end).trimEnd();
  const found = /^(:?[ \t]+)(#(.?).*)$/s.exec(rest);
  if (found === null) return undefined;
  const [, before = '', comment = '', first = ''] = found;
  const start = to + before.length;
  const read = text.slice(from, to);
  return {
    path: path(),
    kind: 'cut',
    written: before.startsWith(':') ? comment : `${read}${before}${comment}`,
    read: before.startsWith(':') ? '' : read,
    spaces: before.replace(':', '').length,
    glued: /[^\s#!=*-]/.test(first),
    at: range(start, start + comment.length),
  };
}
