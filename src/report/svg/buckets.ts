/**
 * Days put together for a chart: weeks from Monday to Sunday, the last year of them; single days while a flow has not six
 * weeks behind it. A week is drawn when it is over, and has its place before. A bucket has a number that it keeps for ever,
 * so that a chart of tomorrow differs from today's in its last bars, if at all: a repository keeps every version.
 */
import { addCounts, type Counts } from '../counts.ts';
import { addDays, daysBetween } from '../../time/days.ts';
import type { DayCounts } from '../report.ts';

export interface Bucket {
  /** Counted from a Monday long ago. */
  readonly index: number;
  /** Its first day. */
  readonly from: string;
  readonly counts: Counts;
  /** False: the week had begun before the days that are known. */
  readonly isWhole: boolean;
}

export interface Buckets {
  readonly unit: 'day' | 'week';
  readonly list: readonly Bucket[];
  /** First and last place on the axis; there may be more places than buckets. */
  readonly first: number;
  readonly last: number;
}

const monday = '2018-01-01';
/** As few as hold all there is. Few sizes, for with another one the whole chart is drawn anew. */
const weekSizes = [13, 26, 53];
const daySizes = [14, 42];

export const indexOf = (day: string, unit: Buckets['unit']): number => {
  const days = daysBetween(monday, day);
  return unit === 'day' ? days : Math.floor(days / 7);
};

export const dayOf = (index: number, unit: Buckets['unit']): string =>
  addDays(monday, unit === 'day' ? index : index * 7);

/** `days`: without a gap, oldest first; undefined where there are none. */
export function bucketsOf(days: readonly DayCounts[]): Buckets | undefined {
  const [start, end] = [days[0]?.day, days.at(-1)?.day];
  if (start === undefined || end === undefined) return undefined;
  const unit = days.length <= Math.max(...daySizes) ? 'day' : 'week';
  // The days end yesterday; the week that has a place is today's, so that a Monday's chart is the week's.
  const last = indexOf(unit === 'day' ? end : addDays(end, 1), unit);
  const held = last - indexOf(start, unit) + 1;
  const sizes = unit === 'day' ? daySizes : weekSizes;
  const first = last + 1 - (sizes.find((size) => size >= held) ?? Math.max(...sizes));
  const groups = new Map<number, DayCounts[]>();
  for (const one of days) {
    const index = indexOf(one.day, unit);
    if (index < first) continue;
    const group = groups.get(index);
    if (group) group.push(one);
    else groups.set(index, [one]);
  }
  const length = unit === 'day' ? 1 : 7;
  const list = [...groups]
    .map(([index, group]) => ({
      index,
      from: dayOf(index, unit),
      counts: addCounts(group.map(({ counts }) => counts)),
      isWhole: group.length === length,
    }))
    .filter(({ index, isWhole }) => isWhole || index !== last);
  return { unit, list, first, last };
}

/** All sequences together, day by day. */
export function daysTogether(parts: readonly (readonly DayCounts[])[]): readonly DayCounts[] {
  const days = new Map<string, Counts[]>();
  for (const { day, counts } of parts.flat()) {
    const some = days.get(day);
    if (some) some.push(counts);
    else days.set(day, [counts]);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, counts]) => ({ day, counts: addCounts(counts) }));
}
