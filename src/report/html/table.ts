/** The table of all sequences of an report.account. */
import { coordinate, xml } from '../svg/svg.ts';
import { everyFrame, figuresOf, growthOf, moveHtml, sortValues } from './cells.ts';
import { change } from '../kit/numbers.ts';
import { statusWords } from '../kit/status.ts';
import { againstOf } from '../kit/columns.ts';
import { bySize } from '../markdown/tables.ts';
import { currencyOf } from '../report.ts';
import type { Report, SequenceReport } from '../report.ts';
import { weeksOf } from '../kit/weeks.ts';

/** `idOf`: of the place where the rest of a sequence stands. */
export function dashboardTable(report: Report, idOf: (sequence: SequenceReport) => string): string {
  const { total, sequences, through } = report;
  const against = againstOf(total['365d']);
  const figures = figuresOf(currencyOf(report));
  const heads = headsOf(report).map((head) => `<th scope="col"><button type="button">${head}</button></th>`);
  const cells = (of: SequenceReport['figures']): string =>
    [
      ...figures.map(
        ({ head, text, value }) =>
          `<td data-label="${head}"${sortValues(of, value)}>${everyFrame(of, (pair) => xml(text(pair)))}</td>`,
      ),
      `<td data-label="${against.head}"${sortValues(of, (pair) => growthOf(pair, against.name))}>${everyFrame(of, (pair) => moveHtml(change(against.name, pair)))}</td>`,
    ].join('');
  const rows = bySize(sequences).map((one) => {
    const name = xml(one.name || one.address);
    const words = xml(`${one.name} ${one.address}`.toLowerCase());
    return [
      `<tr data-words="${words}" data-status="${one.status}">`,
      `<th scope="row" data-sort="${xml((one.name || one.address).toLowerCase())}"><a href="#${idOf(one)}">${name}</a></th>`,
      `<td data-label="Status" data-sort="${one.status}">${statusWords(one.status)}</td>`,
      cells(one.figures),
      `<td data-label="12 weeks"${sortValues(one.figures, ({ now }) => now.counts.recipients)}>${spark(weeksOf(one.days, through, ({ recipients }) => recipients))}</td>`,
      '</tr>',
    ].join('');
  });
  return [
    '<table>',
    `<caption class="hear">Sequences of ${xml(report.account.name)}</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    `<tfoot><tr><th scope="row">All</th><td></td>${cells(total)}<td></td></tr></tfoot>`,
    '</table>',
  ].join('\n');
}

export const headsOf = (report: Report): readonly string[] => [
  'Sequence',
  'Status',
  ...figuresOf(currencyOf(report)).map(({ head }) => head),
  againstOf(report.total['365d']).head,
  '12 weeks',
];

/** Twelve small bars: recipients by week. */
function spark(values: readonly number[]): string {
  const most = Math.max(...values);
  if (most <= 0) return '';
  const bars = values
    .map((value, i) => {
      const height = value === 0 ? 1 : Math.max(2, (value / most) * 24);
      return `M${i * 8} 24v${coordinate(-height)}h6v${coordinate(height)}z`;
    })
    .join('');
  return `<svg class="spark" viewBox="0 0 96 24" role="img" aria-label="Recipients by week: ${values.join(', ')}"><path d="${bars}"/></svg>`;
}
