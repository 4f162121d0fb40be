/** Storage is bounded: daily rows are kept for 13 months, then added up to months. Sums stay what they were. */
import { addMonths, monthOf } from '../time/days.ts';
import { type DayRow, sorted, sumRows } from './rows.ts';

const monthsKept = 13;

/** The first month whose days are kept singly. */
export const firstDailyMonth = (today: string): string => addMonths(monthOf(today), 1 - monthsKept);

export interface RolledUp {
  readonly daily: readonly DayRow[];
  /** Rows of whole months; `day` is YYYY-MM. */
  readonly monthly: readonly DayRow[];
}

export function rollUp({ daily, monthly }: RolledUp, today: string): RolledUp {
  const first = firstDailyMonth(today);
  const old = daily.filter(({ day }) => monthOf(day) < first);
  if (old.length === 0) return { daily, monthly };
  const groups = new Map<string, DayRow[]>();
  for (const row of old) {
    const key = `${monthOf(row.day)}\n${row.flow_id}\n${row.message_id}\n${row.channel}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const months = [...groups.values()].flatMap((rows): readonly DayRow[] => {
    const [one] = rows;
    return one === undefined ? [] : [{ ...one, day: monthOf(one.day), counts: sumRows(rows) }];
  });
  // A run that died between writing the month and removing its days adds nothing twice: the days are the truth.
  const again = new Set(months.map(({ day, flow_id: flow }) => `${day}\n${flow}`));
  return {
    daily: daily.filter(({ day }) => monthOf(day) >= first),
    monthly: sorted([...monthly.filter(({ day, flow_id: flow }) => !again.has(`${day}\n${flow}`)), ...months]),
  };
}
