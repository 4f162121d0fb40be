/** Our small parser and Django's own agree on what can be rendered; cases.json is what Django said (make-cases.py). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTemplateLanguage } from '../../src/model/template-language.ts';
import { runs } from '../support/runs.ts';

interface Case {
  readonly text: string;
  readonly verdict: 'ok' | 'error' | 'literal';
}
const cases = JSON.parse(readFileSync(join(import.meta.dirname, 'template-language', 'cases.json'), 'utf8')) as Case[];

describe('as Django has it', () => {
  test.each(cases)('$verdict: $text', ({ text, verdict }) => {
    const problems = checkTemplateLanguage(text);
    expect(problems.length > 0, JSON.stringify(problems)).toBe(verdict !== 'ok');
  });
});

test("unknown filters and tags are taken for Klaviyo's", () => {
  expect(checkTemplateLanguage("{{ a|some_filter:'x' }}{% some_tag b %}{% own %}x{% endown %}")).toEqual([]);
});

test('says where', () => {
  const text = 'Hello {{ first name }}';
  const [problem] = checkTemplateLanguage(text);
  expect(text.slice(problem?.offset, (problem?.offset ?? 0) + (problem?.length ?? 0))).toBe('{{ first name }}');
});

test('never throws, and stays within the text', () => {
  const words = [
    '{{',
    '}}',
    '{%',
    '%}',
    '{#',
    '#}',
    ' ',
    'if',
    'endif',
    'else',
    'for',
    'x',
    'in',
    'a|b',
    ":'x'",
    '\n',
    'comment',
    'endcomment',
    '"',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      for (const { offset, length } of checkTemplateLanguage(text))
        expect(offset + length).toBeLessThanOrEqual(text.length);
    }),
    runs(20261123, 2000),
  );
});

test('ends on long texts: work that grew with their square would outlast the test', () => {
  const many = 30_000;
  const texts = ['{{ ', '{% if a %}', "{{ '", '{{ a }}', '{% endif %}', '{{ a|b|', '{#'].map((piece) =>
    piece.repeat(many),
  );
  for (const text of [...texts, `{% if ${'"'.repeat(many)} %}`, `{{ ${'a|b'.repeat(many)} }}`])
    expect(checkTemplateLanguage(text)).toBeDefined();
});
