/**
 * `sluice status`: what Klaviyo holds for each sequence, as a table, and in words what Draft and Manual do, since neither
 * does what its name suggests.
 */
import { oneLine } from '../words/escape.ts';
import type { Styles } from './render-styles.ts';
import { fit, padEnd, widthOf, wrap } from '../../diagnostics/width.ts';
import { accountWords, statusMeaning } from '../words/render-words.ts';
import type { SequenceStatus, StatusReport } from '../results.ts';
import { plural } from '../../text/words.ts';
import { heldSentence } from '../work.ts';

export interface ViewOptions {
  readonly styles: Styles;
  readonly width: number;
}

export type Badge = 'Live on Klaviyo' | 'Manual on Klaviyo' | 'Draft on Klaviyo' | 'Push Failed' | 'Not on Klaviyo';

/** What a sequence is marked with. A failed push goes before the status, which stands in the row's note then. */
export function badgeOf(sequence: Pick<SequenceStatus, 'status' | 'last_error'>): Badge {
  if (sequence.last_error !== null) return 'Push Failed';
  if (sequence.status === null) return 'Not on Klaviyo';
  return ({ live: 'Live on Klaviyo', manual: 'Manual on Klaviyo', draft: 'Draft on Klaviyo' } as const)[
    sequence.status
  ];
}

const looks: Readonly<Record<Badge, { readonly glyph: string; readonly paint: keyof Styles }>> = {
  'Live on Klaviyo': { glyph: '●', paint: 'good' },
  'Manual on Klaviyo': { glyph: '◐', paint: 'warning' },
  'Draft on Klaviyo': { glyph: '○', paint: 'dim' },
  'Push Failed': { glyph: '✗', paint: 'danger' },
  'Not on Klaviyo': { glyph: '–', paint: 'dim' },
};

interface Row {
  readonly cells: readonly [address: string, flow: string, badge: string, step: string, applied: string];
  readonly notes: readonly string[];
  readonly badge: Badge;
}

const heads = ['sequence', 'flow', 'status', 'in step', 'last applied'] as const;

export function renderStatusText(report: StatusReport, { styles, width }: ViewOptions): string {
  const account = oneLine(accountWords(report.account));
  if (report.sequences.length === 0) return `${account}: no sequences yet. Write one with: sluice init\n`;
  const rows = report.sequences.map(rowOf);
  const meanings = (['manual', 'draft'] as const)
    .filter((status) => report.sequences.some((one) => one.status === status))
    .flatMap((status) => wrap(statusMeaning[status], width).map(styles.dim));
  const failed = report.sequences.filter((one) => one.last_error !== null).length;
  const off = report.sequences.filter((one) => one.in_sync === false && one.last_error === null).length;
  const open = report.sequences.filter((one) => one.unfinished !== null).length;
  const next = [
    ...(failed > 0 ? [`${plural(failed, 'push', 'pushes')} failed; the next apply tries again: sluice apply`] : []),
    ...(open > 0 ? [`${plural(open, 'change')} of an earlier apply did not end; to end what began: sluice apply`] : []),
    ...(off > 0 ? [`${plural(off, 'sequence')} not in step; what would change: sluice plan`] : []),
  ].flatMap((line) => wrap(line, width));
  return sectionsText([[styles.bold(account)], layout(rows, styles, width), meanings, next]);
}

/** One below the other, a blank line between them; empty ones are left out. */
export const sectionsText = (sections: readonly (readonly string[])[]): string =>
  `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join('\n'))
    .join('\n\n')}\n`;

