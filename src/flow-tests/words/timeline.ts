/** A timeline as JSON and as lines: words come here and not before. */
import type { Entry, Timeline } from '../../simulate/types.ts';
import { present } from '../../text/json.ts';
import type { Subject } from '../subject.ts';
import { isoIn } from './time-words.ts';
import { type WhyWords, whyWords } from './why-words.ts';

/** One entry of a timeline as `sluice walk` and `sluice test` print it. */
export interface TimelineEntry {
  /** ISO 8601 with the person's offset. */
  readonly at: string;
  readonly kind: 'entered' | 'waits' | 'sent' | 'skipped' | 'branch' | 'left' | 'ended';
  /** The step's id. */
  readonly step?: string;
  /** What a step does that is sent or skipped: a channel, or the kind of the step. */
  readonly channel?: string;
  /** At a split, as the author calls it. */
  readonly way?: string;
  readonly why: string;
}

export interface Told {
  readonly subject: Subject;
  readonly zone: string;
}

/** Who is not let in has one entry, skipped, of no step. */
export const timelineJson = (timeline: Timeline, told: Told): readonly TimelineEntry[] =>
  timeline.entries.map((entry) => entryJson(entry, told));

export function entryJson(entry: Entry, { subject, zone }: Told): TimelineEntry {
  const step = entry.action === undefined ? undefined : subject.steps.get(entry.action);
  const channel = channelOf(entry, step?.kind);
  const words: WhyWords = { exits: subject.exits, zone };
  return {
    at: isoIn(entry.at, zone),
    kind: entry.kind === 'refused' ? 'skipped' : entry.kind,
    ...present({ step: step?.id, channel, way: entry.way && (step?.ways.get(entry.way) ?? entry.way) }),
    why: whyWords(entry, words),
  };
}

const channels = ['email', 'sms', 'push', 'whatsapp'];

/** Messages by their channel; other steps by their kind. */
function channelOf({ by }: Entry, kind: string | undefined): string | undefined {
  if (by === undefined) return undefined;
  return channels.includes(by) ? by : (kind ?? by);
}
