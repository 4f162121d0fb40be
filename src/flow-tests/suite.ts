/** All tests of one sequence → results, as plain data (`sluice test --format json`). */
import { unheard } from './unheard.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Expectation, TestCase, TestFile } from '../model/flow-test/flow-test.ts';
import { usualStart } from '../model/flow-test/parse-flow-test.ts';
import { deedKeys } from '../steps/kinds.ts';
import type { Timeline } from '../simulate/types.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { lawWords } from './law.ts';
import { type CaseResult, type Outcome, runCase, settingOf, verdictWords } from './run-case.ts';
import { searchFor } from './prove/search.ts';
import type { Subject } from './subject.ts';
import { timelineJson, type TimelineEntry } from './words/timeline.ts';

export interface CaseReport {
  readonly name: string;
  readonly outcome: Outcome;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** As written; of a law, the law. */
  readonly expected: unknown;
  readonly got: readonly TimelineEntry[];
  /** Empty where it passed. */
  readonly why: string;
}

export interface SequenceReport {
  readonly address: string;
  readonly cases: readonly CaseReport[];
  readonly coverage: Coverage;
}

export async function testSequence(
  subject: Subject,
  files: readonly TestFile[],
  fixtures: ReadonlyMap<string, unknown>,
): Promise<SequenceReport> {
  const cases: CaseReport[] = [];
  const timelines: Timeline[] = [];
  for (const file of files) {
    for (const one of file.cases) {
      const result = runCase(subject, file, one, fixtures);
      timelines.push(result.timeline);
      cases.push(caseReport(subject, one, result));
    }
    for (const law of file.laws) cases.push(await lawReport(subject, file, law));
  }
  return { address: subject.address, cases, coverage: coverageOf(subject, timelines) };
}

/** A failure stands at the expectation that is not met; else at the name of the case. */
function caseReport(subject: Subject, one: TestCase, result: CaseResult): CaseReport {
  const missed = result.miss?.index === undefined ? undefined : one.expect?.[result.miss.index];
  const { file, line, column } = missed?.at ?? one.at;
  return {
    name: one.name,
    outcome: result.outcome,
    file,
    line,
    column,
    expected: one.expect?.map(({ written }) => withoutUndefined(written)) ?? null,
    got: timelineJson(result.timeline, { subject, zone: result.zone }),
    why: verdictWords(result),
  };
}

const withoutUndefined = (written: Expectation['written']): unknown => JSON.parse(JSON.stringify(written));

async function lawReport(subject: Subject, file: TestFile, law: TestFile['laws'][number]): Promise<CaseReport> {
  const found = await searchFor(law, subject, settingOf(file), usualStart);
  const outcome: Outcome = !found ? 'passed' : found.unless.length > 0 ? 'depends' : 'failed';
  return {
    name: `never ${lawWords(law)}`,
    outcome,
    file: law.at.file,
    line: law.at.line,
    column: law.at.column,
    expected: law.written,
    got: found ? timelineJson(found.timeline, { subject, zone: found.zone }) : [],
    why: found ? verdictWords({ outcome, miss: { words: found.words }, unless: found.unless }) : '',
  };
}

/** Expectations that name a step, or a way, that the sequence does not have. */
export function checkAgainst(subject: Subject, file: TestFile): readonly Diagnostic[] {
  const steps = [...subject.steps.values()];
  const ids = [...new Set(steps.map(({ id }) => id))];
  const told = ({ at }: { readonly at: Expectation['at'] }, message: string, detail: string): Diagnostic[] => [
    diagnostic('test-names-nothing', message, detail, { at, address: subject.address }),
  ];
  const noStep = (one: { readonly at: Expectation['at'] }, id: string): Diagnostic[] =>
    told(one, `${subject.address} has no step "${id}".${didYouMean(id, ids)}`, `Its steps: ${ids.join(', ')}.`);
  const read = file.cases.flatMap(({ events }) =>
    events.flatMap((event) => {
      const id = event.written.opened ?? event.written.clicked;
      return id === undefined || ids.includes(id) ? [] : noStep(event, id);
    }),
  );
  const expected = file.cases.flatMap((one) =>
    (one.expect ?? []).flatMap((line) => {
      const { written } = line;
      const [split, way] = Object.entries(written.branch ?? {})[0] ?? [];
      const id =
        split ??
        written.skipped ??
        written.waits ??
        deedKeys.map((kind) => written[kind]).find((named) => named !== undefined);
      if (id === undefined) return [];
      const step = steps.find((each) => each.id === id);
      if (!step) return noStep(line, id);
      const ways = [...step.ways.values()].filter((word) => word !== '');
      if (way !== undefined && !ways.includes(way))
        return told(
          line,
          `"${id}" has no way "${way}".${didYouMean(way, ways)}`,
          `Its ways: ${ways.join(', ') || 'none'}.`,
        );
      return [];
    }),
  );
  return [...read, ...expected, ...unheard(subject, file)];
}

export const failures = (reports: readonly SequenceReport[]): readonly CaseReport[] =>
  reports.flatMap(({ cases }) => cases.filter(({ outcome }) => outcome === 'failed'));
