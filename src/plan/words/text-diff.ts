/** Long texts compared line by line, for people: bodies of mails and messages. */
import { structuredPatch } from 'diff';
import { visible } from './escape.ts';

export interface TextDiff {
  readonly added: number;
  readonly removed: number;
  readonly hunks: readonly Hunk[];
  /** The texts have so little in common that they are shown whole, the old one before the new one. */
  readonly whole: boolean;
}

export interface Hunk {
  /** Counted from 1; 0 where the side has no line. */
  readonly before: number;
  readonly after: number;
  readonly lines: readonly DiffLine[];
}

export interface DiffLine {
  readonly mark: ' ' | '+' | '-';
  readonly text: string;
}

/** From this length on a line (printed HTML often has but one) is broken between its tags, so that a diff says where. */
const longLine = 160;

/** The lines a text is compared and shown by. */
function displayLines(text: string): readonly string[] {
  return visible(text)
    .replace(/\n+$/, '')
    .split('\n')
    .flatMap((line) => (line.length <= longLine ? [line] : line.replaceAll(/>\s*</g, '>\n<').split('\n')))
    .map((line) => line.trimEnd());
}

/**
 * The differences with two lines around them. Work is bounded: from `maxEdits` differing lines on the texts are taken for
 * wholly different.
 */
export function textDiff(before: string | null, after: string | null, maxEdits = 1000): TextDiff {
  const linesOf = (text: string | null): readonly string[] => (text === null || text === '' ? [] : displayLines(text));
  const [old, now] = [linesOf(before), linesOf(after)] as const;
  const join = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
  const patch = structuredPatch('', '', join(old), join(now), '', '', { context: 2, maxEditLength: maxEdits });
  if (patch === undefined) return wholly(old, now);
  const hunks = patch.hunks.map(({ oldStart, oldLines, newStart, newLines, lines }): Hunk => ({
    // The library counts from 1 even where there is no line (its own printing mends that).
    before: oldLines === 0 ? 0 : oldStart,
    after: newLines === 0 ? 0 : newStart,
    lines: lines.map((line): DiffLine => ({
      mark: line.startsWith('+') ? '+' : line.startsWith('-') ? '-' : ' ',
      text: line.slice(1),
    })),
  }));
  const count = (mark: string): number =>
    hunks.reduce((sum, hunk) => sum + hunk.lines.filter((line) => line.mark === mark).length, 0);
  return { added: count('+'), removed: count('-'), hunks, whole: false };
}

function wholly(old: readonly string[], now: readonly string[]): TextDiff {
  const lines = (mark: '+' | '-', texts: readonly string[]): readonly DiffLine[] =>
    texts.map((text) => ({ mark, text }));
  return {
    added: now.length,
    removed: old.length,
    hunks: [
      {
        before: Math.min(1, old.length),
        after: Math.min(1, now.length),
        lines: [...lines('-', old), ...lines('+', now)],
      },
    ],
    whole: true,
  };
}

/** "+3 −1 lines". */
export const linesWords = ({ added, removed }: Pick<TextDiff, 'added' | 'removed'>): string => {
  const parts = [...(added > 0 ? [`+${added}`] : []), ...(removed > 0 ? [`−${removed}`] : [])];
  return parts.length === 0
    ? 'only white space differs'
    : `${parts.join(' ')} ${added + removed === 1 ? 'line' : 'lines'}`;
};

/** "@@ line 12 @@" in the way diffs write it. */
export const hunkHead = (hunk: Hunk): string => {
  const count = (mark: string): number => hunk.lines.filter((line) => line.mark !== mark).length;
  return `@@ -${hunk.before},${count('+')} +${hunk.after},${count('-')} @@`;
};
