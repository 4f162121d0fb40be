/** One case of a test file, walked and judged; a verdict that hangs on an open question about Klaviyo says so. */
import type { TestCase, TestFile } from '../model/flow-test/flow-test.ts';
import { simulateFlows } from '../simulate/simulate.ts';
import { flipped, otherwise } from '../simulate/switches.ts';
import type { Person, Setting, SwitchName, Timeline } from '../simulate/types.ts';
import { present } from '../text/json.ts';
import { momentOf } from '../time/zone.ts';
import { missOf, type Miss } from './expect.ts';
import { happeningsOf, momentIn, personOf } from './happenings.ts';
import type { Subject } from './subject.ts';
import { flowOf } from './prove/ways.ts';

export type Outcome = 'passed' | 'failed' | 'depends';

export interface CaseResult {
  readonly outcome: Outcome;
  readonly timeline: Timeline;
  readonly miss?: Miss;
  /** Of a verdict that hangs on something: passes (or fails) unless this is so. */
  readonly unless: readonly SwitchName[];
  readonly start: number;
  readonly zone: string;
  readonly person: Person;
}

export function settingOf(file: Pick<TestFile, 'account'>): Setting {
  const { timezone, quietHours, smartSending } = file.account;
  return { timezone, ...present({ quietHours, smartSending }) };
}

export function runCase(
  subject: Subject,
  file: TestFile,
  one: TestCase,
  fixtures: ReadonlyMap<string, unknown>,
): CaseResult {
  const setting = settingOf(file);
  const zone = one.person.timezone ?? setting.timezone;
  const start = momentOf(one.start, zone);
  const person = personOf(subject, one.person, one.name);
  const happenings = happeningsOf(subject, one, start, zone, fixtures);
  const until = one.until && momentIn(one.until, start, zone);
  const walk = (switches: Setting['switches']): Timeline =>
    simulateFlows([flowOf(subject, start)], person, happenings, {
      ...setting,
      ...present({ until, switches }),
    });
  const judge = (timeline: Timeline): Miss | undefined => missOf(timeline, one, { subject, start, zone });
  const timeline = walk(undefined);
  const miss = judge(timeline);
  const unless = timeline.asked.filter((name) => (judge(walk(flipped([name]))) === undefined) !== (miss === undefined));
  // Two of them together may do what neither does alone.
  const together =
    unless.length === 0 &&
    timeline.asked.length > 1 &&
    (judge(walk(flipped(timeline.asked))) === undefined) !== (miss === undefined);
  const hangsOn = together ? timeline.asked : unless;
  const outcome: Outcome = hangsOn.length > 0 ? 'depends' : miss ? 'failed' : 'passed';
  return { outcome, timeline, ...present({ miss }), unless: hangsOn, start, zone, person };
}

/** "passes unless Klaviyo …", "fails unless Klaviyo …: EXPECTED …, but …". */
export function verdictWords({ outcome, miss, unless }: Pick<CaseResult, 'outcome' | 'miss' | 'unless'>): string {
  if (outcome === 'passed') return '';
  if (outcome === 'failed') return miss!.words;
  const words = unless.map((name) => otherwise[name]).join(', or ');
  return miss ? `fails unless ${words}: ${miss.words}` : `passes unless ${words}`;
}
