/**
 * Asking for everything a report is made of, in the order of need: the days first, then the frames from the shortest to
 * the longest, then the past of flows seen for the first time. What the day's calls do not reach waits.
 */
import { failed, success } from '../../diagnostics/result.ts';
import type { ApiResult } from '../../klaviyo/api-error.ts';
import { errorText } from '../../klaviyo/error-text.ts';
import { type Asker, daysACall } from './ask.ts';
import type { Answers } from '../build.ts';
import { ratesOf } from '../counts.ts';
import { addDays } from '../../time/days.ts';
import { covered, type Known } from '../known.ts';
import type { Frame, FrameKey } from '../report.ts';
import { type DayRow, mergeRows, type ValueRow, withStoredValues } from '../rows.ts';

/** At most so many calls a sync for the past, so that a sync ends within minutes: 2 calls a minute are allowed. */
const pastCalls = 6;

export interface Gathered {
  readonly known: Known;
  readonly daily: readonly DayRow[];
  readonly answers: Readonly<Record<FrameKey, Answers>>;
  /** In words, for the report's readers. */
  readonly notes: readonly string[];
  /** False: Klaviyo keeps no values of the conversion metric. */
  readonly hasValues: boolean;
}

export interface GatherInput {
  readonly asker: Asker;
  readonly today: string;
  readonly frames: readonly Frame[];
  /** Frames whose last answer is good for some days more. */
  readonly resting: ReadonlySet<FrameKey>;
  /** Flows Klaviyo still has, with the day each was made. */
  readonly flows: ReadonlyMap<string, string>;
  /** The first day that is stored singly. */
  readonly firstDay: string;
  readonly known: Known;
  readonly daily: readonly DayRow[];
  /** Told what is asked next; the calls before it are answered, and kept. */
  readonly progress?: (answered: number, next: string) => void;
}

/** How many report calls it will make, as far as that is known before the first. */
export function callsAhead({ asker, today, frames, resting, flows, known, firstDay }: GatherInput): number {
  const ids = [...flows.keys()];
  const asked = frames.filter(({ key }) => !resting.has(key)).length;
  const recent = addDays(today, 1 - daysACall);
  let past = 0;
  let seen = covered(known, ids, recent);
  for (
    let span = nextPast({ flows, firstDay }, seen);
    span && past < pastCalls;
    span = nextPast({ flows, firstDay }, seen)
  ) {
    past += asker.callsFor(span.same);
    seen = covered(seen, span.same, span.from);
  }
  return asker.callsFor(ids) * (1 + 2 * asked) + Math.min(past, Math.max(pastCalls, asker.callsFor(ids)));
}

/** `error`: Klaviyo did not even tell the days; nothing is known that was not before. */
export async function gather(input: GatherInput): Promise<ApiResult<Gathered>> {
  const { asker, today, frames, progress = () => undefined } = input;
  const answered = (): number => asker.calls().length;
  const flows = [...input.flows.keys()].sort();
  const notes: string[] = [];
  let { known, daily } = input;

  const recent = { from: addDays(today, 1 - daysACall), to: today };
  progress(answered(), `the last ${daysACall} days, day by day`);
  const days = await asker.series(flows, recent);
  if (!days.ok) {
    if (days.error !== 'spent') return failed(days.error);
    notes.push("The day's report calls are spent: figures are those of the last sync.");
  } else {
    const read = flows.filter((id) => !days.data.unread.has(id));
    daily = mergeRows(daily, { ...recent, flows: read }, valued(asker, days.data.rows, daily));
    known = { ...covered(known, read, recent.from), read_on: today };
    if (days.data.unread.size > 0) notes.push(blankWords(days.data.unread));
  }

  const answers: Partial<Record<FrameKey, Answers>> = {};
  let isOver = !days.ok;
  for (const frame of frames) {
    const sides: { now?: readonly ValueRow[]; before?: readonly ValueRow[]; unread?: ReadonlySet<string> } = {};
    for (const side of ['now', 'before'] as const) {
      if (isOver || input.resting.has(frame.key)) continue;
      progress(answered(), `the ${side === 'now' ? 'last' : 'days before the last'} ${frame.days} days`);
      const rows = await asker.values(flows, side === 'now' ? frame : frame.before);
      if (rows.ok) {
        sides[side] = rows.data.rows;
        if (rows.data.unread.size > 0) sides.unread = new Set([...(sides.unread ?? []), ...rows.data.unread]);
      } else {
        isOver = true;
        notes.push(
          rows.error === 'spent'
            ? `The day's report calls did not reach to the last ${frame.days} days; older figures stand there.`
            : `The last ${frame.days} days could not be read: ${errorText(rows.error)}`,
        );
      }
    }
    answers[frame.key] = sides;
  }
  if (!isOver) {
    const past = await readPast(input, known, daily);
    ({ known, daily } = past);
    notes.push(...past.notes);
  }
  notes.push(...differing(Object.values(answers).flatMap(({ now = [] }) => now)));
  return success({ known, daily, answers: answers as Record<FrameKey, Answers>, notes, hasValues: asker.hasValues() });
}

