/**
 * What moved: the last 7 whole days against the 28 before them. A week is the shortest span that has every weekday; four
 * weeks before it hold as many of each and are steadier than one. Both sides are summed from days, so that like stands
 * beside like. A move is told only when it is
 *
 *   large    a rate by a sixth of itself, a weekly count or weekly revenue by half
 *   sure     less likely than one in a hundred by chance (two proportions, z of 2.58)
 *   of many  100 deliveries on both sides; 100 recipients, or 20 conversions for revenue, in the week on one side
 *
 * so 1 of 2 is no trend, and a week like any other tells nothing. Conversions come in for days after the message, and
 * nobody says to which day Klaviyo counts them, so for conversions both spans end five days earlier: a rate that is still
 * growing would look like one that fell. The change named beside a move is the last one that had at least one whole day
 * to act: it came before, which is not to say that it is the reason.
 */
import { enough, percent, type ShareName, sides, spanWords } from './numbers.ts';
import { money, number } from '../../text/figures.ts';
import { lastChange } from './changes.ts';
import { named, type Say } from './say.ts';
import type { ChangeMark, Report, SequenceReport } from '../report.ts';
import { changeBefore, countsIn, lastDays, pastDays, shareDistance, type Spans, spansOf, sure } from './spans.ts';

export interface Moved {
  readonly sequence: SequenceReport;
  readonly what: 'open_rate' | 'click_rate' | 'conversion_rate' | 'recipients' | 'conversion_value';
  /** A fraction for rates; a week's number or money otherwise. */
  readonly now: number;
  /** The same; of an average week. */
  readonly before: number;
  readonly spans: Spans;
  readonly change?: ChangeMark;
  /** How sure it is. */
  readonly distance: number;
}

/** The surest first, two a sequence at most. */
export function movesOf(report: Report): readonly Moved[] {
  // One that was deleted has stopped, which is no news.
  const present = report.sequences.filter(({ status }) => status !== 'deleted');
  const all = present.flatMap((sequence) => {
    const own = [
      ...(['open_rate', 'click_rate', 'conversion_rate'] as const).flatMap(
        (rate) => movedShare(sequence, rate, report.through) ?? [],
      ),
      ...(['recipients', 'conversion_value'] as const).flatMap(
        (name) => movedCount(sequence, name, report.through) ?? [],
      ),
    ];
    return own.sort((a, b) => Math.abs(b.distance) - Math.abs(a.distance)).slice(0, 2);
  });
  return all.sort(
    (a, b) => Math.abs(b.distance) - Math.abs(a.distance) || (a.sequence.address < b.sequence.address ? -1 : 1),
  );
}

function movedShare(
  sequence: SequenceReport,
  what: 'open_rate' | 'click_rate' | ('conversion_rate' & ShareName),
  through: string,
): Moved | undefined {
  const spans = spansOf(through, what === 'conversion_rate');
  const [part, of] = sides[what];
  const [now, before] = [countsIn(sequence.days, spans.now), countsIn(sequence.days, spans.before)];
  if (now[of] < enough || before[of] < enough || before[part] === 0) return undefined;
  const [rate, past] = [now[part] / now[of], before[part] / before[of]];
  const distance = shareDistance(now[part], now[of], before[part], before[of]);
  if (Math.abs(distance) < sure || Math.abs(rate / past - 1) < 1 / 6) return undefined;
  return moved(sequence, what, rate, past, spans, distance);
}

function movedCount(
  sequence: SequenceReport,
  what: 'recipients' | 'conversion_value',
  through: string,
): Moved | undefined {
  const spans = spansOf(through, what === 'conversion_value');
  // A flow in its first weeks only grows, which is no news.
  if ((sequence.days[0]?.day ?? through) > spans.before.from) return undefined;
  const [now, before] = [countsIn(sequence.days, spans.now), countsIn(sequence.days, spans.before)];
  const weeks = pastDays / lastDays;
  const [count, least] = what === 'recipients' ? (['recipients', enough] as const) : (['conversions', 20] as const);
  const usual = before[count] / weeks;
  if (Math.max(now[count], usual) < least || before[what] <= 0) return undefined;
  const distance = (now[count] - usual) / Math.sqrt(Math.max(now[count], usual) * (1 + 1 / weeks));
  const past = before[what] / weeks;
  if (Math.abs(distance) < sure || Math.abs(now[what] / past - 1) < 1 / 2) return undefined;
  return moved(sequence, what, now[what], past, spans, distance);
}

function moved(
  sequence: SequenceReport,
  what: Moved['what'],
  now: number,
  before: number,
  spans: Spans,
  distance: number,
): Moved {
  const change = changeBefore(sequence, spans.now);
  return { sequence, what, now, before, spans, distance, change };
}

const names: Readonly<Record<Moved['what'], string>> = {
  open_rate: 'the open rate',
  click_rate: 'the click rate',
  conversion_rate: 'the conversion rate',
  recipients: 'recipients a week',
  conversion_value: 'revenue a week',
};

/** "the open rate fell from 41.0 % to 28.0 %". */
function moveWords({ what, now, before }: Moved, currency: string): string {
  const words = (value: number): string =>
    what === 'recipients' ? number(value) : what === 'conversion_value' ? money(value, currency) : percent(value);
  return `${names[what]} ${now < before ? 'fell' : 'rose'} from ${words(before)} to ${words(now)}`;
}

/** A sentence. `change`: where it goes before its reason. */
export const movedSay = (move: Moved, { account }: Report): Say => [
  named(move.sequence),
  `: ${moveWords(move, account.currency)} (${spanWords(move.spans.now)}, against the 28 days before).`,
  ...lastChange(move.change),
];

/** The same in short: "Win back: the open rate fell from 38.6 % to 27.0 %, after c3d4e5f." */
export const movedShort = (move: Moved, { account }: Report): Say => [
  named(move.sequence),
  `: ${moveWords(move, account.currency)}`,
  ...(move.change?.commit === undefined ? ['.'] : [', after ', { commit: move.change.commit }, '.']),
];
