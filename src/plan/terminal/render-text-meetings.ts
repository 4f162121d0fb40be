/** Sequences that meet, on a terminal: the first pairs with a person's timeline, the others by a line. */
import { plural } from '../../text/words.ts';
import { oneLine } from '../words/escape.ts';
import { type Meeting, meetingAdvice, meetingRest, meetingTimeline, meetingWords } from '../meeting.ts';
import type { Plan } from '../plan.ts';
import { sentence } from './render-text-change.ts';
import type { TextStyle } from './render-text-fields.ts';

const mostTimelines = 3;
const mostLines = 12;
const same = (text: string): string => text;

export function meetingLines({ meetings }: Plan, { styles, width }: TextStyle): readonly string[] {
  if (!meetings || meetings.found.length === 0) return [];
  const { found } = meetings;
  const head = `${plural(found.length, 'pair')} of live sequences can meet in one person now:`;
  const left = found.length - mostLines;
  return [
    ...sentence(head, styles.warning, '', width, 0),
    ...found
      .slice(0, mostLines)
      .flatMap((meeting, index) => [
        ...sentence(oneLine(meetingWords(meeting)), same, '', width, 2),
        ...(index < mostTimelines ? person(meeting, width) : []),
      ]),
    ...(left > 0 ? sentence(`and ${left} more: sluice plan --format json`, same, '', width, 2) : []),
    ...sentence(meetingAdvice(found[0]!), same, '', width, 2),
    ...meetingRest(meetings).flatMap((line) => sentence(line, same, '', width, 2)),
  ];
}

const person = (meeting: Meeting, width: number): readonly string[] => [
  ...sentence(`${oneLine(meeting.story)}:`, same, '', width, 4),
  ...meetingTimeline(meeting).map((line) => `      ${oneLine(line)}`),
];
