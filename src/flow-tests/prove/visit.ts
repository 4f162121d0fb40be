/**
 * How two flows can be started for one reason: by the same event, list, segment or date, or in one visit to the shop.
 * Anything else meets by chance, and by chance almost every two flows do.
 */
import type { Happening, Value } from '../../simulate/types.ts';
import { type Subject, triggerOf } from '../subject.ts';
import { starting } from './ways.ts';

/** What starts the flows; `events` gives the happenings, with what each trigger asks of its event. */
export interface Story {
  readonly words: string;
  /** One event starts both, so it must be as both ask. */
  readonly shared: boolean;
  readonly events: (at: number, first: Properties, second: Properties) => readonly Happening[];
}
type Properties = Readonly<Record<string, Value>>;

/** A visit in its order, by the names that shops send (Klaviyo's own, Shopify, WooCommerce, Magento). */
const stages: readonly (readonly string[])[] = [
  ['Active on Site'],
  ['Viewed Product', 'Viewed Item', 'Viewed Collection'],
  ['Added to Cart'],
  ['Checkout Started', 'Started Checkout'],
  ['Placed Order', 'Ordered Product'],
];
const between = 5 * 60_000;

export function storyOf(a: Subject, b: Subject): Story | undefined {
  const same = sameStart(a, b);
  if (same !== undefined)
    return {
      words: same,
      shared: true,
      events: (at, first, second) => starting(a, at, { ...first, ...second }),
    };
  const [from, to] = [stageOf(a), stageOf(b)];
  if (from === undefined || to === undefined) return undefined;
  if (from > to) {
    const turned = storyOf(b, a);
    return turned && { ...turned, events: (at, first, second) => turned.events(at, second, first) };
  }
  const passed = from === to ? [] : stages.slice(Math.max(0, from + 1), to).flatMap((names) => mentioned(names, a, b));
  return {
    words: `${startWords(a)} and ${startWords(b)} in one visit`,
    shared: false,
    events: (at, first, second) => [
      ...starting(a, at, first),
      ...passed.map((metric, index): Happening => ({
        at: at + (index + 1) * between,
        kind: 'event',
        metric,
        properties: {},
      })),
      ...starting(b, at + (passed.length + 1) * between, second),
    ],
  };
}

/** Words for what starts both; undefined where two things do. */
function sameStart(a: Subject, b: Subject): string | undefined {
  const [one, other] = [triggerOf(a), triggerOf(b)];
  if (one.type !== other.type) return undefined;
  if (one.type === 'date' && other.type === 'date') {
    if (one.date_field_type !== 'profile-property' || other.date_field_type !== 'profile-property') return undefined;
    return one.date_profile_property === other.date_profile_property ? 'one date starts both' : undefined;
  }
  if ('id' in one && 'id' in other) return one.id === other.id ? `${startWords(a)} starts both` : undefined;
  return one.type === 'price-drop' ? 'a price drop starts both' : 'low inventory starts both';
}

/** Joining a list comes first in a visit: a form asks for it. Undefined: nothing of a visit. */
function stageOf(subject: Subject): number | undefined {
  const trigger = triggerOf(subject);
  if (trigger.type === 'list') return -1;
  if (trigger.type !== 'metric') return undefined;
  const stage = stages.findIndex((names) => names.includes(String(trigger.id)));
  return stage < 0 ? undefined : stage;
}

/** Those of a stage that one of the flows asks about. */
const mentioned = (names: readonly string[], ...subjects: readonly Subject[]): readonly string[] =>
  names.filter((name) =>
    subjects.some(({ definition }) => JSON.stringify(definition).includes(`"metric_id":${JSON.stringify(name)}`)),
  );

function startWords(subject: Subject): string {
  const trigger = triggerOf(subject);
  const id = 'id' in trigger ? String(trigger.id).replace(/^(list|segment):/, '') : trigger.type;
  return trigger.type === 'list' ? `joining ${id}` : trigger.type === 'segment' ? `coming into ${id}` : id;
}
