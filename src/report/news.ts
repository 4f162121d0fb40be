/**
 * What is new. A change against the time before says something only where the flow was sending for most of that time; one
 * that began three days before its end is not more than tenfold, but new. What rested for more than five weeks began anew.
 */
import { daysBetween } from '../time/days.ts';
import type { Frame, FrameKey } from './report.ts';
import type { DayRow } from './rows.ts';

const longestRest = 35;

/** The frames of which most of the time before lies before the flow's (or message's) sending began. */
export function framesNew(frames: readonly Frame[], rows: readonly DayRow[]): ReadonlySet<FrameKey> {
  const start = (to: string): string | undefined => beganBefore(rows, to);
  return new Set(
    frames
      .filter(({ days, to, before }) => {
        const began = start(to);
        return began !== undefined && (daysBetween(began, before.to) + 1) * 2 <= days;
      })
      .map(({ key }) => key),
  );
}

/** The day on which the sending began that goes on until `to`; undefined where nothing was sent. Months count as their first day. */
function beganBefore(rows: readonly DayRow[], to: string): string | undefined {
  const days = rows
    .filter(({ counts }) => counts.recipients > 0)
    .map(({ day }) => (day.length === 7 ? `${day}-01` : day))
    .filter((day) => day <= to)
    .sort();
  let began = days.at(-1);
  for (const day of days.reverse()) {
    if (began === undefined || daysBetween(day, began) > longestRest) break;
    began = day;
  }
  return began;
}
