/** What a test writes about people and events → what the engine takes. */
import type { TestCase, TestEvent, When } from '../model/flow-test/flow-test.ts';
import type { WrittenPerson } from '../model/written/flow-test.ts';
import { starts } from '../simulate/enter.ts';
import { idOf, waysOf } from '../simulate/graph.ts';
import type { Channel, Consent, Happening, Person, Value } from '../simulate/types.ts';
import { fieldsOf, present } from '../text/json.ts';
import { momentOf } from '../time/zone.ts';
import { listId, segmentId, type Subject, triggerOf } from './subject.ts';
import { letIn, starting } from './prove/ways.ts';

const channels: readonly Channel[] = ['email', 'sms', 'push', 'whatsapp'];

/** Nothing said of consent: all of it, so that a case says only what matters to it. A list: those, and no others. */
function consentOf(written: WrittenPerson['consent']): Record<Channel, Consent> {
  const given = (channel: Channel): Consent => {
    if (written === undefined) return 'subscribed';
    if (Array.isArray(written)) return written.includes(channel) ? 'subscribed' : 'unsubscribed';
    return (written as Partial<Record<Channel, Consent>>)[channel] ?? 'never_subscribed';
  };
  return Object.fromEntries(channels.map((channel) => [channel, given(channel)])) as Record<Channel, Consent>;
}

export function personOf(subject: Subject, written: WrittenPerson, id: string): Person {
  return {
    id,
    properties: (written.properties ?? {}) as Record<string, Value>,
    consent: consentOf(written.consent),
    ...present({ timezone: written.timezone }),
    lists: groups(subject, written.lists, listId),
    segments: groups(subject, written.segments, segmentId),
    predictions: written.predictions ?? {},
    draws: drawsOf(subject, written.random ?? {}),
  };
}

/** A name, or the id of a raw condition, which stands for itself. */
const groups = (subject: Subject, names: readonly string[] = [], idOfName: (name: string) => string): string[] =>
  names.map((name) => groupId(subject, name, idOfName));

function groupId({ definition }: Subject, name: string, idOfName: (name: string) => string): string {
  const text = JSON.stringify(definition);
  const raw = JSON.stringify(name);
  return text.includes(`[${raw}`) && !text.includes(JSON.stringify(idOfName(name))) ? name : idOfName(name);
}

/** `{ two-openings: then }` → a draw that falls so, at each copy of the split. */
function drawsOf({ definition, steps }: Subject, random: Readonly<Record<string, string>>): Record<string, number> {
  const draws: Record<string, number> = {};
  for (const action of definition.actions) {
    const step = steps.get(idOf(action));
    const word = step && random[step.id];
    if (word === undefined) continue;
    const way = waysOf(action).find((one) => step!.ways.get(one.way) === word)?.way;
    draws[idOf(action)] = way === 'no' ? 99.999 : 0;
  }
  return draws;
}

/** The moment a time of a test means. */
export const momentIn = (when: When, start: number, zone: string): number =>
  'after' in when ? start + when.after : momentOf(when.wall, zone);

/** The happenings of a case; where none of them starts the flow, one before them that its trigger lets in. */
export function happeningsOf(
  subject: Subject,
  one: Pick<TestCase, 'events'>,
  start: number,
  zone: string,
  fixtures: ReadonlyMap<string, unknown>,
): readonly Happening[] {
  const happenings = one.events.flatMap((event) =>
    happeningOf(subject, event, momentIn(event.when, start, zone), fixtures),
  );
  const trigger = triggerOf(subject);
  const isStart = (each: Happening): boolean => trigger.type === 'date' || starts(trigger, subject.address, each);
  return happenings.some(isStart)
    ? happenings
    : [...starting(subject, start, letIn(subject, start)?.event ?? {}), ...happenings];
}

