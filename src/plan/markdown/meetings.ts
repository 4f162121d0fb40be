/** Sequences that meet, folded: one line a pair, each with the timeline of a person, grouped by who loses a message. */
import { grouped } from '../../text/group.ts';
import { plural } from '../../text/words.ts';
import { clip, markdownCode, textOf, visible } from '../words/escape.ts';
import { type Meeting, meetingAdvice, meetingRest, meetingTimeline, meetingWords } from '../meeting.ts';
import type { Plan } from '../plan.ts';
import type { Section } from './head.ts';

const mostTimelines = 12;

export function meetingSection({ meetings }: Plan): Section | undefined {
  if (!meetings || meetings.found.length === 0) return undefined;
  const { found } = meetings;
  const head = `${plural(found.length, 'pair')} of live sequences can meet in one person now: Smart Sending skips a message`;
  const fold = (lines: readonly string[]): string =>
    [`<details><summary>${head}</summary>`, '', ...lines, '', '</details>'].join('\n');
  const groups = [...grouped(found, ({ skipped }) => skipped.address)];
  const list = (most: number, line: (meeting: Meeting, shown: boolean) => string): readonly string[] => {
    let shown = 0;
    return groups.flatMap(([, meetings]) => meetings.map((meeting) => line(meeting, (shown += 1) <= most)));
  };
  const end = [textOf(meetingAdvice(found[0]!), 400), ...meetingRest(meetings)].join(' ');
  return {
    full: fold([...list(mostTimelines, item), '', end]),
    short: fold([...list(0, item), '', end]),
    bare: (most) => {
      const names = found.map(
        ({ comes, skipped }) => `${markdownCode(comes.address)} and ${markdownCode(skipped.address)}`,
      );
      let room = most - head.length - 40;
      const fitting = names.filter((name) => (room -= name.length + 2) > 0);
      return `${head}${fitting.length === 0 ? '' : `: ${fitting.join(', ')}`}.`;
    },
  };
}

function item(meeting: Meeting, withTimeline: boolean): string {
  const line = `- ${textOf(meetingWords(meeting), 300)} (${textOf(meeting.story, 160)})`;
  if (!withTimeline) return line;
  const lines = meetingTimeline(meeting).map((one) => `  ${clip(visible(one), 200).replaceAll('`', "'")}`);
  return [line, '  ```', ...lines, '  ```'].join('\n');
}
