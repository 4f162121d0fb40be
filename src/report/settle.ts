/**
 * When a stored day is written again. Figures of a day go on growing a little for weeks, and a repository keeps every
 * version of every row for ever, so a row is renewed when the day is
 *
 *   1 day old      its first whole figures
 *   7 days old     most who open and buy have done so
 *   30 days old    what comes later is counted out
 *
 * and left alone between. What a sync shows is always what Klaviyo says now; this is only about what is stored. A sync
 * that did not happen is made up: what counts is whether a row has passed one of these ages since the last one.
 */
import { daysBetween } from '../time/days.ts';
import { type DayRow, sorted } from './rows.ts';

const ages = [1, 7, 30];

const passed = (age: number): number => ages.filter((one) => age >= one).length;

export interface SettleInput {
  readonly stored: readonly DayRow[];
  readonly fresh: readonly DayRow[];
  readonly today: string;
  /** The day on which days were last read and stored; undefined: never. */
  readonly lastDay: string | undefined;
  /** By flow id, the first of its days that was stored by then. */
  readonly since: ReadonlyMap<string, string>;
  /** Flows Klaviyo still has; what is known of the others is final. */
  readonly alive: ReadonlySet<string>;
}

/** The rows to store: whole days only. */
export function settle({ stored, fresh, today, lastDay, since, alive }: SettleInput): readonly DayRow[] {
  const isDue = ({ day, flow_id: flow }: DayRow): boolean => {
    const first = since.get(flow);
    if (lastDay === undefined || first === undefined || day < first || !alive.has(flow)) return true;
    return passed(daysBetween(day, today)) !== passed(daysBetween(day, lastDay));
  };
  return sorted([
    ...stored.filter((row) => row.day < today && !isDue(row)),
    ...fresh.filter((row) => row.day < today && isDue(row)),
  ]);
}
