/** sluice walk: one person's timeline through a sequence, or one of somebody for every way. */
import { type Result, success } from '../../diagnostics/result.ts';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isError } from '../../diagnostics/diagnostic.ts';
import { nearest, whichOne } from '../../diagnostics/nearest.ts';
import { coloured, plain } from '../../diagnostics/render.ts';
import { happeningsOf, personOf } from '../../flow-tests/happenings.ts';
import { renderWalk } from '../../flow-tests/words/render-text.ts';
import type { Subject } from '../../flow-tests/subject.ts';
import { type TimelineEntry, timelineJson } from '../../flow-tests/words/timeline.ts';
import { metricsOf } from '../../flow-tests/unheard.ts';
import { flowOf, walkersFor } from '../../flow-tests/prove/ways.ts';
import type { TestEvent } from '../../model/flow-test/flow-test.ts';
import { parseTimezone } from '../../model/times/clock.ts';
import { merged, usualStart } from '../../model/flow-test/parse-flow-test.ts';
import { parseWall, parseWhen } from '../../model/flow-test/test-times.ts';
import { personSchema, type WrittenPerson } from '../../model/written/flow-test.ts';
import { compileAll } from '../../program/pipeline.ts';
import { subjectsOf } from '../../program/run-tests.ts';
import { plainName } from '../../simulate/known.ts';
import { simulateFlows } from '../../simulate/simulate.ts';
import type { Setting } from '../../simulate/types.ts';
import { momentOf } from '../../time/zone.ts';
import { parseYaml } from '../../yaml/yaml.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { type CommonOptions, failed, loadFiles, printJson, tell, wantsColour } from '../io/session.ts';
import { jsonOf } from '../../text/json.ts';

export interface WalkOptions extends CommonOptions {
  readonly person?: string;
  readonly property: readonly string[];
  readonly consent?: string;
  readonly event: readonly string[];
  readonly start?: string;
  readonly timezone?: string;
}

type Read<T> = Result<T, string>;

const refuse = (error: string): Read<never> => ({ ok: false, error });

export async function walk(io: Io, address: string, options: WalkOptions): Promise<ExitCode> {
  const files = await loadFiles(io, options);
  if (!files) return failed;
  const subjects = subjectsOf(files.loaded);
  const subject = subjects.get(address.replace(/\.yaml$/, ''));
  if (!subject) {
    const problems = compileAll(files.loaded).diagnostics.filter((one) => isError(one) && one.address === address);
    if (problems.length > 0) tell(io, options, problems, files.sources);
    else io.stderr.write(`There is no sequence "${address}".${whichOne(address, [...subjects.keys()])}\n`);
    return failed;
  }
  const read = await readOptions(io, options);
  if (!read.ok) {
    io.stderr.write(`${read.error}\n`);
    return failed;
  }
  const asked = metricsOf(subject);
  for (const { written } of read.data.events) {
    const meant = asked.has(written.metric!) ? undefined : nearest(written.metric!, asked);
    if (meant !== undefined)
      io.stderr.write(`Nothing in ${subject.address} asks about "${written.metric}". Did you mean "${meant}"?\n\n`);
  }
  const people = walksOf(subject, read.data);
  if (options.format === 'json') printJson(io, { version: 1, address: subject.address, people });
  else io.stdout.write(renderWalk(people, wantsColour(io, io.stdout) ? coloured : plain, unstarted(subject)));
  return 0;
}

interface Asked {
  /** Undefined: nobody in particular. */
  readonly person: WrittenPerson | undefined;
  readonly events: readonly TestEvent[];
  readonly wall: number;
  readonly zone: string;
}

/** Why nothing came of somebody: a date flow goes by a date that they have to have. */
function unstarted({ definition }: Subject): string {
  const trigger = definition.triggers[0];
  if (trigger?.type !== 'date' || trigger.date_field_type !== 'profile-property') return 'nothing starts the flow';
  const name = plainName(trigger.date_profile_property);
  return `nothing starts the flow: it goes by their ${name}, such as --property "${name}=1990-11-09"`;
}

