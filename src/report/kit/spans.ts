/** Spans of days, their sums, and whether two shares differ by more than chance. */
import { addDays } from '../../time/days.ts';
import { addCounts, type Counts } from '../counts.ts';
import type { ChangeMark, DayCounts, SequenceReport, Span } from '../report.ts';

export const lastDays = 7;
export const pastDays = 28;
/** Days that conversions come in after a message. */
export const growing = 5;
/** Standard errors: less than one in a hundred by chance. */
export const sure = 2.58;

export interface Spans {
  readonly now: Span;
  readonly before: Span;
}

/** The two spans of a comparison; `late` for what comes in days after the message. */
export function spansOf(through: string, late: boolean, last = lastDays, past = pastDays): Spans {
  const to = addDays(through, late ? -growing : 0);
  const from = addDays(to, 1 - last);
  return { now: { from, to }, before: { from: addDays(from, -past), to: addDays(from, -1) } };
}

export const countsIn = (days: readonly DayCounts[], { from, to }: Span): Counts =>
  addCounts(days.filter(({ day }) => day >= from && day <= to).map(({ counts }) => counts));

/** How many standard errors two shares are apart; 0 where there is nothing to compare. Negative: the first is lower. */
export function shareDistance(part: number, of: number, partBefore: number, ofBefore: number): number {
  const pooled = (part + partBefore) / (of + ofBefore);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / of + 1 / ofBefore));
  return Number.isFinite(error) && error > 0 ? (part / of - partBefore / ofBefore) / error : 0;
}

/** The last change that had at least one whole day before the end of the span. */
export const changeBefore = ({ changes }: Pick<SequenceReport, 'changes'>, { to }: Span): ChangeMark | undefined =>
  changes.filter(({ day }) => day < to).at(-1);
