/** The page of a sequence: its frames, its days with the changes marked, its messages, its picture. */
import { fence, markdownCode, markdownText } from '../../plan/escape.ts';
import { flowPicture, type Picture } from '../../plan/mermaid.ts';
import { alertBlock } from './say.ts';
import { numbered } from '../svg/marks.ts';
import { chartOf, commitWords, klaviyoLink, pageOf, relative, yamlLink } from './links.ts';
import { type Moved, moveWords } from '../kit/moves.ts';
import { fullDay, none, number, share, spanWords, wholePercent } from '../kit/numbers.ts';
import type { ReportInput, ReportLinks } from './pages.ts';
import { statusWords } from '../kit/status.ts';
import { left, right, table, unbroken } from '../kit/columns.ts';
import { channelTable, frameTable, messageTable } from './tables.ts';
import { currencyOf } from '../report.ts';
import type { ChangeMark, MessageReport, SequenceReport } from '../report.ts';

const mostChanges = 50;

export interface SequencePage {
  readonly input: Pick<ReportInput, 'report' | 'pictures' | 'links'>;
  readonly sequence: SequenceReport;
  readonly moves: readonly Moved[];
  /** There is a chart of it. */
  readonly hasChart: boolean;
}

export function renderSequence({ input, sequence, moves, hasChart }: SequencePage): string {
  const { report, links, pictures } = input;
  const { address, name, figures, channels, changes } = sequence;
  const page = pageOf(address);
  const own = moves.filter((move) => move.sequence.address === address);
  const alerts = report.alerts.filter((alert) => alert.address === address);
  const picture = pictureOf(sequence, pictures.get(address));
  const messages = sequence.messages.filter(isShown);
  const blocks = [
    `# ${markdownText(name) || markdownCode(address)}`,
    headLine(sequence, page, links),
    alertBlock(alerts, page, links),
    own
      .map(
        (move) =>
          `- ${capital(moveWords(move, report.account.currency))} (${spanWords(move.spans.now)}, against the 28 days before).`,
      )
      .join('\n'),
    frameTable(report.frames, figures, currencyOf(report)),
    ...(hasChart
      ? [`![${altOf(changes)}](${relative(page, chartOf(address))})`]
      : ['Nothing of it has been sent yet, so there is no chart.']),
    ...(messages.length > 0 ? ['## Messages, 30 days', messageTable(report, messages)] : []),
    ...(channels.length > 1 ? ['## Channels, 30 days', channelTable(report, channels)] : []),
    ...(changes.length > 0 ? ['## Changes', changesTable(changes, links)] : []),
    ...(picture === undefined ? [] : ['## The flow', picture]),
    `<sub>To ${fullDay(report.through)}, ${markdownText(report.account.timezone)}. Rates are of what was delivered; text messages are not opened, but count as delivered.</sub>`,
  ];
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Messages that have gone from the sequence stay as long as the month knows of them. */
const isShown = ({ present, figures }: MessageReport): boolean =>
  present || figures['30d'].now.counts.recipients + figures['30d'].before.counts.recipients > 0;

function headLine({ status, address, file, flow_id: flow }: SequenceReport, page: string, links: ReportLinks): string {
  const parts = [
    statusWords(status),
    markdownCode(address),
    ...(file === undefined ? ['its YAML was removed'] : [yamlLink(file, page, links)]),
    ...(flow === undefined ? ['no flow in Klaviyo'] : [klaviyoLink(flow)]),
    `[all sequences](${relative(page, 'README.md')})`,
  ];
  return parts.join(' · ');
}

const altOf = (changes: readonly ChangeMark[]): string =>
  `Recipients, rates and revenue over time${changes.length > 0 ? ', changes of the flow marked with their numbers' : ''}`;

/** Newest first; the numbers are those on the chart. */
function changesTable(changes: readonly ChangeMark[], links: ReportLinks): string {
  const shown = numbered(changes).slice(-mostChanges).reverse();
  const rows = shown.map((change) => [
    String(change.number),
    unbroken(fullDay(change.day)),
    markdownText(change.kind),
    commitWords(change, links) ?? none,
  ]);
  const made = table([right('#'), left('Day'), left('Change'), left('Commit')], rows);
  const older = changes.length - shown.length;
  return older > 0 ? `${made}\n\n${number(older)} older ones are in the history of its YAML.` : made;
}

/** The flow as it is now, its month's figures on the steps that send. */
function pictureOf({ messages }: SequenceReport, picture: Picture | undefined): string | undefined {
  if (!picture) return undefined;
  const source = flowPicture({
    ...picture,
    suffix: ({ step }) => {
      const own = messages.find((message) => message.present && message.step === step);
      if (own === undefined || own.figures['30d'].now.counts.recipients === 0) return undefined;
      const { now } = own.figures['30d'];
      const isOpened = now.counts.openable > 0;
      const rate = `${share(isOpened ? 'open_rate' : 'click_rate', now, wholePercent)} ${isOpened ? 'opened' : 'clicked'}`;
      const copies = picture.steps.filter((one) => one.step === step).length;
      const where = copies > 1 ? `, all ${copies} copies` : '';
      return `${number(now.counts.recipients)} in 30 days${where}, ${rate}`;
    },
  });
  return source === undefined ? undefined : fence(source, 'mermaid');
}
