/**
 * Stored rows and fresh answers → the report. For a frame, a sequence has
 *
 *   of each flow that Klaviyo still has    what the values call answered
 *   of each flow that is gone              the sum of its stored days (of its months, where the days were rolled up)
 *   of a frame nobody could ask for        what the last report said, as of then; failing that, the sum of its days
 *
 * so figures go on over a replace. A sum over days counts somebody who opened on two days twice among unique opens, which
 * the values call does not; over flows there is no one who is in two messages.
 */
import { noCounts } from './counts.ts';
import { addDays, daysBetween, daysOf } from '../time/days.ts';
import { frameTo } from './frames.ts';
import { isReadTo, type Known } from './known.ts';
import { framesNew } from './news.ts';
import { addFigures, answeredLast, figuresOf, type Row, type Rows } from './pairs.ts';
import type {
  ChannelReport,
  DayCounts,
  Frame,
  FrameKey,
  MessageReport,
  Report,
  SequenceReport,
  Span,
} from './report.ts';
import { type DayRow, isNothing, sumRows, type ValueRow } from './rows.ts';

type Described = 'address' | 'name' | 'file' | 'flow_id' | 'status' | 'waits' | 'lineage' | 'changes';

export interface SequenceFacts extends Pick<SequenceReport, Described> {
  /** Steps that send, in the order of the sequence. */
  readonly steps: readonly { readonly step: string; readonly label: string }[];
}

/** What was answered for a frame and for the frame before; undefined: it could not be asked. */
export interface Answers {
  readonly now?: readonly ValueRow[];
  readonly before?: readonly ValueRow[];
  /** Flows of which the answers say nothing, on one side at least. */
  readonly unread?: ReadonlySet<string>;
}

export interface BuildInput {
  readonly account: Report['account'];
  readonly conversionMetric: string;
  readonly today: string;
  readonly frames: readonly Frame[];
  readonly sequences: readonly SequenceFacts[];
  /** Flows that were asked for, with the day each was made. */
  readonly alive: ReadonlyMap<string, string>;
  readonly answers: Readonly<Record<FrameKey, Answers>>;
  readonly known: Known;
  readonly daily: readonly DayRow[];
  readonly monthly: readonly DayRow[];
  readonly previous?: Report;
}

const daysShown = 400;

export function buildReport(input: BuildInput): Report {
  const { account, conversionMetric, today, previous } = input;
  const isMeasured = ({ key }: Frame): boolean => {
    const { now, before } = input.answers[key];
    return now !== undefined && before !== undefined;
  };
  const through = addDays(today, -1);
  const kept = new Set<FrameKey>();
  const frames = input.frames.map((frame): Frame => {
    const old = previous?.frames.find(({ key }) => key === frame.key);
    if (isMeasured(frame) || !old) return frame;
    kept.add(frame.key);
    const asOf = old.as_of ?? previous?.through ?? through;
    return asOf === through ? frame : { ...frameTo(frame.key, asOf), as_of: asOf };
  });
  // Half an answer is none where the last report has a whole one.
  const answers = Object.fromEntries(
    frames.map(({ key }) => [key, kept.has(key) ? {} : input.answers[key]]),
  ) as BuildInput['answers'];
  const byFlow = flowsOf(input.daily);
  const sequences = input.sequences.map((facts) => sequenceOf({ ...input, frames, answers }, byFlow, facts, kept));
  const channels = [...new Set(sequences.flatMap((one) => one.channels.map(({ channel }) => channel)))].sort();
  return {
    version: 1,
    account,
    conversion_metric: conversionMetric,
    through,
    frames,
    total: addFigures(
      input.frames,
      sequences.map(({ figures }) => figures),
    ),
    channels: channels.map((channel) => {
      const counted = addFigures(
        input.frames,
        sequences.flatMap((one) =>
          one.channels.filter((each) => each.channel === channel).map(({ figures }) => figures),
        ),
      );
      const old = previous?.channels.find((one) => one.channel === channel)?.figures;
      return { channel, figures: { ...counted, ...answeredLast(kept, counted, old) } };
    }),
    sequences,
    alerts: [],
  };
}