function happeningOf(
  subject: Subject,
  event: TestEvent,
  at: number,
  fixtures: ReadonlyMap<string, unknown>,
): readonly Happening[] {
  const { written } = event;
  const fixture = event.fixture === undefined ? undefined : fixtureOf(fixtures.get(event.fixture));
  const properties = { ...fixture?.properties, ...(written.properties as Record<string, Value> | undefined) };
  if (event.starts) return startOf(subject, at, properties, fixture?.metric);
  if (written.metric !== undefined) return [{ at, kind: 'event', metric: written.metric, properties }];
  if (written.opened !== undefined) return reading(subject, at, 'opened', written.opened);
  if (written.clicked !== undefined) return reading(subject, at, 'clicked', written.clicked);
  if (written.triggers !== undefined)
    return [{ at, kind: 'trigger', properties: written.triggers as Record<string, Value> }];
  if (written.back_in_stock) return [{ at, kind: 'back-in-stock' }];
  if (written.receives !== undefined) return [{ at, kind: 'message', channel: written.receives }];
  const list = written.joins_list ?? written.leaves_list;
  if (list !== undefined) {
    const member = written.joins_list !== undefined;
    return [{ at, kind: 'list', id: groupId(subject, list, listId), member }];
  }
  const segment = written.joins_segment ?? written.leaves_segment;
  if (segment !== undefined) {
    const member = written.joins_segment !== undefined;
    return [{ at, kind: 'segment', id: groupId(subject, segment, segmentId), member }];
  }
  const set = Object.entries(written.set ?? {}).map(([property, value]): Happening => ({
    at,
    kind: 'property',
    property,
    value: value as Value,
  }));
  const consents = Object.entries(written.consent ?? {}).map(([channel, consent]): Happening => ({
    at,
    kind: 'consent',
    channel: channel as Channel,
    consent: consent as Consent,
  }));
  return [...set, ...consents];
}

/** A person opens or clicks the message of a step; which copy of it they had, their way has decided. */
function reading(subject: Subject, at: number, did: 'opened' | 'clicked', step: string): readonly Happening[] {
  const copies = subject.definition.actions.filter((action) => subject.steps.get(idOf(action))?.id === step);
  return copies.map((action): Happening => {
    const isText = action.type === 'send-sms';
    const metric = isText ? 'Clicked SMS' : did === 'opened' ? 'Opened Email' : 'Clicked Email';
    const mark = isText ? {} : { [did === 'opened' ? 'machine_open' : 'Bot Click']: false };
    return { at, kind: 'event', metric, properties: { $message: idOf(action), ...mark } };
  });
}

/** The event that starts the flow, with the properties of a fixture. */
function startOf(
  subject: Subject,
  at: number,
  properties: Readonly<Record<string, Value>>,
  metric?: string,
): readonly Happening[] {
  const trigger = triggerOf(subject);
  if (trigger.type === 'metric') return [{ at, kind: 'event', metric: metric ?? String(trigger.id), properties }];
  return starting(subject, at, properties);
}

/**
 * A fixture as people copy one: `{ metric, properties }`, an event as Klaviyo's API gives it (`event_properties`, alone or
 * under data.attributes), or the bare properties.
 */
export function fixtureOf(json: unknown): {
  readonly metric?: string;
  readonly properties: Readonly<Record<string, Value>>;
} {
  const valuesOf = (value: unknown): Record<string, Value> => fieldsOf(value) as Record<string, Value>;
  const top = fieldsOf(json);
  const holder = 'data' in top ? fieldsOf(top['data']) : top;
  const attributes = 'data' in top || 'attributes' in top ? fieldsOf(holder['attributes']) : top;
  const own = attributes['event_properties'];
  if (own !== undefined) return { properties: valuesOf(own) };
  if (!('properties' in top)) return { properties: valuesOf(top) };
  const metric = top['metric'] ?? top['event'];
  return { ...(typeof metric === 'string' ? { metric } : {}), properties: valuesOf(top['properties']) };
}
