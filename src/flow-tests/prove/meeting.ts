/**
 * Two flows that meet: somebody, whose message of one Smart Sending skips because of a message of the other. Whoever is
 * told here has been walked through both; where nobody was found, nothing is claimed.
 */
import { usualStart } from '../../model/flow-test/parse-flow-test.ts';
import { acts } from '../../simulate/graph.ts';
import { messageOf } from '../../simulate/message.ts';
import { simulateFlows } from '../../simulate/simulate.ts';
import type { Channel, Entry, Person } from '../../simulate/types.ts';
import type { Meeting, MeetingStep } from '../../plan/meeting.ts';
import type { Draft } from './draft.ts';
import { type Subject, triggerOf } from '../subject.ts';
import { afterWords } from '../words/time-words.ts';
import { type Story, storyOf } from './visit.ts';
import { alsoLetIn, flowOf, type Walker, walkersFor } from './ways.ts';

const minute = 60_000;
const hour = 60 * minute;
/** Monday morning, Monday evening, Friday evening: delays until a time of day, and weekdays, fall apart. */
const starts = [7 * minute, 11 * hour + 7 * minute, 4 * 24 * hour + 9 * hour].map((after) => usualStart + after);
/** Ways of each flow that are tried. */
const mostWays = 5;

/** `timezone`: the account's, IANA. At most 2 × 5 people are walked through both flows at 3 times of the week. */
export function meetingOf(a: Subject, b: Subject, timezone: string): Meeting | undefined {
  const story = couldMeet(a, b) ? storyOf(a, b) : undefined;
  if (!story) return undefined;
  const people = [...peopleOf(a, b, story, true, timezone), ...peopleOf(b, a, story, false, timezone)];
  for (const start of starts)
    for (const { person, happenings } of people) {
      const later = happenings.map((one) => ({ ...one, at: one.at + start - starts[0]! }));
      const { entries } = simulateFlows([flowOf(a, start), flowOf(b, start)], person, later, { timezone });
      const found = skippedForOther(entries);
      if (found) return told(found, entries, [a, b], story, start);
    }
  return undefined;
}

/** Whether it is worth looking: one reason starts both, and a message of one could hinder one of the other. */
export const couldMeet = (a: Subject, b: Subject): boolean => hinder(a, b) && storyOf(a, b) !== undefined;

/** One channel, and Smart Sending on where a message is skipped. */
function hinder(a: Subject, b: Subject): boolean {
  const [one, other] = [channelsOf(a), channelsOf(b)];
  const hinders = (from: Channels, to: Channels): boolean => [...to.smart].some((channel) => from.all.has(channel));
  return hinders(one, other) || hinders(other, one);
}

interface Channels {
  readonly all: ReadonlySet<Channel>;
  readonly smart: ReadonlySet<Channel>;
}
const channels = new WeakMap<Subject, Channels>();

function channelsOf(subject: Subject): Channels {
  let found = channels.get(subject);
  if (!found) {
    const messages = subject.definition.actions
      .filter(acts)
      .flatMap((action) =>
        action.type === 'ab-test' || action.type === 'content-experiment'
          ? (messageOf(action.data.main_action) ?? [])
          : (messageOf(action) ?? []),
      );
    found = {
      all: new Set(messages.map(({ channel }) => channel)),
      smart: new Set(messages.filter(({ smartSending }) => smartSending).map(({ channel }) => channel)),
    };
    channels.set(subject, found);
  }
  return found;
}

const walkers = new WeakMap<Subject, readonly Walker[]>();

/** The flow's own people, one for each way; the same for every other flow it is tried with. */
function walkersOf(subject: Subject, timezone: string): readonly Walker[] {
  let found = walkers.get(subject);
  if (!found) walkers.set(subject, (found = walkersFor(subject, starts[0]!, { timezone }).slice(0, mostWays)));
  return found;
}

/** People of the ways of `one`, changed so that the other flow lets them in too; `isFirst`: `one` is the story's first. */
function peopleOf(
  one: Subject,
  other: Subject,
  story: Story,
  isFirst: boolean,
  timezone: string,
): readonly Pick<Walker, 'person' | 'happenings'>[] {
  return walkersOf(one, timezone).flatMap(({ draft }) => {
    const both = alsoLetIn(other, starts[0]!, story.shared ? draft : { ...draft, event: {}, demands: personal(draft) });
    if (!both) return [];
    const [first, second] = isFirst ? [draft.event, both.event] : [both.event, draft.event];
    return {
      person: withoutGroups(both.person, [one, other]),
      happenings: [...story.events(starts[0]!, first, second), ...both.happenings],
    };
  });
}

/** Who is in a list already does not start its flow by joining. */
function withoutGroups(person: Person, subjects: readonly Subject[]): Person {
  const joined = new Set<unknown>(subjects.map(triggerOf).map((trigger) => ('id' in trigger ? trigger.id : undefined)));
  return { ...person, lists: (person.lists ?? []).filter((id) => !joined.has(id)) };
}

const personal = ({ demands }: Draft): Draft['demands'] =>
  Object.fromEntries(Object.entries(demands).filter(([key]) => !key.startsWith('event:')));

interface Skip {
  readonly skipped: Entry;
  readonly comes: Entry;
  readonly channel: Channel;
  readonly hours: number;
}

function skippedForOther(entries: readonly Entry[]): Skip | undefined {
  for (const skipped of entries) {
    const { why, kind } = skipped;
    if (kind !== 'skipped' || why.code !== 'smart-sending') continue;
    const comes = entries.find((one) => one.kind === 'sent' && one.by === why.channel && one.at === why.last);
    if (comes && comes.flow !== skipped.flow) return { skipped, comes, channel: why.channel, hours: why.hours };
  }
  return undefined;
}

function told(
  { skipped, comes, channel, hours }: Skip,
  entries: readonly Entry[],
  subjects: readonly Subject[],
  story: Story,
  start: number,
): Meeting {
  const party = ({ flow, action }: Entry): MeetingStep => ({
    address: flow,
    step: subjects.find(({ address }) => address === flow)?.steps.get(action ?? '')?.id ?? '',
  });
  const kinds = ['entered', 'sent', 'skipped'] as const;
  const until = entries.indexOf(skipped) + 1;
  const timeline = entries.slice(0, until).flatMap((entry): Meeting['timeline'][number][] => {
    const kind = kinds.find((one) => one === entry.kind);
    return kind ? [{ at: afterWords(entry.at - start), kind, ...party(entry) }] : [];
  });
  return { story: story.words, channel, hours, comes: party(comes), skipped: party(skipped), timeline };
}