function rowOf(sequence: SequenceStatus): Row {
  const badge = badgeOf(sequence);
  const { flow_id: id, last_applied: applied, last_error: error, status, desired_status: desired } = sequence;
  const notes = [
    ...(error === null ? [] : [`${status === null ? '' : `Still ${status} in Klaviyo. `}${oneLine(error.message)}`]),
    ...(error === null && status !== null && desired !== null && status !== desired
      ? [`The file says ${desired}, Klaviyo has ${status}.`]
      : []),
    ...(sequence.held === undefined ? [] : [oneLine(heldSentence(sequence.held))]),
    ...(sequence.draining ?? []).map(({ words }) => oneLine(words)),
    ...(sequence.unfinished === null
      ? []
      : [`An earlier ${sequence.unfinished.kind} did not end; the next apply ends it first.`]),
  ];
  return {
    badge,
    notes,
    cells: [
      oneLine(sequence.address),
      id === null ? '–' : `${oneLine(sequence.name)}  ${id}`,
      `${looks[badge].glyph} ${badge}`,
      sequence.in_sync === null ? 'unknown' : sequence.in_sync ? 'yes' : 'no',
      applied === null
        ? 'never'
        : `${applied.at.slice(0, 10)}${applied.commit === undefined ? '' : ` ${applied.commit.slice(0, 7)}`}`,
    ],
  };
}

const natural = (rows: readonly Row[], column: number): number =>
  Math.max(widthOf(heads[column] ?? ''), ...rows.map((row) => widthOf(row.cells[column] ?? '')));

/** Columns of the flow's name and id; they give way to the others. */
function flowWidth(rows: readonly Row[], width: number): number {
  const others = [0, 2, 3, 4].reduce((sum, column) => sum + natural(rows, column) + 2, 0);
  return Math.min(natural(rows, 1), width - others);
}

/** A table; without commits, then without the flows' names where they do not fit; below each other where nothing does. */
function layout(rows: readonly Row[], styles: Styles, width: number): readonly string[] {
  const dated = rows.map((row) => withCells(row, ({ 1: flow, 4: applied }) => [flow, applied.slice(0, 10)]));
  const bare = dated.map((row) =>
    withCells(row, ({ 1: flow, 4: applied }) => [flow.split('  ').at(-1) ?? flow, applied]),
  );
  for (const some of [rows, dated]) {
    if (flowWidth(some, width) >= Math.min(14, natural(some, 1))) return table(some, styles, width);
  }
  return flowWidth(bare, width) >= natural(bare, 1) ? table(bare, styles, width) : stacked(rows, styles, width);
}

function withCells(row: Row, change: (cells: Row['cells']) => readonly [flow: string, applied: string]): Row {
  const [address, , badge, step] = row.cells;
  const [flow, applied] = change(row.cells);
  return { ...row, cells: [address, flow, badge, step, applied] };
}

/** The name gives way to the id, by which the flow is found. */
function flowCell(cell: string, columns: number): string {
  if (widthOf(cell) <= columns) return cell;
  const cut = cell.lastIndexOf('  ');
  if (cut < 0) return fit(cell, columns);
  const id = cell.slice(cut);
  return `${fit(cell.slice(0, cut), Math.max(1, columns - widthOf(id)))}${id}`;
}

function table(rows: readonly Row[], styles: Styles, width: number): readonly string[] {
  const widths = heads.map((_, column) => (column === 1 ? flowWidth(rows, width) : natural(rows, column)));
  const line = (cells: readonly string[], paint: (text: string, column: number) => string): string =>
    cells.map((cell, column) => paint(padEnd(cell, widths[column] ?? 0), column)).join('  ');
  return [
    line(heads, (text) => styles.dim(text)),
    ...rows.flatMap((row) => [
      line(
        row.cells.map((cell, column) => (column === 1 ? flowCell(cell, widths[1] ?? 0) : cell)),
        (text, column) => (column === 2 ? styles[looks[row.badge].paint](text) : text),
      ),
      ...notesOf(row, width),
    ]),
  ];
}

const notesOf = (row: Row, width: number): readonly string[] =>
  row.notes.flatMap((note) => wrap(note, width - 2).map((line) => `  ${line}`));

function stacked(rows: readonly Row[], styles: Styles, width: number): readonly string[] {
  return rows.flatMap((row, index) => [
    ...(index > 0 ? [''] : []),
    ...wrap(row.cells[0], width).map(styles.bold),
    ...(row.cells[1] === '–' ? [] : wrap(row.cells[1], width - 2).map((line) => `  ${line}`)),
    `  ${styles[looks[row.badge].paint](row.cells[2])}`,
    ...wrap(`in step: ${row.cells[3]} · last applied: ${row.cells[4]}`, width - 2).map((line) => `  ${line}`),
    ...notesOf(row, width),
  ]);
}
