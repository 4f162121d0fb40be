/**
 * What is said, before any format: our own words, what authors wrote, and what it leads to. Each format prints it in its
 * own way (markdown/say.ts, html/say.ts, text/report.ts), so that a sentence and a cell are written once.
 */
import type { SequenceReport } from '../report.ts';
import type { Move } from './numbers.ts';

export type Piece =
  /** Ours. */
  | string
  /** What somebody wrote: shown letter for letter. */
  | { readonly text: string }
  | { readonly strong: Say }
  /** By the way. */
  | { readonly soft: Say }
  /** Leads to the sequence's page. */
  | { readonly sequence: string; readonly name: string }
  /** Full hash. */
  | { readonly commit: string }
  | { readonly status: SequenceReport['status'] }
  | { readonly move: Move }
  /** A row of small bars; oldest first. */
  | { readonly weeks: readonly number[] }
  /** How much of all, 0 to 1, as a bar. */
  | { readonly part: number };

export type Say = readonly Piece[];

export const named = ({ address, name }: Pick<SequenceReport, 'address' | 'name'>): Piece => ({
  sequence: address,
  name,
});

/** "●": told by shape and word, never by colour alone. */
export const statusMarks: Readonly<Record<SequenceReport['status'], string>> = {
  live: '●',
  manual: '◐',
  draft: '○',
  deleted: '–',
};

/** What stands between, as in "a, b and c". */
export const listedSay = (parts: readonly Say[]): Say =>
  parts.flatMap((part, i) => [i === 0 ? '' : i === parts.length - 1 ? ' and ' : ', ', ...part]);

/** Without marks and links. */
export const plainSay = (say: Say): string =>
  say
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('text' in piece) return piece.text;
      if ('strong' in piece) return plainSay(piece.strong);
      if ('soft' in piece) return plainSay(piece.soft);
      if ('sequence' in piece) return piece.name.trim() || piece.sequence;
      if ('commit' in piece) return piece.commit.slice(0, 7);
      if ('status' in piece) return piece.status;
      return 'move' in piece ? piece.move.text : '';
    })
    .join('');
