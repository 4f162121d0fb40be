/** A recipe → a report: what a shop's flows did day by day, without chance, so that goldens stay as they are. */
import { type Counts, addCounts, countsOf, noCounts, ratesOf } from '../../src/report/counts.ts';
import { addDays, daysBetween } from '../../src/time/days.ts';
import { framesBefore, frameTo } from '../../src/report/frames.ts';
import type {
  ChangeMark,
  ChannelReport,
  DayCounts,
  Figures,
  FrameKey,
  MessageReport,
  Pair,
  Report,
  SequenceReport,
  Span,
} from '../../src/report/report.ts';

export interface Recipe {
  readonly account: Report['account'];
  readonly conversion_metric?: string;
  /** The last whole day. */
  readonly through: string;
  readonly as_of?: Readonly<Partial<Record<FrameKey, string>>>;
  readonly sequences: readonly SequenceRecipe[];
}

export interface SequenceRecipe {
  readonly address: string;
  readonly name: string;
  readonly status: SequenceReport['status'];
  readonly file?: string | null;
  readonly flow_id?: string | null;
  /** Sends from this day on; two years back when left out. */
  readonly since?: string;
  /** Sends nothing after this day. */
  readonly until?: string;
  readonly messages: readonly MessageRecipe[];
  readonly changes?: readonly (Omit<ChangeMark, 'at'> & { readonly at?: string })[];
}

export interface MessageRecipe {
  readonly step: string;
  readonly label: string;
  readonly channel?: string;
  readonly present?: boolean;
  /** Recipients on a usual day. */
  readonly recipients: number;
  /** Fractions of what was delivered. */
  readonly opens?: number;
  readonly clicks?: number;
  readonly orders?: number;
  /** Money an order. */
  readonly basket?: number;
  readonly spam?: number;
  readonly bounces?: number;
  /** From a day on, something else. */
  readonly shifts?: readonly ({ readonly from: string } & Partial<Omit<MessageRecipe, 'step' | 'label' | 'shifts'>>)[];
}

/** A week has its shape, and days differ a little, in a fixed way. */
function waves(day: string, salt: number): number {
  const index = daysBetween('2024-01-01', day);
  const weekday = [1.1, 1.05, 1, 0.98, 1.15, 0.82, 0.9][((index % 7) + 7) % 7] ?? 1;
  const noise = Math.sin(index * 12.9898 + salt * 78.233) * 43758.5453;
  return weekday * (0.85 + 0.3 * (noise - Math.floor(noise)));
}

function dayOf(message: MessageRecipe, day: string, salt: number): Counts {
  const now = (message.shifts ?? []).reduce<MessageRecipe>(
    (one, shift) => (day >= shift.from ? { ...one, ...shift } : one),
    message,
  );
  const recipients = Math.round(now.recipients * waves(day, salt));
  const bounced = Math.round(recipients * (now.bounces ?? 0));
  const delivered = recipients - bounced;
  const opens = Math.round(delivered * (now.opens ?? 0));
  const clicks = Math.round(delivered * (now.clicks ?? 0) * waves(day, salt + 1));
  const orders = Math.round(delivered * (now.orders ?? 0) * waves(day, salt + 2));
  return countsOf(
    {
      recipients,
      bounced,
      bounced_or_failed: bounced,
      delivered,
      opens: Math.round(opens * 1.4),
      opens_unique: opens,
      clicks: Math.round(clicks * 1.2),
      clicks_unique: clicks,
      conversions: orders,
      conversion_uniques: orders,
      conversion_value: Math.round(orders * (now.basket ?? 0) * 100) / 100,
      unsubscribes: Math.round(delivered * 0.002),
      unsubscribe_uniques: Math.round(delivered * 0.002),
      spam_complaints: Math.round(delivered * (now.spam ?? 0)),
    },
    message.channel ?? 'email',
  );
}

