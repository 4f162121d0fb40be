/**
 * The frames of a report: 7, 30, 90 and 365 whole days of the account, each beside as many days before it. All end
 * yesterday (or where they were measured last), so that a frame and the one before are of one length, and four syncs a day
 * agree; today so far stands apart.
 */
import type { Timeframe } from '../wire/types.ts';
import { addDays } from '../time/days.ts';
import { type Frame, type FrameKey, frameKeys, type Span } from './report.ts';

const lengths: Readonly<Record<FrameKey, number>> = { '7d': 7, '30d': 30, '90d': 90, '365d': 365 };

/** Whether the stored days reach over the time before the frame too, so that it need not be stored twice. */
export const isDerived = (key: FrameKey): boolean => 2 * lengths[key] <= 365;

export function frameTo(key: FrameKey, to: string): Frame {
  const days = lengths[key];
  const from = addDays(to, 1 - days);
  return { key, days, from, to, before: { from: addDays(from, -days), to: addDays(from, -1) } };
}

export const framesBefore = (today: string): readonly Frame[] =>
  frameKeys.map((key) => frameTo(key, addDays(today, -1)));

/**
 * A span as Klaviyo is asked for it: its offset is ignored and the account's zone is meant (Klaviyo OpenAPI 2026-07-15).
 * Whether the end itself belongs to it is not documented, so it is the midnight after: no more than a moment is in doubt.
 */
export const timeframeOf = ({ from, to }: Span): Timeframe => ({
  start: `${from}T00:00:00+00:00`,
  end: `${addDays(to, 1)}T00:00:00+00:00`,
});