/** What stored rows alone tell of a sequence's channels, messages and days. */
export function storedParts(
  input: Pick<BuildInput, 'frames' | 'known' | 'daily' | 'monthly' | 'today'>,
  facts: Pick<SequenceFacts, 'lineage' | 'steps'>,
): Pick<SequenceReport, 'channels' | 'messages' | 'days'> {
  const answers = { '7d': {}, '30d': {}, '90d': {}, '365d': {} };
  const { channels, messages, days } = partsOf({ ...input, answers, alive: new Map() }, flowsOf(input.daily), facts);
  return { channels, messages, days };
}

type Told = Pick<BuildInput, 'frames' | 'known' | 'monthly' | 'today' | 'answers' | 'alive'>;

function sequenceOf(
  input: BuildInput,
  byFlow: ReadonlyMap<string, readonly DayRow[]>,
  facts: SequenceFacts,
  kept: ReadonlySet<FrameKey>,
): SequenceReport {
  const { frames, today, previous } = input;
  const { own, rows, newIn, ...parts } = partsOf(input, byFlow, facts);
  const { steps: _, lineage, ...rest } = facts;
  const counted = figuresOf(
    frames,
    rows,
    newIn(() => true),
  );
  // A frame that was not asked for keeps what was answered last; the days know it too, but only as they settled.
  const old = previous?.sequences.find(({ address }) => address === facts.address);
  return {
    ...rest,
    ...{ lineage, ...parts },
    figures: { ...counted, ...answeredLast(kept, counted, old?.figures) },
    today: sumRows(own.filter(({ day }) => day === today)),
  };
}

function partsOf(
  input: Told,
  byFlow: ReadonlyMap<string, readonly DayRow[]>,
  facts: Pick<SequenceFacts, 'lineage' | 'steps'>,
) {
  const { frames, today } = input;
  const lineage = new Set(facts.lineage);
  const own = facts.lineage.flatMap((flow) => byFlow.get(flow) ?? []);
  const rows = rowsOf(input, lineage, own);
  const sent = [...input.monthly.filter(({ flow_id: flow }) => lineage.has(flow)), ...own];
  const isRead = (frame: Frame): boolean => isReadTo(input.known, input.alive, facts.lineage, frame.before.from);
  const newIn = (isOwn: (row: DayRow) => boolean): ReadonlySet<FrameKey> =>
    framesNew(frames.filter(isRead), sent.filter(isOwn));
  const channels = group(frames, rows, ({ channel }) => channel).map(([channel, some]): ChannelReport => ({
    channel,
    figures: figuresOf(
      frames,
      some,
      newIn((row) => row.channel === channel),
    ),
  }));
  return { own, rows, newIn, channels, messages: messagesOf(input, facts, rows, newIn), days: daysShownOf(own, today) };
}

function flowsOf(rows: readonly DayRow[]): ReadonlyMap<string, readonly DayRow[]> {
  const flows = new Map<string, DayRow[]>();
  for (const row of rows) {
    const own = flows.get(row.flow_id);
    if (own) own.push(row);
    else flows.set(row.flow_id, [row]);
  }
  return flows;
}

