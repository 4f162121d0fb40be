/** `{{ event.… }}` in the messages of a flow whose trigger has no event. */
import type { Desired } from '../../compile/desired.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { idOf } from '../../simulate/graph.ts';
import { messageOf } from '../../simulate/message.ts';
import { type Subject, triggerOf } from '../subject.ts';

/** The event itself in a tag of the template language, not a part of another word and not a loop's own variable. */
const usesEvent = (text: string): boolean =>
  /\{[{%](?:(?![}%]\}).)*?(?<![\w.'"|:])event(?:\.|\|lookup)/s.test(text) &&
  !/\{%-?\s*for\s+(?:\w+\s*,\s*)?event\b|\bas event\b|with event\s*=/.test(text);

export function noEvent(subject: Subject, { templates }: Desired): readonly Diagnostic[] {
  const trigger = triggerOf(subject);
  if (!['list', 'segment', 'date'].includes(trigger.type)) return [];
  const found = new Map<string, Diagnostic>();
  for (const action of subject.definition.actions) {
    const step = subject.steps.get(idOf(action));
    const isMessage =
      messageOf(action) !== undefined || action.type === 'send-webhook' || action.type === 'send-internal-alert';
    if (!step || !isMessage || !('data' in action)) continue;
    const texts = textsOf(action.data).map((text) => templates[text]?.html ?? text);
    if (!texts.some(usesEvent)) continue;
    found.set(
      step.id,
      diagnostic(
        'no-event',
        `${step.id} uses {{ event.… }}, but a ${trigger.type} trigger has no event.`,
        'The place stays empty in every message. Use a property of the profile, or a trigger on a metric.',
        { at: step.at, address: subject.address, step: step.id },
      ),
    );
  }
  return [...found.values()];
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
