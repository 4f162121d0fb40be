/** The flow tests of an account: their files, what they mean, and the fixtures they take events from. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { AccountConfig } from '../model/config/config.ts';
import type { TestFile } from '../model/flow-test/flow-test.ts';
import { parseFlowTest, testEnding } from '../model/flow-test/parse-flow-test.ts';
import type { Disk } from './disk.ts';
import { startOf, testFilesBelow } from './files.ts';
import { inFileOrder } from './order.ts';
import { readText } from './text-file.ts';
import { maxYamlBytes, parseYaml } from '../yaml/yaml.ts';
import { jsonOf } from '../text/json.ts';

export interface LoadedTests {
  readonly tests: readonly TestFile[];
  /** File (relative to the root) → its JSON. */
  readonly fixtures: ReadonlyMap<string, unknown>;
  readonly sources: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

const maxFixtureBytes = 1024 * 1024;

/**
 * @param addresses of the sequences there are; a test of none of them is an error
 * @param inner tests that stand in sequences themselves
 */
export async function loadTests(
  disk: Disk,
  root: string,
  account: AccountConfig,
  addresses: readonly string[],
  inner: readonly TestFile[],
): Promise<LoadedTests> {
  const diagnostics: Diagnostic[] = [];
  const tests: TestFile[] = inner.filter(({ address }) => addresses.includes(address));
  const sources = new Map<string, string>();
  for (const file of await testFilesBelow(disk, root, account.flows)) {
    const own = file.slice(account.flows.length).replace(/\.test\.ya?ml$/, '');
    const tell = (code: 'file-ending' | 'file-unreadable', message: string, detail: string): number =>
      diagnostics.push(diagnostic(code, message, detail, { at: startOf(file), address: own }));
    if (!file.endsWith(testEnding)) {
      tell('file-ending', 'A test whose name ends in .yml is not read.', `Rename it so that it ends in ${testEnding}.`);
      continue;
    }
    const read = await readText(disk, root, file, maxYamlBytes);
    if (read.kind !== 'text') {
      tell('file-unreadable', 'The test file cannot be read.', 'Put plain text in UTF-8 here, inside the repository.');
      continue;
    }
    sources.set(file, read.text);
    const yaml = parseYaml(read.text, file);
    diagnostics.push(...yaml.diagnostics.map((one) => ({ ...one, address: own })));
    if (!yaml.source) continue;
    const parsed = parseFlowTest(yaml.source, own);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.test) tests.push(...named(parsed.test, own, addresses, diagnostics));
  }
  const fixtures = await readFixtures(disk, root, tests, diagnostics);
  return { tests, fixtures, sources, diagnostics: inFileOrder(diagnostics) };
}

/** `sequence:` is an address, or one beside the test file. */
function named(test: TestFile, own: string, addresses: readonly string[], diagnostics: Diagnostic[]): TestFile[] {
  const below = own.slice(0, own.lastIndexOf('/') + 1);
  const address = [test.address, `${below}${test.address}`].find((one) => addresses.includes(one));
  if (address !== undefined) return [{ ...test, address }];
  diagnostics.push(
    diagnostic(
      'test-names-nothing',
      `There is no sequence "${test.address}" that could be tried.${didYouMean(test.address, addresses)}`,
      'A test is of the sequence with its own name, or of the one that `sequence:` names. One that has an error itself cannot be tried.',
      { at: test.at, address: test.address },
    ),
  );
  return [];
}

async function readFixtures(
  disk: Disk,
  root: string,
  tests: readonly TestFile[],
  diagnostics: Diagnostic[],
): Promise<ReadonlyMap<string, unknown>> {
  const fixtures = new Map<string, unknown>();
  const uses = tests.flatMap(({ cases, address }) =>
    cases.flatMap(({ events }) => events.map((event) => ({ ...event, address }))),
  );
  for (const { fixture, at, address } of uses) {
    if (fixture === undefined || fixtures.has(fixture)) continue;
    // Relative to the test file, or of the directory that the whole repository shares.
    const beside = await readText(disk, root, fixture, maxFixtureBytes);
    const read = beside.kind === 'missing' ? await readText(disk, root, shared(fixture), maxFixtureBytes) : beside;
    const json = read.kind === 'text' ? jsonOf(read.text) : undefined;
    if (typeof json === 'object' && json !== null) fixtures.set(fixture, json);
    else {
      const why =
        read.kind === 'text' ? 'is not a map in JSON' : read.kind === 'missing' ? 'is not there' : 'cannot be read';
      diagnostics.push(
        diagnostic(
          'test-fixture',
          `The fixture ${fixture} ${why}.`,
          'Write a JSON file with the event, relative to the test file.',
          { at, address },
        ),
      );
    }
  }
  return fixtures;
}

/** fixtures/NAME at the root. */
const shared = (fixture: string): string => `fixtures/${fixture.slice(fixture.lastIndexOf('/') + 1)}`;
