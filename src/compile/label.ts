/** A step in a few words, as a person would point at it: its subject, its time, what it asks. */
import type { DelayStep, Step } from '../model/steps/step-type.ts';
import type { Weekday } from '../model/values.ts';

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
      return `until ${step.time.slice(0, 5)}${step.weekdays ? ` on ${dayWords(step.weekdays)}` : ''}`;
    case 'random_split':
      return `${step.percent} % at random`;
    case 'branch':
      return step.name;
    case 'ab_test':
      return `A/B test of ${step.variants.length}`;
    case 'update_profile':
      return [
        ...Object.keys(step.set),
        ...Object.keys(step.create),
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
  return [time, until && `until ${until.slice(0, 5)}`, weekdays && `on ${dayWords(weekdays)}`]
    .filter(Boolean)
    .join(' ');
}

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const short = (day: string): string => day.charAt(0).toUpperCase() + day.slice(1, 3);

/** Mon–Fri for three or more in a row, Mon, Wed otherwise. */
function dayWords(days: readonly Weekday[]): string {
  const places = week.flatMap((day, place) => (days.includes(day) ? [place] : []));
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return '';
  const inARow = places.length > 2 && last - first === places.length - 1;
  return inARow
    ? `${short(week[first]!)}–${short(week[last]!)}`
    : places.map((place) => short(week[place]!)).join(', ');
}
