/** Sentences, tables and bars as Markdown for GitHub. */
import { markdownCode, markdownLink, markdownText, urlPath } from '../../plan/words/escape.ts';
import type { Column } from '../kit/columns.ts';
import { unbroken } from '../kit/numbers.ts';
import { none } from '../../text/figures.ts';
import { type Piece, type Say, statusMarks } from '../kit/say.ts';
import { sparkline } from '../kit/weeks.ts';
import type { FrameKey, ReportLinks } from '../report.ts';
import { pageOf, relative } from './links.ts';

export interface Place {
  /** The page it stands on, "README.md"; undefined: not among the pages, so that sequences are not linked. */
  readonly page?: string;
  readonly links: ReportLinks;
}

export const markdown = (say: Say, place: Place): string => say.map((piece) => pieceOf(piece, place)).join('');

function pieceOf(piece: Piece, place: Place): string {
  if (typeof piece === 'string') return piece;
  if ('text' in piece) return markdownText(piece.text);
  if ('strong' in piece) return bold(markdown(piece.strong, place));
  if ('soft' in piece) return markdown(piece.soft, place);
  if ('part' in piece) return bar(piece.part);
  if ('status' in piece) return `${statusMarks[piece.status]} ${piece.status}`;
  if ('move' in piece) return piece.move.text;
  if ('weeks' in piece) return sparkline(piece.weeks) || none;
  if ('commit' in piece) {
    const name = markdownCode(piece.commit.slice(0, 7));
    const { repositoryUrl } = place.links;
    return repositoryUrl === undefined ? name : markdownLink(name, `${repositoryUrl}/commit/${urlPath(piece.commit)}`);
  }
  const name = markdownText(piece.name) || markdownCode(piece.sequence);
  return place.page === undefined ? name : markdownLink(name, relative(place.page, pageOf(piece.sequence)));
}

export const bold = (text: string): string => (text === '' ? '' : `**${text}**`);

export type Align = 'left' | 'right';

/** Cells are Markdown already, without line ends and bare pipes; those aligned right are not broken. */
export function table(heads: readonly (readonly [head: string, align: Align])[], rows: readonly (readonly string[])[]) {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(heads.map(([head]) => head)),
    `|${heads.map(([, align]) => (align === 'right' ? ' --: ' : ' :-- ')).join('|')}|`,
    ...rows.map((cells) => line(cells.map((cell, i) => (heads[i]?.[1] === 'right' ? unbroken(cell) : cell)))),
  ].join('\n');
}

export const headsOf = <Row>(columns: readonly Column<Row>[]): readonly (readonly [string, Align])[] =>
  columns.map(({ head, isFigure }) => [head, isFigure ? 'right' : 'left']);

export const cellsOf = <Row>(columns: readonly Column<Row>[], row: Row, place: Place, frame: FrameKey = '30d') =>
  columns.map(({ say }) => markdown(say(row, frame), place) || none);

export const tableOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[], place: Place): string =>
  table(
    headsOf(columns),
    rows.map((row) => cellsOf(columns, row, place)),
  );

/** A bar of letters, at most so many; what is little is at least a sliver. */
const bar = (part: number, most = 24): string => {
  const eighths = Math.max(part > 0 ? 1 : 0, Math.round(part * most * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + ' ▏▎▍▌▋▊▉'.charAt(eighths % 8).trim();
};
