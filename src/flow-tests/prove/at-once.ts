/** Two messages of one channel to one person at the same moment, where somebody was found who gets both. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { usualStart } from '../../model/flow-test/parse-flow-test.ts';
import type { Entry } from '../../simulate/types.ts';
import type { Subject } from '../subject.ts';
import { walkersFor } from './ways.ts';

/** At an odd minute, so that no time of day falls on the moment of another by chance. */
const start = usualStart + 7 * 60_000;

export function atOnce(subject: Subject): readonly Diagnostic[] {
  if (!followsAtOnce(subject)) return [];
  const found = new Map<string, Diagnostic>();
  for (const { timeline } of walkersFor(subject, start, { timezone: 'UTC' })) {
    const tried = timeline.entries.filter(isTried);
    for (const [index, second] of tried.entries()) {
      const first = tried[index - 1];
      if (!first || first.at !== second.at || first.by !== second.by || first.run !== second.run) continue;
      const [a, b] = [subject.steps.get(first.action ?? ''), subject.steps.get(second.action ?? '')];
      if (a && b && a.id !== b.id)
        found.set(
          `${a.id} ${b.id}`,
          diagnostic(
            'messages-at-once',
            `${a.id} and ${b.id} come to one person at the same moment.`,
            second.kind === 'skipped'
              ? 'Smart Sending skips the second for everybody. Put a delay between them.'
              : 'Put a delay between them, or make them one.',
            { at: b.at, address: subject.address, step: b.id },
          ),
        );
    }
  }
  return [...found.values()];
}

/** Sent, or skipped because the one before it was. */
const isTried = ({ kind, by, why, at }: Entry): boolean =>
  ['email', 'sms', 'push', 'whatsapp'].includes(by ?? '') &&
  (kind === 'sent' || (why.code === 'smart-sending' && why.last === at));

/** Whether it is worth looking: some message leads to what is no wait. */
function followsAtOnce({ definition }: Subject): boolean {
  const waits = new Set(
    definition.actions
      .filter(({ type }) => type === 'time-delay' || type === 'target-date')
      .map((one) => one.temporary_id),
  );
  return definition.actions.some(
    (one) =>
      one.type.startsWith('send-') && one.links && 'next' in one.links && one.links.next && !waits.has(one.links.next),
  );
}
