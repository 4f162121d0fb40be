/** Flow tests: the sequences of an account as subjects, and what their test files say of them. */
import { compile } from '../compile/flow.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atOnce } from '../flow-tests/at-once.ts';
import { noEvent } from '../flow-tests/no-event.ts';
import { nobody } from '../flow-tests/nobody.ts';
import { subjectOf, type Subject } from '../flow-tests/subject.ts';
import { checkAgainst, type SequenceReport, testSequence } from '../flow-tests/suite.ts';
import { giveIds } from '../model/identify.ts';
import type { Loaded } from '../pipeline.ts';
import { loadTests, type LoadedTests } from '../source/load-tests.ts';
import type { World } from '../world.ts';

/** By address. What does not compile cannot be tried; compileAll tells why. */
export function subjectsOf({ sequences, templates }: Loaded): ReadonlyMap<string, Subject> {
  const subjects = new Map<string, Subject>();
  for (const each of sequences) {
    const sequence = giveIds(each, []);
    const { desired } = compile(sequence, templates);
    if (desired) subjects.set(sequence.address, subjectOf(sequence, desired, templates));
  }
  return subjects;
}

/** What no author means, of all sequences at once; warnings, and only what can be proven. */
export function unmeant({ sequences, templates }: Loaded): readonly Diagnostic[] {
  return sequences.flatMap((each) => {
    const sequence = giveIds(each, []);
    const { desired } = compile(sequence, templates);
    if (!desired) return [];
    const subject = subjectOf(sequence, desired, templates);
    return [...nobody(subject), ...atOnce(subject), ...noEvent(subject, desired)];
  });
}

export interface Tests extends LoadedTests {
  readonly subjects: ReadonlyMap<string, Subject>;
}

/** Everything that can be tried, and what is wrong with the test files. */
export async function findTests(world: World, loaded: Loaded): Promise<Tests> {
  const subjects = subjectsOf(loaded);
  const read = await loadTests(world.disk, world.root, loaded.account, [...subjects.keys()]);
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
