/** Mistakes in sequences, each made at every place where it can be, and whether a test of the sequence notices. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../src/compile/flow.ts';
import type { Subject } from '../../src/flow-tests/subject.ts';
import { subjectOf } from '../../src/flow-tests/subject-of.ts';
import { failures, testSequence } from '../../src/flow-tests/suite.ts';
import { giveIds } from '../../src/model/identify.ts';
import { parseSequence } from '../../src/model/parse.ts';
import type { Loaded } from '../../src/program/pipeline.ts';
import type { Tests } from '../../src/program/run-tests.ts';
import { parseYaml } from '../../src/yaml/yaml.ts';

export interface Made {
  readonly address: string;
  readonly kind: string;
  readonly isRed: boolean;
}

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

/** All mistakes in all sequences that have tests. */
export async function mistakesMade(loaded: Loaded, tests: Tests, root: string): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const address of new Set(tests.tests.map((one) => one.address))) {
    const text = readFileSync(join(root, `flows/${address}.yaml`), 'utf8');
    const right = JSON.stringify(subjectFrom(loaded, address, text)?.definition);
    for (const [kind, mistake] of Object.entries(mistakes))
      for (const changed of edit(text, mistake)) {
        const subject = subjectFrom(loaded, address, changed);
        // What Klaviyo gets is the same: no mistake.
        if (JSON.stringify(subject?.definition) === right) continue;
        made.push({ address, kind, isRed: !subject || (await isRed(subject, tests)) });
      }
  }
  return made;
}

function subjectFrom(loaded: Loaded, address: string, text: string): Subject | undefined {
  const read = parseSequence(parseYaml(text, `flows/${address}.yaml`).source!, address, loaded.account);
  const sequence = read.sequence && giveIds(read.sequence, []);
  const desired = sequence && compile(sequence, loaded.templates).desired;
  return desired && subjectOf(sequence, desired, loaded.templates);
}

async function isRed(subject: Subject, tests: Tests): Promise<boolean> {
  const files = tests.tests.filter((one) => one.address === subject.address);
  // Laws take longer; they are asked where no case has noticed.
  for (const some of [files.map((one) => ({ ...one, laws: [] })), files.map((one) => ({ ...one, cases: [] }))])
    if (failures([await testSequence(subject, some, tests.fixtures)]).length > 0) return true;
  return false;
}
