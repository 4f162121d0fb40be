/** Of which step a problem is told, for which a template is read, and how many steps are read at all. */
import { describe, expect, it } from 'vitest';
import { parseSequence } from '../../src/model/parse.ts';
import { mostWritten, tooManyWritten } from '../../src/steps/count-steps.ts';
import { parseYaml } from '../../src/yaml/yaml.ts';

const parse = (...steps: readonly string[]) => {
  const lines = ['name: Test', 'trigger: { type: list, list: A }', 'steps:', ...steps.map((step) => `  - ${step}`)];
  return parseSequence(parseYaml(`${lines.join('\n')}\n`, 'flows/test.yaml').source!, 'test', {
    variables: {},
    metrics: {},
  });
};

it.each([
  ['its id', 'email: { id: hello, subject: A, html: " " }', 'hello'],
  ['its kind where it has none', 'email: { subject: A, html: " " }', 'email'],
  ['its kind where what it has is none', 'notify: { id: 5, to: nobody }', 'notify'],
])('a problem is told of a step by %s', (_, step, name) => {
  expect(parse(step).diagnostics.map((one) => one.step)).toContain(name);
});

it('a template is read for the step that names it, by its id', () => {
  const { templates } = parse(
    'email: { id: hello, subject: A, template: a.html }',
    'email: { subject: B, template: ../b.md }',
    'email: { id: 5, subjct: C, template: c.mjml }',
    'notify: { to: a@b.test, subject: D, template: d.html }',
  );
  expect(templates.map(({ file, step }) => `${file} ${step}`)).toEqual([
    'flows/a.html hello',
    'b.md email',
    'flows/c.mjml email',
    'flows/d.html notify',
  ]);
});

describe('steps are counted before they are built', () => {
  const exits = (count: number): readonly string[] => Array.from({ length: count }, () => 'exit');
  const half = mostWritten / 2;
  it.each<[string, unknown, readonly (string | number)[] | undefined]>([
    ['as many as are read', exits(mostWritten), undefined],
    ['one more', exits(mostWritten + 1), ['steps']],
    ['in a branch', [{ condition: { then: exits(half), else: exits(half) } }], ['steps', 0, 'condition', 'else']],
    ['in a case', [{ branch: { cases: [{ then: exits(half - 1) }, { then: exits(half) }] } }], undefined],
    ['lists of something else', [{ notify: { to: exits(mostWritten + 1) } }], undefined],
  ])('%s', (_, steps, where) => {
    expect(tooManyWritten(steps, ['steps'])).toEqual(where);
  });
});