const valued = (asker: Asker, rows: readonly DayRow[], stored: readonly DayRow[]): readonly DayRow[] =>
  asker.hasValues() ? rows : withStoredValues(rows, stored);

const blankWords = (flows: ReadonlySet<string>): string =>
  `Klaviyo names messages of ${[...flows].sort().slice(0, 5).join(', ')}${flows.size > 5 ? ` and ${flows.size - 5} more flows` : ''} and tells no figure of them; the last ones stay.`;

/** What of the past is asked for next: the flows that are read back to the same day, and a call's days before it. */
function nextPast(
  { flows, firstDay }: Pick<GatherInput, 'flows' | 'firstDay'>,
  known: Known,
): { readonly same: readonly string[]; readonly from: string; readonly to: string } | undefined {
  const floor = (id: string): string => [flows.get(id) ?? firstDay, firstDay].reduce((a, b) => (a > b ? a : b));
  const open = [...flows.keys()].filter((id) => (known.flows[id]?.since ?? '') > floor(id)).sort();
  const [first] = open;
  if (first === undefined) return undefined;
  const since = known.flows[first]?.since ?? firstDay;
  const same = open.filter((id) => known.flows[id]?.since === since);
  const least = same.map(floor).reduce((a, b) => (a < b ? a : b));
  const from = [addDays(since, -daysACall), least].reduce((a, b) => (a > b ? a : b));
  return { same, from, to: addDays(since, -1) };
}

/** Flows whose past was not asked for yet, back to the first day kept or the day the flow was made; a few calls a sync. */
async function readPast(
  input: GatherInput,
  seen: Known,
  rows: readonly DayRow[],
): Promise<{ known: Known; daily: readonly DayRow[]; notes: readonly string[] }> {
  const { asker, progress = () => undefined } = input;
  let known = seen;
  let daily = rows;
  for (let calls = 0; ;) {
    const span = nextPast(input, known);
    if (span === undefined) return { known, daily, notes: [] };
    const { same, from, to } = span;
    calls += asker.callsFor(same);
    if (calls > Math.max(pastCalls, asker.callsFor(same))) break;
    progress(asker.calls().length, `the past back to ${from}`);
    const answer = await asker.series(same, { from, to });
    if (!answer.ok) break;
    const read = same.filter((id) => !answer.data.unread.has(id));
    if (read.length === 0) break;
    daily = mergeRows(daily, { from, to, flows: read }, valued(asker, answer.data.rows, daily));
    // Of a flow that Klaviyo tells nothing of there is no more to be had there.
    known = covered(known, same, from);
  }
  return { known, daily, notes: ['The past of some flows is still being read; the next syncs go on with it.'] };
}

/**
 * What a rate is a part of is Klaviyo's to say, and its help says it in words only. Where one message has a rate of ours
 * and of theirs that differ, it is told.
 */
function differing(rows: readonly ValueRow[]): readonly string[] {
  const names = new Set<string>();
  for (const { counts, rates } of rows) {
    const ours = ratesOf(counts);
    for (const [name, theirs] of Object.entries(rates)) {
      const own = ours[name as keyof typeof ours] ?? 0;
      if (Math.abs(own - theirs) > Math.max(0.005, Math.abs(theirs) * 0.01)) names.add(name);
    }
  }
  return names.size === 0
    ? []
    : [`Klaviyo counts ${[...names].sort().join(', ')} of single messages otherwise than this report does.`];
}
