/** What waits and what is late, in a comment's words. */
import { duration } from '../../text/words.ts';
import { momentWords } from '../../time/moment.ts';
import { markdownText, textOf } from '../words/escape.ts';
import type { Due, Held, Plan } from '../plan.ts';
import { isChange } from '../words/render-words.ts';
import { number } from '../../text/figures.ts';
import { isHeldBack } from '../work.ts';

/** What a merge brings, where nothing is refused: all of it, or some of it later. */
export function waiting(plan: Plan): string {
  const those = plan.changes.filter(isHeldBack);
  const held = those.length;
  if (held === 0) return 'nothing has been changed yet; merging applies this';
  const all = plan.changes.filter(isChange).length === held;
  const forWindow = those.every((change) => change.held?.by === 'window');
  const what = all
    ? '**it waits'
    : `merging applies this, **but ${number(held)} ${held === 1 ? 'change waits' : 'changes wait'}`;
  const why = forWindow ? ` for a window${all ? ' for changes' : ''}` : ': the table says for what';
  return `nothing has been changed yet; ${what}${why}**`;
}

export function heldWords(held: Held | undefined): string {
  if (held === undefined) return '';
  const until = held.until === undefined ? '' : markdownText(momentWords(Date.parse(held.until), held.zone ?? 'UTC'));
  if (held.by === 'go_live') return `goes live ${until === '' ? 'later' : `**${until}**`}`;
  if (held.by === 'promotion') {
    const from = textOf(held.name ?? '', 80);
    return until === '' ? `**waits** for ${from}` : `**waits until ${until}**, as long as it stands in ${from}`;
  }
  const name = held.name === undefined ? '' : ` (${textOf(held.name, 80)})`;
  return until === '' ? `**waits**, and no window opens within a year${name}` : `**waits until ${until}**${name}`;
}

export const dueWords = (due: Due | undefined): string =>
  due === undefined || due.late_minutes === 0
    ? ''
    : `${due.by === 'end' ? 'was to end' : 'was to go live'} **${duration(due.late_minutes)} ago**`;
