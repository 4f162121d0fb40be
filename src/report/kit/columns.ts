/** The columns of figures, stated once: tables of every format are drawn from them. */
import { type Counts, rateOf } from '../counts.ts';
import type { Frame, FrameKey, MessageReport, Pair, Report, SequenceReport } from '../report.ts';
import { currencyOf } from '../report.ts';
import { change, changeOfShare, dayWords, type Move, share, type ShareName } from './numbers.ts';
import { money, none, number } from '../../text/figures.ts';
import { named, type Say } from './say.ts';
import { weeksOf } from './weeks.ts';

export type ByFrame = Readonly<Record<FrameKey, Pair>>;

export interface Column<Row> {
  readonly head: string;
  /** Figures stand to the right, and differ by frame; the rest is the same for all. */
  readonly isFigure?: true;
  readonly say: (row: Row, frame: FrameKey) => Say;
  /** For sorting; null: there is no figure, and it goes last. */
  readonly value?: (row: Row, frame: FrameKey) => number | string | null;
}

interface WithFigures {
  readonly figures: ByFrame;
}

export interface Figure {
  readonly head: string;
  readonly text: (pair: Pair) => string;
  readonly value: (pair: Pair) => number | null;
  readonly move: (pair: Pair) => Move | undefined;
  /** A part of something, 0 to 1. */
  readonly isRate: boolean;
  /** Of counts alone. */
  readonly of: (counts: Counts) => number;
}

const rate = (head: string, name: ShareName): Figure => ({
  head,
  text: ({ now }) => share(name, now),
  value: ({ now }) => now.rates[name],
  move: (pair) => changeOfShare(name, pair),
  isRate: true,
  of: (counts) => rateOf(name, counts) ?? 0,
});

const count = (head: string, name: keyof Counts, print: (value: number) => string): Figure => ({
  head,
  text: ({ now: { counts } }) =>
    name !== 'recipients' && counts.recipients === 0 && counts[name] === 0 ? none : print(counts[name]),
  value: ({ now }) => now.counts[name],
  move: (pair) => change(name, pair),
  isRate: false,
  of: (counts) => counts[name],
});

/** `currency`: undefined where there is no money to tell of. */
export const figuresOf = (currency: string | undefined): readonly Figure[] => [
  count('Recipients', 'recipients', number),
  rate('Opened', 'open_rate'),
  rate('Clicked', 'click_rate'),
  rate('Converted', 'conversion_rate'),
  count('Revenue', 'conversion_value', (value) => money(value, currency)),
];

const columnOf = ({ head, text, value }: Figure): Column<WithFigures> => ({
  head,
  isFigure: true,
  say: ({ figures }, frame) => [text(figures[frame])],
  value: ({ figures }, frame) => value(figures[frame]),
});

export const figureColumns = (report: Report): readonly Column<WithFigures>[] =>
  figuresOf(currencyOf(report)).map(columnOf);

/** The change of revenue where the account has any; of recipients otherwise. */
export function changeColumn({ total }: Report): Column<WithFigures> {
  const { now, before } = total['365d'];
  const isMoney = now.counts.conversion_value + before.counts.conversion_value > 0;
  const name = isMoney ? 'conversion_value' : 'recipients';
  return {
    head: isMoney ? 'Change in revenue' : 'Change in recipients',
    isFigure: true,
    say: ({ figures }, frame) => moveSay(change(name, figures[frame])),
    value: ({ figures }, frame) => growthOf(figures[frame], name),
  };
}

export const moveSay = (move: Move | undefined): Say => [move === undefined ? none : { move }];

/** 0.1 is a tenth more. */
function growthOf(pair: Pair, name: 'conversion_value' | 'recipients'): number | null {
  const { now, before, is_new: isNew } = pair;
  if (isNew || change(name, pair) === undefined || before.counts[name] <= 0) return null;
  return now.counts[name] / before.counts[name] - 1;
}

/** Of the table of all sequences. */
export const sequenceColumns = (report: Report): readonly Column<SequenceReport>[] => [
  { head: 'Sequence', say: (one) => [named(one)], value: ({ name, address }) => (name || address).toLowerCase() },
  { head: 'Status', say: ({ status }) => [{ status }], value: ({ status }) => status },
  ...figureColumns(report),
  changeColumn(report),
  {
    head: '12 weeks',
    say: ({ days }) => [{ weeks: weeksOf(days, report.through, ({ recipients }) => recipients) }],
    value: ({ figures }, frame) => figures[frame].now.counts.recipients,
  },
];

const channelNames: Readonly<Record<string, string>> = {
  email: 'Email',
  sms: 'SMS',
  'push-notification': 'Push',
  whatsapp: 'WhatsApp',
};

export const channelSay = (channel: string): Say => [channelNames[channel] ?? { text: channel }];

/** Of the table of a sequence's messages, which stand in its own order. */
export const messageColumns = (report: Report): readonly Column<MessageReport>[] => [
  { head: 'Message', say: ({ label, step }) => [{ text: readable(label) || step }] },
  { head: 'Step', say: ({ step, present }) => [{ text: step }, ...(present ? [] : [', no longer in it'])] },
  { head: 'Channel', say: ({ channel }) => channelSay(channel) },
  ...figureColumns(report),
];

/** A subject without the template language around what it names: "You left something, [first_name]". */
export const readable = (subject: string): string =>
  subject
    .replace(/\{\{\s*([\w.]+)[^{}]*\}\}/g, '[$1]')
    .replace(/\{%[^{}]*%\}/g, '')
    .trim();

/** Messages that have gone from the sequence stay as long as the month knows of them. */
export const shownMessages = ({ messages }: SequenceReport): readonly MessageReport[] =>
  messages.filter(
    ({ present, figures }) =>
      present || figures['30d'].now.counts.recipients + figures['30d'].before.counts.recipients > 0,
  );

/** Of a table with a row for each frame. */
export const frameColumns = (report: Report): readonly Column<WithFigures>[] => [
  ...figureColumns(report),
  {
    head: 'Change in opened',
    isFigure: true,
    say: ({ figures }, frame) => moveSay(changeOfShare('open_rate', figures[frame])),
  },
  changeColumn(report),
  counted('Opted out', 'unsubscribe_uniques'),
  counted('Spam', 'spam_complaints'),
];

const counted = (head: string, name: keyof Counts): Column<WithFigures> => ({
  head,
  isFigure: true,
  say: ({ figures }, frame) => [number(figures[frame].now.counts[name])],
});

/** "30 days", and as of when, where that is not the report's own day. */
export const frameWords = ({ days, as_of: asOf }: Frame): string =>
  asOf === undefined ? `${days} days` : `${days} days, as of ${dayWords(asOf)}`;
