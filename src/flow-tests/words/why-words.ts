/** Why something came, in words: the condition with the value it saw. */
import { conditionWords } from '../../flow/words/condition-words.ts';
import type { Entry, Seen } from '../../simulate/types.ts';
import { wallWords } from './time-words.ts';

export interface WhyWords {
  readonly exits: ReadonlySet<string>;
  readonly zone: string;
}

const names = (id: string): string => id.replace(/^(list|segment):/, '');

export type FilterReason = 'exit_when' | 'audience';

/** Whether the group that failed came from exit_when. A group of both is told as the audience's. */
export function filterReason(entry: Entry, exits: ReadonlySet<string>): FilterReason {
  const { why } = entry;
  if (why.code !== 'filter') return 'audience';
  return [...exits].some((exit) => sameGroup(exit, why.seen)) ? 'exit_when' : 'audience';
}

/** `seen` holds all conditions of a group that failed. */
const sameGroup = (exit: string, seen: readonly Seen[]): boolean =>
  exit === JSON.stringify({ conditions: seen.map(({ condition }) => condition) });

export function whyWords(entry: Entry, words: WhyWords): string {
  const { why, kind } = entry;
  switch (why.code) {
    case 'trigger':
      return 'the trigger lets them in';
    case 'pulled-in':
      return 'their date stands in the middle of the flow';
    case 'end':
      return 'the end of the way';
    case 'delay':
    case 'target-date':
    case 'countdown':
      return entry.until === null || entry.until === undefined
        ? 'nobody knows until when'
        : `until ${wallWords(entry.until, words.zone)}`;
    case 'stock':
      return 'until it is in stock again';
    case 'acts':
      return 'it is due';
    case 'no-branch':
      return 'no case holds';
    case 'review':
      return 'its status is manual: it waits under Needs review';
    case 'draft':
      return 'its status is draft';
    case 'segment':
      return 'they are not in the segment of the trigger';
    case 'nothing-live':
      return 'nothing live follows, so the delay is skipped';
    case 'date-moved':
      return 'their date is another one now';
    case 'deleted':
      return 'the flow was deleted';
    case 'reentry':
      return `re-entry: they came in before, at ${wallWords(why.last, words.zone)}`;
    case 'consent':
      return `no consent to ${why.channel} (${why.consent})`;
    case 'smart-sending':
      return `Smart Sending: ${why.channel} came at ${wallWords(why.last, words.zone)}, less than ${why.hours} hours before`;
    case 'quiet-hours':
      return `quiet hours in ${why.zone}, until ${wallWords(entry.until ?? entry.at, words.zone)}`;
    case 'filter': {
      const seen = why.seen.map((each) => seenWords(each, kind === 'branch' || why.group !== null)).join(', ');
      const holds = why.group === null ? 'holds' : 'does not hold';
      const label = {
        trigger: 'the filter of the trigger',
        flow: filterReason(entry, words.exits),
        message: 'only_if',
        split: '',
      }[why.of];
      if (why.of === 'flow' && label === 'exit_when') return exitWords(why.seen, seen);
      return `${label === '' ? '' : `${label} ${holds}`}${seen === '' || label === '' ? '' : ': '}${seen}`;
    }
  }
}

/** "exit_when: Placed Order at least once since entry (it is 1)": the filter that fails asks for the opposite. */
function exitWords(group: readonly Seen[], seen: string): string {
  const only = group.length === 1 ? opposite(group[0]!) : undefined;
  return only ? `exit_when: ${seenWords(only, true)}` : `exit_when, since this does not hold: ${seen}`;
}

/** Of "not once" it is "at least once"; undefined where no condition says the opposite in words. */
function opposite(seen: Seen): Seen | undefined {
  const { measurement_filter: measured } = seen.condition as {
    measurement_filter?: { operator: string; value: number };
  };
  if (measured?.operator !== 'equals' || measured.value !== 0) return undefined;
  const filter = { ...measured, operator: 'greater-than' };
  return { ...seen, condition: { ...(seen.condition as object), measurement_filter: filter } };
}

/** "Tier is gold (it is silver)", "Placed Order not once since entry (1 time)". */
function seenWords({ condition, value, holds }: Seen, withValue: boolean): string {
  const words = conditionWords(condition, names);
  const { type } = condition as { type?: string };
  if (!withValue) return words;
  const shown = typeof value === 'string' ? value : value === undefined ? 'not set' : JSON.stringify(value);
  const said =
    type === 'profile-metric'
      ? `it is ${shown}`
      : type === 'profile-sample'
        ? `drew ${Number(value).toFixed(1)}`
        : value === undefined && type !== 'profile-property' && type !== 'metric-property'
          ? holds
            ? 'yes'
            : 'no'
          : `it is ${shown}`;
  return `${words} (${said})`;
}
