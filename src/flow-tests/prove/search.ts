/**
 * Looks for somebody who breaks a law: everybody who goes a way of their own, at any time of the week, in other zones,
 * with what the flow asks about happening whenever it may. Whoever is found is made as small as they can be.
 */
import type { Law } from '../../model/flow-test/flow-test.ts';
import { simulateFlows } from '../../simulate/simulate.ts';
import { flipped } from '../../simulate/switches.ts';
import type { Channel, Happening, Person, Setting, SwitchName, Timeline, Value } from '../../simulate/types.ts';
import type { AnyFilter } from '../../simulate/value-filter.ts';
import { present } from '../../text/json.ts';
import { momentOf } from '../../time/zone.ts';
import { flowOf, letIn, starting, walkersFor } from './ways.ts';
import type { Moments } from '../expect.ts';
import { broken, type Walked } from '../law.ts';
import type { Subject } from '../subject.ts';
import { afterWords } from '../words/time-words.ts';
import { suggested } from './values.ts';

export interface Found extends Moments, Walked {
  readonly person: Person;
  readonly words: string;
  readonly unless: readonly SwitchName[];
}

interface Tried extends Walked {
  readonly person: Person;
  readonly start: number;
  readonly zone: string;
  readonly asked: readonly SwitchName[];
}

const minute = 60_000;
const tries = 250;

/** The same search each time: it begins from one seed. */
export async function searchFor(
  law: Law,
  subject: Subject,
  setting: Setting,
  wall: number,
): Promise<Found | undefined> {
  const fc = await import('fast-check');
  const zones = [setting.timezone, 'Europe/Berlin', 'America/New_York', 'Australia/Sydney'];
  const walkers = walkersFor(subject, momentOf(wall, setting.timezone), setting);
  if (walkers.length === 0) return undefined;
  const words = vocabulary(subject, law, momentOf(wall, setting.timezone));
  const again = letIn(subject, momentOf(wall, setting.timezone))?.event ?? {};
  const after = fc.integer({ min: 0, max: Math.ceil(longest(walkers) / minute) + 60 });
  const option = <T>(values: readonly T[]) =>
    values.length === 0 ? fc.constant([]) : fc.array(fc.tuple(fc.constantFrom(...values), after), { maxLength: 4 });
  const world = fc.record({
    way: fc.nat(walkers.length - 1),
    zone: fc.constantFrom(...zones),
    later: fc.integer({ min: 0, max: 7 * 48 }),
    events: option(words.metrics),
    sets: option(words.sets),
    again: fc.array(after, { maxLength: 2 }),
    campaigns: option(['email', 'sms'] as const),
  });
  const walkOf = (
    seed: Parameters<Parameters<typeof fc.property<[Seed]>>[1]>[0],
    switches?: Setting['switches'],
  ): Tried => {
    const start = momentOf(wall + seed.later * 30 * minute, seed.zone);
    const walker = walkers[seed.way]!;
    const shift = start - momentOf(wall, setting.timezone);
    const at = (minutes: number): number => start + minutes * minute;
    const happenings: Happening[] = [
      ...walker.happenings.map((one) => ({ ...one, at: one.at + shift })),
      ...seed.events.map(([metric, minutes]): Happening => ({
        at: at(minutes),
        kind: 'event',
        metric,
        properties: {},
      })),
      ...seed.sets.map(([[property, value], minutes]): Happening => ({
        at: at(minutes),
        kind: 'property',
        property,
        value,
      })),
      ...seed.again.flatMap((minutes) => starting(subject, at(minutes), again)),
      ...seed.campaigns.map(([channel, minutes]): Happening => ({
        at: at(minutes),
        kind: 'message',
        channel: channel as Channel,
      })),
    ];
    const person = { ...walker.person, timezone: seed.zone };
    const timeline = simulateFlows([flowOf(subject, start)], person, happenings, {
      ...setting,
      ...present({ switches }),
    });
    return { timeline, happenings, person, start, zone: seed.zone, asked: timeline.asked };
  };
  const breaks = (tried: Tried): string | undefined =>
    broken(law, tried, { subject, start: tried.start, zone: tried.zone });
  const examples = walkers.map((_, way): [Seed] => [
    { way, zone: zones[0]!, later: 0, events: [], sets: [], again: [], campaigns: [] },
  ]);
  const result = fc.check(
    fc.property(world, (seed) => breaks(walkOf(seed as Seed)) === undefined),
    { seed: 9, numRuns: tries, examples: examples as never },
  );
  if (!result.failed || !result.counterexample) return undefined;
  const [seed] = result.counterexample as [Seed];
  const tried = walkOf(seed);
  const unless = tried.asked.filter((name) => breaks(walkOf(seed, flipped([name]))) === undefined);
  return { ...tried, subject, words: `${breaks(tried) ?? ''}${whoWords(tried)}`, unless };
}

interface Seed {
  readonly way: number;
  readonly zone: string;
  readonly later: number;
  readonly events: readonly (readonly [string, number])[];
  readonly sets: readonly (readonly [readonly [string, Value], number])[];
  readonly again: readonly number[];
  readonly campaigns: readonly (readonly ['email' | 'sms', number])[];
}

const longest = (walkers: readonly { readonly timeline: Timeline }[]): number =>
  Math.max(0, ...walkers.map(({ timeline: { entries } }) => (entries.at(-1)?.at ?? 0) - (entries[0]?.at ?? 0)));

/** What the flow and the law ask about: metrics, and properties with values around what is asked of them. */
function vocabulary({ definition }: Subject, law: Law, now: number): { metrics: string[]; sets: [string, Value][] } {
  const metrics = new Set(law.metric === undefined ? [] : [law.metric]);
  const sets: [string, Value][] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const { type, metric_id, property, filter } = value as Record<string, unknown>;
    if (type === 'profile-metric') metrics.add(String(metric_id));
    if (type === 'profile-property' && typeof property === 'string')
      sets.push(
        ...suggested(filter as AnyFilter, now).map((one): [string, Value] => [
          property.replace(/^properties\['(.*)'\]$/, '$1'),
          one,
        ]),
      );
    Object.values(value).forEach(visit);
  };
  visit([definition.profile_filter, definition.actions]);
  return { metrics: [...metrics], sets };
}

/** What happens to the smallest person that was found, besides the start of the flow. */
function whoWords({ happenings, start }: Tried): string {
  const words = happenings.flatMap((one) => {
    const at = `at ${afterWords(one.at - start)}`;
    if (one.kind === 'event')
      return one.at === start && Object.keys(one.properties ?? {}).length > 0 ? [] : [`${one.metric} ${at}`];
    if (one.kind === 'property') return [`${one.property} ${JSON.stringify(one.value)} ${at}`];
    return one.kind === 'message' ? [`a message from elsewhere by ${one.channel} ${at}`] : [];
  });
  return words.length === 0 ? '' : ` (of somebody with ${words.join(', ')})`;
}
