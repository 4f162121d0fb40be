/** Rows of frames → figures of frames, and figures added up. */
import { addCounts, type Counts, ratesOf } from './counts.ts';
import { isDerived } from './frames.ts';
import type { Figures, Frame, FrameKey, Pair } from './report.ts';
import type { DayRow } from './rows.ts';

export type Row = Omit<DayRow, 'day'>;
export type Rows = Readonly<Record<FrameKey, { readonly now: readonly Row[]; readonly before: readonly Row[] }>>;

const figures = (counts: Counts): Figures => ({ counts, rates: ratesOf(counts) });
const sum = (rows: readonly Row[]): Figures => figures(addCounts(rows.map(({ counts }) => counts)));

export const figuresOf = (
  frames: readonly Frame[],
  rows: Rows,
  news: ReadonlySet<FrameKey>,
): Readonly<Record<FrameKey, Pair>> =>
  Object.fromEntries(
    frames.map(({ key }) => [key, pairOf(sum(rows[key].now), sum(rows[key].before), news.has(key))]),
  ) as Record<FrameKey, Pair>;

const pairOf = (now: Figures, before: Figures, isNew: boolean): Pair => ({
  now,
  before,
  ...(isNew ? { is_new: true } : {}),
});

export function addFigures(
  frames: readonly Frame[],
  parts: readonly Readonly<Record<FrameKey, Pair>>[],
): Readonly<Record<FrameKey, Pair>> {
  const side = (key: FrameKey, which: 'now' | 'before'): Figures =>
    figures(addCounts(parts.map((part) => part[key][which].counts)));
  return Object.fromEntries(
    frames.map(({ key }) => {
      const sending = parts.map((part) => part[key]).filter(({ now }) => now.counts.recipients > 0);
      const isNew = sending.length > 0 && sending.every((pair) => pair.is_new === true);
      return [key, pairOf(side(key, 'now'), side(key, 'before'), isNew)];
    }),
  ) as Record<FrameKey, Pair>;
}

/**
 * Frames that were not asked for, as they were answered last. The stored days tell of the time before, once they reach so
 * far; until then the answer itself was kept.
 */
export function answeredLast(
  kept: ReadonlySet<FrameKey>,
  counted: Readonly<Record<FrameKey, Pair>>,
  old: Readonly<Record<FrameKey, Pair>> | undefined,
): Partial<Record<FrameKey, Pair>> {
  return Object.fromEntries(
    [...kept].flatMap((key) => {
      const pair = old?.[key];
      if (pair === undefined) return [];
      const isKept = !isDerived(key) || pair.before.counts.recipients > 0;
      return [[key, { ...counted[key], now: pair.now, ...(isKept ? { before: pair.before } : {}) }]];
    }),
  );
}
