/**
 * The pages of one account's report, as files below its directory:
 *
 *   README.md                   the account: a sentence, what to do, all sequences, what moved
 *   sequences/<address>.md      a sequence: its frames, flow, funnel, messages, changes
 *   charts/overview.svg         the account's days
 *   charts/sequences/<address>.svg
 *   charts/flows/<address>.svg  the flow with the figures of each message
 *
 * The same report always gives the same text. Only one line of README.md tells of the sync (`syncMark`).
 */
import type { Item } from '../../preview/layout.ts';
import { movesOf } from '../kit/moves.ts';
import { todosOf } from '../kit/todo.ts';
import type { Report, ReportLinks, SyncInfo } from '../report.ts';
import { flowCanvas } from '../svg/canvas.ts';
import { accountDrawn, chartFile } from '../svg/chart.ts';
import { canvasOf, chartOf, pageOf } from './links.ts';
import { renderReadme } from './readme.ts';
import { renderSequence } from './sequence.ts';

export interface ReportInput {
  readonly report: Report;
  readonly sync: SyncInfo;
  /** Each sequence's flow, to be drawn, by address; without one its page has no picture. */
  readonly flows: ReadonlyMap<string, readonly Item[]>;
  readonly links: ReportLinks;
}

/** Every page by its path below reports/<account>/, or README.md alone. */
export function renderReport(input: ReportInput, which: 'all' | 'readme' = 'all'): ReadonlyMap<string, string> {
  const { report, flows } = input;
  const overview = chartFile(accountDrawn(report), report);
  const pages = new Map([['README.md', renderReadme(input, overview !== undefined)]]);
  if (which === 'readme') return pages;
  if (overview !== undefined) pages.set('charts/overview.svg', overview);
  const [moves, todos] = [movesOf(report), todosOf(report)];
  for (const sequence of report.sequences) {
    const { address } = sequence;
    const chart = chartFile(sequence, report);
    const canvas = flowCanvas(sequence, flows.get(address), report);
    const has = { hasChart: chart !== undefined, hasCanvas: canvas !== undefined };
    pages.set(pageOf(address), renderSequence({ input, sequence, moves, todos, ...has }));
    if (chart !== undefined) pages.set(chartOf(address), chart);
    if (canvas !== undefined) pages.set(canvasOf(address), canvas);
  }
  return pages;
}
