/** The tests of the twelve example sequences: they pass, they reach every step, and they notice what is broken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { compile } from '../../src/compile/flow.ts';
import { subjectOf } from '../../src/flow-tests/subject-of.ts';
import { failures, type SequenceReport, testSequence } from '../../src/flow-tests/suite.ts';
import { giveIds } from '../../src/model/identify.ts';
import { parseSequence } from '../../src/model/parse.ts';
import { nodeDisk } from '../../src/source/disk.ts';
import { parseYaml } from '../../src/source/yaml.ts';
import { reportsOf, root, testsOf, worldOn } from './support.ts';

let reports: readonly SequenceReport[];
beforeAll(async () => {
  reports = await reportsOf(worldOn(nodeDisk));
});

test('every example has tests, and they pass', () => {
  expect(reports).toHaveLength(12);
  expect(failures(reports).map(({ name, why }) => `${name}: ${why}`)).toEqual([]);
});

test('they reach every step and every way', () => {
  expect(reports.flatMap(({ address, coverage }) => coverage.missed.map((one) => `${address} ${one}`))).toEqual([]);
});

test('what hangs on an open question says so: does an order that starts a flow count as since entry?', () => {
  const open = reports.flatMap(({ cases }) => cases.filter(({ outcome }) => outcome === 'depends'));
  expect(open).toHaveLength(3);
  for (const { why } of open)
    expect(why).toBe('passes unless Klaviyo counts the event that started the flow as since entry');
});

/** Each a kind of mistake, at every place of a sequence where it can be made. */
const mistakes: Readonly<Record<string, readonly [RegExp, (found: string) => string]>> = {
  'the exit is dropped': [/^exit_when:.*\n(?: {2}.*\n)*/gm, () => ''],
  'a clause of the exit is dropped': [
    /^ {4}- \{ (?:metric: Added to Cart|checkout_started|placed_order|viewed_product).*\n/gm,
    () => '',
  ],
  'a delay is doubled': [/(?<=delay: )\d+(?= )/g, (found) => String(Number(found) * 2)],
  'a delay with a time is doubled': [/(?<=\{ (?:days|weeks): )\d+/g, (found) => String(Number(found) * 2)],
  'a branch is swapped': [/(?<=^ +)if: .*$/gm, (found) => found.replace(/if: (.*)$/, 'if: { not: $1 }')],
  'consent is removed': [/^audience: \{ consent: email \}\n/gm, () => ''],
  'consent of several is removed': [/\{ consent: email \}, /g, () => ''],
  'the re-entry is dropped': [/^reentry:.*\n/gm, () => ''],
};

const edit = (text: string, [pattern, change]: readonly [RegExp, (found: string) => string]): string[] =>
  [...text.matchAll(pattern)].map(
    ({ 0: found, index }) => text.slice(0, index) + change(found) + text.slice(index + found.length),
  );

test('nineteen of twenty mistakes turn a test of the sequence red', async () => {
  const { tests, loaded } = await testsOf(worldOn(nodeDisk));
  const red = async (address: string, text: string): Promise<boolean> => {
    const read = parseSequence(parseYaml(text, `flows/${address}.yaml`).source!, address, loaded.account);
    const sequence = read.sequence && giveIds(read.sequence, []);
    const desired = sequence && compile(sequence, loaded.templates).desired;
    if (!desired) return true;
    const subject = subjectOf(sequence, desired, loaded.templates);
    const files = tests.tests.filter((one) => one.address === address);
    // Laws take longer; they are asked where no case has noticed.
    for (const some of [files.map((one) => ({ ...one, laws: [] })), files.map((one) => ({ ...one, cases: [] }))])
      if (failures([await testSequence(subject, some, tests.fixtures)]).length > 0) return true;
    return false;
  };
  const missed: string[] = [];
  let count = 0;
  for (const { address } of reports) {
    const text = readFileSync(join(root, `flows/${address}.yaml`), 'utf8');
    for (const [name, mistake] of Object.entries(mistakes)) {
      for (const changed of edit(text, mistake)) {
        count += 1;
        if (!(await red(address, changed))) missed.push(`${address}: ${name}`);
      }
    }
  }
  expect(count).toBeGreaterThan(50);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(count / 20);
});
