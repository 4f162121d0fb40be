/** A report in a terminal: one row a sequence over the last 30 days, what is to be done, and what the sync cost. */
import { oneLine } from '../../plan/words/escape.ts';
import type { Styles } from '../../plan/terminal/render-styles.ts';
import { fit, padEnd, widthOf, wrap } from '../../diagnostics/width.ts';
import { listed, plural } from '../../text/words.ts';
import { changeColumn, figureColumns, sequenceColumns } from '../kit/columns.ts';
import { fullDay } from '../kit/numbers.ts';
import { partsOf } from '../kit/order.ts';
import { type Piece, plainSay, type Say } from '../kit/say.ts';
import { together, todosOf } from '../kit/todo.ts';
import type { Report, SequenceReport, SyncInfo } from '../report.ts';

export interface ReportTextStyle {
  readonly styles: Styles;
  /** Columns. */
  readonly width: number;
}

export function renderReportText(report: Report, sync: SyncInfo, { styles, width }: ReportTextStyle): string {
  const { account, through } = report;
  const { sending, drafts, gone } = partsOf(report.sequences);
  const isSilent = sending.every(({ figures }) => figures['30d'].now.counts.recipients === 0);
  const quiet = [
    ...(drafts.length > 0 ? [plural(drafts.length, 'draft')] : []),
    ...(gone.length > 0 ? [`${gone.length} deleted`] : []),
  ];
  const lines = [
    styles.bold(`${oneLine(account.name)} (${account.key}): 30 days to ${fullDay(through)}, ${account.timezone}`),
    '',
    ...(isSilent ? ['Nobody was reached by a sequence.'] : table(report, sending, styles, width)),
    ...(quiet.length === 0 ? [] : ['', ...wrap(`Besides: ${listed(quiet)}.`, width).map(styles.dim)]),
  ];
  for (const { level, why, how } of together(todosOf(report))) {
    if (level === 'wait') continue;
    lines.push(
      '',
      ...wrap(`! ${oneLine(plainSay(why))}`, width).map(styles.danger),
      ...wrap(`→ ${plainSay(how)}`, width),
    );
  }
  const { calls, notes } = sync;
  const cost = `${calls.sync} report calls; ${calls.day} of ${calls.limit} in the last 24 hours.`;
  lines.push('', ...[cost, ...notes].flatMap((note) => wrap(oneLine(note), width)).map(styles.dim));
  return lines.join('\n');
}

/** Whoever types wants the address. */
const cellOf = (say: Say): string =>
  oneLine(plainSay(say.map((piece): Piece => (isSequence(piece) ? { text: piece.sequence } : piece))));
const isSequence = (piece: Piece): piece is Extract<Piece, { sequence: string }> =>
  typeof piece === 'object' && 'sequence' in piece;

function table(report: Report, rows: readonly SequenceReport[], styles: Styles, width: number): readonly string[] {
  const columns = sequenceColumns(report).filter(({ head }) => head !== '12 weeks');
  const sums = [...figureColumns(report), changeColumn(report)];
  const cells = [
    columns.map(({ head }) => (head.startsWith('Change') ? 'Change' : head)),
    ...rows.map((row) => columns.map(({ say }) => cellOf(say(row, '30d')))),
    ['All', '', ...sums.map(({ say }) => cellOf(say({ figures: report.total }, '30d')))],
  ];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => widthOf(row[i] ?? ''))));
  // Names give way where the terminal is narrow; figures never do.
  const rest = widths.slice(1).reduce((sum, one) => sum + one + 2, 0);
  widths[0] = Math.max(12, Math.min(widths[0] ?? 0, width - rest));
  const all = cells.map((row) =>
    row
      .map((cell, i) => {
        const wide = widths[i] ?? 0;
        if (columns[i]?.isFigure !== true) return padEnd(fit(cell, wide), wide);
        return ' '.repeat(Math.max(0, wide - widthOf(cell))) + cell;
      })
      .join('  ')
      .trimEnd(),
  );
  return [styles.dim(all[0] ?? ''), ...all.slice(1, -1), styles.bold(all.at(-1) ?? '')];
}
