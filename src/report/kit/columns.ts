/** Markdown tables of figures, and the cells that several of them have. */
import type { Frame, Pair } from '../report.ts';
import { change, changeOfShare, dayWords, money, none, number, share } from './numbers.ts';

export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
}

/** Figures and the like stay on one line, whatever room there is. */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** Cells are Markdown already, without line ends and bare pipes; those aligned right are not broken. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ head }) => head)),
    `|${columns.map(({ align }) => (align === 'right' ? ' --: ' : ' :-- ')).join('|')}|`,
    ...rows.map((cells) => line(cells.map((cell, i) => (columns[i]?.align === 'right' ? unbroken(cell) : cell)))),
  ].join('\n');
}

export const left = (head: string): Column => ({ head });
export const right = (head: string): Column => ({ head, align: 'right' });

export const bold = (text: string): string => (text === '' ? '' : `**${text}**`);

export const figureColumns: readonly Column[] = ['Recipients', 'Opened', 'Clicked', 'Converted', 'Revenue'].map(right);

/** `currency`: undefined where there is no money to tell of. */
export const figureCells = ({ now }: Pair, currency: string | undefined): readonly string[] => [
  number(now.counts.recipients),
  share('open_rate', now),
  share('click_rate', now),
  share('conversion_rate', now),
  now.counts.recipients === 0 && now.counts.conversion_value === 0
    ? none
    : money(now.counts.conversion_value, currency),
];

/** What a change is told of: revenue, where the account has any; recipients otherwise. */
export interface Against {
  readonly name: 'conversion_value' | 'recipients';
  readonly head: string;
}

export const againstOf = (total: Pair): Against =>
  total.now.counts.conversion_value > 0 || total.before.counts.conversion_value > 0
    ? { name: 'conversion_value', head: 'Change in revenue' }
    : { name: 'recipients', head: 'Change in recipients' };

export const changeCell = ({ name }: Against, pair: Pair): string => change(name, pair)?.text ?? none;

export const openChangeCell = (pair: Pair): string => changeOfShare('open_rate', pair)?.text ?? none;

/** "30 days", and as of when, where that is not the report's own day. */
export const frameWords = ({ days, as_of: asOf }: Frame): string =>
  asOf === undefined ? unbroken(`${days} days`) : `${unbroken(`${days} days`)}, as of ${unbroken(dayWords(asOf))}`;
