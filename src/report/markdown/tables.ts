/** The tables of the pages: sequences, frames, channels, messages. */
import { markdownText } from '../../plan/escape.ts';
import { sequenceLink } from './links.ts';
import { none, number } from '../kit/numbers.ts';
import { statusWords } from '../kit/status.ts';
import {
  againstOf,
  bold,
  changeCell,
  figureCells,
  figureColumns,
  frameWords,
  left,
  openChangeCell,
  right,
  table,
  unbroken,
} from '../kit/columns.ts';
import { currencyOf } from '../report.ts';
import type { ChannelReport, Frame, FrameKey, MessageReport, Pair, Report, SequenceReport } from '../report.ts';
import { sparkline, weeksOf } from '../kit/weeks.ts';

/** By revenue, then recipients, the largest first. */
export function bySize(sequences: readonly SequenceReport[]): readonly SequenceReport[] {
  const counts = ({ figures }: SequenceReport) => figures['30d'].now.counts;
  return [...sequences].sort(
    (a, b) =>
      counts(b).conversion_value - counts(a).conversion_value ||
      counts(b).recipients - counts(a).recipients ||
      (a.address < b.address ? -1 : 1),
  );
}

export function sequenceTable(report: Report, sequences: readonly SequenceReport[]): string {
  const { total, through } = report;
  const against = againstOf(total['30d']);
  const columns = [left('Sequence'), left('Status'), ...figureColumns, right(against.head), left('12 weeks')];
  const rows = bySize(sequences).map(({ name, address, status, figures, days }) => [
    sequenceLink(name, address),
    unbroken(statusWords(status)),
    ...figureCells(figures['30d'], currencyOf(report)),
    changeCell(against, figures['30d']),
    sparkline(weeksOf(days, through, ({ recipients }) => recipients)) || none,
  ]);
  const sum = ['All', '', ...figureCells(total['30d'], currencyOf(report)), changeCell(against, total['30d'])];
  return table(columns, [...rows, [...sum.map(bold), '']]);
}

/** All frames of the account. */
export const accountTable = (report: Report): string => frameTable(report.frames, report.total, currencyOf(report));

export function frameTable(
  frames: readonly Frame[],
  figures: Readonly<Record<FrameKey, Pair>>,
  currency: string | undefined,
): string {
  const against = againstOf(figures['365d']);
  return table(
    [left('Last'), ...figureColumns, right('Change in opened'), right(against.head), right('Opted out'), right('Spam')],
    frames.map((frame) => {
      const pair = figures[frame.key];
      const { counts } = pair.now;
      return [
        frameWords(frame),
        ...figureCells(pair, currency),
        openChangeCell(pair),
        changeCell(against, pair),
        number(counts.unsubscribe_uniques),
        number(counts.spam_complaints),
      ];
    }),
  );
}

const channelNames: Readonly<Record<string, string>> = {
  email: 'Email',
  sms: 'SMS',
  'push-notification': 'Push',
  whatsapp: 'WhatsApp',
};

export const channelName = (channel: string): string => channelNames[channel] ?? markdownText(channel);

export const channelTable = (report: Report, channels: readonly ChannelReport[]): string =>
  table(
    [left('Channel'), ...figureColumns],
    channels.map(({ channel, figures }) => [channelName(channel), ...figureCells(figures['30d'], currencyOf(report))]),
  );

export const messageTable = (report: Report, messages: readonly MessageReport[]): string =>
  table(
    [left('Message'), left('Step'), left('Channel'), ...figureColumns],
    messages.map(({ label, step, channel, present, figures }) => [
      markdownText(label) || none,
      present ? markdownText(step) : `${markdownText(step)}, no longer in it`,
      channelName(channel),
      ...figureCells(figures['30d'], currencyOf(report)),
    ]),
  );