const figures = (counts: Counts): Figures => ({ counts, rates: ratesOf(counts) });

export function reportOf(recipe: Recipe): Report {
  const { through } = recipe;
  const frames = framesBefore(addDays(through, 1)).map((frame) => {
    const asOf = recipe.as_of?.[frame.key];
    return asOf === undefined ? frame : { ...frameTo(frame.key, asOf), as_of: asOf };
  });
  const first = addDays(through, -729);
  const byFrame = (days: readonly DayCounts[]): Readonly<Record<FrameKey, Pair>> => {
    const within = ({ from, to }: Span): Figures =>
      figures(addCounts(days.filter(({ day }) => day >= from && day <= to).map(({ counts }) => counts)));
    return Object.fromEntries(
      frames.map((frame) => [frame.key, { now: within(frame), before: within(frame.before) }]),
    ) as Record<FrameKey, Pair>;
  };
  const together = (parts: readonly (readonly DayCounts[])[]): readonly DayCounts[] => {
    const days = new Map<string, Counts>();
    for (const { day, counts } of parts.flat()) days.set(day, addCounts([days.get(day) ?? noCounts, counts]));
    return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, counts]) => ({ day, counts }));
  };
  const channelsOf = (parts: readonly { channel: string; days: readonly DayCounts[] }[]): readonly ChannelReport[] =>
    [...new Set(parts.map(({ channel }) => channel))].sort().map((channel) => ({
      channel,
      figures: byFrame(together(parts.filter((one) => one.channel === channel).map(({ days }) => days))),
    }));

  const made = [...recipe.sequences]
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map((one, s) => {
      const from = one.since ?? first;
      const until = one.until ?? through;
      const length = Math.max(0, daysBetween(from, until) + 1);
      const parts = one.messages.map((message, m) => ({
        message,
        channel: message.channel ?? 'email',
        days: Array.from({ length }, (_, i) => addDays(from, i)).map((day) => ({
          day,
          counts: dayOf(message, day, s * 7 + m),
        })),
      }));
      const sent = together(parts.map(({ days }) => days)).filter(({ counts }) => counts.recipients > 0);
      const shown = addDays(through, -399);
      const start = sent[0]?.day;
      const firstShown = start === undefined || start < shown ? shown : start;
      const byDay = new Map(sent.map(({ day, counts }) => [day, counts]));
      const days =
        start === undefined
          ? []
          : Array.from({ length: daysBetween(firstShown, through) + 1 }, (_, i) => addDays(firstShown, i)).map(
              (day) => ({ day, counts: byDay.get(day) ?? noCounts }),
            );
      const sequence: SequenceReport = {
        address: one.address,
        name: one.name,
        ...(one.file === null ? {} : { file: one.file ?? `flows/${one.address}.yaml` }),
        ...(one.flow_id === null ? {} : { flow_id: one.flow_id ?? `Flow${s}x` }),
        status: one.status,
        lineage: [`Flow${s}x`],
        figures: byFrame(sent),
        channels: channelsOf(parts),
        messages: parts.map(({ message, channel, days: own }, m): MessageReport => ({
          step: message.step,
          channel,
          label: message.label,
          message_ids: [`Msg${s}x${m}`],
          present: message.present ?? true,
          figures: byFrame(own),
        })),
        changes: (one.changes ?? []).map((change) => ({ at: `${change.day}T09:00:00Z`, ...change })),
        today: { ...noCounts, recipients: one.status === 'live' ? 12 : 0 },
        days,
      };
      return { sequence, parts, sent };
    });
  return {
    version: 1,
    account: recipe.account,
    conversion_metric: recipe.conversion_metric ?? 'Placed Order',
    through,
    frames,
    total: byFrame(together(made.map(({ sent }) => sent))),
    channels: channelsOf(made.flatMap(({ parts }) => parts)),
    sequences: made.map(({ sequence }) => sequence),
    alerts: [],
  };
}
