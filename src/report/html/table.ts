/** A table of the kit's columns: on a phone each row is a card of its own, see style.ts. */
import type { Column } from '../kit/columns.ts';
import { type FrameKey, frameKeys } from '../report.ts';
import { xml } from '../svg/svg.ts';
import { everyFrame, html, type Places } from './say.ts';

export interface HtmlTable<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly places: Places;
  /** Words that a row is found by; with them, readers can sort. */
  readonly found?: (row: Row) => string;
  /** Cells of the last line, after its head. */
  readonly sums?: string;
}

export function htmlTable<Row>({ caption, columns, rows, places, found, sums }: HtmlTable<Row>): string {
  const heads = columns.map(({ head, isFigure }) => {
    const words = found === undefined ? xml(head) : `<button type="button">${xml(head)}</button>`;
    return `<th scope="col"${isFigure ? ' class="figure"' : ''}>${words}</th>`;
  });
  const lines = rows.map((row) => {
    const [first = '', ...rest] = columns.map((column, i) => cellOf(column, row, places, i === 0, found !== undefined));
    const words = found === undefined ? '' : ` data-words="${xml(found(row).toLowerCase())}"`;
    return `<tr${words}>${first}${rest.join('')}</tr>`;
  });
  return [
    `<table${found === undefined ? '' : ' class="sorts"'}>`,
    `<caption class="hear">${xml(caption)}</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>\n${lines.join('\n')}\n</tbody>`,
    ...(sums === undefined ? [] : [`<tfoot><tr><th scope="row">All</th>${sums}</tr></tfoot>`]),
    '</table>',
  ].join('\n');
}

export function cellOf<Row>(
  { head, isFigure, say, value }: Column<Row>,
  row: Row,
  places: Places,
  isFirst = false,
  sorts = false,
): string {
  const print = (frame: FrameKey): string => html(say(row, frame), places);
  const sort = (frame: FrameKey): string => sortText(value?.(row, frame) ?? null);
  const sorted = !sorts
    ? ''
    : isFigure
      ? frameKeys.map((key) => ` data-${key}="${sort(key)}"`).join('')
      : ` data-sort="${sort('30d')}"`;
  const inner = isFigure ? everyFrame(print) : print('30d');
  if (isFirst) return `<th scope="row"${sorted}>${inner}</th>`;
  return `<td${isFigure ? ' class="figure"' : ''} data-label="${xml(head)}"${sorted}>${inner}</td>`;
}

const sortText = (value: number | string | null): string =>
  value === null ? '' : typeof value === 'string' ? xml(value) : String(Math.round(value * 1e5) / 1e5);
