/** What a person should do about the figures: what is wrong with its way out, then what waits for somebody. */
import { grouped } from '../../text/group.ts';
import type { Alert, Report, SequenceReport } from '../report.ts';
import { lastChange } from './changes.ts';
import { alertsInOrder, partsOf } from './order.ts';
import { listedSay, named, type Say } from './say.ts';

export interface Todo {
  /** wrong: something is broken or falls; wait: somebody has to decide. */
  readonly level: 'wrong' | 'wait';
  /** Left out where it is about several. */
  readonly address?: string;
  /** What is wrong, the same for all that it is wrong with: "open rate has dropped". */
  readonly what?: string;
  /** "Win back: open rate has dropped". */
  readonly head: Say;
  /** Empty where the head says it all. */
  readonly why: Say;
  readonly how: Say;
}

/** One and the same told once, with whom it is about; in the order of the first of each. */
export function together(todos: readonly Todo[]): readonly Todo[] {
  return [
    ...grouped(todos, ({ what, address }, i) => (what === undefined || !address ? `alone ${i}` : what)).values(),
  ].map((some): Todo => {
    const [first, ...rest] = some as readonly [Todo, ...Todo[]];
    if (rest.length === 0) return first;
    return {
      level: first.level,
      head: [...listedSay(some.map(({ head }) => head.slice(0, 1))), `: ${first.what}`],
      why: some.flatMap(({ why }, i) => [...(i === 0 ? [] : [' ']), ...why.slice(0, 1)]),
      how: first.how,
    };
  });
}

/** By what an alert's id begins with: the rule, and for some the rate. */
const ways: readonly (readonly [begin: string, how: string])[] = [
  ['silent', 'See in Klaviyo whether its trigger still happens and its filters still let people in.'],
  ['drop', 'See which message fell. If the change did it, revert that commit and apply, or try both in an A/B test.'],
  ['above spam', 'Send to fewer: ask in audience for people who opened lately, and say at the top why they get it.'],
  ['above bounce', 'Ask in audience for consent, and stop the source of addresses that do not exist.'],
  ['above', 'Send to fewer, or less often.'],
];

const wayOf = ({ id }: Alert): string => ways.find(([begin]) => id.startsWith(begin))?.[1] ?? '';

const what: Readonly<Record<string, string>> = { drop: 'has dropped', above: 'is too high', silent: 'sends nothing' };

/** "open rate has dropped", "sends nothing". */
export function alertWords({ id, address }: Pick<Alert, 'id' | 'address'>): string {
  const [kind = '', rate] = id.slice(0, -address.length).trim().split(' ');
  return [...(rate === undefined ? [] : [rate.replaceAll('_', ' ')]), what[kind] ?? ''].join(' ');
}

const mostNamed = 3;

/** The largest by name. */
const someNames = (some: readonly SequenceReport[]): Say => {
  const more = some.length - mostNamed;
  const shown: readonly Say[] = some.slice(0, more > 1 ? mostNamed : some.length).map((each) => [named(each)]);
  return listedSay(more > 1 ? [...shown, [`${more} more`]] : shown);
};

export function todosOf(report: Report): readonly Todo[] {
  const { sequences } = report;
  // What waits for its time, or for another account, asks nothing of anybody.
  const drafts = partsOf(sequences).drafts.filter(({ waits }) => waits === undefined);
  const manual = sequences.filter(({ status }) => status === 'manual');
  const names = new Map(sequences.map(({ address, name }) => [address, name]));
  const wrong = alertsInOrder(report).map((alert): Todo => ({
    level: 'wrong',
    address: alert.address,
    what: alertWords(alert),
    head: [named({ address: alert.address, name: names.get(alert.address) ?? '' }), `: ${alertWords(alert)}`],
    why: [{ text: alert.message }, ...lastChange(alert.change)],
    how: [wayOf(alert)],
  }));
  const wait = (some: readonly SequenceReport[], one: string, many: string, how: string): readonly Todo[] =>
    some.length === 0
      ? []
      : [
          {
            level: 'wait',
            head: [...someNames(some), some.length === 1 ? one : many],
            why: [],
            how: [how],
          },
        ];
  return [
    ...wrong,
    ...wait(
      manual,
      ' is manual: its messages wait in Klaviyo',
      ' are manual: their messages wait in Klaviyo',
      'Send them there, or write status: live.',
    ),
    ...wait(
      drafts,
      ' is a draft and sends nothing yet',
      ' are drafts and send nothing yet',
      'Once read through, write status: live.',
    ),
  ];
}
