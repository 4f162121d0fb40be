/**
 * Every drain is watched, since whether a delay changed by API behaves as one changed in the app is not verified: mails of
 * the old flow that newcomers would get must fall silent, and those behind a delay must go on until the last one inside has
 * had them. Received Email tells, by hour and message (Klaviyo OpenAPI 2026-07-15, metric-aggregates).
 *
 *   verdict     what was seen
 *   leaks       a mail went out that only newcomers could get: the dam does not hold
 *   stalls      a mail that people inside were still due stopped with the change: they were rescheduled
 *   holds       the mails went on, then fell silent, as they should
 *   unseen      nothing, before or after: it says nothing
 *   too-early   no mail should be silent yet
 */
import { fieldsOf } from '../text/json.ts';
import type { Action, FlowDefinition } from '../wire/types.ts';
import { waitMinutes } from '../flow/words/wait.ts';
import { actionId, exitsOf } from '../flow/tree.ts';
import { dataOf } from '../flow/parts.ts';
import { isWait } from './ways.ts';

export interface WatchTarget {
  readonly message_id: string;
  /** Minutes after the change from which on it must be silent: the longest anybody inside can take to it. */
  readonly silent_after: number;
  /** Minutes after the change for which it should go on: the shortest of its first delay. */
  readonly goes_on: number;
}

export interface Leak {
  readonly at: string;
  readonly message_id: string;
  readonly count: number;
  readonly verdict: 'leaks' | 'stalls';
  /** Whether message filters were put in the dam's place. */
  readonly filtered: boolean;
}

/** The mails before the first wait of each way, and the first behind it. */
export function watchOf(definition: FlowDefinition): readonly WatchTarget[] {
  const byId = new Map(definition.actions.map((action) => [actionId(action), action]));
  const found = new Map<string, WatchTarget>();
  const visit = (
    id: string | null,
    longest: number,
    shortest: number,
    waited: boolean,
    above: ReadonlySet<string>,
  ): void => {
    const action = id === null ? undefined : byId.get(id);
    if (id === null || action === undefined || above.has(id)) return;
    const message = mailOf(action);
    if (message !== undefined) {
      const known = found.get(message);
      found.set(message, {
        message_id: message,
        silent_after: Math.max(known?.silent_after ?? 0, longest),
        goes_on: Math.min(known?.goes_on ?? shortest, shortest),
      });
      if (waited) return;
    }
    const path = new Set(above).add(id);
    const [most, least] = isWait(action) ? lengths(action) : [0, 0];
    for (const { to } of exitsOf(action))
      visit(to, longest + most, waited ? shortest : shortest + least, waited || isWait(action), path);
  };
  visit(definition.entry_action_id ?? null, 0, 0, false, new Set());
  return [...found.values()];
}

function mailOf(action: Action): string | undefined {
  const { status, message } = dataOf(action);
  const id = fieldsOf(message)['id'];
  return action.type === 'send-email' && status === 'live' && typeof id === 'string' ? id : undefined;
}

/** The longest and the shortest a wait can take, in minutes; a wait of another kind is not judged. */
function lengths(action: Action): readonly [number, number] {
  const data = dataOf(action);
  if (action.type !== 'time-delay') return [Number.POSITIVE_INFINITY, 0];
  const bare = { ...data, delay_until_time: null, delay_until_weekdays: null };
  return [waitMinutes(data), waitMinutes(bare)];
}

/** How many of each message went out in each hour: what metric-aggregates answers. */
export interface HourlyCount {
  readonly message_id: string;
  /** Milliseconds since 1970, of the hour's beginning. */
  readonly hour: number;
  readonly count: number;
}

const hourMs = 3_600_000;
/** Fewer before the change than this say nothing about a silence after it. */
const fewest = 5;

export interface Seen {
  readonly verdict: 'too-early' | 'holds' | 'leaks' | 'stalls' | 'unseen';
  readonly message_id?: string;
  readonly count?: number;
}

/** @param since milliseconds since 1970, as `now` */
export function judge(
  targets: readonly WatchTarget[],
  counts: readonly HourlyCount[],
  since: number,
  now: number,
): Seen {
  const sent = (message: string, from: number, to: number): number =>
    counts
      .filter(({ message_id, hour }) => message_id === message && hour >= from && hour + hourMs <= to)
      .reduce((sum, { count }) => sum + count, 0);
  const judged = targets.filter(({ silent_after }) => Number.isFinite(silent_after));
  let seen: Seen = { verdict: 'too-early' };
  for (const { message_id, silent_after, goes_on } of judged) {
    // The hour in which it falls silent belongs to both sides.
    const silence = Math.ceil((since + silent_after * 60_000) / hourMs) * hourMs;
    const before = sent(message_id, since - Math.max(goes_on, 24 * 60) * 60_000, since);
    const count = sent(message_id, silence, now);
    if (count > 0) return { verdict: 'leaks', message_id, count };
    const stretch = Math.min(now, since + goes_on * 60_000) - Math.ceil(since / hourMs) * hourMs;
    if (stretch >= 3 * hourMs) {
      const usual = sent(message_id, since - stretch - hourMs, since);
      if (usual >= fewest && sent(message_id, since, since + stretch + hourMs) === 0)
        return { verdict: 'stalls', message_id, count: usual };
    }
    if (now < silence + hourMs) continue;
    if (before > 0) seen = { verdict: 'holds' };
    else if (seen.verdict === 'too-early') seen = { verdict: 'unseen' };
  }
  return seen;
}

/** When the first mail must be silent: a look before it sees nothing. Milliseconds since 1970. */
export const firstLook = (targets: readonly WatchTarget[], since: number): number =>
  since + Math.min(...targets.map(({ silent_after }) => silent_after), 7 * 1440) * 60_000 + 2 * hourMs;
