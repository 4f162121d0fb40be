/** The tables of the pages, from the kit's columns; and what is to be done, set apart as GitHub does. */
import {
  figureColumns,
  changeColumn,
  channelSay,
  type ByFrame,
  frameColumns,
  frameWords,
  sequenceColumns,
} from '../kit/columns.ts';
import { stagesOf } from '../kit/funnel.ts';
import { unbroken } from '../kit/numbers.ts';
import { none } from '../../text/figures.ts';
import type { Todo } from '../kit/todo.ts';
import type { ChannelReport, Figures, Frame, Report, SequenceReport } from '../report.ts';
import { bold, cellsOf, headsOf, markdown, type Place, table, tableOf } from './say.ts';

export function sequenceTable(report: Report, sequences: readonly SequenceReport[], place: Place): string {
  const columns = sequenceColumns(report);
  const sums = cellsOf([...figureColumns(report), changeColumn(report)], { figures: report.total }, place);
  const rows = sequences.map((one) => cellsOf(columns, one, place));
  return table(headsOf(columns), [...rows, ['All', '', ...sums].map(bold).concat('')]);
}

export function frameTable(report: Report, figures: ByFrame, place: Place): string {
  const columns = frameColumns(report);
  const row = (frame: Frame): readonly string[] => [
    unbroken(frameWords(frame)),
    ...cellsOf(columns, { figures }, place, frame.key),
  ];
  return table([['Last', 'left'], ...headsOf(columns)], report.frames.map(row));
}

export const channelTable = (report: Report, channels: readonly ChannelReport[], place: Place): string =>
  tableOf([{ head: 'Channel', say: ({ channel }) => channelSay(channel) }, ...figureColumns(report)], channels, place);

export function funnelTable(figures: Figures, place: Place): string {
  const rows = stagesOf(figures).map(({ name, count, share, part }) => [
    name,
    count,
    share || none,
    markdown([{ part }], place),
  ]);
  return table(
    [
      ['Stage', 'left'],
      ['People', 'right'],
      ['Share', 'right'],
      ['', 'left'],
    ],
    rows,
  );
}

/** Undefined where nothing is to be done. */
export function todoBlock(todos: readonly Todo[], place: Place): string | undefined {
  if (todos.length === 0) return undefined;
  const lines = todos.map(({ head, why, how }) => {
    const said = why.length === 0 ? '' : `${markdown(why, place)} `;
    return `> - ${bold(markdown(head, place))}. ${said}**→** ${markdown(how, place)}`;
  });
  const isWrong = todos.some(({ level }) => level === 'wrong');
  return [isWrong ? '> [!WARNING]' : '> [!NOTE]', '> What to do:', '>', ...lines].join('\n');
}
