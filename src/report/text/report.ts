/** A report in a terminal: one row a sequence over the last 30 days, then alerts and what the sync cost. */
import { oneLine } from '../../plan/escape.ts';
import type { Styles } from '../../plan/render-styles.ts';
import { fit, padEnd, widthOf, wrap } from '../../diagnostics/width.ts';
import { change, fullDay, money, none, number, share } from '../kit/numbers.ts';
import { currencyOf } from '../report.ts';
import type { Report, SequenceReport, SyncInfo } from '../report.ts';

export interface ReportTextStyle {
  readonly styles: Styles;
  /** Columns. */
  readonly width: number;
}

const heads = ['Sequence', 'Status', 'Recipients', 'Opened', 'Clicked', 'Converted', 'Revenue', 'Change'] as const;

export function renderReportText(report: Report, sync: SyncInfo, { styles, width }: ReportTextStyle): string {
  const { account, through } = report;
  const lines = [
    styles.bold(`${oneLine(account.name)} (${account.key}): 30 days to ${fullDay(through)}, ${account.timezone}`),
    '',
  ];
  const reached = report.sequences.filter(({ figures }) => figures['30d'].now.counts.recipients > 0);
  if (reached.length === 0) lines.push('Nobody was reached by a sequence.');
  else lines.push(...table(report, reached, styles, width));
  const silent = report.sequences.length - reached.length;
  if (reached.length > 0 && silent > 0)
    lines.push('', ...wrap(`${silent} more reached nobody in these days.`, width).map(styles.dim));
  for (const { message } of report.alerts) lines.push('', ...wrap(`! ${oneLine(message)}`, width).map(styles.danger));
  const { calls, notes } = sync;
  const cost = `${calls.sync} report calls; ${calls.day} of ${calls.limit} in the last 24 hours.`;
  lines.push('', ...[cost, ...notes].flatMap((note) => wrap(oneLine(note), width)).map(styles.dim));
  return lines.join('\n');
}

function table(report: Report, rows: readonly SequenceReport[], styles: Styles, width: number): readonly string[] {
  const cells = rows.map((row) => cellsOf(row, currencyOf(report)));
  const { now } = report.total['30d'];
  cells.push([
    'All',
    '',
    number(now.counts.recipients),
    share('open_rate', now),
    share('click_rate', now),
    share('conversion_rate', now),
    money(now.counts.conversion_value, currencyOf(report)),
    change('conversion_value', report.total['30d'])?.text ?? none,
  ]);
  const widths = heads.map((head, i) => Math.max(...[head, ...cells.map((row) => row[i] ?? '')].map(widthOf)));
  // Names give way where the terminal is narrow; figures never do.
  const rest = widths.slice(1).reduce((sum, one) => sum + one + 2, 0);
  widths[0] = Math.max(12, Math.min(widths[0] ?? 0, width - rest));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => {
        const columns = widths[i] ?? 0;
        if (i < 2) return padEnd(fit(cell, columns), columns);
        return ' '.repeat(Math.max(0, columns - widthOf(cell))) + cell;
      })
      .join('  ')
      .trimEnd();
  const all = cells.map(line);
  return [styles.dim(line(heads)), ...all.slice(0, -1), styles.bold(all.at(-1) ?? '')];
}

function cellsOf({ address, status, figures }: SequenceReport, currency: string | undefined): string[] {
  const { now } = figures['30d'];
  return [
    address,
    status,
    number(now.counts.recipients),
    share('open_rate', now),
    share('click_rate', now),
    share('conversion_rate', now),
    money(now.counts.conversion_value, currency),
    change('conversion_value', figures['30d'])?.text ?? none,
  ];
}
