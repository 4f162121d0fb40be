/**
 * Every YAML block of the README and the guides is a sequence, a part of one, or a sluice.yaml, and must be right. A part is
 * completed with the least that is missing; `---` parts several in one block.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isError } from '../../src/diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { parseConfig } from '../../src/model/config/config-file.ts';
import { parseSequence } from '../../src/model/parse.ts';
import { parseFlowTest } from '../../src/model/flow-test/parse-flow-test.ts';
import { parseYaml } from '../../src/yaml/yaml.ts';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

interface Example {
  readonly place: string;
  readonly text: string;
}

function* examplesOf(file: string): Generator<Example> {
  const text = read(file);
  for (const block of text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)) {
    const line = text.slice(0, block.index).split('\n').length;
    for (const [i, part] of (block[1] ?? '').split(/^---$/m).entries()) {
      if (!part.includes('# .github/')) yield { place: `${file}:${line} (${i + 1})`, text: part };
    }
  }
}

const missing: readonly (readonly [key: string, text: string])[] = [
  ['name', 'name: An example'],
  ['trigger', 'trigger: { type: order_created }'],
  ['steps', 'steps: [{ email: { id: hello, subject: Hello, markdown: Hello } }]'],
];

function problemsOf(text: string): readonly Diagnostic[] {
  const test = /^cases:/m.test(text) ? parseYaml(text, 'flows/cart-recovery.test.yaml') : undefined;
  if (test) return test.source ? parseFlowTest(test.source, 'cart-recovery').diagnostics : test.diagnostics;
  const isConfig = /^project:/m.test(text);
  const whole = isConfig
    ? text
    : [text, ...missing.filter(([key]) => !new RegExp(`^${key}:`, 'm').test(text)).map(([, least]) => least)].join(
        '\n',
      );
  const yaml = parseYaml(whole, 'example.yaml');
  if (!yaml.source) return yaml.diagnostics;
  if (isConfig) return parseConfig(yaml.source).diagnostics;
  const account = { variables: { support: 'help@oakandiron.test' }, metrics: {} };
  return parseSequence(yaml.source, 'example', account).diagnostics;
}

/** Warnings that a guide shows on purpose, or that a part earns for being only a part. */
const allowed = new Set(['no-exit', 'old-customers', 'ab-test-manual-start', 'step-skipped']);

describe.each(['README.md', 'docs/format.md', 'docs/cookbook.md', 'docs/reports.md', 'docs/tests.md'])('%s', (file) => {
  const examples = [...examplesOf(file)];

  test('holds examples', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(examples)('$place', ({ text }) => {
    const problems = problemsOf(text);
    expect(problems.filter(isError).map(({ at, message }) => `${at?.line}: ${message}`)).toEqual([]);
    expect(problems.filter((problem) => !isError(problem) && !allowed.has(problem.code))).toEqual([]);
  });

  test('links to files that exist', () => {
    for (const [, link] of read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      const path = new URL(link ?? '', new URL(`../../${file}`, import.meta.url));
      expect(existsSync(path), link).toBe(true);
    }
  });
});
