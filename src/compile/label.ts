/** A step in a few words, as a person would point at it: its subject, its time, what it asks. */
import type { DelayStep, Step } from '../model/sequence.ts';

export function labelOf(step: Step): string {
  switch (step.kind) {
    case 'email':
    case 'notify':
      return step.subject;
    case 'sms':
      return step.body.length > 60 ? `${step.body.slice(0, 59)}…` : step.body;
    case 'webhook':
      return step.url;
    case 'delay':
      return delayWords(step);
    case 'wait_until':
      return `until ${step.time.slice(0, 5)}${step.weekdays ? ` on ${step.weekdays.join(', ')}` : ''}`;
    case 'random_split':
      return `${step.percent} % at random`;
    case 'branch':
      return step.name;
    case 'ab_test':
      return `A/B test of ${step.variants.length}`;
    case 'update_profile':
      return [
        ...Object.keys(step.set),
        ...Object.keys(step.addTo),
        ...Object.keys(step.removeFrom),
        ...step.remove,
      ].join(', ');
    case 'add_to_list':
    case 'remove_from_list':
      return step.list;
    case 'raw':
      return String(step.definition.type ?? 'raw');
    case 'condition':
      return step.id ?? 'condition';
    case 'exit':
      return 'exit';
    case 'skipped':
      return step.written;
  }
}

function delayWords({ value, unit, until, weekdays }: DelayStep): string {
  const time = `${value} ${value === 1 ? unit.slice(0, -1) : unit}`;
  return [time, until && `until ${until.slice(0, 5)}`, weekdays && `on ${weekdays.join(', ')}`]
    .filter(Boolean)
    .join(' ');
}
