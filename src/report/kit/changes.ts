/**
 * What was changed, in words, and what came of it: the rates of the days after a change beside those of the days before, four
 * weeks at most and never beyond another change. Changes less than a week apart are taken together and told at the last of
 * them. What reached too few has no figures, and a difference that chance would make is told as none.
 */
import { addDays, daysBetween } from '../../time/days.ts';
import type { ChangeMark, SequenceReport, Span } from '../report.ts';
import { countsIn, growing, shareDistance, sure } from './spans.ts';
import { enough, fullDay, percent, type ShareName, sides, unbroken } from './numbers.ts';
import type { Piece, Say } from './say.ts';

const did: Readonly<Record<string, string>> = {
  create: 'created',
  adopt: 'taken over from Klaviyo',
  update: 'changed in place',
  status: 'given another status',
  replace: 'rebuilt as a new flow',
};

const didWords = (kind: string): Piece => did[kind] ?? { text: kind };

/** "Start from Active on Site, rebuilt as a new flow on 14 November 2026 (c3d4e5f)". */
export const changeSay = ({ kind, day, commit, title }: ChangeMark): Say => [
  ...(title === undefined ? [] : [{ text: title }, ', ']),
  didWords(kind),
  ` on ${fullDay(day)}`,
  ...(commit === undefined ? [] : [' (', { commit }, ')']),
];

/** The same in a table that has the day and the commit in columns of their own. */
export const changeTitle = ({ kind, title }: ChangeMark): Say =>
  title === undefined ? [{ strong: [didWords(kind)] }] : [{ text: title }, ', ', didWords(kind)];

/** To stand behind a sentence. */
export const lastChange = (change: ChangeMark | undefined): Say =>
  change === undefined ? [] : [' The last change before: ', ...changeSay(change), '.'];

export interface NumberedChange extends ChangeMark {
  /** From 1, oldest first: as on the chart. */
  readonly number: number;
}

export const numbered = (changes: readonly ChangeMark[]): readonly NumberedChange[] =>
  changes.map((change, i) => ({ ...change, number: i + 1 }));

export const effectRates = ['open_rate', 'click_rate', 'conversion_rate'] as const satisfies readonly ShareName[];
const fewestDays = 7;
const mostDays = 28;

/** "38.6 % → 27.0 %", marked where it is more than chance; empty where there is nothing to compare. */
export function effectSay(
  { changes, days }: Pick<SequenceReport, 'changes' | 'days'>,
  index: number,
  rate: (typeof effectRates)[number],
  through: string,
): Say {
  const first = firstTogether(changes, index);
  const [begin, day] = [changes[first]?.day ?? through, changes[index]?.day ?? through];
  const [last, next] = [changes[first - 1]?.day, changes[index + 1]?.day];
  const end = addDays(through, rate === 'conversion_rate' ? -growing : 0);
  const before = {
    from: latest(addDays(begin, -mostDays), ...(last === undefined ? [] : [addDays(last, 1)])),
    to: addDays(begin, -1),
  };
  const to = [addDays(day, mostDays), end, ...(next === undefined ? [] : [addDays(next, -1)])].sort()[0] ?? end;
  const after = { from: addDays(day, 1), to };
  if ([before, after].some((span) => lengthOf(span) < fewestDays)) return [];
  const [part, of] = sides[rate];
  const [was, now] = [countsIn(days, before), countsIn(days, after)];
  if (Math.min(was[of], now[of]) < enough) return [];
  const text = unbroken(`${percent(was[part] / was[of])} → ${percent(now[part] / now[of])}`);
  const distance = shareDistance(now[part], now[of], was[part], was[of]);
  if (Math.abs(distance) < sure) return [`=\u00a0${text}`];
  return [
    {
      move: distance > 0 ? { text: `▲\u00a0${text}`, direction: 'up' } : { text: `▼\u00a0${text}`, direction: 'down' },
    },
  ];
}

/** Of the changes that stand less than a week apart and end with this one. */
function firstTogether(changes: readonly ChangeMark[], index: number): number {
  const [before, own] = [changes[index - 1]?.day, changes[index]?.day];
  const isTogether = before !== undefined && own !== undefined && daysBetween(before, own) < fewestDays;
  return isTogether ? firstTogether(changes, index - 1) : index;
}

const latest = (...days: readonly string[]): string => [...days].sort().at(-1) ?? '';
const lengthOf = ({ from, to }: Span): number => daysBetween(from, to) + 1;
