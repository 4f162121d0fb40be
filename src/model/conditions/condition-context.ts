/**
 * Which condition may stand where.
 *
 * | leaf          | audience | exit_when | only_if | if of a condition      | if of a branch | where of a trigger |
 * |---------------|----------|-----------|---------|------------------------|----------------|--------------------|
 * | event         | no       | no        | no      | metric trigger         | metric trigger | yes                |
 * | not_in_flow   | yes      | no        | no      | no                     | no             | no                 |
 * | random        | no       | no        | no      | alone, not nested      | no             | no                 |
 * | opened, clicked | no     | no        | yes     | yes                    | yes            | no                 |
 * | all, any, not | yes      | yes       | yes     | yes                    | yes            | yes                |
 * | all others    | yes      | yes       | yes     | yes                    | yes            | no                 |
 *
 * Klaviyo evaluates the flow's own filter again before every message and has no event at hand then (Klaviyo help);
 * profile-not-in-flow is taken in the flow's filter only (field reports). A message has an id once its flow is made, and
 * the flow's filter is taken with the flow and never after.
 */
import type { Path } from '../../yaml/yaml-range.ts';
import type { Reader } from '../reader.ts';
import type { ConditionKey } from '../written/condition.ts';

export type Place = 'audience' | 'exit_when' | 'only_if' | 'if' | 'case' | 'where';

const named: Readonly<Record<Place, string>> = {
  audience: 'in audience',
  exit_when: 'in exit_when',
  only_if: 'in only_if',
  if: 'in a condition',
  case: 'in a case of a branch',
  where: 'in the where of a trigger',
};

/** Reports and gives false when it may not. */
export function mayStand(
  key: ConditionKey,
  path: Path,
  place: Place,
  metricTrigger: boolean,
  depth: number,
  reader: Reader,
): boolean {
  const refuse = (message: string, detail: string): false => {
    reader.report('condition-context', [...path, key], { message, detail, part: 'key' });
    return false;
  };
  if (key === 'all' || key === 'any' || key === 'not') return true;
  if (place === 'where' && key !== 'event') {
    return refuse(
      `"${key}" cannot stand ${named.where}: it sees the event only.`,
      'Ask about people in audience, and about the event here: { event: $value, greater_than: 50 }.',
    );
  }
  if (key === 'event' && place !== 'where') {
    if (place !== 'if' && place !== 'case') {
      return refuse(
        `"event" cannot stand ${named[place]}: Klaviyo has no event at hand when it asks this.`,
        "Put it under the trigger's where, or ask it in a condition step.",
      );
    }
    if (!metricTrigger) {
      return refuse(
        '"event" needs a trigger on a metric; this sequence has none.',
        'Ask about a profile property, or start the sequence from an event.',
      );
    }
  }
  if (key === 'not_in_flow' && place !== 'audience') {
    return refuse(`"not_in_flow" cannot stand ${named[place]}.`, 'It says who may enter: move it to audience.');
  }
  if ((key === 'opened' || key === 'clicked') && (place === 'audience' || place === 'exit_when')) {
    return refuse(
      `"${key}" cannot stand ${named[place]}: a message has an id only once its flow is made, and this filter is made with it.`,
      `Ask about any email since they came in: { ${key}_email: since_entry }; or in a condition step, or in the only_if of what comes after.`,
    );
  }
  if (key === 'random' && (place !== 'if' || depth > 0)) {
    return refuse(
      depth > 0 && place === 'if' ? '"random" stands alone in a condition.' : `"random" cannot stand ${named[place]}.`,
      'Use a random_split step, and put the other condition inside one of its branches.',
    );
  }
  return true;
}
