/** What came, as an author would have expected it: every message with its time, and how it ended. */
import type { Entry } from '../simulate/types.ts';
import type { CaseResult } from './run-case.ts';
import type { Subject } from './subject.ts';
import { leftFor } from './expect.ts';
import { afterWords } from './words/time-words.ts';

export function expectationsOf(
  { timeline, start }: Pick<CaseResult, 'timeline' | 'start'>,
  subject: Subject,
): readonly unknown[] {
  return timeline.entries.flatMap((entry) => {
    const written = expectationOf(entry, subject);
    if (typeof written === 'object' && entry.kind === 'sent') return [{ at: afterWords(entry.at - start), ...written }];
    return written ? [written] : [];
  });
}

function expectationOf(entry: Entry, subject: Subject): Readonly<Record<string, unknown>> | 'end' | undefined {
  const step = subject.steps.get(entry.action ?? '');
  switch (entry.kind) {
    case 'sent':
      return step && { [step.kind]: step.id };
    case 'skipped':
      return step && { skipped: step.id };
    case 'refused':
      return { refused: leftFor(entry, subject) };
    case 'left':
      return { left: leftFor(entry, subject) };
    case 'ended':
      return 'end';
    default:
      return undefined;
  }
}