/** What counts for each frame: answers for flows that are there, stored rows for those that are gone. */
function rowsOf({ frames, answers, alive, monthly }: Told, lineage: ReadonlySet<string>, own: readonly DayRow[]): Rows {
  const months = monthly.filter(({ flow_id: flow }) => lineage.has(flow));
  const within = (span: Span, answer: readonly ValueRow[] | undefined, unread: Answers['unread']): readonly Row[] => {
    const stored = ({ flow_id: flow }: DayRow): boolean =>
      answer === undefined || !alive.has(flow) || unread?.has(flow) === true;
    return [
      ...(answer ?? []).filter(({ flow_id: flow }) => lineage.has(flow)),
      ...own.filter((row) => stored(row) && row.day >= span.from && row.day <= span.to),
      // A month that was rolled up counts for the span its first day is in.
      ...months.filter((row) => stored(row) && `${row.day}-01` >= span.from && `${row.day}-01` <= span.to),
    ];
  };
  return Object.fromEntries(
    frames.map((frame) => {
      const { now, before, unread } = answers[frame.key];
      return [frame.key, { now: within(frame, now, unread), before: within(frame.before, before, unread) }];
    }),
  ) as Record<FrameKey, Rows[FrameKey]>;
}

function messagesOf(
  { frames, known }: Told,
  { steps, lineage }: Pick<SequenceFacts, 'lineage' | 'steps'>,
  rows: Rows,
  newIn: (isOwn: (row: DayRow) => boolean) => ReadonlySet<FrameKey>,
): readonly MessageReport[] {
  const order = new Map(steps.map(({ step }, i) => [step, i]));
  const stepOf = ({ message_id: message }: Row): string => known.messages[message]?.step ?? message;
  const found = group(frames, rows, (row) => JSON.stringify([stepOf(row), row.channel])).map(
    ([key, some]): MessageReport => {
      const [step, channel] = JSON.parse(key) as [string, string];
      const ids = new Set(
        Object.values(some).flatMap(({ now, before }) => [...now, ...before].map((row) => row.message_id)),
      );
      const own = steps.find((one) => one.step === step);
      return {
        step,
        channel,
        label: own?.label ?? '',
        message_ids: [...ids].sort(
          (a, b) => flowIndex(known, lineage, a) - flowIndex(known, lineage, b) || (a < b ? -1 : 1),
        ),
        present: own !== undefined,
        figures: figuresOf(
          frames,
          some,
          newIn((row) => stepOf(row) === step && row.channel === channel),
        ),
      };
    },
  );
  const place = ({ step, present }: MessageReport): number => (present ? (order.get(step) ?? 0) : steps.length);
  return found.sort((a, b) => place(a) - place(b) || (a.step < b.step ? -1 : 1));
}

const flowIndex = (known: Known, lineage: readonly string[], message: string): number =>
  lineage.indexOf(known.messages[message]?.flow_id ?? '');

const noRows = (): Record<FrameKey, { now: Row[]; before: Row[] }> => ({
  '7d': { now: [], before: [] },
  '30d': { now: [], before: [] },
  '90d': { now: [], before: [] },
  '365d': { now: [], before: [] },
});

/** The rows of each key, in the order of the keys; those of a frame in the order they had. */
function group(frames: readonly Frame[], rows: Rows, keyOf: (row: Row) => string): readonly [string, Rows][] {
  const groups = new Map<string, Record<FrameKey, { now: Row[]; before: Row[] }>>();
  for (const { key } of frames) {
    for (const side of ['now', 'before'] as const) {
      for (const row of rows[key][side]) {
        const name = keyOf(row);
        const own = groups.get(name) ?? noRows();
        groups.set(name, own);
        own[key][side].push(row);
      }
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** From the first day with a figure to yesterday, without a gap. */
function daysShownOf(rows: readonly DayRow[], today: string): readonly DayCounts[] {
  const past = rows.filter(({ day, counts }) => day < today && !isNothing(counts));
  const first = past.reduce((least, { day }) => (day < least ? day : least), today);
  if (first === today) return [];
  const byDay = new Map<string, DayRow[]>();
  for (const row of past) {
    const own = byDay.get(row.day);
    if (own) own.push(row);
    else byDay.set(row.day, [row]);
  }
  const from = daysBetween(first, today) > daysShown ? addDays(today, -daysShown) : first;
  return daysOf({ from, to: addDays(today, -1) }).map((day) => ({
    day,
    counts: byDay.has(day) ? sumRows(byDay.get(day) ?? []) : noCounts,
  }));
}
