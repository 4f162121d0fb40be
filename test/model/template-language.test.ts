/** Our small parser and Django's own agree on what can be rendered; cases.json is what Django said (make-cases.py). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/mail/language/parse.ts';
import { runs } from '../support/runs.ts';

interface Case {
  readonly text: string;
  readonly verdict: 'ok' | 'error' | 'literal';
}
const cases = JSON.parse(readFileSync(join(import.meta.dirname, 'template-language', 'cases.json'), 'utf8')) as Case[];

describe('as Django has it', () => {
  test.each(cases)('$verdict: $text', ({ text, verdict }) => {
    const problems = parse(text).problems;
    expect(problems.length > 0, JSON.stringify(problems)).toBe(verdict !== 'ok');
  });
});

test.each([
  ["{{ first_name|defualt:'x' }}", 'Did you mean |default?'],
  ['{% unsubscibe %}', 'Did you mean {% unsubscribe %}?'],
  ['{% assign x = 1 %}', 'Write {% with name=value %} … {% endwith %} around what needs it.'],
  ['{% unless x %}y{% endunless %}', 'Write {% if not … %} … {% endif %}.'],
  ['{% if x %}a{% elsif y %}b{% endif %}', 'Write {% elif … %}.'],
  ['{% if x %}a{% else if y %}b{% endif %}', 'Write {% elif … %}.'],
  ['{{ price|times:2 }}', 'Write |multiply:2.'],
  ['{% if a|uper == b %}x{% endif %}', 'Did you mean |upper?'],
  ['{% constructor %}', expect.stringContaining('lists its tags')],
  ['{{ a|toString }}', expect.stringContaining('lists its filters')],
])('unknown: %s', (text, detail) => {
  expect(parse(text).problems[0]).toMatchObject({ kind: 'unknown', detail });
});

test('a block that is told already is not told again by its end', () => {
  expect(parse('{% own a %}x{% endown %}').problems).toHaveLength(1);
});

test('says where', () => {
  const text = 'Hello {{ first name }}';
  const [problem] = parse(text).problems;
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
      for (const { offset, length } of parse(text).problems) expect(offset + length).toBeLessThanOrEqual(text.length);
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
    expect(parse(text).problems).toBeDefined();
});
