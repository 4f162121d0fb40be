/** Flow tests: the sequences of an account as subjects, and what their test files say of them. */
import type { Site } from './preview/site.ts';
import { compile } from '../compile/flow.ts';
import { type Diagnostic, diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { atOnce } from '../flow-tests/prove/at-once.ts';
import { noEvent } from '../flow-tests/prove/no-event.ts';
import { nobody } from '../flow-tests/prove/nobody.ts';
import { subjectOf } from '../flow-tests/subject-of.ts';
import type { Subject } from '../flow-tests/subject.ts';
import { checkAgainst, type SequenceReport, testSequence } from '../flow-tests/suite.ts';
import { giveIds } from '../model/identify.ts';
import type { Loaded } from './pipeline.ts';
import { loadTests, type LoadedTests } from '../source/load-tests.ts';
import type { World } from '../connect/world.ts';
import type { Change, Plan, Refusal } from '../plan/plan.ts';

/** What does not compile cannot be tried; compileAll tells why. */
const compiledSubjects = ({ sequences, templates }: Loaded) =>
  sequences.flatMap((each) => {
    const sequence = giveIds(each, []);
    const { desired } = compile(sequence, templates);
    return desired ? [{ subject: subjectOf(sequence, desired, templates), desired }] : [];
  });

/** By address, those that can be tried. */
export const subjectsOf = (loaded: Loaded): ReadonlyMap<string, Subject> =>
  new Map(compiledSubjects(loaded).map(({ subject }) => [subject.address, subject]));

/** What no author means, of all sequences at once; warnings, and only what can be proven. */
export const unmeant = (loaded: Loaded): readonly Diagnostic[] =>
  compiledSubjects(loaded).flatMap(({ subject, desired }) => [
    ...nobody(subject),
    ...atOnce(subject),
    ...noEvent(subject, desired),
  ]);

export interface Tests extends LoadedTests {
  readonly subjects: ReadonlyMap<string, Subject>;
}

/** Everything that can be tried, and what is wrong with the test files. */
export async function findTests(world: World, loaded: Loaded): Promise<Tests> {
  const subjects = subjectsOf(loaded);
  const inner = loaded.sequences.flatMap(({ tests }) => tests ?? []);
  const read = await loadTests(world.disk, world.root, loaded.account, [...subjects.keys()], inner);
  const diagnostics: Diagnostic[] = [
    ...read.diagnostics,
    ...read.tests.flatMap((test) => checkAgainst(subjects.get(test.address)!, test)),
  ];
  return { ...read, subjects, diagnostics };
}

/** Those of the named addresses, or all that have any. */
export async function runTests(tests: Tests, addresses: readonly string[] = []): Promise<readonly SequenceReport[]> {
  const chosen = [...tests.subjects.values()].filter(({ address }) =>
    addresses.length > 0 ? addresses.includes(address) : tests.tests.some((test) => test.address === address),
  );
  const reports: SequenceReport[] = [];
  for (const subject of chosen)
    reports.push(
      await testSequence(
        subject,
        tests.tests.filter(({ address }) => address === subject.address),
        tests.fixtures,
      ),
    );
  return reports;
}

const touched = (plan: Pick<Plan, 'changes'>): readonly string[] =>
  plan.changes.filter(({ kind }) => kind !== 'none').map(({ address }) => address);

/** What a test could speak against: a status that is lowered, a retire or a delete must stay possible at any time. */
const sends = ({ kind, desired_status }: Change): boolean =>
  ['create', 'update', 'replace', 'adopt'].includes(kind) || (kind === 'status' && desired_status === 'live');

/** Failing tests as problems at their lines. */
export const failureDiagnostics = (reports: readonly SequenceReport[]): readonly Diagnostic[] =>
  reports.flatMap(({ address, cases }) =>
    cases
      .filter(({ outcome }) => outcome === 'failed')
      .map(({ name, why, file, line, column }) =>
        diagnostic('test-failed', `${name}: ${why}`, `sluice test ${address} --explain shows the whole way.`, {
          at: { file, line, column, endLine: line, endColumn: column + 1 },
          address,
        }),
      ),
  );

/** Why a plan may not be applied while tests are required: those of the sequences it changes fail, or cannot be read. */
export async function testRefusals(
  { world, loaded }: Site,
  plan: Plan,
  required: boolean,
): Promise<readonly Refusal[]> {
  if (!required && loaded.config.policy.requireTests !== true) return [];
  const { reports, diagnostics } = await testsOfPlan(world, loaded, { changes: plan.changes.filter(sends) });
  return [...diagnostics.filter(isError), ...failureDiagnostics(reports)].map(({ address, message, at }) => ({
    code: 'tests-fail',
    address,
    message: `A flow test fails (${at?.file ?? ''}:${at?.line ?? 1}): ${message}`,
    allow: 'mend the sequence or the test: sluice test',
  }));
}

/** The tests of the sequences a plan changes. */
export async function testsOfPlan(
  world: World,
  loaded: Loaded,
  plan: Pick<Plan, 'changes'>,
): Promise<{
  readonly reports: readonly SequenceReport[];
  readonly diagnostics: readonly Diagnostic[];
  readonly tests: Tests;
}> {
  const tests = await findTests(world, loaded);
  const addresses = touched(plan).filter((address) => tests.tests.some((test) => test.address === address));
  const diagnostics = tests.diagnostics.filter(
    ({ address }) => address !== undefined && touched(plan).includes(address),
  );
  return { reports: addresses.length === 0 ? [] : await runTests(tests, addresses), diagnostics, tests };
}
