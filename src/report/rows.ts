/** What one message did on one day (or in one month): the grain everything stored is made of. */
import { addCounts, type Counts, countNames, type RateName } from './counts.ts';
import type { Span } from './report.ts';

export interface DayRow {
  /** YYYY-MM-DD; of a rolled-up row YYYY-MM. */
  readonly day: string;
  readonly flow_id: string;
  readonly message_id: string;
  /** email, sms, push-notification, whatsapp. */
  readonly channel: string;
  readonly counts: Counts;
}

/** What a message did within a span, and the rates Klaviyo says it has. */
export interface ValueRow extends Omit<DayRow, 'day'> {
  readonly rates: Readonly<Partial<Record<RateName, number>>>;
}

/** What was asked: these flows over these days. What the answer does not name is zero. */
export interface Asked extends Span {
  readonly flows: readonly string[];
}

const keyOf = ({ day, flow_id: flow, message_id: message, channel }: DayRow): string =>
  `${day}\n${flow}\n${message}\n${channel}`;

export const isNothing = (counts: Counts): boolean => countNames.every((name) => counts[name] === 0);

const order = (a: DayRow, b: DayRow): number =>
  compared(a.day, b.day) ||
  compared(a.flow_id, b.flow_id) ||
  compared(a.message_id, b.message_id) ||
  compared(a.channel, b.channel);

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In the order of the files: by day, flow, message, channel. */
export const sorted = (rows: readonly DayRow[]): readonly DayRow[] => [...rows].sort(order);

/**
 * Stored rows and a fresh answer: within what was asked the answer counts alone, without it what was stored stays. So a
 * day may be asked for as often as one likes: late conversions, days without the API and runs that died heal by
 * themselves, and the same answer twice changes nothing.
 */
export function mergeRows(stored: readonly DayRow[], asked: Asked, answer: readonly DayRow[]): readonly DayRow[] {
  const flows = new Set(asked.flows);
  const isAsked = ({ day, flow_id: flow }: DayRow): boolean => flows.has(flow) && day >= asked.from && day <= asked.to;
  return sorted([
    ...stored.filter((row) => !isAsked(row)),
    ...answer.filter((row) => isAsked(row) && !isNothing(row.counts)),
  ]);
}

/** The most that is known of each row where two sources tell of it, such as what was stored and a backup's last figures. */
export function fillRows(stored: readonly DayRow[], more: readonly DayRow[]): readonly DayRow[] {
  if (more.length === 0) return sorted(stored);
  const rows = new Map(stored.map((row) => [keyOf(row), row]));
  for (const row of more) {
    if (isNothing(row.counts)) continue;
    const known = rows.get(keyOf(row));
    // Counts of a day only grow, but for what is taken back; the later look is the one with more recipients or as many.
    if (!known || row.counts.recipients >= known.counts.recipients) rows.set(keyOf(row), row);
  }
  return sorted([...rows.values()]);
}

/** An answer without money, with what was known of it before. */
export function withStoredValues(rows: readonly DayRow[], stored: readonly DayRow[]): readonly DayRow[] {
  const values = new Map(stored.map((row) => [keyOf(row), row.counts.conversion_value]));
  return rows.map((row) => ({
    ...row,
    counts: { ...row.counts, conversion_value: values.get(keyOf(row)) ?? 0 },
  }));
}

export const sumRows = (rows: Iterable<DayRow>): Counts => addCounts([...rows].map(({ counts }) => counts));
