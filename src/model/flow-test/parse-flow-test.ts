/** A test file → TestFile, or what is wrong with it. What hangs on the sequence is checked where both are known. */
import { posix } from 'node:path';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { isObject, present } from '../../text/json.ts';
import type { Path } from '../../yaml/yaml-range.ts';
import type { YamlSource } from '../../yaml/yaml.ts';
import { parseTimezone } from '../times/clock.ts';
import type { Expectation, TestCase, TestEvent, TestFile, When } from './flow-test.ts';
import { kindOf } from '../issue.ts';
import { deedKeys } from '../../steps/kinds.ts';
import { readLaws } from './laws.ts';
import { makeReader, type Reader, reportAltered } from '../reader.ts';
import { parseWall, parseWhen } from './test-times.ts';
import {
  eventKinds,
  flowTest,
  innerTests,
  testCases,
  type WrittenCase,
  type WrittenEvent,
  type WrittenExpectation,
  type WrittenPerson,
  type WrittenTests,
} from '../written/flow-test.ts';

export const testEnding = '.test.yaml';

/** Monday, 2 November 2026, 09:00, as a wall clock. */
export const usualStart = Date.UTC(2026, 10, 2, 9);

export interface ParsedTest {
  /** Absent whenever there is an error among the diagnostics. */
  readonly test?: TestFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** `named` is the address the file's own name stands for. */
export function parseFlowTest(source: YamlSource, named: string): ParsedTest {
  const diagnostics: Diagnostic[] = [];
  const reader = makeReader(source, named, diagnostics);
  const { value } = source;
  if (!isObject(value)) {
    reader.report('wrong-type', [], {
      message: `A test file must be a map, not ${kindOf(value)}.`,
      detail: 'Begin with cases:',
    });
    return { diagnostics };
  }
  reportAltered(reader);
  const written = reader.read(flowTest, value, []);
  if (!written) return { diagnostics };
  const test: TestFile = {
    ...meaningOf(written, [], ['cases'], reader),
    address: written.sequence?.replace(/\.yaml$/, '') ?? named,
    at: source.at(written.sequence === undefined ? [] : ['sequence']),
  };
  if (test.cases.length === 0 && test.laws.length === 0 && !diagnostics.some(isError))
    reader.report('missing-key', [], {
      message: 'The file tries nothing.',
      detail: 'Add cases: (people and what comes) or never: (laws).',
    });
  return diagnostics.some(isError) ? { diagnostics } : { test, diagnostics };
}

/** `tests:` of a sequence: a list of cases, or what a test file holds but for the name of a sequence. */
export function readInnerTests(value: unknown, path: Path, address: string, reader: Reader): TestFile | undefined {
  if (value === undefined || value === null) return undefined;
  const isList = Array.isArray(value);
  if (!isList && typeof value !== 'object')
    return reader.report('wrong-type', path, {
      message: `Tests are a list of cases, not ${kindOf(value)}.`,
      detail: 'Write one a line: - { name: …, expect: [{ email: ID }] }',
    });
  const cases = isList ? reader.read(testCases, value, path) : undefined;
  const written = isList ? cases && { cases } : reader.read(innerTests, value, path);
  return written && { ...meaningOf(written, path, isList ? path : [...path, 'cases'], reader), address };
}

/** `casesPath`: where the cases stand. */
function meaningOf(written: WrittenTests, path: Path, casesPath: Path, reader: Reader): Omit<TestFile, 'address'> {
  const laws = readLaws(written.never, [...path, 'never'], reader);
  const cases = (written.cases ?? []).map((one, index) =>
    readCase(one, [...casesPath, index], written.person ?? {}, reader),
  );
  checkZone(written.person?.timezone, [...path, 'person', 'timezone'], reader);
  const { account = {} } = written;
  checkZone(account.timezone, [...path, 'account', 'timezone'], reader);
  const { timezone = 'UTC', quiet_hours: quiet } = account;
  const quietHours = quiet && { from: quiet[0], to: quiet[1] };
  const smartSending = account.smart_sending as Record<string, number> | undefined;
  return {
    file: reader.source.file,
    account: { timezone, ...present({ quietHours, smartSending }) },
    person: written.person ?? {},
    cases,
    laws,
    at: reader.at(path),
  };
}

/** What the case says comes over what the file says, a property at a time. */
export const merged = (base: WrittenPerson, over: WrittenPerson = {}): WrittenPerson => ({
  ...base,
  ...over,
  ...(base.properties && over.properties ? { properties: { ...base.properties, ...over.properties } } : {}),
  ...(base.predictions && over.predictions ? { predictions: { ...base.predictions, ...over.predictions } } : {}),
  ...(base.random && over.random ? { random: { ...base.random, ...over.random } } : {}),
});

function readCase(written: WrittenCase, path: Path, person: WrittenPerson, reader: Reader): TestCase {
  const start = written.start === undefined ? undefined : parseWall(written.start);
  if (start && !start.ok)
    reader.report('invalid-value', [...path, 'start'], {
      message: start.error.message,
      detail: 'Write a day with a time, in the zone of the person: 2026-11-02 09:00.',
    });
  checkZone(written.person?.timezone, [...path, 'person', 'timezone'], reader);
  const until = when(written.until, [...path, 'until'], reader);
  const events = (written.events ?? []).map((event, index) => readEvent(event, [...path, 'events', index], reader));
  if (written.fixture !== undefined) {
    const fixture = beside(written.fixture, reader);
    events.unshift({ when: { after: 0 }, written: {}, fixture, starts: true, at: reader.at([...path, 'fixture']) });
  }
  const expect = written.expect?.map((one, index) => readExpectation(one, [...path, 'expect', index], reader));
  return {
    name: written.name,
    start: start?.ok ? start.data : usualStart,
    person: merged(person, written.person),
    events,
    ...present({ expect: expect?.filter(({ written: { and_others } }) => !and_others), until }),
    andOthers: written.and_others === true || (expect ?? []).some(({ written: { and_others } }) => and_others === true),
    at: reader.at([...path, 'name']),
    path,
  };
}

const beside = (file: string, { source }: Reader): string => posix.join(posix.dirname(source.file), file);

function readEvent(written: WrittenEvent, path: Path, reader: Reader): TestEvent {
  const kinds = eventKinds.filter((kind) => written[kind] !== undefined);
  if (kinds.length !== 1 && !(kinds.length === 0 && (written.fixture ?? written.properties) !== undefined))
    reader.report('invalid-value', path, {
      message:
        kinds.length === 0
          ? 'The event says only when, not what.'
          : `One event is one thing: ${kinds.join(' and ')} are two.`,
      detail: `Name one of: ${eventKinds.join(', ')}.`,
    });
  return {
    when: when(written.at, [...path, 'at'], reader) ?? { after: 0 },
    written,
    ...present({ fixture: written.fixture && beside(written.fixture, reader) }),
    starts: kinds.length === 0,
    at: reader.at(path),
  };
}

const expectable = [...deedKeys, 'branch', 'skipped', 'waits', 'left', 'refused', 'end', 'and_others'] as const;

function readExpectation(one: NonNullable<WrittenCase['expect']>[number], path: Path, reader: Reader): Expectation {
  const written: WrittenExpectation =
    one === 'end' ? { end: true } : one.left === 'end' ? { ...one, left: undefined, end: true } : one;
  const named = expectable.filter((key) => written[key] !== undefined);
  const two = named.length !== 1 || (written.branch !== undefined && Object.keys(written.branch).length !== 1);
  if (two)
    reader.report('invalid-value', path, {
      message: named.length === 0 ? 'It does not say what is expected.' : 'It expects two things at once.',
      detail: `Each line names one step under its kind: - email: ID. Or one of: ${expectable.slice(deedKeys.length).join(', ')}.`,
    });
  return { ...present({ when: when(written.at, [...path, 'at'], reader) }), written, at: reader.at(path) };
}

function when(written: string | number | undefined, path: Path, reader: Reader): When | undefined {
  if (written === undefined) return undefined;
  return reader.take(parseWhen(written), path);
}

function checkZone(zone: string | undefined, path: Path, reader: Reader): void {
  const parsed = zone === undefined ? undefined : parseTimezone(zone);
  if (parsed && !parsed.ok)
    reader.report('invalid-value', path, {
      message: parsed.error.message,
      detail: 'Write an IANA name such as Europe/Berlin.',
    });
}
