/** The laws: what may never happen to anybody. One small function each: undefined where it holds, else the words. */
import type { Law } from '../model/flow-test/flow-test.ts';
import type { LawName } from '../model/written/flow-test.ts';
import type { Entry, Happening, Timeline } from '../simulate/types.ts';
import { wallOf } from '../time/zone.ts';
import { dayOf, timeOfDay } from '../simulate/calendar.ts';
import { entryWords, type Moments } from './expect.ts';

export interface Walked {
  readonly timeline: Timeline;
  readonly happenings: readonly Happening[];
}

type Broken = string | undefined;
type Holds = (law: Law, walked: Walked, moments: Moments) => Broken;

/** Messages to the person; a webhook or a note to the team is none. */
const messagesOf = ({ entries }: Timeline): readonly Entry[] =>
  entries.filter(({ kind, by }) => kind === 'sent' && ['email', 'sms', 'push', 'whatsapp'].includes(by ?? ''));

const entryOf = ({ entries }: Timeline, { flow, run }: Entry): number =>
  entries.find((one) => one.kind === 'entered' && one.flow === flow && one.run === run)?.at ?? -Infinity;

const messageAfter: Holds = ({ metric }, { timeline, happenings }, moments) => {
  const events = happenings.filter((one) => one.kind === 'event' && one.metric === metric).map(({ at }) => at);
  for (const message of messagesOf(timeline)) {
    const entry = entryOf(timeline, message);
    // The event that brought them in is not one "after" which they get mail.
    const after = events.find((at) => at > entry && at <= message.at);
    if (after !== undefined) return `${entryWords(message, moments)}, though ${metric} happened before it`;
  }
  return undefined;
};

const closer: Holds = ({ time = 0 }, { timeline }, moments) => {
  const messages = messagesOf(timeline);
  const found = messages.findIndex((one, index) => index > 0 && one.at - messages[index - 1]!.at < time);
  return found < 0
    ? undefined
    : `${entryWords(messages[found - 1]!, moments)}, and ${entryWords(messages[found]!, moments)}`;
};

const tooMany: Holds = ({ count = 0, time = Infinity }, { timeline }, moments) => {
  const messages = messagesOf(timeline);
  const found = messages.findIndex((one, index) => index >= count && one.at - messages[index - count]!.at < time);
  return found < 0 ? undefined : `${entryWords(messages[found]!, moments)}, as message ${count + 1}`;
};

const between: Holds = ({ between: times }, { timeline }, moments) => {
  const [from, to] = times!.map(timeOfDay) as [number, number];
  const inside = ({ at }: Entry): boolean => {
    const wall = wallOf(at, moments.zone).getTime();
    const time = wall - dayOf(wall);
    return from > to ? time >= from || time < to : time >= from && time < to;
  };
  const found = messagesOf(timeline).find((one) => one.by === 'sms' && inside(one));
  return found && entryWords(found, moments);
};

const inside: Holds = ({ time = Infinity }, { timeline }, moments) => {
  const out = timeline.entries.find(
    (one) => (one.kind === 'ended' || one.kind === 'left') && one.at - entryOf(timeline, one) > time,
  );
  if (out) return entryWords(out, moments);
  return timeline.standing.some(({ until }) => until === null) ? 'they wait and nobody knows until when' : undefined;
};

const rules: Readonly<Record<LawName, Holds>> = {
  message_after: messageAfter,
  messages_closer_than: closer,
  more_messages_than: tooMany,
  sms_between: between,
  inside_longer_than: inside,
};

export const broken: Holds = (law, walked, moments) => rules[law.name](law, walked, moments);

/** "never message_after: Placed Order". */
export const lawWords = ({ written }: Law): string =>
  Object.entries(written)
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(' to ') : String(value)}`)
    .join(', ');
