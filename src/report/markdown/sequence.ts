/** The page of a sequence: what to do, its flow with each message's figures, its funnel, its days, what changed and what came of it. */
import { markdownCode, markdownText } from '../../plan/words/escape.ts';
import { plural } from '../../text/words.ts';
import { changeTitle, effectRates, effectSay, numbered } from '../kit/changes.ts';
import { messageColumns, shownMessages } from '../kit/columns.ts';
import { type Moved, movedSay } from '../kit/moves.ts';
import { fullDay, unbroken } from '../kit/numbers.ts';
import { none } from '../../text/figures.ts';
import type { Todo } from '../kit/todo.ts';
import type { Report, SequenceReport } from '../report.ts';
import { canvasOf, chartOf, klaviyoLink, pageOf, relative, yamlLink } from './links.ts';
import type { ReportInput } from './pages.ts';
import { markdown, type Place, table, tableOf } from './say.ts';
import { channelTable, frameTable, funnelTable, todoBlock } from './tables.ts';

const mostChanges = 50;

export interface SequencePage {
  readonly input: Pick<ReportInput, 'report' | 'links'>;
  readonly sequence: SequenceReport;
  /** Of this sequence and others. */
  readonly moves: readonly Moved[];
  readonly todos: readonly Todo[];
  readonly hasChart: boolean;
  readonly hasCanvas: boolean;
}

export function renderSequence({ input, sequence, moves, todos, hasChart, hasCanvas }: SequencePage): string {
  const { report, links } = input;
  const { address, name, figures, channels, changes } = sequence;
  const page = pageOf(address);
  const place: Place = { page, links };
  const own = moves.filter((move) => move.sequence.address === address);
  const messages = shownMessages(sequence);
  const picture = (alt: string, path: string): string => `![${alt}](${relative(page, path)})`;
  const blocks = [
    `# ${markdownText(name) || markdownCode(address)}`,
    headLine(sequence, place),
    markdownText(sequence.waits ?? ''),
    todoBlock(
      todos.filter((todo) => todo.address === address),
      place,
    ),
    own.map((move) => `- ${markdown(movedSay(move, report), place)}`).join('\n'),
    frameTable(report, figures, place),
    ...(hasCanvas
      ? ['## The flow, 30 days', picture('The flow, each message with its figures', canvasOf(address))]
      : []),
    ...(figures['30d'].now.counts.recipients > 0
      ? ['## From sent to sold, 30 days', funnelTable(figures['30d'].now, place)]
      : []),
    ...(messages.length > 0 ? ['## Messages, 30 days', tableOf(messageColumns(report), messages, place)] : []),
    ...(channels.length > 1 ? ['## Channels, 30 days', channelTable(report, channels, place)] : []),
    '## Over time',
    hasChart ? picture(altOf(changes), chartOf(address)) : 'Nothing of it has been sent yet, so there is no chart.',
    ...(changes.length > 0 ? ['## What changed, and what came of it', changesTable(sequence, report, place)] : []),
    `<sub>To ${fullDay(report.through)}, ${markdownText(report.account.timezone)}. Rates are of what was delivered; text messages are not opened, but count as delivered. What came of a change: up to 28 days before and after it; = is no more than chance.</sub>`,
  ];
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`;
}

function headLine({ status, address, file, flow_id: flow }: SequenceReport, place: Place): string {
  const parts = [
    markdown([{ status }], place),
    markdownCode(address),
    ...(file === undefined ? ['its YAML was removed'] : [yamlLink(file, place.page ?? '', place.links)]),
    ...(flow === undefined ? ['no flow in Klaviyo'] : [klaviyoLink(flow)]),
    `[all sequences](${relative(place.page ?? '', 'README.md')})`,
  ];
  return parts.join(' · ');
}

const altOf = (changes: SequenceReport['changes']): string =>
  `Recipients, rates and revenue over time${changes.length > 0 ? ', changes of the flow marked with their numbers' : ''}`;

/** Newest first; the numbers are those on the chart. */
function changesTable(sequence: SequenceReport, { through }: Report, place: Place): string {
  const all = numbered(sequence.changes);
  const shown = all.slice(-mostChanges).reverse();
  const rows = shown.map((change) => [
    String(change.number),
    unbroken(fullDay(change.day)),
    markdown(changeTitle(change), place),
    change.commit === undefined ? none : markdown([{ commit: change.commit }], place),
    ...effectRates.map((rate) => markdown(effectSay(sequence, change.number - 1, rate, through), place) || none),
  ]);
  const heads = [
    ['#', 'right'],
    ['Day', 'left'],
    ['What changed', 'left'],
    ['Commit', 'left'],
    ['Opened', 'right'],
    ['Clicked', 'right'],
    ['Converted', 'right'],
  ] as const;
  const older = all.length - shown.length;
  const note = older > 0 ? `\n\n${plural(older, 'older one')} in the history of its YAML.` : '';
  return `${table(heads, rows)}${note}`;
}
