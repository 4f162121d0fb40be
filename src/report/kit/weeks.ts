/** A row of small bars in a table: ▁▂▃▅▇. */
import { addDays } from '../../time/days.ts';
import { countsIn } from './spans.ts';
import type { DayCounts } from '../report.ts';

/** Not up to the full block, so that the bars of one row do not grow into those of the next. */
const bars = '▁▂▃▄▅▆▇';

/** Sums of the last weeks, each of seven days, the last one up to `through`; oldest first. */
export const weeksOf = (
  days: readonly DayCounts[],
  through: string,
  valueOf: (counts: DayCounts['counts']) => number,
  weeks = 12,
): readonly number[] =>
  Array.from({ length: weeks }, (_, i) => {
    const to = addDays(through, -7 * (weeks - 1 - i));
    return Math.max(0, valueOf(countsIn(days, { from: addDays(to, -6), to })));
  });

/** The least bar is nothing, the highest the most; empty where all are nothing. */
export function sparkline(values: readonly number[]): string {
  const most = Math.max(0, ...values);
  if (most <= 0) return '';
  return values.map((value) => bars[Math.ceil((value / most) * 6)] ?? '').join('');
}
