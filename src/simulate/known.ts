/** What is known of a person at a moment: the one thing here that changes, by happenings and by actions. */
import type { Channel, Consent, Flow, Happening, Person, Setting, Value } from './types.ts';

export interface Occurrence {
  readonly at: number;
  readonly metric: string;
  readonly properties: Readonly<Record<string, Value>>;
}

export interface Known {
  readonly person: Person;
  readonly setting: Setting;
  /** The person's zone. */
  readonly zone: string;
  readonly properties: Map<string, Value>;
  readonly consent: Map<Channel, Consent>;
  /** Lists and segments the person is in, each with the moment they joined. */
  readonly groups: Map<string, number>;
  readonly events: Occurrence[];
  /** Messages a delivery was tried of, by channel. */
  readonly messages: Map<Channel, number[]>;
  /** Entries by flow, in order of time. */
  readonly entries: Map<string, number[]>;
}

export const channels: readonly Channel[] = ['email', 'sms', 'push', 'whatsapp'];

export function knownAtFirst(person: Person, setting: Setting, flows: readonly Flow[]): Known {
  return {
    person,
    setting,
    zone: person.timezone ?? setting.timezone,
    properties: new Map(Object.entries(person.properties ?? {})),
    consent: new Map(channels.map((channel) => [channel, person.consent?.[channel] ?? 'never_subscribed'])),
    groups: new Map([...(person.lists ?? []), ...(person.segments ?? [])].map((id) => [id, -Infinity])),
    events: [],
    messages: new Map(channels.map((channel) => [channel, []])),
    entries: new Map(flows.map(({ id }) => [id, []])),
  };
}

/** Takes in what happened to the person; what happens to flows is not theirs. */
export function learn(known: Known, happening: Happening): void {
  switch (happening.kind) {
    case 'event':
      known.events.push({ at: happening.at, metric: happening.metric, properties: happening.properties ?? {} });
      return;
    case 'property':
      known.properties.set(happening.property, happening.value);
      return;
    case 'consent':
      known.consent.set(happening.channel, happening.consent);
      return;
    case 'list':
    case 'segment':
      join(known, happening.id, happening.member, happening.at);
      return;
    case 'message':
      known.messages.get(happening.channel)!.push(happening.at);
      return;
    default:
  }
}

export function join(known: Known, group: string, member: boolean, at: number): void {
  if (!member) known.groups.delete(group);
  else if (!known.groups.has(group)) known.groups.set(group, at);
}

/** `properties['Tier']` and `location['country']` → Tier, location.country; bare names stay. */
export function plainName(path: string): string {
  const found = /^(properties|location)\['(.*)'\]$/s.exec(path);
  if (!found) return path;
  const name = found[2]!.replace(/\\(.)/gs, '$1');
  return found[1] === 'location' ? `location.${name}` : name;
}

export const propertyOf = (known: Known, path: string): Value | undefined => known.properties.get(plainName(path));

/** A field of an event: its exact name, or a path into it (`extra.url`). */
export function fieldOf(properties: Readonly<Record<string, Value>>, field: string): Value | undefined {
  if (Object.hasOwn(properties, field)) return properties[field];
  return field
    .split('.')
    .reduce<Value | undefined>(
      (at, key) =>
        typeof at === 'object' && at !== null && !Array.isArray(at) && Object.hasOwn(at, key)
          ? (at as Readonly<Record<string, Value>>)[key]
          : undefined,
      properties,
    );
}

/** Whether marketing may go to them: subscribed, or never asked, by email alone. [S] */
export const mayReceive = (channel: Channel, consent: Consent): boolean =>
  consent === 'subscribed' || (channel === 'email' && consent === 'never_subscribed');
