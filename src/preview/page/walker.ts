/** People for the walk: somebody for every way through the flow, and what becomes of one of them. Pure. */
import { timelineJson, type TimelineEntry } from '../../flow-tests/words/timeline.ts';
import { flowOf, walkersFor } from '../../flow-tests/prove/ways.ts';
import type { Subject } from '../../flow-tests/subject.ts';
import { simulateFlows } from '../../simulate/simulate.ts';
import type { Channel, Happening, Person, Value } from '../../simulate/types.ts';
import { present } from '../../text/json.ts';
import { momentOf } from '../../time/zone.ts';
import type { Canvas, WalkData } from '../data.ts';

/** Somebody as the form shows them. */
export interface Somebody {
  readonly name: string;
  readonly properties: Readonly<Record<string, Value>>;
  readonly consent: Readonly<Record<Channel, boolean>>;
  readonly timezone: string;
  /** "2026-11-02T09:00", on their clock. */
  readonly start: string;
  readonly events: readonly Happened[];
  /** What no form shows: lists, segments, draws, happenings of other kinds. */
  readonly rest: { readonly person: Person; readonly happenings: readonly Happening[] };
}

/** An event so many minutes after the start. */
export interface Happened {
  readonly after: number;
  readonly metric: string;
  readonly properties: Readonly<Record<string, Value>>;
}

export interface Walked {
  readonly entries: readonly (TimelineEntry & { readonly ms: number; readonly action?: string })[];
  readonly start: number;
}

export const channels: readonly Channel[] = ['email', 'sms', 'push', 'whatsapp'];
const usualStart = '2026-11-02T09:00';

/** `sequence` of a subject is for tests written in files; nothing here reads it. */
export const subjectFrom = (address: string, { definition, exits, steps }: WalkData): Subject => ({
  address,
  definition,
  exits: new Set(exits),
  steps: new Map(
    steps.map(({ action, id, kind, ways }) => [
      action,
      { id, kind, ways: new Map(ways), at: { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 } },
    ]),
  ),
  sequence: undefined as never,
});

export const momentFrom = (wall: string, zone: string): number => momentOf(Date.parse(`${wall}:00Z`), zone);

/** Of the ways somebody was found for, at most so many. */
const mostShown = 40;

export function people(subject: Subject): readonly Somebody[] {
  const start = momentFrom(usualStart, 'UTC');
  return walkersFor(subject, start, { timezone: 'UTC' })
    .slice(0, mostShown)
    .map(({ name, person, happenings }) => ({
      name: name === 'through' ? 'Straight through' : name,
      properties: person.properties ?? {},
      consent: Object.fromEntries(
        channels.map((channel) => [channel, person.consent?.[channel] === 'subscribed']),
      ) as Record<Channel, boolean>,
      timezone: person.timezone ?? 'UTC',
      start: usualStart,
      events: happenings.flatMap((one) =>
        one.kind === 'event'
          ? [{ after: Math.round((one.at - start) / 60_000), metric: one.metric, properties: one.properties ?? {} }]
          : [],
      ),
      rest: { person, happenings: happenings.filter(({ kind }) => kind !== 'event') },
    }));
}

export function walked(subject: Subject, somebody: Somebody): Walked {
  const { timezone: zone, rest } = somebody;
  const start = momentFrom(somebody.start, zone);
  const moved = start - momentFrom(usualStart, 'UTC');
  const person: Person = {
    ...rest.person,
    properties: somebody.properties,
    timezone: zone,
    consent: Object.fromEntries(
      channels.map((channel) => [channel, somebody.consent[channel] ? 'subscribed' : 'unsubscribed']),
    ),
  };
  const happenings: readonly Happening[] = [
    ...somebody.events.map(({ after, metric, properties }): Happening => ({
      at: start + after * 60_000,
      kind: 'event',
      metric,
      properties,
    })),
    ...rest.happenings.map((one) => ({ ...one, at: one.at + moved })),
  ];
  const timeline = simulateFlows([flowOf(subject, start)], person, happenings, { timezone: zone });
  const words = timelineJson(timeline, { subject, zone });
  return {
    start,
    entries: timeline.entries.map(({ at, action }, index) => ({ ...words[index]!, ms: at, ...present({ action }) })),
  };
}

/** Every metric the flow names, for the form. */
export function metricsOf({ definition }: Subject): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'metric_id' && typeof inner === 'string') found.add(inner);
      else look(inner);
    }
  };
  look(definition.actions);
  look(definition.profile_filter);
  const [trigger] = definition.triggers;
  if (trigger?.type === 'metric') found.add(String(trigger.id));
  return [...found];
}

/** true, false and numbers as such, all else a text. */
export const valueOf = (text: string): Value =>
  text === 'true' || text === 'false'
    ? text === 'true'
    : text.trim() !== '' && !Number.isNaN(Number(text)) && !/^0\d/.test(text)
      ? Number(text)
      : text;

/** The words on a way of a split as the canvas has them: then and else are its first and its last. */
export function wayLabel({ edges }: Canvas, step: string, way: string): string {
  const labels = edges.flatMap(({ from, label }) => (from === step && label !== undefined ? [label] : []));
  return (way === 'then' ? labels[0] : way === 'else' ? labels.at(-1) : undefined) ?? way;
}
