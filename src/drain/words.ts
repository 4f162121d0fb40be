/** A drain in words: until when, and how far it is. */
import { plural } from '../text/words.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "14 Feb", or "14 Feb 2028" where it is another year (UTC). */
export function dayWords(iso: string, now: number): string {
  const date = new Date(iso);
  const year = date.getUTCFullYear() === new Date(now).getUTCFullYear() ? '' : ` ${date.getUTCFullYear()}`;
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''}${year}`;
}

const dayMs = 86_400_000;

/** "33 days", "5 hours", "12 minutes". */
export function spanWords(ms: number): string {
  if (ms >= 2 * dayMs) return plural(Math.round(ms / dayMs), 'day');
  if (ms >= 2 * 3_600_000) return plural(Math.round(ms / 3_600_000), 'hour');
  return plural(Math.max(1, Math.round(ms / 60_000)), 'minute');
}

/** "until 14 Feb (33 days)"; for one whose time is over, "since 14 Feb nobody can be inside". */
export function untilWords(until: string, now: number): string {
  const left = Date.parse(until) - now;
  return left > 0
    ? `until ${dayWords(until, now)} (${spanWords(left)})`
    : `nobody can be inside since ${dayWords(until, now)}`;
}

export interface DrainFacts {
  readonly flow_id: string;
  /** When the last one inside can have left (ISO 8601, by Klaviyo's clock). */
  readonly until: string;
  /** When its mails were looked at last; null: not yet. */
  readonly checked_at: string | null;
  readonly state: 'draining' | 'taken-back' | 'drained' | 'edited' | 'gone' | 'leaks' | 'stalls';
  readonly verdict?: string;
  /** From when on newcomers come out from behind its delay (ISO), where that is near and nobody has ended it. */
  readonly comes_out?: string;
}

const seenWords: Readonly<Record<string, string>> = {
  holds: 'its first mail has sent nothing to newcomers since the change',
  unseen: 'nobody was due in it, so there was nothing to see',
  'too-early': 'its first mail is still due to people inside',
  leaks: 'it still sends to newcomers',
  stalls: 'it has stopped sending to the people inside',
};

/** "Draining until 14 Feb (33 days), last checked 2 hours ago: its first mail has sent nothing to newcomers since the change." */
export function drainWords({ flow_id, until, checked_at, state, verdict, comes_out }: DrainFacts, now: number): string {
  if (state === 'taken-back')
    return `${flow_id} is made anew by a later apply, the same, before ${dayWords(until, now)}: it drained, and was brought back. Who came meanwhile was served by the other flow and stands in this one behind its long delay; nobody comes out from there, and nobody is cancelled.`;
  if (state === 'gone') return `${flow_id} is gone in Klaviyo.`;
  const head =
    state === 'drained'
      ? `${flow_id} is drained: ${untilWords(until, now)}; the next apply deletes it`
      : `${flow_id} drains ${untilWords(until, now)}`;
  const checked =
    checked_at === null ? 'not checked yet' : `last checked ${spanWords(now - Date.parse(checked_at))} ago`;
  const seen = verdict === undefined ? undefined : seenWords[verdict];
  const late =
    comes_out === undefined ? '' : ` From ${dayWords(comes_out, now)} on newcomers come out from behind its delay.`;
  return `${head}, ${checked}${seen === undefined ? '' : `: ${seen}`}.${late}`;
}
