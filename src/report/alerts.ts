/**
 * Which alerts hold. Decided from days, so that both sides of a comparison are counted alike, and only from whole days,
 * so that an alert comes and goes at most once a day.
 *
 *   drop    a rate against the sequence's own past: the last 7 days against the 28 before; for a flow too small for that,
 *           28 against 84. It holds when the rate is lower by the rule's percent of itself, both sides have the rule's
 *           least number of recipients, and chance alone would do that less than once in a hundred times. Spans of the
 *           conversion rate end five days earlier, since conversions still come in (see render-moves.ts).
 *   above   the share of the last 7 days, or of 28 where those have too few recipients, is above the limit
 *   silent  a flow that is live, and was neither made nor changed within the days, sent nothing on any of them
 *
 * An alert names the last change before the days it is about were over; who reads it knows best whether that is why.
 */
import type { AlertRule } from '../model/config/config.ts';
import type { Counts } from './counts.ts';
import { addDays } from '../time/days.ts';
import { changeBefore, countsIn, shareDistance, spansOf } from './kit/spans.ts';
import { dayWords, percent, sides } from './kit/numbers.ts';
import { number } from '../text/figures.ts';
import type { Alert, Report, SequenceReport, Span } from './report.ts';

const sure = 2.33;

/** By address, then id; the same rules and report always give the same. Needs the report's days. */
export function decideAlerts(rules: readonly AlertRule[], report: Report): readonly Alert[] {
  const found = new Map<string, Alert>();
  for (const sequence of report.sequences) {
    for (const rule of rules) {
      const alert = decide(rule, sequence, report.through);
      // Two rules of one kind, say for many and for few recipients, are one alert: the first that holds.
      if (alert && !found.has(alert.id)) found.set(alert.id, alert);
    }
  }
  const key = ({ address, id }: Alert): string => `${address}\n${id}`;
  return [...found.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

export const rateWords = {
  open_rate: 'open rate',
  click_rate: 'click rate',
  conversion_rate: 'conversion rate',
  spam_complaint_rate: 'spam complaint rate',
  bounce_rate: 'bounce rate',
} as const;

function decide(rule: AlertRule, sequence: SequenceReport, through: string): Alert | undefined {
  switch (rule.kind) {
    case 'drop':
      return dropped(rule, sequence, through, 7, 28) ?? dropped(rule, sequence, through, 28, 84);
    case 'above':
      return above(rule, sequence, through);
    case 'silent':
      return silent(rule, sequence, through);
  }
}

type Rule<K extends AlertRule['kind']> = Extract<AlertRule, { kind: K }>;

function dropped(
  rule: Rule<'drop'>,
  sequence: SequenceReport,
  through: string,
  last: number,
  past: number,
): Alert | undefined {
  const spans = spansOf(through, rule.rate === 'conversion_rate', last, past);
  const [part, of] = sides[rule.rate];
  const [now, before] = [countsIn(sequence.days, spans.now), countsIn(sequence.days, spans.before)];
  if (Math.min(now.recipients, before.recipients) < rule.minRecipients || now[of] === 0 || before[part] === 0)
    return undefined;
  const [rate, usual] = [now[part] / now[of], before[part] / before[of]];
  if (rate > usual * (1 - rule.percent / 100)) return undefined;
  if (shareDistance(now[part], now[of], before[part], before[of]) > -sure) return undefined;
  return alert(
    `drop ${rule.rate}`,
    `drop: ${rule.rate}, percent: ${rule.percent}`,
    sequence,
    spans.now,
    `The ${rateWords[rule.rate]} of ${nameOf(sequence)} fell to ${percent(rate)} in the ${last} days to ${dayWords(spans.now.to)}, from ${percent(usual)} in the ${past} days before (${number(now[of])} and ${number(before[of])} ${counted(of, now)}).`,
  );
}

/** What a rate is a part of, in words. */
const counted = (of: keyof Counts, { openable, delivered }: Counts): string =>
  of === 'recipients'
    ? 'recipients'
    : of === 'openable' && openable < delivered
      ? 'messages delivered that can be opened'
      : 'messages delivered';

function above(rule: Rule<'above'>, sequence: SequenceReport, through: string): Alert | undefined {
  const [part, of] = sides[rule.rate];
  for (const last of [7, 28]) {
    const span = spansOf(through, false, last).now;
    const now = countsIn(sequence.days, span);
    if (now.recipients < rule.minRecipients || now[of] === 0) continue;
    const rate = now[part] / now[of];
    if (rate * 100 <= rule.percent) return undefined;
    return alert(
      `above ${rule.rate}`,
      `above: ${rule.rate}, percent: ${rule.percent}`,
      sequence,
      span,
      `The ${rateWords[rule.rate]} of ${nameOf(sequence)} was ${precise(rate)} in the ${last} days to ${dayWords(span.to)}, above ${rule.percent} % (${number(now[part])} of ${number(now[of])} ${counted(of, now)}).`,
    );
  }
  return undefined;
}

/** Limits of complaints are hundredths of a percent; one decimal would hide them. */
const precise = (rate: number): string => (rate < 0.01 ? `${(rate * 100).toFixed(2)} %` : percent(rate));

function silent({ days }: Rule<'silent'>, sequence: SequenceReport, through: string): Alert | undefined {
  if (sequence.status !== 'live') return undefined;
  const span = { from: addDays(through, 1 - days), to: through };
  if (sequence.changes.some(({ day }) => day >= span.from)) return undefined;
  if (countsIn(sequence.days, span).recipients > 0) return undefined;
  const last = sequence.days.filter(({ counts }) => counts.recipients > 0).at(-1)?.day;
  return alert(
    'silent',
    `silent: ${days}`,
    sequence,
    span,
    `${nameOf(sequence)} is live and sent nothing in the ${days} days to ${dayWords(through)}; ${last === undefined ? 'no message of it is known' : `its last message went out on ${dayWords(last)}`}.`,
  );
}

/** Klaviyo takes a name of spaces. */
const nameOf = ({ name, address }: SequenceReport): string => name.trim() || address;

function alert(id: string, rule: string, sequence: SequenceReport, span: Span, message: string): Alert {
  const change = changeBefore(sequence, span);
  const { address } = sequence;
  return { id: `${id} ${address}`, address, rule, message, change };
}