/** Undefined in no option: somebody for every way. */
function walksOf(
  subject: Subject,
  { person, events, wall, zone }: Asked,
): readonly { name: string; timeline: readonly TimelineEntry[] }[] {
  const setting: Setting = { timezone: zone };
  const start = momentOf(wall, person?.timezone ?? zone);
  const told = { subject, zone: person?.timezone ?? zone };
  if (!person)
    return walkersFor(subject, start, setting).map(({ name, timeline }) => ({
      name,
      timeline: timelineJson(timeline, told),
    }));
  const happenings = happeningsOf(subject, { events }, start, told.zone, new Map());
  const timeline = simulateFlows([flowOf(subject, start)], personOf(subject, person, 'person'), happenings, setting);
  return [{ name: 'person', timeline: timelineJson(timeline, told) }];
}

async function readOptions(io: Io, options: WalkOptions): Promise<Read<Asked>> {
  const zone = options.timezone ?? 'UTC';
  const wall = options.start === undefined ? usualStart : parseWall(options.start);
  if (typeof wall !== 'number' && !wall.ok)
    return refuse(`--start: write a day with a time, such as "2026-11-02 09:00", not "${options.start}".`);
  const person = await readPerson(io, options);
  if (!person.ok) return person;
  for (const [from, one] of [
    ['--timezone', options.timezone],
    ['--person', person.data?.timezone],
  ] as const) {
    const read = one === undefined ? undefined : parseTimezone(one);
    if (read && !read.ok) return refuse(`${from}: ${read.error.message} Write an IANA name such as Europe/Berlin.`);
  }
  const events: TestEvent[] = [];
  for (const text of options.event) {
    const event = readEvent(text);
    if (!event.ok) return event;
    events.push(event.data);
  }
  const asked = person.data ?? (events.length > 0 ? {} : undefined);
  return success({ person: asked, events, wall: typeof wall === 'number' ? wall : wall.data, zone });
}

async function readPerson(io: Io, options: WalkOptions): Promise<Read<WrittenPerson | undefined>> {
  let person: WrittenPerson | undefined;
  if (options.person !== undefined) {
    const text = await readFile(resolve(io.cwd, options.person), 'utf8').catch(() => undefined);
    const yaml = text === undefined ? undefined : parseYaml(text, options.person);
    const parsed = yaml?.source && personSchema.safeParse(personIn(yaml.source.value));
    if (!parsed)
      return refuse(`--person: ${options.person} ${text === undefined ? 'is not there' : 'is not YAML or JSON'}.`);
    if (!parsed.success)
      return refuse(
        `--person: ${options.person}: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`,
      );
    person = parsed.data;
  }
  const properties: Record<string, string | number | boolean> = {};
  for (const pair of options.property) {
    const at = pair.indexOf('=');
    if (at < 1) return refuse(`--property: write NAME=VALUE, such as Tier=gold, not "${pair}".`);
    properties[pair.slice(0, at)] = valueOf(pair.slice(at + 1));
  }
  if (options.property.length > 0)
    person = merged(person ?? {}, { properties: { ...person?.properties, ...properties } });
  if (options.consent !== undefined) {
    const channels = options.consent
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '' && one !== 'none');
    const parsed = personSchema.safeParse({ consent: channels });
    if (!parsed.success)
      return refuse('--consent: write channels with commas between: email,sms,push,whatsapp, or none.');
    person = { ...person, consent: parsed.data.consent };
  }
  if (person && options.timezone !== undefined && person.timezone === undefined)
    person = { ...person, timezone: options.timezone };
  return success(person);
}

/** A file with the person alone, or a test file with its `person:`. */
const personIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'person' in value ? (value as { person: unknown }).person : value;

/** true, false and numbers as such, all else a text. */
const valueOf = (text: string): string | number | boolean =>
  text === 'true' || text === 'false'
    ? text === 'true'
    : text.trim() !== '' && !Number.isNaN(Number(text)) && !/^0\d/.test(text)
      ? Number(text)
      : text;

/** "+5h Placed Order", "2026-11-03 10:00 Placed Order", with properties behind it as JSON: "+0 Checkout Started {…}". */
function readEvent(text: string): Read<TestEvent> {
  const found = /^\s*(\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?|[+-]?\d\S*)\s+([^{]+?)\s*(\{.*\})?\s*$/s.exec(text);
  const when = parseWhen(found?.[1] ?? text);
  if (!found || !when.ok)
    return refuse(`--event: write a time and a metric, such as "+5h Placed Order", not "${text}".`);
  const properties = jsonOf(found[3] ?? '{}') as Record<string, unknown> | undefined;
  if (properties === undefined) return refuse(`--event: ${found[3]} is not JSON.`);
  const at = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
  return success({ when: when.data, written: { metric: found[2]!, properties }, starts: false, at });
}
