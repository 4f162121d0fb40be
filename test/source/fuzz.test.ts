/** Whatever is in a file, the answer is diagnostics: never an exception, never a hang. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/model/config/config-file.ts';
import { giveIds } from '../../src/model/identify.ts';
import { parseSequence } from '../../src/model/parse.ts';
import { renderDiagnostics } from '../../src/diagnostics/render.ts';
import { parseYaml } from '../../src/yaml/yaml.ts';
import { anyCharacter } from '../support/any-character.ts';
import { runs } from '../support/runs.ts';

const root = join(import.meta.dirname, '..', '..');
const flows = readdirSync(join(root, 'flows'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(join(root, 'flows', name), 'utf8'));
const samples = [
  ...flows,
  readFileSync(join(root, 'test', 'ok', 'steps', 'sequence.yaml'), 'utf8'),
  readFileSync(join(root, 'test', 'ok', 'conditions', 'sequence.yaml'), 'utf8'),
];

/** Reads a text as far as it goes; every range must be one a person could look up. */
function read(text: string): void {
  const { source, diagnostics } = parseYaml(text, 'flows/x.yaml');
  const problems = [...diagnostics];
  if (source) {
    const parsed = parseSequence(source, 'x', { variables: { support: 'a' }, metrics: {} });
    problems.push(...parsed.diagnostics);
    if (parsed.sequence) giveIds(parsed.sequence, []);
    else expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    problems.push(...parseConfig(source).diagnostics);
  } else expect(problems.length).toBeGreaterThan(0);
  const lines = text.split('\n').length;
  for (const { at, message, detail } of problems) {
    expect(at?.line).toBeGreaterThanOrEqual(1);
    expect(at?.line).toBeLessThanOrEqual(lines);
    expect(at?.column).toBeGreaterThanOrEqual(1);
    expect(message).not.toMatch(/undefined|\[object|NaN/);
    expect(detail).not.toMatch(/undefined|\[object|NaN/);
  }
  renderDiagnostics(problems, { sources: new Map([['flows/x.yaml', text]]) });
}

const settings = runs(20261123, 400);
const snippets = [
  '{',
  '}',
  '[',
  ']',
  ': ',
  '- ',
  '*a',
  '&a ',
  '!x ',
  '"',
  "'",
  '|',
  '>',
  '#',
  '\t',
  '${',
  '${secret:A}',
  '{{',
  '%}',
  '---\n',
  '<<: *a',
  '\u0000',
  '~',
  'null',
  '1e999',
  '0x1F',
  'constructor',
  '- condition:',
  'steps:',
  'any: []',
  'when_skipped: nothing',
];

describe('mangled sequences', () => {
  test('characters lost, doubled, put in', () => {
    const edit = fc.tuple(
      fc.nat(),
      fc.nat({ max: 30 }),
      fc.oneof(fc.constantFrom(...snippets), fc.string({ maxLength: 5 })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(edit, { minLength: 1, maxLength: 4 }), (sample, edits) => {
        let text = sample;
        for (const [at, cut, put] of edits) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + put + text.slice(place + cut);
        }
        read(text);
      }),
      settings,
    );
  });

  test('lines lost, moved, indented otherwise', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: -4, max: 4 }),
        (sample, from, to, indent) => {
          const lines = sample.split('\n');
          const [line = ''] = lines.splice(from % lines.length, 1);
          lines.splice(
            to % (lines.length + 1),
            0,
            indent < 0 ? line.replace(new RegExp(`^ {0,${-indent}}`), '') : ' '.repeat(indent) + line,
          );
          read(lines.join('\n'));
        },
      ),
      settings,
    );
  });

  test('any value in the place of any other', () => {
    const scalar = fc.oneof(fc.string({ maxLength: 8 }), fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
    const { source } = parseYaml(samples.at(-2) ?? '', 'x.yaml');
    const paths: (readonly (string | number)[])[] = [];
    const collect = (value: unknown, path: readonly (string | number)[]): void => {
      paths.push(path);
      if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value))
          collect(inner, [...path, Array.isArray(value) ? Number(key) : key]);
      }
    };
    collect(source?.value, []);
    const strange = fc.oneof(
      scalar,
      fc.array(scalar, { maxLength: 3 }),
      fc.dictionary(fc.string({ maxLength: 6 }), scalar, { maxKeys: 3 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), strange, (path, value) => {
        const put = (inside: unknown, [step, ...rest]: readonly (string | number)[]): unknown => {
          if (step === undefined) return value;
          if (Array.isArray(inside)) return inside.map((item, i) => (i === step ? put(item, rest) : item));
          return { ...(inside as object), [step]: put((inside as Record<string, unknown>)[step], rest) };
        };
        read(JSON.stringify(put(source?.value, path)));
      }),
      settings,
    );
  });

  test('any YAML at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => read(JSON.stringify(value))),
      settings,
    );
    fc.assert(fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), read), settings);
  });
});

describe('files made to hurt', () => {
  const many = 200_000;
  const cases: Readonly<Record<string, string>> = {
    brackets: '['.repeat(many),
    braces: '{a: '.repeat(many),
    dashes: '- '.repeat(many),
    questions: '? '.repeat(many),
    colons: ': '.repeat(many),
    quotes: '"'.repeat(many),
    anchors: '&a '.repeat(many),
    tags: '!a '.repeat(many),
    aliases: `- &a 1\n${'- *a\n'.repeat(many)}`,
    documents: '---\n'.repeat(many),
    comments: '#\n'.repeat(many),
    keys: Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`).join('\n'),
    closers: '}'.repeat(many),
    tabs: 'a:\t\n\t'.repeat(many),
    spaces: ' '.repeat(many),
    steps: `name: A\ntrigger: { type: list, list: A }\nsteps:\n${'  - delay: 1 day\n'.repeat(8000)}`,
    unknown: `name: A\ntrigger: { type: list, list: A }\nsteps:\n${'  - dealy: 1 day\n'.repeat(8000)}`,
    'steps by alias': `name: A\ntrigger: { type: list, list: A }\nsteps:\n  - &d { delay: 1 day }\n${'  - *d\n'.repeat(15_000)}`,
    'a long key': `${'k'.repeat(many)}: 1`,
    'ten megabytes': 'x'.repeat(10 * 1024 * 1024),
  };
  // Seconds at the most where the work grows with the file; where it grows with its square, no time that a test has is enough.
  test.each(Object.keys(cases))('%s', (name) => read(cases[name] ?? ''));
});
